"""The changes that a record can take, one for each place; what it cannot is told with the reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pks_cli.faults import Refused
from pks_cli.folder.finding import find_record
from pks_cli.folder.reading import KINDS, load
from pks_cli.model.followup import Followup
from pks_cli.strict_yaml.splice import SpliceError
from pks_cli.strict_yaml.splice_items import SetAt, edit_items
from pks_cli.tasks.returning.changes import Unplaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.folder.office import Setting
    from pks_cli.folder.reading import Loaded
    from pks_cli.tasks.returning.changes import Back, Change

_TWICE = "naskah menyebutnya dua kali dengan isi berbeda"
_BY_HAND = "ubah dengan tangan di berkas catatannya"


def sifted(setting: Setting, loaded: Loaded, back: Back) -> tuple[list[Change], list[Unplaced]]:
    """Give the changes that can be made each by itself, and the texts that no field holds.

    Args:
        setting: The folder.
        loaded: The record.
        back: What was noted.
    """
    changes: list[Change] = []
    unplaced = list(back.unplaced)
    for change in _one_each(back.changes):
        if change.target == "tindak_lanjut" and _is_told(setting, change):
            continue
        why = _cannot(setting, loaded, change) if change.target == "rapat" else ""
        if why:
            text = (
                f"{change.label}: {change.new}" if change.new else f"{change.label}: dihapus ({change.old})"
            )
            unplaced.append(Unplaced(text, why, _BY_HAND, is_kept=bool(change.new)))
        else:
            changes.append(change)
    return changes, list(dict.fromkeys(unplaced))


def _is_told(setting: Setting, change: Change) -> bool:
    """Tell whether progress was recorded already, as when a sheet is taken back twice."""
    try:
        known = find_record(setting, "followup", change.id).record
    except Refused:
        return False  # nothing was recorded of it yet
    return isinstance(known, Followup) and any(
        one.uraian == change.values["uraian"] for one in known.kemajuan
    )


def _cannot(setting: Setting, loaded: Loaded, change: Change) -> str:
    """Give why a change cannot be made, "" when it can."""
    try:
        text = edit_items(loaded.document.text, change.edits)
    except (SpliceError, KeyError, IndexError, TypeError):
        return "susunan berkas catatannya tidak dapat diubah otomatis"
    again = load(
        "meeting", KINDS["meeting"][1], loaded.path, loaded.id, text.encode("utf-8"), setting.gazetteer
    )
    if again.record is None:
        return next(
            (fault.message for fault in again.faults if fault.level == "galat"), "isinya tidak dapat dipakai"
        )
    return ""


def _one_each(changes: Sequence[Change]) -> list[Change]:
    """Put together what two parts of the paper say of one field, such as a name and its signature."""
    found: list[Change] = []
    at: dict[Any, int] = {}
    for change in changes:
        edit = change.edits[0] if len(change.edits) == 1 and isinstance(change.edits[0], SetAt) else None
        if edit is None or edit.loc not in at:
            if edit is not None:
                at[edit.loc] = len(found)
            found.append(change)
            continue
        first = found[at[edit.loc]]
        before = first.edits[0]
        if not isinstance(before, SetAt) or before.value == edit.value:
            continue
        if isinstance(before.value, dict) and isinstance(edit.value, dict):
            together = SetAt(edit.loc, {**edit.value, **before.value}, edit.key)
            found[at[edit.loc]] = replace(first, edits=(together,))
        else:
            found[at[edit.loc]] = replace(first, doubt=first.doubt or f"{_TWICE}: “{change.new}”")
    return found
