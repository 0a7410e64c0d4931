"""Mark what looks like personal data in a text that a person is asked to publish.

A second net, never the first: it finds about half of the names, so that nothing is ever published because it
found nothing.
"""

from __future__ import annotations

from lokal.samaran import detect_pii

_PIECE, _OVERLAP = 2_000, 200  # characters: a word repeated through a long text would take minutes
_MOST = 20_000
_OPEN, _CLOSE = "«", "»"


def marked(text: str) -> str:
    """Give a text with what looks like personal data between « and »."""
    pieces, position = [], 0
    for start, end in _spans(text):
        pieces += [text[position:start], _OPEN, text[start:end], _CLOSE]
        position = end
    return "".join([*pieces, text[position:]])


def _spans(text: str) -> list[tuple[int, int]]:
    """Give where it stands, in reading order, none over another; only the beginning of a very long text."""
    found: list[tuple[int, int]] = []
    for begin in range(0, min(len(text), _MOST), _PIECE - _OVERLAP):
        for match in detect_pii(text[begin : begin + _PIECE]):
            start, end = begin + match.start, begin + match.end
            if not found or start >= found[-1][1]:
                found.append((start, end))
    return found
