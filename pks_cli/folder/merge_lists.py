"""Line a list up with what it came from: what stayed, what was edited, removed, added, and where.

Items are told apart by their whole content. An item counts as edited only where it stands in the place of a
mapping that it shares at least half of its fields with; otherwise it is a removal and an addition.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final

REMOVED: Final = object()
_IDENTITIES = ("id", "kode")
# Beyond this many pairs two lists are not compared item by item: a made-up file must not take hours.
_MOST_PAIRS = 1_000_000


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a list differs from its base.

    Attributes:
        fate: For each item of the base: the item as it is now, or REMOVED.
        added: For each place before an item of the base, and for the end, the items that are new there.
    """

    fate: list[Any]
    added: list[list[Any]]


def aligned(base: list[Any], side: list[Any]) -> Alignment:
    """Line `side` up with `base`."""
    fate: list[Any] = [REMOVED] * len(base)
    added: list[list[Any]] = [[] for _ in range(len(base) + 1)]
    for tag, start, end, low, high in _steps(base, side):
        if tag == "equal":
            fate[start:end] = base[start:end]
            continue
        for offset in range(low, high):
            index = start + offset - low
            if index < end and _alike(base[index], side[offset]):
                fate[index] = side[offset]
            else:
                added[min(index, end)].append(side[offset])
    return Alignment(fate, added)


def identity_key(*sides: list[Any]) -> str | None:
    """Give the key by which the items of all these lists are told apart, None where there is none."""
    return next((key for key in _IDENTITIES if all(_named(side, key) for side in sides)), None)


def without(items: list[Any], others: list[Any]) -> tuple[list[Any], list[Any]]:
    """Leave out the items that `others` has too, each as often as it is there.

    Returns:
        The items that are left, and the others that found no equal.
    """
    others = list(others)
    left = []
    for item in items:
        if item in others:
            others.remove(item)
        else:
            left.append(item)
    return left, others


def _named(items: list[Any], key: str) -> bool:
    """Tell whether every item is a mapping with a name of its own at `key`."""
    names = [item.get(key) if isinstance(item, dict) else None for item in items]
    return all(isinstance(name, str) for name in names) and len(set(names)) == len(names)


def _steps(base: list[Any], side: list[Any]) -> list[tuple[str, int, int, int, int]]:
    first, second = [_key(item) for item in base], [_key(item) for item in side]
    most = min(len(first), len(second))
    head = next((index for index in range(most) if first[index] != second[index]), most)
    most -= head
    tail = next((count for count in range(most) if first[-1 - count] != second[-1 - count]), most)
    end, high = len(first) - tail, len(second) - tail
    middle = [("replace", head, end, head, high)]
    if (end - head) * (high - head) <= _MOST_PAIRS:
        matcher = SequenceMatcher(None, first[head:end], second[head:high], autojunk=False)
        middle = [
            (tag, head + start, head + stop, head + low, head + last)
            for tag, start, stop, low, last in matcher.get_opcodes()
        ]
    return [
        ("equal", 0, head, 0, head),
        *middle,
        ("equal", end, len(first), high, len(second)),
    ]


def _key(item: Any) -> str:
    return json.dumps(item, sort_keys=True)


def _alike(one: Any, other: Any) -> bool:
    """Tell whether one mapping is likely the other one edited."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return False
    given = [{key for key, value in item.items() if value is not None} for item in (one, other)]
    shared = sum(1 for key in given[0] & given[1] if one[key] == other[key])
    return shared > 0 and shared * 2 >= min(len(given[0]), len(given[1]))
