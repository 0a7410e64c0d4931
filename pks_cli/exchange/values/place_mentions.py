"""A wilayah's name in a text with what stands around it: its level, whether it is a person, a street, a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.exchange.values import place_words as words
from pks_cli.exchange.values.place_names import hits
from pks_cli.model.wilayah_code import is_desa, parent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.exchange.values.place_names import Hit, Names
    from pks_cli.model.wilayah import Wilayah

_LEVEL_WORDS = "|".join(sorted((re.escape(word) for word in words.LEVELS), key=len, reverse=True))
_POSTS = "|".join(sorted(words.POSTS_OF_KELURAHAN, key=len, reverse=True))
_LEAD = re.compile(rf"(?:(?<![a-z])(?:{_LEVEL_WORDS}|{_POSTS})(?:[^\S\n]|[./:)&,-]){{0,5}}){{1,3}}$")
_LEAD_WORD = re.compile(rf"(?<![a-z])(?:{_LEVEL_WORDS}|{_POSTS})(?![a-z])")
_NEXT = re.compile(r"[^\S\n]([^\W_]+)")
_SIDES = frozenset(
    "barat timur utara selatan tengah pusat lor kidul wetan kulon hulu hilir ulu ilir lama".split()
)
_AND = re.compile(r"\s?(?:dan|dengan|dgn|vs|&|,|/)\s?")
_WITH = re.compile(r"\s?(?:dengan|dgn|vs|dan)\s?")
_SHARED = "mungkin asal, pihak, atau arah, bukan tempat kejadian"
_FIRST = re.compile(r"(?:^|[.\n!?])[^\w]*$")
_GOES_ON = re.compile(
    r"[^\S\n](?!nihil|aman|kondusif|dan |situasi|terkendali|masih|lapor|ada |telah|sudah)[a-z]"
)
_SHORT, _LONG_ENOUGH = 5, 6
_DESA_WORDS = frozenset("desa ds dsa kades pekon tiyuh nagari gampong gp keuchik peratin kampong".split())
_KELURAHAN_WORDS = frozenset("kelurahan kel klurahan kelrahan lurah seklur".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text.

    Attributes:
        start: Where its words begin, the level among them.
        end: Where they end.
        name_start: Where the name itself begins.
        items: What bears the name, of the level that is said.
        level: kelurahan, kecamatan or kota, "" when no word says so.
        is_stem: Whether only a part of the name is written, or the name at another level.
        trust: "sure" by its level or its writing, "look" where a person should look, "none" where only a
            neighbour can make it a place.
        why: The doubt that goes with "look".
    """

    start: int
    end: int
    name_start: int
    items: tuple[Wilayah, ...]
    level: str
    is_stem: bool
    trust: str
    why: str = ""

    def at(self, level: str) -> tuple[Wilayah, ...]:
        """Give what bears the name at one level."""
        return tuple(item for item in self.items if item.tingkat == level)


def mentions(text: str, small: str, names: Names) -> Iterator[Mention]:
    """Find the names in a text; `small` is the text as `plain` gives it."""
    last: Mention | None = None
    for hit in hits(small, names):
        before = max(0, hit.start - words.BEFORE)
        lead = _LEAD.search(small, before, hit.start)
        start = lead.start() if lead else hit.start
        said = set(_LEAD_WORD.findall(lead.group())) if lead else set()
        levels = {words.LEVELS.get(word, "kelurahan") for word in said}
        is_unit = levels != {"kelurahan"} and words.UNIT.search(small, max(0, start - words.BEFORE), start)
        if is_unit or _is_person(small, start, said):
            continue
        level = levels.pop() if len(levels) == 1 else ""
        items, is_stem = _of_level(hit, level, said, names)
        if not items:
            level, items = "", hit.items
        is_led = bool(said and (level or len(levels) > 1))
        trust, why = _trust(text, small, hit, start, names, is_led=is_led)
        if (
            last
            and last.why.endswith(_SHARED)
            and (_WITH if is_led else _AND).fullmatch(small, last.end, start)
        ):
            trust, why = last.trust, last.why
        last = Mention(start, hit.end, hit.start, items, level, is_stem or hit.is_stem, trust, why)
        yield last


def _of_level(hit: Hit, level: str, said: set[str], names: Names) -> tuple[tuple[Wilayah, ...], bool]:
    """Give what bears the name at the level that is said, else what bears a longer name there."""
    if not level:
        return hit.items, False
    items = tuple(item for item in hit.items if item.tingkat == level)
    if not items and level != "kota":
        longer = {
            item.kode: item
            for key, found in names.named.items()
            if key.startswith(hit.key)
            for item in found
            if item.tingkat == level
        }
        return tuple(longer.values()), True
    if len({parent(item.kode) for item in items}) == 1 and len(items) > 1:
        items = _of_word(items, said)
    return items, False


def _of_word(items: tuple[Wilayah, ...], said: set[str]) -> tuple[Wilayah, ...]:
    """Let "desa" or "kelurahan" decide between the two of one name in one kecamatan."""
    wants_desa, wants_kelurahan = bool(said & _DESA_WORDS), bool(said & _KELURAHAN_WORDS)
    if wants_desa == wants_kelurahan:
        return items
    return tuple(item for item in items if is_desa(item.kode) == wants_desa) or items


def _is_person(small: str, start: int, said: set[str]) -> bool:
    return not said and bool(words.PERSON.search(small, max(0, start - words.BEFORE), start))


def _trust(  # noqa: PLR0911 - one reason after the other
    text: str, small: str, hit: Hit, start: int, names: Names, *, is_led: bool
) -> tuple[str, str]:
    """Say how far a name can be trusted by what stands around it."""
    before = max(0, start - words.BEFORE)
    written = text[hit.start : hit.end]
    if words.ORIGIN.search(small, before, start):
        return "look", f"'{written}' {_SHARED}"
    if is_led:
        return "sure", ""
    if words.NAMED_AFTER.search(small, before, start):
        return "look", f"'{written}' di sini mungkin nama jalan atau tempat lain"
    is_capital = written[:1].isupper()
    is_in = bool(words.LOCATIVE.search(small, before, start))
    if hit.key in names.ordinary or hit.key in words.ORDINARY or len(hit.key) < _SHORT:
        return ("look", f"'{written}' mungkin bukan nama wilayah") if is_capital and is_in else ("none", "")
    following = _NEXT.match(small, hit.end)
    if following and following[1] in _SIDES:
        return "look", f"'{written} {following[1]}' tidak ada dalam daftar wilayah"
    if not is_in and is_capital and _FIRST.search(text, before, start) and _GOES_ON.match(text, hit.end):
        return "look", f"'{written}' berdiri di awal kalimat; mungkin bukan nama wilayah"
    if is_capital or (is_in and len(hit.key) >= _LONG_ENOUGH):
        return "sure", ""
    return "look", f"'{written}' ditulis tanpa huruf besar"
