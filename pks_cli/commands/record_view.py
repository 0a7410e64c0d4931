"""A record for people to read: labels instead of keys, dates and codes in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from pks_cli import bahasa
from pks_cli.model import vocabulary
from pks_cli.model.fields import Shape, specs
from pks_cli.model.scalars import CodeScalar, Scalar, TextScalar, WilayahScalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import BaseModel

    from pks_cli.model.wilayah import Gazetteer

_STEP = "  "
_OPEN_VOCABULARIES = {"kategori": "kategori", "dasar hukum": "dasar"}


def record_lines(record: BaseModel, isi: dict[str, Any], gazetteer: Gazetteer) -> list[str]:
    """Write a record for people.

    Args:
        record: The typed record.
        isi: What its file gives, normalised; only these keys are shown, none is left out.
        gazetteer: For the names of wilayah.

    Returns:
        Lines, indented by depth.
    """
    return list(_group(type(record), isi, gazetteer, ""))


def value_words(
    model: type[BaseModel] | None, loc: Sequence[str | int], value: Any, gazetteer: Gazetteer
) -> str:
    """Write what stands, or stood, at one place of a record on one line.

    Args:
        model: The class of the record, None where it has none.
        loc: Keys and indexes from its root to the place.
        value: A leaf, an item, a list or a group, normalised; a text that is not stays as it is.
        gazetteer: For the names of wilayah.
    """
    return _one_line(value, _shape_at(model, loc), gazetteer)


def _one_line(value: Any, shape: Shape | None, gazetteer: Gazetteer) -> str:
    if isinstance(value, dict):
        inner = {key: _one_line(one, _shape_below(shape, key), gazetteer) for key, one in value.items()}
        return "; ".join(f"{key.replace('_', ' ')}: {words}" for key, words in inner.items())
    if isinstance(value, list):
        return "; ".join(_one_line(item, shape.inner if shape else None, gazetteer) for item in value)
    try:
        return _words(value, shape, gazetteer)
    except (ValueError, KeyError):  # a record that could not be typed: its texts are as they were written
        return str(value)


def _shape_below(shape: Shape | None, step: str | int) -> Shape | None:
    if shape is not None and shape.kind == "group" and shape.model is not None:
        spec = specs(shape.model).get(str(step))
        return spec.shape if spec else None
    return shape.inner if shape is not None else None


def _shape_at(model: type[BaseModel] | None, loc: Sequence[str | int]) -> Shape | None:
    shape: Shape | None = Shape("group", model=model) if model is not None else None
    for step in loc:
        shape = _shape_below(shape, step)
    return shape


def _group(model: type[BaseModel], isi: dict[str, Any], gazetteer: Gazetteer, pad: str) -> Iterator[str]:
    known = specs(model)
    for key, value in isi.items():
        spec = known.get(key)
        yield from _field(spec.label if spec else key, value, spec.shape if spec else None, gazetteer, pad)


def _field(name: str, value: Any, shape: Shape | None, gazetteer: Gazetteer, pad: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield f"{pad}{name}:"
        yield from _mapping(value, shape, gazetteer, pad + _STEP)
    elif isinstance(value, list):
        if value:
            yield f"{pad}{name}:"
        inner = shape.inner if shape else None
        for item in value:
            yield from _item(item, inner, gazetteer, pad + _STEP)
    else:
        yield from _leaf(f"{pad}{name}: ", _words(value, shape, gazetteer), pad)


def _mapping(value: dict[str, Any], shape: Shape | None, gazetteer: Gazetteer, pad: str) -> Iterator[str]:
    if shape is not None and shape.model is not None:
        yield from _group(shape.model, value, gazetteer, pad)
        return
    for key, one in value.items():
        yield from _field(key, one, shape.inner if shape else None, gazetteer, pad)


def _item(item: Any, shape: Shape | None, gazetteer: Gazetteer, pad: str) -> Iterator[str]:
    if isinstance(item, dict):
        lines = list(_mapping(item, shape, gazetteer, ""))
    elif isinstance(item, list):
        lines = [line for one in item for line in _item(one, shape.inner if shape else None, gazetteer, "")]
    else:
        lines = list(_leaf("", _words(item, shape, gazetteer), ""))
    for index, line in enumerate(lines):
        yield f"{pad}{'- ' if index == 0 else '  '}{line}"


def _leaf(head: str, text: str, pad: str) -> Iterator[str]:
    first, *rest = text.split("\n")
    yield f"{head}{first}"
    for line in rest:
        yield f"{pad}{_STEP}{line}"


def _words(value: Any, shape: Shape | None, gazetteer: Gazetteer) -> str:
    """Write a leaf in words, by its declared type; text stays the very text."""
    scalar = shape.scalar if shape else None
    if isinstance(scalar, WilayahScalar):
        return f"{gazetteer.label(str(value))} ({value})"
    if isinstance(scalar, CodeScalar):
        return vocabulary.label(scalar.vocabulary, str(value))
    if isinstance(scalar, TextScalar) and scalar.name in _OPEN_VOCABULARIES:
        term = vocabulary.terms(_OPEN_VOCABULARIES[scalar.name]).get(str(value))
        return term.label if term else str(value)
    if isinstance(scalar, Scalar) and scalar.typed is date:
        return bahasa.hari_tanggal(date.fromisoformat(str(value)))
    return _number(value, scalar)


def _number(value: Any, scalar: Any) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, int) and isinstance(scalar, Scalar):
        return bahasa.format_rupiah(value) if scalar.name == "rupiah" else bahasa.format_bilangan(value)
    return str(value)
