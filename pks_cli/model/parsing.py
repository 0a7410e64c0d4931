"""From a tree of text to a typed record, with every fault at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import ValidationError

from pks_cli import bahasa
from pks_cli.model import vocabulary
from pks_cli.model.fields import Loc, spec_at, specs
from pks_cli.model.record import Part
from pks_cli.model.scalars import CodeScalar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

    from pks_cli.model.wilayah import Gazetteer

P = TypeVar("P", bound=Part)
_CONTAINERS = (dict, list)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong at a place in a record, before it is known which file it stands in.

    Attributes:
        loc: Keys and indexes from the root.
        code: The fault's code.
        message: What is wrong.
        remedy: What to do.
        at_key: Whether the key itself is meant rather than its value.
    """

    loc: Loc
    code: str
    message: str
    remedy: str
    at_key: bool = False


@dataclass(frozen=True, slots=True)
class Parsed(Generic[P]):
    """A typed record, or why there is none.

    Attributes:
        record: The record, None when something is wrong.
        findings: What is wrong.
        all_known: Whether it is certain that every key is a declared one.
    """

    record: P | None
    findings: tuple[Finding, ...] = ()
    all_known: bool = False


def parse(model: type[P], tree: Any, gazetteer: Gazetteer | None = None) -> Parsed[P]:
    """Type a tree of text leaves.

    Args:
        model: The class of the record.
        tree: Mappings, lists, text and None; None is the same as a missing key.
        gazetteer: To find wilayah by name; without it only codes are read.

    Returns:
        The record, or all that is wrong with it; never both.
    """
    if not isinstance(tree, dict):
        return Parsed(None, (_not_a_mapping(tree),))
    try:
        record, all_known = _typed(model, tree, gazetteer)
    except ValidationError as error:
        found = {_finding(model, detail) for detail in error.errors(include_url=False)}
        found.update(_also_missing(model, tree))
        return Parsed(None, tuple(sorted(found, key=lambda one: [str(step) for step in one.loc])))
    missing = _also_missing(model, tree)
    return Parsed(None, missing) if missing else Parsed(record, all_known=all_known)


def _also_missing(model: type[Part], tree: dict[str, Any]) -> tuple[Finding, ...]:
    missing = model.also_missing(tree)
    return tuple(_missing(model, (key,)) for key in missing) if missing else ()


def _typed(model: type[P], tree: dict[str, Any], gazetteer: Gazetteer | None) -> tuple[P, bool]:
    """Type a tree; where an empty or unknown key is in the way, once more without regard to them."""
    validate = model.__pydantic_validator__.validate_python
    try:
        return validate(tree, extra="forbid", context=gazetteer), True
    except ValidationError:
        return validate(given(tree), context=gazetteer), False


def given(node: Any) -> Any:
    """Leave out the keys that are not given (None), at every depth."""
    if isinstance(node, dict):
        return {
            key: given(value) if isinstance(value, _CONTAINERS) else value
            for key, value in node.items()
            if value is not None
        }
    return [given(value) if isinstance(value, _CONTAINERS) else value for value in node]


def normalised(record: Part, tree: Mapping[str, Any], zona: str | None = None) -> dict[str, Any]:
    """Give the tree with each known leaf in its one canonical form.

    Args:
        record: What `parse` gave for the tree.
        tree: The tree of text leaves.
        zona: The office's time zone: a time of another zone keeps its zone; None: no time shows one.

    Returns:
        ISO dates, "HH.MM" times, numbers as numbers; keys not given are left out, unknown keys kept as text.
    """
    return {
        key: _normal(getattr(record, key, None) if key in type(record).model_fields else None, value, zona)
        for key, value in tree.items()
        if value is not None
    }


def _normal(typed: Any, raw: Any, zona: str | None) -> Any:
    if isinstance(raw, dict):
        if isinstance(typed, Part):
            return normalised(typed, raw, zona)
        named = typed if isinstance(typed, dict) else {}
        return {key: _normal(named.get(key), value, zona) for key, value in raw.items() if value is not None}
    if isinstance(raw, list):
        values = typed if isinstance(typed, tuple) and len(typed) == len(raw) else [None] * len(raw)
        return [_normal(one, value, zona) for one, value in zip(values, raw, strict=True)]
    if isinstance(typed, (bool, int, float)):
        return typed
    if typed is None or isinstance(typed, (Part, dict, tuple)):
        return raw
    return typed if isinstance(typed, str) else _leaf_text(typed, zona)


def _leaf_text(value: Any, zona: str | None) -> str:
    if isinstance(value, date):
        return value.isoformat()
    other = getattr(value, "zona", None)
    return f"{value} {other}" if zona and other and other != zona else str(value)


def _not_a_mapping(tree: Any) -> Finding:
    if tree is None:
        return Finding((), "PKS010", "berkas ini kosong", "isi catatannya, atau hapus berkasnya")
    return Finding(
        (), "PKS010", "berkas ini bukan pasangan nama isian dan isi", "tulis setiap isian sebagai 'nama: isi'"
    )


def _finding(model: type[Part], detail: ErrorDetails) -> Finding:
    loc, kind = detail["loc"], detail["type"]
    if kind.startswith("PKS"):
        context = detail.get("ctx", {})
        return Finding(loc, kind, _named(model, loc, str(context["pesan"])), str(context["saran"]))
    if kind == "missing":
        return _missing(model, loc)
    if kind == "literal_error":
        return _unknown_code(model, loc, detail["input"])
    return _wrong_shape(model, loc, kind, detail["input"])


def _wrong_shape(model: type[Part], loc: Loc, kind: str, value: Any) -> Finding:
    if kind == "tuple_type":
        message = _named(model, loc, "isian ini semestinya sebuah daftar")
        return Finding(loc, "PKS103", message, "taruh setiap butir pada baris sendiri, diawali '- '")
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        message = _named(model, loc, "isian ini semestinya kelompok isian")
        return Finding(loc, "PKS103", message, f"isi di bawahnya dengan lekukan: {_keys_at(model, loc)}")
    if value is None:
        return Finding(loc, "PKS101", _named(model, loc, "butir ini kosong"), "isi, atau hapus tandanya")
    message = _named(model, loc, "isian ini semestinya satu isi, bukan daftar atau kelompok")
    return Finding(loc, "PKS103", message, "tulis isinya di belakang titik dua")


def _missing(model: type[Part], loc: Loc) -> Finding:
    spec = spec_at(model, loc)
    label = f" ({spec.label})" if spec and spec.label.casefold() != str(loc[-1]).casefold() else ""
    help_text = f" - {spec.help}" if spec and spec.help else ""
    return Finding(
        loc,
        "PKS101",
        f"isian '{dotted(loc)}'{label} belum diisi",
        f"tambahkan '{loc[-1]}: ...'{help_text}",
    )


def _unknown_code(model: type[Part], loc: Loc, value: Any) -> Finding:
    spec = spec_at(model, loc)
    shape = spec.shape if spec else None
    while shape is not None and shape.inner is not None:
        shape = shape.inner
    if shape is None or not isinstance(shape.scalar, CodeScalar) or not isinstance(value, str):
        message = _named(model, loc, "isian ini semestinya satu kode")
        return Finding(loc, "PKS103", message, "tulis kodenya di belakang titik dua")
    codes = vocabulary.codes(shape.scalar.vocabulary)
    near = bahasa.terdekat(value, list(codes))
    remedy = f"maksudnya {near}?" if near else f"pilih salah satu: {bahasa.gabung(list(codes), 'atau')}"
    return Finding(loc, "PKS119", _named(model, loc, f"kode '{value}' tidak dikenal"), remedy)


def _named(model: type[Part], loc: Loc, message: str) -> str:
    """Put the field in front where the message alone would not say which is meant."""
    if not loc or spec_at(model, loc) is None:
        return message
    place = dotted(loc[:-1] if message.startswith(f"{loc[-1]} ") else loc)
    return f"{place}: {message}" if place else message


def dotted(loc: Loc) -> str:
    """Write a place as people count: langkah ke-1, tanggal."""
    parts: list[str] = []
    for step in loc:
        if isinstance(step, int) and parts:
            parts[-1] += f" ke-{step + 1}"
        else:
            parts.append(str(step))
    return ", ".join(parts)


def _keys_at(model: type[Part], loc: Loc) -> str:
    spec = spec_at(model, loc)
    shape = spec.shape if spec else None
    while shape is not None and shape.inner is not None:
        shape = shape.inner
    keys = list(specs(shape.model)) if shape is not None and shape.model is not None else []
    return ", ".join(keys) or "nama: isi"
