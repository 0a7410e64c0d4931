"""What earlier meetings decided and nobody has finished, for the meeting that asks how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.documents.draft import Owed
from pks_cli.model.meeting import Meeting
from pks_cli.model.wilayah_code import is_within
from pks_cli.tasks.ask_archive import Ledger, ask_archive
from pks_cli.tasks.list_followups import followup_rows

if TYPE_CHECKING:
    from pks_cli.folder.office import Setting

_MEETINGS = "SELECT nomor FROM rapat_dihitung WHERE nomor IN (SELECT nomor FROM keputusan)"


def owed_before(
    setting: Setting, identity: str, meeting: Meeting, *, ended: bool = False
) -> tuple[Owed, ...]:
    """Give the tindak lanjut of earlier meetings of the same area: late ones first.

    Args:
        setting: The folder.
        identity: The id of the meeting.
        meeting: Its record.
        ended: Those that have ended too.
    """
    return ask_archive(
        (setting.place.root,), None, lambda ledger: _owed(ledger, identity, meeting, ended=ended)
    )


def _owed(ledger: Ledger, identity: str, meeting: Meeting, *, ended: bool) -> tuple[Owed, ...]:
    kelas = {
        one.id: one.record.kelas(ledger.ceiling)
        for one in ledger.records(_MEETINGS)
        if isinstance(one.record, Meeting) and is_within(one.record.wilayah, meeting.wilayah)
    }
    rows = [
        Owed(
            uraian=row.uraian,
            penanggung_jawab=row.penanggung_jawab or "",
            tenggat=row.tenggat,
            tanggal_rapat=row.tanggal_rapat,
            status=row.status,
            is_late=row.lewat,
            kelas=kelas[row.rapat],
            id=row.id,
        )
        for row in followup_rows(ledger)
        if row.rapat in kelas
        and row.rapat != identity
        and row.tanggal_rapat <= meeting.tanggal
        and (row.is_open or ended)
    ]
    return tuple(
        sorted(rows, key=lambda one: (not one.is_late, one.tenggat or one.tanggal_rapat, one.uraian))
    )
