"""The fields a template of a naskah may name, each as it is written in the template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.documents.fields import fields_of
from pks_cli.model.vocabulary import label
from pks_cli.tasks.own_templates import name_for, names, unknown_naskah

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.documents.fields import Field

_ARRANGEMENT = "praktik"  # the fields of all arrangements are the same
_ITEM = "butir"


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field as a template writes it.

    Attributes:
        path: Its names from the outermost, joined by dots.
        label: What people call it.
        kind: "teks", "ya/tidak", "daftar" or "kelompok".
        written: What to write: a tag, or the beginning of a loop or condition.
        example: What stands there in the example.
        level: How many loops it is inside of.
    """

    path: str
    label: str
    kind: str
    written: str
    example: str
    level: int


@dataclass(frozen=True, slots=True)
class FieldList:
    """The fields of a naskah.

    Attributes:
        kind: The code of the naskah.
        label: The naskah as people call it.
        lines: Its fields in order, groups left out since they are not written by themselves.
    """

    kind: str
    label: str
    lines: tuple[FieldLine, ...]


def template_fields(word: str) -> FieldList:
    """List the fields that a template may name.

    Args:
        word: The code of a naskah, or the name of a template.

    Raises:
        Refused: There is no such naskah.
    """
    name = name_for(word, _ARRANGEMENT)
    if name is None:
        raise unknown_naskah(word)
    kind = names()[name]
    lines = (line for one in fields_of(kind) for line in _lines(one, "", 0))
    return FieldList(kind, label("naskah", kind), tuple(lines))


def _lines(field: Field, holder: str, level: int) -> Iterator[FieldLine]:
    """Give the lines of a field and of all below it.

    Args:
        field: The field.
        holder: What stands before its name where it is written, with a dot: "rapat." or "orang.".
        level: How many loops it is inside of.
    """
    name = f"{holder}{field.name}"

    def line(written: str, example: str, deeper: int = 0) -> FieldLine:
        return FieldLine(field.path, field.label, field.kind, written, example, level + deeper)

    if field.kind == "teks":
        yield line(f"{{{{ {name} }}}}", " / ".join(field.example.split("\n")))
    elif field.kind == "ya/tidak":
        yield line(f"{{% if {name} %}} ... {{% endif %}}", field.example)
    elif field.kind == "kelompok":
        for one in field.inner:
            yield from _lines(one, f"{name}.", level)
    else:
        item = _ITEM if level == 0 else f"{_ITEM}{level + 1}"
        yield line(f"{{% for {item} in {name} %}} ... {{% endfor %}}", "")
        if field.items is not None:
            yield line(f"{{{{ {item} }}}}", field.items, 1)
        for one in field.inner:
            yield from _lines(one, f"{item}.", level + 1)
