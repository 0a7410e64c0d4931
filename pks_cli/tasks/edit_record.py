"""Edit a record's file: read it, change its text, check the result as strictly as a new record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.reading import KINDS, Loaded, load, read_bytes, unreadable
from pks_cli.folder.writing import replace
from pks_cli.rules.engine import check_record
from pks_cli.strict_yaml.splice import SpliceError
from pks_cli.tasks.archive import rule_context

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


def save_edit(setting: Setting, edit: Edit) -> None:
    """Write an edit, while the file still holds what was read; the caller holds the folder's lock.

    Raises:
        Refused: The file changed since it was read, or the disk refuses.
    """
    if edit.after != edit.before:
        replace(setting.place.root / edit.loaded.path, edit.before, edit.after)


def _bytes_of(setting: Setting, path: str) -> bytes:
    """Read a file as `load` needs it; a pipe is not waited for, a device or a link not followed."""
    file = setting.place.root / path
    data = None if file.is_symlink() else read_bytes(file)
    if data is None:
        raise Refused(unreadable(path), status=1)
    return data
