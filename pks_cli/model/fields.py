"""What the declarations say of a place in a record: its shape, label and type, and which keys are known."""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from pks_cli.bahasa import kutip, terdekat
from pks_cli.model.scalars import CodeScalar, Scalar, TextScalar, WilayahScalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Kind = Literal["scalar", "list", "group", "map", "any"]
Loc = tuple[str | int, ...]
ScalarType = Scalar | TextScalar | CodeScalar | WilayahScalar


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand at a place.

    Attributes:
        kind: One value, a list, a group of fields, a map of groups, or anything.
        scalar: The scalar type of one value.
        inner: The shape of a list's items or a map's values.
        model: The class of a group.
    """

    kind: Kind
    scalar: ScalarType | None = None
    inner: Shape | None = None
    model: type[BaseModel] | None = None


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One declared field.

    Attributes:
        key: The YAML key.
        label: The Indonesian label.
        help: One line of help, or "".
        required: Whether the key must be given.
        default: The value when absent.
        shape: What may stand there.
    """

    key: str
    label: str
    help: str
    required: bool
    default: Any
    shape: Shape


@cache
def specs(model: type[BaseModel]) -> dict[str, FieldSpec]:
    """Give the declared fields of a record or group by key, in order of declaration."""
    return {
        key: FieldSpec(
            key=key,
            label=info.title or key,
            help=info.description or "",
            required=info.is_required(),
            default=info.get_default(call_default_factory=True, validated_data={})
            if not info.is_required()
            else None,
            shape=_shape(info.annotation, tuple(info.metadata)),
        )
        for key, info in model.model_fields.items()
    }


def spec_at(model: type[BaseModel], loc: Loc) -> FieldSpec | None:
    """Give the declaration of the field that `loc` ends in or lies in, None where nothing is declared."""
    spec: FieldSpec | None = None
    shape = Shape("group", model=model)
    for step in loc:
        if shape.kind == "group" and shape.model is not None:
            spec = specs(shape.model).get(str(step))
            if spec is None:
                return None
            shape = spec.shape
        elif shape.inner is not None:
            shape = shape.inner
        else:
            return spec
    return spec


def is_free_text(model: type[BaseModel], loc: Loc) -> bool:
    """Tell whether free text stands at `loc`, so that a comment behind it may be lost text."""
    spec = spec_at(model, loc)
    shape = spec.shape if spec else None
    while shape is not None and shape.inner is not None:
        shape = shape.inner
    return shape is not None and isinstance(shape.scalar, TextScalar) and shape.scalar.name == "teks"


def unknown_key_words(key: str, known: Sequence[str]) -> tuple[str, str]:
    """Give message and remedy for a key that no field declares.

    Args:
        key: As written.
        known: The keys that are declared at its place.
    """
    if key != key.strip():
        message = f"di depan atau di belakang nama isian {kutip(key)} ada spasi khusus"
        return message, "hapus spasi itu, lalu ketik spasi biasa sebanyak isian yang setingkat"
    near = terdekat(key, known)
    remedy = f"maksudnya {near}?" if near else "hapus, atau pindahkan ke bawah 'lokal:'"
    return f"isian {kutip(key)} tidak dikenal", remedy


def unknown_keys(
    model: type[BaseModel], tree: Mapping[str, Any], loc: Loc = ()
) -> Iterator[tuple[Loc, tuple[str, ...]]]:
    """Find the keys that no field declares.

    Yields:
        The place of each unknown key, and the keys that are known there.
    """
    known = _keys(model)
    if (
        not tree.keys() <= known.keys()
    ):  # twice as fast as making the difference, which is nearly always empty
        for key in sorted(tree.keys() - known.keys()):
            yield (*loc, key), tuple(known)
    for key, shape in _containers(model):
        value = tree.get(key)
        if value is not None:
            yield from _unknown_below(shape, value, (*loc, key))


def _unknown_below(shape: Shape, value: Any, loc: Loc) -> Iterator[tuple[Loc, tuple[str, ...]]]:
    if shape.kind == "group" and isinstance(value, dict) and shape.model is not None:
        yield from unknown_keys(shape.model, value, loc)
    elif shape.kind == "list" and isinstance(value, list) and shape.inner is not None:
        for index, item in enumerate(value):
            yield from _unknown_below(shape.inner, item, (*loc, index))
    elif shape.kind == "map" and isinstance(value, dict) and shape.inner is not None:
        for key, item in value.items():
            yield from _unknown_below(shape.inner, item, (*loc, key))


@cache
def _keys(model: type[BaseModel]) -> dict[str, None]:
    return dict.fromkeys(model.model_fields)


@cache
def _containers(model: type[BaseModel]) -> tuple[tuple[str, Shape], ...]:
    return tuple((key, spec.shape) for key, spec in specs(model).items() if _holds_groups(spec.shape))


def _holds_groups(shape: Shape) -> bool:
    return shape.kind in {"group", "map"} or (shape.inner is not None and _holds_groups(shape.inner))


def _shape(annotation: Any, metadata: tuple[Any, ...] = ()) -> Shape:
    for item in metadata:
        if isinstance(item, (Scalar, TextScalar, CodeScalar, WilayahScalar)):
            return Shape("scalar", scalar=item)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape("group", model=annotation)
    return _generic_shape(annotation)


def _generic_shape(annotation: Any) -> Shape:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _shape(get_args(annotation)[0], get_args(annotation)[1:])
    if origin in {Union, types.UnionType}:
        return _shape(next(part for part in get_args(annotation) if part is not types.NoneType))
    if origin is tuple:
        return Shape("list", inner=_shape(get_args(annotation)[0]))
    if origin is dict:
        return Shape("map", inner=_shape(get_args(annotation)[1]))
    return Shape("any")
