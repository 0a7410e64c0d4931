"""Bring a folder to the state that was shared: each file only while it still is what was read."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from pks_cli.faults import Refused
from pks_cli.folder.erased import not_yet_taken_out, record_id
from pks_cli.folder.git_store import blob_name, read_blobs
from pks_cli.folder.migrations import is_outdated
from pks_cli.folder.reading import read_bytes
from pks_cli.folder.shared_paths import is_shared
from pks_cli.folder.writing import create, replace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pks_cli.folder.git import Git
    from pks_cli.folder.merge_paths import Entry
    from pks_cli.folder.place import Place
    from pks_cli.tasks.sync_own import Own

_REGULAR = frozenset({"100644", "100755"})
_CHANGED_MEANWHILE = frozenset({"PKS412", "PKS413"})


def restore_missing(git: Git, place: Place, entries: Mapping[str, Entry]) -> int:
    """Bring back every shared file that is gone from the folder, but for what a command took away from it.

    Returns:
        How many.

    Raises:
        Refused: The disk refuses.
    """
    destroyed = not_yet_taken_out(place, entries)
    gone = {
        path: entry.blob
        for path, entry in entries.items()
        if _is_ours(path, entry) and not os.path.lexists(place.root / path) and _is_inside(place, path)
    }
    gone = {
        path: blob
        for path, blob in gone.items()
        if record_id(path) not in destroyed and not is_outdated(path)
    }
    contents = read_blobs(git, gone.values())
    for path, blob in gone.items():
        _put(place.root / path, None, contents[blob])
    return len(gone)


def bring(git: Git, place: Place, own: Own, entries: Mapping[str, Entry]) -> dict[str, str]:
    """Write what differs from the folder.

    Args:
        git: The repository.
        place: The folder.
        own: The folder as it was found.
        entries: What it shall hold.

    Returns:
        What the files that were left behind come from, by path.

    Raises:
        Refused: The disk refuses; what was written by then is whole.
    """
    wanted = {path: entry.blob for path, entry in entries.items() if _is_ours(path, entry)}
    differing = {path: blob for path, blob in wanted.items() if own.held.get(path) != blob}
    contents = read_blobs(
        git, [*differing.values(), *(own.held[path] for path in differing if path in own.held)]
    )
    bases = dict(own.bases)
    for path, blob in differing.items():
        before = own.held.get(path)
        if path in own.kept_back or not _is_inside(place, path):
            was = own.entries.get(path)
            if was is None or was.blob != blob:
                bases.setdefault(path, was.blob if was else "")
        elif not _put(place.root / path, contents[before] if before else None, contents[blob]):
            bases[path] = before or ""
    for path in own.held.keys() - wanted.keys():
        _take_away(place.root / path, own.held[path])
    return bases


def _put(path: Path, before: bytes | None, data: bytes) -> bool:
    """Write one file; False when a person changed it meanwhile."""
    try:
        if before is not None and os.path.lexists(path):
            replace(path, before, data)
        else:
            create(path, data)
    except Refused as refused:
        if refused.faults[0].code in _CHANGED_MEANWHILE:
            return read_bytes(path) == data
        raise
    return True


def _take_away(path: Path, blob: str) -> None:
    """Remove a file that others erased, if it still is what they erased."""
    data = read_bytes(path)
    if data is not None and blob_name(data) == blob:
        with suppress(OSError):
            path.unlink()


def _is_ours(path: str, entry: Entry) -> bool:
    return entry.mode in _REGULAR and is_shared(path)


def _is_inside(place: Place, path: str) -> bool:
    """Tell whether no link on the way leads out of the folder."""
    above = (place.root / path).parent
    return above.resolve() == place.root.resolve() / path.rpartition("/")[0]
