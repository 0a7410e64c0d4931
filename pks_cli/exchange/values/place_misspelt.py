"""Misspelt and unknown names behind "Kel." or "Kec." in a running text, each for a person to look at."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.exchange.values.place_groups import BETWEEN
from pks_cli.exchange.values.place_near import near
from pks_cli.exchange.values.place_words import LEVELS
from pks_cli.exchange.values.reading import Found, Reading
from pks_cli.model.wilayah_code import tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.exchange.values.place_names import Names
    from pks_cli.model.wilayah import Gazetteer, Wilayah

_LEVEL_WORDS = "|".join(sorted((re.escape(word) for word in LEVELS), key=len, reverse=True))
LED = re.compile(
    rf"(?<![a-z])(?P<kata>{_LEVEL_WORDS})(?:[^\S\n]|[.:/-]){{1,4}}(?P<nama>[a-z']{{3,}}(?:[ -][a-z']{{2,}}){{0,2}})"
)
_WORD = re.compile(r"[^\W\d_]+")
_NEAR_IN_TEXT, _FARTHEST = 80, 30


def proposal(name: str, candidates: Iterable[Wilayah], gazetteer: Gazetteer) -> Reading:
    """Give what a misspelt name may mean, the nearest as the reading."""
    codes = [item.kode for item in candidates]
    why = f"'{name}' tidak ada dalam daftar wilayah; mungkin {gazetteer.label(codes[0])}"
    return Reading(codes[0], why, tuple(codes[1:]))


def with_misspelt(
    text: str, small: str, found: list[Found], names: Names, gazetteer: Gazetteer
) -> list[Found]:
    """Give what was found together with the names that are nearly those of a wilayah.

    Args:
        text: The text.
        small: The text as `plain` gives it.
        found: The places that are written rightly, in order.
        names: The names there are.
        gazetteer: For the labels of what is proposed.
    """
    merged: list[Found] = []
    place = 0
    for match in LED.finditer(small):
        while place < len(found) and found[place].start < match.start():
            merged.append(found[place])
            place += 1
        if LEVELS[match["kata"]] == "kota" or (merged and merged[-1].end > match.start()):
            continue
        following = found[place] if place < len(found) else None
        name = _name(small, match, following)
        if name is None:
            continue
        before, after = _beside(small, match.start(), name.end(), merged[-1] if merged else None, following)
        one = _read(text, small, match, name, after or before, names, gazetteer)
        if one is None:
            continue
        if after:
            place += 1
        elif before:
            merged.pop()
        merged.append(one)
    return [*merged, *found[place:]]


def _name(small: str, match: re.Match[str], following: Found | None) -> re.Match[str] | None:
    """Give the words behind a level up to the next place or level, None when there are none."""
    end = match.end("nama")
    if following is not None:
        end = min(end, following.start)
    level = _NEXT_LEVEL.search(small, match.start("nama"), end)
    if level:
        end = level.start()
    return _NAME.match(small, match.start("nama"), end)


_NEXT_LEVEL = re.compile(rf"(?<![a-z])(?:{_LEVEL_WORDS})(?![a-z])")
_NAME = re.compile(r"[a-z']{3,}(?:[ -][a-z']{2,}){0,2}")


def _beside(
    small: str, start: int, end: int, before: Found | None, after: Found | None
) -> tuple[Found | None, Found | None]:
    """Give the kecamatan that stands right before or right behind a name."""
    is_after = after is not None and _is_kecamatan(after) and _is_close(small, end, after.start)
    is_before = before is not None and _is_kecamatan(before) and _is_close(small, before.end, start)
    return before if is_before and not is_after else None, after if is_after else None


def _is_kecamatan(one: Found) -> bool:
    return tingkat(one.reading.text) == "kecamatan" and not one.reading.doubt


def _is_close(small: str, end: int, start: int) -> bool:
    return 0 <= start - end <= _FARTHEST and BETWEEN.fullmatch(small, end, start) is not None


def _read(
    text: str,
    small: str,
    match: re.Match[str],
    name: re.Match[str],
    beside: Found | None,
    names: Names,
    gazetteer: Gazetteer,
) -> Found | None:
    """Propose what a name may mean; of one that nothing is near only the kecamatan beside it is left."""
    level = LEVELS[match["kata"]]
    within = beside.reading.text if beside and level == "kelurahan" else None
    words = list(_WORD.finditer(small, name.start(), name.end()))
    one = Found(match.start(), name.end(), Reading(""))
    if beside:
        one = Found(min(one.start, beside.start), max(one.end, beside.end), Reading(""))
    for count in range(len(words), 0, -1):
        end = words[count - 1].end()
        candidates = near(small[name.start() : end], names, level, within, _NEAR_IN_TEXT)
        if candidates:
            reading = proposal(text[name.start() : end], candidates, gazetteer)
            return replace(one, end=one.end if beside else end, reading=reading)
    if within and text[name.start()].isupper():
        why = f"'{text[name.start() : name.end()]}' tidak ada di {gazetteer.label(within)}"
        return replace(one, reading=Reading(within, why))
    return None
