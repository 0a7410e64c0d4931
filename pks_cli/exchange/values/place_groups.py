"""Names of a kelurahan and of its kecamatan that stand together, as one place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.exchange.values.place_mentions import mentions
from pks_cli.exchange.values.place_words import LEVELS
from pks_cli.model.wilayah_code import is_within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.exchange.values.place_mentions import Mention
    from pks_cli.exchange.values.place_names import Names
    from pks_cli.model.wilayah import Wilayah

_LEVEL_WORDS = "|".join(sorted((re.escape(word) for word in LEVELS), key=len, reverse=True))
BETWEEN = re.compile(
    rf"(?:[\s,./:;()|•*_-]|(?<![a-z])(?:{_LEVEL_WORDS}|wil|wilayah|di|masuk)(?![a-z])|[a-d\d](?=[.)])"
    r"|(?:rt|rw|lk|lingkungan|lingk|dusun|dsn)[\s.:/]{0,3}(?:rw[\s.:/]{0,3})?(?:\d{1,3}|[ivx]{1,4})(?![a-z]))*"
)
_FARTHEST = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a text.

    Attributes:
        start: Where its words begin.
        end: Where they end.
        items: What it may be.
        why: Why a person should look at it, "" when it is certain or when `items` say it.
        is_part: Whether only a part of the name is written.
        is_led: Whether a word says its level.
    """

    start: int
    end: int
    items: tuple[Wilayah, ...]
    why: str
    is_part: bool = False
    is_led: bool = False

    @property
    def tingkat(self) -> str:
        """The level of what it may be."""
        return self.items[0].tingkat


def places(
    text: str, small: str, names: Names, *, is_alone: bool = False, within: str | None = None
) -> Iterator[Place]:
    """Find the places in a text, in order.

    Args:
        text: The text.
        small: The text as `plain` gives it.
        names: The names there are.
        is_alone: Whether the text should be just a place: an ordinary word may then be a name, and the kota
            counts too.
        within: Code of a wilayah that the places should lie in.
    """
    found = list(mentions(text, small, names))
    at = 0
    while at < len(found):
        group = _group(found, at, small)
        if group is not None:
            place, at = group
            yield place
            continue
        single = _single(found[at], is_alone=is_alone, within=within)
        at += 1
        if single is not None:
            yield single


def _group(found: list[Mention], at: int, small: str) -> tuple[Place, int] | None:
    """Join a name with the next where one is a kelurahan and the other its kecamatan."""
    one = found[at]
    if at + 1 >= len(found) or not _is_beside(one, found[at + 1], small):
        return None
    other = found[at + 1]
    pairs = _pairs(one, other)
    if not pairs and _is_kelurahan_with_foreign_kecamatan(one, other):
        if at + 2 < len(found) and _is_beside(other, found[at + 2], small) and _pairs(other, found[at + 2]):
            return None
        kelurahan, kecamatan = one.at("kelurahan")[0], other.at("kecamatan")[0]
        why = f"{kelurahan.label} tidak di {kecamatan.label}"
        return Place(one.start, other.end, (kelurahan,), why, is_led=True), at + 2
    if not pairs:
        return None
    end, following = other.end, at + 2
    while (
        following < len(found)
        and _is_kota(found[following])
        and _is_beside(found[following - 1], found[following], small)
    ):
        end, following = found[following].end, following + 1
    return Place(
        one.start, end, pairs, _pair_doubt(one, other, pairs), one.is_stem or other.is_stem, is_led=True
    ), following


def _pairs(one: Mention, other: Mention) -> tuple[Wilayah, ...]:
    """Give the kelurahan of the one name that lie in a kecamatan of the other."""
    for inner, outer in ((one, other), (other, one)):
        inside = [
            item
            for item in inner.at("kelurahan")
            if any(is_within(item.kode, kecamatan.kode) for kecamatan in outer.at("kecamatan"))
        ]
        if inside:
            return tuple(inside)
    return ()


def _pair_doubt(one: Mention, other: Mention, pairs: tuple[Wilayah, ...]) -> str:
    kelurahan = one if pairs[0] in one.items else other
    if kelurahan.trust == "look" and not kelurahan.why.endswith(("huruf besar", "nama wilayah")):
        return kelurahan.why
    is_sure = (
        one.level
        or other.level
        or (one.trust != "none" and other.trust != "none")
        or "sure" in {one.trust, other.trust}
    )
    return "" if is_sure else "kata-kata ini mungkin bukan nama wilayah"


def _is_kelurahan_with_foreign_kecamatan(one: Mention, other: Mention) -> bool:
    return (
        bool(one.at("kelurahan"))
        and len(one.items) == 1
        and len(other.at("kecamatan")) == len(other.items) == 1
        and one.trust == other.trust == "sure"
        and other.level == "kecamatan"
        and one.level == "kelurahan"
    )


def _is_kota(one: Mention) -> bool:
    return bool(one.at("kota")) and one.level != "kelurahan"


def _is_beside(one: Mention, other: Mention, small: str) -> bool:
    gap = other.name_start - one.end
    return 0 <= gap <= _FARTHEST and BETWEEN.fullmatch(small, one.end, other.name_start) is not None


def _single(one: Mention, *, is_alone: bool, within: str | None) -> Place | None:
    """Give a name that stands for itself, None where it is likely no place."""
    items = one.items
    if within:
        items = tuple(item for item in items if is_within(item.kode, within)) or items
    if not is_alone:
        items = tuple(item for item in items if item.tingkat != "kota")
        is_doubtful = not items or one.trust == "none" or len(items) < len(one.items)
        if is_doubtful and not (items and one.level):
            return None
    why = one.why
    if is_alone and one.trust != "sure":
        why = why if "jalan" in why or "asal" in why or "daftar" in why else ""
    if one.is_stem and len(items) == 1:
        why = why or f"nama hanya ditulis sebagian; dibaca {items[0].label}"
    return Place(one.start, one.end, items, why, one.is_stem, is_led=bool(one.level))
