"""Store what changed in a folder as one commit: readable records under the ceiling, and nothing else.

Absence is not deletion: a file that is gone from the folder stays in the commit and comes back, unless a file
in records/musnah/ tells that it was destroyed, or a migration moved it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pks_cli import bahasa
from pks_cli.faults import Fault, Refused
from pks_cli.folder.bases import read_bases
from pks_cli.folder.erased import not_yet_taken_out, record_id
from pks_cli.folder.git_store import (
    FILE_MODE,
    blob_name,
    commit_at,
    entries_of,
    make_commit,
    make_tree,
    move_branch,
    outgoing_blobs,
    read_blobs,
    store_blobs,
    written_by,
)
from pks_cli.folder.merge_paths import Entry, FileConflicts
from pks_cli.folder.merge_record import merge_file
from pks_cli.folder.migrations import is_outdated
from pks_cli.folder.names import id_of, new_id
from pks_cli.folder.reading import read_bytes
from pks_cli.folder.shared_paths import LISTED, is_shared_record, kind_of, shared_files, strays
from pks_cli.tasks.storable import refusal_of, unreadable
from pks_cli.tasks.sync_bentrok import bentrok_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.folder.git import Git
    from pks_cli.folder.git_store import Author
    from pks_cli.folder.office import Setting

_MOST_IDS = 20


@dataclass(slots=True)
class Own:
    """The folder as it was found, and the commit that holds it.

    Attributes:
        commit: The branch's commit, with all that changed; None for a folder that holds nothing to share.
        entries: Its files.
        held: The blob that each shared file of the folder equals, by path.
        bases: What the files that were left behind come from.
        kept_back: Paths that were not taken: unreadable, or above the ceiling.
        faults: Why.
        conflicts: Paths of the bentrok files that were made.
    """

    commit: str | None
    entries: dict[str, Entry]
    held: dict[str, str] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)
    kept_back: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)


def store_own(git: Git, setting: Setting, branch: str, author: Author) -> Own:
    """Commit what changed in the folder.

    Args:
        git: Its repository.
        setting: The folder.
        branch: Where the commit goes.
        author: Who shares.

    Raises:
        GitError: Git refuses; the folder is unchanged.
    """
    head = commit_at(git, f"refs/heads/{branch}")
    own = Own(head, entries_of(git, head), bases=read_bases(git))
    changed = _changed(own, setting)
    own.faults += _stray_faults(setting)
    gone = _taken_away(own, setting)
    if not changed:
        return own
    contents = _with_bases(git, own, setting, changed, author)
    names = store_blobs(git, list(contents.values()))
    # Also the folder's own bytes, where merging made others of them: a replacement is checked by them.
    store_blobs(git, [data for path, data in changed.items() if contents[path] != data])
    changes = {path: Entry(FILE_MODE, name) for path, name in zip(contents, names, strict=True)}
    tree = make_tree(git, head, changes | dict.fromkeys(gone))
    own.entries = {path: entry for path, entry in own.entries.items() if path not in gone} | changes
    own.commit = make_commit(git, tree, [head] if head else [], message_for(contents), author)
    move_branch(git, branch, own.commit, head)
    return own


def message_for(paths: Iterable[str]) -> str:
    """Give the message of a commit: the command and ids, no text of any record."""
    names = [id_of(kind_of(path), path.rpartition("/")[2]) or "" for path in paths if is_shared_record(path)]
    ids = sorted(name for name in names if name)
    more = f" +{len(ids) - _MOST_IDS}" if len(ids) > _MOST_IDS else ""
    return " ".join(["sync", *ids[:_MOST_IDS]]) + more


def refuse_above_ceiling(git: Git, commit: str, shared: str | None, ceiling: str) -> None:
    """Look at every record that a push would send, in every commit of it.

    Raises:
        Refused: One is above the ceiling, or cannot be read; nothing is sent.
    """
    blobs = [(name, path) for name, path in outgoing_blobs(git, commit, shared) if is_shared_record(path)]
    contents = read_blobs(git, (name for name, _ in blobs))
    for name, path in blobs:
        fault = refusal_of(path, contents[name], ceiling)
        if fault is not None:
            raise Refused(fault)


def _changed(own: Own, setting: Setting) -> dict[str, bytes]:
    """Read the folder: what equals the commit, what changed, and what cannot be taken."""
    changed: dict[str, bytes] = {}
    for path in shared_files(setting.place):
        data = read_bytes(setting.place.root / path)
        if data is None:
            own.kept_back.add(path)
            own.faults.append(unreadable(path))
            continue
        name = blob_name(data)
        entry = own.entries.get(path)
        if entry is not None and entry.blob == name:
            own.held[path] = name
            own.bases.pop(path, None)
            continue
        fault = None if path in LISTED else refusal_of(path, data, setting.office.kelas_tertinggi)
        if fault is not None:
            own.kept_back.add(path)
            own.faults.append(fault)
        else:
            own.held[path] = name
            changed[path] = data
    return changed


def _taken_away(own: Own, setting: Setting) -> set[str]:
    """Give the files that a command took away since the last commit: destroyed records, and old places."""
    ids = not_yet_taken_out(setting.place, own.entries)
    return {
        path
        for path in own.entries
        if ((ids and record_id(path) in ids) or is_outdated(path))
        and not os.path.lexists(setting.place.root / path)
    }


def _with_bases(
    git: Git, own: Own, setting: Setting, changed: dict[str, bytes], author: Author
) -> dict[str, bytes]:
    """Merge the files that come from an older state with what the branch has by now."""
    contents = dict(changed)
    for path, data in changed.items():
        base, entry = own.bases.pop(path, None), own.entries.get(path)
        if base is None or entry is None or entry.blob == base or path in LISTED:
            continue
        blobs = read_blobs(git, [entry.blob, *([base] if base else [])])
        ceiling = setting.office.kelas_tertinggi
        merged = merge_file(kind_of(path), blobs.get(base), data, blobs[entry.blob], ceiling)
        contents[path] = merged.data
        if merged.conflicts:
            waiting = FileConflicts(path, merged.conflicts, merged.kelas)
            shared_by = written_by(git, own.commit or "HEAD", path)
            other, text = bentrok_file(waiting, new_id(), author.name, shared_by, setting)
            contents[other] = text
            own.conflicts.append(other)
    return contents


def _stray_faults(setting: Setting) -> list[Fault]:
    found = strays(setting.place)
    if not found:
        return []
    number = bahasa.format_bilangan(len(found))
    message = f"{number} berkas dengan nama di luar aturan tidak ikut dibagikan, misalnya '{found[0]}'"
    remedy = "bila ini salinan, bandingkan lalu hapus; bila catatan baru, masukkan lewat perintah pks"
    return [Fault("PKS012", "peringatan", message, remedy)]
