"""Wilayah as people name them: by name, alias or misspelling, with or without the kecamatan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.exchange.values.place_groups import Place, places
from pks_cli.exchange.values.place_misspelt import LED, proposal, with_misspelt
from pks_cli.exchange.values.place_names import names_of
from pks_cli.exchange.values.place_near import near
from pks_cli.exchange.values.place_words import LEVELS
from pks_cli.exchange.values.plain import plain
from pks_cli.exchange.values.reading import Found, Reading
from pks_cli.model.wilayah_code import is_within, parse_kode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.exchange.intake.around import Around
    from pks_cli.model.wilayah import Gazetteer, Wilayah

_CODE = re.compile(r"(?<![\d.])\d\d\.\d\d\.\d\d(?:\.\d{4})?(?![\d]|\.\d)")
_WORD = re.compile(r"[^\W\d_]+")
_NOISE = frozenset(
    "rt rw rk lk lingk lingkungan wil wilayah wilkum di kota kab kabupaten provinsi prov propinsi dan dusun dsn kode "
    "pos i ii iii iv v vi".split()
) | frozenset(LEVELS)
_MOST_LABELS = 4
_LONGEST_NEAR = 60


def read_wilayah(text: str, around: Around, within: str | None = None) -> Reading | None:
    """Read a text that should name a wilayah.

    Args:
        text: "Yosodadi", "Kel. Yosodadi Kec. Metro Timur", "Metro Timur / Yosodadi", "18.72.04.1001".
        around: The folder's wilayah.
        within: Code of the kecamatan that another cell or label names.

    Returns:
        The code; with a doubt where it is a guess (a misspelling, one of several of the name), the others as
        choices. None when nothing is near.
    """
    gazetteer = around.gazetteer
    code = _code_in(text, gazetteer)
    if code:
        return _within(code, "", (), within, gazetteer)
    small = plain(text)
    names = names_of(gazetteer)
    found = list(places(text, small, names, is_alone=True, within=within))
    deepest = [one for one in found if one.tingkat == "kelurahan"] or found
    left = _words_left(small, found)
    if deepest and not (left and deepest[0].tingkat != "kelurahan"):
        return _of_places(deepest, left, within, gazetteer)
    guess = _guess(small, left, deepest, within, around) if len(small) <= _LONGEST_NEAR else None
    return guess or (_of_places(deepest, left, within, gazetteer) if deepest else None)


def find_wilayah(text: str, around: Around) -> list[Found]:
    """Find the wilayah named in a running text, kelurahan and kecamatan that belong together as one."""
    gazetteer = around.gazetteer
    small = plain(text)
    names = names_of(gazetteer)
    found = [
        Found(match.start(), match.end(), Reading(match.group()))
        for match in _CODE.finditer(small)
        if match.group() in gazetteer.by_code
    ]
    found += [
        Found(one.start, one.end, _reading(one.items, one.why, gazetteer))
        for one in places(text, small, names)
    ]
    found.sort(key=lambda one: one.start)
    return with_misspelt(text, small, found, names, gazetteer)


def _code_in(text: str, gazetteer: Gazetteer) -> str:
    """Give the code that a text is or holds, "" when it holds none of the folder's."""
    whole = parse_kode(text)
    codes = [whole] if whole else [match.group() for match in _CODE.finditer(text)]
    known = {code for code in codes if code in gazetteer.by_code}
    return known.pop() if len(known) == 1 else ""


def _of_places(found: list[Place], left: list[str], within: str | None, gazetteer: Gazetteer) -> Reading:
    """Give the one place of a field; of several the first, with the others as choices."""
    first = found[0]
    items = list(dict.fromkeys(item for one in found for item in one.items))
    if within:
        items = [item for item in items if is_within(item.kode, within)] or items
    if len(items) > 1:
        return _reading(items, first.why, gazetteer)
    why = "" if len(first.items) > 1 and not first.is_part else first.why
    if not why and left and not (any(one.is_led for one in found) and first.tingkat == "kelurahan"):
        why = "ada kata lain di samping nama wilayahnya"
    return _within(items[0].kode, why, (), within, gazetteer)


def _within(
    code: str, why: str, choices: tuple[str, ...], within: str | None, gazetteer: Gazetteer
) -> Reading:
    """Give a reading, with a doubt where it does not lie in the kecamatan that is named beside it."""
    if within and not is_within(code, within) and not is_within(within, code):
        apart = f"{gazetteer.label(code)} tidak di {gazetteer.label(within)}"
        return Reading(code, f"{why}; {apart}" if why else apart, choices)
    return Reading(code, why, choices)


def _reading(items: Iterable[Wilayah], why: str, gazetteer: Gazetteer) -> Reading:
    """Give a reading of one or several wilayah, the first with the others as choices."""
    codes = [item.kode for item in items]
    if len(codes) == 1:
        return Reading(codes[0], why)
    labels = [_full_label(code, gazetteer) for code in codes[:_MOST_LABELS]]
    more = ", ..." if len(codes) > _MOST_LABELS else ""
    several = f"dapat berarti {' atau '.join(labels)}{more}"
    return Reading(codes[0], f"{why}; {several}" if why else several, tuple(codes[1:]))


def _full_label(code: str, gazetteer: Gazetteer) -> str:
    above = gazetteer.by_code.get(code.rpartition(".")[0])
    label = gazetteer.label(code)
    return f"{label} ({above.label})" if above and above.tingkat == "kecamatan" else label


def _words_left(small: str, found: list[Place]) -> list[str]:
    """Give the words of a field that no place and no level has."""
    rest, last = [], 0
    for one in sorted(found, key=lambda place: place.start):
        rest.append(small[last : one.start])
        last = max(last, one.end)
    rest.append(small[last:])
    return [word for part in rest for word in _WORD.findall(part) if word not in _NOISE]


def _guess(
    small: str, left: list[str], found: list[Place], within: str | None, around: Around
) -> Reading | None:
    """Propose what a misspelt name may mean, beside a kecamatan that is written rightly or not."""
    gazetteer = around.gazetteer
    names = names_of(gazetteer)
    above = found[0].items if found else ()
    if len(above) == 1 and above[0].tingkat == "kecamatan":
        candidates = near(" ".join(left), names, "kelurahan", above[0].kode)
        return proposal(" ".join(left), candidates, gazetteer) if candidates else None
    led = LED.search(small)
    level = LEVELS[led["kata"]] if led else ""
    name = led["nama"] if led else small.strip()
    candidates = near(name, names, level, within) or (near(name, names, level) if within else [])
    candidates = candidates or (near(name, names) if led else [])
    return proposal(name, candidates, gazetteer) if candidates else None
