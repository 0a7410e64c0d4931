"""How wide the columns of a table may be in a narrow terminal, so that no number and no word is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_READABLE_HEAD = 4
_LONGEST_WORD = 24  # a longer one is folded, so that one odd text does not spoil the whole table


def fit(
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    right: frozenset[int],
    room: int,
    measure: Callable[[str], int],
) -> list[int] | None:
    """Give the widths of the columns.

    What gives way first is the heads of numbers, which may be broken; then texts, which wrap between words; a
    number, a date and a word stay whole.

    Args:
        head: The columns' names.
        rows: The cells.
        right: The columns that hold numbers.
        room: Columns of the terminal that are left for cells.
        measure: Tells how many columns a text takes.

    Returns:
        The widths, None where the room does not even hold the longest words.
    """
    cells = [[row[index] for row in rows] for index in range(len(head))]
    wanted = [max(map(measure, [name, *column])) for name, column in zip(head, cells, strict=True)]
    widths = [min(one, room + 1) for one in wanted]
    least = [
        max([3, *(measure(cell) if index in right else _longest_word(cell, measure) for cell in column)])
        for index, column in enumerate(cells)
    ]
    readable = [max(one, _READABLE_HEAD) if index in right else one for index, one in enumerate(least)]
    numbers, texts = sorted(right), [index for index in range(len(head)) if index not in right]
    for columns, floor in ((numbers, readable), (texts, least), (numbers, least)):
        _shrink(widths, columns, floor, room)
    return widths if sum(widths) <= room else None


def _shrink(widths: list[int], columns: Sequence[int], floor: Sequence[int], room: int) -> None:
    """Take from the widest of some columns until all fits or nothing is left to take."""
    while sum(widths) > room:
        wide = [index for index in columns if widths[index] > floor[index]]
        if not wide:
            return
        widths[max(wide, key=lambda index: widths[index])] -= 1


def _longest_word(cell: str, measure: Callable[[str], int]) -> int:
    """Measure what cannot be wrapped; the indent of a cell belongs to its first word."""
    words = cell.split()
    if not words:
        return 0
    indent = cell[: len(cell) - len(cell.lstrip())]
    return min(_LONGEST_WORD, max(map(measure, [indent + words[0], *words[1:]])))
