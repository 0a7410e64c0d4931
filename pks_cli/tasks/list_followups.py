"""The tindak lanjut of all meetings with their progress: who owes what, since when, how far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.model.followup import Followup
from pks_cli.model.meeting import Meeting
from pks_cli.tasks.ask_archive import Ledger, ask_archive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.model.followup import Kemajuan
    from pks_cli.model.meeting import TindakLanjut

NOT_BEGUN = "belum"
ENDED = frozenset({"selesai", "batal"})
_MEETINGS = "SELECT nomor FROM rapat_dihitung WHERE nomor IN (SELECT nomor FROM keputusan)"
_PROGRESS = "SELECT nomor FROM kemajuan WHERE nomor NOT IN (SELECT nomor FROM rangkap)"


@dataclass(frozen=True, slots=True)
class FollowupRow:
    """One tindak lanjut.

    Attributes:
        id: Its id; "" where the minutes give none.
        rapat: The id of the meeting that decided it.
        tanggal_rapat: The day of that meeting.
        uraian: What is to be done.
        penanggung_jawab: Who does it, None when nobody is named.
        tenggat: The last day, None when none is set.
        status: belum, berjalan, selesai or batal, as of the latest progress.
        terakhir: The latest progress, None when there is none.
        umur_hari: Days since the meeting.
        lewat: Whether the last day has passed and it has not ended.
    """

    id: str
    rapat: str
    tanggal_rapat: date
    uraian: str
    penanggung_jawab: str | None
    tenggat: date | None
    status: str
    terakhir: Kemajuan | None
    umur_hari: int
    lewat: bool

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.status not in ENDED


@dataclass(frozen=True, slots=True)
class Followups:
    """The answer.

    Attributes:
        rows: Past their day first, then by day and meeting.
        left_out: Meetings and progress that a galat keeps out: path and code.
    """

    rows: tuple[FollowupRow, ...]
    left_out: tuple[tuple[str, str], ...]


def list_followups(
    folders: Sequence[Path] = (), *, terbuka: bool = False, today: date | None = None
) -> Followups:
    """List the tindak lanjut of every meeting.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        terbuka: Only those that have not ended.
        today: The day to take for today.

    Raises:
        Refused: No folder.
    """
    return ask_archive(folders, today, lambda ledger: _followups(ledger, terbuka=terbuka))


def _followups(ledger: Ledger, *, terbuka: bool) -> Followups:
    rows = [row for row in followup_rows(ledger) if row.is_open or not terbuka]
    rows.sort(key=lambda row: (not row.lewat, row.tenggat is None, row.tenggat or row.tanggal_rapat, row.id))
    return Followups(tuple(rows), (*ledger.left_out("meeting"), *ledger.left_out("followup")))


def followup_rows(ledger: Ledger) -> Iterator[FollowupRow]:
    """Give every tindak lanjut of the meetings that count, with its progress."""
    progress = {
        one.id: one.record.kemajuan
        for one in ledger.records(_PROGRESS)
        if isinstance(one.record, Followup) and one.record.kemajuan
    }
    for meeting in ledger.records(_MEETINGS):
        if isinstance(meeting.record, Meeting):
            for decided in meeting.record.tindak_lanjut:
                steps = progress.get(decided.id or "", ())
                latest = steps[-1] if steps else None
                yield _row(meeting.id, meeting.record, decided, latest, ledger.today)


def _row(
    rapat: str, meeting: Meeting, decided: TindakLanjut, latest: Kemajuan | None, today: date
) -> FollowupRow:
    status = latest.status if latest else NOT_BEGUN
    late = decided.tenggat is not None and decided.tenggat < today and status not in ENDED
    return FollowupRow(
        id=decided.id or "",
        rapat=rapat,
        tanggal_rapat=meeting.tanggal,
        uraian=decided.uraian,
        penanggung_jawab=decided.penanggung_jawab,
        tenggat=decided.tenggat,
        status=status,
        terakhir=latest,
        umur_hari=(today - meeting.tanggal).days,
        lewat=late,
    )
