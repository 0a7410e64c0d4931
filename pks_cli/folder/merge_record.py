"""Merge one file: its class never sinks unseen, and its text changes only where it must."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

from pks_cli.folder.kelas import highest, kelas_of_tree, rank
from pks_cli.folder.merge import Conflict, Merged, merge_trees
from pks_cli.folder.merge_text import rewritten
from pks_cli.strict_yaml import read

_CLASS = "klasifikasi"


@dataclass(frozen=True, slots=True)
class MergedFile:
    """One file that both sides changed.

    Attributes:
        data: Its bytes.
        conflicts: What a person must decide.
        kelas: The class in force of all that is in it and in its conflicts.
    """

    data: bytes
    conflicts: tuple[Conflict, ...]
    kelas: str


def merge_file(kind: str, base: bytes | None, ours: bytes, theirs: bytes, ceiling: str) -> MergedFile:
    """Merge the bytes of one file.

    Args:
        kind: report, meeting, team, followup or another word.
        base: What both came from, None when both are new.
        ours: This side.
        theirs: The shared side.
        ceiling: The folder's `kelas_tertinggi`.

    Returns:
        The shared text with our edits; where a side cannot be read, the shared text, and a conflict with all
        of ours.
    """
    mine, shared = read(ours), read(theirs)
    kelas = highest(kelas_of_tree(kind, mine.root, ceiling), kelas_of_tree(kind, shared.root, ceiling))
    if mine.problems or shared.problems:
        whole = _as_text(ours) if mine.problems else mine.root
        kelas = kelas_of_tree(kind, None if mine.problems else mine.root, ceiling)
        return MergedFile(theirs, (Conflict((), None, whole, None),), kelas)
    before = read(base).root if base is not None else None
    merged = merge_record(kind, before, mine.root, shared.root, ceiling)
    if kind == "bentrok":
        merged = _answered(merged)
    return MergedFile(rewritten(theirs, shared, merged.tree), merged.conflicts, kelas)


def merge_record(kind: str, base: Any, ours: Any, theirs: Any, ceiling: str) -> Merged:
    """Merge two trees of a record that differ; arguments as for `merge_file`.

    Where one side lowers the class, the other one wrote what it wrote under the higher class: that one stays,
    and a person decides. Two different classes come to the higher one.
    """
    merged = merge_trees(base, ours, theirs)
    if not isinstance(merged.tree, dict) or ours in (theirs, base) or theirs == base:
        return merged
    left, right = (kelas_of_tree(kind, tree, ceiling) for tree in (ours, theirs))
    before = kelas_of_tree(kind, base, ceiling) if isinstance(base, dict) else highest(left, right)
    is_lowered = isinstance(base, dict) and min(rank(left), rank(right)) < rank(before)
    kelas = highest(left, right, before) if is_lowered else highest(left, right)
    tree, conflicts = merged.tree, merged.conflicts
    if kelas_of_tree(kind, tree, ceiling) != kelas:
        tree = {**tree, _CLASS: kelas}
    if is_lowered and (_CLASS,) not in {one.loc for one in conflicts}:
        conflicts = (*conflicts, Conflict((_CLASS,), before, left, right))
    return Merged(tree, tuple(_offering(one, kelas) for one in conflicts))


def _answered(merged: Merged) -> Merged:
    """Settle what two laptops answered differently: "usulan", since only that one changed the record."""
    twice = {
        one.loc
        for one in merged.conflicts
        if one.loc[::2] == ("butir", "pilihan") and "usulan" in (one.ours, one.theirs)
    }
    if not twice:
        return merged
    items = [
        {**item, "pilihan": "usulan"} if ("butir", number, "pilihan") in twice else item
        for number, item in enumerate(merged.tree["butir"])
    ]
    left = tuple(one for one in merged.conflicts if one.loc not in twice)
    return Merged({**merged.tree, "butir": items}, left)


def _offering(one: Conflict, kelas: str) -> Conflict:
    """Let the class that waits be the one that is not in force, whichever side wrote it."""
    if (one.loc, one.ours) != ((_CLASS,), kelas):
        return one
    return Conflict(one.loc, one.base, one.theirs, one.ours)


def _as_text(data: bytes) -> str:
    """Give bytes as a text that a record can hold."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    is_clean = text and all(mark.isprintable() or mark in "\n\t" for mark in text)
    return text if is_clean else f"base64:{base64.b64encode(data).decode('ascii')}"
