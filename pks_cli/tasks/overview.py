"""What needs doing now: who has not reported, what is past its date, when the next meeting is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.folder.index import build_index
from pks_cli.insight.kepatuhan import kepatuhan
from pks_cli.insight.question import Question
from pks_cli.model.followup import Followup
from pks_cli.model.meeting import Meeting
from pks_cli.model.periode import label, periode_of
from pks_cli.tasks.archive import Archive, open_archive

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

_ENDED = frozenset({"selesai", "batal"})


@dataclass(frozen=True, slots=True)
class Overview:
    """The state of a folder on a day.

    Attributes:
        nama: Name of the office's wilayah.
        is_example: Whether the folder holds example data.
        periode: The running period in words.
        silent: Kelurahan that have not reported in it.
        obliged: Kelurahan that should.
        overdue: Tindak lanjut past their date and not ended.
        next_meeting: Day and name of the next meeting, None when none is planned.
        last_meeting: Day and name of the last one, None when there was none.
        galat: Faults that must be mended.
    """

    nama: str
    is_example: bool
    periode: str
    silent: int
    obliged: int
    overdue: int
    next_meeting: tuple[date, str] | None
    last_meeting: tuple[date, str] | None
    galat: int


def overview(folders: Sequence[Path] = (), today: date | None = None) -> Overview:
    """Look at a folder as its keeper would in the morning.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        today: The day to take for today.

    Raises:
        Refused: No folder.
    """
    archive = open_archive(folders, today)
    office = archive.setting.office
    running = periode_of(archive.today)
    question = Question(archive.today.year, running, office.wilayah, archive.today)
    with build_index(archive.setting.gazetteer, archive.counted("report"), office.batas_lapor) as index:
        owed = kepatuhan(index, question, ceiling=office.kelas_tertinggi)
    meetings = sorted((one.tanggal, one.nama) for one in _meetings(archive))
    return Overview(
        nama=archive.setting.gazetteer.label(office.wilayah),
        is_example=office.contoh,
        periode=label(running),
        silent=sum(one.is_silent for one in owed),
        obliged=len(owed),
        overdue=_overdue(archive),
        next_meeting=next((one for one in meetings if one[0] >= archive.today), None),
        last_meeting=next((one for one in reversed(meetings) if one[0] < archive.today), None),
        galat=sum(fault.level == "galat" for fault in archive.faults),
    )


def _meetings(archive: Archive) -> list[Meeting]:
    return [one.record for one in archive.counted("meeting") if isinstance(one.record, Meeting)]


def _overdue(archive: Archive) -> int:
    """Count the tindak lanjut whose date has passed and whose last progress does not end them."""
    ended = {
        one.id
        for one in archive.counted("followup")
        if isinstance(one.record, Followup)
        and one.record.kemajuan
        and one.record.kemajuan[-1].status in _ENDED
    }
    return sum(
        one.tenggat is not None and one.tenggat < archive.today and one.id not in ended
        for meeting in _meetings(archive)
        for one in meeting.tindak_lanjut
    )
