"""Which numbers of a rekap may not be published: counts below 3, and what would let them be derived.

A count below 3 points at people. Hiding it alone is not enough: a sum less its other parts gives it back. So
further numbers are hidden until no small one can be worked out from those that stand there (complementary
cell suppression, as statistical offices do it). All carry the same mark, which so does not say that a number
is small. A zero may stay: it says that nothing was reported.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.insight.solving import determined
from pks_cli.model.report import KEJADIAN
from pks_cli.model.wilayah_code import parent

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pks_cli.insight.rekap import Rekap, Row

LEAST = 3
Cell = tuple[str, str]
_OWN = "+"  # behind a code: what was reported at that wilayah's own level, which no row shows
_DERIVED = {"persen_selesai": ("selesai", "kejadian"), "terakhir": ("laporan",)}


@dataclass(frozen=True, slots=True)
class _Sum:
    """A total and its parts; the total may be a number everybody knows.

    Attributes:
        cells: The total, if it is a cell, and the parts.
        signs: 1 for a part, -1 for the total.
    """

    cells: tuple[Cell, ...]
    signs: tuple[int, ...]


def hidden_cells(rekap: Rekap) -> frozenset[Cell]:
    """Find the numbers of a rekap that may not be published.

    Args:
        rekap: The counts.

    Returns:
        Code of the wilayah and name of the number: a jenis, a status, or `kejadian`, `laporan`, `melapor`,
        `belum_melapor`, `terlambat`, `persen_selesai`, `terakhir`.
    """
    rows = {row.wilayah: row for row in (*rekap.rows, rekap.total)}
    values = {(kode, key): number for kode, row in rows.items() for key, number in _numbers(row).items()}
    sums = tuple(_sums(rows, values))
    small = {cell for cell, number in values.items() if 0 < number < LEAST}
    unseen = small | {cell for cell in values if cell[0].endswith(_OWN)}
    while exposed := _exposed(small, unseen, sums):
        unseen |= {_cover(cell, unseen, sums, values) for cell in sorted(exposed)}
    hidden = {cell for cell in unseen if not cell[0].endswith(_OWN)}
    derived = {
        (kode, key)
        for kode in rows
        for key, needed in _DERIVED.items()
        if any((kode, one) in hidden for one in needed)
    }
    return frozenset(hidden | derived)


def _numbers(row: Row) -> dict[str, int]:
    """Give every count of a wilayah by its name."""
    totals = {"kejadian": row.kejadian, "laporan": row.laporan, "terlambat": row.terlambat}
    told = {"melapor": row.melapor, "belum_melapor": row.belum_melapor}
    return {**row.per_jenis, **row.per_status, **totals, **told}


def _sums(rows: Mapping[str, Row], values: dict[Cell, int]) -> Iterator[_Sum]:
    """Give every sum a reader can make; the numbers of a wilayah's own level are added to the values."""
    for kode in rows:
        parts = [one for one in rows if one != kode and parent(one) == kode]
        if parts:
            for key in _numbers(rows[kode]):
                own = (kode + _OWN, key)
                values[own] = values[kode, key] - sum(values[part, key] for part in parts)
                yield _sum((kode, key), [own, *((part, key) for part in parts)])
            yield from _sums_of_row(kode + _OWN, rows[kode])
        yield from _sums_of_row(kode, rows[kode])
        yield _Sum(((kode, "melapor"), (kode, "belum_melapor")), (1, 1))  # what is owed is no secret


def _sums_of_row(kode: str, row: Row) -> Iterator[_Sum]:
    yield _sum((kode, "kejadian"), [(kode, jenis) for jenis in row.per_jenis if jenis in KEJADIAN])
    yield _sum((kode, "kejadian"), [(kode, status) for status in row.per_status])
    yield _sum((kode, "laporan"), [(kode, jenis) for jenis in row.per_jenis])


def _sum(total: Cell, parts: list[Cell]) -> _Sum:
    return _Sum((total, *parts), (-1, *(1 for _ in parts)))


def _exposed(small: set[Cell], unseen: set[Cell], sums: tuple[_Sum, ...]) -> set[Cell]:
    """Find the small numbers that can be worked out from those that are seen."""
    equations = [
        {cell: sign for cell, sign in zip(one.cells, one.signs, strict=True) if cell in unseen}
        for one in sums
    ]
    alone = {next(iter(equation)) for equation in equations if len(equation) == 1}
    return alone & small or determined(equations) & small


def _cover(cell: Cell, unseen: set[Cell], sums: tuple[_Sum, ...], values: Mapping[Cell, int]) -> Cell:
    """Choose one more number to hide: the smallest that is not nothing, in the sums nearest to the cell."""
    reached, before = {cell}, 0
    while len(reached) > before:
        before = len(reached)
        reached |= {one for each in sums if not reached.isdisjoint(each.cells) for one in each.cells}
        if choice := reached - unseen:
            return min(choice, key=lambda one: (values[one] == 0, values[one], one))
    raise AssertionError(cell)  # a number that is in no sum with a seen one cannot be worked out
