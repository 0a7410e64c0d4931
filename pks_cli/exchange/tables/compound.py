"""One cell for several fields: "Senin, 13 Okt 2025 / 20.15 WIB", "Yosodadi, Kec. Metro Timur, 13/10/25"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.exchange.intake.piece import Value
from pks_cli.exchange.values.places import find_wilayah, read_wilayah
from pks_cli.exchange.values.reading import Found
from pks_cli.exchange.values.times import find_jam, read_jam
from pks_cli.model.wilayah_code import tingkat

if TYPE_CHECKING:
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.tables.days import Days
    from pks_cli.exchange.values.reading import Reading

Parts = tuple[tuple[Value, ...], tuple[str, ...], tuple[str, ...]]
_NONE: Parts = ((), (), ())
_HAS_TIME = re.compile(
    r"\d[.:]\d\d\b|\b(?:pkl|pukul|jam|wib|wita|wit|sekira|sekitar)\b|\d{4}-\d\d-\d\d \d", re.IGNORECASE
)
_JOINING = re.compile(
    r"\b(?:tgl|tanggal|hari|pkl|pukul|jam|wib|wita|wit|sekira|sekitar|di|pada|kel|kelurahan|kec|kecamatan|desa|ds|kota|"
    r"senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|dan|s/d|sd|tkp)\b|[^\w]+|_+",
    re.IGNORECASE,
)
_PLACE_WORD = re.compile(r"\b(?:kel|kelurahan|desa|ds|kec|kecamatan|kampung|pekon|distrik)\b", re.IGNORECASE)
_DATE_AND_TIME = re.compile(r"(20\d\d-[01]\d-[0-3]\d)[ T]([0-2]?\d[.:][0-5]\d)(?:[.:]\d\d)?", re.ASCII)
_PLACES = frozenset({"wilayah", "kelurahan", "kecamatan"})
_TIME_BEHIND = re.compile(r"[\s,/;|-]{1,4}(\d{1,2}[.:]\d\d)(?![\d.:/-])")
_MOST = 400  # letters of a cell that is searched for parts
_SMALL_WORD = 2


def spread(role: str, cell: str, within: str, around: Around, days: Days) -> Parts:
    """Read a cell of a column for dates, times or places.

    Args:
        role: "tanggal", "waktu", "wilayah", "kelurahan" (a wilayah whose head says so), "kecamatan", "tempat"
            or "waktu_tempat".
        cell: Not empty.
        within: Code of the kecamatan that is named elsewhere, "" for none.
        around: The folder's wilayah.
        days: Reads the dates.

    Returns:
        Values, words that only name, and what fits nowhere; no values when nothing was read.
    """
    if role in _PLACES:
        return _wilayah(role, cell, within, around, days)
    if role == "tempat":
        return _tempat(cell, within, around)
    return _time(role, cell, around, days)


def _time(role: str, cell: str, around: Around, days: Days) -> Parts:
    both = _DATE_AND_TIME.fullmatch(cell)
    if both:
        day, hour = days.read(both[1]), read_jam(both[2].replace(":", "."))
        values = (
            [_value("tanggal", day, both[1]), *([_value("jam", hour, both[2])] if hour else [])]
            if day
            else []
        )
        return tuple(values), (), ()
    if role != "waktu_tempat" and not _HAS_TIME.search(cell):
        day = days.read(cell)
        if day:
            return (_value("tanggal", day, cell),), (), ()
    found = _parts(cell, around, days, with_places=role == "waktu_tempat")
    if any(key == "tanggal" for key, _one in found) or role == "waktu_tempat":
        return _told(role, cell, found)
    day = days.read(cell)
    if day:
        return (_value("tanggal", day, cell),), (), ()
    hour = read_jam(cell)
    return ((_value("jam", hour, cell),), (), ()) if hour else _NONE


def _wilayah(role: str, cell: str, within: str, around: Around, days: Days) -> Parts:
    reading = None
    if role == "kecamatan" and not _PLACE_WORD.search(cell):
        reading = read_wilayah(f"Kec. {cell}", around)
        reading = reading if reading and tingkat(reading.text) == "kecamatan" else None
    elif (within or role == "kelurahan") and not _PLACE_WORD.search(cell):
        reading = read_wilayah(f"Kel. {cell}", around, within or None)
    reading = (
        reading if reading and not reading.doubt else read_wilayah(cell, around, within or None) or reading
    )
    if reading and not reading.doubt:
        return (_value("wilayah", reading, cell),), (), ()
    if any(mark in cell for mark in "0123456789(,/\n") and len(cell) <= _MOST:
        found = _parts(cell, around, days, with_places=True)
        if any(key == "wilayah" and not one.reading.doubt for key, one in found):
            return _told(role, cell, found)
    return ((_value("wilayah", reading, cell),), (), ()) if reading else _NONE


def _tempat(cell: str, within: str, around: Around) -> Parts:
    """Read a place: a kelurahan alone, or a street with the kelurahan it lies in."""
    reading = read_wilayah(cell, around, within or None) if len(cell) <= _MOST else None
    if reading and not _is_more_than_a_name(cell, around):
        return (_value("wilayah", reading, cell),), (), ()
    lokasi = Value("lokasi", cell, cell)
    found = find_wilayah(cell, around) if len(cell) <= _MOST else []
    best = min(found, key=lambda one: (bool(one.reading.doubt), -len(one.reading.text)), default=None)
    if best is None:
        return (lokasi,), (), ()
    return (lokasi, _value("wilayah", best.reading, cell[best.start : best.end])), (), ()


def _is_more_than_a_name(cell: str, around: Around) -> bool:
    """Tell whether a cell that names a wilayah says more: a street, a market."""
    rest, last = "", 0
    for one in find_wilayah(cell, around):
        rest += cell[last : one.start]
        last = one.end
    return last > 0 and len(_JOINING.sub("", rest + cell[last:])) > _SMALL_WORD


def _parts(cell: str, around: Around, days: Days, *, with_places: bool) -> list[tuple[str, Found]]:
    """Find dates, times and places in a cell; none overlaps another, dates come first."""
    cell = cell[:_MOST]
    found: list[tuple[str, Found]] = [("tanggal", one) for one in days.find(cell)]
    others = [("jam", one) for one in find_jam(cell)]
    if with_places:
        others += [("wilayah", one) for one in find_wilayah(cell, around)]
    for key, one in others:
        if all(one.end <= other.start or one.start >= other.end for _key, other in found):
            found.append((key, one))
    if not any(key == "jam" for key, _one in found):
        found += _bare_time(cell, found)
    return sorted(found, key=lambda pair: pair[1].start)


def _bare_time(cell: str, found: list[tuple[str, Found]]) -> list[tuple[str, Found]]:
    """Find a time without any word, right behind a date: "13/10/2025 20.15"."""
    for key, one in found:
        time = _TIME_BEHIND.match(cell, one.end) if key == "tanggal" else None
        reading = read_jam(time[1].replace(":", ".")) if time else None
        if time and reading:
            return [("jam", Found(time.start(1), time.end(1), reading))]
    return []


def _told(role: str, cell: str, found: list[tuple[str, Found]]) -> Parts:
    """Give the parts as values, one a key, and what is left between them."""
    values: list[Value] = []
    labels: list[str] = []
    last = 0
    rest: list[str] = []
    for key, one in found:
        rest.append(cell[last : one.start])
        last = one.end
        words = cell[one.start : one.end]
        if any(value.key == key for value in values):
            _second(values, key, one.reading)
            labels.append(words)
        else:
            values.append(_value(key, one.reading, words))
    if not values:
        return _NONE
    rest.append(cell[last:])
    left = [part.strip() for part in rest if part.strip()]
    if sum(len(_JOINING.sub("", part)) for part in left) <= _SMALL_WORD:
        return tuple(values), (*labels, *left), ()
    if role in _PLACES or role == "waktu_tempat":
        return (*values, Value("lokasi", _without_times(cell, found), cell)), tuple(labels), ()
    return tuple(values), (*labels, *left), tuple(left)


def _second(values: list[Value], key: str, reading: Reading) -> None:
    """Doubt a reading where the cell holds another one of the same kind."""
    for place, value in enumerate(values):
        if value.key != key or value.text == reading.text or key == "jam":
            continue
        doubt = value.doubt or "sel ini menyebut lebih dari satu; dibaca yang pertama"
        choices = tuple(dict.fromkeys((*value.choices, reading.text)))
        values[place] = Value(key, value.text, value.original, doubt, choices)


def _without_times(cell: str, found: list[tuple[str, Found]]) -> str:
    """Give a place without the date and time that stand in the same cell."""
    text, last = "", 0
    for key, one in found:
        if key != "wilayah":
            text += cell[last : one.start]
            last = one.end
    text += cell[last:]
    return re.sub(r"\s+", " ", text).strip(" ,;/-–:")


def _value(key: str, reading: Reading, original: str) -> Value:
    return Value(key, reading.text, original, reading.doubt, reading.choices)
