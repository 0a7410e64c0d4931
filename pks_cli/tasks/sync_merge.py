"""Meet what others shared: go along with it, or make one merge commit that nobody has yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.git_store import (
    FILE_MODE,
    common_commit,
    entries_of,
    make_commit,
    make_tree,
    read_blobs,
    store_blobs,
    written_by,
)
from pks_cli.folder.merge_paths import Entry, Sources, merge_paths
from pks_cli.folder.names import new_id
from pks_cli.tasks.sync_bentrok import bentrok_file
from pks_cli.tasks.sync_own import message_for

if TYPE_CHECKING:
    from pks_cli.folder.git import Git
    from pks_cli.folder.git_store import Author
    from pks_cli.folder.office import Setting


@dataclass(frozen=True, slots=True)
class Met:
    """What this side and the shared one come to.

    Attributes:
        commit: The commit that shall be shared.
        is_new: Whether the place of sharing does not have it yet.
        conflicts: Paths of the bentrok files in it that this merge made.
    """

    commit: str
    is_new: bool
    conflicts: tuple[str, ...] = ()


def meet(git: Git, setting: Setting, ours: str, shared: str | None, author: Author) -> Met:
    """Find or make the commit that holds both sides.

    Raises:
        Refused: The two have nothing in common: they are two different folders.
        GitError: Git refuses.
    """
    if shared in (None, ours):
        return Met(ours, is_new=shared is None)
    shared = str(shared)
    base = common_commit(git, ours, shared)
    if base is None:
        message = "folder di tempat berbagi itu dimulai terpisah dari folder ini, jadi tidak dapat disatukan"
        remedy = "sebut alamat lain, atau mulai laptop ini dari sana dengan 'pks init --dari-git ALAMAT'"
        raise Refused(Fault("PKS442", "galat", message, remedy))
    if base == ours:
        return Met(shared, is_new=False)
    if base == shared:
        return Met(ours, is_new=True)
    return _merged(git, setting, (base, ours, shared), author)


def _merged(git: Git, setting: Setting, commits: tuple[str, str, str], author: Author) -> Met:
    base, ours, theirs = (entries_of(git, commit) for commit in commits)
    both = [path for path in ours if path in theirs and ours[path] != theirs[path] != base.get(path)]
    wanted = {side[path].blob for path in both for side in (base, ours, theirs) if path in side}
    contents = read_blobs(git, wanted)
    sources = Sources(contents.__getitem__, new_id, setting.office.kelas_tertinggi)
    merged = merge_paths(base, ours, theirs, sources)
    made = [
        bentrok_file(found, new_id(), author.name, written_by(git, commits[2], found.path), setting)
        for found in merged.conflicts
    ]
    merged.new |= dict(made)
    names = store_blobs(git, list(merged.new.values()))
    merged.entries |= {path: Entry(FILE_MODE, name) for path, name in zip(merged.new, names, strict=True)}
    changes: dict[str, Entry | None] = {
        path: entry for path, entry in merged.entries.items() if theirs.get(path) != entry
    }
    changes |= dict.fromkeys(path for path in theirs if path not in merged.entries)
    tree = make_tree(git, commits[2], changes)
    message = message_for([*merged.new, *merged.renamed.values()])
    return Met(
        make_commit(git, tree, [commits[2], commits[1]], message, author),
        is_new=True,
        conflicts=tuple(path for path, _ in made),
    )
