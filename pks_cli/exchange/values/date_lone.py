"""Dates that only a field of their own makes one: serial numbers of spreadsheets, figures without a sign."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pks_cli.bahasa import BULAN
from pks_cli.exchange.values.calendar_words import MONTHS
from pks_cli.exchange.values.date_years import FEW_YEARS, full_year, on_calendar, reading, strange

if TYPE_CHECKING:
    from pks_cli.exchange.values.date_years import Clock
    from pks_cli.exchange.values.reading import Reading

_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_FIGURES = re.compile(r"\d{5,6}|\d{8}")
_SPACED = re.compile(r"(\d{1,2}) +(\d{1,2}) +(\d{2}|\d{4})")
_MONTH = re.compile(r"(?:bulan |bln\.? ?)?([a-z]+)\.?[ ,/-]*(?:tahun |thn\.? ?)?((?:19|20)\d\d|\d{2})")
_ABOUT_A_YEAR = 400
_EPOCH = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 36526, 73050  # the years 2000 to 2099


def lone_date(text: str, at: Clock) -> Reading | None:
    """Read a text that is a date only because a date should stand there.

    Args:
        text: As `plain` gives it, without space around it.
        at: Today, and the day the piece was sent.

    Returns:
        None when it is none of these shapes.
    """
    if _FIGURES.fullmatch(text) or _SERIAL.fullmatch(text):
        return _of_figures(text, at)
    spaced = _SPACED.fullmatch(text)
    if spaced:
        return _best(_of_parts(spaced[1], spaced[2], spaced[3], at), at)
    month = _MONTH.fullmatch(text)
    number = MONTHS.get(month[1]) if month else None
    if month and number:
        year, doubt = full_year(month[2], number, 1, at)
        return reading(date(year, number, 1), (f"hanya bulan {BULAN[number - 1]} yang ditulis", doubt))
    return None


def month_named(text: str, at: Clock) -> tuple[Reading, Reading] | None:
    """Read a text that names a month with its year: its first and its last day."""
    month = _MONTH.fullmatch(text)
    number = MONTHS.get(month[1]) if month else None
    if month is None or not number:
        return None
    year, doubt = full_year(month[2], number, 1, at)
    last = date(year, number, calendar.monthrange(year, number)[1])
    return reading(date(year, number, 1), (doubt,)), reading(last, (doubt,))


def _of_figures(text: str, at: Clock) -> Reading | None:
    """Read figures as a serial number, as day-month-year, as year-month-day, whichever gives a likely day."""
    serial = _SERIAL.fullmatch(text)
    found: list[tuple[date, str]] = []
    if serial and _FIRST_SERIAL <= int(serial[1]) <= _LAST_SERIAL:
        found.append((_EPOCH + timedelta(days=int(serial[1])), ""))
    if len(text) == 5:  # noqa: PLR2004 - a spreadsheet drops the zero in front
        found += [
            (day, "angka tanpa tanda pemisah") for day, _ in _of_parts(text[:1], text[1:3], text[3:], at)
        ]
    if len(text) in {6, 8}:
        found += _of_parts(text[:2], text[2:4], text[4:], at)
        found += _of_parts(text[-2:], text[-4:-2], text[:-4], at)
    return _best(found, at)


def _of_parts(day: str, month: str, year: str, at: Clock) -> list[tuple[date, str]]:
    if not (len(year) in {2, 4} and 1 <= int(month) <= 12 and (len(year) == 2 or 1900 <= int(year) <= 2999)):  # noqa: PLR2004 - a year of two figures or four
        return []
    full, doubt = full_year(year, int(month), int(day), at)
    found = on_calendar(full, int(month), int(day))
    return [(found, doubt)] if found else []


def _best(found: list[tuple[date, str]], at: Clock) -> Reading | None:
    """Give the one likely day for certain; of several, or of none that is likely, the first with a doubt."""
    days = list(dict.fromkeys(day for day, _ in found))
    likely = [(day, doubt) for day, doubt in found if _is_likely(day, at)]
    if not days:
        return None
    if len({day for day, _ in likely}) == 1:
        day, doubt = likely[0]
        if any(other != day and not _is_far(other, at) for other in days):
            return reading(day, ("dapat dibaca lebih dari satu cara",), days)
        return reading(day, (doubt, strange(day, at)), [other for other in days if doubt and other != day])
    best = likely[0][0] if likely else days[0]
    why = "dapat dibaca lebih dari satu cara" if len(days) > 1 else "tanggal ini jauh dari hari ini"
    return reading(best, (why,), days)


def _is_far(day: date, at: Clock) -> bool:
    return abs((at.now - day).days) > _ABOUT_A_YEAR


def _is_likely(day: date, at: Clock) -> bool:
    return day <= at.today and at.today.year - day.year <= FEW_YEARS
