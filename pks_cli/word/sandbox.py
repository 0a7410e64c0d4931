"""Compiling and running tags: only plain data is reached, and only so long and so far.

A template comes from an office's folder and may be anybody's. What is not on the lists of `rewriting` is
refused before it is compiled; what can only be seen while running is held by budgets. No call and no
attribute of a Python object is reachable at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import pass_context
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from pks_cli.word.budget import BUDGET, MAX_LOOPS, MAX_OUTPUT, Budget, Unknown, UnknownNameError
from pks_cli.word.checks import TESTS
from pks_cli.word.faults import WRONG_VALUE
from pks_cli.word.filters import FILTERS
from pks_cli.word.methods import CALLS, CELLS, METHODS, OPERATIONS
from pks_cli.word.operands import LISTS, Group, known
from pks_cli.word.rewriting import CALL, COUNTED, METHOD, ForbiddenNode, Rewriter, forbidden
from pks_cli.word.scanning import COMMENT, CONTROL, VALUE
from pks_cli.word.text import RenderFault

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2.environment import Template as Compiled

__all__ = ["MAX_LOOPS", "MAX_OUTPUT", "Budget", "ForbiddenNode", "Sandbox", "UnknownNameError", "run"]

FILENAME = "<templat>"
MAX_NUMBER = 1e15
_LOOP = frozenset(
    {"index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "previtem", "nextitem"}
)
_GROUP = ("grouper", "list")
_INTERCEPTED = frozenset({"+", "-", "*", "/", "//", "%", "**"})


class Sandbox(ImmutableSandboxedEnvironment):
    """A Jinja environment for plain data."""

    intercepted_binops = _INTERCEPTED

    def __init__(self, finalize: Callable[[Any], Any]) -> None:
        """Make the environment; `finalize` writes each value."""
        super().__init__(
            variable_start_string=VALUE[0], variable_end_string=VALUE[1],
            block_start_string=CONTROL[0], block_end_string=CONTROL[1],
            comment_start_string=COMMENT[0], comment_end_string=COMMENT[1],
            undefined=Unknown, autoescape=True, finalize=finalize, keep_trailing_newline=True, cache_size=0,
            optimized=False,
        )  # fmt: skip
        self.globals.clear()
        self.filters = {**FILTERS, **OPERATIONS, **CELLS, COUNTED: _counted}
        self.filters |= {f"{METHOD}{name}": function for name, function in METHODS.items()}
        self.filters |= {f"{CALL}{name}": function for name, function in CALLS.items()}
        self.tests = dict(TESTS)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Read a key of a mapping or what a loop knows of itself; nothing else has attributes."""
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Read a key of a mapping or an item of a list or text."""
        kind = type(obj)
        if kind is Namespace:
            obj = object.__getattribute__(obj, "_Namespace__attrs")
            kind = dict
        if kind is dict:
            return obj[argument] if argument in obj else self.undefined(obj=obj, name=str(argument))
        known(obj)
        try:
            if kind is LoopContext and argument in _LOOP:
                return getattr(obj, argument)
            if kind is Group and argument in _GROUP:
                return obj[_GROUP.index(argument)]
            if (kind is str or kind in LISTS) and type(argument) is int:
                return obj[argument]
        except IndexError:
            return self.undefined(name=str(argument))
        return self.undefined(obj=obj, name=str(argument))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate with numbers of a sensible size; put texts or lists one after the other."""
        if operator == "+" and type(left) is type(right) and type(left) in (str, list):
            size = len(left) + len(right)
            (context[BUDGET].spend_output if type(left) is str else context[BUDGET].spend_loops)(size)
            return left + right
        for side in (left, right):
            known(side)
        if (
            any(type(side) not in (int, float) or abs(side) > MAX_NUMBER for side in (left, right))
            or operator == "**"
        ):
            raise RenderFault(
                WRONG_VALUE, f"Hitungan dengan “{operator}” tidak dapat dilakukan", "hitung angka saja"
            )
        return super().call_binop(context, operator, left, right)

    def compile_part(self, text: str) -> Compiled | ForbiddenNode:
        """Compile Jinja text, or say what in it is not allowed.

        Raises:
            jinja2.TemplateSyntaxError: A tag that is not proper Jinja.
        """
        tree = self.parse(text)
        found = forbidden(tree)
        if found:
            return found
        code = self.compile(Rewriter(self).visit(tree), filename=FILENAME)
        return self.template_class.from_code(self, code, self.globals)


def run(compiled: Compiled, data: Mapping[str, Any], budget: Budget) -> str:
    """Render compiled text within a budget.

    Raises:
        RenderFault, UnknownNameError, Exception: What the template's tags bring about; see `Template.render`.
    """
    context = compiled.new_context({**data, BUDGET: budget})
    pieces: list[str] = []
    total = 0
    for piece in compiled.root_render_func(context):
        pieces.append(piece)
        total += len(piece)
        if total > MAX_OUTPUT:
            break
    budget.spend_output(total)
    return "".join(pieces)


@pass_context
def _counted(context: Context, value: Any) -> Any:
    if type(value) not in (dict, str, *LISTS):
        known(value)
        raise RenderFault(WRONG_VALUE, "Yang diulang bukan daftar", "pakai for pada sebuah daftar")
    context[BUDGET].spend_loops(len(value))
    return value
