"""The tree that reading gives: dicts and lists whose parts know where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Event = Any  # a libyaml event; the stubs say its marks may be absent, libyaml always gives them
Node = Any  # Mapping | Sequence | str | None; a recursive alias would only be cast away again
Loc = tuple[str | int, ...]


class Mapping(dict[str, Node]):
    """A YAML mapping: keys in file order, with the events of each key and value in `marks`."""

    __slots__ = ("end", "marks", "start")

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.marks: dict[str, tuple[Event, Event]] = {}
        self.start: Event | None = None
        self.end: Event | None = None


class Sequence(list[Node]):
    """A YAML sequence, with the event of each item in `marks`."""

    __slots__ = ("end", "marks", "start")

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.marks: list[Event] = []
        self.start: Event | None = None
        self.end: Event | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One refusal of the text.

    Attributes:
        kind: Which rule was broken: utf8, size, syntax, duplicate, anchor, tag, documents, depth,
            control or key.
        message: What is wrong, in Indonesian.
        remedy: What to do, in Indonesian.
        line: Line from 1, None for the whole file.
        column: Character from 1, None for the whole file.
    """

    kind: str
    message: str
    remedy: str
    line: int | None = None
    column: int | None = None


class Document:
    """What one file holds.

    Attributes:
        text: The file as text, without byte order mark.
        problems: Every refusal; empty when the file is good.
    """

    __slots__ = ("_again", "_root", "problems", "text")

    def __init__(
        self,
        text: str,
        root: Node,
        problems: list[Problem] | None = None,
        again: Callable[[str], Node] | None = None,
    ) -> None:
        """Hold a text and its tree; `again` reads the tree once more after it was let go."""
        self.text = text
        self.problems: list[Problem] = problems or []
        self._root = root
        self._again = again

    @property
    def root(self) -> Node:
        """The tree, None when the file is empty or could not be read at all."""
        if self._root is None and self._again is not None:
            self._root = self._again(self.text)
        return self._root

    def let_go(self) -> None:
        """Free the tree and its places, many times larger than the text; asked for, they are read again."""
        if self._again is not None:
            self._root = None

    def place(self, loc: Loc) -> tuple[int | None, int | None]:
        """Give line and column (from 1) of the value at `loc`.

        Where the path ends before `loc` does (a missing key), the place of the nearest part that
        exists is given; the root itself has no place: (None, None).
        """
        event = None
        node = self.root
        for step in loc:
            found = _step(node, step)
            if found is None:
                break
            event, node = found
        return (None, None) if event is None else _line_column(event)

    def key_place(self, loc: Loc) -> tuple[int | None, int | None]:
        """Give line and column (from 1) of the key that `loc` ends in, else what `place` gives."""
        node = self.root
        for step in loc[:-1]:
            found = _step(node, step)
            if found is None:
                return self.place(loc)
            node = found[1]
        if isinstance(node, Mapping) and loc and loc[-1] in node.marks:
            return _line_column(node.marks[str(loc[-1])][0])
        return self.place(loc)

    def cut_texts(self) -> list[Loc]:
        """List the plain texts after which ` #` drops the rest of the line as a comment."""
        if " #" not in self.text and "\t#" not in self.text:
            return []
        lines = self.text.split("\n")
        return [loc for loc, event in _scalars(self.root, ()) if _is_cut(event, lines)]


def _step(node: Node, step: str | int) -> tuple[Event, Node] | None:
    if isinstance(node, Mapping) and step in node:
        return node.marks[str(step)][1], node[str(step)]
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
        return node.marks[step], node[step]
    return None


def _line_column(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


def _scalars(node: Node, loc: Loc) -> list[tuple[Loc, Event]]:
    """List every scalar below `node` with its event, in file order (depth is bounded by the reader)."""
    found: list[tuple[Loc, Event]] = []
    if isinstance(node, Mapping):
        children = [((*loc, key), node.marks[key][1], value) for key, value in node.items()]
    elif isinstance(node, Sequence):
        children = [((*loc, index), event, node[index]) for index, event in enumerate(node.marks)]
    else:
        return found
    for child_loc, event, value in children:
        if isinstance(value, (Mapping, Sequence)):
            found += _scalars(value, child_loc)
        else:
            found.append((child_loc, event))
    return found


def _is_cut(event: Event, lines: list[str]) -> bool:
    if event.style:
        return False
    mark = event.end_mark
    rest = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
    comment = rest.lstrip(" \t")
    if not comment.startswith("#"):
        return False
    # After an empty value a comment is ordinary ("logo:  # PNG"); a hash glued to a word is lost text.
    has_text = mark.index > event.start_mark.index
    return has_text or comment[1:2] not in {"", " ", "#"}
