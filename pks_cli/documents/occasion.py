"""The facts of a meeting as papers print them: its record, day, times and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.documents.numbering import letter_day

if TYPE_CHECKING:
    from datetime import date

    from pks_cli.bahasa import Jam
    from pks_cli.documents.draft import Material
    from pks_cli.model.attachment import Lampiran
    from pks_cli.model.meeting import Meeting

_SCAN = ".pdf"


def meeting_of(material: Material) -> Meeting:
    """Give the meeting of a paper that needs one.

    Raises:
        ValueError: The material has none.
    """
    if material.meeting is None:
        raise ValueError(material.kind)
    return material.meeting


def paper_day(material: Material) -> date:
    """Give the day of a paper that is made at the meeting: its own date, else the day of the meeting."""
    return letter_day(material) or material.day


def photos_listed(meeting: Meeting) -> tuple[Lampiran, ...]:
    """Give the photos the record lists; signed scans of its papers are none."""
    scans = {life.berkas for life in meeting.naskah.values() if life.berkas}
    return tuple(
        one for one in meeting.lampiran if one.nama not in scans and not one.nama.lower().endswith(_SCAN)
    )


def place_of(meeting: Meeting) -> str:
    """Give room and address in one line."""
    return ", ".join(text for text in (meeting.tempat, meeting.alamat) if text)


def actual_time(begin: Jam | None, end: Jam | None, zone: str) -> str:
    """Give when it was: "Pukul 13.30 s.d. 15.40 WIB"."""
    zona = (begin and begin.zona) or (end and end.zona) or zone
    if begin and end:
        return f"Pukul {begin} s.d. {end} {zona}"
    if begin:
        return f"Pukul {begin} {zona}"
    return f"Sampai pukul {end} {zona}" if end else ""


def planned_time(begin: Jam | None, zone: str) -> str:
    """Give when it is to be: "Pukul 13.30 WIB s.d. selesai", whatever end the record has by now."""
    return f"Pukul {begin} {begin.zona or zone} s.d. selesai" if begin else ""
