"""Which records were destroyed: each has a file in records/musnah/ that carries its id and nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.folder.git_store import blob_name
from pks_cli.folder.kinds import ERASURE
from pks_cli.folder.names import id_of
from pks_cli.folder.place import RECORDS
from pks_cli.folder.reading import KINDS, read_bytes, record_paths
from pks_cli.folder.shared_paths import is_shared_record, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pks_cli.folder.merge_paths import Entry
    from pks_cli.folder.place import Place

_DIRECTORY = f"{RECORDS}/{KINDS[ERASURE][0]}"


def erasure_path(identity: str, kind_word: str, year: int) -> str:
    """Give the path of the file that tells of a destroyed record; nothing of the record's name is in it."""
    return f"{_DIRECTORY}/{year:04d}/{kind_word.replace(' ', '-')}-{identity}.yaml"


def erasure_of(place: Place, identity: str) -> str | None:
    """Give the path of the file that tells of a destroyed record, None where it was not destroyed."""
    return _by_id(path for path, _is_regular in record_paths(place, ERASURE)).get(identity)


def erased_ids(paths: Iterable[str]) -> frozenset[str]:
    """Give the ids that paths of a folder, or of a commit, tell to be destroyed."""
    return frozenset(_by_id(path for path in paths if kind_of(path) == ERASURE))


def erased_here(place: Place) -> frozenset[str]:
    """Give the ids that a folder tells to be destroyed."""
    return frozenset(_by_id(path for path, _is_regular in record_paths(place, ERASURE)))


def record_id(path: str) -> str:
    """Give the id of what may be destroyed; "" for teams, lists, and for what only tells of a destruction."""
    kind = kind_of(path)
    if kind in ("team", ERASURE) or not is_shared_record(path):
        return ""
    return id_of(kind, path.rpartition("/")[2]) or ""


def came_back(paths: Iterable[str]) -> tuple[str, ...]:
    """Give the records that are there although a file tells that they were destroyed."""
    known = tuple(paths)
    gone = erased_ids(known)
    return tuple(sorted(path for path in known if gone and record_id(path) in gone))


def not_yet_taken_out(place: Place, entries: Mapping[str, Entry]) -> frozenset[str]:
    """Give the ids whose destruction is told in the folder and not yet in a commit.

    A record of such an id that is gone is gone by a command, not by mishap. One whose destruction the commit
    tells too came back by another laptop's edit; it is a record like any other until it is destroyed again.

    Args:
        place: The folder.
        entries: The files of the commit.
    """
    told = {path for path, is_regular in record_paths(place, ERASURE) if is_regular}
    return erased_ids(path for path in told if not _is_stored(place, path, entries))


def _is_stored(place: Place, path: str, entries: Mapping[str, Entry]) -> bool:
    data, entry = read_bytes(place.root / path), entries.get(path)
    return data is None or (entry is not None and entry.blob == blob_name(data))


def _by_id(paths: Iterable[str]) -> dict[str, str]:
    named = ((id_of(ERASURE, path.rpartition("/")[2]), path) for path in paths)
    return {identity: path for identity, path in named if identity}
