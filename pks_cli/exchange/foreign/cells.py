"""The text of a cell: as people would type it, without what the format of a file adds."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_SURE_DIGITS = 16  # with the point: so many digits are what was written, more may be what a fraction adds
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
    if value.__class__ is float:
        text = repr(value)
        if text.endswith(".0"):
            return text[:-2] if value else "0"
        return _long_number(value) if len(text) > _SURE_DIGITS or "e" in text else text
    return _WRITERS.get(type(value), str)(value)


def _long_number(value: float) -> str:
    """Write a number without exponent, and without what binary fractions add to it."""
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
