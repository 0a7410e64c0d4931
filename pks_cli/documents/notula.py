"""The notula: the minutes of a meeting as the office circulates them.

Two arrangements: `praktik`, and `baku` after the block order of the form in Permendagri 1/2023. What the
record does not say is left out, or is a dotted blank where a person fills it in by hand; no sentence is
made up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import hari_tanggal, tanggal_panjang
from pks_cli.documents.agreed import follow_ups, points
from pks_cli.documents.corrections import correction, titled
from pks_cli.documents.draft import Draft
from pks_cli.documents.field_reports import by_wilayah
from pks_cli.documents.letterhead import kop_of, letterhead
from pks_cli.documents.occasion import actual_time, meeting_of, place_of
from pks_cli.documents.paper import DOTS, copies, from_town, marks, paper, properties, signer
from pks_cli.documents.people import absent, groups, in_line, leaders, present
from pks_cli.model.forms import Penandatangan
from pks_cli.model.meeting import INVITATION
from pks_cli.model.periode import label
from pks_cli.model.vocabulary import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.documents.draft import Material
    from pks_cli.model.meeting import Meeting, Pimpinan
    from pks_cli.model.office import Office
    from pks_cli.model.team import Team
    from pks_cli.model.wilayah import Gazetteer


def draft(material: Material) -> Draft:
    """Make the notula of the material's meeting.

    The reports that `laporan_wilayah` asks for are told; those above the meeting's class are only counted.
    """
    meeting, office = meeting_of(material), material.office
    kop = kop_of(material, Penandatangan())
    title = _running_head(meeting, office)
    return Draft(
        kind=material.kind,
        template=f"notula_{office.naskah.notula}",
        data=notula_context(material, meeting, kop),
        paper=paper(office),
        properties=properties(office, material.kind, title, meeting.nama, meeting.tanggal),
        records=(material.meeting_id, *(one.id for one in material.told)),
        day=meeting.tanggal,
        font=office.naskah.huruf,
        copy=material.copy,
        pictures={"logo": material.logos[kop]} if kop in material.logos else {},
    )


def notula_context(material: Material, meeting: Meeting, kop: str) -> dict[str, Any]:
    """Give everything a template of the notula may name, as plain data.

    Args:
        material: What the paper is made from.
        meeting: Its meeting.
        kop: The kode of jenis_kop.
    """
    office, gazetteer, teams = material.office, material.gazetteer, material.teams
    lead = leaders(meeting, teams)
    body = _said(meeting)
    laporan = by_wilayah(material)
    return {
        "naskah": {
            "judul": titled(material, notula_title(office)),
            "ralat": correction(material),
            "kepala": _running_head(meeting, office),
            **marks(material),
        },
        "kop": letterhead(material, kop),
        "rapat": _facts(meeting, office),
        **_people(meeting, lead, gazetteer, teams),
        **body,
        "laporan": laporan,
        "ada_kegiatan": laporan["ada"] or any(body.values()),
        "penutup": meeting.penutup or "",
        "tanda_tangan": {
            "tempat_tanggal": _place_and_day(meeting, office),
            "ketua": signer(lead.ketua, is_public=material.is_public),
            "pencatat": signer(lead.pencatat, is_public=material.is_public),
        },
        "tembusan": copies(office, material.kind),
        "titik": DOTS,
    }


def notula_title(office: Office) -> str:
    """Give the title of the notula: that of its form, else `naskah.judul_notula`."""
    form = office.bentuk.get("notula")
    return (form and form.judul) or office.naskah.judul_notula


def _people(meeting: Meeting, lead: Pimpinan, gazetteer: Gazetteer, teams: Sequence[Team]) -> dict[str, Any]:
    hadir = present(meeting.hadir)
    peserta = groups(meeting.peserta, meeting.tanggal, gazetteer, teams)
    return {
        "pimpinan": {
            "ketua": in_line(lead.ketua) or DOTS,
            "sekretaris": in_line(lead.sekretaris),
            "pencatat": in_line(lead.pencatat) or DOTS,
        },
        "hadir": hadir,
        "ada_keterangan": any(person["keterangan"] for person in hadir),
        "peserta": peserta,
        "ada_orang": any(group["orang"] for group in peserta),
        "tidak_hadir": absent(meeting.tidak_hadir),
    }


def _said(meeting: Meeting) -> dict[str, Any]:
    """Give what was said and agreed."""
    return {
        "dasar": [str(terms("dasar")[code].extra["teks"]) for code in meeting.dasar],
        "sambutan": [
            {"judul": _speech_title(one.oleh), "butir": points(one.pokok)} for one in meeting.sambutan
        ],
        "pembahasan": points(meeting.pembahasan),
        "keputusan": points(meeting.keputusan),
        "tindak_lanjut": follow_ups(meeting),
    }


def _facts(meeting: Meeting, office: Office) -> dict[str, Any]:
    letter = meeting.life_of(INVITATION)
    invitation = []
    if letter.nomor:
        invitation.append(f"Nomor {letter.nomor}")
    if letter.tanggal:
        invitation.append(f"tanggal {tanggal_panjang(letter.tanggal)}")
    own = meeting.naskah.get("notula")
    return {
        "nama": meeting.nama,
        "nomor": (own.nomor if own else None) or "",
        "hari_tanggal": hari_tanggal(meeting.tanggal),
        "waktu": actual_time(meeting.mulai, meeting.selesai, office.zona),
        "tempat": place_of(meeting),
        "periode": label(meeting.periode) if meeting.periode else "",
        "undangan": ", ".join(invitation),
        "acara": list(meeting.acara),
    }


def _place_and_day(meeting: Meeting, office: Office) -> str:
    own = meeting.naskah.get("notula")
    day = tanggal_panjang((own.tanggal if own else None) or meeting.tanggal)
    return from_town(office, day)


def _speech_title(speaker: str) -> str:
    return speaker if speaker.lower().startswith("sambutan") else f"Sambutan {speaker}"


def _running_head(meeting: Meeting, office: Office) -> str:
    kind = notula_title(office).capitalize()
    if meeting.nama.lower().startswith("rapat"):
        kind = kind.removesuffix(" rapat")
    return f"{kind} {meeting.nama} – {tanggal_panjang(meeting.tanggal)}"
