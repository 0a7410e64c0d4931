"""The letter of invitation to a meeting, with the list of the invited as its lampiran."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import gabung, hari_tanggal
from pks_cli.documents.frame import framed, letter_lines
from pks_cli.documents.occasion import meeting_of, place_of, planned_time
from pks_cli.documents.paper import DOTS
from pks_cli.documents.roll import Roll, seat_of
from pks_cli.model.vocabulary import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.documents.draft import Draft, Material
    from pks_cli.documents.roll import Seat
    from pks_cli.model.meeting import Hadir, Meeting, TidakHadir

_TITLE = "Undangan"


def draft(material: Material) -> Draft:
    """Make the invitation to the material's meeting.

    Invited are those the record names, present or not, and every post of the groups of participants with the
    people the teams of that day know. One alone stands in the address, more on a list. The time is
    "s.d. selesai": the actual end belongs to the notula.
    """
    meeting = meeting_of(material)
    invited = _invited(material)
    listed = invited if len(invited) > 1 else []
    data = {
        "surat": letter_lines(material, f"{_TITLE} {meeting.nama}", "1 (satu) berkas" if listed else ""),
        "tujuan": _addressee(material, invited),
        "dasar": _grounds(meeting),
        "rapat": {
            "nama": meeting.nama,
            "hari_tanggal": hari_tanggal(meeting.tanggal),
            "waktu": planned_time(meeting.mulai, material.office.zona),
            "tempat": place_of(meeting),
            "acara": list(meeting.acara) or [meeting.nama],
        },
        "diundang": [{"sebutan": seat.jabatan, "nama": seat.nama} for seat in listed],
    }
    head = f"{_TITLE} {meeting.nama}"
    return framed(material, data, title=_TITLE.upper(), head=head, subject=meeting.nama)


def _grounds(meeting: Meeting) -> str:
    """Give the legal ground as the opening sentence names it, or nothing."""
    return gabung([str(terms("dasar")[code].extra["teks"]) for code in meeting.dasar])


def _addressee(material: Material, invited: Sequence[Seat]) -> str:
    form = material.office.bentuk.get(material.kind)
    if form and form.tujuan:
        return form.tujuan
    if len(invited) == 1:
        return ", ".join(text for text in (invited[0].nama, invited[0].jabatan) if text)
    return "(daftar terlampir)" if invited else DOTS


def _invited(material: Material) -> list[Seat]:
    """Give who is invited, each once."""
    meeting = meeting_of(material)
    people: list[Hadir | TidakHadir] = [*meeting.hadir, *meeting.tidak_hadir]
    named = [seat for seat in map(_named, people) if seat.jabatan]
    return [*named, *Roll.of(material).seats(meeting.peserta, named)]


def _named(person: Hadir | TidakHadir) -> Seat:
    """Give the seat of a person of the record: of the one stood in for, where there is one."""
    stood_for = getattr(person, "mewakili", None)
    if stood_for:
        return seat_of(stood_for, "")
    if not person.jabatan:
        return seat_of(person.nama or "", "")
    return seat_of(person.jabatan, person.nama or "", person.pangkat or "")
