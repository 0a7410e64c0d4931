"""The berita acara of a meeting: that it was held, by whom, and what was agreed; its date in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import BULAN, fold, nama_hari, tanggal_panjang, terbilang
from pks_cli.documents.agreed import follow_ups, points
from pks_cli.documents.frame import framed
from pks_cli.documents.occasion import actual_time, meeting_of, paper_day, place_of
from pks_cli.documents.paper import DOTS, asked_number, identity_number, signer
from pks_cli.documents.people import leaders
from pks_cli.documents.signature import signature, signer_of

if TYPE_CHECKING:
    from datetime import date

    from pks_cli.documents.draft import Draft, Material
    from pks_cli.model.meeting import Meeting, Orang

_TITLE = "Berita Acara"


def draft(material: Material) -> Draft:
    """Make the berita acara of the material's meeting.

    It is signed by who led and who wrote (the secretary, where the record names nobody who wrote), and
    acknowledged by the office's signer, unless that is one of the two or nobody.
    """
    meeting = meeting_of(material)
    lead = leaders(meeting, material.teams)
    writer = lead.pencatat or lead.sekretaris
    data = {
        "pembuka": opening(meeting, material.office.zona),
        "pihak": [
            _party(lead.ketua, "Pimpinan Rapat"),
            _party(writer, "Notulis" if lead.pencatat or not lead.sekretaris else "Sekretaris"),
        ],
        "keputusan": points(meeting.keputusan),
        "tindak_lanjut": follow_ups(meeting),
        "mengetahui": _acknowledged(material, lead.ketua, writer),
        "pimpinan": signer(lead.ketua, is_public=material.is_public),
        "pencatat": signer(writer, is_public=material.is_public),
    }
    head = f"{_TITLE} {meeting.nama} – {tanggal_panjang(meeting.tanggal)}"
    return framed(
        material, data, title=_TITLE.upper(), head=head, subject=meeting.nama, day=paper_day(material)
    )


def opening(meeting: Meeting, zone: str) -> str:
    """Give the sentence that says when and where, as far as the record knows it."""
    time = actual_time(meeting.mulai, meeting.selesai, zone)
    when = f", {time[0].lower()}{time[1:]}" if time else ""
    where = f", bertempat di {place_of(meeting)}" if place_of(meeting) else ""
    return (
        f"Pada hari ini, {in_words(meeting.tanggal)}{when}{where}, telah dilaksanakan {meeting.nama}. "
        "Kami yang bertanda tangan di bawah ini:"
    )


def in_words(day: date) -> str:
    """Give "Senin, tanggal tiga belas bulan Desember tahun dua ribu dua puluh satu"."""
    month = BULAN[day.month - 1]
    return f"{nama_hari(day)}, tanggal {terbilang(day.day)} bulan {month} tahun {terbilang(day.year)}"


def _party(person: Orang | None, role: str) -> dict[str, str]:
    """Give who one of the two is; dots for what is not known. A head of a region has neither rank nor NIP."""
    if person is None or not person.nama:
        post = person.jabatan if person and person.jabatan else DOTS
        return {"nama": DOTS, "pangkat": DOTS, "induk": "NIP", "nomor": DOTS, "jabatan": post, "peran": role}
    number = identity_number(person) or asked_number(person.jabatan or "")
    kind, _, digits = number.partition(" ")
    return {
        "nama": person.nama,
        "pangkat": person.pangkat or (DOTS if number else ""),
        "induk": kind,
        "nomor": digits,
        "jabatan": person.jabatan or DOTS,
        "peran": role,
    }


def _acknowledged(material: Material, *signing: Orang | None) -> dict[str, Any] | None:
    person = signer_of(material)
    others = {fold(one.nama) for one in signing if one and one.nama}
    if not (person.jabatan or person.nama) or (person.nama and fold(person.nama) in others):
        return None
    return signature(person, material)
