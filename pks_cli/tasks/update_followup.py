"""Record progress of one tindak lanjut, apart from the minutes, which stay as circulated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import path_for_followup, refuse_when_read_only
from pks_cli.folder.locking import locked
from pks_cli.folder.names import id_of
from pks_cli.folder.office import read_setting
from pks_cli.folder.reading import record_paths
from pks_cli.folder.writing import create
from pks_cli.tasks.add_record import Draft, draft_of_tree
from pks_cli.tasks.archive import is_withdrawn, today_of
from pks_cli.tasks.autosave import save_history
from pks_cli.tasks.differences import difference
from pks_cli.tasks.edit_record import Edit, Update, save_edit, update_of
from pks_cli.tasks.find_followup import Decided, find_followup
from pks_cli.tasks.places import one_place
from pks_cli.tasks.update_record import edit_record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.folder.office import Setting

_KIND = "followup"


@dataclass(frozen=True, slots=True)
class _First:
    """The first progress of a tindak lanjut, which makes its file."""

    id: str
    path: str
    draft: Draft

    @property
    def update(self) -> Update:
        """What is told of it."""
        diff = difference(self.path, "", self.draft.text)
        return Update(self.id, self.path, diff, self.draft.warnings)


def preview_followup(
    folders: Sequence[Path], fragment: str, progress: Mapping[str, Any], today: date | None = None
) -> Update:
    """Say what `update_followup` would write, and write nothing; arguments and faults are the same."""
    setting = read_setting(one_place(folders))
    work = _work(setting, fragment, progress, today or today_of(setting))
    return work.update if isinstance(work, _First) else update_of(work)


def update_followup(
    folders: Sequence[Path],
    command: str,
    fragment: str,
    progress: Mapping[str, Any],
    today: date | None = None,
) -> Update:
    """Add one piece of progress.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        command: "followup update" or "followup done", for the history.
        fragment: The id of the tindak lanjut, or a part of it that only one has.
        progress: Texts by key of kemajuan: status, uraian, bukti, tanggal; without tanggal: today.
        today: The day to take for today.

    Returns:
        What changed in the record of its progress, with what should be looked at once more.

    Raises:
        Refused: No such tindak lanjut, its progress was withdrawn, a value is wrong, or `selesai` without a
            word of evidence.
    """
    setting = read_setting(one_place(folders))
    refuse_when_read_only(setting)
    with locked(setting.place):
        work = _work(setting, fragment, progress, today or today_of(setting))
        if isinstance(work, Edit):
            return save_edit(setting, command, work)
        create(setting.place.root / work.path, work.draft.text.encode("utf-8"))
        later = save_history(setting, command, work.id, (work.path,))
    told = work.update
    return Update(told.id, told.path, told.diff, (*told.warnings, *later))


def _work(setting: Setting, fragment: str, progress: Mapping[str, Any], day: date) -> _First | Edit:
    decided = find_followup(setting, fragment, day)
    step = {"tanggal": day.isoformat(), **progress}
    if step.get("status") == "selesai" and not (step.get("bukti") or "").strip():
        remedy = "sebut buktinya, misalnya --bukti 'SK Camat Nomor ...'"
        raise Refused(Fault("PKS424", "galat", "belum diisi: --bukti", remedy))
    known = (path for path, _regular in record_paths(setting.place, _KIND))
    if any(id_of(_KIND, path.rpartition("/")[2]) == decided.id for path in known):
        return _further(setting, decided, step, day)
    tree = {"rapat": decided.rapat, "kemajuan": [step]}
    path = path_for_followup(decided.id, decided.year, decided.owner)
    return _First(decided.id, path, draft_of_tree(setting, _KIND, tree, day))


def _further(setting: Setting, decided: Decided, step: Mapping[str, Any], day: date) -> Edit:
    """Add progress behind that which is there.

    Raises:
        Refused: It was withdrawn: what is added to it would not count.
    """
    edit = edit_record(setting, _KIND, decided.id, {"kemajuan": [step]}, day)
    if is_withdrawn(edit.loaded):
        message = "kemajuan tindak lanjut ini sudah ditarik, jadi tambahannya tidak akan dihitung"
        remedy = "bila penarikannya keliru, hapus bagian 'dibatalkan' di berkas itu, lalu ulangi"
        raise Refused(Fault("PKS423", "galat", message, remedy, edit.loaded.path))
    return edit
