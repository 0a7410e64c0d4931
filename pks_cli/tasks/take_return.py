"""Write the changes of a paper that came back, those that were chosen, each into the record it is of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import refuse_when_read_only
from pks_cli.folder.locking import locked
from pks_cli.folder.names import new_id
from pks_cli.folder.office import read_setting
from pks_cli.model.meeting import Meeting
from pks_cli.strict_yaml import set_value
from pks_cli.strict_yaml.splice_items import InsertAt, edit_items
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.edit_record import edit_of, save_edit, update_of
from pks_cli.tasks.meeting_return import kept_values
from pks_cli.tasks.places import one_place
from pks_cli.tasks.update_followup import preview_followup, update_followup
from pks_cli.tasks.update_record import preview_update, update_record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.folder.office import Setting
    from pks_cli.folder.reading import Loaded
    from pks_cli.strict_yaml.splice_items import ItemEdit
    from pks_cli.tasks.edit_record import Edit, Update
    from pks_cli.tasks.meeting_return import Returned
    from pks_cli.tasks.returning.changes import Change

_COMMAND = "meeting import"


@dataclass(frozen=True, slots=True)
class Taken:
    """What was written, or would be.

    Attributes:
        updates: The records, the meeting first.
        written: The changes in them.
        left: The changes that were not chosen.
        refused: Why a report or progress could not take its change.
    """

    updates: tuple[Update, ...]
    written: tuple[Change, ...]
    left: tuple[Change, ...]
    refused: tuple[Fault, ...] = ()


def take_return(
    folders: Sequence[Path],
    returned: Returned,
    chosen: Sequence[Change],
    *,
    is_trial: bool = False,
    today: date | None = None,
) -> Taken:
    """Write the chosen changes, and keep what no field holds in the record's catatan_impor.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        returned: What `read_return` gave.
        chosen: Which of its changes.
        is_trial: Write nothing, only tell what would be.
        today: The day to take for today.

    Raises:
        Refused: The record changed meanwhile, or would hold a galat: then nothing is written.
    """
    setting = read_setting(one_place(folders))
    day = today or today_of(setting)
    refuse_when_read_only(setting)
    own = [one for one in chosen if one.target == "rapat"]
    if is_trial:
        updates = [update_of(_edit(setting, returned, own, day))]
    else:
        with locked(setting.place):
            updates = [save_edit(setting, _COMMAND, _edit(setting, returned, own, day))]
    written, refused = list(own), []
    for change in chosen:
        if change.target == "rapat":
            continue
        try:
            updates.append(_other(folders, change, day, is_trial=is_trial))
            written.append(change)
        except Refused as error:
            refused += list(error.faults)
    left = tuple(one for one in returned.changes if one not in written)
    changed = tuple(one for one in updates if one.diff)
    return Taken(changed, tuple(written), left, tuple(refused))


def _edit(setting: Setting, returned: Returned, chosen: Sequence[Change], day: date) -> Edit:
    edits = [_with_id(edit) for change in chosen for edit in change.edits]

    def spliced(loaded: Loaded) -> str:
        if loaded.document.text != returned.text:
            message = "catatan rapat ini berubah sementara naskahnya dibaca"
            raise Refused(Fault("PKS413", "galat", message, "ulangi perintahnya", loaded.path))
        text = edit_items(loaded.document.text, edits)
        values = kept_values(returned, loaded.record) if isinstance(loaded.record, Meeting) else {}
        for key, value in values.items():
            text = set_value(text, (key,), value)
        return text

    return edit_of(setting, "meeting", returned.path, returned.id, spliced, day)


def _with_id(edit: ItemEdit) -> ItemEdit:
    """Give a new tindak lanjut an id, so that its progress can be recorded."""
    if not isinstance(edit, InsertAt) or edit.loc != ("tindak_lanjut",) or not isinstance(edit.item, dict):
        return edit
    item: dict[str, Any] = edit.item
    return edit if item.get("id") else replace(edit, item={"id": new_id(), **item})


def _other(folders: Sequence[Path], change: Change, day: date, *, is_trial: bool) -> Update:
    if change.target == "laporan":
        values = dict(change.values)
        if "langkah" in values:
            values["langkah"] = [{"tanggal": day.isoformat(), "uraian": text} for text in values["langkah"]]
        make = preview_update if is_trial else update_record
        return make(folders, "report", change.id, values, day)
    if is_trial:
        return preview_followup(folders, change.id, change.values, day)
    return update_followup(folders, "followup update", change.id, change.values, day)
