"""List the meetings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.model.meeting import Meeting
from pks_cli.tasks.ask_archive import Ledger, ask_archive
from pks_cli.tasks.asking import wanted_periode, wanted_year

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

_WANTED = """
SELECT nomor FROM rapat_dihitung WHERE periode LIKE ?1 AND (?2 IS NULL OR periode = ?2)
"""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting in a list.

    Attributes:
        id: Its id.
        path: Relative to the folder.
        wilayah: Name of the wilayah with its level.
        meeting: The record.
    """

    id: str
    path: str
    wilayah: str
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class MeetingList:
    """The meetings asked for.

    Attributes:
        rows: By date, then path.
        left_out: Files that a galat keeps out: path and code.
    """

    rows: tuple[MeetingRow, ...]
    left_out: tuple[tuple[str, str], ...]


def list_meetings(
    folders: Sequence[Path], tahun: str | None, periode: str | None, today: date | None = None
) -> MeetingList:
    """List the valid meetings that have not been withdrawn.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        tahun: The year of `periode` as typed; None: every year, since there are few meetings.
        periode: "2021-B12", or "B12" beside a year; None: any.
        today: The day to take for today.

    Raises:
        Refused: No folder, or a year or period that is none.
    """
    return ask_archive(folders, today, lambda ledger: _meetings(ledger, tahun, periode))


def _meetings(ledger: Ledger, tahun: str | None, periode: str | None) -> MeetingList:
    year = wanted_year(tahun) if tahun is not None else None
    period = wanted_periode(periode, year)
    years = f"{year:04d}-%" if year is not None else "%"
    rows = [
        MeetingRow(one.id, one.path, ledger.setting.gazetteer.label(one.record.wilayah), one.record)
        for one in ledger.records(_WANTED, years, period)
        if isinstance(one.record, Meeting)
    ]
    rows.sort(key=lambda row: (row.meeting.tanggal, row.path))
    return MeetingList(tuple(rows), ledger.left_out("meeting"))
