"""The tests a template may use after `is`, each within budget."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any

from jinja2 import pass_context

from pks_cli.word.budget import Unknown
from pks_cli.word.operands import LISTS, budget_of, known, number, sized, spend_depth

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2.runtime import Context


def _test(function: Callable[..., Any]) -> Callable[..., Any]:
    """Make a test of a function that looks at one value."""

    @pass_context
    def run(_context: Context, value: Any, *args: Any) -> bool:
        known(value)
        return bool(function(value, *args))

    return run


def _compare(compare: Callable[[Any, Any], Any]) -> Callable[..., Any]:
    """Make a test of a comparison, whose cost is counted before."""

    @pass_context
    def run(context: Context, value: Any, other: Any) -> bool:
        for side in (value, other):
            known(side)
            spend_depth(budget_of(context), side)
        return bool(compare(value, other))

    return run


@pass_context
def _defined(_context: Context, value: Any) -> bool:
    return not isinstance(value, Unknown)


@pass_context
def _undefined(_context: Context, value: Any) -> bool:
    return isinstance(value, Unknown)


TESTS: dict[str, Callable[..., Any]] = {
    "defined": _defined,
    "undefined": _undefined,
    "none": _test(lambda value: value is None),
    "string": _test(lambda value: type(value) is str),
    "number": _test(lambda value: type(value) in (int, float, bool)),
    "integer": _test(lambda value: type(value) is int),
    "float": _test(lambda value: type(value) is float),
    "boolean": _test(lambda value: type(value) is bool),
    "true": _test(lambda value: value is True),
    "false": _test(lambda value: value is False),
    "mapping": _test(lambda value: type(value) is dict),
    "sequence": _test(lambda value: type(value) in (str, dict, *LISTS)),
    "iterable": _test(lambda value: type(value) in (str, dict, *LISTS)),
    "odd": _test(lambda value: number(value) % 2 == 1),
    "even": _test(lambda value: number(value) % 2 == 0),
    "divisibleby": _test(lambda value, by: number(value) % number(by) == 0),
    "upper": _test(lambda value: str(value).isupper()),
    "lower": _test(lambda value: str(value).islower()),
    "in": _compare(lambda value, other: value in sized(other)),
}
for _names, _operator in (
    ("eq equalto ==", operator.eq),
    ("ne !=", operator.ne),
    ("lt lessthan <", operator.lt),
    ("le <=", operator.le),
    ("gt greaterthan >", operator.gt),
    ("ge >=", operator.ge),
):
    TESTS |= dict.fromkeys(_names.split(), _compare(_operator))
