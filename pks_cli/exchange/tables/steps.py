"""A cell of steps taken: one, or several that are numbered, dotted, or dated line by line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.exchange.intake.piece import Value
from pks_cli.exchange.tables.words import is_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pks_cli.exchange.tables.days import Days

_NUMBER = re.compile(r"(?:^|(?<=[\s;,.]))\(?(\d{1,2})[.)](?=\s|[^\W\d])\s*")
_LETTER = re.compile(r"(?:^|(?<=\n)|(?<=;\s)|(?<=[^\W\d]\s))([a-h])[.)]\s*(?=\S)")
_BULLET = re.compile(r"(?:^|\n)\s*[-–•*▪]+\s*(?=\S)")
_BEFORE_DATE = re.compile(r"\W*(?:pada\s+)?(?:hari\s+\w+,?\s*)?(?:tgl\.?|tanggal)?\s*", re.IGNORECASE)
_AFTER_DATE = re.compile(r"[\s:,;)–—-]+")
_DIGIT = re.compile(r"\d")
_MOST = 20_000  # letters of a cell that is searched for parts
_LONGEST_START = 24


def read_steps(cell: str, days: Days, happened: date | None) -> tuple[tuple[Value, ...], tuple[str, ...]]:
    """Read a cell of steps.

    Args:
        cell: Not empty.
        days: Reads the dates.
        happened: The day of the event, to which a date without a year is near.

    Returns:
        For each step its text and, where it has one, its day; and the marks in front of them.
    """
    values: list[Value] = []
    labels: list[str] = []
    for mark, text in _parts(cell):
        if mark:
            labels.append(mark)
        if is_nothing(text):
            labels.append(text)
        else:
            values += _step(text, days, happened)
    return tuple(values), tuple(filter(None, labels))


def _parts(cell: str) -> list[tuple[str, str]]:
    """Give the marks and texts of the steps of a cell."""
    if len(cell) > _MOST:
        return [("", cell)]
    for found in _marks(cell):
        if len(found) > 1 or (found and found[0].start() == 0):
            return _cut(cell, found)
    lines = [line.strip() for line in cell.split("\n") if line.strip()] if "\n" in cell else []
    if len(lines) > 1 and all(line[0].isdigit() for line in lines):
        return [("", line) for line in lines]
    return [("", cell)]


def has_mark(cell: str) -> bool:
    """Tell whether a text is numbered: "a. ...", "2) ..."."""
    return cell[1:3] in {". ", ") "} and (cell[0].isdigit() or cell[0].islower())


def without_mark(cell: str) -> str:
    """Give a text without the number in front of it."""
    return cell[3:].lstrip() if has_mark(cell) else cell


def count_marks(cell: str) -> int:
    """Count the parts of a numbered list, 0 for none."""
    if len(cell) > _MOST:
        return 0
    return next((len(found) for found in _marks(cell) if found and found[0].start() == 0), 0)


def _marks(cell: str) -> Iterator[list[re.Match[str]]]:
    """Give the marks of each kind of list in turn; most cells have none."""
    if "1." in cell or "1)" in cell:
        yield _in_order(_NUMBER, cell, "1")
    if "a." in cell or "a)" in cell:
        yield _in_order(_LETTER, cell, "a")
    if "\n" in cell or cell[0] in "-–•*▪":
        yield list(_BULLET.finditer(cell))


def _in_order(pattern: re.Pattern[str], cell: str, first: str) -> list[re.Match[str]]:
    """Find the marks that go on one by one from the first: "14.30" and "2." of a date do not."""
    wanted = first
    found = []
    for mark in pattern.finditer(cell):
        if mark[1] == wanted:
            found.append(mark)
            wanted = str(int(wanted) + 1) if wanted.isdigit() else chr(ord(wanted) + 1)
    return found


def _cut(cell: str, marks: list[re.Match[str]]) -> list[tuple[str, str]]:
    parts = [("", cell[: marks[0].start()].strip())] if cell[: marks[0].start()].strip(" :\n") else []
    ends = [mark.start() for mark in marks[1:]] + [len(cell)]
    for mark, end in zip(marks, ends, strict=True):
        parts.append((mark.group().strip(), cell[mark.end() : end].strip().rstrip(";,").rstrip()))
    return [(mark, text) for mark, text in parts if text or mark]


def _step(text: str, days: Days, happened: date | None) -> list[Value]:
    """Give a step, and the day it names first."""
    if not _DIGIT.search(text):
        return [Value("langkah", text, text)]
    found = days.find_step(text[:_MOST], happened)
    if not found:
        return [Value("langkah", text, text)]
    first = found[0]
    reading = first.reading
    told = Value(
        "langkah.tanggal", reading.text, text[first.start : first.end], reading.doubt, reading.choices
    )
    before = text[: first.start]
    rest = (
        _AFTER_DATE.sub("", text[first.end :], count=1)
        if _AFTER_DATE.match(text[first.end :])
        else text[first.end :]
    )
    if len(before) <= _LONGEST_START and _BEFORE_DATE.fullmatch(before) and rest.strip():
        return [Value("langkah", rest, text), told]
    return [Value("langkah", text, text), told]
