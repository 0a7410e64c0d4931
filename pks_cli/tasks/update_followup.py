"""Record progress of one tindak lanjut, apart from the minutes, which stay as circulated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import add_followup
from pks_cli.folder.office import read_setting
from pks_cli.folder.reading import record_paths
from pks_cli.tasks.add_record import Added, draft_of_tree
from pks_cli.tasks.archive import one_place, open_archive, today_of
from pks_cli.tasks.list_followups import FollowupRow, followup_rows
from pks_cli.tasks.update_record import update_record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

MOST_SHOWN = 8


def update_followup(
    folders: Sequence[Path], fragment: str, progress: Mapping[str, Any], today: date | None = None
) -> Added:
    """Add one piece of progress.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        fragment: The id of the tindak lanjut, or a part of it that only one has.
        progress: Texts by key of kemajuan: status, uraian, bukti, tanggal; without tanggal: today.
        today: The day to take for today.

    Returns:
        The follow-up record with what should be looked at once more.

    Raises:
        Refused: No such tindak lanjut, a value is wrong, or `selesai` without a word of evidence.
    """
    place = one_place(folders)
    setting = read_setting(place)
    day = today or today_of(setting)
    row = _find(folders, fragment, today)
    step = {"tanggal": day.isoformat(), **progress}
    if step.get("status") == "selesai" and not (step.get("bukti") or "").strip():
        raise Refused(
            Fault(
                "PKS424",
                "galat",
                "belum diisi: --bukti",
                "sebut buktinya, misalnya --bukti 'SK Camat Nomor ...'",
            )
        )
    if any(row.id in path for path, _regular in record_paths(place, "followup")):
        update = update_record(folders, "followup", row.id, {"kemajuan": [step]}, today)
        return Added(update.id, update.path, update.warnings)
    draft = draft_of_tree(setting, "followup", {"rapat": row.rapat, "kemajuan": [step]}, day)
    path = add_followup(
        setting, row.id, row.tanggal_rapat.year, row.penanggung_jawab or row.uraian, draft.text
    )
    return Added(row.id, path, draft.warnings)


def _find(folders: Sequence[Path], fragment: str, today: date | None) -> FollowupRow:
    text = fragment.strip().casefold()
    rows = [row for row in followup_rows(open_archive(folders, today)) if row.id]
    found = [row for row in rows if row.id == text] or [row for row in rows if text and text in row.id]
    if len(found) == 1:
        return found[0]
    if not found:
        message = f"tidak ada tindak lanjut dengan id yang memuat '{fragment}'"
        remedy = "lihat daftarnya dengan 'pks followup list'; yang belum ber-id, beri id di catatan rapatnya"
        raise Refused(Fault("PKS405", "galat", message, remedy))
    ids = ", ".join(row.id for row in found[:MOST_SHOWN])
    message = f"'{fragment}' cocok dengan {len(found)} tindak lanjut: {ids}"
    raise Refused(Fault("PKS406", "galat", message, "tulis idnya lebih lengkap"))
