"""Who changed which field of a record when, as the folder's history has it, and what it does not have yet."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from pks_cli.faults import Fault, Refused
from pks_cli.folder.erased import erased_here, record_id
from pks_cli.folder.finding_any import find_any, not_found, one_of
from pks_cli.folder.git import Git, GitError, has_git
from pks_cli.folder.git_history import parted_at, paths_taken_out, steps_of, versions_of
from pks_cli.folder.git_state import branch_of, open_git
from pks_cli.folder.git_store import commit_at, entries_of, read_objects
from pks_cli.folder.office import Setting, read_setting
from pks_cli.folder.place import KATEGORI_FILE, OFFICE_FILE, WILAYAH_FILE
from pks_cli.folder.reading import KINDS, read_bytes
from pks_cli.folder.shared_paths import kind_of
from pks_cli.folder.tree_changes import TreeChange, tree_changes
from pks_cli.model.identity import ID_PATTERN
from pks_cli.model.naming import subject
from pks_cli.model.office import Office
from pks_cli.model.parsing import normalised, parse
from pks_cli.strict_yaml import read
from pks_cli.tasks.clock import office_time
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from pks_cli.folder.git_history import Step
    from pks_cli.model.record import Record

WHOLE = "catatan"
_LISTS = (OFFICE_FILE, WILAYAH_FILE, KATEGORI_FILE)
_WORD = re.compile(r"[a-z]+")
_ID = re.compile(ID_PATTERN)
_MOST_WORDS = 3
_UNREADABLE = object()


@dataclass(frozen=True, slots=True)
class Event:
    """What one person changed at one time.

    Attributes:
        waktu: When, in the office's zone; None for what the history does not hold yet.
        oleh: Who.
        perintah: The command, such as "report update"; None where the history does not say.
        changes: The places; the whole record has the name "catatan".
    """

    waktu: datetime | None
    oleh: str | None
    perintah: str | None
    changes: tuple[TreeChange, ...]


@dataclass(frozen=True, slots=True)
class History:
    """The history of one record.

    Attributes:
        path: Of its file, relative to the folder.
        subject: The record as a person names it, as it was last readable.
        model: The class of its kind, None where it has none.
        events: The oldest first; what is not in the history yet comes last.
        setting: Its folder.
    """

    path: str
    subject: str
    model: type[Record] | None
    events: tuple[Event, ...]
    setting: Setting


def history_of(folders: Sequence[Path], fragment: str) -> History:
    """Give the history of one record, also of one that is gone; of a destroyed one without what it held.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        fragment: An id, a wilayah for its team, or a part of a file name that only one record has; pks.yaml,
            wilayah.yaml and kategori.yaml too.

    Raises:
        Refused: None or several fit; there is no git or no history; the history is unusual or broken.
    """
    setting = read_setting(one_place(folders))
    git = _git(setting)
    try:
        tip = _tip(git)
        path = _path(git, setting, tip, fragment)
        return _history(git, setting, tip, path)
    except GitError as error:
        message = "riwayat folder ini tidak dapat dibaca"
        remedy = "salin folder ini dari laptop lain, atau pulihkan dari cadangan"
        raise Refused(Fault("PKS447", "galat", message, remedy)) from error


def _history(git: Git, setting: Setting, tip: str | None, path: str) -> History:
    steps = steps_of(git, tip, path) if tip else ()
    read_version = _reader(setting, path)
    versions = {name: read_version(data) for name, data in versions_of(git, steps, path).items()}
    destroyed = erased_here(setting.place)
    gone = "dimusnahkan" if record_id(path) in destroyed else "dihapus"
    events = [_event(setting, step, steps, versions, gone) for step in steps]
    now = read_bytes(setting.place.root / path)
    stored = read_objects(git, [f"{tip}:{path}"])[f"{tip}:{path}"] if tip else None
    if now != stored:
        changes = _differences(read_version(stored), read_version(now), "tidak ada lagi di folder ini")
        events.append(Event(None, None, None, changes))
    found = tuple(event for event in events if event.changes)
    if now is None and record_id(path) in destroyed:
        return History(path, path, None, tuple(_without_values(event) for event in found), setting)
    trees = [tree for tree in (*versions.values(), read_version(now)) if isinstance(tree, dict)]
    name = subject(kind_of(path), trees[-1], setting.gazetteer) if trees else None
    return History(path, name or path, _model(path), found, setting)


def _without_values(event: Event) -> Event:
    """Tell of a destroyed record which fields changed, and nothing that stood in them."""
    changes = (
        one if one.isian == WHOLE else TreeChange(one.loc[:1], str(one.loc[0]).replace("_", " "), None, None)
        for one in event.changes
    )
    return replace(event, changes=tuple(dict.fromkeys(changes)))


def _event(
    setting: Setting, step: Step, steps: Sequence[Step], versions: Mapping[str, Any], gone: str
) -> Event:
    after = versions[step.commit]
    per_parent = [_differences(versions.get(parent), after, gone) for parent in step.parents] or [
        _differences(None, after, gone)
    ]
    changes = list(_of_this_commit(per_parent))
    if len(step.parents) == 2:  # noqa: PLR2004 - the two sides of a merge
        base = parted_at(steps, *step.parents)
        for parent, told in zip(step.parents, per_parent, strict=True):
            wanted = _differences(versions.get(base or ""), versions.get(parent), gone)
            changes += [change for change in _given_up(wanted, told) if change not in changes]
    return Event(
        waktu=office_time(step.seconds, setting),
        oleh=step.author,
        perintah=_command(step.message),
        changes=tuple(changes),
    )


def _of_this_commit(per_parent: Sequence[tuple[TreeChange, ...]]) -> tuple[TreeChange, ...]:
    """Keep what differs from every parent: the rest of a merge was changed by the commits that it joins."""
    first, *others = per_parent
    known = [{_key(change) for change in changes} for changes in others]
    return tuple(change for change in first if all(_key(change) in keys for keys in known))


def _given_up(wanted: Sequence[TreeChange], told: Sequence[TreeChange]) -> Iterator[TreeChange]:
    """Find what one side of a merge had filled in and the merge does not hold: it waits for a choice."""
    values = {(change.isian, json.dumps(change.baru, sort_keys=True)) for change in wanted}
    for change in told:
        if change.lama is not None and (change.isian, json.dumps(change.lama, sort_keys=True)) in values:
            yield change


def _key(change: TreeChange) -> tuple[str, str]:
    return change.isian, json.dumps(change.baru, sort_keys=True)


def _differences(before: Any, after: Any, gone: str) -> tuple[TreeChange, ...]:
    if before is None or after is None:
        word = gone if after is None else "dibuat"
        return () if before is after else (TreeChange((), WHOLE, None, word),)
    if before is _UNREADABLE or after is _UNREADABLE:
        word = "tidak terbaca" if after is _UNREADABLE else "terbaca lagi"
        return (TreeChange((), WHOLE, None, word),)
    if type(before) is not type(after):
        return (TreeChange((), WHOLE, None, "ditulis ulang"),)
    pair = (before, after) if isinstance(before, dict) else ({"daftar": before}, {"daftar": after})
    return tuple(tree_changes(*pair)) or (TreeChange((), WHOLE, None, "penulisan saja; isian tetap"),)


def _reader(setting: Setting, path: str) -> Any:
    """Give what reads a version: None where there is none; the tree, its leaves normalised where it types."""
    model = _model(path)

    def version(data: bytes | None) -> Any:
        if data is None:
            return None
        document = read(data)
        if document.problems or not isinstance(document.root, (dict, list)):
            return _UNREADABLE
        if model is None or not isinstance(document.root, dict):
            return document.root
        record = parse(model, document.root, setting.gazetteer).record
        return document.root if record is None else normalised(record, document.root, setting.office.zona)

    return version


def _model(path: str) -> type[Record] | None:
    if path == OFFICE_FILE:
        return Office
    kind = kind_of(path)
    return KINDS[kind][1] if kind else None


def _command(message: str) -> str | None:
    """Take the command from the message of a commit, and none of what else may be written there."""
    words = takewhile(lambda word: _WORD.fullmatch(word) and not _ID.fullmatch(word), message.split(" "))
    return " ".join(list(words)[:_MOST_WORDS]) or None


def _git(setting: Setting) -> Git:
    if not has_git():
        message = "git tidak terpasang di komputer ini, jadi riwayat tidak dapat dilihat"
        raise Refused(
            Fault("PKS441", "galat", message, "pasang git; semua perintah lain tetap dapat dipakai")
        )
    git = open_git(setting.place.root)
    if git is None:
        message = "folder ini belum punya riwayat"
        raise Refused(Fault("PKS449", "galat", message, "riwayat dimulai oleh 'pks sync'"))
    return git


def _tip(git: Git) -> str | None:
    """Give the commit of the branch, None for a folder that has none yet.

    Raises:
        GitError: The branch is there, and its commit is not.
    """
    ref = f"refs/heads/{branch_of(git)}"
    tip = commit_at(git, ref)
    if tip is None and ((git.directory / ref).exists() or git.line("rev-parse", "--verify", "--quiet", ref)):
        raise GitError(1, "broken")
    return tip


def _listed(fragment: str) -> str | None:
    wanted = fragment.strip().casefold()
    return next((path for path in _LISTS if wanted in (path, path.rpartition("/")[2])), None)


def _path(git: Git, setting: Setting, tip: str | None, fragment: str) -> str:
    """Find the file; a destroyed record's own id goes before a name that only holds it."""
    if tip is not None and fragment.strip().casefold() in erased_here(setting.place):
        gone = one_of(setting, fragment, paths_taken_out(git, tip))
        if gone is not None:
            return gone
    # What two people wrote differently in a list has a file of its own that is named after it.
    return _listed(fragment) or find_any(setting, fragment) or _path_once(git, setting, tip, fragment)


def _path_once(git: Git, setting: Setting, tip: str | None, fragment: str) -> str:
    """Find a record that is not in the folder: in the last commit, else among what was taken out."""
    if tip is not None:
        for paths in (entries_of(git, tip), paths_taken_out(git, tip)):
            path = one_of(setting, fragment, paths)
            if path is not None:
                return path
    raise Refused(not_found(fragment))
