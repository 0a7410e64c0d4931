"""Times of day as people type them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.exchange.values.plain import plain
from pks_cli.exchange.values.reading import Found, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAD = r"(?:pukul|pkul|pkl|pk|jam|jm)[\s.:]{0,3}(?:sekitar|sekira|lk|kurang lebih|\+/-|±|\+-|kisaran)?\.?\s?(?:pukul|jam|pkl)?[\s.:±]{0,3}"
_ZONE = r"[^\S\n]?(?P<zona>wib|wita|wit|w\.i\.b)(?![a-z])"
_PART = r"(?:[^\S\n](?P<bagian>dini hari|pagi|siang|sore|petang|malam|mlm|subuh))?"
_FIGURES = re.compile(
    rf"(?P<awal>(?<![a-z]){_LEAD})?"
    r"(?<![\d.,:/-])(?<!rp )(?<!rp\.)(?<!rp)(?P<jam>\d{1,2})(?P<tanda>[.:])(?P<menit>\d\d)(?:[.:](?P<detik>\d\d)(?:\.\d{1,9})?(?:z|[+-]\d\d:?\d\d)?)?"
    r"(?!\d)(?![.,:/]\d)(?P<akhir>" + _ZONE + ")?" + _PART
)
_HOUR = re.compile(
    rf"(?<![a-z])(?P<awal>{_LEAD})(?:(?P<setengah>setengah|stgh|1/2)[^\S\n])?(?P<jam>\d{{1,2}}|[a-z]{{4,8}}(?:[^\S\n]belas)?)"
    r"(?![\d/])(?![.:,-]?\d)(?:[^\S\n](?P<lewat>lewat|lebih|kurang)[^\S\n](?P<menit>\d{1,2}|seperempat))?(?:"
    + _ZONE
    + ")?"
    + _PART
)
_SOLID = re.compile(
    rf"(?:(?<![a-z])(?P<awal>{_LEAD})|(?<![\w./-]))(?P<jam>[012]\d)(?P<menit>[0-5]\d)(?!\d)(?P<akhir>{_ZONE})?"
)
_TILL = re.compile(r"[^\S\n]{0,2}(?:-|s\.?/?d\.?|sampai(?: dengan)?|hingga|s\.d\.)[^\S\n]{0,2}")
_TILL_ZONE = re.compile(_TILL.pattern + r"(?:\d{1,2}[.:]\d\d(?:[.:]\d\d)?" + _ZONE + "|selesai)")
_MINUTES = re.compile(r"\d[.:]\d|\d{4}|setengah|lewat|kurang")
_LETTERS = re.compile(r"[a-z]+")
_NOISE = frozenset(
    "wib wita wit s d sd sampai dengan selesai malam pagi siang sore an lebih kurang jam pukul pkl".split()
)
_WORDS = {
    name: number
    for number, name in enumerate(
        "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(), 1
    )
} | {"dua belas": 12}
_FIVE = 5  # up to here "siang" is afternoon, from here "malam" is evening
_QUARTER, _HALF, _NOON, _LAST_HOUR, _LAST_MINUTE = 15, 30, 12, 23, 59


_DATE_IN_FRONT = re.compile(r"^\d{4}-\d\d-\d\d(?:[t ]|$)")  # of a cell that holds both, or the day alone


def read_jam(text: str) -> Reading | None:
    """Read a text that should be a time of day; None when it is none."""
    small = _DATE_IN_FRONT.sub("", plain(text).strip())
    field = small if small[:1].isalpha() else f"jam {small}"
    found = _found(field)
    if not found:
        return None
    is_hour = not _MINUTES.search(field, found[0].start, found[0].end)
    if is_hour and any(word not in _NOISE for word in _LETTERS.findall(field, found[0].end)):
        return None
    return found[0].reading


def find_jam(text: str) -> list[Found]:
    """Find the times of day in a running text."""
    return _found(plain(text))


def _found(small: str) -> list[Found]:
    """Find the times of a text as `plain` gives it, in order, none over another."""
    found = sorted(
        [*_with_minutes(small), *_hours(small), *_solid(small)], key=lambda one: (one.start, -one.end)
    )
    kept: list[Found] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _with_minutes(small: str) -> Iterator[Found]:
    last_end = -1
    for match in _FIGURES.finditer(small):
        is_last = last_end >= 0 and bool(_TILL.fullmatch(small, last_end, match.start()))
        is_said = bool(match["awal"] or match["akhir"] or match["bagian"]) or is_last
        if not is_said and not (match["tanda"] == ":" or _TILL_ZONE.match(small, match.end())):
            continue
        hour, minute = int(match["jam"]), int(match["menit"])
        part = match["bagian"] or ""
        read = _reading(hour, minute, part)
        if read is not None:
            yield Found(*match.span(), read)
            last_end = match.end()


def _hours(small: str) -> Iterator[Found]:
    for match in _HOUR.finditer(small):
        word = match["jam"]
        hour = int(word) if word.isdigit() else _WORDS.get(word)
        if hour is None or hour > _LAST_HOUR + 1:
            continue
        minute = 0
        if match["setengah"]:
            hour, minute = hour - 1, _HALF
        elif match["lewat"]:
            past = _QUARTER if match["menit"] == "seperempat" else int(match["menit"])
            hour, minute = (hour - 1, 60 - past) if match["lewat"] == "kurang" else (hour, past)
        part = match["bagian"] or ""
        is_open = not part and not match["zona"] and 1 <= hour <= _NOON
        read = _reading(hour, minute, part, doubt="tidak jelas pagi atau malam" if is_open else "")
        if read is not None:
            yield Found(*match.span(), read)


def _solid(small: str) -> Iterator[Found]:
    for match in _SOLID.finditer(small):
        if match["awal"] or match["akhir"]:
            read = _reading(int(match["jam"]), int(match["menit"]), "")
            if read is not None:
                yield Found(*match.span(), read)


def _reading(hour: int, minute: int, part: str, doubt: str = "") -> Reading | None:
    """Give a time; a part of the day makes "8 malam" 20, and contradicts "9 malam" of "09.00"."""
    if minute > _LAST_MINUTE or hour > _LAST_HOUR + 1 or hour < 0 or (hour > _LAST_HOUR and minute):
        return None
    hour %= 24
    late = {"sore", "petang"}
    if hour >= _FIVE:
        late |= {"malam", "mlm"}
    if hour <= _FIVE:
        late |= {"siang"}
    if part in late and 0 < hour < _NOON:
        hour += _NOON
    if part in {"malam", "mlm"} and hour == _NOON:
        hour = 0
    choices = (f"{(hour + _NOON) % 24:02d}.{minute:02d}",) if doubt else ()
    return Reading(f"{hour:02d}.{minute:02d}", doubt, choices)
