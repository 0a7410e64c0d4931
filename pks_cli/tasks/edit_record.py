"""Edit a record's file: read it, change its text, check the result as strictly as a new record, save it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.faults import Detail, Fault, Refused
from pks_cli.folder.reading import KINDS, Loaded, load, read_bytes, unreadable
from pks_cli.folder.writing import replace
from pks_cli.rules.engine import check_record
from pks_cli.strict_yaml.splice import SpliceError
from pks_cli.tasks.archive import rule_context
from pks_cli.tasks.autosave import save_history
from pks_cli.tasks.differences import difference

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from pks_cli.folder.office import Setting

_BOM = "\ufeff".encode()
_BY_HAND = "buka berkasnya dan ubah dengan tangan, lalu jalankan 'pks validate'"


@dataclass(frozen=True, slots=True)
class Edit:
    """A checked change that is not written yet.

    Attributes:
        loaded: The record before.
        text: The text after.
        before: The bytes of the file before.
        after: The bytes after; a byte order mark is kept.
        warnings: What should be looked at once more.
    """

    loaded: Loaded
    text: str
    before: bytes
    after: bytes
    warnings: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Update:
    """A change of one record, made or only meant.

    Attributes:
        id: Its id.
        path: Relative to the folder.
        diff: The lines that change, as a unified diff; "" when nothing does.
        warnings: What should be looked at once more.
    """

    id: str
    path: str
    diff: str
    warnings: tuple[Fault, ...]


def edit_of(
    setting: Setting, kind: str, path: str, identity: str, change: Callable[[Loaded], str], today: date
) -> Edit:
    """Make an edit of one file.

    Args:
        setting: The folder.
        kind: team, report, meeting or followup.
        path: Of the file, relative to the folder.
        identity: The id in its name.
        change: From the record as read to the new text; SpliceError where only a person can.
        today: Today where the office is.

    Raises:
        Refused: The file is broken (status 1), must be changed by hand, or would hold a galat.
    """
    before = _bytes_of(setting, path)
    loaded = load(kind, KINDS[kind][1], path, identity, before, setting.gazetteer)
    if loaded.record is None:
        raise Refused(*loaded.faults, status=1)
    try:
        text = change(loaded)
    except SpliceError as error:
        message = f"susunan berkas {path} tidak dapat diubah otomatis"
        raise Refused(Fault("PKS413", "galat", message, _BY_HAND, path)) from error
    after = (_BOM if before.startswith(_BOM) else b"") + text.encode("utf-8")
    again = load(kind, KINDS[kind][1], path, identity, after, setting.gazetteer)
    faults = [*again.faults, *check_record(again, rule_context(setting, today))]
    galat = [fault for fault in faults if fault.level == "galat"]
    if galat:
        raise Refused(*galat)
    return Edit(loaded, text, before, after, tuple(faults))


def update_of(edit: Edit) -> Update:
    """Tell an edit, written or not."""
    path = edit.loaded.path
    return Update(edit.loaded.id, path, difference(path, edit.loaded.document.text, edit.text), edit.warnings)


def save_edit(setting: Setting, command: str, edit: Edit) -> Update:
    """Write an edit and save it into the history; the caller holds the folder's lock.

    Args:
        setting: The folder.
        command: Such as "report update", for the history.
        edit: What changes; where nothing does, nothing is written.

    Raises:
        Refused: The file changed since it was read, with both versions as details, or the disk refuses.
    """
    told = update_of(edit)
    if edit.after == edit.before:
        return told
    write_edit(setting, edit)
    later = save_history(setting, command, told.id, (told.path,))
    return Update(told.id, told.path, told.diff, (*told.warnings, *later))


def _bytes_of(setting: Setting, path: str) -> bytes:
    """Read a file as `load` needs it; a pipe is not waited for, a device or a link not followed."""
    file = setting.place.root / path
    data = None if file.is_symlink() else read_bytes(file)
    if data is None:
        raise Refused(unreadable(path), status=1)
    return data


def write_edit(setting: Setting, edit: Edit) -> None:
    """Write an edit and leave the history to the caller, who holds the folder's lock.

    Raises:
        Refused: The file changed since it was read, with both versions as details, or the disk refuses.
    """
    path = setting.place.root / edit.loaded.path
    try:
        replace(path, edit.before, edit.after)
    except Refused as refused:
        now = read_bytes(path)
        if refused.faults[0].code != "PKS413" or now is None:
            raise
        details = (
            Detail("Isi berkas sekarang", _laid_beside(edit, now)),
            Detail("Perubahan Anda, belum disimpan", _laid_beside(edit, edit.after)),
        )
        raise Refused(*refused.faults, status=refused.status, details=details) from refused


def _laid_beside(edit: Edit, data: bytes) -> str:
    """Lay bytes beside those that were read."""
    before, after = (one.removeprefix(_BOM).decode("utf-8", "replace") for one in (edit.before, data))
    return (
        difference(edit.loaded.path, before, after)
        or "(hanya akhir baris atau tanda awal berkas yang berbeda)"
    )
