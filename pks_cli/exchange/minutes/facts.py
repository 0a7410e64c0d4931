"""The facts above all parts of minutes: "Hari/Tanggal : ...", as lines or as rows of a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold, rapi
from pks_cli.exchange.minutes.dates import day_name, find_dates
from pks_cli.exchange.minutes.opening import label_joints, say_place, say_times, say_when
from pks_cli.exchange.minutes.people import numbers_in, read_person
from pks_cli.exchange.minutes.points import points_of
from pks_cli.model.periode import parse_periode, periode_of_iso

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.minutes.bits import Bit
    from pks_cli.exchange.minutes.minutes import Page

    Reader = Callable[[Page, Sequence[Bit], Around], None]

DOTS = re.compile(r"[.…_\s]{4,}")
_UNTIL = re.compile(
    r"(?:\b(?:s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*|[-–]\s*)?\bselesai\b", re.IGNORECASE
)
_PERIOD = re.compile(
    r"\bB\.?\s?(?P<bulan>04|08|12|4|8)\b(?P<isi>[^\d]{0,40})?(?P<tahun>\d{4})?", re.IGNORECASE
)
_LETTER = re.compile(
    r"(?:(?:surat\s+)?(?:undangan)?\s*(?:nomor|no\.?)\s*:?\s*)?(?P<nomor>\S*\d\S*?)[,.;]?\s*"
    r"(?:[,.]?\s*(?:tanggal|tgl\.?)\s*:?\s*(?P<tanggal>.+))?",
    re.IGNORECASE,
)
_MONTHS_OF = {"04": "B04", "4": "B04", "08": "B08", "8": "B08", "12": "B12"}


def say_fact(page: Page, key: str, bits: Sequence[Bit], around: Around) -> None:
    """Put one fact into the record; what its reader does not take stays unplaced.

    Args:
        page: Where the fields go.
        key: As `heads.fact_of` names it.
        bits: What stands behind the label, line by line.
        around: The folder's wilayah and the zone.
    """
    filled = [bit for bit in bits if bit.text and not DOTS.fullmatch(bit.text)]
    page.labels.extend(bit.span for bit in bits if bit not in filled)
    if filled:
        _READERS[key](page, filled, around)


def find_period(page: Page, bit: Bit, around: Around) -> bool:
    """Read "B.12", "B12 (September–Desember) 2021" or "2021-B12"; a missing year is that of the meeting."""
    del around
    found = _PERIOD.search(bit.text)
    if not found or page.has("periode"):
        return False
    before = re.search(r"(\d{4})\s*[-/ ]\s*$", bit.text[: found.start()])
    year = found["tahun"] or (before.group(1) if before else "")
    meeting = page.value("tanggal")
    code = _MONTHS_OF[found["bulan"]]
    periode = parse_periode(f"{year or meeting[:4]}-{code}")
    if periode is None:
        return False
    is_sure = bool(year) or periode == periode_of_iso(meeting)
    doubt = "" if is_sure else "tahun periode tidak ditulis; dibaca dari tanggal rapat"
    start = before.start() if before else found.start()
    page.say(("periode",), periode, [bit.part(start, found.end())], doubt)
    return True


def _day(page: Page, bits: Sequence[Bit], around: Around) -> None:
    for bit in bits:
        taken = say_when(page, bit, around)
        place = day_name(bit.text)
        if not taken and place and not page.has("hari"):
            page.say(("hari",), bit.text[slice(*place)].capitalize(), [bit.part(*place)])
            taken = [place]
        label_joints(page, bit, taken)
        page.labels.extend(bit.part(*found.span()) for found in _UNTIL.finditer(bit.text))


def _time(page: Page, bits: Sequence[Bit], around: Around) -> None:
    for bit in bits:
        taken = say_times(page, bit, around) if not any(find_dates(bit.text, around)) else []
        taken = taken or say_when(page, bit, around)
        page.labels.extend(bit.part(*found.span()) for found in _UNTIL.finditer(bit.text))
        label_joints(page, bit, taken)


def _time_and_place(page: Page, bits: Sequence[Bit], around: Around) -> None:
    for bit in bits:
        taken = say_when(page, bit, around)
        found = re.search(r"\b(?:bertempat\s+di|di)\s+(?P<tempat>.+)$", bit.text)
        if found and not page.has("tempat"):
            say_place(page, bit, found.span("tempat"))
            taken.append(found.span("tempat"))
        label_joints(page, bit, taken)


def _place(page: Page, bits: Sequence[Bit], around: Around) -> None:
    del around
    if page.has("tempat"):
        return
    say_place(page, bits[0], (0, len(bits[0].text)))
    for bit in bits[1:]:
        if not page.has("alamat"):
            page.say(("alamat",), rapi(bit.text), [bit.span])


def _address(page: Page, bits: Sequence[Bit], around: Around) -> None:
    del around
    if not page.has("alamat"):
        page.say(("alamat",), rapi(" ".join(bit.text for bit in bits)), [bit.span for bit in bits])


def _name(page: Page, bits: Sequence[Bit], around: Around) -> None:
    del around
    if not page.has("nama"):
        page.say(("nama",), rapi(" ".join(bit.text for bit in bits)), [bit.span for bit in bits])


def _agenda(page: Page, bits: Sequence[Bit], around: Around) -> None:
    del around
    for point in points_of(bits):
        at = page.next_of("acara")
        below = [bit for one in point.under for bit in one.bits]
        page.say(("acara", at), rapi(point.text), [bit.span for bit in point.bits])
        for bit in below:
            page.say(("acara", page.next_of("acara")), rapi(bit.text), [bit.span])


def _letter(page: Page, bits: Sequence[Bit], around: Around) -> None:
    bit = bits[0]
    found = _LETTER.fullmatch(bit.text)
    if not found or page.has("undangan"):
        return
    page.say(("undangan", "nomor"), found["nomor"], [bit.part(*found.span("nomor"))])
    page.labels.append(bit.part(0, found.start("nomor")))
    if found["tanggal"]:
        at = found.start("tanggal")
        page.labels.append(bit.part(found.end("nomor"), at))
        day = next(find_dates(found["tanggal"], around), None)
        if day:
            span = bit.part(at + day.start, at + day.end)
            page.say(
                ("undangan", "tanggal"), day.reading.text, [span], day.reading.doubt, day.reading.choices
            )


def _leader(role: str) -> Reader:
    def read(page: Page, bits: Sequence[Bit], around: Around) -> None:
        del around
        if page.has("pimpinan", role):
            return
        person = read_person(page, bits[0])
        if not person:
            words = rapi(bits[0].text)
            page.say(("pimpinan", role, "nama"), words, [bits[0].span])
        for one in person:
            page.say(("pimpinan", role, *one.key), one.text, one.spans, one.doubt)
        for bit in bits[1:]:
            for one in numbers_in(page, bit):
                page.say(("pimpinan", role, *one.key), one.text, one.spans)

    return read


def _period(page: Page, bits: Sequence[Bit], around: Around) -> None:
    find_period(page, bits[0], around)


def _number(page: Page, bits: Sequence[Bit], around: Around) -> None:
    del around
    if not page.has("naskah", "notula", "nomor"):
        page.say(("naskah", "notula", "nomor"), rapi(bits[0].text), [bits[0].span])


_READERS: dict[str, Reader] = {
    "hari": _day,
    "waktu": _time,
    "waktu_tempat": _time_and_place,
    "tempat": _place,
    "alamat": _address,
    "nama": _name,
    "acara": _agenda,
    "undangan": _letter,
    "ketua": _leader("ketua"),
    "sekretaris": _leader("sekretaris"),
    "pencatat": _leader("pencatat"),
    "periode": _period,
    "nomor": _number,
}


def same(one: str, two: str) -> bool:
    """Tell whether two texts are the same but for case, spaces and marks."""
    return fold(one) == fold(two)
