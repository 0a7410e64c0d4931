"""Options made from the declared fields of a record: `--tanggal-lapor` for `tanggal_lapor`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperOption

from pks_cli.commands.indonesian import Command
from pks_cli.faults import Fault, Refused
from pks_cli.model import vocabulary
from pks_cli.model.fields import FieldSpec, Shape, specs
from pks_cli.model.scalars import CodeScalar
from pks_cli.strict_yaml import read, write

if TYPE_CHECKING:
    from pydantic import BaseModel
    from typer._click import Context, Parameter

ANSWERS = "pks.answers"
_MOST_CODES = 6


def fields_command(
    model: type[BaseModel],
    skip: frozenset[str] = frozenset(),
    texts: frozenset[str] = frozenset(),
    first: tuple[str, ...] = (),
) -> type[Command]:
    """Make the class of a command that takes the leaves of a record as options.

    Args:
        model: The record.
        skip: Keys that get no option.
        texts: Lists of groups that may be given as texts, one option an item.
        first: Keys whose options stand first in the help.

    Returns:
        A class for `typer.Typer.command(cls=...)`; what was given is read back with `answers_of`.
    """

    class FieldsCommand(Command):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            known = specs(model)
            wanted = [key for key, spec in known.items() if key not in skip and _fits(spec, texts)]
            self.params[0:0] = [_option(known[key]) for key in dict.fromkeys((*first, *wanted))]

    return FieldsCommand


def answers_of(ctx: Context) -> dict[str, Any]:
    """Give what was typed, by YAML key: a text, or a list of texts."""
    return dict(ctx.meta.get(ANSWERS, {}))


def option_name(key: str) -> str:
    """Give the option of a YAML key."""
    return f"--{key.replace('_', '-')}"


def _fits(spec: FieldSpec, texts: frozenset[str]) -> bool:
    if spec.key in texts:
        return True
    shape = spec.shape.inner if spec.shape.kind == "list" else spec.shape
    return shape is not None and shape.kind == "scalar"


def _option(spec: FieldSpec) -> TyperOption:
    shape = spec.shape.inner if spec.shape.inner is not None else spec.shape
    return TyperOption(
        param_decls=[option_name(spec.key)],
        type=str,
        multiple=spec.shape.kind == "list",
        expose_value=False,
        callback=_remember,
        metavar=_metavar(shape),
        help=_help(spec, shape),
    )


def _metavar(shape: Shape) -> str:
    return shape.scalar.name.split()[0].split("/")[0].upper() if shape.scalar else "TEKS"


def _help(spec: FieldSpec, shape: Shape) -> str:
    words = spec.label[:1].lower() + spec.label[1:] if spec.label[1:2].islower() else spec.label
    if isinstance(shape.scalar, CodeScalar):
        codes = vocabulary.codes(shape.scalar.vocabulary)
        shown = ", ".join(codes[:_MOST_CODES]) + (", ..." if len(codes) > _MOST_CODES else "")
        return f"{words}: {shown}"
    return f"{words}; {spec.help[:1].lower()}{spec.help[1:]}" if spec.help else words


def _remember(ctx: Context, param: Parameter, value: Any) -> Any:
    if value and param.name:
        several = isinstance(value, (list, tuple))
        texts = [plain(param.name, text) for text in (value if several else [value])]
        ctx.meta.setdefault(ANSWERS, {})[param.name] = texts if several else texts[0]
    return value


def plain(key: str, text: str) -> str:
    """Give the text of an option with LF line breaks.

    Raises:
        Refused: It holds what no record may hold; the option is named, since there is no line to name.
    """
    if any("\ud800" <= character <= "\udfff" for character in text):
        message = f"{option_name(key)} memuat bita yang bukan UTF-8"
        raise Refused(Fault("PKS001", "galat", message, "ketik ulang teksnya"))
    lines = text.replace("\r\n", "\n")
    hidden = [one for one in read(write({key: lines}).encode("utf-8")).problems if one.kind == "control"]
    if hidden:
        raise Refused(Fault("PKS009", "galat", f"{option_name(key)}: {hidden[0].message}", hidden[0].remedy))
    return lines
