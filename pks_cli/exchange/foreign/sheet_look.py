"""A look into the XML of a sheet before calamine sees it: its extent, and what calamine does not tell.

calamine lays a sheet out as one rectangle from its first to its last cell; one stray cell at XFD1048576
asks for 512 GiB. A sheet of such an extent is closed up: its rows and columns are numbered anew without the
gaps, and the old numbers are kept beside it. calamine tells neither which rows are hidden, nor errors, nor
formulas without a result.
"""

from __future__ import annotations

import re

from pks_cli.exchange.foreign.limits import AREA
from pks_cli.exchange.foreign.stop import too_large

_TAG = rb"<(?:\w+:)?"
_ANY_ROW = re.compile(_TAG + rb"(?:c|row)\b[^<>]*?\sr\s*=\s*[\"']\s*[A-Za-z]*(\d+)")
_ANY_COLUMN = re.compile(_TAG + rb"c\b[^<>]*?\sr\s*=\s*[\"']\s*([A-Za-z]+)\d")
_PLAIN_ROW, _PLAIN_COLUMN = re.compile(rb' r="[A-Za-z]*(\d+)'), re.compile(rb' r="([A-Za-z]+)\d')
_PLACE_TEXT = re.compile(rb"(" + _TAG + rb"(?:c|row)\b[^<>]*?\sr\s*=\s*[\"'])\s*([A-Za-z]*)(\d+)")
_CELL = re.compile(_TAG + rb"c[\s/>]")
_ROW = re.compile(_TAG + rb"row\b([^<>]*)")
_NUMBER = re.compile(rb"\sr\s*=\s*[\"']\s*(\d+)")
_HIDDEN = re.compile(rb"\shidden\s*=\s*[\"'](?:1|true|on)[\"']")
_COLUMN = re.compile(_TAG + rb"col\b([^<>]*)")
_MIN, _MAX = re.compile(rb"\smin\s*=\s*[\"'](\d+)"), re.compile(rb"\smax\s*=\s*[\"'](\d+)")
_ERROR = re.compile(rb"(" + _TAG + rb"c\b[^<>]*\st\s*=\s*[\"'])e(?=[\"'])")
_NO_RESULT = re.compile(
    _TAG
    + rb"c\b([^<>]*)>\s*"
    + _TAG
    + rb"f\b(?:[^<>]*/>|[^<>]*>[^<]*</(?:\w+:)?f\s*>)\s*"
    + rb"(?:"
    + _TAG
    + rb"v\s*/>|"
    + _TAG
    + rb"v\s*>\s*</(?:\w+:)?v\s*>)?\s*</(?:\w+:)?c\s*>"
)
_REFERENCE = re.compile(rb"\sr\s*=\s*[\"']\s*([A-Za-z]+\d+)")
_TEXT_TYPE = re.compile(rb"\st\s*=\s*[\"'](?:str|s|inlineStr)[\"']")
_MERGE = re.compile(
    _TAG + rb"mergeCell\b[^<>]*\sref\s*=\s*[\"']\$?([A-Za-z]+)\$?(\d+):\$?([A-Za-z]+)\$?(\d+)"
)
_PREFIXED = re.compile(rb"<\w+:worksheet\b")
_SINGLE = b"r='"  # what is odder still ends the child, and nothing else
_NEAR = (  # places that are not there when the extent is so small
    (re.compile(rb' r="(?:[A-Za-z]{2}|[A-Za-z]?(?:[2-9]\d{5}|\d{7}))'), 26 * 199_999),
    (re.compile(rb' r="(?:[B-Zb-z][A-Za-z]|[A-Za-z]{3}|[A-Za-z]{0,2}\d{6})'), 52 * 99_999),
    (re.compile(rb' r="(?:[A-Za-z]{3}|[A-Za-z]{0,2}(?:[89]\d{3}|\d{5}))'), 702 * 7_999),
)
_MOST_DIGITS, _MOST_LETTERS = 7, 3
assert all(places <= AREA for _, places in _NEAR)


class Look:
    """What was seen in the XML of one sheet.

    Attributes:
        xml: The XML that calamine may read.
        hidden_rows: Numbers of hidden rows, from 1.
        hidden_columns: Letters of hidden columns, "C" or "C:F".
        no_result: Places of formulas without a result.
        merges: First row, first column, last row and last column of merged cells, from 1, as in the file.
        rows: The old number of each row by its place, where the sheet was closed up; else None.
        columns: The same for columns.
    """

    def __init__(self, xml: bytes) -> None:
        """Look at a sheet.

        Raises:
            Stop: It is too large even when closed up.
        """
        self.xml = xml
        self.rows: list[int] | None = None
        self.columns: list[int] | None = None
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[str] = []
        if b"hidden" in xml:
            self.hidden_rows = _hidden_rows(xml)
            self.hidden_columns = _hidden_columns(xml)
        self.no_result = _without_result(xml)
        self.merges = _merges(xml)
        if b't="e"' in xml or b"t='e'" in xml:
            self.xml = _ERROR.sub(rb"\1str", xml)
        self._close_up()

    def _close_up(self) -> None:
        """Number rows and columns anew where the extent is too large."""
        xml = self.xml
        is_odd = _SINGLE in xml
        if not is_odd and _is_near(xml):
            return
        rows = {_row(number) for number in set((_ANY_ROW if is_odd else _PLAIN_ROW).findall(xml))}
        columns = {column_number(one) for one in set((_ANY_COLUMN if is_odd else _PLAIN_COLUMN).findall(xml))}
        if not columns or (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1) <= AREA:
            return
        if len(rows) * len(columns) > AREA or len(_CELL.findall(xml)) > len(_ANY_COLUMN.findall(xml)):
            raise too_large(
                "memuat lembar yang terlalu luas",
                "hapus baris dan kolom kosong di luar tabelnya, lalu simpan lagi",
            )
        self.rows, self.columns = sorted(rows), sorted(columns)
        new_rows = {old: b"%d" % new for new, old in enumerate(self.rows, 1)}
        new_columns = {old: column_letters(new).encode() for new, old in enumerate(self.columns, 1)}

        def moved(found: re.Match[bytes]) -> bytes:
            letters = new_columns[column_number(found[2])] if found[2] else b""
            return found[1] + letters + new_rows[_row(found[3])]

        self.xml = _PLACE_TEXT.sub(moved, xml)


def _is_near(xml: bytes) -> bool:
    """Tell whether a sheet is small, by what it does not hold."""
    return any(not far.search(xml) for far, _ in _NEAR)


def column_number(letters: bytes) -> int:
    """Give the number of a column from 1: "A" is 1, "AA" is 27."""
    if len(letters) > _MOST_LETTERS:
        raise too_large("memuat sel di luar lembar", "simpan lagi dari Excel")
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def column_letters(number: int) -> str:
    """Give the letters of a column."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _row(digits: bytes) -> int:
    if len(digits) > _MOST_DIGITS:
        raise too_large("memuat sel di luar lembar", "simpan lagi dari Excel")
    return int(digits)


def _hidden_rows(xml: bytes) -> set[int]:
    hidden, number = set(), 0
    for found in _ROW.finditer(xml):
        told = _NUMBER.search(found[1])
        number = _row(told[1]) if told else number + 1
        if _HIDDEN.search(found[1]):
            hidden.add(number)
    return hidden


def _hidden_columns(xml: bytes) -> list[str]:
    spans = []
    for found in _COLUMN.finditer(xml):
        first, last = _MIN.search(found[1]), _MAX.search(found[1])
        if first and last and _HIDDEN.search(found[1]):
            low, high = column_letters(_row(first[1])), column_letters(_row(last[1]))
            spans.append(low if low == high else f"{low}:{high}")
    return spans


def _without_result(xml: bytes) -> list[str]:
    """Give the places of formulas without a result; an empty text is a result."""
    if b"</f>" not in xml and not (_PREFIXED.search(xml[:4096]) and b":f>" in xml):
        return []
    found = (one[1] for one in _NO_RESULT.finditer(xml) if not _TEXT_TYPE.search(one[1]))
    return [place[1].decode().upper() if (place := _REFERENCE.search(about)) else "?" for about in found]


def _merges(xml: bytes) -> list[tuple[int, int, int, int]]:
    if b"mergeCell" not in xml:
        return []
    return [
        (_row(top), column_number(left), _row(bottom), column_number(right))
        for left, top, right, bottom in _MERGE.findall(xml)
    ]
