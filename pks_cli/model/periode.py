"""The four-month periods of the Tim Terpadu: B04 (January-April), B08 (May-August), B12 (September-December).

Source: the reporting cycle of the rencana aksi terpadu (Permendagri 42/2015 as practised; press accounts of
Kalimantan Tengah 2023 name the three ranges).
"""

from __future__ import annotations

import calendar
import re
from datetime import date

CODES = ("B04", "B08", "B12")
_WRITTEN = re.compile(
    r"\s*(?:(?P<tahun>\d{4})\s*[-/ ]?\s*B\.?\s?(?P<bulan>04|08|12|4|8)"
    r"|B\.?\s?(?P<bulan2>04|08|12|4|8)\s*[-/ ]?\s*(?P<tahun2>\d{4}))\s*",
    re.IGNORECASE | re.ASCII,
)
_CANONICAL = re.compile(r"\d{4}-B(?:04|08|12)", re.ASCII)
_RANGES = {"B04": "Januari–April", "B08": "Mei–Agustus", "B12": "September–Desember"}


def parse_periode(text: str) -> str | None:
    """Read "2021-B12", "2021 B.12" or "B12/2021" into "2021-B12"; None when it is none of these."""
    if _CANONICAL.fullmatch(text):
        return text
    found = _WRITTEN.fullmatch(text)
    if not found:
        return None
    year = found["tahun"] or found["tahun2"]
    month = int(found["bulan"] or found["bulan2"])
    return f"{year}-B{month:02d}"


def periode_of(day: date) -> str:
    """Give the period a day falls in, as "2021-B12"."""
    return f"{day.year:04d}-B{(day.month + 3) // 4 * 4:02d}"


def periode_of_iso(day: str) -> str:
    """Give the period of an ISO day text."""
    return f"{day[:4]}-B{(int(day[5:7]) + 3) // 4 * 4:02d}"


def bounds(periode: str) -> tuple[date, date]:
    """Give the first and the last day of a period such as "2021-B12"."""
    year, last_month = int(periode[:4]), int(periode[6:])
    last_day = calendar.monthrange(year, last_month)[1]
    return date(year, last_month - 3, 1), date(year, last_month, last_day)


def periodes_of_year(year: int) -> tuple[str, ...]:
    """Give the three periods of a year in order."""
    return tuple(f"{year:04d}-{code}" for code in CODES)


def label(periode: str) -> str:
    """Give the words for a period: "B12 (September–Desember) 2021"."""
    return f"{periode[5:]} ({_RANGES[periode[5:]]}) {periode[:4]}"
