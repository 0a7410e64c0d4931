"""Tables that stand upright: a label in each row and what it says beside it, one report under the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pks_cli.exchange.tables.layout import STRONG
from pks_cli.exchange.tables.names import role_of as exact_role
from pks_cli.exchange.tables.words import is_signature

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pks_cli.exchange.foreign.source import GridRow

_ORDINAL = re.compile(r"^\(?(?:\d{1,2}|[a-zA-Z]|[IVX]{1,4})[.)]\s*")
_ORDINAL_ALONE = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[IVX]{1,4})[.)]?")
_NAME_OF_REPORT = re.compile(
    r"(?:laporan|kasus|kejadian|data|no\.?)?\s*(?:ke[- ]?)?(?:\d{1,2}|[IVX]{1,4}|[A-Z])|isian?", re.IGNORECASE
)
_FEWEST = 3  # labels that make a form
_LONGEST_LABEL = 80


@dataclass(slots=True)
class Line:
    """One row of an upright table.

    Attributes:
        row: The row.
        label: Without number and colon, "" for none.
        role: What the label says, "" when it is not known.
        texts: What stands beside it, one a report.
    """

    row: GridRow
    label: str
    role: str
    texts: list[str]


@dataclass(slots=True)
class Block:
    """The rows of one report, or of several side by side.

    Attributes:
        lines: Its labelled rows.
    """

    lines: list[Line] = field(default_factory=list)

    @property
    def width(self) -> int:
        """How many reports stand side by side."""
        return max((len(line.texts) for line in self.lines), default=0)


def find_blocks(
    rows: Sequence[GridRow], role_of: Callable[[str], str]
) -> tuple[list[Block], list[tuple[GridRow, bool]]]:
    """Find the reports of an upright table.

    Args:
        rows: All rows.
        role_of: Tells what a label says, "" when it is none.

    Returns:
        The reports, and the rows that belong to none with whether they stand above the first; nothing at
        all when the table does not stand upright.
    """
    lines = [_line(row, role_of) for row in rows]
    for line in lines:
        if len(line.texts) > 1 and all(_NAME_OF_REPORT.fullmatch(text) for text in line.texts):
            line.label = line.role = ""
    known = [line for line in lines if line.role]
    roles = {line.role for line in known}
    # A form has more labels than other rows; the others are titles, signatures and texts that go on.
    if len(roles) < _FEWEST or not roles & STRONG or len(known) * 5 < len(rows) * 2:
        return [], []
    blocks: list[Block] = []
    outside: list[tuple[GridRow, bool]] = []
    for line in lines:
        if line.label and _begins(blocks, line):
            blocks.append(Block([line]))
        elif blocks and (line.label or _goes_on(blocks[-1], line)):
            _add(blocks[-1], line)
        else:
            outside.append((line.row, not blocks))
    return [block for block in blocks if block.width], outside


def _line(row: GridRow, role_of: Callable[[str], str]) -> Line:
    """Part a row into its label and what stands beside it."""
    cells = list(row.cells)
    places = [place for place, cell in enumerate(cells) if cell]
    if len(places) > 1 and _ORDINAL_ALONE.fullmatch(cells[places[0]]):
        places = places[1:]
    first = cells[places[0]]
    label, colon, behind = first.partition(":")
    label = _ORDINAL.sub("", label).strip()
    if is_signature(first) and not exact_role(label):
        label = ""
    role = role_of(label) if label and len(label) <= _LONGEST_LABEL else ""
    rest = [cells[place].lstrip(": ").strip() for place in places[1:] if cells[place].strip(": ")]
    if colon and behind.strip() and role:
        return Line(row, label, role, [behind.strip(), *rest])
    if role and not behind.strip():
        return Line(row, label, role, _unlike(rest))
    if (
        rest
        and not behind
        and len(label) <= _LONGEST_LABEL
        and label[:1].isalpha()
        and not rest[0][:1].islower()
    ):
        return Line(row, label, "", _unlike(rest))
    return Line(row, "", "", _unlike([cells[place] for place in places]))


def _unlike(texts: list[str]) -> list[str]:
    """Take a text that is written over several columns once."""
    return texts[:1] if len(set(texts)) == 1 else texts


def _begins(blocks: list[Block], line: Line) -> bool:
    """Tell whether a labelled row begins a report."""
    if not blocks:
        return line.role != ""
    return bool(line.role) and any(other.label == line.label for other in blocks[-1].lines)


def _goes_on(block: Block, line: Line) -> bool:
    """Tell whether a row without label goes on with the text above it."""
    last = block.lines[-1]
    first = next((place for place, cell in enumerate(line.row.cells) if cell), 0)
    label_place = next((place for place, cell in enumerate(last.row.cells) if cell), 0)
    return first > label_place and bool(last.texts)


def _add(block: Block, line: Line) -> None:
    block.lines.append(line)


def table_of(block: Block) -> tuple[list[str], list[list[str]]]:
    """Lay a block down: the labels as heads, and the texts of each report under them."""
    heads: list[str] = []
    reports: list[list[str]] = [[] for _ in range(block.width)]
    for line in block.lines:
        if line.label:
            heads.append(line.label)
        for place, texts in enumerate(reports):
            text = _of_report(line, place, block.width)
            if line.label:
                texts.append(text)
            elif text:
                texts[-1] = f"{texts[-1]}\n{text}" if texts[-1] else text
    return heads, reports


def _of_report(line: Line, place: int, width: int) -> str:
    """Give what a row says of one report; what it says once holds for all side by side."""
    if len(line.texts) == 1 and width > 1:
        return line.texts[0]
    return line.texts[place] if place < len(line.texts) else ""


def numbers_of(block: Block) -> tuple[str, ...]:
    """Give the numbers in front of the labels."""
    numbers = []
    for line in block.lines:
        first = next(filter(None, line.row.cells), "")
        found = _ORDINAL_ALONE.fullmatch(first) or _ORDINAL.match(first)
        if found and line.label:
            numbers.append(found.group().strip())
    return tuple(numbers)


def source_of(block: Block, place: int) -> str:
    """Give the rows of one report as they stand there: labels, and the texts of that report."""
    lines = []
    for line in block.lines:
        text = _of_report(line, place, block.width)
        others = {one for one in line.texts if one != text}
        cells = [cell for cell in line.row.cells if cell and cell.lstrip(": ").strip() not in others]
        lines.append(" | ".join(dict.fromkeys(cells)))
    return "\n".join(lines)
