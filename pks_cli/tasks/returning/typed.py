"""Days, times and people as a person types them on a paper."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pks_cli.bahasa import Unreadable, parse_tanggal, tanggal_panjang
from pks_cli.exchange.values.dates import read_tanggal
from pks_cli.exchange.values.reading import Reading
from pks_cli.exchange.values.times import read_jam

if TYPE_CHECKING:
    from pks_cli.model.meeting import Orang
    from pks_cli.tasks.returning.changes import Back

_NO_SUCH_DAY = "tidak ada di kalender"
NOTHING = frozenset({"", "-", "–", "—"})
_DOTS = re.compile(r"[.…_\s]{4,}")
_PERSON = re.compile(r"^(?P<nama>.+?)(?:\s*\((?P<jabatan>[^()]+(?:\([^()]*\)[^()]*)*)\))?$", re.DOTALL)
_NUMBER = re.compile(r"(?P<kind>NIP|NRP)\.?\s*:?\s*(?P<number>[\d ./-]{4,})", re.IGNORECASE)
_UNTIL = re.compile(r"\s+(?:s\.?\s?/?\s?d\.?|sampai(?: dengan)?|hingga|–|-)\s+", re.IGNORECASE)
_ZONES = re.compile(r"\b(?:WIB|WITA|WIT)\b", re.IGNORECASE)
_LEAD = re.compile(r"^\s*(?:pukul|pkl\.?|jam)\s+", re.IGNORECASE)
_REST = re.compile(r"^(?:selesai|usai|tuntas)$", re.IGNORECASE)


def is_blank(text: str) -> bool:
    """Tell whether a text says nothing: a dash, or the dots that are left to be filled in by hand."""
    return text.strip() in NOTHING or bool(_DOTS.fullmatch(text))


def day_of(back: Back, text: str) -> Reading | None:
    """Read a day, which may well lie ahead, as deadlines do; None when it is none."""
    try:
        return Reading(parse_tanggal(text).isoformat())
    except Unreadable as error:
        if _NO_SUCH_DAY in error.message:
            return None
    read = read_tanggal(text, back.around, near=back.meeting.tanggal)
    if read is None or not read.doubt:
        return read
    taken = tanggal_panjang(date.fromisoformat(read.text))
    return replace(read, doubt=f"{read.doubt}; akan ditulis {taken}")


def times_of(text: str) -> tuple[Reading | None, Reading | None] | None:
    """Read "Pukul 13.30 s.d. 15.40 WIB": begin and end, each None where it is not said; None: unreadable."""
    parts = _UNTIL.split(_LEAD.sub("", text.strip()), maxsplit=1)
    if parts[0].lower().startswith("sampai"):
        parts = ["", re.sub(r"^sampai\s+(?:pukul\s+)?", "", parts[0], flags=re.IGNORECASE)]
    found: list[Reading | None] = []
    for part in parts:
        plain = _LEAD.sub("", part).strip()
        if not _ZONES.sub("", plain).strip() or _REST.fullmatch(_ZONES.sub("", plain).strip()):
            found.append(None)
            continue
        read = read_jam(plain)
        if read is None:
            return None
        found.append(read)
    return found[0], found[1] if len(found) > 1 else None


def person_of(text: str) -> dict[str, str]:
    """Read "Nama (Jabatan)"."""
    found = _PERSON.match(text.strip())
    if found is None:
        return {"nama": text.strip()}
    return {key: value.strip() for key, value in found.groupdict().items() if value}


def details_of(text: str) -> dict[str, str]:
    """Read the lines under a name: pangkat, NIP or NRP."""
    found: dict[str, str] = {}
    for line in text.split("\n"):
        number = _NUMBER.search(line)
        if number:
            found[number["kind"].lower()] = re.sub(r"[ ./-]", "", number["number"])
        elif line.strip():
            found["pangkat"] = f"{found['pangkat']}, {line.strip()}" if "pangkat" in found else line.strip()
    return found


def remark_of(text: str) -> dict[str, str]:
    """Read "Mewakili Camat Metro Timur; datang terlambat"."""
    found = re.match(r"^mewakili\s+(?P<mewakili>[^;]+)(?:;\s*(?P<keterangan>.*))?$", text, re.IGNORECASE)
    if found is None:
        return {"keterangan": text} if text else {}
    return {key: value.strip() for key, value in found.groupdict().items() if value}


def as_person(person: Orang | None) -> dict[str, str]:
    """Give the name and post of a person of the record."""
    if person is None:
        return {}
    return {key: value for key, value in (("nama", person.nama), ("jabatan", person.jabatan)) if value}
