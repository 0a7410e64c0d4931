"""The attendance list that people sign at the meeting, made before it.

Listed are those the record names, then every post of the groups of participants, then empty rows for those
who come besides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import hari_tanggal, tanggal_panjang
from pks_cli.documents.frame import framed
from pks_cli.documents.occasion import meeting_of, paper_day, place_of, planned_time
from pks_cli.documents.roll import Roll, seat_of

if TYPE_CHECKING:
    from pks_cli.documents.draft import Draft, Material
    from pks_cli.documents.roll import Seat
    from pks_cli.model.meeting import Hadir

_TITLE = "Daftar Hadir"
MOST_EMPTY = 200


def draft(material: Material) -> Draft:
    """Make the attendance list of the material's meeting.

    A second signature, such as that of the PPTK, stands at the left where the office names one
    (`bentuk.daftar_hadir.penandatangan_kedua`).
    """
    meeting = meeting_of(material)
    data = {
        "rapat": {
            "nama": meeting.nama,
            "hari_tanggal": hari_tanggal(meeting.tanggal),
            "waktu": planned_time(meeting.mulai, material.office.zona),
            "tempat": place_of(meeting),
            "acara": list(meeting.acara),
        },
        "daftar": _pairs(_expected(material), min(material.office.naskah.baris_kosong, MOST_EMPTY)),
    }
    head = f"{_TITLE} {meeting.nama} – {tanggal_panjang(meeting.tanggal)}"
    return framed(
        material, data, title=_TITLE.upper(), head=head, subject=meeting.nama, day=paper_day(material)
    )


def _expected(material: Material) -> list[Seat]:
    meeting = meeting_of(material)
    people = [_named(person) for person in meeting.hadir]
    # who stands in for someone takes that seat too
    taken = [*people, *(seat_of(person.mewakili, "") for person in meeting.hadir if person.mewakili)]
    return [*people, *Roll.of(material).seats(meeting.peserta, taken)]


def _named(person: Hadir) -> Seat:
    stands_for = f"mewakili {person.mewakili}" if person.mewakili else ""
    post = ", ".join(text for text in (person.jabatan, stands_for) if text)
    return seat_of(post, person.nama or "", person.pangkat or "")


def _pairs(seats: list[Seat], empty: int) -> list[dict[str, Any]]:
    """Give the rows two by two, since two share the height of their signatures; the last is never alone."""
    rows = [{"nama": seat.nama, "jabatan": seat.jabatan} for seat in seats]
    rows += [{"nama": "", "jabatan": ""}] * max(empty, 0 if rows else 2)
    rows += [{"nama": "", "jabatan": ""}] * (len(rows) % 2)
    numbered = [{"nomor": str(number), **one} for number, one in enumerate(rows, 1)]
    return [{"ganjil": one, "genap": two} for one, two in zip(numbered[::2], numbered[1::2], strict=True)]
