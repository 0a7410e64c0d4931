"""Values of one piece while they are gathered, each with its place, so that no word is left behind."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pks_cli.exchange.chat.body import Span
from pks_cli.exchange.chat.cleaning import shown
from pks_cli.exchange.intake.piece import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.exchange.values.reading import Reading

_WORD = re.compile(r"\w")
_EMPHASIS = re.compile(r"(?<!\w)[*_~]+(?=\S)|(?<=\S)[*_~]+(?!\w)")
_EDGES = " \t\n,;:-–*_~()"


@dataclass(slots=True)
class Draft:
    """What was read so far.

    Attributes:
        text: The piece, exactly.
        values: With the place each stands at, -1 for what was told beside the text.
        labels: Where words stand that only name or greet.
        unplaced: Where words stand that fit nowhere.
        told: Where the words of values stand.
    """

    text: str
    values: list[tuple[int, Value]] = field(default_factory=list)
    labels: list[Span] = field(default_factory=list)
    unplaced: list[Span] = field(default_factory=list)
    told: list[Span] = field(default_factory=list)

    def has(self, key: str) -> bool:
        """Tell whether a key has a value already."""
        return any(value.key == key for _, value in self.values)

    def get(self, key: str) -> Value | None:
        """Give the value of a key."""
        return next((value for _, value in self.values if value.key == key), None)

    def put(self, key: str, read: Reading, span: Span | None = None, doubt: str = "") -> None:
        """Take a reading; its words are those of the place, or it was told beside the text."""
        both = "; ".join(dict.fromkeys(part for part in (read.doubt, doubt) if part))
        original = span.of(self.text) if span else ""
        self.values.append((span.start if span else -1, Value(key, read.text, original, both, read.choices)))
        if span:
            self.told.append(span)

    def put_text(self, key: str, span: Span, doubt: str = "") -> None:
        """Take the words of a place as they stand."""
        text = words(span.of(self.text))
        if text:
            self.values.append((span.start, Value(key, text, span.of(self.text), doubt)))
            self.told.append(span)

    def doubt(self, key: str, why: str, *choices: str) -> None:
        """Let a value be looked at."""
        for place, (at, value) in enumerate(self.values):
            if value.key == key:
                both = f"{value.doubt}; {why}" if value.doubt else why
                more = (*value.choices, *(one for one in choices if one not in {value.text, *value.choices}))
                self.values[place] = (at, Value(value.key, value.text, value.original, both, more))
                return

    def left(self) -> Iterator[Span]:
        """Give the runs of words that nothing speaks for yet."""
        taken = bytearray(len(self.text))
        for span in (*self.told, *self.labels, *self.unplaced):
            taken[span.start : span.end] = b"\1" * max(0, span.end - span.start)
        at = 0
        while at < len(self.text):
            start = taken.find(0, at)
            if start < 0:
                break
            end = taken.find(1, start)
            end = len(self.text) if end < 0 else end
            for run in _lines(self.text, start, end):
                if _WORD.search(run.of(self.text)):
                    yield run
            at = end


def words(text: str) -> str:
    """Give words as a record holds them: without what nobody sees, emphasis, and marks at the ends."""
    return _EMPHASIS.sub("", shown(text)).strip().rstrip(" *_~,;-").lstrip(" *_~,;:–")


def trimmed(text: str, span: Span) -> Span:
    """Give a place without spaces and marks at its ends."""
    start, end = span.start, span.end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """Give a run line by line, without spaces at the ends."""
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield trimmed(text, Span(at, stop))
        at = stop + 1
