"""Dates of cells, helped by the days that the sheet itself speaks of."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from pks_cli.bahasa import BULAN
from pks_cli.exchange.values.dates import find_tanggal, read_tanggal
from pks_cli.exchange.values.reading import Found, Reading

if TYPE_CHECKING:
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.tables.spans import Span

_ISO = re.compile(r"20\d\d-[01]\d-[0-3]\d", re.ASCII)
_HAS_YEAR = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|\d\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d\d|['’]\d\d\b|\d\s+[A-Za-z]{3,10}\.?\s+\d\d\b"
)
_DAY_ALONE = re.compile(r"(?:tgl\.?|tanggal)?\s*(\d{1,2})\.?", re.IGNORECASE)
_FULL = re.compile(r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)(?![\d/.:-])", re.ASCII)
_FIGURES = re.compile(r"\d+", re.ASCII)
_PARTS_OF_DATE = 3
_SOON = 180  # days after an event in which a step without a year is sure to be of that year
_ISO_LENGTH = 10


class Days:
    """Reads dates in the light of a sheet's title."""

    def __init__(self, around: Around, span: Span | None) -> None:
        """Take what is known around the source, and the days that the title names."""
        self.around = around
        self.span = span
        self._memo: dict[str, Reading | None] = {}

    @property
    def near(self) -> date | None:
        """The day to which a date without a year is near: the end of the sheet's days, at most today."""
        return min(self.span.end, self.around.today) if self.span else None

    def read(self, text: str, near: date | None = None) -> Reading | None:
        """Read a text that should be a date; a year or month that only the title names is certain.

        Args:
            text: A cell.
            near: A day the date is near to, where another than the sheet's is known.
        """
        if len(text) == _ISO_LENGTH and _ISO.fullmatch(text):
            return read_tanggal(text, self.around)
        told = self._told_by_title(text)
        if told:
            return told
        return read_tanggal(text, self.around, near or self.near)

    def find(self, text: str, near: date | None = None) -> list[Found]:
        """Find the dates in a running text, in the same light."""
        found = find_tanggal(text, self.around, near or self.near)
        return [self._surer(text, one) for one in found]

    def find_step(self, text: str, happened: date | None) -> list[Found]:
        """Find the dates in a step taken after an event: one without a year is of the event's year."""
        figures = _FIGURES.findall(text)
        full = _FULL.search(text)
        if full and len(figures) == _PARTS_OF_DATE:
            reading = self._full(full[0])
            if reading:
                return [Found(full.start(), full.end(), reading)]
        return [self._after(text, one, happened) for one in self.find(text)]

    def _full(self, text: str) -> Reading | None:
        """Read a date in figures with its year, once for all steps that name it."""
        if text not in self._memo:
            self._memo[text] = self.read(text)
        return self._memo[text]

    def _after(self, text: str, one: Found, happened: date | None) -> Found:
        """Be sure of a date without a year that lies soon after the event."""
        words = text[one.start : one.end]
        if not one.reading.doubt or happened is None or _HAS_YEAR.search(words):
            return one
        told = read_tanggal(f"{words.strip().rstrip('/-. ')}{_separator(words)}{happened.year}", self.around)
        if told is None or told.doubt or not 0 <= (date.fromisoformat(told.text) - happened).days <= _SOON:
            return one
        return Found(one.start, one.end, told)

    def _told_by_title(self, text: str) -> Reading | None:
        """Complete a date by the year, or the year and month, of the title."""
        if self.span is None or self.span.start.year != self.span.end.year:
            return None
        alone = _DAY_ALONE.fullmatch(text.strip())
        if alone:
            if self.span.start.month != self.span.end.month:
                return None
            full = f"{alone[1]} {BULAN[self.span.start.month - 1]} {self.span.start.year}"
        elif _HAS_YEAR.search(text):
            return None
        else:
            full = f"{text.strip().rstrip('/-. ')}{_separator(text)}{self.span.start.year}"
        found = read_tanggal(full, self.around, self.near)
        return found if found and not found.doubt and self.span.holds(found.text) else None

    def _surer(self, text: str, one: Found) -> Found:
        if not one.reading.doubt:
            return one
        told = self._told_by_title(text[one.start : one.end])
        return Found(one.start, one.end, told) if told and told.text == one.reading.text else one


def _separator(text: str) -> str:
    """Give what stands between day and month, to go on with before the year."""
    found = re.search(r"\d\s*([/.-])\s*\d", text)
    return found[1] if found else " "
