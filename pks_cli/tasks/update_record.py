"""Change a record where it lies: only the lines meant change, and the result is checked like a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import refuse_when_read_only
from pks_cli.folder.finding import find_record
from pks_cli.folder.locking import locked
from pks_cli.folder.office import read_setting
from pks_cli.folder.reading import KINDS
from pks_cli.model.parsing import normalised, parse
from pks_cli.strict_yaml import append_item, set_value
from pks_cli.tasks.archive import is_withdrawn, today_of
from pks_cli.tasks.edit_record import Edit, Update, edit_of, save_edit, update_of
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.folder.office import Setting
    from pks_cli.folder.reading import Loaded


def preview_update(
    folders: Sequence[Path], kind: str, fragment: str, changes: Mapping[str, Any], today: date | None = None
) -> Update:
    """Say what `update_record` would change, and write nothing; arguments and faults are the same."""
    setting = read_setting(one_place(folders))
    return update_of(edit_record(setting, kind, fragment, changes, today or today_of(setting)))


def update_record(
    folders: Sequence[Path], kind: str, fragment: str, changes: Mapping[str, Any], today: date | None = None
) -> Update:
    """Change one record in its file.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        kind: report, meeting or followup.
        fragment: An id or any unique part of the file name.
        changes: New texts by key; a list is added behind the list that is there, a group fills an empty
            place; None empties a value.
        today: The day to take for today.

    Returns:
        What changed.

    Raises:
        Refused: No such record, a value is wrong, the place cannot be spliced, or the file changed meanwhile.
    """
    setting = read_setting(one_place(folders))
    refuse_when_read_only(setting)
    with locked(setting.place):
        edit = edit_record(setting, kind, fragment, changes, today or today_of(setting))
        return save_edit(setting, f"{kind} update", edit)


def edit_record(setting: Setting, kind: str, fragment: str, changes: Mapping[str, Any], today: date) -> Edit:
    """Find a record and make the edit of it that is not written yet; arguments as for `update_record`.

    Raises:
        Refused: No such record, a value is wrong, or the place cannot be spliced.
    """
    found = find_record(setting, kind, fragment)
    return edit_of(
        setting, kind, found.path, found.id, lambda loaded: _spliced(setting, loaded, changes), today
    )


def _spliced(setting: Setting, loaded: Loaded, changes: Mapping[str, Any]) -> str:
    """Splice the changes one by one, each in its canonical form."""
    tree = dict(loaded.document.root)
    text = loaded.document.text
    if changes.get("dibatalkan") and is_withdrawn(loaded):
        remedy = "bila alasannya keliru, betulkan di bagian 'dibatalkan' di berkas itu"
        raise Refused(Fault("PKS423", "galat", "catatan ini sudah ditarik", remedy, loaded.path))
    for key, value in changes.items():
        old = tree.get(key)
        if value is None and old is None:
            continue  # it is empty already
        tree[key] = [*old, *value] if isinstance(value, list) and isinstance(old, list) else value
        new = canonical(setting, loaded, tree, key)
        if isinstance(value, list) and isinstance(old, list) and old:
            for item in new[len(old) :]:
                text = append_item(text, (key,), item)
        else:
            text = set_value(text, (key,), new)
    return text


def canonical(setting: Setting, loaded: Loaded, tree: dict[str, Any], key: str) -> Any:
    """Give the canonical form of one changed value; a value that cannot be typed is refused."""
    parsed = parse(KINDS[loaded.kind][1], tree, setting.gazetteer)
    if parsed.record is None:
        own = [one for one in parsed.findings if one.loc[:1] == (key,)]
        faults = [Fault(one.code, "galat", one.message, one.remedy) for one in own or parsed.findings]
        raise Refused(*faults)
    return normalised(parsed.record, tree, setting.office.zona).get(key)
