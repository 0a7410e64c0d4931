"""The sentence minutes open with: day, date, time, place and the name of the meeting, in any order."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.bahasa import rapi
from pks_cli.exchange.minutes.dates import as_date, day_name, find_dates, find_times
from pks_cli.exchange.minutes.minutes import Span

if TYPE_CHECKING:
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.minutes.bits import Bit
    from pks_cli.exchange.minutes.minutes import Page

_HELD = (
    r"(?:berlangsung(?:nya)?|(?:di)?laksanakan(?:nya)?|diadakan(?:nya)?|dilangsungkan(?:nya)?"
    r"|diselenggarakan(?:nya)?"
    r"|digelar(?:nya)?|melakukan|melaksanakan|mengadakan|menggelar|menyelenggarakan|mengikuti)"
)
_SENTENCE = re.compile(r"(?:(?<=[a-z0-9)]{3})|(?<=[\"”])|(?<=[A-Z]{4}))\.[\"”]?\s+(?=[A-Z\"“])")
_LONGEST = 3000  # characters; a longer sentence opens nothing
_KIND = r"(?:Rapat|Rakor|Sidang|Pertemuan|Sosialisasi|Forum|Musyawarah)"
_MEETING = re.compile(rf"(?<!(?i:ruang) )(?<!(?i:ruangan) )\b(?P<nama>(?i:{_KIND})\b[^;]*)")
_STOP = re.compile(
    rf",?\s*(?:\(?\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}|\b(?i:bertempat|yang\s+{_HELD}|{_HELD}"
    rf"|pada\s+(?:hari|tanggal|pukul)|"
    rf"(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu)\b|tanggal|pukul|pkl|dengan\s+(?:hasil"
    rf"|susunan)|(?:yang\s+)?dihadiri|"
    rf"yang\s+dipimpin|dipimpin|mengenai|dalam\s+rangka))|,?\s+di\s+(?=(?:Aula|Ruang|Gedung"
    rf"|Balai|Kantor|Hotel|Pendopo))|[.;]\s*$"
)
_AT = re.compile(
    rf"\b(?:bertempat\s+di|bertempat|di)\s+(?P<tempat>(?:(?i:ruang(?:an)?|aula|balai|kantor"
    rf"|gedung|hotel|pendopo|lapangan)\b|[A-Z])[^;]*?)"
    rf"(?=,?\s*(?:telah\s+|sudah\s+)?\b{_HELD}\b|,?\s+(?:pada\s+)?(?:hari\s+)?(?:Senin|Selasa"
    rf"|Rabu|Kamis|Jum.?at|Sabtu|Minggu)\b"
    rf"|,?\s+(?:pukul|pkl|mulai|sekira\w*)\b|,?\s+(?:yang\s+)?(?:dihadiri|dipimpin|dengan)\b"
    rf"|,?\s+tanggal\b|,?\s+mengenai\b|[.;]?\s*$)"
)
_ROAD = re.compile(r"(?:,\s*|\s+)(?=(?:Jl\.?|Jln\.?|Jalan)\s)")
_LEVEL = re.compile(r"(?<![,\s])\s+(?=(?:Kelurahan|Kel\.|Kecamatan|Kec\.|Kota|Kabupaten|Kab\.)\s)")
_JOINING = re.compile(
    rf"\b(?:pada|hari|ini|tanggal|tgl|sekira(?:nya)?|sekitar|kurang\s+lebih|pukul|pkl|jam|wib"
    rf"|wita|wit|di|bertempat|telah|sudah|yang|"
    rf"{_HELD}|sampai\s+dengan|s\.?\s?/?\s?d\.?|hingga|sampai|selesai|mulai|dengan|bahwa|dan"
    rf"|kegiatan|acara)\b",
    re.IGNORECASE,
)


def is_opening(text: str, *, is_dated: bool = True) -> bool:
    """Tell whether a line may open minutes: it says that a meeting was held, or where one with a date was."""
    return bool(_MEETING.search(text) and (re.search(_HELD, text) or (is_dated and _AT.search(text))))


def say_opening(page: Page, bit: Bit, around: Around) -> Bit | None:
    """Read the opening sentence; what it holds beside its facts stays unplaced.

    Returns:
        What stands behind the sentence, possibly nothing; None when the line opens no minutes: it tells of no
        meeting that was held, or has no date.
    """
    sentence = _SENTENCE.search(bit.text[:_LONGEST])
    end = sentence.start() + 1 if sentence else len(bit.text)
    first = replace(bit, end=bit.start + end, text=bit.text[:end])
    if len(first.text) > _LONGEST or not is_opening(first.text) or not list(find_dates(first.text, around)):
        return None
    before = len(page.said)
    taken = say_when(page, first, around)
    name = _name(first.text)
    if name and not page.has("nama"):
        words = rapi(first.text[slice(*name)]).strip(" .,")
        page.say(("nama",), words[:1].upper() + words[1:], [first.part(*name)])
        taken.append(name)
    place = _place(first.text, name)
    if place and not page.has("tempat"):
        say_place(page, first, place)
        taken.append(place)
    if len(page.said) == before:
        return None
    label_joints(page, first, taken)
    span = bit.part(end, len(bit.text))
    return replace(bit, start=span.start, end=span.end, text=page.words(span), kind="", mark="")


def say_when(page: Page, bit: Bit, around: Around) -> list[tuple[int, int]]:
    """Read date, day and times in words; gives what was taken."""
    taken: list[tuple[int, int]] = []
    found = next(find_dates(bit.text, around), None)
    if found and not page.has("tanggal"):
        reading, places = found.reading, [(found.start, found.end)]
        day = day_name(bit.text)
        if day and day[0] < found.start:
            places.insert(0, day)
        coming = "belum terjadi sampai hari ini" if as_date(reading) > around.today else ""
        spans = [bit.part(*one) for one in places]
        page.say(("tanggal",), reading.text, spans, reading.doubt or coming, reading.choices)
        taken += places
    taken += say_times(page, bit, around)
    return taken


def say_times(page: Page, bit: Bit, around: Around) -> list[tuple[int, int]]:
    """Read when the meeting began and ended."""
    taken: list[tuple[int, int]] = []
    for (found, zone), key in zip(list(find_times(bit.text))[:2], ("mulai", "selesai"), strict=False):
        name = (
            "selesai" if re.search(r"\bsampai\s+pukul\s*$", bit.text[: found.start], re.IGNORECASE) else key
        )
        if page.has(name):
            continue
        foreign = f" {zone}" if zone and zone != around.zona.upper() else ""
        reading = found.reading
        page.say((name,), f"{reading.text}{foreign}", [bit.part(found.start, found.end)], reading.doubt)
        taken.append((found.start, found.end))
    return taken


def say_place(page: Page, bit: Bit, place: tuple[int, int]) -> None:
    """Put room and address into the record, parted where the road begins."""
    start, end = place
    words = bit.text[start:end]
    road = _ROAD.search(words)
    room_end = road.start() if road else len(words)
    if room_end:
        room = rapi(words[:room_end]).strip(" .,")
        page.say(("tempat",), room[:1].upper() + room[1:], [bit.part(start, start + room_end)])
    if road or not room_end:
        at = start + (road.end() if road else 0)
        address = _LEVEL.sub(", ", rapi(bit.text[at:end])).strip(" .,")
        page.say(("alamat",), address, [bit.part(at, end)])


def _name(text: str) -> tuple[int, int] | None:
    """Give where the name of the meeting stands."""
    found = _MEETING.search(text)
    if not found:
        return None
    start, end = found.span("nama")
    stop = _STOP.search(text, start + 6)
    end = min(end, stop.start()) if stop else end
    return (start, end) if end - start > 5 else None  # noqa: PLR2004 - "Rapat" alone names nothing


def _place(text: str, name: tuple[int, int] | None) -> tuple[int, int] | None:
    """Give where the place stands, outside the name."""
    for found in _AT.finditer(text):
        start, end = found.span("tempat")
        if name and start < name[1] and end > name[0]:
            if start >= name[0]:
                continue
            end = min(end, name[0])
        return start, end
    return None


def label_joints(page: Page, bit: Bit, taken: list[tuple[int, int]]) -> None:
    """Name the words that only join the facts: between two of them nothing else may stand."""
    at = 0
    for start, end in [*sorted(taken), (len(bit.text), len(bit.text))]:
        gap = bit.text[at:start]
        if start > at and not re.search(r"\w", _JOINING.sub("", gap)):
            page.labels.append(Span(bit.place, bit.start + at, bit.start + start))
        at = max(at, end)
