"""Compiling and running tags: only plain data is reached, and only so long and so far.

A template comes from an office's folder and may be anybody's. What is not on the lists here is refused
before it is compiled (Jinja folds constants while compiling: `{{ 10**(10**9) }}` would hang there); what
can only be seen while running is held by budgets. No call and no attribute of a Python object is reachable
at all.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn

from jinja2 import StrictUndefined, UndefinedError, nodes, pass_context
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from pks_cli.word.faults import OVER_BUDGET, WRONG_VALUE
from pks_cli.word.source import COMMENT, CONTROL, VALUE
from pks_cli.word.text import RenderFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jinja2.environment import Template as Compiled

MAX_LOOPS = 200_000
MAX_OUTPUT = 8_000_000
MAX_NUMBER = 1e15
BUDGET = "_anggaran"
_COUNTED = "_terhitung"
_LOOP = frozenset(
    {"index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "previtem", "nextitem"}
)
_NODE_NAMES = (
    "Template Output TemplateData For If Assign Name Const Getattr Getitem Slice Compare Operand And Or Not"
    " Filter Test CondExpr List Tuple Add Sub Mul Div FloorDiv Mod Neg Pos"
)
_NODES = tuple(getattr(nodes, name) for name in _NODE_NAMES.split())
TESTS = frozenset({"defined", "undefined", "none", "string", "number", "odd", "even", "divisibleby", "in"})
_INTERCEPTED = frozenset({"+", "-", "*", "/", "//", "%", "**"})


@dataclass(slots=True)
class Budget:
    """What one rendering has left."""

    loops: int = MAX_LOOPS
    output: int = MAX_OUTPUT

    def spend_loops(self, count: int) -> None:
        """Count rounds of a loop before they run."""
        self.loops -= count
        if self.loops < 0:
            raise RenderFault(OVER_BUDGET, "Terlalu banyak pengulangan", "kurangi for di dalam for")

    def spend_output(self, count: int) -> None:
        """Count characters written."""
        self.output -= count
        if self.output < 0:
            raise RenderFault(OVER_BUDGET, "Naskah menjadi terlalu besar", "kurangi isi atau pengulangan")


class UnknownNameError(UndefinedError):
    """A tag names something the data does not have.

    Attributes:
        name: The name.
        known: The names there are in that place.
    """

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        """Hold the wrong name and the right ones."""
        super().__init__(name)
        self.name = name
        self.known = known


class Unknown(StrictUndefined):
    """A name without data: every use but `is defined` and `default` is a fault."""

    def _refuse(self, *_args: Any, **_options: Any) -> NoReturn:
        known = tuple(self._undefined_obj) if type(self._undefined_obj) is dict else ()
        raise UnknownNameError(str(self._undefined_name), known)

    _fail_with_undefined_error = _refuse
    __iter__ = __str__ = __len__ = __eq__ = __ne__ = __bool__ = __hash__ = __contains__ = _refuse


@dataclass(frozen=True, slots=True)
class ForbiddenNode:
    """Something in a template that is not on the lists: its line and its name."""

    line: int
    name: str
    allowed: tuple[str, ...] = field(default=())


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
        self.filters = {**FILTERS, _COUNTED: _counted}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Read a key of a mapping or what a loop knows of itself; nothing else has attributes."""
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Read a key of a mapping or an item or slice of a list or text."""
        kind = type(obj)
        if kind is dict:
            if argument in obj:
                return obj[argument]
        elif kind is LoopContext:
            if argument in _LOOP:
                return getattr(obj, argument)
        elif isinstance(obj, Unknown):
            bool(obj)  # raises
        elif kind in (list, tuple, str) and type(argument) in (int, slice):
            try:
                return obj[argument]
            except IndexError:
                return self.undefined(name=argument)
        return self.undefined(obj=obj, name=str(argument))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate with numbers only, and with numbers of a sensible size."""
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
        forbidden = _forbidden(tree)
        if forbidden:
            return forbidden
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(
                loop.iter, _COUNTED, [], [], None, None, lineno=loop.lineno, environment=self
            )
        code = self.compile(tree, filename=FILENAME)
        return self.template_class.from_code(self, code, self.globals)


FILENAME = "<templat>"


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


def _forbidden(tree: nodes.Template) -> ForbiddenNode | None:
    for node in _walk(tree):
        if not isinstance(node, _NODES) or (isinstance(node, nodes.For) and node.recursive):
            return ForbiddenNode(node.lineno, type(node).__name__)
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            return ForbiddenNode(node.lineno, node.name, tuple(FILTERS))
        if isinstance(node, nodes.Test) and node.name not in TESTS:
            return ForbiddenNode(node.lineno, node.name, tuple(TESTS))
        if isinstance(node, nodes.Name) and node.name.startswith("_"):
            return ForbiddenNode(node.lineno, node.name)
    return None


def _walk(node: nodes.Node) -> Iterator[nodes.Node]:
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(current.iter_child_nodes())


@pass_context
def _counted(context: Context, value: Any) -> Any:
    if type(value) not in (list, tuple, dict, str):
        if isinstance(value, Unknown):
            bool(value)  # raises
        raise RenderFault(WRONG_VALUE, "Yang diulang bukan daftar", "pakai for pada sebuah daftar")
    context[BUDGET].spend_loops(len(value))
    return value


def _text(value: Any) -> str:
    if type(value) in (str, int, float):
        return str(value)
    if isinstance(value, Unknown):
        bool(value)  # raises
    raise RenderFault(WRONG_VALUE, "Nilainya bukan teks", "pakai penyaring ini pada teks")


def _sized(value: Any) -> Any:
    if type(value) in (str, list, tuple, dict):
        return value
    if isinstance(value, Unknown):
        bool(value)  # raises
    raise RenderFault(WRONG_VALUE, "Nilainya bukan daftar", "pakai penyaring ini pada daftar")


@pass_context
def _join(context: Context, value: Any, separator: str = "") -> str:
    pieces = [_text(piece) for piece in _sized(value)]
    context[BUDGET].spend_output(sum(map(len, pieces)) + len(pieces) * len(_text(separator)))
    return _text(separator).join(pieces)


def _default(value: Any, other: Any = "") -> Any:
    return other if isinstance(value, Unknown) or value is None or value == "" else value


def _first(value: Any) -> Any:
    return next(iter(_sized(value)), None)


def _last(value: Any) -> Any:
    items = list(_sized(value))
    return items[-1] if items else None


FILTERS: dict[str, Callable[..., Any]] = {
    "upper": lambda value: _text(value).upper(),
    "lower": lambda value: _text(value).lower(),
    "trim": lambda value: _text(value).strip(),
    "length": lambda value: len(_sized(value)),
    "count": lambda value: len(_sized(value)),
    "default": _default,
    "d": _default,
    "first": _first,
    "last": _last,
    "join": _join,
    "items": lambda value: list(value.items()) if type(value) is dict else _sized(None),
}
