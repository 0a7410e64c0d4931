"""Add a record: one strict check, whether it comes from options, answers or a file; then id and place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import refuse_when_read_only, write_new
from pks_cli.folder.locking import locked
from pks_cli.folder.names import new_id
from pks_cli.folder.reading import KINDS, Loaded, identities, load
from pks_cli.model.parsing import normalised
from pks_cli.rules.engine import check_record, check_references
from pks_cli.strict_yaml import Document, write
from pks_cli.tasks.archive import rule_context
from pks_cli.tasks.autosave import save_history

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from pks_cli.folder.office import Setting

_COMMANDS = {"report": "report add", "meeting": "meeting new", "team": "team set"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A record that passed every check and is not written yet.

    Attributes:
        kind: report, meeting or team.
        record: The typed record.
        text: The YAML as it will be written.
        warnings: What should be looked at once more.
    """

    kind: str
    record: Any
    text: str
    warnings: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """A record that was written.

    Attributes:
        id: Its id.
        path: Relative to the folder.
        warnings: What should be looked at once more.
    """

    id: str
    path: str
    warnings: tuple[Fault, ...]


def draft_of_tree(setting: Setting, kind: str, tree: Mapping[str, Any], today: date) -> Draft:
    """Check a record made of options or answers.

    Args:
        setting: The folder.
        kind: report, meeting or team.
        tree: The record as text leaves, as a file would hold it.
        today: Today where the office is.

    Raises:
        Refused: A galat, with status 2: an option or answer is wrong.
    """
    refuse_when_read_only(setting)
    text = write(tree)
    try:
        loaded = load(kind, KINDS[kind][1], "", "", text.encode("utf-8"), setting.gazetteer)
        # Looking up where something stands takes as long as all rules together, and here it stands nowhere.
        placeless = replace(loaded, document=Document("", loaded.document.root, loaded.document.problems))
        warnings = _warnings(setting, placeless, today)
    except Refused as refused:
        raise Refused(*_without_place(refused.faults)) from refused
    canonical = _canonical(setting, loaded)
    if canonical != loaded.document.root:
        text = _written(setting, kind, canonical)
    return Draft(kind, loaded.record, text, tuple(_without_place(warnings)))


def draft_of_bytes(setting: Setting, kind: str, data: bytes, name: str, today: date) -> Draft:
    """Check a record given as a file.

    Args:
        setting: The folder.
        kind: report, meeting or team.
        data: The bytes of the file.
        name: The file's name as given, for the faults.
        today: Today where the office is.

    Raises:
        Refused: A galat, with status 1: the given file must be mended.
    """
    refuse_when_read_only(setting)
    try:
        loaded = load(kind, KINDS[kind][1], name, "", data, setting.gazetteer)
        warnings = _warnings(setting, loaded, today)
    except Refused as refused:
        raise Refused(*refused.faults, status=1) from refused
    return Draft(kind, loaded.record, _written(setting, kind, _canonical(setting, loaded)), tuple(warnings))


def save(setting: Setting, draft: Draft) -> Added:
    """Write a checked record under a new id, and save it into the history.

    Raises:
        Refused: The folder is read-only, locked or full, or a team of that wilayah exists.
    """
    refuse_when_read_only(setting)
    with locked(setting.place):
        identity, path = write_new(setting, draft.record, draft.text)
        later = save_history(setting, _COMMANDS[draft.kind], identity, (path,))
    return Added(identity, path, (*draft.warnings, *later))


def _warnings(setting: Setting, loaded: Loaded, today: date) -> list[Fault]:
    """Check a record that lies nowhere yet.

    Raises:
        Refused: It holds a galat.
    """
    faults = [*loaded.faults, *_rule_faults(setting, loaded, today)]
    galat = [fault for fault in faults if fault.level == "galat"]
    if galat or loaded.record is None:
        raise Refused(*galat)
    return [fault for fault in faults if fault.level != "galat"]


def _canonical(setting: Setting, loaded: Loaded) -> dict[str, Any]:
    """Give a record as it is to be written: every value in its one form."""
    assert loaded.record is not None
    return _with_ids(normalised(loaded.record, loaded.document.root, setting.office.zona))


def _written(setting: Setting, kind: str, tree: dict[str, Any]) -> str:
    """Write a record, and make sure that it reads back as what it is."""
    text = write(tree)
    again = load(kind, KINDS[kind][1], "", "", text.encode("utf-8"), setting.gazetteer)
    if again.record is None or normalised(again.record, again.document.root, setting.office.zona) != tree:
        raise AssertionError("a normalised record reads back as another one")
    return text


def _with_ids(tree: dict[str, Any]) -> dict[str, Any]:
    """Give each tindak lanjut of a meeting an id, so that its progress can be recorded."""
    decided = tree.get("tindak_lanjut")
    if not isinstance(decided, list):
        return tree
    rows = [
        {"id": new_id(), **row} if isinstance(row, dict) and not row.get("id") else row for row in decided
    ]
    return {**tree, "tindak_lanjut": rows}


def _without_place(faults: Iterable[Fault]) -> list[Fault]:
    """Options and answers have no line and column that a person could look up."""
    return [replace(fault, path=None, line=None, column=None) for fault in faults]


def _rule_faults(setting: Setting, loaded: Loaded, today: date) -> list[Fault]:
    if loaded.record is None:
        return []
    context = rule_context(setting, today)
    found = check_record(loaded, context)
    # Without a folder every reference dangles: a record that has none never costs a look through it.
    if check_references(loaded, (), context):
        found += check_references(loaded, identities(setting.place), context)
    return found
