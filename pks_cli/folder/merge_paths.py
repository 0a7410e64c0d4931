"""Merge two states of a whole folder by path: no renames are guessed, and nothing is dropped."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pks_cli.folder.kinds import ERASURE
from pks_cli.folder.merge_record import merge_file
from pks_cli.folder.names import id_of
from pks_cli.folder.shared_paths import LISTED, is_shared_record, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pks_cli.folder.merge import Conflict


# A team is named by its wilayah, a followup by what a meeting decided: one path, one record.
_NAMED_BY_OTHERS = ("team", "followup")


class Entry(NamedTuple):
    """One file of a state: its mode and the name of its bytes, as git has them."""

    mode: str
    blob: str


@dataclass(frozen=True, slots=True)
class FileConflicts:
    """What a person must decide about one file.

    Attributes:
        path: The file.
        conflicts: Its places.
        kelas: The class of what stands in them.
    """

    path: str
    conflicts: tuple[Conflict, ...]
    kelas: str


@dataclass(slots=True)
class MergedPaths:
    """What the merge of two states came to.

    Attributes:
        entries: Every path with bytes that one side has.
        new: Bytes that neither side has, by path.
        conflicts: What a person must decide.
        renamed: New paths by the path both sides had used for different records.
    """

    entries: dict[str, Entry]
    new: dict[str, bytes] = field(default_factory=dict)
    conflicts: list[FileConflicts] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sources:
    """What merging needs from outside.

    Attributes:
        read: Gives the bytes of a blob.
        new_id: Makes an id.
        ceiling: The folder's `kelas_tertinggi`.
    """

    read: Callable[[str], bytes]
    new_id: Callable[[], str]
    ceiling: str


def merge_paths(
    base: Mapping[str, Entry], ours: Mapping[str, Entry], theirs: Mapping[str, Entry], sources: Sources
) -> MergedPaths:
    """Merge two states.

    Args:
        base: What both came from; empty when they have nothing in common.
        ours: This side.
        theirs: The shared side, which keeps its place wherever both want it.
        sources: Where bytes and ids come from.

    Returns:
        All paths of the merged state. A removal gives way to an edit.
    """
    merged = MergedPaths({})
    for path in sorted({*ours, *theirs}):
        origin, mine, shared = base.get(path), ours.get(path), theirs.get(path)
        if mine in (shared, origin):
            chosen = shared
        elif shared == origin or shared is None:
            chosen = mine
        elif mine is not None and path in LISTED:
            chosen = shared
            merged.new[path] = _lines_of_both(sources.read(mine.blob), sources.read(shared.blob))
        elif mine is None or not is_shared_record(path):
            chosen = shared
        elif kind_of(path) == ERASURE and origin is None:
            chosen = shared  # the same record was destroyed on both sides: told once
        else:
            _both(merged, path, (origin, mine, shared), sources)
            continue
        if chosen is not None:
            merged.entries[path] = chosen
    return merged


def _both(
    merged: MergedPaths, path: str, entries: tuple[Entry | None, Entry, Entry], sources: Sources
) -> None:
    """Merge a file that both sides changed, or made, differently."""
    origin, mine, shared = entries
    kind = kind_of(path)
    identity = id_of(kind, path.rpartition("/")[2]) if kind not in _NAMED_BY_OTHERS else None
    if origin is None and identity is not None:
        merged.entries[path] = shared
        other = f"{path.removesuffix(f'{identity}.yaml')}{sources.new_id()}.yaml"
        merged.entries[other] = mine
        merged.renamed[path] = other
        return
    before = sources.read(origin.blob) if origin is not None else None
    result = merge_file(kind, before, sources.read(mine.blob), sources.read(shared.blob), sources.ceiling)
    merged.entries[path] = shared
    if result.data != sources.read(shared.blob):
        merged.new[path] = result.data
    if result.conflicts:
        merged.conflicts.append(FileConflicts(path, result.conflicts, result.kelas))


def _lines_of_both(ours: bytes, theirs: bytes) -> bytes:
    """Give a list of lines with those that only this side has at its end."""
    known = set(theirs.splitlines())
    own = [line for line in ours.splitlines() if line not in known]
    shared = theirs if not theirs or theirs.endswith(b"\n") else theirs + b"\n"
    return shared + b"".join(line + b"\n" for line in own)
