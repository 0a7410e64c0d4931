"""Which reports tell of one incident: likely twins, each with a score and the reasons for it.

Nothing is decided here but for equal texts: what is found is proposed to a person, who puts the reports under
one `kasus` or does not. Reports of different kecamatan, or more than two days apart, are never held against
each other, nor are those that share no word; so the work grows with the number of reports, not its square.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from pks_cli.bahasa import fold
from pks_cli.insight.twin_words import Words, words_of
from pks_cli.model.report import KEJADIAN
from pks_cli.model.wilayah_code import is_within

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date

    from pks_cli.model.report import Report

WINDOW = 2
LEAST = 0.5
_KECAMATAN = len("18.72.04")
_MOST_SHARING = 60  # a word that so many reports of a kecamatan and day share finds no pair by itself
_FEWEST_WORDS = 6  # of which a text must consist for an equal one to be certain
_DAY = 24 * 60
_SAME_HOUR, _NEAR_HOURS = 60, 150  # minutes
_RELATED = tuple(
    frozenset(group.split())
    for group in (
        "tawuran_pelajar perkelahian perkelahian_kelompok geng_motor konflik_antarwarga konflik_ormas",
        "perkelahian main_hakim_sendiri kdrt miras gangguan_ketertiban",
        "balapan_liar geng_motor gangguan_ketertiban",
        "pencurian curanmor main_hakim_sendiri",
        "unjuk_rasa_damai unjuk_rasa_ricuh kelangkaan_harga politik_pemilu sengketa_lahan",
        "sara rumah_ibadah aliran_keagamaan konflik_antarwarga hoaks unjuk_rasa_damai",
        "sengketa_lahan sengketa_batas konflik_antarwarga",
        "hoaks politik_pemilu kelangkaan_harga",
        "miras judi narkoba gangguan_ketertiban",
    )
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A report, written or only drafted, as far as twins are known by it.

    Attributes:
        key: Its id, or whatever names a draft; no two candidates have the same.
        wilayah: Code, of a kecamatan or the kota where the kelurahan is not known, "" when nothing is.
        tanggal: When it happened.
        text: Judul, uraian and lokasi, one after the other.
        jenis: Code, "" when not known; nihil and kegiatan have no twins.
        jam: "20.15", "" when not known.
        kategori: Code, "" when not known.
        unsur: Code of who reports.
        kasus: Id of the case it is under, "" when it is its own.
        apart: Keys of reports that a person has already set beside it (`terkait`): not asked again.
    """

    key: str
    wilayah: str
    tanggal: date
    text: str
    jenis: str = ""
    jam: str = ""
    kategori: str = ""
    unsur: str = ""
    kasus: str = ""
    apart: frozenset[str] = frozenset()


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


class _Told(NamedTuple):
    """A candidate with its words."""

    candidate: Candidate
    number: int
    words: Words
    minute: int | None
    folded: str


class _Reason(NamedTuple):
    points: float
    words: str


def candidate_of(key: str, report: Report) -> Candidate:
    """Give a report as a candidate, under its id."""
    return Candidate(
        key=key,
        wilayah=report.wilayah,
        tanggal=report.tanggal,
        text="\n".join(filter(None, (report.judul, report.uraian, report.lokasi))),
        jenis=report.jenis,
        jam=str(report.jam or ""),
        kategori=report.kategori or "",
        unsur=report.unsur,
        kasus=report.kasus or "",
        apart=frozenset(other.id for other in report.terkait),
    )


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
    shelf = _Shelf(told)
    found = [
        twin
        for one in told
        if one.number < len(new)
        for other in shelf.near(one)
        if not _is_settled(one.candidate, other.candidate) and (twin := _compare(one, other, rarity))
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


def _told(one: Candidate, number: int, names: frozenset[str]) -> _Told:
    words = words_of(one.text, names)
    minute = int(one.jam[:2]) * 60 + int(one.jam[3:5]) if one.jam else words.minute
    return _Told(one, number, words, minute, fold(one.text))


def _rarity(told: Sequence[_Told]) -> dict[str, float]:
    """Give how much a word tells in these reports: near 1 for a rare one, near 0 for one that all have."""
    counts = Counter(word for one in told for word in one.words.weights)
    whole = len(told) + 50  # as if there were fifty others: few reports do not yet make a word common
    return {word: math.log(whole / (number + 1)) / math.log(whole) for word, number in counts.items()}


class _Shelf:
    """Reports by kecamatan, day and word."""

    def __init__(self, told: Sequence[_Told]) -> None:
        self._kecamatan = sorted({one.candidate.wilayah[:_KECAMATAN] for one in told})
        self._by_word: dict[tuple[str, int, str], list[_Told]] = {}
        for one in told:
            for key in _keys(one.candidate.wilayah[:_KECAMATAN], one.candidate.tanggal.toordinal(), one):
                self._by_word.setdefault(key, []).append(one)

    def near(self, one: _Told) -> Iterator[_Told]:
        """Give the reports that may be of the same incident, each pair of new ones once."""
        seen: set[int] = {one.number}
        day = one.candidate.tanggal.toordinal()
        for area in self._areas(one.candidate.wilayah[:_KECAMATAN]):
            for near in range(day - WINDOW, day + WINDOW + 1):
                for key in _keys(area, near, one):
                    others = self._by_word.get(key, ())
                    if len(others) > _MOST_SHARING and not key[2].startswith("="):
                        continue
                    for other in others:
                        if other.number > one.number and other.number not in seen:
                            seen.add(other.number)
                            yield other

    def _areas(self, area: str) -> list[str]:
        """Give the kecamatan to look in: its own and what is known only as the kota; of a kota all."""
        return [known for known in self._kecamatan if is_within(known, area) or is_within(area, known)]


def _keys(area: str, day: int, one: _Told) -> Iterator[tuple[str, int, str]]:
    for word in one.words.weights:
        yield area, day, word
    if one.folded:
        yield area, day, f"={one.folded}"


def _is_settled(one: Candidate, other: Candidate) -> bool:
    """Tell whether a person has said already what the two are to each other."""
    same_case = (one.kasus or one.key) == (other.kasus or other.key)
    return same_case or other.key in one.apart or one.key in other.apart


def _compare(one: _Told, other: _Told, rarity: dict[str, float]) -> Twin | None:
    reasons = [
        _wilayah(one.candidate, other.candidate),
        _time(one, other),
        _kategori(one.candidate.kategori, other.candidate.kategori),
        _unsur(one.candidate, other.candidate),
        *_text(one.words, other.words, rarity),
    ]
    is_certain = _are_equal(one, other)
    points = sum(reason.points for reason in reasons)
    score = 1.0 if is_certain else round(1 / (1 + math.exp(-points)), 2)
    if score < LEAST:
        return None
    told = ["tulisan sama"] if is_certain else []
    told += [reason.words for reason in reasons if reason.words]
    return Twin(one.candidate.key, other.candidate.key, score, is_certain, tuple(told))


def _are_equal(one: _Told, other: _Told) -> bool:
    left, right = one.candidate, other.candidate
    same_place = left.wilayah == right.wilayah and left.tanggal == right.tanggal and left.jenis == right.jenis
    return same_place and one.folded == other.folded and len(left.text.split()) >= _FEWEST_WORDS


def _wilayah(one: Candidate, other: Candidate) -> _Reason:
    if one.wilayah == other.wilayah:
        return _Reason(0.0, "wilayah sama")
    if is_within(one.wilayah, other.wilayah) or is_within(other.wilayah, one.wilayah):
        return _Reason(-0.3, "wilayah yang satu memuat yang lain")
    return _Reason(-1.2, "kecamatan sama")


def _time(one: _Told, other: _Told) -> _Reason:
    signed = (one.candidate.tanggal - other.candidate.tanggal).days
    days = abs(signed)
    day_words = "hari sama" if not days else f"selisih {days} hari"
    if one.minute is None or other.minute is None:
        return _Reason((0.8, 0.0, -0.8)[days], day_words)
    apart = abs(signed * _DAY + one.minute - other.minute)
    if apart <= _SAME_HOUR:
        return _Reason(1.6, f"{day_words}, jam berdekatan")
    if apart <= _NEAR_HOURS:
        return _Reason(0.8, day_words)
    return _Reason((-0.8, -1.0, -1.8)[days], day_words)


def _kategori(one: str, other: str) -> _Reason:
    if not one or not other or "lainnya" in {one, other}:
        return _Reason(0.0, "kategori sama" if one and one == other else "")
    if one == other:
        return _Reason(0.8, "kategori sama")
    if any(one in group and other in group for group in _RELATED):
        return _Reason(0.2, "kategori berdekatan")
    return _Reason(-2.0, "")


def _unsur(one: Candidate, other: Candidate) -> _Reason:
    if not one.unsur or not other.unsur:
        return _Reason(0.0, "")
    return _Reason(-0.6, "") if one.unsur == other.unsur else _Reason(0.4, "pelapor berbeda")


def _text(one: Words, other: Words, rarity: dict[str, float]) -> Iterator[_Reason]:
    shared = one.weights.keys() & other.weights.keys()
    common = sum(one.weights[word] * rarity[word] for word in shared)
    left, right = (
        sum(weight * rarity[word] for word, weight in words.weights.items()) for words in (one, other)
    )
    likeness = common / min(left, right) + common / math.sqrt(left * right) if common else 0.0
    points = -4.0 + 3.0 * likeness + 2.0 * common / (common + 2.0)
    number = len(shared)
    yield _Reason(points, f"{number} kata sama" if number else "")
    if one.streets and other.streets:
        together = bool(one.streets & other.streets)
        yield _Reason(0.8, "jalan sama") if together else _Reason(-1.6, "")
