"""The note sheet: typed into during a meeting, with what is known before it, and taken back afterwards.

Each table shows what the record has, one row an item in its order, then rows left blank. What is typed is
found again by the headings and the heads of the tables; nothing is hidden in the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold, hari_tanggal, tanggal_panjang
from pks_cli.documents.agreed import follow_ups, points
from pks_cli.documents.field_reports import by_wilayah
from pks_cli.documents.frame import framed
from pks_cli.documents.occasion import meeting_of
from pks_cli.documents.paper import may_show
from pks_cli.documents.people import in_line, leaders, remark
from pks_cli.documents.roll import Roll, seat_of
from pks_cli.model.meeting import INVITATION
from pks_cli.model.vocabulary import label
from pks_cli.model.wilayah_code import is_within, tingkat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.documents.draft import Draft, Material
    from pks_cli.model.meeting import Hadir, Meeting, Orang, Pokok, TidakHadir

TITLE = "Lembar Catatan Rapat"
TYPED = ("isian", "orang", "sambutan", "lama", "pembahasan", "keputusan", "tindak_lanjut", "catatan")
PRESENT, STOOD_IN, ABSENT = "hadir", "diwakili", "tidak hadir"
_BLANK_PEOPLE, _BLANK_SPEECHES, _BLANK_TOPICS, _BLANK_ROWS = 4, 3, 2, 5
_NO_POINT = {"tingkat": 1, "teks": ""}


def draft(material: Material) -> Draft:
    """Make the note sheet of the material's meeting.

    The reports of its period are told as a reminder; those above its class are only counted.
    """
    meeting = meeting_of(material)
    data = {
        "rapat": {
            "nama": meeting.nama,
            "hari_tanggal": hari_tanggal(meeting.tanggal),
            "undangan": _invitation(meeting),
            "acara": list(meeting.acara),
        },
        "isian": _facts(material, meeting),
        "orang": _people(material, meeting),
        "lama": _owed(material),
        "laporan": by_wilayah(material),
        "sambutan": [
            *({"oleh": one.oleh, "pokok": points(one.pokok) or [_NO_POINT]} for one in meeting.sambutan),
            *({"oleh": "", "pokok": [_NO_POINT]} for _ in range(_BLANK_SPEECHES)),
        ],
        "pembahasan": _topics(material, meeting.pembahasan),
        "keputusan": [
            *({"butir": points([one])} for one in meeting.keputusan),
            *({"butir": [_NO_POINT]} for _ in range(_BLANK_ROWS)),
        ],
        "tindak_lanjut": [
            *follow_ups(meeting),
            *({"uraian": "", "penanggung_jawab": "", "tenggat": ""} for _ in range(_BLANK_ROWS)),
        ],
        "catatan": "",
    }
    head = f"{TITLE} {meeting.nama} – {tanggal_panjang(meeting.tanggal)}"
    return framed(material, data, title=TITLE.upper(), head=head, subject=meeting.nama)


def _invitation(meeting: Meeting) -> str:
    letter = meeting.life_of(INVITATION)
    day = f"tanggal {tanggal_panjang(letter.tanggal)}" if letter.tanggal else ""
    return ", ".join(text for text in (f"Nomor {letter.nomor}" if letter.nomor else "", day) if text)


def _facts(material: Material, meeting: Meeting) -> dict[str, str]:
    lead = leaders(meeting, material.teams)
    return {
        "mulai": str(meeting.mulai or ""),
        "selesai": str(meeting.selesai or ""),
        "tempat": meeting.tempat or "",
        "alamat": meeting.alamat or "",
        "ketua": in_line(lead.ketua),
        "pencatat": in_line(lead.pencatat),
        "penutup": meeting.penutup or "",
    }


def _people(material: Material, meeting: Meeting) -> list[dict[str, str]]:
    """Give a row for each person the record knows, each seat that is still free, and blank ones."""
    named = [seat_of(one.jabatan or "", one.nama or "", one.pangkat or "") for one in _all_named(meeting)]
    taken = [*named, *(seat_of(one.mewakili, "") for one in meeting.hadir if one.mewakili)]
    free = Roll.of(material).seats(meeting.peserta, taken)
    return [
        *(_row(one, PRESENT, remark(one)) for one in meeting.hadir),
        *(_row(one, ABSENT, one.alasan or "") for one in meeting.tidak_hadir),
        *({"nama": one.nama, "jabatan": one.jabatan, "kehadiran": "", "keterangan": ""} for one in free),
        *({"nama": "", "jabatan": "", "kehadiran": "", "keterangan": ""} for _ in range(_BLANK_PEOPLE)),
    ]


def _all_named(meeting: Meeting) -> Sequence[Hadir | TidakHadir]:
    return (*meeting.hadir, *meeting.tidak_hadir)


def _row(person: Orang, state: str, note: str) -> dict[str, str]:
    return {
        "nama": person.nama or "",
        "jabatan": person.jabatan or "",
        "kehadiran": state,
        "keterangan": note,
    }


def _owed(material: Material) -> list[dict[str, str]]:
    """Give what earlier meetings decided and nobody has finished, each with a place for what is told."""
    return [
        {
            "uraian": one.uraian,
            "penanggung_jawab": one.penanggung_jawab or "–",
            "tenggat": tanggal_panjang(one.tenggat) if one.tenggat else "–",
            "status": label("status_tindak_lanjut", one.status),
            "kemajuan": "",
        }
        for one in material.owed
        if may_show(one.kelas, material.kelas)
    ]


def _topics(material: Material, items: Sequence[Pokok]) -> list[dict[str, Any]]:
    """Give a row for each thing discussed, each kecamatan that was not, and blank ones."""
    told = [{"uraian": one.uraian, "rincian": points(one.rincian) or [_NO_POINT]} for one in items]
    known = {fold(one.uraian) for one in items}
    names = [
        material.gazetteer.label(one.kode)
        for one in material.gazetteer.wilayah
        if tingkat(one.kode) == "kecamatan" and is_within(one.kode, material.wilayah)
    ]
    free = [name for name in names if fold(name) not in known]
    return [
        *told,
        *({"uraian": name, "rincian": [_NO_POINT]} for name in free),
        *({"uraian": "", "rincian": [_NO_POINT]} for _ in range(_BLANK_TOPICS)),
    ]
