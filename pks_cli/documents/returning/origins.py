"""Which piece of a written paper comes from which field, whatever template it was written with.

The draft is rendered once more with every text in marks that no program shows; where a mark stands in the
result, its field stands on the paper. So nothing is assumed of the wording or order of a template, the
office's own included.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pks_cli.documents.paper import template_at
from pks_cli.resources import templates
from pks_cli.word.fingerprint import normal
from pks_cli.word.outline import Line, Row, outline

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from pks_cli.documents.draft import Draft
    from pks_cli.word.outline import Block

_OPEN, _TEXT, _CLOSE = "\ue000", "\ue001", "\ue002"  # for private use: no font shows them, no text has them
_MARKS = re.compile(f"{_OPEN}([0-9]+){_TEXT}|{_CLOSE}")
_NOT_READ = frozenset({"naskah", "kop", "tanda_tangan"})  # conditions of a template ask these


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line.

    Attributes:
        text: What it says.
        path: The field it is, such as "keputusan.0.teks"; "" for the words of the template.
    """

    text: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class TracedLine:
    """A line with its origin.

    Attributes:
        line: The line as anybody sees it.
        pieces: What it is made of, in order.
    """

    line: Line
    pieces: tuple[Piece, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """The fields in it."""
        return tuple(piece.path for piece in self.pieces if piece.path)


@dataclass(frozen=True, slots=True)
class TracedRow:
    """A row with its origin.

    Attributes:
        row: The row as anybody sees it.
        cells: The lines of each cell; a cell that is blank and has a field has a line without text.
    """

    row: Row
    cells: tuple[tuple[TracedLine, ...], ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """The fields in it."""
        return tuple(path for cell in self.cells for line in cell for path in line.paths)


Traced = TracedLine | TracedRow


def traced(draft: Draft, template: Path | None, blanks: Collection[str] = ()) -> tuple[Traced, ...]:
    """Give the blocks of a paper with the field that each piece comes from.

    Args:
        draft: The paper as the folder gives it.
        template: The office's own template; None: the shipped one.
        blanks: The groups of its data of which places left blank are known too.

    Raises:
        Refused: The template cannot be used.
    """
    made = template_at(template or templates() / f"{draft.template}.docx")
    paths: list[str] = []
    data = {
        name: _marked(value, name, paths, blanks=name in blanks) if name not in _NOT_READ else value
        for name, value in draft.data.items()
    }
    if "tanda_tangan" in data:
        data["tanda_tangan"] = _marked(data["tanda_tangan"], "tanda_tangan", paths, blanks=False)
    written = made.render(data, paper=draft.paper, pictures=draft.pictures, font=draft.font)
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        members = {one: archive.read(one) for one in archive.namelist() if one.endswith((".xml", ".rels"))}
    return tuple(_unmarked(block, paths) for block in outline(members).blocks)


def values(data: Mapping[str, Any], path: str) -> str:
    """Give the text of a field, "" where there is none."""
    found: Any = data
    for step in path.split("."):
        try:
            found = found[int(step)] if isinstance(found, (list, tuple)) else found[step]
        except (KeyError, IndexError, ValueError, TypeError):
            return ""
    return found if isinstance(found, str) else ""


def _marked(value: Any, path: str, paths: list[str], *, blanks: bool) -> Any:
    if isinstance(value, dict):
        return {key: _marked(one, f"{path}.{key}", paths, blanks=blanks) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_marked(one, f"{path}.{number}", paths, blanks=blanks) for number, one in enumerate(value)]
    if not isinstance(value, str) or not (value or blanks) or _MARKS.search(value):
        return value
    paths.append(path)
    return f"{_OPEN}{len(paths) - 1}{_TEXT}{value}{_CLOSE}"


def _unmarked(block: Block, paths: list[str]) -> Traced:
    if isinstance(block, Line):
        return _line(block, paths)
    cells = tuple(tuple(_line(line, paths) for line in cell) for cell in block.cells)
    seen = tuple(tuple(one.line for one in cell if normal(one.line.text)) for cell in cells)
    return TracedRow(replace(block, cells=seen), cells)


def _line(line: Line, paths: list[str]) -> TracedLine:
    pieces: list[Piece] = []
    end, path = 0, ""
    for mark in _MARKS.finditer(line.text):
        if mark.start() > end or path:
            pieces.append(Piece(line.text[end : mark.start()], path))
        path = paths[int(mark[1])] if mark[1] else ""
        end = mark.end()
    if end < len(line.text):
        pieces.append(Piece(line.text[end:], path))
    return TracedLine(replace(line, text="".join(piece.text for piece in pieces)), tuple(pieces))
