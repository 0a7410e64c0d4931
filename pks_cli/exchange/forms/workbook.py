"""Write a form as a workbook: the sheet to fill, the sheet that explains, the sheet of what may be chosen.

Text is written as text, so nothing in it acts; there is no macro, no hidden sheet, row or column. The heads
and what is only shown are protected without a password.
"""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, time
from math import ceil
from typing import TYPE_CHECKING, Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from pks_cli.bahasa import tanggal_panjang
from pks_cli.exchange.forms.form import GUIDE_SHEET, LISTS_SHEET
from pks_cli.exchange.intake.heads import LISTS_TITLE
from pks_cli.exchange.xlsx import PAPER_CODES, refuse_too_long

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pks_cli.exchange.forms.form import Cell, Form, FormColumn, FormRow

_ROOM = 2000  # rows below the ruled ones, with the same checks
_FONT = {"font_name": "Arial", "font_size": 10}
_LINE = {"border": 1, "border_color": "#A6A6A6"}
_BODY = _FONT | _LINE | {"valign": "top", "text_wrap": True}
_HEAD = _FONT | _LINE | {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True}
_MAIN, _REST = {"bg_color": "#D9E2F3"}, {"bg_color": "#EDEDED"}
_SHOWN = {"bg_color": "#F2F2F2"}
_EXAMPLE = {"bg_color": "#FFF7E0", "italic": True, "font_color": "#7F6000"}
_FORMATS = {
    "tanggal": {"num_format": "[$-421]d mmm yyyy", "align": "center"},
    "jam": {"num_format": "@"},
    "kode": {"num_format": "@"},
}
_FREE = {
    "insert_rows": True,
    "delete_rows": True,
    "format_cells": True,
    "format_rows": True,
    "format_columns": True,
    "sort": True,
}
_INCHES_A_CHARACTER = 0.08
_PAGE_INCHES = {"A4": 11.69, "F4": 13.0}
_MARGIN = 0.4
_SMALLEST, _LARGEST = 40, 100
_LINE_POINTS, _GUIDE_WIDTH = 13.5, 115
_LONGEST_HEADER = 250


def form_bytes(form: Form) -> bytes:
    """Write a form as XLSX.

    Raises:
        Refused: A text is longer than a cell can hold.
    """
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        moment = datetime.combine(form.created, time(), tzinfo=UTC)
        book.set_properties({"title": form.title, "created": moment, "author": "", "comments": ""})
        _FormBook(book, form).write()
    return buffer.getvalue()


class _FormBook:
    """The workbook while it is written; rows count from 0."""

    def __init__(self, book: Any, form: Form) -> None:
        self._book = book
        self._form = form
        self._sheet = book.add_worksheet(form.name)
        self._guide = book.add_worksheet(GUIDE_SHEET)
        self._lists = book.add_worksheet(LISTS_SHEET)
        self._formats: dict[str, Any] = {}

    def write(self) -> None:
        """Write the three sheets."""
        ranges = self._write_lists()
        self._write_guide()
        head = self._write_titles()
        self._write_heads(head)
        first = head + 1
        last = self._write_rows(first)
        self._set_checks(first, last + _ROOM, ranges)
        self._set_page(head, last)

    def _write_titles(self) -> int:
        form, row = self._form, 0
        for mark in form.marks:
            self._text(self._sheet, row, 0, mark, _FONT | {"bold": True, "font_color": "#C00000"})
            row += 1
        self._text(self._sheet, row, 0, form.title, _FONT | {"bold": True, "font_size": 13})
        for subtitle in form.subtitles:
            row += 1
            self._text(self._sheet, row, 0, subtitle, _FONT)
        return row + 2

    def _write_heads(self, row: int) -> None:
        for place, column in enumerate(self._form.columns):
            look = _MAIN if place < self._form.main else _REST
            self._text(self._sheet, row, place, column.head, _HEAD | look)
            if column.help:
                self._comment(row, place, column)
        self._sheet.set_row(row, 32)

    def _comment(self, row: int, place: int, column: FormColumn) -> None:
        lines = 1 + len(column.help) // 34 + column.help.count("\n")
        look = {"author": "", "width": 230, "height": 20 + 15 * lines, "font_size": 9, "color": "#FFFFE0"}
        self._sheet.write_comment(row, place, column.help, look)

    def _write_rows(self, row: int) -> int:
        """Write what is there and rule the empty rows; give the last of them."""
        for line in self._form.rows:
            for place, column in enumerate(self._form.columns):
                self._cell(row, place, line.cells.get(column.key), self._look(line, column))
            self._sheet.set_row(row, _height(self._form, line))
            row += 1
        for number in range(self._form.empty):
            for place, column in enumerate(self._form.columns):
                look = _BODY | _format_of(column) | {"locked": False}
                self._sheet.write_blank(row + number, place, None, self._format(look))
        return row + self._form.empty - 1

    def _look(self, line: FormRow, column: FormColumn) -> dict[str, Any]:
        look = _BODY | _format_of(column)
        if line.is_example:
            return look | _EXAMPLE
        return look | (_SHOWN if column.key in line.shown else {"locked": False})

    def _cell(self, row: int, place: int, cell: Cell, look: dict[str, Any]) -> None:
        if cell is None:
            self._sheet.write_blank(row, place, None, self._format(look))
        elif isinstance(cell, date):
            self._sheet.write_datetime(row, place, datetime.combine(cell, time()), self._format(look))
        else:
            self._text(self._sheet, row, place, cell, look)

    def _set_checks(self, first: int, last: int, ranges: Mapping[tuple[str, ...], str]) -> None:
        """Let the sheet check what is typed, and rule a row below as soon as something stands in it."""
        for place, column in enumerate(self._form.columns):
            check = self._check(column, first, place, ranges)
            if check is not None:
                self._sheet.data_validation(first, place, last, place, check | {"ignore_blank": True})
        columns = len(self._form.columns)
        below = last - _ROOM + 1
        used = f"=COUNTA($A{below + 1}:${xl_col_to_name(columns - 1)}{below + 1})>0"
        self._sheet.conditional_format(
            below, 0, last, columns - 1, {"type": "formula", "criteria": used, "format": self._format(_LINE)}
        )

    def _check(
        self, column: FormColumn, row: int, place: int, ranges: Mapping[tuple[str, ...], str]
    ) -> dict[str, Any] | None:
        if column.choices:
            stop = {} if not column.is_open else {"error_type": "information"}
            message = "Pilih dari daftar: klik panah di kanan sel. Bila tidak ada yang cocok, kosongkan."
            return {"validate": "list", "source": ranges[column.choices]} | _said(column.head, message) | stop
        if column.kind == "tanggal":
            return _date_check(column, self._form)
        if column.kind == "jam":
            return _time_check(column, f"{xl_col_to_name(place)}{row + 1}")
        if column.kind == "bilangan":
            bounds = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": 1_000_000}
            return bounds | _said(column.head, "Tulis angkanya saja, misalnya 2. Kosong berarti tidak tahu.")
        return None

    def _write_lists(self) -> dict[tuple[str, ...], str]:
        """Write what may be chosen, one list a column; give where each stands."""
        ranges: dict[tuple[str, ...], str] = {}
        self._text(self._lists, 0, 0, LISTS_TITLE, _FONT)
        for column in self._form.columns:
            if not column.choices or column.choices in ranges:
                continue
            place = len(ranges)
            self._text(self._lists, 2, place, f"Pilihan: {column.head}", _HEAD | _MAIN)
            for row, choice in enumerate(column.choices, 3):
                self._text(self._lists, row, place, choice, _FONT)
            name = xl_col_to_name(place)
            ranges[column.choices] = f"={LISTS_SHEET}!${name}$4:${name}${3 + len(column.choices)}"
            longest = max(len(one) for one in (f"Pilihan: {column.head}", *column.choices))
            self._lists.set_column(place, place, longest + 3)
        self._lists.freeze_panes(3, 0)
        self._lists.protect()
        self._lists.set_header(_header(self._form))
        self._paged(self._lists)
        self._lists.fit_to_pages(1, 0)
        return ranges

    def _write_guide(self) -> None:
        self._guide.set_column(0, 0, _GUIDE_WIDTH)
        for row, line in enumerate(self._form.guide):
            is_heading = line.isupper()
            look = {"bold": True, "font_size": 11} if is_heading else {"text_wrap": True}
            self._text(self._guide, row, 0, line, _FONT | {"valign": "top"} | look)
            self._guide.set_row(row, 2 + _LINE_POINTS * max(1, ceil(len(line) / (_GUIDE_WIDTH - 10))))
        self._guide.protect()
        self._guide.hide_gridlines(2)
        self._guide.set_header(_header(self._form))
        self._paged(self._guide)
        self._guide.fit_to_pages(1, 0)

    def _set_page(self, head: int, last: int) -> None:
        form, sheet = self._form, self._sheet
        for place, column in enumerate(form.columns):
            below = _FONT | {"valign": "top", "text_wrap": True, "locked": False} | _format_of(column)
            sheet.set_column(place, place, column.width, self._format(below))
        sheet.freeze_panes(head + 1, 2)
        self._paged(sheet)
        sheet.repeat_rows(head)
        sheet.print_area(head, 0, last, len(form.columns) - 1)
        sheet.set_header(_header(form))
        if form.main < len(form.columns):
            sheet.repeat_columns(0, 1)
            sheet.set_v_pagebreaks([form.main])
        sheet.set_print_scale(_scale(form))
        sheet.hide_gridlines(2)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        sheet.protect("", _FREE)
        sheet.set_selection(head + 1 + len(form.rows), 0, head + 1 + len(form.rows), 0)

    def _paged(self, sheet: Any) -> None:
        sheet.set_landscape()
        sheet.set_paper(PAPER_CODES[self._form.paper])
        sheet.set_margins(left=_MARGIN, right=_MARGIN, top=0.85, bottom=0.6)
        sheet.set_footer("&L&A&RHalaman &P dari &N")

    def _text(self, sheet: Any, row: int, place: int, text: str, look: dict[str, Any]) -> None:
        refuse_too_long(text)
        sheet.write_string(row, place, text, self._format(look))

    def _format(self, look: dict[str, Any]) -> Any:
        key = repr(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(look)
        return self._formats[key]


def _format_of(column: FormColumn) -> dict[str, Any]:
    return _FORMATS.get(column.kind, {})


def _said(head: str, message: str) -> dict[str, str]:
    """Give what a wrong cell is answered with; a spreadsheet cuts a title after 32 characters."""
    return {"error_title": head[:32], "error_message": message}


def _date_check(column: FormColumn, form: Form) -> dict[str, Any]:
    message = (
        "Tanggal tidak terbaca, atau di luar yang diterima blangko ini. Tulis seperti 13/10/2025; sesudahnya"
        f" tampak 13 Okt 2025. Paling akhir {tanggal_panjang(form.latest)}."
    )
    return {
        "validate": "date",
        "criteria": "between",
        "minimum": form.earliest,
        "maximum": form.latest,
    } | _said(column.head, message)


def _time_check(column: FormColumn, cell: str) -> dict[str, Any]:
    """Check a time that is kept as text, since a spreadsheet takes 20.15 for a number in one country."""
    hour, minute = f"LEFT({cell},LEN({cell})-3)", f"RIGHT({cell},2)"
    parts = (
        f"ISNUMBER(--{hour})",
        f"--{hour}<24",
        f"ISNUMBER(--{minute})",
        f"--{minute}<60",
        f'ISNUMBER(FIND(MID({cell},LEN({cell})-2,1),".:"))',
    )
    message = "Tulis jam dan menit seperti 20.15. Bila tidak tahu pasti, kosongkan dan ceritakan di Kejadian."
    return {"validate": "custom", "value": f"=AND({','.join(parts)})"} | _said(column.head, message)


def _scale(form: Form) -> int:
    """Give the percentage at which the columns of each of the two pages stand beside each other."""
    widths = [column.width + 0.7 for column in form.columns]
    pages = [sum(widths[: form.main]), sum(widths[form.main :]) + sum(widths[:2])]
    room = (_PAGE_INCHES[form.paper] - 2 * _MARGIN) / _INCHES_A_CHARACTER
    return max(_SMALLEST, min(_LARGEST, int(100 * room / max(pages))))


def _height(form: Form, line: FormRow) -> float:
    """Give a row the height of its longest text: not every program does so by itself when it opens a file."""
    cells = [(column.width, line.cells.get(column.key)) for column in form.columns]
    lines = [ceil(len(cell) / (width - 1)) for width, cell in cells if isinstance(cell, str)]
    return 2 + _LINE_POINTS * max(1, *lines)


def _header(form: Form) -> str:
    """Give the head of each page: title and wilayah at the left, the marks at the right."""
    left = "\n".join((form.title, " · ".join(form.subtitles[1:3]))).replace("&", "&&")
    right = " · ".join(form.marks).replace("&", "&&")
    return f"&L&9{left[: _LONGEST_HEADER - len(right)]}&R&9{right}"
