"""What needs doing now: who has not reported, what is past its date, when the next meeting is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from pks_cli.faults import Refused
from pks_cli.insight.kepatuhan import kepatuhan
from pks_cli.insight.question import Question
from pks_cli.model.meeting import Meeting
from pks_cli.model.periode import bounds, label, periode_of
from pks_cli.tasks.ask_archive import Ledger, ask_archive
from pks_cli.tasks.tray import tray_files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.folder.index import Index
    from pks_cli.folder.place import Place

_WAITING = "PKS214"
# All meetings of the nearest day: of two on one day the name decides.
_NEXT = """
SELECT nomor FROM rapat_dihitung
WHERE tanggal = (SELECT MIN(tanggal) FROM rapat_dihitung WHERE tanggal >= ?1)
"""
_LAST = """
SELECT nomor FROM rapat_dihitung
WHERE tanggal = (SELECT MAX(tanggal) FROM rapat_dihitung WHERE tanggal < ?1)
"""
# Tindak lanjut whose date has passed and whose last progress does not end them.
_OVERDUE = """
SELECT COUNT(*) FROM keputusan k
JOIN rapat_dihitung r ON r.nomor = k.nomor
WHERE k.tenggat < ?1 AND NOT EXISTS (
    SELECT 1 FROM berkas b
    JOIN kemajuan p ON p.nomor = b.nomor
    WHERE b.id = k.id AND p.status IN ('selesai', 'batal')
      AND b.nomor NOT IN (SELECT nomor FROM rangkap)
)
"""


@dataclass(frozen=True, slots=True)
class Overview:
    """The state of a folder on a day.

    Attributes:
        nama: Name of the office's wilayah.
        is_example: Whether the folder holds example data.
        periode: The running period in words.
        deadline: The last day on which its reports are in time.
        today: The day of asking.
        silent: Kelurahan that have not reported in it.
        silent_places: Their kecamatan and names, by code.
        obliged: Kelurahan that should.
        before: The period before in words, how many did not report in it, and its deadline; None when all
            did, or nobody.
        overdue: Tindak lanjut past their date and not ended.
        next_meeting: Day and name of the next meeting, None when none is planned.
        last_meeting: Day and name of the last one, None when there was none.
        galat: Faults that must be mended.
        waiting: Places that two people filled in differently and nobody has chosen for.
        in_tray: Files in `masuk/` that nobody has taken in; 0 too where the tray cannot be looked at.
    """

    nama: str
    is_example: bool
    periode: str
    deadline: date
    today: date
    silent: int
    silent_places: tuple[tuple[str, str], ...]
    obliged: int
    before: tuple[str, int, date] | None
    overdue: int
    next_meeting: tuple[date, str] | None
    last_meeting: tuple[date, str] | None
    galat: int
    waiting: int
    in_tray: int


def overview(folders: Sequence[Path] = (), today: date | None = None) -> Overview:
    """Look at a folder as its keeper would in the morning.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        today: The day to take for today.

    Raises:
        Refused: No folder.
    """
    return ask_archive(folders, today, _overview)


def _overview(ledger: Ledger) -> Overview:
    office = ledger.setting.office
    running = periode_of(ledger.today)
    index = ledger.index()
    question = Question(ledger.today.year, running, office.wilayah, ledger.today)
    owed = kepatuhan(index, question, ceiling=office.kelas_tertinggi)
    silent = [one for one in owed if one.is_silent]
    day = ledger.today.isoformat()
    return Overview(
        nama=ledger.setting.gazetteer.label(office.wilayah),
        is_example=office.contoh,
        periode=label(running),
        deadline=_deadline(index, running),
        today=ledger.today,
        silent=len(silent),
        silent_places=tuple((one.kecamatan, one.nama) for one in silent),
        obliged=len(owed),
        before=_before(index, ledger, running),
        overdue=cast("int", ledger.store.ask(_OVERDUE, day)[0][0]),
        next_meeting=min(_meetings(ledger, _NEXT, day), default=None),
        last_meeting=max(_meetings(ledger, _LAST, day), default=None),
        galat=sum(fault.level == "galat" for fault in ledger.faults),
        waiting=sum(fault.code == _WAITING for fault in ledger.faults),
        in_tray=sum(_in_tray(setting.place) for setting in ledger.settings),
    )


def _in_tray(place: Place) -> int:
    """Count what lies in the tray; what is wrong with it is told when it is taken in."""
    try:
        return len(tray_files(place))
    except Refused:
        return 0


def _before(index: Index, ledger: Ledger, running: str) -> tuple[str, int, date] | None:
    """Look at the period before the running one; None when all have reported in it, or nobody has."""
    office = ledger.setting.office
    before = periode_of(bounds(running)[0] - timedelta(days=1))
    question = Question(int(before[:4]), before, office.wilayah, ledger.today)
    owed = kepatuhan(index, question, ceiling=office.kelas_tertinggi)
    silent = sum(one.is_silent for one in owed)
    if silent in {0, len(owed)}:  # an office that did not use the program then is not told of it for ever
        return None
    return label(before), silent, _deadline(index, before)


def _deadline(index: Index, periode: str) -> date:
    return date.fromisoformat(str(index.ask("SELECT batas FROM periode WHERE kode = ?", (periode,))[0][0]))


def _meetings(ledger: Ledger, question: str, day: str) -> list[tuple[date, str]]:
    """Read the meetings that a question chooses: their names are not in the index."""
    records = (one.record for one in ledger.records(question, day))
    return [(record.tanggal, record.nama) for record in records if isinstance(record, Meeting)]
