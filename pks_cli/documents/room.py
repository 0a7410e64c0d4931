"""How much of a list a paper of few pages takes: whole items only, the rest is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
_LINE = 72  # characters of 12 points beside a number
_BETWEEN = ", "


def fitting(
    items: Iterable[T], lines: int, text: Callable[[T], str], *, running: bool = False
) -> tuple[list[T], list[T]]:
    """Take items as long as they fit.

    Args:
        items: In order of weight.
        lines: The lines there are; an item that is longer than what is left is passed over.
        text: What an item writes.
        running: Whether the items run on in one sentence, so that they share lines.

    Returns:
        Those that fit and those that do not, each in order.
    """
    kept: list[T] = []
    left_over: list[T] = []
    room = lines * _LINE
    for item in items:
        length = len(text(item))
        needed = length + len(_BETWEEN) if running else max(-(-length // _LINE), 1) * _LINE
        if needed <= room:
            room -= needed
            kept.append(item)
        else:
            left_over.append(item)
    return kept, left_over


def one_line(text: str) -> str:
    """Give a text in one line, without the full stop that ends it, to stand inside a sentence."""
    return " ".join(text.split()).removesuffix(".")
