"""Which day is meant where the year, the month or more is left out, and what makes a day doubtful."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pks_cli.bahasa import BULAN, tanggal_panjang
from pks_cli.exchange.values.reading import Reading
from pks_cli.model.periode import bounds, parse_periode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.exchange.intake.around import Around

FEW_YEARS, MANY_YEARS = 5, 10
_SURE_DAYS = 150  # a day without a year, this long before it was reported, is of that year
_SURE_DAYS_OF_MONTH = 10
_OLD_DAYS = 300  # in January people still write the year before
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class Clock:
    """What is known of the time around a date.

    Attributes:
        today: Today.
        near: The day the piece was sent, None when unknown.
        bounds: First and last day of the period that was said of the source, None when none was.
    """

    today: date
    near: date | None
    bounds: tuple[date, date] | None

    @property
    def now(self) -> date:
        """The day from which the writer looks back."""
        return self.near or self.today


def clock(around: Around, near: date | None) -> Clock:
    """Give what is known of the time around a source and the day a piece was sent."""
    periode = parse_periode(around.given.get("periode", ""))
    return Clock(around.today, near, bounds(periode) if periode else None)


def reading(day: date, doubts: Iterable[str] = (), choices: Iterable[date] = ()) -> Reading:
    """Make a reading of a day; choices that are the day itself are left out."""
    others = dict.fromkeys(choice.isoformat() for choice in choices if choice != day)
    return Reading(day.isoformat(), "; ".join(filter(None, doubts)), tuple(others))


def on_calendar(year: int, month: int, day: int) -> date | None:
    """Give the day, None when no calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def near_the_end(year: int, month: int, day: int) -> tuple[date, str, list[date]] | None:
    """Give the last day of a month for one that it does not have, such as 31 September, with the doubt.

    Returns:
        The day, the doubt, other days; None when month or day are beyond any calendar.
    """
    if not (1 <= month <= len(BULAN) and 1 <= day <= 31 and 1 <= year < 9999):  # noqa: PLR2004 - the longest month
        return None
    last = date(year, month, calendar.monthrange(year, month)[1])
    doubt = f"tanggal {day} {BULAN[month - 1]} {year} tidak ada di kalender"
    return last, doubt, [last + timedelta(days=1)]


def full_year(text: str, month: int, day: int, at: Clock) -> tuple[int, str]:
    """Give the year that is written with two or four figures, with the doubt it leaves."""
    if len(text) != 2:  # noqa: PLR2004 - the century is written
        return int(text), ""
    year = _CENTURY + int(text)
    found = on_calendar(year, month, day)
    if found and found <= at.today and at.today.year - year <= FEW_YEARS:
        return year, ""
    return year, f"tahun ditulis dua angka; dibaca {year}"


def without_year(month: int, day: int, at: Clock) -> tuple[date, str, list[date]] | None:
    """Give the day of a month whose year is not written, with the doubt and the other years.

    Returns:
        None when no year near has such a day.
    """
    now = at.now
    days = [found for year in range(now.year - 4, now.year + 2) if (found := on_calendar(year, month, day))]
    if at.near is None and at.bounds:
        inside = [found for found in days if at.bounds[0] <= found <= at.bounds[1]]
        if len(inside) == 1:
            return inside[0], "", []
        now = at.bounds[1]
    if not days:
        return None
    past = [found for found in days if found <= now] or days[:1]
    coming = [found for found in days if found > now and (found - now).days <= 60]  # noqa: PLR2004 - a plan
    if coming and at.near:
        return coming[0], f"tahun tidak ditulis; dibaca {coming[0].year}", past[-1:]
    best = past[-1]
    if at.near and (at.near - best).days <= _SURE_DAYS:
        return best, "", []
    return best, f"tahun tidak ditulis; dibaca {best.year}", past[-2:-1]


def day_of_month(day: int, at: Clock) -> tuple[date, str, list[date]] | None:
    """Give the latest day with that number up to the day of writing, with the doubt."""
    now = at.now
    months = [divmod(now.year * 12 + now.month - 1 - back, 12) for back in range(3)]
    past = [found for year, month in months if (found := on_calendar(year, month + 1, day)) and found <= now]
    if not past:
        return None
    best = past[0]
    if at.near and (now - best).days <= _SURE_DAYS_OF_MONTH:
        return best, "", []
    coming = on_calendar(now.year, now.month, day)
    others = [coming] if coming and coming > now else past[1:2]
    return best, f"bulan tidak ditulis; dibaca {tanggal_panjang(best)}", others


def strange(day: date, at: Clock) -> str:
    """Say why a day that is written in full is unlikely, "" when it is not."""
    if at.near and day > at.near:
        return f"sesudah hari laporan dikirim ({tanggal_panjang(at.near)})"
    if day > at.today:
        return "belum terjadi sampai hari ini"
    if at.near and (at.near - day).days > _OLD_DAYS:
        return f"jauh sebelum laporan dikirim ({tanggal_panjang(at.near)})"
    if at.today.year - day.year > MANY_YEARS and not (at.bounds and at.bounds[0] <= day <= at.bounds[1]):
        return f"lebih dari {MANY_YEARS} tahun yang lalu"
    return ""
