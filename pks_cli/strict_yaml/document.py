"""What reading gives: the tree of a text, what was refused in it, and where its parts stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.strict_yaml.marks import Event, Marked, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Node = Any  # dict | list | str | None; a recursive alias would only be cast away again
Loc = tuple[str | int, ...]


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

    __slots__ = ("_again", "_marks", "_root", "problems", "text")

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
        self._marks: Marked | None = None

    @property
    def root(self) -> Node:
        """The tree of dicts, lists, text and None; None when the file is empty or unreadable."""
        if self._root is None and self._again is not None:
            self._root = self._again(self.text)
        return self._root

    @property
    def marks(self) -> Marked | None:
        """Where every part stands; marked when first asked for."""
        if self._marks is None and self.text:
            self._marks = mark(self.text)
        return self._marks

    def let_go(self) -> None:
        """Free the tree and its places, larger than the text; asked for, they are read again."""
        self._marks = None
        if self._again is not None:
            self._root = None

    def place(self, loc: Loc) -> tuple[int | None, int | None]:
        """Give line and column (from 1) of the value at `loc`.

        Where the path ends before `loc` does (a missing key), the place of the nearest part that
        exists is given; the root itself has no place: (None, None).
        """
        found = _follow(self.marks, loc)
        return (None, None) if found is None or found is self.marks else _line_column(found.event)

    def key_place(self, loc: Loc) -> tuple[int | None, int | None]:
        """Give line and column (from 1) of the key that `loc` ends in, else what `place` gives."""
        above = _follow(self.marks, loc[:-1])
        found = above.parts.get(loc[-1]) if above is not None and loc else None
        if found is None or found.key is None:
            return self.place(loc)
        return _line_column(found.key)

    def cut_texts(self) -> list[Loc]:
        """List the plain texts after which ` #` drops the rest of the line as a comment."""
        if (" #" not in self.text and "\t#" not in self.text) or self.marks is None:
            return []
        lines = self.text.split("\n")
        return [loc for loc, event in _scalars(self.marks, ()) if _is_cut(event, lines)]


def _follow(marked: Marked | None, loc: Loc) -> Marked | None:
    """Go along `loc` as far as there are parts."""
    for step in loc:
        inner = marked.parts.get(step) if marked is not None else None
        if inner is None:
            break
        marked = inner
    return marked


def _line_column(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


def _scalars(marked: Marked, loc: Loc) -> Iterator[tuple[Loc, Event]]:
    """Give every scalar with its event, in file order (depth is bounded by the marking)."""
    if not marked.is_mapping and not marked.is_sequence:
        yield loc, marked.event
    for step, part in marked.parts.items():
        yield from _scalars(part, (*loc, step))


def _is_cut(event: Event, lines: list[str]) -> bool:
    if getattr(event, "style", "*"):
        return False
    mark = event.end_mark
    rest = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
    comment = rest.lstrip(" \t")
    if not comment.startswith("#"):
        return False
    # After an empty value a comment is ordinary ("logo:  # PNG"); a hash glued to a word is lost text.
    has_text = mark.index > event.start_mark.index
    return has_text or comment[1:2] not in {"", " ", "#"}
