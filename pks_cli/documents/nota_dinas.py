"""The nota dinas that tells the head of the region what a meeting agreed; the notula goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import fold, hari_tanggal, tanggal_panjang
from pks_cli.documents.agreed import follow_ups, points
from pks_cli.documents.frame import framed, letter_lines
from pks_cli.documents.occasion import actual_time, meeting_of, place_of
from pks_cli.documents.paper import DOTS, copies
from pks_cli.documents.people import in_line, leaders
from pks_cli.documents.region import head_title
from pks_cli.documents.signature import signer_of
from pks_cli.model.vocabulary import label

if TYPE_CHECKING:
    from pks_cli.documents.draft import Draft, Material

_TITLE = "Nota Dinas"
_ATTACHED = "1 (satu) berkas"


def draft(material: Material) -> Draft:
    """Make the nota dinas of the material's meeting: when and where, who led, keputusan and tindak lanjut."""
    meeting, office = meeting_of(material), material.office
    form = office.bentuk.get(material.kind)
    addressee = (form and form.tujuan) or head_title(office, material.gazetteer)
    subject = f"Penyampaian Hasil {meeting.nama}"
    data = {
        "surat": letter_lines(material, subject, _ATTACHED),
        "tujuan": addressee,
        "dari": sender(material),
        "tembusan": _others(copies(office, material.kind), addressee),
        "rapat": {
            "nama": meeting.nama,
            "hari_tanggal": hari_tanggal(meeting.tanggal),
            "waktu": actual_time(meeting.mulai, meeting.selesai, office.zona),
            "tempat": place_of(meeting),
            "pimpinan": in_line(leaders(meeting, material.teams).ketua),
        },
        "keputusan": points(meeting.keputusan),
        "tindak_lanjut": follow_ups(meeting),
    }
    head = f"{_TITLE} Hasil {meeting.nama} – {tanggal_panjang(meeting.tanggal)}"
    return framed(material, data, title=_TITLE.upper(), head=head, subject=meeting.nama)


def _others(receivers: list[str], addressee: str) -> list[str]:
    """Give who receives a copy; whom the paper is for needs none."""
    return [one for one in receivers if fold(one) not in {fold(addressee), fold(f"Yth. {addressee}")}]


def sender(material: Material) -> str:
    """Give the post a paper comes from: that of its signer; dots while nobody is named."""
    person = signer_of(material)
    status = f"{label('status_pejabat', person.status)} " if person.status else ""
    return f"{status}{person.jabatan}" if person.jabatan else DOTS
