"""Questions made from the declared fields of a record: label, help, choices; any may be left empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.model import vocabulary
from pks_cli.model.fields import FieldSpec, Shape, specs
from pks_cli.model.parsing import parse
from pks_cli.model.scalars import CodeScalar

if TYPE_CHECKING:
    from collections.abc import Callable

    from pks_cli.commands.ask import Prompter
    from pks_cli.folder.office import Setting
    from pks_cli.model.record import Part

_NOTHING = ("", "(kosongkan)")


def ask_fields(
    prompter: Prompter, model: type[Part], setting: Setting, skip: frozenset[str]
) -> dict[str, Any]:
    """Ask for the leaves of a record, one question a field.

    Args:
        prompter: Who asks.
        model: The record.
        setting: The folder, for names of wilayah.
        skip: Keys not to ask for.

    Returns:
        The answers that were not left empty, by key; lists of texts as lists.
    """
    answers: dict[str, Any] = {}
    for key, spec in specs(model).items():
        if key not in skip:
            answer = _ask(prompter, model, spec, setting)
            if answer:
                answers[key] = answer
    return answers


def _ask(prompter: Prompter, model: type[Part], spec: FieldSpec, setting: Setting) -> Any:
    shape = spec.shape
    question = f"{spec.label} ({spec.help})" if spec.help else spec.label
    if shape.kind == "scalar":
        return _ask_leaf(prompter, question, shape, check_field(model, spec.key, setting))
    if shape.kind == "list" and shape.inner is not None and shape.inner.kind == "scalar":
        return _ask_list(prompter, question, shape.inner, _check_item(model, spec.key, setting))
    return None


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
