"""The letter of invitation to a meeting, with the list of the invited as its lampiran."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import hari_tanggal
from pks_cli.documents.frame import framed, letter_lines
from pks_cli.documents.occasion import meeting_of, place_of, planned_time
from pks_cli.documents.people import groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.documents.draft import Draft, Material
    from pks_cli.model.meeting import Hadir

_TITLE = "Undangan"


def draft(material: Material) -> Draft:
    """Make the invitation to the material's meeting.

    Invited are those the record names as present and the groups of participants, the latter with the people
    the teams of that day know. The time is "s.d. selesai": the actual end belongs to the notula.
    """
    meeting = meeting_of(material)
    invited = _invited(material)
    data = {
        "surat": letter_lines(material, f"{_TITLE} {meeting.nama}", "1 (satu) lembar" if invited else ""),
        "tujuan": _addressee(material, invited),
        "rapat": {
            "nama": meeting.nama,
            "hari_tanggal": hari_tanggal(meeting.tanggal),
            "waktu": planned_time(meeting.mulai, material.office.zona),
            "tempat": place_of(meeting),
            "acara": list(meeting.acara) or [meeting.nama],
        },
        "diundang": invited,
    }
    head = f"{_TITLE} {meeting.nama}"
    return framed(material, data, title=_TITLE.upper(), head=head, subject=meeting.nama)


def _addressee(material: Material, invited: Sequence[dict[str, Any]]) -> str:
    form = material.office.bentuk.get(material.kind)
    if form and form.tujuan:
        return form.tujuan
    return "(daftar terlampir)" if invited else "…"


def _invited(material: Material) -> list[dict[str, Any]]:
    """Give the list of the invited: post, and the people known to hold it."""
    meeting = meeting_of(material)
    named = [{"sebutan": _post(person), "orang": []} for person in meeting.hadir if _post(person)]
    known = groups(meeting.peserta, meeting.tanggal, material.gazetteer, material.teams)
    return [*named, *known]


def _post(person: Hadir) -> str:
    """Give who is invited: the one stood in for, else the post, else the name."""
    return person.mewakili or person.jabatan or person.nama or ""
