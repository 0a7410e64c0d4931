"""Dates as people type them, with the doubt each leaves."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pks_cli.exchange.values.date_forms import dates_written
from pks_cli.exchange.values.date_lone import lone_date, month_named
from pks_cli.exchange.values.date_meant import last_meant, meant
from pks_cli.exchange.values.date_relative import relative_days
from pks_cli.exchange.values.date_years import clock, day_of_month, reading
from pks_cli.exchange.values.plain import plain
from pks_cli.exchange.values.reading import Found, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.values.date_forms import Written
    from pks_cli.exchange.values.date_years import Clock

_DAY_ONLY = re.compile(
    r"(?<![a-z])(?:tanggal|tgl|tggl|tngl)[\s.]{0,3}(?P<hari>\d{1,2})(?!\d)(?!\s?[-./,:]\s?\d)(?![a-z])(?!\s(?:tiap|setiap))"
)
_COMPACT = re.compile(r"(?<![a-z])(?:tanggal|tgl)[\s.:]{0,3}(?P<angka>\d{8}|\d{6})(?![\d.,])")
_TILL = re.compile(r"\s{0,2}(?:-|s\.?/?d\.?|sampai(?: dengan)?|hingga)\s{0,2}(?:tanggal|tgl\.?|hari)?\s{0,2}")
_NOISE = frozenset(
    "hari tanggal tgl tggl tngl hr pada jam pukul pkl wib wita wit sekira sekitar kira kurang lebih s d sd sampai "
    "dengan selesai malam pagi siang sore petang dini subuh kejadian waktu lapor laporan senin selasa rabu kamis "
    "jumat sabtu minggu ahad jum at dan di tahun bulan thn bln th ini masehi m t".split()
)
_TIME = re.compile(
    r"(?<![\d.:])\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?![\d.:])|(?:jam|pukul|pkl)\.? \d{1,2}(?!\d|[.:]\d)"
)
_WORD = re.compile(r"[^\W_]+")
_GAP = 4  # characters that may stand between "hari ini" and the date that says which


def read_tanggal(text: str, around: Around, near: date | None = None) -> Reading | None:
    """Read a text that should be a date.

    Args:
        text: A cell, or what stands behind "tanggal:".
        around: Today, and the period that was said of the source.
        near: The day the piece was sent or reported, for a date without a year and for "kemarin".

    Returns:
        The day as ISO, None when the text is no date.
    """
    at = clock(around, near)
    small = plain(text).strip()
    alone = lone_date(small, at)
    if alone is not None:
        return alone
    found = _found(f"tgl {small}" if small[:1].isdigit() else small, at, is_alone=True)
    if not found:
        return None
    first = found[0].reading
    if len({one.reading.text for one in found}) > 1 and not _runs(small, at):
        others = tuple(dict.fromkeys(one.reading.text for one in found if one.reading.text != first.text))
        return Reading(first.text, _also(first.doubt, "ada lebih dari satu tanggal"), others)
    if _is_more(small, found, offset=4 if small[:1].isdigit() else 0):
        return Reading(first.text, _also(first.doubt, "ada kata lain di samping tanggalnya"), first.choices)
    return first


def find_tanggal(text: str, around: Around, near: date | None = None) -> list[Found]:
    """Find the dates in a running text; arguments as for `read_tanggal`."""
    return _found(plain(text), clock(around, near), is_alone=False)


def read_rentang(text: str, around: Around, near: date | None = None) -> tuple[Reading, Reading] | None:
    """Read a text that should be a run of days, such as "12-13 Oktober 2025" or "Oktober 2025".

    Returns:
        The first and the last day; None when the text names no run of days.
    """
    at = clock(around, near)
    small = plain(text).strip()
    month = month_named(small, at)
    if month is not None:
        return month
    runs = _runs(f"tgl {small}" if small[:1].isdigit() else small, at)
    return (runs[0][0].reading, runs[0][1].reading) if len(runs) == 1 else None


def find_rentang(text: str, around: Around, near: date | None = None) -> list[tuple[Found, Found]]:
    """Find the runs of days in a running text: the first and the last day of each, in their places."""
    return _runs(plain(text), clock(around, near))


def _found(small: str, at: Clock, *, is_alone: bool) -> list[Found]:
    """Find all dates, those said from where the writer stands among them, in order, none over another."""
    written = _with_years(small, dates_written(small))
    found = [Found(one.start, one.end, day) for one in written if (day := meant(one, at)) is not None]
    taken = sorted(found, key=lambda one: one.start)
    starts = [one.start for one in taken]
    for start, end, day in [*relative_days(small, at, is_alone=is_alone), *_single_days(small, at)]:
        following = bisect_left(starts, start)
        before = taken[following - 1] if following else None
        after = taken[following] if following < len(taken) else None
        is_apart = (before is None or before.end <= start) and (after is None or after.start > end + _GAP)
        if is_apart:
            found.append(Found(start, end, day))
    found.sort(key=lambda one: (one.start, -one.end))
    return [one for place, one in enumerate(found) if not place or one.start >= found[place - 1].end]


def _single_days(small: str, at: Clock) -> Iterator[tuple[int, int, Reading]]:
    """Find "tgl 13" and "tgl 131025"."""
    for match in _DAY_ONLY.finditer(small):
        known = day_of_month(int(match["hari"]), at)
        if known is not None:
            yield *match.span(), reading(known[0], (known[1],), known[2])
    for match in _COMPACT.finditer(small):
        day = lone_date(match["angka"], at)
        if day is not None:
            yield *match.span(), day


def _with_years(small: str, written: list[Written]) -> list[Written]:
    """Give the first day of "30 September - 2 Oktober 2025" the year of the last."""
    kept = list(written)
    for place in range(len(kept) - 2, -1, -1):
        one, following = kept[place], kept[place + 1]
        if not one.year and len(following.year) == 4 and _TILL.fullmatch(small, one.end, following.start):  # noqa: PLR2004 - a full year
            year = int(following.year) - (one.month > following.month)
            kept[place] = replace(one, year=str(year))
    return kept


def _runs(small: str, at: Clock) -> list[tuple[Found, Found]]:
    """Find the runs of days, within a month ("12-13 Oktober") or between two dates."""
    written = _with_years(small, dates_written(small))
    runs: list[tuple[Found, Found]] = []
    for place, one in enumerate(written):
        first = meant(one, at)
        if first is None:
            continue
        last = last_meant(one, date.fromisoformat(first.text))
        if last:
            ends = Reading(last.isoformat(), first.doubt)
            runs.append((Found(one.start, one.till, first), Found(one.till, one.end, ends)))
        elif place + 1 < len(written) and _TILL.fullmatch(small, one.end, written[place + 1].start):
            following = written[place + 1]
            final = meant(following, at)
            if final is not None and final.text > first.text:
                runs.append((Found(one.start, one.end, first), Found(following.start, following.end, final)))
    return runs


def _is_more(small: str, found: list[Found], offset: int) -> bool:
    """Tell whether a field holds words that are neither its date nor a time nor what goes with them."""
    rest = bytearray(len(small))
    for one in found:
        for place in range(max(0, one.start - offset), max(0, one.end - offset)):
            rest[place] = 1
    left = "".join(" " if rest[place] else letter for place, letter in enumerate(small))
    left = _TIME.sub(" ", left)
    return any(word not in _NOISE for word in _WORD.findall(left))


def _also(doubt: str, more: str) -> str:
    return f"{doubt}; {more}" if doubt else more
