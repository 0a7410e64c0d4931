"""What names mean in the tags of a template: which exist in which place, without running anything.

What is known is plain data that looks like the real: a group (dict) with all its keys, a list whose first
item shows what any item has, yes or no, and anything else for one text. `ANYTHING` is of unknown shape.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jinja2 import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ANYTHING = object()
TEXT = ""
Path = tuple[str, ...]
_LOOP_NUMBERS = ("index", "index0", "revindex", "revindex0", "length", "depth", "depth0")
_ENDS = frozenset({"first", "last"})
_ITEM = _ENDS | {"min", "max"}
_SAME = frozenset(
    {"sort", "reverse", "unique", "list", "select", "reject", "selectattr", "rejectattr", "default", "d"}
)
_TEXTS = frozenset(
    {"upper", "lower", "title", "capitalize", "trim", "string", "replace", "truncate", "join", "length"}
    | {"count", "wordcount", "sum", "abs", "round", "int", "float"}
)
_MAY_BE_UNKNOWN = frozenset({"default", "d"})
_TESTS_OF_BEING = frozenset({"defined", "undefined"})
_MOST_WORDS = 64


@dataclass(frozen=True, slots=True)
class Found:
    """Something wrong with a name.

    Attributes:
        kind: "unknown", "printed" (a list, a group or yes/no where a text belongs) or "repeated" (no list).
        name: The name as written, with dots.
        known: The names there are in that place.
        value: What is known of it, for "printed".
    """

    kind: str
    name: str
    known: tuple[str, ...] = ()
    value: Any = None


@dataclass(slots=True)
class Shape:
    """What an expression gives.

    Attributes:
        value: Data that look like it, or `ANYTHING`.
        path: Its names from the outermost where it is a field, else None.
    """

    value: Any
    path: Path | None = None


@dataclass(slots=True)
class Scopes:
    """The names that are known, innermost last.

    Attributes:
        known: The fields of the paper.
        levels: What loops and `set` added.
        used: The paths of fields that were named.
    """

    known: Mapping[str, Any]
    levels: list[dict[str, Shape]] = field(default_factory=lambda: [{}])
    used: set[Path] = field(default_factory=set)

    def give(self, names: Mapping[str, Shape]) -> None:
        """Add names in the innermost place."""
        self.levels[-1].update(names)

    def look_up(self, name: str) -> Shape | None:
        """Give what a name stands for, None when it is not known."""
        for level in reversed(self.levels):
            if name in level:
                return level[name]
        return Shape(self.known[name], (name,)) if name in self.known else None

    def names(self) -> tuple[str, ...]:
        """Give every name that is known here."""
        return tuple(dict.fromkeys([*self.known, *(name for level in self.levels for name in level)]))


class Reader:
    """Finds what each expression gives, and what is wrong in it.

    Args:
        scopes: The names that are known; what is named is noted there.
    """

    def __init__(self, scopes: Scopes) -> None:
        """Begin without findings."""
        self.scopes = scopes
        self.found: list[Found] = []

    def printed(self, node: nodes.Node) -> None:
        """Look at an expression whose value is printed."""
        shape = self.shape(node)
        if isinstance(shape.value, (bool, list, dict)):
            self.found.append(Found("printed", _spelled(node), (), shape.value))

    def repeated(self, node: nodes.Node) -> Shape:
        """Look at an expression that a loop goes through, and give one item of it."""
        shape = self.shape(node)
        if shape.value is ANYTHING:
            return shape
        if isinstance(shape.value, dict):
            return Shape(TEXT)
        if not isinstance(shape.value, list):
            self.found.append(Found("repeated", _spelled(node)))
            return Shape(ANYTHING)
        return Shape(shape.value[0] if shape.value else ANYTHING, shape.path)

    def shape(self, node: nodes.Node, *, may_be_unknown: bool = False) -> Shape:
        """Give what an expression gives; unknown names in it are findings.

        Args:
            node: The expression.
            may_be_unknown: Whether the template itself provides for a name that is not there.
        """
        if isinstance(node, (nodes.Name, nodes.Getattr, nodes.Getitem)):
            return self._named(node, may_be_unknown=may_be_unknown)
        looks: dict[type[nodes.Node], Any] = {
            nodes.Filter: self._filter,
            nodes.Test: self._test,
            nodes.CondExpr: self._either,
            nodes.Call: self._call,
        }
        look = looks.get(type(node))
        if look:
            shape: Shape = look(node)
            return shape
        for child in node.iter_child_nodes():
            self.shape(child)
        if isinstance(node, nodes.Const):
            return Shape(TEXT if isinstance(node.value, (str, int, float)) else ANYTHING)
        return Shape(ANYTHING)

    def _named(self, node: nodes.Name | nodes.Getattr | nodes.Getitem, *, may_be_unknown: bool) -> Shape:
        if isinstance(node, nodes.Name):
            return self._name(node, may_be_unknown=may_be_unknown)
        if isinstance(node, nodes.Getattr):
            return self._item(node, node.node, node.attr, may_be_unknown=may_be_unknown)
        return self._getitem(node, may_be_unknown=may_be_unknown)

    def _name(self, node: nodes.Name, *, may_be_unknown: bool) -> Shape:
        shape = self.scopes.look_up(node.name)
        if shape is None:
            if not may_be_unknown:
                self.found.append(Found("unknown", node.name, self.scopes.names()))
            return Shape(ANYTHING)
        self._note(shape)
        return shape

    def _getitem(self, node: nodes.Getitem, *, may_be_unknown: bool) -> Shape:
        key = node.arg
        if isinstance(key, nodes.Const) and isinstance(key.value, str):
            return self._item(node, node.node, key.value, may_be_unknown=may_be_unknown)
        shape = self.shape(node.node, may_be_unknown=may_be_unknown)
        self.shape(key)
        if not isinstance(shape.value, list):
            return Shape(TEXT if isinstance(shape.value, str) else ANYTHING)
        if isinstance(key, nodes.Slice):
            return shape
        return Shape(shape.value[0] if shape.value else ANYTHING, shape.path)

    def _item(self, node: nodes.Expr, holder: nodes.Expr, key: str, *, may_be_unknown: bool) -> Shape:
        shape = self.shape(holder, may_be_unknown=may_be_unknown)
        if shape.value is ANYTHING:
            return shape
        if isinstance(shape.value, dict) and key in shape.value:
            below = Shape(shape.value[key], (*shape.path, key) if shape.path else None)
            self._note(below)
            return below
        if not may_be_unknown:
            known = tuple(shape.value) if isinstance(shape.value, dict) else ()
            self.found.append(Found("unknown", _spelled(node), known, shape.value))
        return Shape(ANYTHING)

    def _filter(self, node: nodes.Filter) -> Shape:
        loose = node.name in _MAY_BE_UNKNOWN
        shape = self.shape(node.node, may_be_unknown=loose) if node.node is not None else Shape(ANYTHING)
        for child in (*node.args, *node.kwargs):
            self.shape(child)
        if node.name in _SAME and not isinstance(shape.value, bool):
            return shape
        if node.name in _ITEM and isinstance(shape.value, list):
            known = shape.value and node.name in _ENDS
            return Shape(shape.value[0] if known else ANYTHING, shape.path)
        return Shape(TEXT if node.name in _TEXTS else ANYTHING)

    def _test(self, node: nodes.Test) -> Shape:
        self.shape(node.node, may_be_unknown=node.name in _TESTS_OF_BEING)
        for child in node.args or ():
            self.shape(child)
        if node.name in _TESTS_OF_BEING and isinstance(node.node, nodes.Name):
            name = node.node.name
            if self.scopes.look_up(name) is None:  # the template itself asks whether it is there
                self.scopes.levels[0][name] = Shape(ANYTHING)
        return Shape(ANYTHING)

    def _either(self, node: nodes.CondExpr) -> Shape:
        self.shape(node.test)
        first = self.shape(node.expr1)
        second = self.shape(node.expr2) if node.expr2 is not None else first
        return first if isinstance(first.value, str) and isinstance(second.value, str) else Shape(ANYTHING)

    def _call(self, node: nodes.Call) -> Shape:
        """Look at what a call is given; whether it is allowed is for the engine to say."""
        owner = node.node.node if isinstance(node.node, nodes.Getattr) else None
        for child in (owner, *node.args, *node.kwargs):
            if child is not None:
                self.shape(child)
        return Shape(ANYTHING)

    def _note(self, shape: Shape) -> None:
        if shape.path:
            self.scopes.used.add(shape.path)


def loop_names(target: nodes.Node, item: Shape) -> dict[str, Shape]:
    """Give the names a loop has inside: its own and `loop`."""
    about: dict[str, Any] = dict.fromkeys(_LOOP_NUMBERS, TEXT) | {"first": True, "last": True}
    about |= {"previtem": item.value, "nextitem": item.value}
    return {**bound(target, item), "loop": Shape(about)}


def bound(target: nodes.Node, value: Shape) -> dict[str, Shape]:
    """Give the names that a target gets when a value is put in it."""
    if isinstance(target, nodes.Name):
        return {target.name: value}
    return {name.name: Shape(ANYTHING) for name in target.find_all(nodes.Name)}


def paths(known: Mapping[str, Any], above: Path = ()) -> Iterator[Path]:
    """Give the path of every field that holds a text or a list of texts."""
    for key, value in known.items():
        path = (*above, key)
        inner = value[0] if isinstance(value, list) and value else value
        if isinstance(inner, dict):
            yield from paths(inner, path)
        elif not isinstance(inner, bool):
            yield path


def _spelled(node: nodes.Node) -> str:
    """Write an expression of names as the template does."""
    words: list[str] = []
    current: Any = node
    while len(words) < _MOST_WORDS:
        if isinstance(current, nodes.Name):
            return ".".join([current.name, *reversed(words)])
        if isinstance(current, nodes.Getattr):
            words.append(current.attr)
        elif isinstance(current, nodes.Getitem) and isinstance(current.arg, nodes.Const):
            words.append(str(current.arg.value))
        elif not isinstance(current, (nodes.Getitem, nodes.Filter)):
            break
        current = current.node
    return ".".join(reversed(words)) or "nilai ini"
