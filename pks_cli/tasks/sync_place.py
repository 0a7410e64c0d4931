"""Find the folder that is shared, also when all of its records are gone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.faults import Refused
from pks_cli.folder.git import GIT_DIRECTORY
from pks_cli.folder.git_state import branch_of, open_git, sweep
from pks_cli.folder.git_store import commit_at, entries_of
from pks_cli.folder.locking import locked
from pks_cli.folder.place import OFFICE_FILE, Place
from pks_cli.tasks.places import one_place
from pks_cli.tasks.sync_bring import restore_missing

if TYPE_CHECKING:
    from collections.abc import Sequence


def sync_place(folders: Sequence[Path]) -> tuple[Place, int]:
    """Take the folder that was named or found; one whose records were wiped gets them back from its history.

    Returns:
        The folder, and how many files came back.

    Raises:
        Refused: There is no such folder.
    """
    try:
        return one_place(folders), 0
    except Refused:
        root = (folders[-1].expanduser() if folders else Path.cwd()).resolve()
        if not (root / GIT_DIRECTORY).is_dir() or not (restored := _restored(Place(root))):
            raise
        return one_place(folders), restored


def _restored(place: Place) -> int:
    """Bring the records back; none when the history is that of something else."""
    git = open_git(place.root)
    if git is None:
        return 0
    entries = entries_of(git, commit_at(git, f"refs/heads/{branch_of(git)}"))
    if OFFICE_FILE not in entries:
        return 0
    with locked(place):
        sweep(git)
        return restore_missing(git, place, entries)
