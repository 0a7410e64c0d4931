"""What to say of a wrong name in a template, and which right one was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.faults import Fault
from pks_cli.word.faults import SEE_LIST, UNKNOWN_NAME, WRONG_VALUE, nearest
from pks_cli.word.scopes import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pks_cli.word.scanning import Tag
    from pks_cli.word.scopes import Found

_ITEM = "butir"
_ALIKE = 0.8  # a name from another place must be liker than one from the same


def found_fault(found: Found, tag: Tag, name: str, known: Mapping[str, Any]) -> Fault:
    """Say what is wrong with a name.

    Args:
        found: What is wrong.
        tag: The tag it stands in.
        name: The template's file name.
        known: Everything the paper has.
    """
    where = f"tanda {tag} di {tag.place}"
    if found.kind == "printed":
        return Fault(WRONG_VALUE, "galat", f"{_what(found)}: {where}", _instead(found), path=name)
    if found.kind == "repeated":
        message = f"“{found.name}” bukan daftar, maka tidak dapat diulang dengan for: {where}"
        return Fault(WRONG_VALUE, "galat", message, "tulis tandanya saja, tanpa for", path=name)
    message = f"Nama “{found.name}” tidak dikenal: {where}"
    return Fault(UNKNOWN_NAME, "galat", message, _meant(found, known), path=name)


def _what(found: Found) -> str:
    kind = {bool: "ya/tidak", list: "daftar"}.get(type(found.value), "kelompok isian")
    return f"“{found.name}” adalah {kind}, bukan teks"


def _instead(found: Found) -> str:
    if isinstance(found.value, bool):
        return f"pakai dengan if: {{% if {found.name} %}} ... {{% endif %}}"
    if isinstance(found.value, list):
        return loop_text(found.name, found.value)
    inner = [key for key, value in found.value.items() if isinstance(value, str)] or list(found.value)
    return f"sebut isiannya, misalnya {{{{ {found.name}.{inner[0]} }}}}" if inner else "sebut isiannya"


def loop_text(path: str, items: list[Any]) -> str:
    """Give the loop to write for a list: "{% for butir in hadir %} {{ butir.nama }} {% endfor %}"."""
    first = items[0] if items else TEXT
    field = f".{next(iter(first))}" if isinstance(first, dict) and first else ""
    return f"pakai for: {{% for {_ITEM} in {path} %}} {{{{ {_ITEM}{field} }}}} {{% endfor %}}"


def _meant(found: Found, known: Mapping[str, Any]) -> str:
    holder, _, last = found.name.rpartition(".")
    if isinstance(found.value, list):
        return loop_text(holder, found.value)
    places = list(_places(known))
    if not holder:
        same = [place for place in places if place[0][-1] == last]
        if same:
            return _shown(*same[0])
    near = nearest(last, found.known)
    if near:
        return f"mungkin maksudnya “{f'{holder}.{near}' if holder else near}”"
    elsewhere = nearest(last, (path[-1] for path, _ in places), likeness=_ALIKE)
    if elsewhere:
        return _shown(*next(place for place in places if place[0][-1] == elsewhere))
    return SEE_LIST


def _shown(path: tuple[str, ...], around: tuple[str, ...]) -> str:
    """Say how a field is written; one inside a list needs the loop around it."""
    whole = ".".join(path)
    if not around:
        return f"mungkin maksudnya “{whole}”"
    inside = whole.removeprefix(f"{'.'.join(around)}.")
    loop = f"{{% for {_ITEM} in {'.'.join(around)} %}} {{{{ {_ITEM}.{inside} }}}} {{% endfor %}}"
    return f"isian itu ada di dalam daftar, maka tulis: {loop}"


def _places(
    known: Mapping[str, Any], above: tuple[str, ...] = (), around: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the path of every field, and that of the list it is inside of, at most one deep."""
    for key, value in known.items():
        path = (*above, key)
        yield path, around
        if isinstance(value, dict):
            yield from _places(value, path, around)
        elif isinstance(value, list) and value and isinstance(value[0], dict) and not around:
            yield from _places(value[0], path, path)
