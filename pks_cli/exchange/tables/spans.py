"""The days that a title or a cell speaks of: "Oktober 2025", "September s.d. Desember 2025", "B12 2025"."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from pks_cli.bahasa import BULAN
from pks_cli.model.periode import bounds, parse_periode

_SHORT = (
    "jan",
    "feb",
    "peb",
    "mar",
    "apr",
    "mei",
    "jun",
    "jul",
    "agu",
    "agt",
    "ags",
    "sep",
    "okt",
    "nov",
    "nop",
    "des",
)
_NUMBERS = (1, 2, 2, 3, 4, 5, 6, 7, 8, 8, 8, 9, 10, 11, 11, 12)
_NUMBER_OF = dict(zip(_SHORT, _NUMBERS, strict=True))
_MONTH = "|".join([*BULAN, "pebruari", "nopember", "sept", "agust", *_SHORT])
_SPAN = re.compile(
    rf"(?:(?<![\d/.-])(?P<first>\d{{1,2}})\s*(?:-|–|s\s*[./]?\s*d\.?|sampai(?:\s+dengan)?)\s*)?"
    rf"(?:(?<![\d/.-])(?P<day>\d{{1,2}})\s+)?\b(?P<month>{_MONTH})\b\.?,?(?:\s+(?:tahun\s+)?(?P<year>20\d\d)\b)?",
    re.IGNORECASE,
)
_PERIODE = re.compile(
    r"\b(?:20\d\d\s*[-/ ]?\s*B\.?\s?(?:04|08|12)|B\.?\s?(?:04|08|12)\s*[-/ ]?\s*(?:tahun\s+)?20\d\d)\b",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"\btri\s?wulan\s*(?:ke[- ]?)?(?P<which>IV|I{1,3}|[1-4])\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last.

    Attributes:
        start: The first.
        end: The last.
        is_whole_year: Whether only a year was named.
    """

    start: date
    end: date
    is_whole_year: bool = False

    def holds(self, iso: str) -> bool:
        """Tell whether a day, as ISO text, lies in it."""
        return self.start.isoformat() <= iso <= self.end.isoformat()


def find_span(text: str) -> Span | None:
    """Find the days that a title, the name of a sheet or a cell speaks of; None when it names none."""
    text = text[:LONGEST]
    year = _YEAR.search(text)
    if year is None:
        return None
    code = _PERIODE.search(text)
    periode = parse_periode(re.sub(r"(?i)tahun\s+", "", code.group())) if code else None
    if periode:
        return Span(*bounds(periode))
    found = list(_SPAN.finditer(text))
    try:
        if found and any(one["year"] for one in found):
            return _of_months(found)
        if found:
            return _of_months(found, int(year.group()))
    except ValueError:
        return None
    return _of_quarter_or_year(text, int(year.group()))


def _of_months(found: list[re.Match[str]], fallback: int = 0) -> Span | None:
    first, last = found[0], found[-1]
    last_year = int(last["year"] or fallback or 0)
    if not last_year:
        return None
    month, last_month = _number(first["month"]), _number(last["month"])
    year = int(first["year"]) if first["year"] else last_year - (month > last_month)
    start = int(first["first"] or first["day"] or 1)
    end = int(last["day"] or calendar.monthrange(last_year, last_month)[1])
    span = Span(date(year, month, start), date(last_year, last_month, end))
    return span if span.start <= span.end else None


def _of_quarter_or_year(text: str, year: int) -> Span:
    quarter = _QUARTER.search(text)
    if quarter is None:
        return Span(date(year, 1, 1), date(year, 12, 31), is_whole_year=True)
    last = _QUARTERS[quarter["which"].lower()] * 3
    return Span(date(year, last - 2, 1), date(year, last, calendar.monthrange(year, last)[1]))


def _number(month: str) -> int:
    return _NUMBER_OF[month[:3].lower()]
