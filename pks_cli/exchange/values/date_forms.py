"""The shapes in which people write a date, found in a running text; which day is meant is said elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pks_cli.exchange.values.calendar_words import DAYS, MONTHS, near_month

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY_NAMES = "|".join(sorted((re.escape(name) for name in DAYS), key=len, reverse=True))
_TILL = r"-|s\.?/?d\.?|sampai(?: dengan)?|hingga|dan|&"
_NAMED = re.compile(
    r"(?<!\d)(?<!\d[.,:/])(?<!ke-)(?P<hari>\d{1,2})(?!\d)"
    rf"(?:[^\S\n]?(?P<hingga>{_TILL})[^\S\n]?(?:tgl\.?[^\S\n]?)?(?P<akhir>\d{{1,2}})(?!\d))?"
    r"[^\S\n]{0,3}[-/.,]?[^\S\n]?(?:(?:bulan|bln)[.]?[^\S\n]?)?(?P<bulan>[a-z]{2,11})"
    r"(?:(?:[^\S\n]|[-/.,'(]){0,3}(?:(?:tahun|thn|th)\.?[^\S\n]?)?(?P<tahun>\d{4}|\d{2})(?!\d))?"
)
_FIGURES = re.compile(
    r"(?<!\d)(?<!\d[./])(?<!(?<!\d{3})\d-)(?P<satu>\d{1,4})\s?(?P<kiri>[-/.])\s?(?P<dua>\d{1,2})\s?(?P<kanan>[-/.])\s?"
    r"(?P<tiga>\d{4}|\d{1,2})(?!\d)(?!/\w)(?!\.\d)(?!-\d{1,4}(?![\d./:-]))"
)
_SPACED = re.compile(
    r"(?<!\d)(?<!\d[./-])(?P<satu>\d{1,2}) (?P<kata>(?:bulan|bln)\.? )?(?P<dua>\d{1,2}) (?:(?:tahun|thn|th)\.? )?(?P<tiga>\d{4})(?!\d)"
)
_NO_YEAR = re.compile(
    r"(?<!\d)(?<!\d[./-])(?P<hari>\d{1,2})(?P<sela>[^\S\n]?[/-][^\S\n]?)(?P<bulan>\d{1,2})(?![\d]|[./:-]\d|/)"
)
_MONTH_FIRST = re.compile(
    r"(?<![a-z])(?P<bulan>[a-z]{3,9})\.?[^\S\n](?P<hari>\d{1,2})(?:st|nd|rd|th)?(?:,[^\S\n]?|[^\S\n])(?P<tahun>\d{4})(?!\d)"
)
_LEAD = re.compile(
    rf"(?:(?:(?<![a-z])(?:malam|mlm)\s+(?P<malam>{_DAY_NAMES})"
    rf"|(?<![a-z])(?P<nama>{_DAY_NAMES})(?:(?:\s+|[-/])(?:(?:malam|mlm)(?:\s+(?:{_DAY_NAMES}))?"
    rf"|pagi|siang|sore|petang|dini hari|(?:s/d|s\.d\.?|dan|sampai|-)?\s*(?P<kedua>{_DAY_NAMES})))?)"
    r"(?P<jeda>[\s,:;/().-]{0,4}))?"
    r"(?:(?<![a-z])(?P<tgl>tanggal|tggal|tgl|tggl|tngl|tg|tanggl)[\s.,:/(-]{0,4})?$"
)
_LEAD_REACH = 60
_NUMBERED = re.compile(
    r"(?<![a-z])(?:no|nomor|nomer|nmr|nomornya|urut|kode|rp|pasal|ayat|nik|nip|nrp|hp|wa|telp|tlp|reg|register|versi)"
    r"[\s.:]{0,4}$"
)
_PARTED = re.compile(
    r"(?<![a-z])(?:rt|rw|no|nomor|jl|jln|gg|gang|blok|blk|kav|skor|ps|pasal|kodim|koramil|ramil|yonif|korem|pos"
    r"|dim|rmt|kwartal|semester|ayat|unit|nilai|km)[\s.:/]{0,4}(?:\d{1,4}[\s/.-]{1,3}(?:rw[\s.:/]{0,3})?)?$"
)
_OF_DAY = re.compile(r"(?<![a-z])(?:pukul|pkl|jam|pkul|pk)[\s.:]{0,3}$")
_AND_BEFORE = re.compile(r"(?<![\d.:/])\d{1,2}\s?(?:,|dan|&)\s?$")
_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d-$")
_COUNTED = re.compile(r"[^\S\n]{1,2}(?P<kata>[a-z]+)")
_CLOCK = re.compile(r"[.:]\d\d|[^\S\n]?(?:wib|wita|wit)\b")
_AFTER_A_DATE = frozenset(
    "pkl pukul jam sekira sekitar kira wib wita wit telah di bertempat pada sampai dan tadi malam pagi siang "
    "sore petang dini sudah terjadi lokasi tkp yang yg dengan oleh untuk ada adanya lalu bahwa saat ini "
    "situasi nihil aman kondusif wilayah kel kec kelurahan kecamatan desa babinsa bhabinkamtibmas hari tempat giat kegiatan s".split()
)
_LOW_YEAR, _HIGH_YEAR = 1900, 2999


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written.

    Attributes:
        start: Where its words begin.
        end: Where they end.
        day: Day of the month.
        month: Number of the month, 0 where none is written.
        year: Figures of the year, "" where none is written.
        last: The last day of a range within a month, 0 for none.
        weekdays: Weekdays that are named with it, Monday is 0; a night is the eve of its day.
        doubt: What is doubtful in the writing itself.
        is_led: Whether a word ("tgl", a weekday) says that it is a date.
        swaps: Whether day and month could have been swapped.
        till: Where the words of the first day of a range end, else 0.
    """

    start: int
    end: int
    day: int
    month: int
    year: str = ""
    last: int = 0
    weekdays: tuple[int, ...] = field(default=())
    doubt: str = ""
    is_led: bool = False
    swaps: bool = False
    till: int = 0


def dates_written(text: str) -> list[Written]:
    """Find dates in a text as `plain` gives it, in order, none over another."""
    found = [*_named(text), *_figures(text), *_month_first(text), *_no_year(text)]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Written] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif not kept[-1].year and one.year:
            kept[-1] = one
    return kept


def _named(text: str) -> Iterator[Written]:
    for match in _NAMED.finditer(text):
        month, doubt = _month(match)
        if not month:
            continue
        year, end, unsure = _year_behind(text, match)
        day, last, start, till = (
            int(match["hari"]),
            int(match["akhir"] or 0),
            match.start(),
            match.end("hari"),
        )
        if last and (last <= day or _PARTED.search(text, max(0, start - 12), start)):
            day, last, start, till = last, 0, match.start("akhir"), 0
        others = "ada tanggal lain di depannya" if _AND_BEFORE.search(text, max(0, start - 8), start) else ""
        one = Written(
            start, end, day, month, year, last, doubt=doubt or unsure or others, till=till if last else 0
        )
        yield _led(text, one)


def _month(match: re.Match[str]) -> tuple[int, str]:
    """Give the month of a match, with a doubt where its name is misspelt; 0 when the word is no month."""
    word = match["bulan"]
    month = MONTHS.get(word, 0)
    if month:
        is_short = len(word) == 2 or (word in {"mar", "may", "jan", "dese"} and not match["tahun"])  # noqa: PLR2004 - "jn"
        return (month, f"bulan ditulis '{word}'") if is_short else (month, "")
    near = near_month(word) if match["tahun"] and len(match["tahun"]) == 4 else None  # noqa: PLR2004 - sure to be a year
    return (near, f"bulan ditulis '{word}'") if near else (0, "")


def _year_behind(text: str, match: re.Match[str]) -> tuple[str, int, str]:
    """Give the year behind a month's name, where the date ends, and a doubt whether it is the year."""
    year, end = match["tahun"] or "", match.end()
    if len(year) == 2:  # noqa: PLR2004 - may be a time or a count as well
        if _CLOCK.match(text, end):
            return "", match.end("bulan"), ""
        word = _COUNTED.match(text, end)
        if word and word["kata"] not in _AFTER_A_DATE:
            return year, end, f"'{year}' dibaca sebagai tahun"
    if year and len(year) == 4 and not _LOW_YEAR <= int(year) <= _HIGH_YEAR:  # noqa: PLR2004 - 2000 may be a time
        return "", match.end("bulan"), ""
    return (year, end, "") if year else ("", match.end("bulan"), "")


def _month_first(text: str) -> Iterator[Written]:
    for match in _MONTH_FIRST.finditer(text):
        month = MONTHS.get(match["bulan"])
        if month and _LOW_YEAR <= int(match["tahun"]) <= _HIGH_YEAR:
            yield _led(text, Written(*match.span(), int(match["hari"]), month, match["tahun"]))


def _figures(text: str) -> Iterator[Written]:
    for match in _FIGURES.finditer(text):
        one = _of_figures(match)
        if one is None or _NUMBERED.search(text, max(0, match.start() - 20), match.start()):
            continue
        one = _led(text, one)
        if not one.is_led and not _stands_free(text, match.start()):
            continue
        if match["kiri"] == "." and len(match["tiga"]) == 2:  # noqa: PLR2004 - "13.10.25" may be a time
            if _OF_DAY.search(text, max(0, match.start() - 12), match.start()):
                continue
            if not one.is_led:
                one = replace(one, doubt="ditulis seperti jam")
        yield one
    for match in _SPACED.finditer(text):
        day, month = int(match["satu"]), int(match["dua"])
        one = _led(text, Written(*match.span(), day, month, match["tiga"], swaps=True))
        if (one.is_led or match["kata"]) and _LOW_YEAR <= int(one.year) <= _HIGH_YEAR:
            yield one


def _of_figures(match: re.Match[str]) -> Written | None:
    """Give day, month and year in the order they are written, None for what is no date."""
    first, second, third = match["satu"], int(match["dua"]), match["tiga"]
    if len(first) == 4:  # noqa: PLR2004 - the year stands first
        if len(third) == 4 or not _LOW_YEAR <= int(first) <= _HIGH_YEAR or match["kiri"] != match["kanan"]:  # noqa: PLR2004 - and no second year
            return None
        return Written(*match.span(), int(third), second, first)
    is_year = len(third) == 4 and _LOW_YEAR <= int(third) <= _HIGH_YEAR  # noqa: PLR2004 - of four figures
    is_short = len(third) == 2 and match["kiri"] == match["kanan"]  # noqa: PLR2004 - of two
    if len(first) > 2 or not (is_year or is_short):  # noqa: PLR2004 - a day has two figures
        return None
    return Written(*match.span(), int(first), second, third, swaps=True)


def _no_year(text: str) -> Iterator[Written]:
    for match in _NO_YEAR.finditer(text):
        start = match.start()
        if _PARTED.search(text, max(0, start - 16), start) or _NUMBERED.search(
            text, max(0, start - 20), start
        ):
            continue
        month = int(match["bulan"])
        one = _led(text, Written(*match.span(), int(match["hari"]), month, swaps=True))
        if not 1 <= month <= 12 and not 1 <= one.day <= 12:  # noqa: PLR2004 - neither is a month
            continue
        if one.is_led:
            if "/" in match["sela"]:
                yield one
            else:
                yield replace(one, doubt=f"'{match.group()}' dibaca sebagai hari dan bulan")
        elif _is_like_a_date(match) and _stands_free(text, start):
            yield replace(one, doubt=f"'{match.group()}' dibaca sebagai hari dan bulan")


def _is_like_a_date(match: re.Match[str]) -> bool:
    """Tell "13/10" from a fraction and from "24/7"."""
    return len(match["hari"]) == len(match["bulan"]) == 2 and match["sela"] == "/"  # noqa: PLR2004 - two figures each


def _stands_free(text: str, start: int) -> bool:
    """Tell whether figures begin a word: nothing that belongs to a number or a code stands before them."""
    before = text[start - 1 : start]
    if _YEAR_BEFORE.search(text, max(0, start - 5), start):
        return True
    if before in {"/", "-", "."}:
        return not text[max(0, start - 2) : start - 1].isalnum() or before == "."
    return (not before.isalnum() and before not in {":", "_", "+", "="}) or before == ":"


def _led(text: str, one: Written) -> Written:
    """Take the weekday and the "tgl" that stand before a date into it."""
    lead = _LEAD.search(text, max(0, one.start - _LEAD_REACH), one.start)
    if lead is None or lead.start() == one.start:
        return one
    weekdays = tuple(DAYS[lead[name]] for name in ("nama", "kedua") if lead[name])
    if lead["malam"]:
        weekdays = ((DAYS[lead["malam"]] - 1) % 7,)
    words = lead.group()
    if "(" in words and text[one.end : one.end + 1] == ")":
        one = replace(one, end=one.end + 1)
    start = lead.start() + (words.rfind(":") + 1)
    start += len(text[start : one.start]) - len(text[start : one.start].lstrip(" \t\n.,-"))
    is_led = bool(weekdays or lead["tgl"])
    return replace(one, start=start if is_led else one.start, weekdays=weekdays, is_led=is_led)
