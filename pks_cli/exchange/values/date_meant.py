"""Which day a written date means, and whether a person should look at it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from pks_cli.bahasa import HARI, tanggal_panjang
from pks_cli.exchange.values.date_years import (
    full_year,
    near_the_end,
    on_calendar,
    reading,
    strange,
    without_year,
)

if TYPE_CHECKING:
    from pks_cli.exchange.values.date_forms import Written
    from pks_cli.exchange.values.date_years import Clock
    from pks_cli.exchange.values.reading import Reading

_MONTHS = 12
_FAR, _CLOSE = 21, 7  # days: a swapped month is suspected when it brings a far day close
_CENTURY = 2000


def meant(one: Written, at: Clock) -> Reading | None:
    """Give the day that a written date means; of a range within a month the first.

    Returns:
        None when no calendar could have such a day.
    """
    day, month, doubts = one.day, one.month, [one.doubt]
    if one.swaps and month > _MONTHS >= day:
        day, month = month, day
        doubts.append("hari dan bulan tertukar")
    if not 1 <= month <= _MONTHS:
        return None
    if not one.year:
        return _without_year(one, day, month, doubts, at)
    year, doubt = full_year(one.year, month, day, at)
    found = on_calendar(year, month, day)
    if found is None:
        return _off_calendar(year, month, day, doubts)
    doubts.append(doubt)
    choices = [] if not doubt else [*_other_centuries(one, at)]
    return _checked(one, found, doubts, choices, at)


def last_meant(one: Written, first: date) -> date | None:
    """Give the last day of a range within a month, None when it is none."""
    return on_calendar(first.year, first.month, one.last) if one.last else None


def _without_year(one: Written, day: int, month: int, doubts: list[str], at: Clock) -> Reading | None:
    found = without_year(month, day, at)
    if found is None:
        return _off_calendar(at.now.year, month, day, doubts)
    best, doubt, choices = found
    if one.weekdays and best.weekday() not in one.weekdays:
        years = [on_calendar(best.year - back, month, day) for back in (1, 2, 3)]
        choices += [other for other in years if other and other.weekday() in one.weekdays]
    return _checked(one, best, [*doubts, doubt], choices, at, is_full=False)


def _checked(
    one: Written, found: date, doubts: list[str], choices: list[date], at: Clock, *, is_full: bool = True
) -> Reading:
    """Add what the weekday, the day of sending and the swapped reading say against a day."""
    swapped = on_calendar(found.year, found.day, found.month) if one.swaps and found.day <= _MONTHS else None
    if one.weekdays and found.weekday() not in one.weekdays and not _is_in_range(one, found):
        named = " dan ".join(HARI[weekday] for weekday in one.weekdays)
        doubts.append(f"{tanggal_panjang(found)} hari {HARI[found.weekday()]}, bukan {named}")
        choices += _of_weekday(one.weekdays, found)
        if swapped and swapped.weekday() in one.weekdays:
            choices.append(swapped)
    if is_full:
        doubts.append(strange(found, at))
        if doubts[-1]:
            choices += _likelier(found, at)
    elif not any(doubts):
        doubts.append(strange(found, at))
    if swapped and swapped != found and _is_likelier(swapped, found, at) and not _fits(one, found):
        doubts.append("hari dan bulan mungkin tertukar")
        choices.append(swapped)
    return reading(found, doubts, choices)


def _fits(one: Written, found: date) -> bool:
    return bool(one.weekdays) and found.weekday() in one.weekdays


def _is_in_range(one: Written, found: date) -> bool:
    """Tell whether one of the days of a range is of a weekday that is named."""
    last = last_meant(one, found)
    return last is not None and last.weekday() in one.weekdays


def _is_likelier(swapped: date, found: date, at: Clock) -> bool:
    """Tell whether a date with the month in front fits the day of sending much better."""
    if found > at.now >= swapped:
        return True
    if at.near is None:
        return False
    return (at.near - found).days > _FAR and 0 <= (at.near - swapped).days <= _CLOSE


def _likelier(found: date, at: Clock) -> list[date]:
    """Give the same day in the latest year in which it is past, for one that is far or to come."""
    years = (on_calendar(at.now.year - back, found.month, found.day) for back in (0, 1))
    return [other for other in years if other and other <= at.now][:1]


def _other_centuries(one: Written, at: Clock) -> list[date]:
    """Give the day for figures written with the year in front ("25-10-13")."""
    if not one.swaps or len(one.year) != 2:  # noqa: PLR2004 - a full year stands where it stands
        return []
    other = on_calendar(_CENTURY + one.day, one.month, int(one.year))
    return [other] if other and other <= at.today and at.today.year - other.year <= _FAR else []


def _of_weekday(weekdays: tuple[int, ...], found: date) -> list[date]:
    """Give the nearest day of the weekday that is named."""
    weekday = weekdays[0]
    back = (found.weekday() - weekday) % 7
    nearest = -back if back <= 3 else 7 - back  # noqa: PLR2004 - half a week
    return [found + timedelta(days=nearest)]


def _off_calendar(year: int, month: int, day: int, doubts: list[str]) -> Reading | None:
    last = near_the_end(year, month, day)
    if last is None:
        return None
    found, doubt, choices = last
    return reading(found, [*doubts, doubt], choices)
