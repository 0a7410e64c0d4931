"""The text of a cell: as people would type it, without what the format of a file adds."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_EXACT = 1e22  # below this the digits of a whole number are those that were written
_LAST_YEAR = 9999
_HALF_SECOND = timedelta(milliseconds=500)


def text_of(value: Any) -> str:
    """Give the text of a cell.

    Args:
        value: As calamine gives it.

    Returns:
        A date "2025-10-13", with a time "2025-10-13 14.30", a time "14.30" (seconds are left out, as the
        contract of `GridRow` says), a duration in hours and minutes, a number without exponent, "TRUE" or
        "FALSE".
    """
    kind = type(value)
    if kind is float:
        return number_text(value)
    return _WRITERS.get(kind, str)(value)


def number_text(value: float) -> str:
    """Write a number without exponent, without ".0", and without what binary fractions add to it."""
    if abs(value) < _EXACT and value == int(value):
        return str(int(value))
    if not isfinite(value) or value == int(value):
        return format(Decimal(repr(value)), "f")
    return format(Decimal(repr(float(f"{value:.15g}"))), "f")


def _moment(value: datetime) -> str:
    return (value + _HALF_SECOND).strftime("%Y-%m-%d %H.%M") if value.year < _LAST_YEAR else str(value)


def _duration(value: timedelta) -> str:
    minutes = round(value.total_seconds() / 60)
    return f"{'-' if minutes < 0 else ''}{abs(minutes) // 60:02}.{abs(minutes) % 60:02}"


_WRITERS: dict[type, Callable[[Any], str]] = {
    bool: lambda value: "TRUE" if value else "FALSE",
    int: str,
    datetime: _moment,
    date: date.isoformat,
    time: lambda value: f"{value.hour:02}.{value.minute:02}",
    timedelta: _duration,
}
