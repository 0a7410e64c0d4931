"""Workbooks: XLSX and XLSM after a look inside, XLS, XLSB and ODS as calamine reads them."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile

from pks_cli.exchange.foreign import limits
from pks_cli.exchange.foreign.cells import text_of
from pks_cli.exchange.foreign.package import has_declarations, read_members
from pks_cli.exchange.foreign.sheet_look import Look
from pks_cli.exchange.foreign.stop import broken, locked
from pks_cli.exchange.foreign.workbook_notes import note_book, note_sheet
from pks_cli.exchange.foreign.xml_events import elements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import IO, Any

    from pks_cli.exchange.foreign.held import Held

_LEFT_OUT = re.compile(
    r"(^|/)(media|drawings|theme|charts|chartsheets/_rels|externalLinks|embeddings|ctrlProps|activeX"
    r"|printerSettings|threadedComments|customXml|docProps)/",
    re.IGNORECASE,
)
_COUNT = re.compile(rb"\s(?:uniqueC|c)ount\s*=\s*[\"'][^\"'<>]*[\"']")
_TEXTS = re.compile(rb"<(?:\w+:)?sst\b[^<>]*>")
_WORKBOOK = re.compile(rb"<(?:\w+:)?workbook\b")


def read_xlsx(held: Held, archive: zipfile.ZipFile) -> None:
    """Read an XLSX or XLSM workbook.

    Args:
        held: Takes what it holds.
        archive: As `package.open_zip` gives it.

    Raises:
        Stop: It is broken or too large.
    """
    members = read_members(archive, _is_read, limits.XML)
    if has_declarations(members):
        raise broken()
    members = {name: _without_counts(name, data) for name, data in members.items()}
    looks = {name: Look(data) for name, data in members.items() if b"sheetData" in data}
    members.update({name: look.xml for name, look in looks.items()})
    sheets = _looks_by_sheet(members, looks)
    note_book(held, archive.namelist())
    _read_book(held, _stored(members), sheets)


def read_other_workbook(held: Held, data: bytes) -> None:
    """Read an XLS, XLSB or ODS workbook; only the limits of the process guard this.

    Raises:
        Stop: It is broken, locked or too large.
    """
    _read_book(held, io.BytesIO(data), {})


def _is_read(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels")) and not _LEFT_OUT.search(name)


def _without_counts(name: str, data: bytes) -> bytes:
    """Take away how many things a part says that it holds: calamine takes memory for as many."""
    lower = name.lower()
    if lower.endswith("styles.xml"):
        return _COUNT.sub(b"", data)
    if not lower.endswith("sharedstrings.xml"):
        return data
    root = _TEXTS.search(data)
    return data[: root.start()] + _COUNT.sub(b"", root[0]) + data[root.end() :] if root else data


def _looks_by_sheet(members: Mapping[str, bytes], looks: Mapping[str, Look]) -> dict[str, Look]:
    """Tell which sheet each look was at, by its name in the workbook."""
    book = next((name for name, data in members.items() if _WORKBOOK.search(data[:4096])), None)
    if book is None:
        raise broken()
    folder, _, file = book.rpartition("/")
    relations = members.get(f"{folder}/_rels/{file}.rels".lstrip("/"), b"<none/>")
    targets = {
        about.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, about.get("Target", ""))).lstrip(
            "/"
        )
        for name, about in elements(relations)
        if name == "Relationship"
    }
    named = {
        about.get("name", ""): targets.get(about.get("id", ""), "")
        for name, about in elements(members[book])
        if name == "sheet"
    }
    by_folded = {name.casefold(): look for name, look in looks.items()}
    return {name: by_folded[path.casefold()] for name, path in named.items() if path.casefold() in by_folded}


def _stored(members: Mapping[str, bytes]) -> IO[bytes]:
    """Pack what was looked at, and nothing else, without compressing it again."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    packed.seek(0)
    return packed


def _read_book(held: Held, stream: IO[bytes], looks: Mapping[str, Look]) -> None:
    import python_calamine as calamine

    try:
        book = calamine.CalamineWorkbook.from_filelike(stream)
        for index, about in enumerate(book.sheets_metadata):
            if about.typ not in (calamine.SheetTypeEnum.WorkSheet, calamine.SheetTypeEnum.MacroSheet):
                continue
            sheet = book.get_sheet_by_index(index)
            is_hidden = about.visible != calamine.SheetVisibleEnum.Visible
            _read_sheet(held, sheet, looks.get(about.name), is_hidden=is_hidden)
    except calamine.PasswordError as error:
        raise locked() from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise broken() from error


def _read_sheet(held: Held, sheet: Any, look: Look | None, *, is_hidden: bool) -> None:
    start = sheet.start
    rows: list[list[str]] = [
        [cell if cell.__class__ is str else text_of(cell) for cell in row] for row in sheet.to_python()
    ]
    if start is None or not rows:
        note_sheet(held, sheet.name, look, [], is_hidden=False)
        return
    top, left = start
    numbers = range(top + 1, top + 1 + len(rows))
    columns = range(left + 1, left + 1 + len(rows[0]))
    if look is not None and look.rows is not None and look.columns is not None:
        numbers_there = [look.rows[number - 1] for number in numbers]
        columns_there = [look.columns[number - 1] for number in columns]
    else:
        numbers_there, columns_there = list(numbers), list(columns)
        if left:
            pad = [""] * left
            rows = [pad + row for row in rows]
            columns_there = list(range(1, left + 1)) + columns_there
    merges = look.merges if look is not None else _merges_of(sheet)
    if merges:
        _fill(rows, numbers_there, columns_there, merges)
    kept = [(number, row) for number, row in zip(numbers_there, rows, strict=True) if any(row)]
    hidden_rows = sorted(look.hidden_rows.intersection(number for number, _ in kept)) if look else []
    if kept:
        held.grid(
            sheet.name,
            [number for number, _ in kept],
            [row for _, row in kept],
            hidden_rows=hidden_rows,
            is_hidden=is_hidden,
        )
    note_sheet(held, sheet.name, look, hidden_rows, is_hidden=is_hidden and bool(kept))


def _merges_of(sheet: Any) -> list[tuple[int, int, int, int]]:
    return [
        (top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    ]


def _fill(
    rows: list[list[str]], numbers: list[int], columns: list[int], merges: list[tuple[int, int, int, int]]
) -> None:
    """Put the text of each merged cell into each of its places; what a place holds itself stays."""
    from bisect import bisect_left, bisect_right

    left_to_fill = limits.MERGED
    for top, left, bottom, right in merges:
        row_from, row_to = bisect_left(numbers, top), bisect_right(numbers, bottom)
        column_from, column_to = bisect_left(columns, left), bisect_right(columns, right)
        if row_from >= row_to or column_from >= column_to:
            continue
        if numbers[row_from] != top or columns[column_from] != left:
            continue
        text = rows[row_from][column_from]
        left_to_fill -= (row_to - row_from) * (column_to - column_from)
        if left_to_fill < 0:
            return
        if text:
            for row in rows[row_from:row_to]:
                row[column_from:column_to] = [cell or text for cell in row[column_from:column_to]]
