"""Questions made from the declared fields of a record: label, help, choices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from pks_cli.commands.console import nameless
from pks_cli.faults import Refused
from pks_cli.model import vocabulary
from pks_cli.model.fields import FieldSpec, Shape, specs
from pks_cli.model.parsing import parse
from pks_cli.model.scalars import CodeScalar

if TYPE_CHECKING:
    from collections.abc import Callable

    from pks_cli.commands.ask import Prompter
    from pks_cli.commands.console import Console
    from pks_cli.folder.office import Setting
    from pks_cli.model.record import Part

D = TypeVar("D")
_NOTHING = ("", "(kosongkan)")
_ENOUGH = ("", "Cukup, lanjut")


def ask_fields(
    prompter: Prompter, model: type[Part], setting: Setting, skip: frozenset[str]
) -> dict[str, Any]:
    """Let a person pick what to fill in, until nothing more is wanted.

    Args:
        prompter: Who asks.
        model: The record.
        setting: The folder, for names of wilayah.
        skip: Keys not to offer.

    Returns:
        The answers by key, "" where one was emptied; lists of texts as lists.
    """
    offered = {key: spec for key, spec in specs(model).items() if key not in skip and _is_askable(spec.shape)}
    answers: dict[str, Any] = {}
    while True:
        choices = [(key, _offered(spec, answers.get(key))) for key, spec in offered.items()]
        key = prompter.choose("Isian mana?", [_ENOUGH, *choices], "")
        if not key:
            return answers
        answers[key] = _ask(prompter, model, offered[key], setting)


def until_right(
    console: Console,
    make: Callable[[dict[str, Any]], D],
    given: dict[str, Any],
    ask_again: Callable[[], dict[str, Any]],
) -> D:
    """Make a record of answers; when one is wrong, show why and let it be changed.

    Args:
        console: Where the faults are shown.
        make: From answers to the record.
        given: The answers.
        ask_again: Asks which answers to change.

    Raises:
        Refused: Something is wrong and nothing was changed.
    """
    while True:
        try:
            return make(given)
        except Refused as error:
            console.faults(nameless(error.faults))
            changed = ask_again()
            if not changed:
                raise
            given |= changed


def _offered(spec: FieldSpec, answer: Any) -> str:
    if isinstance(answer, str) and answer:
        return f"{spec.label}: {answer}"
    return f"{spec.label}: terisi" if answer else spec.label


def _is_askable(shape: Shape) -> bool:
    return shape.kind in {"scalar", "group"} or (shape.kind == "list" and shape.inner is not None)


def _ask(prompter: Prompter, model: type[Part], spec: FieldSpec, setting: Setting) -> Any:
    shape = spec.shape
    question = f"{spec.label} ({spec.help})" if spec.help else spec.label
    if shape.kind == "scalar":
        return _ask_leaf(prompter, question, shape, check_field(model, spec.key, setting))
    if shape.kind == "group":
        return _ask_group(prompter, shape, setting)
    inner = shape.inner or shape
    if inner.kind == "group":
        return list(iter(lambda: _ask_group(prompter, inner, setting), {}))
    return _ask_list(prompter, question, inner, _check_item(model, spec.key, setting))


def _ask_group(prompter: Prompter, shape: Shape, setting: Setting) -> dict[str, Any]:
    """Ask for a group of fields; empty when nothing was filled in."""
    answers = ask_fields(prompter, cast("type[Part]", shape.model), setting, frozenset())
    return {key: answer for key, answer in answers.items() if answer}


def _ask_leaf(prompter: Prompter, question: str, shape: Shape, check: Callable[[str], str | None]) -> str:
    if isinstance(shape.scalar, CodeScalar):
        terms = vocabulary.terms(shape.scalar.vocabulary).items()
        return prompter.choose(question, [_NOTHING, *((code, term.label) for code, term in terms)], "")
    return prompter.text(question, check=check)


def _ask_list(
    prompter: Prompter, question: str, shape: Shape, check: Callable[[str], str | None]
) -> list[str]:
    """Ask until an empty answer."""
    answers: list[str] = []
    while True:
        more = f"{question}, berikutnya" if answers else question
        answer = _ask_leaf(prompter, more, shape, check)
        if not answer:
            return answers
        answers.append(answer)


def check_field(model: type[Part], key: str, setting: Setting) -> Callable[[str], str | None]:
    """Make the check of one answer by the field's own type; an empty answer will do."""

    def check(answer: str) -> str | None:
        return _wrong(model, key, answer, setting)

    return check


def _check_item(model: type[Part], key: str, setting: Setting) -> Callable[[str], str | None]:
    def check(answer: str) -> str | None:
        return _wrong(model, key, [answer] if answer else None, setting)

    return check


def _wrong(model: type[Part], key: str, value: Any, setting: Setting) -> str | None:
    """Say what the record's own type finds wrong with one answer."""
    if not value:
        return None
    found = [one for one in parse(model, {key: value}, setting.gazetteer).findings if one.loc[:1] == (key,)]
    return f"{found[0].message}; {found[0].remedy}" if found else None
