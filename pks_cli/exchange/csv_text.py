"""CSV that no spreadsheet takes for a formula.

A text that a spreadsheet would read as a formula gets a `'` in front, and the importer takes exactly that
away again: `unguarded(guarded(text)) == text` for every text.
"""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

from pks_cli.exchange.table import EXAMPLE_MARK

if TYPE_CHECKING:
    from pks_cli.exchange.table import Cell, Table, TableRow

_FORMULA = frozenset("=+-@\t\r＝＋－＠")
NOTE_COLUMN = "catatan"


def csv_bytes(table: Table) -> bytes:
    """Write a table as CSV (RFC 4180): UTF-8, a head of column keys, ISO dates, a point before decimals.

    The last column `catatan` holds the mark of an example folder on every row, and on the last row how many
    files were not counted.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([*(column.key for column in table.columns), NOTE_COLUMN])
    for number, row in enumerate(table.rows, 1):
        note = _note(table, is_last=number == len(table.rows))
        writer.writerow([*_cells(row), guarded(note)])
    return text.getvalue().encode("utf-8")


def guarded(text: str) -> str:
    """Put a `'` before a text that would be a formula, or that would be taken for a guarded one."""
    return f"'{text}" if text.lstrip("'")[:1] in _FORMULA else text


def unguarded(text: str) -> str:
    """Take away the `'` that `guarded` put there."""
    return text[1:] if text[:1] == "'" and guarded(text[1:]) == text else text


def _cells(row: TableRow) -> list[str | int | float]:
    return [_cell(cell) for cell in row.cells]


def _cell(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    return guarded(cell) if isinstance(cell, str) else cell


def _note(table: Table, *, is_last: bool) -> str:
    notes = [EXAMPLE_MARK] if table.is_example else []
    if is_last and table.left_out:
        notes.append(f"{table.left_out} berkas tidak dihitung")
    return "; ".join(notes)
