"""Where the heads of tables stand in a sheet: one row or several, with groups over them, again and again."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold
from pks_cli.exchange.tables.columns import OWN
from pks_cli.exchange.tables.names import named, role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.exchange.foreign.source import GridRow

STRONG = frozenset(
    {"uraian", "judul", "langkah", "tindak_lanjut", "jenis", "kategori", "tanggal", "waktu", "wilayah"}
    | {"kecamatan", "tempat", "status", "waktu_tempat", "pihak", "kasus"}
)
_OF_TITLE = frozenset({"wilayah", "kecamatan", "kota", "periode", "unsur", "pelapor", "tanggal_lapor"})
_FEWEST = 2  # heads that make a row a head
_MISSES = 5  # cells without a known head after which no head is expected any more
_LONGEST = 160
_GROUP = 60  # letters of a group over heads
_MOST_ROWS = 3
_MOST_NEAR = 200  # rows in which misspelled heads are looked for


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table.

    Attributes:
        start: Place of its first row among the rows of the grid, counted from 0.
        stop: Place of the row behind its last.
        labels: For each column the texts over it from the top, without repeats.
    """

    start: int
    stop: int
    labels: tuple[tuple[str, ...], ...]


class Finder:
    """Finds heads; remembers which texts are heads, so that no text is looked up twice."""

    def __init__(self, own: frozenset[str] = frozenset()) -> None:
        """Take heads, as `bahasa.fold` writes them, that a person named."""
        self._own = own
        self._roles: dict[str, str] = {"": ""}
        self._budget = _MOST_NEAR

    def role(self, cell: str) -> str:
        """Give the role of a text as a head, "" for none."""
        role = self._roles.get(cell)
        if role is None:
            role = self._roles[cell] = self._look_up(cell)
        return role

    def _look_up(self, cell: str) -> str:
        if len(cell) > _LONGEST or not cell[0].isalpha():
            return ""
        if self._own and fold(cell) in self._own:
            return "uraian"
        role = role_of(cell) or OWN.get(fold(cell), "")
        if role or not any(mark in cell for mark in "/(,&\n") or len(cell) > _GROUP:
            return role
        return named(cell).role

    def heads(self, rows: Sequence[GridRow]) -> list[Head]:
        """Find the heads of a grid in order."""
        found: list[Head] = []
        place = 0
        while place < len(rows):
            cells = rows[place].cells
            if not next(filter(None, cells), "")[:1].isdigit() and self._is_head(cells, is_first=not found):
                head = self._whole(rows, place, found[-1].stop if found else 0)
                found.append(head)
                place = head.stop
            else:
                place += 1
        return found

    def _is_head(self, cells: Sequence[str], *, is_first: bool) -> bool:
        """Tell whether a row is a head; below another one it must be a clear one."""
        roles: set[str] = set()
        unknown: list[str] = []
        last = ""
        for cell in cells:
            if not cell or cell == last:
                continue
            last = cell
            role = self._roles.get(cell)
            if role is None:
                role = self.role(cell)
            if cell[-1] == ":":
                return False
            if role:
                roles.add(role)
            else:
                unknown.append(cell)
                if len(unknown) >= _MISSES and len(unknown) > 2 * len(roles):
                    return False
        if len(roles) >= _FEWEST and unknown and self._budget > 0:
            self._with_near(roles, unknown)
        numbered = "nomor" in roles
        most = len(roles) - (not numbered)
        roles.discard("nomor")
        fewest = _FEWEST if is_first or numbered else _FEWEST + 1
        return len(roles) >= fewest and not roles.isdisjoint(STRONG) and len(unknown) <= most

    def _with_near(self, roles: set[str], unknown: list[str]) -> None:
        """Move the texts that are misspelled heads from the unknown ones to the roles."""
        if any(len(cell) > _GROUP or not cell[0].isalpha() for cell in unknown):
            return
        self._budget -= 1
        for cell in tuple(unknown):
            near = named(cell).role
            if near:
                self._roles[cell] = near
                roles.add(near)
                unknown.remove(cell)

    def misspelled(self, rows: Sequence[GridRow]) -> list[Head]:
        """Find one head whose words are nearly all misspelled; only near the top is it worth looking."""
        for place, row in enumerate(rows[:30]):
            texts = set(filter(None, row.cells))
            if len(texts) <= _FEWEST or any(len(text) > _GROUP or not text[0].isalpha() for text in texts):
                continue
            roles = {named(text).role for text in texts} - {"", "nomor"}
            if len(roles) >= max(_FEWEST, len(texts) / 2) and roles & STRONG:
                return [self._whole(rows, place, 0)]
        return []

    def _whole(self, rows: Sequence[GridRow], place: int, lowest: int) -> Head:
        """Take the rows that belong to the head found at a place: groups above it, parts below it."""
        start, stop = place, place + 1
        while stop < len(rows) and stop - start < _MOST_ROWS and self._is_below(rows[stop - 1], rows[stop]):
            stop += 1
        if (
            start > lowest
            and stop - start < _MOST_ROWS
            and _is_group_row(rows[start - 1].cells, rows[start].cells)
        ):
            start -= 1
        return Head(start, stop, _labels([row.cells for row in rows[start:stop]]))

    def _is_below(self, upper: GridRow, lower: GridRow) -> bool:
        """Tell whether a row holds the parts of groups in the row above it, and nothing else."""
        known = parts = 0
        for column, cell in enumerate(lower.cells):
            above = upper.cells[column] if column < len(upper.cells) else ""
            if not cell or cell == above:
                continue
            if len(cell) > _GROUP or not cell[0].isalpha() or not _is_in_group(upper.cells, column):
                return False
            parts += 1
            over = _group_over(upper.cells, column)
            known += bool(self.role(f"{over} {cell}") or self.role(cell) or _is_status_word(cell))
        return parts > 0 and known * 2 >= parts


def _is_in_group(upper: Sequence[str], column: int) -> bool:
    """Tell whether the text above a column stands over its neighbour too, written twice or left blank."""
    above = upper[column] if column < len(upper) else ""
    if not above:
        return _group_over(upper, column) != ""
    beside = (upper[at] for at in (column - 1, column + 1) if 0 <= at < len(upper))
    return any(other in {above, ""} for other in beside) or column == len(upper) - 1


def _group_over(upper: Sequence[str], column: int) -> str:
    return next((upper[at] for at in range(min(column, len(upper) - 1), -1, -1) if upper[at]), "")


def _is_status_word(cell: str) -> bool:
    from pks_cli.exchange.tables.ticks import status_of_head

    return bool(status_of_head(cell))


def _is_group_row(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Tell whether a row above a head names groups of its columns, and no "Kelurahan | Yosodadi"."""
    places = [place for place, cell in enumerate(upper) if cell]
    texts = {upper[place] for place in places}
    if len(texts) < _FEWEST or any(not _may_be_group(text) for text in texts):
        return False
    first = upper[places[0]]
    below = lower[places[0]] if places[0] < len(lower) else ""
    if role_of(first) in _OF_TITLE and below not in {"", first}:
        return False
    under = sum(1 for place in places if place < len(lower) and lower[place])
    return under * 2 >= len(texts)


def _may_be_group(text: str) -> bool:
    return len(text) <= _GROUP and text[0].isalpha() and ":" not in text and not any(map(str.isdigit, text))


def _labels(rows: list[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Give for each column the texts over it, a group also over the columns where it is left blank."""
    width = max(map(len, rows))
    filled = [[*row, *[""] * (width - len(row))] for row in rows]
    for upper, lower in itertools.pairwise(filled):
        over = ""
        for column in range(width):
            if upper[column]:
                over = upper[column] if lower[column] and lower[column] != upper[column] else ""
            elif lower[column] and over:
                upper[column] = over
    return tuple(tuple(dict.fromkeys(filter(None, texts))) for texts in zip(*filled, strict=True))
