"""Texts compared as people compare them: without case, spaces, marks and accents."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEAR_ENOUGH = 66.0  # "balap liar" still finds "balapan_liar", "xyz" finds nothing
_SHORTEST_BEGINNING = 3  # letters that are enough to be a word's beginning


def rapi(text: str) -> str:
    """Return `text` on one line, with single spaces and none at the ends."""
    return " ".join(text.split())


def fold(text: str) -> str:
    """Return the key under which equal names meet: "Iring Mulyo" and "iringmulyo" give the same."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    return "".join(filter(str.isalnum, text)).casefold()


def terdekat(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate written most like `word`, or None when none is near.

    Args:
        word: What was written.
        candidates: What could have been meant; the one that begins with the word wins, of equally near ones
            the first.
    """
    choices = list(candidates)
    keys = [fold(choice) for choice in choices]
    wanted = fold(word)
    begun = [choice for choice, key in zip(choices, keys, strict=True) if key.startswith(wanted)]
    if len(begun) == 1 and len(wanted) >= _SHORTEST_BEGINNING:
        return begun[0]
    from rapidfuzz import fuzz, process  # a tenth of the start-up, needed only when something is wrong

    best = process.extractOne(wanted, keys, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
    return choices[best[2]] if best else None
