"""Dates and times in the running text of minutes: found by their shape, read by `exchange.values`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.bahasa import Unreadable, nama_hari, parse_tanggal, urutan_hari
from pks_cli.exchange.values.dates import read_tanggal
from pks_cli.exchange.values.reading import Found, Reading
from pks_cli.exchange.values.times import read_jam

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pks_cli.exchange.intake.around import Around

_MONTHS = (
    r"(?:jan(?:uari)?|[fp]eb(?:r?uari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|ag(?:us)?"
    r"(?:tu)?s?t?(?:us)?|sept?(?:ember)?"
    r"|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"(?<![\d/.-])(?:\d{{1,2}}\s+{_MONTHS}\s+\d{{4}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}})(?![\d/-])",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\b", re.IGNORECASE)
_TIME = re.compile(
    r"(?P<awal>(?:pukul|pkl|jam)\.?\s*)?(?<![\d.:/])(?P<jam>\d{1,2}[.:]\d{2})(?![\d/.:]\d)(?:\s*"
    r"(?P<zona>wib|wita|wit)\b)?",
    re.IGNORECASE,
)
_BEFORE = 30  # characters in which the name of the day stands


def find_dates(text: str, around: Around) -> Iterator[Found]:
    """Find dates; a day's name in front that does not fit is a doubt."""
    for found in _DATE.finditer(text):
        reading = _read(found.group(), around)
        if reading is not None:
            yield Found(
                found.start(),
                found.end(),
                _with_day(reading, text[max(0, found.start() - _BEFORE) : found.start()]),
            )


def _read(text: str, around: Around) -> Reading | None:
    """Read a date; one with its whole year is certain, however long ago it is or far ahead."""
    try:
        return Reading(parse_tanggal(text).isoformat())
    except Unreadable:
        return read_tanggal(text, around)


def find_times(text: str) -> Iterator[tuple[Found, str]]:
    """Find times of day, each with the zone written behind it, "" for none."""
    for found in _TIME.finditer(text):
        if not (found["awal"] or found["zona"] or ":" in found["jam"] or _is_alone(text, found)):
            continue
        reading = read_jam(found["jam"])
        if reading is not None:
            yield Found(found.start("jam"), found.end(), reading), (found["zona"] or "").upper()


def day_name(text: str) -> tuple[int, int] | None:
    """Give where the first name of a day stands."""
    found = _DAY.search(text)
    return found.span() if found else None


def as_date(reading: Reading) -> date:
    """Give the day of a reading."""
    from datetime import date as day

    return day.fromisoformat(reading.text)


def _is_alone(text: str, found: re.Match[str]) -> bool:
    """Tell whether a bare "13.30" is a time: it begins the text or stands beside "s.d." or "-"."""
    before, behind = text[max(0, found.start() - 12) : found.start()], text[found.end() : found.end() + 12]
    joined = re.search(r"(?:s\s?/\s?d|s\.?d\.?|sampai|hingga|[-–])[\s\w]*\W*$", before.lower())
    joins = re.match(r"\s*(?:s\s?/\s?d|s\.?d\.?|sampai|hingga|[-–])", behind.lower())
    return not before.strip(" :\t") or bool(joined or joins)


def _with_day(reading: Reading, before: str) -> Reading:
    named = list(_DAY.finditer(before))
    if not named or reading.doubt:
        return reading
    number, day = urutan_hari(named[-1].group()), as_date(reading)
    if number is None or number == day.weekday():
        return reading
    written = named[-1].group().capitalize()
    return Reading(reading.text, f"ditulis hari {written}, tetapi tanggal itu hari {nama_hari(day)}")
