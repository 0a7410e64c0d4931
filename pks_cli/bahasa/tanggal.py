"""Dates as Indonesian offices write them, to `date` and back.

Read are ISO dates, figures with the day first, and dates in words with or without the day's name. Nothing is
guessed: a year of two figures and a day name that contradicts the date are refused.
"""

from __future__ import annotations

from datetime import date
from typing import NoReturn

from pks_cli.bahasa.unreadable import Unreadable, kutip

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
EARLIEST_YEAR, LATEST_YEAR = 1900, 2100

_MONTH_NAMES = (
    "januari jan",
    "februari feb pebruari peb",
    "maret mar mrt",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "agustus agu ags agt agust",
    "september sep sept",
    "oktober okt",
    "november nov nopember nop",
    "desember des",
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_DAYS = {name.lower(): number for number, name in enumerate(HARI)} | {"jum'at": 4, "jum’at": 4, "ahad": 6}
_LONGEST = 80  # longer than any date in words
_HOW = "tulis seperti 2021-12-13 atau 13 Desember 2021"


def tanggal_panjang(day: date) -> str:
    """Return `day` as "13 Desember 2021"."""
    return f"{day.day} {BULAN[day.month - 1]} {day.year}"


def nama_hari(day: date) -> str:
    """Return the Indonesian name of the weekday of `day`, "Senin" to "Minggu"."""
    return HARI[day.weekday()]


def hari_tanggal(day: date) -> str:
    """Return `day` as "Senin, 13 Desember 2021"."""
    return f"{nama_hari(day)}, {tanggal_panjang(day)}"


def urutan_hari(text: str) -> int | None:
    """Return the number of the weekday named by `text` (Monday is 0), or None when it names none."""
    return _DAYS.get(text.strip().lower())


def parse_tanggal(text: str) -> date:
    """Read a date.

    Args:
        text: "2021-12-13", "13 Desember 2021", "Senin, 13 Des. 2021", "13-12-2021", "13/12/2021"
            or "13.12.2021".

    Returns:
        The day.

    Raises:
        Unreadable: kind "bentuk" when this is no date of four-figure year, "kalender" when no calendar has
            the day or the day's name is that of another day.
    """
    # One in a hundred thousand dates is not ISO, so these come first; the hyphens keep out "2021-W48-1".
    if len(text) == 10 and text[7] == "-" and text[:2] in {"20", "19"}:  # noqa: PLR2004 - the length of an ISO date
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    return _read_slowly(text)


def _read_slowly(text: str) -> date:
    """Read any of the accepted ways of writing a date."""
    words = text[:_LONGEST].lower().replace(",", " ").split()
    if words and words[0] == "hari":
        words = words[1:]
    weekday = _DAYS.get(words[0]) if words else None
    if weekday is not None:
        words = words[1:]
    parts = _parts(words)
    if parts is None:
        _refuse(text, "tidak terbaca", _HOW)
    day_text, month_text, year_text = parts
    _check_figures(text, day_text, year_text)
    month = int(month_text) if month_text.isdigit() and len(month_text) <= 2 else _MONTHS.get(month_text)  # noqa: PLR2004 - two figures
    if month is None:
        _refuse(text, "tidak terbaca: bulannya tidak dikenal", _HOW)
    found = _on_calendar(text, int(year_text), month, int(day_text))
    if weekday is not None and found.weekday() != weekday:
        raise Unreadable(
            "kalender",
            f"{tanggal_panjang(found)} jatuh pada hari {nama_hari(found)}, bukan {HARI[weekday]}",
            "betulkan nama hari atau tanggalnya; nama hari boleh tidak ditulis",
        )
    return found


def _parts(words: list[str]) -> tuple[str, str, str] | None:
    """Return day, month and year as written, or None when these are not three parts."""
    if len(words) == 1:
        for separator in "-/.":
            words_of_one = words[0].split(separator)
            if len(words_of_one) == 3:  # noqa: PLR2004 - day, month, year
                words = words_of_one
                break
    if len(words) != 3 or not all(word.isascii() and word for word in words):  # noqa: PLR2004 - the same three
        return None
    first, month, last = (word.removesuffix(".") for word in words)
    if len(first) == 4 and month.isdigit():  # noqa: PLR2004 - the year stands first
        first, last = last, first
    return first, month, last


def _check_figures(text: str, day: str, year: str) -> None:
    """Refuse a day or year that is not in figures, or a year that is not of four figures."""
    if not (day.isdigit() and year.isdigit() and len(day) <= 2):  # noqa: PLR2004 - two figures at most
        _refuse(text, "tidak terbaca", _HOW)
    if len(year) == 2:  # noqa: PLR2004 - the century is missing
        _refuse(text, "tidak terbaca: tahunnya hanya dua angka", f"tulis tahun dengan empat angka; {_HOW}")
    if len(year) != 4 or not EARLIEST_YEAR <= int(year) <= LATEST_YEAR:  # noqa: PLR2004 - a year of four figures
        _refuse(text, f"tidak terbaca: tahun {year[:9]} di luar {EARLIEST_YEAR} sampai {LATEST_YEAR}", _HOW)


def _on_calendar(text: str, year: int, month: int, day: int) -> date:
    """Return the day, or refuse one that no calendar has."""
    try:
        return date(year, month, day)
    except ValueError:
        named = f"{day} {BULAN[month - 1]} {year}" if 1 <= month <= len(BULAN) else text.strip()
        remedy = "periksa kembali tanggalnya"
        if not 1 <= month <= len(BULAN):
            remedy = f"bulan hanya 1 sampai 12; {_HOW}"
        raise Unreadable("kalender", f"tanggal {named} tidak ada di kalender", remedy) from None


def _refuse(text: str, why: str, remedy: str) -> NoReturn:
    """Refuse the writing of a date."""
    raise Unreadable("bentuk", f"tanggal {kutip(text)} {why}", remedy)
