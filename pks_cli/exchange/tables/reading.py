"""From a table that somebody filled in to pieces: one a report, with every cell accounted for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.exchange.foreign.source import GridRow
from pks_cli.exchange.intake.heads import LISTS_TITLE
from pks_cli.exchange.intake.piece import ColumnRead, Origin, Piece, Skipped, Taken
from pks_cli.exchange.tables.columns import letter, of_head, settle, tells_reports
from pks_cli.exchange.tables.context import Context, of_sheet_name, read_title
from pks_cli.exchange.tables.days import Days
from pks_cli.exchange.tables.headless import guess
from pks_cli.exchange.tables.layout import Finder, Head
from pks_cli.exchange.tables.rows import Rows
from pks_cli.exchange.tables.upright import find_blocks, numbers_of, source_of, table_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.exchange.foreign.source import Grid
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.tables.columns import Column
    from pks_cli.exchange.tables.upright import Block

NO_REPORTS = "bukan tabel laporan"


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
        self._rows = [GridRow(row.number, tuple(map(str.strip, row.cells))) for row in grid.rows]
        self._sheet = grid.name
        self._name = name
        self._around = around
        self._pieces: list[Piece] = []
        self._skipped: list[Skipped] = []
        self._columns: dict[ColumnRead, None] = {}
        self._context = Context()

    def read(self) -> Taken:
        """Read the whole sheet."""
        if self._rows and self._rows[0].cells[:1] == (LISTS_TITLE,):
            self._skip(self._rows, "pilihan di blangko")
            return Taken(skipped=tuple(self._skipped))
        finder = Finder(frozenset(self._around.columns))
        heads = finder.heads(self._rows)
        if not heads and self._upright(finder):
            return self._taken()
        heads = heads or finder.misspelled(self._rows)
        if heads:
            self._tables(heads)
        elif not self._headless():
            self._skip(self._rows, NO_REPORTS)
        return self._taken()

    def _taken(self) -> Taken:
        return Taken(tuple(self._pieces), tuple(self._skipped), tuple(self._columns))

    def _upright(self, finder: Finder) -> bool:
        """Read a table that stands upright; tells whether it does."""
        blocks, outside = find_blocks(self._rows, finder.role)
        if not blocks:
            return False
        self._titles([row for row, is_above in outside if is_above])
        self._skip([row for row, is_above in outside if not is_above], "di luar isian")
        self._context = of_sheet_name(self._sheet, self._context, self._around)
        for block in blocks:
            self._block(block)
        return True

    def _block(self, block: Block) -> None:
        heads, reports = table_of(block)
        rows = [GridRow(block.lines[0].row.number, tuple(texts)) for texts in reports]
        columns = settle(of_head([(head,) for head in heads], self._around), rows, self._around, self._days())
        self._name_columns(columns)
        numbers = numbers_of(block)
        for place, row in enumerate(rows):
            read = Rows(self._name, self._sheet, columns, self._context, self._around)
            read.read([row])
            source = source_of(block, place)
            self._pieces += [
                replace(one, text=source, labels=(*one.labels, *heads, *numbers)) for one in read.pieces
            ]
            self._skipped += [replace(one, text=source) for one in read.skipped]

    def _headless(self) -> bool:
        """Read a table without head; tells whether it looks like reports."""
        self._context = of_sheet_name(self._sheet, self._context, self._around)
        columns = guess(self._rows, self._around, self._days())
        if not columns:
            return False
        self._name_columns(columns)
        self._below(columns, self._rows)
        return True

    def _days(self) -> Days:
        return Days(self._around, self._context.span)

    def _name_columns(self, columns: Sequence[Column]) -> None:
        for column in columns:
            if column.head or column.role:
                head = column.head or f"kolom {letter(column.place)}"
                self._columns.setdefault(ColumnRead(self._sheet, head, column.key, column.doubt))

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
        columns = settle(of_head(labels, self._around), rows, self._around, self._days())
        if not tells_reports(columns, rows):
            self._skip([*self._rows[head.start : head.stop], *rows], NO_REPORTS)
            return
        self._name_columns(columns)
        self._below(columns, rows)

    def _below(self, columns: list[Column], rows: Sequence[GridRow]) -> None:
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
