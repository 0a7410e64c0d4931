"""XLSX: tables as sheets of one workbook, ready to print. Text is written as text, never as a formula."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

import xlsxwriter

from pks_cli.exchange.table import EXAMPLE_MARK, NOTHING, shown
from pks_cli.faults import Fault, Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.exchange.table import Cell, Column, Table

PAPER_CODES = {"A4": 9, "F4": 14}  # 14 is Folio, 8.5 by 13 inches: the same sheet as F4
_LONGEST_TEXT = 32_767
_NUMBER_FORMATS = {"bilangan": "#,##0", "persen": "0.0", "tanggal": "[$-421]d mmm yyyy"}
_WIDTHS = {"bilangan": 9.5, "persen": 9.5, "tanggal": 14.0}
_LEAST_TEXT_WIDTH, _MOST_TEXT_WIDTH = 10, 60
_FONT = {"font_name": "Arial", "font_size": 10, "valign": "vcenter"}
_LINE = {"border": 1, "border_color": "#A6A6A6"}
_HEAD = _FONT | _LINE | {"bold": True, "align": "center", "text_wrap": True, "bg_color": "#D9E2F3"}
_BY_LEVEL: dict[int, dict[str, Any]] = {
    0: {"bold": True, "bg_color": "#D9D9D9", "top": 2},
    1: {"bold": True, "bg_color": "#F2F2F2"},
    2: {},
}


def xlsx_bytes(tables: Sequence[Table], *, created: date, paper: str = "A4") -> bytes:
    """Write tables as the sheets of a workbook.

    Args:
        tables: At least one.
        created: The date in the document properties; nothing else in the file depends on the clock.
        paper: A4 or F4: what the sheets print on, landscape, one page wide.

    Raises:
        Refused: A text is longer than a cell can hold.
    """
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        moment = datetime.combine(created, time(), tzinfo=UTC)
        book.set_properties({"title": tables[0].title, "created": moment, "author": "", "comments": ""})
        for table in tables:
            _Sheet(book, table, paper).write()
    return buffer.getvalue()


class _Sheet:
    """One sheet while it is written; rows count from 0."""

    def __init__(self, book: Any, table: Table, paper: str) -> None:
        self._book = book
        self._table = table
        self._paper = paper
        self._sheet = book.add_worksheet(table.name)
        self._formats: dict[str, Any] = {}
        self._columns = [(index, column) for index, column in enumerate(table.columns) if column.on_paper]

    def write(self) -> None:
        """Write titles, heads, rows, notes and the page."""
        first_body_row = self._write_heads(self._write_titles())
        row = self._write_body(first_body_row)
        self._write_notes(row + 1)
        self._set_page(first_body_row)

    def _write_titles(self) -> int:
        table, row = self._table, 0
        if table.is_example:
            self._text(row, 0, EXAMPLE_MARK, _FONT | {"bold": True, "font_color": "#C00000"})
            row += 1
        self._text(row, 0, table.title, _FONT | {"bold": True, "font_size": 13})
        for subtitle in table.subtitles:
            row += 1
            self._text(row, 0, subtitle, _FONT)
        return row + 2

    def _write_heads(self, row: int) -> int:
        """Write the heads; where columns share a group it stands over them in a row of its own."""
        has_groups = any(column.group for _index, column in self._columns)
        bottom = row + 1 if has_groups else row
        for start, end, group in _runs([column.group for _index, column in self._columns]):
            if has_groups and group:
                self._merged(row, start, row, end, group)
        for place, (_index, column) in enumerate(self._columns):
            if has_groups and not column.group:
                self._merged(row, place, bottom, place, column.label)
            else:
                self._text(bottom, place, column.label, _HEAD)
        self._sheet.set_row(bottom, 42)
        return bottom + 1

    def _write_body(self, row: int) -> int:
        for line in self._table.rows:
            for place, (index, column) in enumerate(self._columns):
                style = _FONT | _LINE | _BY_LEVEL[line.level]
                if place == 1 and line.level > 1:
                    style |= {"indent": 1}
                self._cell(row, place, column, shown(column, line, line.cells[index]), style)
            row += 1
        return row

    def _write_notes(self, row: int) -> None:
        for note in self._table.notes:
            self._text(row, 0, note, _FONT | {"font_size": 9})
            row += 1

    def _set_page(self, first_body_row: int) -> None:
        sheet = self._sheet
        for place, (index, column) in enumerate(self._columns):
            sheet.set_column(place, place, self._width(index, column))
        sheet.freeze_panes(first_body_row, min(2, len(self._columns)))
        sheet.repeat_rows(max(0, first_body_row - 2), first_body_row - 1)
        sheet.set_landscape()
        sheet.set_paper(PAPER_CODES[self._paper])
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        mark = EXAMPLE_MARK if self._table.is_example else ""
        sheet.set_header(f"&C{mark}" if mark else "")
        sheet.set_footer("&RHalaman &P dari &N")
        sheet.set_default_row(16)
        sheet.hide_gridlines(2)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # a code such as 18.72 is text

    def _width(self, index: int, column: Column) -> float:
        if column.kind != "teks":
            return _WIDTHS[column.kind]
        longest = max((len(str(row.cells[index] or "")) for row in self._table.rows), default=0)
        return min(_MOST_TEXT_WIDTH, max(_LEAST_TEXT_WIDTH, longest + 3))

    def _cell(self, row: int, place: int, column: Column, cell: Cell, style: dict[str, Any]) -> None:
        if cell is None or isinstance(cell, str):
            align = {} if column.kind == "teks" else {"align": "right"}
            self._text(row, place, NOTHING if cell is None else cell, style | align)
        elif isinstance(cell, date):
            number_format = {"num_format": _NUMBER_FORMATS["tanggal"], "align": "right"}
            self._sheet.write_datetime(
                row, place, datetime.combine(cell, time()), self._format(style | number_format)
            )
        else:
            number_format = {"num_format": _NUMBER_FORMATS[column.kind]}
            self._sheet.write_number(row, place, cell, self._format(style | number_format))

    def _merged(self, top: int, left: int, bottom: int, right: int, text: str) -> None:
        """Write a text over several cells, never through the writer's guess at what the text is."""
        if (top, left) != (bottom, right):
            self._sheet.merge_range(top, left, bottom, right, "", self._format(_HEAD))
        self._text(top, left, text, _HEAD)

    def _text(self, row: int, place: int, text: str, style: dict[str, Any]) -> None:
        refuse_too_long(text)
        self._sheet.write_string(row, place, text, self._format(style))

    def _format(self, style: dict[str, Any]) -> Any:
        key = repr(sorted(style.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(style)
        return self._formats[key]


def refuse_too_long(text: str) -> None:
    """Refuse a text that no cell of a workbook can hold.

    Raises:
        Refused: It is longer.
    """
    if len(text) > _LONGEST_TEXT:
        message = f"satu teks sepanjang {len(text)} huruf tidak muat di satu sel XLSX"
        raise Refused(Fault("PKS414", "galat", message, "simpan sebagai .csv atau .json"))


def _runs(groups: Sequence[str]) -> list[tuple[int, int, str]]:
    """Give first place, last place and name of each run of equal groups."""
    runs: list[tuple[int, int, str]] = []
    for place, group in enumerate(groups):
        if runs and runs[-1][2] == group:
            runs[-1] = (runs[-1][0], place, group)
        else:
            runs.append((place, place, group))
    return runs
