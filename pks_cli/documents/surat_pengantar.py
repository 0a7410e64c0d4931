"""The letter that goes with the papers of a meeting, with a receipt that comes back signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import tanggal_panjang
from pks_cli.documents.frame import framed, letter_lines
from pks_cli.documents.occasion import meeting_of, photos_listed
from pks_cli.documents.paper import DOTS, SHORT_DOTS
from pks_cli.model.vocabulary import terms

if TYPE_CHECKING:
    from pks_cli.documents.draft import Draft, Material
    from pks_cli.model.meeting import Meeting

_TITLE = "Surat Pengantar"
_AMOUNT = "1 (satu) berkas"


def draft(material: Material) -> Draft:
    """Make the letter that goes with the notula of the material's meeting, its attendance list and photos."""
    meeting = meeting_of(material)
    form = material.office.bentuk.get(material.kind)
    data = {
        "surat": letter_lines(material, f"{_TITLE} {meeting.nama}"),
        "tujuan": (form and form.tujuan) or DOTS,
        "rapat": {"nama": meeting.nama, "tanggal": tanggal_panjang(meeting.tanggal)},
        "kiriman": [{"naskah": _sent(meeting, kind), "banyaknya": _AMOUNT} for kind in _kinds(meeting)],
        "titik_pendek": SHORT_DOTS,
    }
    head = f"{_TITLE} {meeting.nama} – {tanggal_panjang(meeting.tanggal)}"
    return framed(material, data, title=_TITLE.upper(), head=head, subject=meeting.nama)


def _kinds(meeting: Meeting) -> list[str]:
    """Give what is sent: the notula and the attendance list, and what else there is to send."""
    reports = ["matriks_permasalahan"] if meeting.laporan_wilayah else []
    photos = ["dokumentasi"] if photos_listed(meeting) else []
    return ["notula", "daftar_hadir", *reports, *photos]


def _sent(meeting: Meeting, kind: str) -> str:
    """Give what a paper is called, with its number where it has one."""
    name, own = terms("naskah")[kind].label, meeting.naskah.get(kind)
    return f"{name}, Nomor {own.nomor}" if own and own.nomor else name
