"""Find the words of a vocabulary in a sentence as people type it in a chat."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Lexicon = dict[str, tuple[tuple[int, str, tuple[str, ...]], ...]]
"""Phrases by their first word, each with its place among all and its code."""

GAP = "..."
LONGEST_GAP = 8
_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*|,")
_CHAT = {
    "tdk": "tidak",
    "gak": "tidak",
    "ga": "tidak",
    "gk": "tidak",
    "nggak": "tidak",
    "enggak": "tidak",
    "ngga": "tidak",
    "tak": "tidak",
    "blm": "belum",
    "krn": "karena",
    "karna": "karena",
    "org": "orang",
    "jgn": "jangan",
    "sepmor": "motor",
    "spm": "motor",
    "ranmor": "motor",
    "r2": "motor",
    "tsk": "tersangka",
    "ilang": "hilang",
    "malem": "malam",
    "warganya": "warga",
    "namun": "|",
    "tetapi": "|",
    "tapi": "|",
    "hanya": "|",
    "kecuali": "|",
    "melainkan": "|",
    "sedangkan": "|",
}


@dataclass(frozen=True, slots=True)
class Match:
    """One phrase of a vocabulary, found.

    Attributes:
        code: The term it belongs to.
        places: The places of its words in the sentence, the words of a gap left out.
    """

    code: str
    places: tuple[int, ...]

    @property
    def start(self) -> int:
        """The place of its first word."""
        return self.places[0]


def tokenise(sentence: str) -> list[str]:
    """Give the words of a sentence, small, in the spelling of the vocabulary.

    Commas are kept as words of their own; "|" stands for a word that turns against what was said.
    """
    return [_CHAT.get(word, word) for word in _TOKEN.findall(sentence.lower().replace("'", ""))]


def lexicon_of(words: Mapping[str, Iterable[str]]) -> Lexicon:
    """Lay the phrases of each code out by their first word.

    Args:
        words: Phrases by code; "motor ... hilang" lets up to eight words stand between.
    """
    found: dict[str, list[tuple[int, str, tuple[str, ...]]]] = {}
    pairs = ((code, tuple(phrase.split())) for code, phrases in words.items() for phrase in phrases)
    for order, (code, phrase) in enumerate(pairs):
        found.setdefault(phrase[0], []).append((order, code, phrase))
    return {first: tuple(entries) for first, entries in found.items()}


def find_matches(tokens: Sequence[str], lexicon: Lexicon) -> list[Match]:
    """Find the phrases of each code; where two want the same word the longer one has it.

    Args:
        tokens: What `tokenise` gave.
        lexicon: What `lexicon_of` gave.

    Returns:
        The matches in the order of the sentence.
    """
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        for form in _forms(token):
            places.setdefault(form, []).append(place)
    found = [
        (order, Match(code, match))
        for first in places.keys() & lexicon.keys()
        for order, code, phrase in lexicon[first]
        for match in _occurrences(phrase, tokens, places)
    ]
    found.sort(key=lambda one: (-len(one[1].places), one[1].start, one[1].places[-1], one[0]))
    taken: set[int] = set()
    kept: list[Match] = []
    for _order, match in found:
        if taken.isdisjoint(match.places):
            taken.update(match.places)
            kept.append(match)
    return sorted(kept, key=lambda one: one.start)


def _forms(token: str) -> set[str]:
    """Give a word and the word without its "-nya" or "-lah"."""
    bare = re.sub(r"(?<=\w{3})(?:nya|lah)$", "", token)
    return {token, bare}


def _occurrences(
    phrase: Sequence[str], tokens: Sequence[str], places: Mapping[str, Sequence[int]]
) -> Iterator[tuple[int, ...]]:
    for start in places.get(phrase[0], ()):
        match = _follow(phrase[1:], (start,), tokens, places)
        if match:
            yield match


def _follow(
    phrase: Sequence[str], so_far: tuple[int, ...], tokens: Sequence[str], places: Mapping[str, Sequence[int]]
) -> tuple[int, ...]:
    """Extend a match word by word; () when the sentence does not go on as the phrase does."""
    reach = 1
    for word in phrase:
        if word == GAP:
            reach = LONGEST_GAP + 1
            continue
        last = so_far[-1]
        end = min(last + reach, len(tokens) - 1)
        stop = next((at for at in range(last + 1, end + 1) if tokens[at] in {",", "|"}), end + 1)
        known = places.get(word, ())
        following = bisect_right(known, last)
        place = known[following] if following < len(known) and known[following] < stop else None
        if place is None:
            return ()
        so_far, reach = (*so_far, place), 1
    return so_far
