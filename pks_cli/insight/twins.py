"""Which reports tell of one incident: likely twins, each with a score and the reasons for it.

Nothing is decided here but for equal texts: what is found is proposed to a person, who puts the reports under
one `kasus` or does not. Reports of different kecamatan, or more than two days apart, are never held against
each other, nor are those that share no word; so the work grows with the number of reports, not its square.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold
from pks_cli.folder.parts import done_in_parts, possible_parts
from pks_cli.insight.twin_reasons import Candidate, Told, most_points, reasons_of, touch
from pks_cli.insight.twin_words import words_of
from pks_cli.model.report import KEJADIAN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

__all__ = ["LEAST", "WINDOW", "Candidate", "Twin", "find_twins", "groups"]

WINDOW = 2
LEAST = 0.5
_HOPELESS = -0.1  # points that no rounding makes LEAST
_KECAMATAN = len("18.72.04")
_MOST_SHARING = 60  # a word that so many reports of a kecamatan and day share finds no pair by itself
_WORTH_PARTING = 2_000  # reports from which on sharing the work among processors pays
_FEWEST_WORDS = 6  # of which a text must consist for an equal one to be certain


@dataclass(frozen=True, slots=True)
class Twin:
    """Two reports that likely tell of one incident.

    Attributes:
        new: Key of the one asked about.
        other: Key of the other, which may itself be new.
        score: From LEAST to 1.
        is_certain: Whether wilayah, day and every word are the same.
        reasons: In Indonesian, such as "wilayah sama", "selisih 1 hari", "7 kata sama".
    """

    new: str
    other: str
    score: float
    is_certain: bool
    reasons: tuple[str, ...]


def find_twins(
    new: Sequence[Candidate], known: Sequence[Candidate], places: Iterable[str] = ()
) -> tuple[Twin, ...]:
    """Find which new reports likely tell of what another, new or known, tells of too.

    Args:
        new: The reports asked about.
        known: Those that are there already; they are not held against each other.
        places: Names of wilayah, whose words say only where.

    Returns:
        The pairs, likeliest first; none whose reports are under one case already.
    """
    names = frozenset(word.lower() for name in places for word in name.split())
    told = [_told(one, number, names) for number, one in enumerate((*new, *known)) if _may_have_twins(one)]
    rarity = _rarity(told)
    told = [one._replace(mass=_mass(one, rarity)) for one in told]
    shelf = _Shelf(told)
    asked = [one for one in told if one.number < len(new)]
    parts = possible_parts() if len(asked) >= _WORTH_PARTING else 1

    def part(number: int) -> Iterator[list[Any]]:
        """Compare every so-many-th new report; what comes back from a copy are lists and texts alone."""
        for one in asked[number::parts]:
            for other in shelf.near(one):
                twin = None if _is_settled(one.candidate, other.candidate) else _compare(one, other, rarity)
                if twin:
                    yield [twin.new, twin.other, twin.score, twin.is_certain, list(twin.reasons)]

    found = [
        Twin(left, right, score, is_certain, tuple(reasons))
        for left, right, score, is_certain, reasons in done_in_parts(part, parts)
    ]
    return tuple(sorted(found, key=lambda twin: (-twin.score, twin.new, twin.other)))


def groups(twins: Iterable[Twin], candidates: Collection[Candidate]) -> tuple[tuple[str, ...], ...]:
    """Unite pairs into the incidents they tell of.

    The likeliest pairs are united first; no group spans more days than two reports of one incident may lie
    apart, so that the same trouble night after night does not become one case.

    Args:
        twins: The pairs.
        candidates: Both sides of them, for their days.

    Returns:
        The keys of each group of two or more, the earliest first.
    """
    days = {one.key: one.tanggal for one in candidates}
    group_of: dict[str, list[str]] = {}
    for twin in sorted(twins, key=lambda twin: -twin.score):
        left, right = (group_of.setdefault(key, [key]) for key in (twin.new, twin.other))
        together = {days[key] for key in (*left, *right)}
        if left is right or (max(together) - min(together)).days > WINDOW:
            continue
        left += right
        group_of.update(dict.fromkeys(right, left))
    found = {id(group): group for group in group_of.values() if len(group) > 1}
    ordered = (tuple(sorted(group, key=lambda key: (days[key], key))) for group in found.values())
    return tuple(sorted(ordered, key=lambda group: (days[group[0]], group)))


def _may_have_twins(one: Candidate) -> bool:
    return one.jenis in KEJADIAN or not one.jenis


def _told(one: Candidate, number: int, names: frozenset[str]) -> Told:
    words = words_of(one.text, names)
    hour, _, rest = one.jam.partition(".")
    minute = int(hour) * 60 + int(rest[:2]) if hour.isdigit() and rest[:2].isdigit() else words.minute
    return Told(one, number, words, minute, fold(one.text))


def _rarity(told: Sequence[Told]) -> dict[str, float]:
    """Give how much a word tells in these reports: near 1 for a rare one, near 0 for one that all have."""
    counts = Counter(word for one in told for word in one.words.weights)
    whole = len(told) + 50  # as if there were fifty others: few reports do not yet make a word common
    return {word: math.log(whole / (number + 1)) / math.log(whole) for word, number in counts.items()}


def _mass(one: Told, rarity: dict[str, float]) -> float:
    return sum(weight * rarity[word] for word, weight in one.words.weights.items())


class _Shelf:
    """Reports by kecamatan, day and word."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._kecamatan = sorted({_kecamatan(one) for one in told})
        self._by_word: dict[tuple[str, int, str], list[Told]] = {}
        self._next_equal: dict[int, Told] = {}
        last: dict[tuple[str, int, str], Told] = {}
        for one in told:
            area, day = _kecamatan(one), one.candidate.tanggal.toordinal()
            for word in one.words.weights:
                self._by_word.setdefault((area, day, word), []).append(one)
            same = (one.candidate.wilayah, day, one.folded)
            if same in last:
                self._next_equal[last[same].number] = one
            last[same] = one

    def near(self, one: Told) -> Iterator[Told]:
        """Give the reports that may be of the same incident, each pair of new ones once."""
        seen: set[int] = set()
        for other in self._sharing(one):
            if other.number > one.number and other.number not in seen:
                seen.add(other.number)
                yield other

    def _sharing(self, one: Told) -> Iterator[Told]:
        if one.number in self._next_equal:  # of a text sent a hundred times each is held against the next
            yield self._next_equal[one.number]
        day = one.candidate.tanggal.toordinal()
        for area in self._areas(_kecamatan(one)):
            for near in range(day - WINDOW, day + WINDOW + 1):
                for word in one.words.weights:
                    others = self._by_word.get((area, near, word), ())
                    if len(others) <= _MOST_SHARING:
                        yield from others

    def _areas(self, area: str) -> list[str]:
        """Give the kecamatan to look in: its own and what is known only as the kota; of a kota all."""
        return [known for known in self._kecamatan if touch(known, area)]


def _kecamatan(one: Told) -> str:
    return one.candidate.wilayah[:_KECAMATAN]


def _is_settled(one: Candidate, other: Candidate) -> bool:
    """Tell whether a person has said already what the two are to each other."""
    same_case = (one.kasus or one.key) == (other.kasus or other.key)
    return same_case or other.key in one.apart or one.key in other.apart


def _compare(one: Told, other: Told, rarity: dict[str, float]) -> Twin | None:
    is_certain = _are_equal(one, other)
    if not is_certain and most_points(one, other, rarity) < _HOPELESS:
        return None
    reasons = reasons_of(one, other, rarity)
    points = sum(reason.points for reason in reasons)
    score = 1.0 if is_certain else round(1 / (1 + math.exp(-points)), 2)
    if score < LEAST:
        return None
    told = ["tulisan sama"] if is_certain else []
    told += [reason.words for reason in reasons if reason.words]
    return Twin(one.candidate.key, other.candidate.key, score, is_certain, tuple(told))


def _are_equal(one: Told, other: Told) -> bool:
    left, right = one.candidate, other.candidate
    same_place = left.wilayah == right.wilayah and left.tanggal == right.tanggal and left.jenis == right.jenis
    return same_place and one.folded == other.folded and len(left.text.split()) >= _FEWEST_WORDS
