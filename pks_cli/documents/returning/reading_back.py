"""What a person made of the fields of one block: their new texts, and words of the template that changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.documents.returning.aligning import align, seen_new, seen_old
from pks_cli.word.fingerprint import normal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pks_cli.documents.returning.origins import Piece, TracedLine, TracedRow
    from pks_cli.word.outline import Line, Row

_UNSEEN = re.compile("[\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_DASHES = re.compile(r"^\s*(?:(?P<dash>[-–—•▪◦*]+)|(?P<figure>\d{1,2}[.)])|(?P<letter>[a-z][.)]))\s+")
_FIGURE = re.compile(r"\d{1,3}\.")
_LABELLED = re.compile(r"^(?P<label>[^:\n]{2,40}?)\s*:\s*(?P<value>.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Said:
    """A field whose text is another now.

    Attributes:
        path: Of the data of the paper.
        old: The text the folder gives.
        new: The text of the paper that came back; "" where it was taken out.
    """

    path: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Reworded:
    """Words of the template, not of a field, that a person changed.

    Attributes:
        old: The line as the template has it.
        new: The line as it is.
    """

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Put:
    """A line that was put into a cell.

    Attributes:
        line: The line.
        path: The field of the cell it stands in, "" where the cell has none.
        after: The path of the line before it, "" for none.
    """

    line: Line
    path: str
    after: str


Found = Said | Reworded | Put


def clean(text: str) -> str:
    """Give a text as a record keeps it: without marks of direction, tabs and spaces at its ends."""
    lines = (" ".join(line.split()) for line in _UNSEEN.sub("", text).split("\n"))
    return "\n".join(lines).strip()


def found_in_line(old: TracedLine, new: Line) -> list[Found]:
    """Tell what a person changed in a line."""
    if normal(old.line.text) == normal(new.text):
        return []
    texts = _split(old.pieces, new.text)
    if texts is None and _is_point(old):
        texts = [level_of(new)[1]]
    if texts is None:
        return [Reworded(clean(old.line.text), clean(new.text)), *_behind_label(old, new)]
    fields = [piece for piece in old.pieces if piece.path]
    said = [Said(piece.path, piece.text, clean(text)) for piece, text in zip(fields, texts, strict=True)]
    return [one for one in said if normal(one.old) != normal(one.new)]


def found_in_row(old: TracedRow, new: Row) -> Iterator[Found]:
    """Tell what a person changed in the cells of a row."""
    for before, after in zip(old.cells, new.cells, strict=False):
        yield from _found_in_cell(before, after)


def _found_in_cell(before: Sequence[TracedLine], after: Sequence[Line]) -> Iterator[Found]:
    written = [line for line in before if normal(line.line.text)]
    blank = [path for line in before if not normal(line.line.text) for path in line.paths]
    if not any(line.paths for line in before):
        if [normal(line.line.text) for line in written] != [normal(line.text) for line in after]:
            old, new = (" ".join(clean(one) for one in texts) for texts in _texts(written, after))
            if not _is_number(old, new):
                yield Reworded(old, new)
        return
    if blank and not written and len(blank) == 1 and "." in blank[0] and not _is_list(blank[0]):
        if after:
            yield Said(blank[0], "", "\n".join(clean(line.text) for line in after))
        return
    if len(written) == 1 and not _is_list(written[0].paths[0]) and len(written[0].pieces) == 1:
        text = "\n".join(clean(line.text) for line in after)
        if normal(text) != normal(written[0].line.text):
            yield Said(written[0].paths[0], written[0].line.text, text)
        return
    yield from _found_in_lines(written, blank, after)


def _found_in_lines(
    written: Sequence[TracedLine], blank: Sequence[str], after: Sequence[Line]
) -> Iterator[Found]:
    """Tell what changed in a cell of several lines, such as the points of a speech."""
    own = next((path for line in written for path in line.paths), blank[0] if blank else "")
    behind = ""
    for i, j in align([seen_old(one) for one in written], [seen_new(one) for one in after]):
        if i is not None and j is not None:
            yield from found_in_line(written[i], after[j])
            behind = next(iter(written[i].paths), behind)
        elif j is not None:
            yield Put(after[j], own, behind)
        elif i is not None:
            yield from (Said(piece.path, piece.text, "") for piece in written[i].pieces if piece.path)


def level_of(line: Line) -> tuple[int, str]:
    """Give the level of a typed point by the sign it begins with (1 for none), and its text without it."""
    sign = _DASHES.match(line.text)
    if sign is None:
        return line.level or 1, clean(line.text)
    text = clean(line.text[sign.end() :])
    if sign["dash"]:
        return 1 + len(sign["dash"]), text
    return (2 if sign["letter"] else line.level or 1), text


def labelled(text: str) -> tuple[str, str] | None:
    """Take a line of a label and a value apart; None where it is none."""
    found = _LABELLED.match(clean(text.replace("\t", " ")))
    return (found["label"], found["value"]) if found else None


def _split(pieces: Sequence[Piece], text: str) -> list[str] | None:
    """Give the text of each field of a line, by the words of the template around them; None: they changed."""
    texts: list[str] = []
    place, waiting = 0, False
    for piece in pieces:
        if piece.path:
            if waiting:  # two fields without a word between them: nobody can tell where one ends
                return None
            waiting = True
            continue
        words = piece.text.split()
        said = r"\s+".join(r"\d{1,3}\." if _FIGURE.fullmatch(word) else re.escape(word) for word in words)
        pattern = re.compile(rf"\s*{said}\s*" if words else r"\s+")
        found = pattern.search(text, place) if waiting else pattern.match(text, place)
        if found is None:
            return None
        if waiting:
            texts.append(text[place : found.start()])
        place, waiting = found.end(), False
    if waiting:
        return [*texts, text[place:]]
    return texts if not text[place:].strip() else None


def _is_point(old: TracedLine) -> bool:
    """Tell whether a line is a point behind the dash that shows its level."""
    lead = old.pieces[0].text.strip() if old.pieces else ""
    return len(old.pieces) == 2 and not old.pieces[0].path and bool(lead) and not lead.strip("–")  # noqa: PLR2004


def _behind_label(old: TracedLine, new: Line) -> list[Found]:
    """Give the value of a line whose label was typed over, as long as it still has one."""
    before, after = labelled(old.line.text), labelled(new.text)
    field = old.pieces[-1]
    if before and after and len(old.paths) == 1 and field.path:
        said = Said(field.path, field.text, after[1])
        return [said] if normal(said.old) != normal(said.new) else []
    return []


def _texts(written: Sequence[TracedLine], after: Sequence[Line]) -> tuple[list[str], list[str]]:
    return [line.line.text for line in written], [line.text for line in after]


def _is_number(old: str, new: str) -> bool:
    return all(not text or re.fullmatch(r"\d{1,3}[.)]?", text) for text in (old, new))


def _is_list(path: str) -> bool:
    """Tell whether a field is an item of a list in its cell, as are points and steps."""
    steps = path.split(".")
    return sum(step.isdigit() for step in steps) > (2 if steps[0] == "laporan" else 1)
