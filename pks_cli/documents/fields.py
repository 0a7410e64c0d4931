"""What a template of a naskah may name: every field with its label, its kind and an example.

Read from the draft of the example, so that nothing is listed twice: what a paper gives is what may be named.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, reduce
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal

from pks_cli.documents.example import examples
from pks_cli.documents.field_labels import field_label
from pks_cli.documents.papers import make_draft
from pks_cli.model.vocabulary import codes
from pks_cli.resources import templates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Kind = Literal["teks", "ya/tidak", "daftar", "kelompok"]
MAIN_NOTULA = "notula"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a paper.

    Attributes:
        path: Its names from the outermost, joined by dots; list items have none: "hadir.nama".
        label: What people call it.
        kind: A text (numbers too), yes or no, a list, or a group of fields.
        example: What stands there in the example; "" for a list or group.
        inner: The fields of a group, or of each item of a list; empty for a list of texts.
        items: For a list of texts, one of them.
    """

    path: str
    label: str
    kind: Kind
    example: str
    inner: tuple[Field, ...] = ()
    items: str | None = None

    @property
    def name(self) -> str:
        """The last of its names."""
        return self.path.rpartition(".")[2]

    def all_below(self) -> Iterator[Field]:
        """Give it and all fields under it, in order."""
        yield self
        for one in self.inner:
            yield from one.all_below()


def kinds_with_template() -> tuple[str, ...]:
    """Give the codes of the naskah that can be made."""
    return tuple(code for code in codes("naskah") if find_spec(f"pks_cli.documents.{code}"))


@cache
def template_names(kind: str) -> tuple[str, ...]:
    """Give the names of the shipped templates of a naskah; the notula has one for each arrangement."""
    arrangements = [f"{kind}_{code}" for code in codes("susunan_notula")] if kind == MAIN_NOTULA else [kind]
    return tuple(name for name in arrangements if (templates() / f"{name}.docx").is_file())


@cache
def example_data(kind: str) -> Mapping[str, Any]:
    """Give the data of the examples of a naskah together; lists have items that show all their fields."""
    shown = (_filled(make_draft(material).data) for material in examples(kind))
    together: dict[str, Any] = reduce(_laid_together, shown)
    return together


@cache
def fields_of(kind: str) -> tuple[Field, ...]:
    """Give the fields of a naskah."""
    return _fields(example_data(kind), "")


def _fields(group: Mapping[str, Any], above: str) -> tuple[Field, ...]:
    return tuple(_field(f"{above}.{key}" if above else key, value) for key, value in group.items())


def _field(path: str, value: Any) -> Field:
    label = field_label(path)
    if isinstance(value, dict):
        return Field(path, label, "kelompok", "", _fields(value, path))
    if isinstance(value, list):
        first = value[0] if value else ""
        if isinstance(first, dict):
            return Field(path, label, "daftar", "", _fields(first, path))
        return Field(path, label, "daftar", "", (), "" if isinstance(first, list) else str(first))
    if isinstance(value, bool):
        return Field(path, label, "ya/tidak", "ya" if value else "tidak")
    return Field(path, label, "teks", "" if value is None else str(value))


def _filled(value: Any) -> Any:
    """Let the first item of every list show what any of its items has."""
    if isinstance(value, dict):
        return {key: _filled(one) for key, one in value.items()}
    if isinstance(value, list) and value:
        first, *rest = (_filled(one) for one in value)
        for other in rest:
            first = _laid_together(first, other)
        return [first, *rest]
    return value


def _laid_together(one: Any, other: Any) -> Any:
    if isinstance(one, dict) and isinstance(other, dict):
        return {key: _laid_together(one.get(key), other.get(key)) for key in {**one, **other}}
    return other if one in (None, "", []) else one
