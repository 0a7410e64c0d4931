"""What speaks for two reports telling of one incident, and what against it: points and words for each."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from pks_cli.model.wilayah_code import is_within

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from pks_cli.insight.twin_words import Words
    from pks_cli.model.report import Report

_DAY = 24 * 60
_SAME_STREET, _SAME_PLATE = 0.8, 2.0
_MOST_BESIDE = 1.6 + 0.8 + 0.4  # of time, kategori and unsur
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


class Told(NamedTuple):
    """A candidate with its words.

    Attributes:
        candidate: The report.
        number: Its place among all that are held together.
        words: What it says.
        minute: The time of day, in minutes, None when it is not told.
        folded: The whole text, without case, marks and spaces.
        mass: What its words tell together, each by its weight and rarity.
    """

    candidate: Candidate
    number: int
    words: Words
    minute: int | None
    folded: str
    mass: float = 0.0


class Reason(NamedTuple):
    """One thing that speaks for it (points above 0) or against it; its words, "" when not worth saying."""

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


def reasons_of(one: Told, other: Told, rarity: Mapping[str, float]) -> list[Reason]:
    """Weigh two reports; the sum of the points is the log of the odds that they tell of one incident.

    Args:
        one: A report.
        other: Another.
        rarity: How much each word tells, 0 to 1.
    """
    left, right = one.candidate, other.candidate
    return [
        _wilayah(left.wilayah, right.wilayah),
        _time(one, other),
        _kategori(left.kategori, right.kategori),
        _unsur(left.unsur, right.unsur),
        *_text(one, other, rarity),
    ]


def touch(one: str, other: str) -> bool:
    """Tell whether one wilayah holds the other, or one of them is not known."""
    return not one or not other or is_within(one, other) or is_within(other, one)


def _wilayah(one: str, other: str) -> Reason:
    if one == other:
        return Reason(0.0, "wilayah sama")
    if not one or not other:
        return Reason(-0.8, "wilayah belum diketahui")
    if touch(one, other):
        return Reason(-0.3, "wilayah yang satu memuat yang lain")
    return Reason(-1.2, "kecamatan sama")


def _time(one: Told, other: Told) -> Reason:
    signed = (one.candidate.tanggal - other.candidate.tanggal).days
    days = abs(signed)
    day_words = "hari sama" if not days else f"selisih {days} hari"
    if one.minute is None or other.minute is None:
        return Reason((0.8, 0.0, -0.8)[days], day_words)
    apart = abs(signed * _DAY + one.minute - other.minute)
    if apart <= _SAME_HOUR:
        return Reason(1.6, f"{day_words}, jam berdekatan")
    if apart <= _NEAR_HOURS:
        return Reason(0.8, day_words)
    return Reason((-0.8, -1.0, -1.8)[days], day_words)


def _kategori(one: str, other: str) -> Reason:
    if not one or not other or "lainnya" in {one, other}:
        return Reason(0.0, "kategori sama" if one and one == other else "")
    if one == other:
        return Reason(0.8, "kategori sama")
    if any(one in group and other in group for group in _RELATED):
        return Reason(0.2, "kategori berdekatan")
    return Reason(-2.0, "")


def _unsur(one: str, other: str) -> Reason:
    if not one or not other:
        return Reason(0.0, "")
    return Reason(-0.6, "") if one == other else Reason(0.4, "pelapor berbeda")


def most_points(one: Told, other: Told, rarity: Mapping[str, float]) -> float:
    """Give what the points of two reports cannot exceed: by their words, and at best by all the rest.

    It spares weighing the rest of the very many that share a few common words.
    """
    points = _points(one, other, rarity)[0] + _MOST_BESIDE
    points += _SAME_STREET if one.words.streets and other.words.streets else 0.0
    return points + (_SAME_PLATE if one.words.plates and other.words.plates else 0.0)


def _points(one: Told, other: Told, rarity: Mapping[str, float]) -> tuple[float, int]:
    """Give the points of the shared words, and how many words are shared."""
    left, right = one.words.weights, other.words.weights
    shared = left.keys() & right.keys()
    common = sum([left[word] * rarity[word] for word in shared])
    enough = common / (common + 1.0)  # two words say less than seven, also where they are all there is
    likeness = 0.0
    if common:
        likeness = enough * common / min(one.mass, other.mass) + common / math.sqrt(one.mass * other.mass)
    return -3.6 + 3.4 * likeness + 2.0 * enough, len(shared)


def _text(one: Told, other: Told, rarity: Mapping[str, float]) -> Iterator[Reason]:
    points, number = _points(one, other, rarity)
    yield Reason(points, f"{number} kata sama" if number else "")
    if one.words.streets and other.words.streets:
        yield (
            Reason(_SAME_STREET, "jalan sama")
            if one.words.streets & other.words.streets
            else Reason(-1.6, "")
        )
    if one.words.plates and other.words.plates:
        yield (
            Reason(_SAME_PLATE, "nomor polisi sama")
            if one.words.plates & other.words.plates
            else Reason(-4.0, "")
        )
