"""A table as a value: what it says, apart from how a sheet, a CSV file or a screen shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pks_cli.bahasa import format_bilangan, format_desimal

Kind = Literal["teks", "bilangan", "persen", "tanggal"]
Cell = str | int | float | date | None
NOTHING = "–"
EXAMPLE_MARK = "CONTOH - BUKAN DATA RESMI"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: Its name in CSV.
        label: Its head on paper.
        kind: What its cells hold; None in a cell is "nothing to say".
        group: What stands over several heads, "" for nothing.
        short: Its head on a screen; "" when the column does not stand there.
        on_paper: Whether it stands in a sheet.
        is_count: Whether it counts reports, so that for a silent wilayah it says "–" and not 0.
    """

    key: str
    label: str
    kind: Kind = "bilangan"
    group: str = ""
    short: str = ""
    on_paper: bool = True
    is_count: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row.

    Attributes:
        cells: One a column.
        level: 0 for a total, 1 for a subtotal, 2 for a plain row.
        is_silent: Whether nothing was reported, so that its counts say nothing.
    """

    cells: tuple[Cell, ...]
    level: int = 2
    is_silent: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its title and notes.

    Attributes:
        name: Name of its sheet, at most 31 characters.
        title: Its title.
        subtitles: Lines under the title.
        columns: In order.
        rows: In order, a total last.
        notes: Lines under the table.
        is_example: Whether the words "CONTOH - BUKAN DATA RESMI" stand over it.
        left_out: How many files were not counted.
    """

    name: str
    title: str
    subtitles: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    notes: tuple[str, ...] = ()
    is_example: bool = False
    left_out: int = 0


def screen_heads(table: Table) -> tuple[str, ...]:
    """Give the heads of the columns that stand on a screen."""
    return tuple(column.short for column in table.columns if column.short)


def screen_cells(table: Table, row: TableRow) -> tuple[str, ...]:
    """Give the cells of a row as text for a screen, under `screen_heads`."""
    return tuple(
        cell_text(column, shown(column, row, cell))
        for column, cell in zip(table.columns, row.cells, strict=True)
        if column.short
    )


def shown(column: Column, row: TableRow, cell: Cell) -> Cell:
    """Give what people see of a cell: nothing reported is not a zero."""
    return None if row.is_silent and column.is_count else cell


def cell_text(column: Column, cell: Cell) -> str:
    """Write a cell as people read it: 1.250, 66,7, 2021-12-13, or "–" for nothing."""
    if cell is None:
        return NOTHING
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        return cell
    return format_desimal(cell, 1) if column.kind == "persen" else format_bilangan(int(cell))
