"""Merge two changed trees of one record by field, with what both came from.

Mappings are merged key by key, lists by the `id` (or `kode`) of their items, other lists by lining both up
with what they came from, so that what either side added is there once. Where both changed the same place
differently, the shared value stays and the other one is handed out as a conflict: no value is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pks_cli.folder.merge_lists import REMOVED, aligned, identity_key, without

Node = Any  # dict | list | str | None, as strict_yaml gives it
Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """One place that both sides changed differently.

    Attributes:
        loc: Keys, and ids or indexes of items, from the root of the merged tree; () for the whole file.
        base: What both came from; None when there was nothing.
        ours: The value of this side, which the tree does not hold.
        theirs: The shared value, which the tree holds.
    """

    loc: Loc
    base: Node
    ours: Node
    theirs: Node


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge came to.

    Attributes:
        tree: The merged tree.
        conflicts: What a person must decide.
    """

    tree: Node
    conflicts: tuple[Conflict, ...]


def merge_trees(base: Node, ours: Node, theirs: Node) -> Merged:
    """Merge two trees.

    Args:
        base: What both came from; None when both are new.
        ours: This side.
        theirs: The shared side, which wins a conflict.

    Returns:
        The tree, and what a person must decide. An edit wins over a removal; "not given" (None) is a removal.
    """
    found: list[Conflict] = []
    tree = _value(base, ours, theirs, (), found)
    return Merged(tree, tuple(found))


def _value(base: Node, ours: Node, theirs: Node, loc: Loc, found: list[Conflict]) -> Node:
    if ours in (theirs, base):
        return theirs
    if theirs == base:
        return ours
    if ours is None or theirs is None:
        return theirs if ours is None else ours
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return _mappings(base if isinstance(base, dict) else {}, ours, theirs, loc, found)
    if isinstance(ours, list) and isinstance(theirs, list):
        return _lists(base if isinstance(base, list) else [], ours, theirs, loc, found)
    found.append(Conflict(loc, base, ours, theirs))
    return theirs


def _mappings(
    base: dict[str, Node], ours: dict[str, Node], theirs: dict[str, Node], loc: Loc, found: list[Conflict]
) -> dict[str, Node]:
    """Merge key by key: the shared order, then the keys that only this side has."""
    merged: dict[str, Node] = {}
    for key in [*theirs, *(key for key in ours if key not in theirs)]:
        value = _value(base.get(key), ours.get(key), theirs.get(key), (*loc, key), found)
        # An empty key stays unless a side took it away.
        if value is not None or key not in base or (key in ours and key in theirs):
            merged[key] = value
    return merged


def _lists(
    base: list[Node], ours: list[Node], theirs: list[Node], loc: Loc, found: list[Conflict]
) -> list[Node]:
    identity = identity_key(base, ours, theirs)
    if identity is None:
        return _lined_up(base, ours, theirs, loc, found)
    first, left, right = ({item[identity]: item for item in side} for side in (base, ours, theirs))
    merged: list[Node] = []
    for name in [*right, *(name for name in left if name not in right)]:
        value = _value(first.get(name), left.get(name), right.get(name), (*loc, name), found)
        if value is not None:
            merged.append(value)
    return merged


def _lined_up(
    base: list[Node], ours: list[Node], theirs: list[Node], loc: Loc, found: list[Conflict]
) -> list[Node]:
    """Merge lists without names: what stands where in `base`, and what was added before each place."""
    left, right = aligned(base, ours), aligned(base, theirs)
    added = [item for gap in right.added for item in gap]
    merged: list[Node] = []
    for index in range(len(base) + 1):
        merged += right.added[index]
        own, added = without(left.added[index], added)
        merged += own
        if index == len(base):
            break
        one, other = left.fate[index], right.fate[index]
        if one is REMOVED or other is REMOVED:
            kept = [side for side in (one, other) if side is not REMOVED and side != base[index]]
            merged += kept
        else:
            merged.append(_value(base[index], one, other, (*loc, len(merged)), found))
    return merged
