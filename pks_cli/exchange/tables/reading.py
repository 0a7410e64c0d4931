"""From a table that somebody filled in to pieces: one a report, with every cell accounted for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.exchange.foreign.source import GridRow
from pks_cli.exchange.intake.piece import ColumnRead, Origin, Piece, Skipped, Taken
from pks_cli.exchange.tables.columns import of_head, settle
from pks_cli.exchange.tables.context import Context, of_sheet_name, read_title
from pks_cli.exchange.tables.days import Days
from pks_cli.exchange.tables.layout import Finder, Head
from pks_cli.exchange.tables.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.exchange.foreign.source import Grid
    from pks_cli.exchange.intake.around import Around


def read_grid(grid: Grid, name: str, around: Around) -> Taken:
    """Read a table.

    Args:
        grid: The table.
        name: The name of its file.
        around: What is known around the source.

    Returns:
        The reports, what is none, and how the columns were understood. Every cell is in one of them.
    """
    return _Sheet(grid, name, around).read()


class _Sheet:
    """Reads one sheet: tables under one another, with lines above and below them."""

    def __init__(self, grid: Grid, name: str, around: Around) -> None:
        self._rows = [GridRow(row.number, tuple([cell.strip() for cell in row.cells])) for row in grid.rows]
        self._sheet = grid.name
        self._name = name
        self._around = around
        self._pieces: list[Piece] = []
        self._skipped: list[Skipped] = []
        self._columns: list[ColumnRead] = []
        self._context = Context()

    def read(self) -> Taken:
        """Read the whole sheet."""
        finder = Finder(frozenset(self._around.columns))
        heads = finder.heads(self._rows)
        if heads:
            self._tables(heads)
        else:
            self._skip(self._rows, "bukan tabel laporan")
        return Taken(tuple(self._pieces), tuple(self._skipped), tuple(self._columns))

    def _tables(self, heads: list[Head]) -> None:
        self._titles(self._rows[: heads[0].start])
        self._context = of_sheet_name(self._sheet, self._context, self._around)
        stops = [head.start for head in heads[1:]] + [len(self._rows)]
        for head, stop in zip(heads, stops, strict=True):
            self._table(head, self._rows[head.stop : stop])

    def _titles(self, rows: Sequence[GridRow]) -> None:
        for row in rows:
            texts = tuple(dict.fromkeys(filter(None, row.cells)))
            if texts:
                self._context = read_title(texts, self._context, self._around)
        self._skip(rows, "judul")

    def _table(self, head: Head, rows: Sequence[GridRow]) -> None:
        width = max([len(head.labels), *(len(row.cells) for row in rows)])
        labels = [*head.labels, *[()] * (width - len(head.labels))]
        days = Days(self._around, self._context.span)
        columns = settle(of_head(labels, self._around), rows, self._around, days)
        self._columns += [
            ColumnRead(self._sheet, column.head, column.key, column.doubt)
            for column in columns
            if column.head
        ]
        read = Rows(self._name, self._sheet, columns, self._context, self._around)
        self._context = read.read(rows)
        read.told_below()
        self._pieces += read.pieces
        self._skipped += read.skipped

    def _skip(self, rows: Sequence[GridRow], why: str) -> None:
        for row in rows:
            texts = tuple(dict.fromkeys(filter(None, row.cells)))
            if texts:
                origin = Origin(self._name, self._sheet, row.number)
                self._skipped.append(Skipped(origin, " | ".join(texts), why))
