"""Texts compared as people compare them: without case, spaces, marks and accents."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEAR_ENOUGH = 66.0  # "tawuran" still finds "tawuran_pelajar", "xyz" finds nothing


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
        candidates: What could have been meant; of equally near ones the first wins.
    """
    from rapidfuzz import fuzz, process  # a tenth of the start-up, needed only when something is wrong

    choices = list(candidates)
    best = process.extractOne(
        fold(word), [fold(choice) for choice in choices], scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH
    )
    return choices[best[2]] if best else None
