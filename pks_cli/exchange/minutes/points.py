"""Points and the points under them, from list marks, levels and indents; broken numbering does no harm."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pks_cli.bahasa import rapi
from pks_cli.exchange.minutes.bits import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pks_cli.exchange.minutes.bits import Bit
    from pks_cli.exchange.minutes.minutes import Key, Page

_DEEPEST = 12
_ANSWER = re.compile(r"(?:jawab(?:an)?|tanggapan)\s*(?:\([^)]{1,80}\))?\s*[:.]", re.IGNORECASE)
_QUESTION = re.compile(r"(?:tanya|pertanyaan)\s*(?:\([^)]{1,80}\))?\s*[:.]", re.IGNORECASE)
_WHOLE_LINE = 60  # a line that ends sooner was ended on purpose
_STEP = 2  # columns that make an indent


@dataclass(slots=True)
class Point:
    """One point.

    Attributes:
        bits: Its words; more than one where it goes on on the next line.
        under: The points under it.
    """

    bits: list[Bit]
    under: list[Point] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words on one line; a paragraph of Word keeps its own breaks."""
        first = self.bits[0]
        if len(self.bits) == 1 and "\n" in first.text:
            return first.text
        words = rapi(" ".join(bit.text for bit in self.bits))
        if first.style.startswith("nomor"):  # a point of our own paper
            return words
        return words.rstrip(" :") if self.under and words.endswith(":") else words


@dataclass(frozen=True, slots=True)
class _Open:
    """A point that others may still come under: the kind of its mark, its indent, its depth."""

    kind: str
    indent: int
    point: Point


def points_of(bits: Sequence[Bit]) -> list[Point]:
    """Arrange lines as points."""
    roots: list[Point] = []
    stack: list[_Open] = []
    last: Bit | None = None
    for bit in bits:
        if stack and last is not None and goes_on(last, bit):
            stack[-1].point.bits.append(bit)
        else:
            _cut_back(stack, bit)
            point = Point([bit])
            (stack[-1].point.under if stack else roots).append(point)
            stack.append(_Open(bit.kind, bit.indent, point))
        last = bit
    return roots


def say_points(page: Page, key: Key, points: Iterable[Point], doubt: str = "") -> None:
    """Put points into a list of the record."""
    start = page.next_of(*key)
    for number, point in enumerate(points, start):
        page.say((*key, number, "uraian"), point.text, [bit.span for bit in point.bits], doubt)
        say_points(page, (*key, number, "rincian"), point.under, doubt)


def is_question(text: str) -> bool:
    """Tell whether a line asks in the form of minutes: "Tanya (Lurah Yosodadi): ..."."""
    return bool(_QUESTION.match(text))


def goes_on(last: Bit, bit: Bit) -> bool:
    """Tell whether a line goes on with the sentence of the one before."""
    if bit.kind or bit.follows_gap or bit.is_heading or bit.style != last.style or last.text.endswith(":"):
        return False
    if bit.style and bit.place != last.place:  # paragraphs of Word are whole
        return False
    if _ANSWER.match(bit.text) or _QUESTION.match(bit.text):
        return False
    if bit.text[:1].islower():
        return True
    return len(last.text) >= _WHOLE_LINE and not last.text.endswith((".", ";", "!", "?"))


def _cut_back(stack: list[_Open], bit: Bit) -> None:
    """Close the points that this line does not come under."""
    if bit.kind.startswith("level"):
        while stack and not _is_above(stack[-1], bit):
            stack.pop()
    elif not bit.kind:
        _cut_to_plain(stack, bit)
    else:
        _cut_to_kind(stack, bit)
    del stack[_DEEPEST:]


def _is_above(one: _Open, bit: Bit) -> bool:
    if not one.kind.startswith("level"):
        return one.point.bits[-1].text.endswith(":")
    return int(one.kind[5:]) < int(bit.kind[5:])


def _cut_to_plain(stack: list[_Open], bit: Bit) -> None:
    """A line without a mark stands alone, but an answer comes under its question."""
    if _ANSWER.match(bit.text) and stack:
        while len(stack) > 1 and not _QUESTION.match(stack[-1].point.bits[0].text):
            stack.pop()
        return
    while stack and not (bit.indent >= stack[-1].indent + _STEP and not bit.style):
        stack.pop()


def _cut_to_kind(stack: list[_Open], bit: Bit) -> None:
    """A mark met before goes on at its depth, unless it stands clearly deeper; a new mark goes one deeper."""
    same = [place for place, one in enumerate(stack) if one.kind == bit.kind]
    nearest = next((place for place in reversed(same) if stack[place].indent > bit.indent - _STEP), None)
    if same and nearest is None:
        nearest = same[-1]
    if nearest is not None:
        at = min((place for place in same if abs(stack[place].indent - bit.indent) < _STEP), default=nearest)
        if bit.indent >= stack[at].indent + _STEP and at == len(stack) - 1:
            return
        del stack[at:]
        return
    while stack and stack[-1].kind and bit.indent + _STEP <= stack[-1].indent < UNKNOWN:
        stack.pop()
    plain = bool(stack) and not stack[-1].kind and not stack[-1].point.bits[-1].text.endswith(":")
    if plain and bit.indent < stack[-1].indent + _STEP:
        stack.pop()
