"""The notula: the minutes of a meeting as the office circulates them.

Two arrangements: `praktik`, and `baku` after the block order of the form in Permendagri 1/2023. What the
record does not say is left out, or is a dotted blank where a person fills it in by hand; no sentence is
made up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import hari_tanggal, tanggal_panjang
from pks_cli.documents.field_reports import by_wilayah
from pks_cli.documents.paper import DOTS, copies, letterhead, marks, paper, signer, template_at
from pks_cli.documents.people import absent, groups, in_line, leaders, present
from pks_cli.model.periode import label
from pks_cli.model.vocabulary import terms
from pks_cli.resources import templates
from pks_cli.word import Properties

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.bahasa import Jam
    from pks_cli.model.meeting import Meeting, Pimpinan, Pokok
    from pks_cli.model.office import Office
    from pks_cli.model.report import Report
    from pks_cli.model.team import Team
    from pks_cli.model.wilayah import Gazetteer

_LEVELS = 4
_LONGEST_TITLE = 250


def render_notula(
    meeting: Meeting,
    office: Office,
    gazetteer: Gazetteer,
    *,
    teams: Sequence[Team] = (),
    reports: Sequence[Report] = (),
    logo: bytes | None = None,
    template: Path | None = None,
) -> bytes:
    """Make the notula of a meeting.

    Args:
        meeting: The record.
        office: The office: letterhead, arrangement, paper, copies, class, mark of an example.
        gazetteer: The wilayah, for their names.
        teams: All teams; those of the meeting's date give leaders and people that the record does not name.
        reports: The reports that `laporan_wilayah` asks for; those above the meeting's class are only
            counted.
        logo: The bytes of the office's logo, PNG or JPEG.
        template: The office's own template; absent: the shipped one of its arrangement.

    Returns:
        The bytes of the DOCX, the same for the same records.

    Raises:
        Refused: PKS501 to PKS516: the template or the logo cannot be used.
    """
    source = template or templates() / f"notula_{office.naskah.notula}.docx"
    data = notula_context(meeting, office, gazetteer, teams, reports, logo=logo is not None)
    return template_at(source).render(
        data,
        paper=paper(office),
        properties=_properties(meeting, office),
        pictures={"logo": logo} if logo else None,
    )


def notula_context(
    meeting: Meeting,
    office: Office,
    gazetteer: Gazetteer,
    teams: Sequence[Team],
    reports: Sequence[Report],
    *,
    logo: bool,
) -> dict[str, Any]:
    """Give everything a template of the notula may name, as plain data; arguments as for `render_notula`."""
    kelas = meeting.kelas(office.kelas_tertinggi)
    lead = leaders(meeting, teams)
    body = _said(meeting)
    laporan = by_wilayah(reports, kelas, gazetteer)
    return {
        "naskah": {
            "judul": office.naskah.judul_notula,
            "kepala": _running_head(meeting, office),
            **marks(office, kelas),
        },
        "kop": letterhead(office, logo=logo),
        "rapat": _facts(meeting, office),
        **_people(meeting, lead, gazetteer, teams),
        **body,
        "laporan": laporan,
        "ada_kegiatan": laporan["ada"] or any(body.values()),
        "penutup": meeting.penutup or "",
        "tanda_tangan": {
            "tempat_tanggal": _place_and_day(meeting, office),
            "ketua": signer(lead.ketua),
            "pencatat": signer(lead.pencatat),
        },
        "tembusan": copies(office),
        "titik": DOTS,
    }


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
        "tindak_lanjut": [
            {
                "uraian": one.uraian,
                "penanggung_jawab": one.penanggung_jawab or "–",
                "tenggat": tanggal_panjang(one.tenggat) if one.tenggat else "–",
            }
            for one in meeting.tindak_lanjut
        ],
    }


def points(items: Sequence[Pokok], level: int = 1) -> list[dict[str, Any]]:
    """Give points and those under them as one list, each with its level, 1 to 4 (deeper is 4 too)."""
    flat: list[dict[str, Any]] = []
    for item in items:
        flat.append({"tingkat": min(level, _LEVELS), "teks": item.uraian})
        flat += points(item.rincian, level + 1)
    return flat


def _facts(meeting: Meeting, office: Office) -> dict[str, Any]:
    letter = meeting.undangan
    invitation = []
    if letter and letter.nomor:
        invitation.append(f"Nomor {letter.nomor}")
    if letter and letter.tanggal:
        invitation.append(f"tanggal {tanggal_panjang(letter.tanggal)}")
    own = meeting.naskah.get("notula")
    return {
        "nama": meeting.nama,
        "nomor": (own.nomor if own else None) or "",
        "hari_tanggal": hari_tanggal(meeting.tanggal),
        "waktu": _time(meeting.mulai, meeting.selesai, office.zona),
        "tempat": ", ".join(text for text in (meeting.tempat, meeting.alamat) if text),
        "periode": label(meeting.periode) if meeting.periode else "",
        "undangan": ", ".join(invitation),
        "acara": list(meeting.acara),
    }


def _time(begin: Jam | None, end: Jam | None, zone: str) -> str:
    zona = (begin and begin.zona) or (end and end.zona) or zone
    if begin and end:
        return f"Pukul {begin} s.d. {end} {zona}"
    if begin:
        return f"Pukul {begin} {zona}"
    return f"Sampai pukul {end} {zona}" if end else ""


def _place_and_day(meeting: Meeting, office: Office) -> str:
    own = meeting.naskah.get("notula")
    day = tanggal_panjang((own.tanggal if own else None) or meeting.tanggal)
    return f"{office.kota_surat}, {day}" if office.kota_surat else day


def _speech_title(speaker: str) -> str:
    return speaker if speaker.lower().startswith("sambutan") else f"Sambutan {speaker}"


def _running_head(meeting: Meeting, office: Office) -> str:
    kind = office.naskah.judul_notula.capitalize()
    if meeting.nama.lower().startswith("rapat"):
        kind = kind.removesuffix(" rapat")
    return f"{kind} {meeting.nama} – {tanggal_panjang(meeting.tanggal)}"


def _properties(meeting: Meeting, office: Office) -> Properties:
    return Properties(
        title=_running_head(meeting, office)[:_LONGEST_TITLE],
        subject=meeting.nama[:_LONGEST_TITLE],
        category="Notula",
        creator=office.nama[:_LONGEST_TITLE],
        language="id-ID",
        day=meeting.tanggal,
    )
