"""Days said from where the writer stands: "hari ini", "kemarin sore", "Senin lalu", "malam Minggu"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from pks_cli.bahasa import HARI, tanggal_panjang
from pks_cli.exchange.values.calendar_words import DAYS
from pks_cli.exchange.values.date_years import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.exchange.values.date_years import Clock
    from pks_cli.exchange.values.reading import Reading

_FULL_DAYS = r"senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad"
_PART = r"pagi|siang|sore|petang|malam|subuh|maghrib|dini hari|mlm"
_YESTERDAY = r"kemarin|kemaren|kmrn|kmarin|kmren"
_AGO = rf"{_YESTERDAY}|lalu|yang lalu|yg lalu|tadi"
_FORMS = (
    ("kini", rf"hari ini(?:[\s,(]+(?:hari\s+)?(?P<kini_hari>{_FULL_DAYS})(?![a-z]))?"),
    ("kini", r"(?:pagi|siang|sore|petang|malam|subuh) ini|tadi (?:pagi|siang|sore|petang|subuh|dini hari)"),
    ("kini", r"(?:pagi|siang|sore|petang|subuh|dini hari) tadi|(?:td|tdi) (?:pagi|siang|sore)"),
    ("semalam", r"(?:tadi|td|tdi) (?:malam|mlm|malem)|(?:malam|mlm) (?:tadi|td)|semalam|semalem|smalam"),
    ("lusa", rf"(?:{_YESTERDAY}) lusa|lusa (?:{_YESTERDAY})"),
    ("kemarin", rf"(?:{_YESTERDAY}) (?:{_PART})|(?:{_PART}|hari) (?:{_YESTERDAY})"),
    ("kemarin_saja", rf"(?:{_YESTERDAY})"),
    ("mundur", r"(?P<mundur_n>\d{1,2}|dua|tiga|empat|lima) hari (?:yang |yg )?(?:lalu|silam)"),
    ("hari_lalu", rf"(?:hari )?(?P<lalu_hari>{_FULL_DAYS})(?: (?:{_PART}))? (?P<lalu_kata>{_AGO})"),
    ("eve", rf"(?:malam|mlm) (?P<malam_hari>{_FULL_DAYS})"),
    (
        "hari",
        (
            rf"(?:hari )?(?P<nama_hari>{_FULL_DAYS})(?:,? (?:malam|mlm)(?: (?:{_FULL_DAYS}))?|,? (?:{_PART})"
            r"|(?=,? (?:pukul|pkl|jam)(?![a-z])))"
        ),
    ),
    ("hari", rf"(?:hari|hr)[ :]{{1,3}}(?P<sebut_hari>{_FULL_DAYS})"),
)
_KINDS = {f"b{place}": kind for place, (kind, _) in enumerate(_FORMS)}
_RELATIVE = re.compile(
    r"(?<![a-z])(?:"
    + "|".join(f"(?P<b{place}>{form})" for place, (_, form) in enumerate(_FORMS))
    + r")(?![a-z])"
)
_FIRST_LETTERS = re.compile(r"(?<![a-z])(?=[hpsmtdlkejra\d])")
_EVERY = re.compile(
    r"(?<![a-z])(?:setiap|tiap|tiap-tiap|tiap2|jadwal|besok|sampai|hingga)(?: hari)?(?: pada)?\s{0,2}$"
)
_NAMED_AFTER = re.compile(
    r"[^\S\n](?:curhat|bersih|berkah|barokah|agung|keliling|sehat|legi|ceria|depan|besok|mendatang)"
)
_NUMBERS = {"dua": 2, "tiga": 3, "empat": 4, "lima": 5}
_UNKNOWN = "hari laporan dikirim tidak diketahui; dihitung dari hari ini"


class Relative(NamedTuple):
    """A day said from where the writer stands.

    Attributes:
        start: Where its words begin.
        end: Where they end.
        reading: The day.
    """

    start: int
    end: int
    reading: Reading


def relative_days(text: str, at: Clock, *, is_alone: bool = False) -> Iterator[Relative]:
    """Find the days that a text, as `plain` gives it, says from where its writer stands.

    Args:
        text: The text.
        at: Today, and the day the piece was sent.
        is_alone: Whether the text should be just a day, so that a bare "kemarin" means just that.
    """
    for match in _RELATIVE.finditer(text):
        if _EVERY.search(text, max(0, match.start() - 25), match.start()):
            continue
        if _NAMED_AFTER.match(text, match.end()):
            continue
        found = _read(match, at, is_alone=is_alone)
        if found is not None:
            yield Relative(*match.span(), found)


def _read(match: re.Match[str], at: Clock, *, is_alone: bool) -> Reading | None:
    kind = next(kind for group, kind in _KINDS.items() if match[group] is not None)
    unknown = "" if at.near else _UNKNOWN
    now = at.now
    words = match.group()
    if kind == "kini":
        named = match["kini_hari"]
        doubt = ""
        if named and DAYS[named] != now.weekday():
            doubt = f"{tanggal_panjang(now)} jatuh pada hari {HARI[now.weekday()]}"
            return reading(now, (doubt, unknown), (weekday_before(DAYS[named], now),))
        return reading(now, (unknown,))
    if kind in {"semalam", "lusa", "kemarin", "kemarin_saja", "mundur"}:
        return _back(kind, match, now, unknown, is_alone=is_alone)
    return _weekday(kind, match, now, unknown, words)


def _back(kind: str, match: re.Match[str], now: date, unknown: str, *, is_alone: bool) -> Reading:
    words = match.group()
    days = 2 if kind == "lusa" else 1
    if kind == "mundur":
        count = match["mundur_n"]
        days = _NUMBERS.get(count) or int(count)
    day = now - timedelta(days=days)
    doubt = f"'{words}' dibaca {tanggal_panjang(day)}"
    if kind == "kemarin" or (kind == "kemarin_saja" and is_alone):
        return reading(day, (unknown,))
    return reading(day, (doubt, unknown), (now,) if kind == "semalam" else (day - timedelta(days=1),))


def _weekday(kind: str, match: re.Match[str], now: date, unknown: str, words: str) -> Reading | None:
    name = next(
        found for group in ("lalu_hari", "malam_hari", "nama_hari", "sebut_hari") if (found := match[group])
    )
    weekday = DAYS[name]
    if kind == "eve":
        weekday = (weekday - 1) % 7
    day = weekday_before(
        weekday, now if kind != "hari_lalu" or match["lalu_kata"] == "tadi" else now - timedelta(days=1)
    )
    is_sure = kind == "hari_lalu" and (now - day).days <= 1 and not match["lalu_kata"].endswith("lalu")
    doubt = "" if is_sure else f"'{words}' dibaca {tanggal_panjang(day)}"
    return reading(day, (doubt, unknown), () if is_sure else (day - timedelta(days=7),))


def weekday_before(weekday: int, day: date) -> date:
    """Give the latest day of that weekday up to a day."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)
