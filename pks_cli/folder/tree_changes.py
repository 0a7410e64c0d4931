"""Say how one state of a record differs from an earlier one, field by field and item by item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pks_cli import bahasa
from pks_cli.folder.merge_lists import REMOVED, aligned, identity_key

Node = Any  # dict | list | str | None, and what typing made of leaves
Loc = tuple[str | int, ...]
_LONGEST_NAME = 40
_NAMING = ("nama", "jabatan", "judul", "uraian", "id", "kode")


@dataclass(frozen=True, slots=True)
class TreeChange:
    """One place that differs.

    Attributes:
        loc: Keys, and indexes of items, from the root.
        isian: The same in words, such as "anggota (lurah): nama"; an item without a name is its list.
        lama: The earlier value, None when there was none.
        baru: The later one, None when it is gone.
    """

    loc: Loc
    isian: str
    lama: Node
    baru: Node


def tree_changes(before: dict[str, Node], after: dict[str, Node]) -> list[TreeChange]:
    """Find every place in which two trees differ; "not given" (None, an empty list) is the same as no key."""
    found: list[TreeChange] = []
    _mappings(before, after, (), "", found)
    return found


def _value(before: Node, after: Node, loc: Loc, words: str, found: list[TreeChange]) -> None:
    if before == after or (_is_nothing(before) and _is_nothing(after)):
        return
    if isinstance(before, dict) and isinstance(after, dict):
        _mappings(before, after, loc, words, found)
    elif isinstance(before, list) and isinstance(after, list):
        _lists(before, after, loc, words, found)
    else:
        _add(found, loc, words, before, after)


def _mappings(
    before: dict[str, Node], after: dict[str, Node], loc: Loc, words: str, found: list[TreeChange]
) -> None:
    for key in [*after, *(key for key in before if key not in after)]:
        name = key.replace("_", " ")
        _value(before.get(key), after.get(key), (*loc, key), f"{words}: {name}" if words else name, found)


def _lists(before: list[Node], after: list[Node], loc: Loc, words: str, found: list[TreeChange]) -> None:
    key = identity_key(before, after)
    if key is not None:
        first, second = ({item[key]: item for item in side} for side in (before, after))
        pairs = [(first.get(name), second.get(name)) for name in dict.fromkeys([*first, *second])]
    else:
        lined_up = aligned(before, after)
        pairs = []
        for index, added in enumerate(lined_up.added):
            pairs += [(None, item) for item in added]
            if index < len(before):
                fate = lined_up.fate[index]
                pairs.append((before[index], None if fate is REMOVED else fate))
    for index, (one, other) in enumerate(pairs):
        if one is None or other is None:
            _add(found, (*loc, index), words, one, other)
        else:
            _value(one, other, (*loc, index), f"{words}{_named(one, other)}", found)


def _add(found: list[TreeChange], loc: Loc, words: str, before: Node, after: Node) -> None:
    lama, baru = (None if _is_nothing(value) else value for value in (before, after))
    if lama is not None or baru is not None:
        found.append(TreeChange(loc, words, lama, baru))


def _named(one: Node, other: Node) -> str:
    """Name an item by what a person would call it, before and after if possible."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return ""
    names = [one[key] for key in _NAMING if isinstance(one.get(key), str) and one[key] == other.get(key)]
    names += [one[key] for key in _NAMING if isinstance(one.get(key), str)]
    return f" ({bahasa.rapi(names[0])[:_LONGEST_NAME]})" if names else ""


def _is_nothing(value: Node) -> bool:
    return value is None or value in ([], {})
