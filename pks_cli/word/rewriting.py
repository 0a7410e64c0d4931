"""From what a template says to what is run: what is not on the lists is named, the rest is put under budget.

Jinja works out constants while it compiles (`{{ 10**(10**9) }}` would hang there), so the parsed template
is looked at first. Calls, comparisons, joined texts and slices become filters of our own, which count what
they are about to do.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from pks_cli.word.checks import TESTS
from pks_cli.word.filters import FILTERS
from pks_cli.word.methods import BOUNDED, CALLS, CELLS, CONCATENATE, CUT, METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

COUNTED = "_terhitung"
METHOD = "_cara_"
CALL = "_fungsi_"
_NODE_NAMES = (
    "Template Output TemplateData For If Assign With Name NSRef Const Getattr Getitem Slice Compare Operand"
    " And Or Not Filter Test Call Keyword CondExpr List Tuple Dict Pair Concat Add Sub Mul Div FloorDiv Mod"
    " Neg Pos"
)
_SAID = {"Pow": "**", "For": "recursive"}  # what a person wrote; commands are read before they are parsed
_NODES = tuple(getattr(nodes, name) for name in _NODE_NAMES.split())


@dataclass(frozen=True, slots=True)
class ForbiddenNode:
    """Something in a template that is not on the lists: its line and its name."""

    line: int
    name: str
    allowed: tuple[str, ...] = field(default=())


def forbidden(tree: nodes.Template) -> ForbiddenNode | None:
    """Give the first thing in a parsed template that is not allowed, or None."""
    for node in _walk(tree):
        if not isinstance(node, _NODES) or (isinstance(node, nodes.For) and node.recursive):
            kind = type(node).__name__
            return ForbiddenNode(node.lineno, _SAID.get(kind, kind))
        if isinstance(node, nodes.Call):
            found = _forbidden_call(node)
        elif isinstance(node, nodes.Filter):
            found = _forbidden_name(node, FILTERS)
        elif isinstance(node, nodes.Test):
            found = _forbidden_name(node, TESTS)
        else:
            own = isinstance(node, (nodes.Name, nodes.NSRef)) and node.name.startswith("_")
            found = ForbiddenNode(node.lineno, node.name) if own else None
        if found:
            return found
    return None


def _forbidden_name(node: Any, known: dict[str, Any]) -> ForbiddenNode | None:
    if node.name in CELLS and known is FILTERS:
        return None
    if node.name not in known or node.name.startswith("_") or node.dyn_args or node.dyn_kwargs:
        return ForbiddenNode(node.lineno, node.name, _public(known))
    return None


def _forbidden_call(node: nodes.Call) -> ForbiddenNode | None:
    called = node.node
    if isinstance(called, nodes.Getattr):
        name, known, plain = f".{called.attr}()", called.attr in METHODS, not node.kwargs
        allowed = tuple(f".{one}()" for one in METHODS)
    else:
        name = f"{called.name}()" if isinstance(called, nodes.Name) else "()"
        known = isinstance(called, nodes.Name) and called.name in CALLS
        plain, allowed = True, tuple(f"{one}()" for one in CALLS)
    if known and plain and not node.dyn_args and not node.dyn_kwargs:
        return None
    return ForbiddenNode(node.lineno, name, allowed)


def _public(known: dict[str, Any]) -> tuple[str, ...]:
    return tuple(name for name in known if name[:1].isalpha())


def _walk(node: nodes.Node) -> Iterator[nodes.Node]:
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(current.iter_child_nodes())


class Rewriter(NodeTransformer):
    """Puts our own counted functions where a template calls, compares, joins, cuts or repeats."""

    def __init__(self, environment: Environment) -> None:
        """Work for one environment."""
        self._environment = environment

    def _filter(
        self, node: Any, name: str, args: list[Any], like: nodes.Node, kwargs: list[Any] | None = None
    ) -> nodes.Filter:
        return nodes.Filter(
            node, name, args, kwargs or [], None, None, lineno=like.lineno, environment=self._environment
        )

    def _const(self, value: Any, like: nodes.Node) -> nodes.Const:
        return nodes.Const(value, lineno=like.lineno, environment=self._environment)

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - Jinja calls it by this name
        """Count the rounds before they begin."""
        self.generic_visit(node)
        node.iter = self._filter(node.iter, COUNTED, [], node)
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - named by Jinja
        """Call a function of ours."""
        self.generic_visit(node)
        called = node.node
        if isinstance(called, nodes.Getattr):
            return self._filter(called.node, f"{METHOD}{called.attr}", node.args, node)
        name = called.name if isinstance(called, nodes.Name) else ""
        return self._filter(self._const(None, node), f"{CALL}{name}", node.args, node, node.kwargs)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802 - named by Jinja
        """Count what is compared."""
        self.generic_visit(node)
        node.expr = self._bounded(node.expr)
        for operand in node.ops:
            operand.expr = self._bounded(operand.expr)
        return node

    def _bounded(self, node: nodes.Expr) -> nodes.Expr:
        return node if isinstance(node, nodes.Const) else self._filter(node, BOUNDED, [], node)

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - named by Jinja
        """Count what is joined."""
        self.generic_visit(node)
        return self._filter(node.nodes[0], CONCATENATE, node.nodes[1:], node)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802 - named by Jinja
        """Count what is cut."""
        self.generic_visit(node)
        if not isinstance(node.arg, nodes.Slice):
            return node
        ends = [one or self._const(None, node) for one in (node.arg.start, node.arg.stop, node.arg.step)]
        return self._filter(node.node, CUT, ends, node)

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.Node:  # noqa: N802 - named by Jinja
        """Let `a if b` without `else` print nothing."""
        self.generic_visit(node)
        node.expr2 = node.expr2 or self._const("", node)
        return node
