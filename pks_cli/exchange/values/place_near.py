"""Misspelt names of wilayah: what each may mean, always for a person to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import fold
from pks_cli.model.wilayah_code import is_within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.exchange.values.place_names import Names
    from pks_cli.model.wilayah import Wilayah

_NEAR_ENOUGH, _ALSO_NEAR = 72.0, 60.0
_MOST_KEPT = 4096
_MOST, _SAME_BEGINNING, _SHORTEST = 6, 4, 4


def near(
    word: str, names: Names, level: str = "", within: str | None = None, least: float = _NEAR_ENOUGH
) -> list[Wilayah]:
    """Give the wilayah whose name is written most like a word, the nearest first.

    Args:
        word: What was written.
        names: The names there are.
        level: Only this level; "" for kelurahan and kecamatan.
        within: Only what lies in this wilayah.
        least: How alike the nearest must be, of 100.

    Returns:
        At most six; none when even the nearest is far.
    """
    wanted = fold(word)
    asked = (wanted, level, within, least)
    if asked not in names.asked:
        if len(names.asked) >= _MOST_KEPT:
            names.asked.clear()
        names.asked[asked] = _near(wanted, names, level, within, least)
    return names.asked[asked]


def _near(wanted: str, names: Names, level: str, within: str | None, least: float) -> list[Wilayah]:
    if len(wanted) < _SHORTEST:
        return []
    from rapidfuzz import fuzz, process  # heavy, and only misspelt names need it

    keys = [key for key, items in names.named.items() if _fitting(items, level, within)]
    found = process.extract(wanted, keys, scorer=fuzz.ratio, limit=_MOST, score_cutoff=_ALSO_NEAR)
    if not found or found[0][1] < least:
        return []
    near_keys = [key for key, _, _ in found]
    near_keys += [key for key in keys if key[:_SAME_BEGINNING] == wanted[:_SAME_BEGINNING]]
    items = (item for key in near_keys for item in _fitting(names.named[key], level, within))
    return list(dict.fromkeys(items))[:_MOST]


def _fitting(items: Iterable[Wilayah], level: str, within: str | None) -> list[Wilayah]:
    return [
        item
        for item in items
        if (item.tingkat == level if level else item.tingkat != "kota")
        and (within is None or is_within(item.kode, within))
    ]
