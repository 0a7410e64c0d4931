"""Tables without any head: what a column holds is told by its cells, and always asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.exchange.tables.columns import Column
from pks_cli.exchange.tables.names import words_for
from pks_cli.exchange.tables.words import is_nothing
from pks_cli.exchange.values.codes import read_code
from pks_cli.exchange.values.places import read_wilayah
from pks_cli.exchange.values.times import read_jam
from pks_cli.model.wilayah_code import tingkat

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pks_cli.exchange.foreign.source import GridRow
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.tables.days import Days

_SAMPLE = 40
_MOST = 0.6
_FEWEST_ROWS = 2
_FEWEST_CELLS = 3
_TEXT = 15  # letters that a column of texts has at least, in the middle


def guess(rows: Sequence[GridRow], around: Around, days: Days) -> list[Column]:
    """Tell by their cells what the columns of a table without head hold.

    Args:
        rows: All rows.
        around: The folder's wilayah and words.
        days: Reads the dates.

    Returns:
        The columns, each with its doubt; none when this does not look like reports.
    """
    full = [row.cells for row in rows if len(row.cells) - row.cells.count("") >= _FEWEST_CELLS]
    if len(full) < _FEWEST_ROWS:
        return []
    samples = _samples(full)
    roles: dict[int, str] = {}
    for role, read in _readers(around, days):
        shares = {place: _share(sample, read) for place, sample in samples.items() if place not in roles}
        best = max(shares, key=lambda place: (shares[place], -place), default=None)
        if best is not None and shares[best] >= _MOST:
            roles[best] = role
    if not {"tanggal", "wilayah"} & set(roles.values()):
        return []
    _texts(samples, roles)
    if "uraian" not in roles.values():
        return []
    return [_column(place, roles.get(place, "")) for place in range(max(samples) + 1)]


def _samples(full: list[tuple[str, ...]]) -> dict[int, list[str]]:
    samples: dict[int, list[str]] = {}
    for cells in full[:_SAMPLE]:
        for place, cell in enumerate(cells):
            if cell and not is_nothing(cell):
                samples.setdefault(place, []).append(cell)
    return samples


def _readers(around: Around, days: Days) -> tuple[tuple[str, Callable[[str], bool]], ...]:
    def of_level(level: str) -> Callable[[str], bool]:
        def read(text: str) -> bool:
            found = read_wilayah(text, around)
            return found is not None and not found.doubt and tingkat(found.text) == level

        return read

    def of_code(name: str) -> Callable[[str], bool]:
        def read(text: str) -> bool:
            found = read_code(name, text, around)
            return found is not None and not found.doubt

        return read

    return (
        ("tanggal", lambda text: not text.isdigit() and days.read(text) is not None),
        ("jam", lambda text: read_jam(text) is not None),
        ("wilayah", of_level("kelurahan")),
        ("kecamatan", of_level("kecamatan")),
        ("status", of_code("status")),
        ("unsur", of_code("unsur")),
        ("jenis", of_code("jenis")),
        ("kategori", of_code("kategori")),
        ("nomor", lambda text: text.rstrip(".)").isdigit()),
    )


def _texts(samples: dict[int, list[str]], roles: dict[int, str]) -> None:
    """Take the longest texts for the kejadian, the next longest behind them for the steps."""
    lengths = {
        place: sum(map(len, texts)) / len(texts) for place, texts in samples.items() if place not in roles
    }
    long = sorted(
        (place for place, length in lengths.items() if length >= _TEXT), key=lambda place: -lengths[place]
    )
    roles.update(zip(sorted(long[:2]), ("uraian", "langkah"), strict=False))


def _share(sample: list[str], read: Callable[[str], bool]) -> float:
    return sum(1 for text in sample if read(text)) / len(sample) if sample else 0.0


def _column(place: int, role: str) -> Column:
    if not role:
        return Column(place, "", "", "tabel tanpa kepala; isi kolom ini tidak dikenal", is_guess=True)
    return Column(place, "", role, f"tabel tanpa kepala; dibaca {words_for(role)}", is_guess=True)
