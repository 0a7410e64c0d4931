"""All names of a folder's wilayah, made ready once for finding them in texts of any length."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold
from pks_cli.exchange.values.place_words import ORDINARY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pks_cli.model.wilayah import Gazetteer, Wilayah

_TOKEN = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"(?:[^\S\n]{1,3}|[^\S\n]?[-.'/][^\S\n]?|\. ?-? ?|)")
_KIND = re.compile(r"^(?:kota|kabupaten)(?:\s+administrasi)?\s+", re.IGNORECASE)
_SIDES = frozenset(
    "barat timur utara selatan tengah pusat lor kidul wetan kulon kaler hulu hilir ulu ilir atas bawah lama baru dalam "
    "luar kota i ii iii iv v vi vii viii ix x 1 2 3 4 5 satu dua tiga julu jae baro baroh tunong teungoh".split()
)
_ROMAN = {
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "x": "10",
}
_SPELLED = dict(
    zip("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh".split(), _ROMAN, strict=True)
)
_MOST_KEPT = 8
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a gazetteer.

    Attributes:
        named: What bears a name, by the name as `fold` writes it.
        stems: What bears a name that goes on ("Hadimulyo" of Hadimulyo Barat), where none bears just that.
        beginnings: Every beginning of a name or stem.
        ordinary: Names that are made of ordinary words.
        asked: What misspelt names were near to.
    """

    named: Mapping[str, tuple[Wilayah, ...]]
    stems: Mapping[str, tuple[Wilayah, ...]]
    beginnings: frozenset[str]
    ordinary: frozenset[str]
    asked: dict[tuple[str, str, str | None, float], list[Wilayah]] = field(default_factory=dict)

    def of(self, key: str) -> tuple[Wilayah, ...]:
        """Give what bears a name, or a name that begins so."""
        return self.named.get(key) or self.stems.get(key, ())


@dataclass(frozen=True, slots=True)
class Hit:
    """A name in a text.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        items: What bears it.
        is_stem: Whether only a part of the name is written.
        key: The name as `fold` writes it.
    """

    start: int
    end: int
    items: tuple[Wilayah, ...]
    is_stem: bool
    key: str


_made: dict[int, tuple[Gazetteer, Names]] = {}


def names_of(gazetteer: Gazetteer) -> Names:
    """Give the names of a gazetteer, made once for each."""
    known = _made.get(id(gazetteer))
    if known is None or known[0] is not gazetteer:
        while len(_made) >= _MOST_KEPT:
            del _made[next(iter(_made))]
        known = _made[id(gazetteer)] = (gazetteer, _make(gazetteer.wilayah))
    return known[1]


def _make(items: tuple[Wilayah, ...]) -> Names:
    named: dict[str, list[Wilayah]] = {}
    stems: dict[str, list[Wilayah]] = {}
    for item in items:
        for name in (item.nama, *item.alias):
            for key in _spellings(name):
                _add(named, key, item)
            stem = _stem(name)
            if stem and item.tingkat != "kota":
                _add(stems, stem, item)
    only_stems = {key: tuple(found) for key, found in stems.items() if key not in named}
    beginnings = frozenset(key[:end] for key in (*named, *only_stems) for end in range(1, len(key) + 1))
    kota = {
        word
        for item in items
        if item.tingkat == "kota"
        for word in _KIND.sub("", item.nama).casefold().split()
    }
    ordinary = frozenset(
        key
        for item in items
        for key in _spellings(item.nama)
        if _is_ordinary(item.nama.casefold().split(), kota)
    )
    return Names({key: tuple(found) for key, found in named.items()}, only_stems, beginnings, ordinary)


def _is_ordinary(words: list[str], kota: set[str]) -> bool:
    """Tell whether a name is made of ordinary words; "Metro Timur" is not, since "Metro" is the kota."""
    if len(words) > 1 and not kota.isdisjoint(words):
        return False
    return all(word in ORDINARY or word in _SIDES or word in _SPELLED for word in words)


def _add(names: dict[str, list[Wilayah]], key: str, item: Wilayah) -> None:
    known = names.setdefault(key, [])
    if item not in known:
        known.append(item)


def _spellings(name: str) -> set[str]:
    """Give the keys of a name: as it is, without "Kota", with any writing of a number at its end."""
    words = [fold(word) for word in _KIND.sub("", name).split()]
    keys = {fold(name), "".join(words)}
    last = _SPELLED.get(words[-1], words[-1]) if len(words) > 1 else ""
    if last in _ROMAN:
        spelled = next(word for word, roman in _SPELLED.items() if roman == last)
        keys |= {"".join([*words[:-1], number]) for number in (last, _ROMAN[last], spelled)}
    return keys - {""}


def _stem(name: str) -> str:
    """Give a name without "Barat", "Timur", "II" at its end, "" where it has none."""
    words = name.split()
    if len(words) < 2 or fold(words[-1]) not in _SIDES:  # noqa: PLR2004 - a word is left
        return ""
    stem = fold(" ".join(words[:-1]))
    return stem if len(stem) >= _SHORTEST_STEM else ""


def hits(text: str, names: Names) -> Iterator[Hit]:
    """Find the names in a text as `plain` gives it, the longest at each place, in one pass."""
    tokens = [(match.start(), match.end(), _folded(match.group())) for match in _TOKEN.finditer(text)]
    place = 0
    while place < len(tokens):
        if tokens[place][2] not in names.beginnings:
            place += 1
            continue
        after, hit = _longest(text, tokens, place, names)
        if hit is not None:
            yield hit
        place = after


def _folded(token: str) -> str:
    return token if token.isascii() else fold(token)


def _longest(
    text: str, tokens: list[tuple[int, int, str]], place: int, names: Names
) -> tuple[int, Hit | None]:
    """Give the longest name that begins at a token, and where to go on."""
    key, best, best_end = "", "", place + 1
    for at in range(place, len(tokens)):
        if at > place and not _JOINED.fullmatch(text, tokens[at - 1][1], tokens[at][0]):
            break
        key += tokens[at][2]
        if key not in names.beginnings:
            break
        if key in names.named or key in names.stems:
            best, best_end = key, at + 1
    if not best:
        return place + 1, None
    hit = Hit(tokens[place][0], tokens[best_end - 1][1], names.of(best), best not in names.named, best)
    return best_end, hit
