"""Several messages pasted one under the other, without the heads of an export."""

from __future__ import annotations

import re

from pks_cli.exchange.chat.body import Span, is_rule, lines_of
from pks_cli.exchange.chat.cleaning import plain
from pks_cli.exchange.chat.labels import is_heading, label_at
from pks_cli.exchange.chat.phrases import closing_start, forward_end, greeting_end

_OPENER = re.compile(
    r"[\s*_]*(?:selamat\s+(?:pagi|siang|sore|malam)|slmt\s|assalamu|asalamu|yth\b|kepada yth"
    r"|kpd\.? ?yth|(?:mohon\s+)?(?:izin|ijin)\b[^\n]{0,30}\b(?:lapor|melapor|melaporkan"
    r"|menyampaikan|menginformasikan)|(?:mohon\s+)?(?:izin|ijin)\s*(?:ndan|komandan|pak)?\s*$"
    r"|lapor\b|telah terjadi\b|laporan informasi\b)",
    re.IGNORECASE,
)


def pasted_spans(text: str, start: int) -> list[Span]:
    """Part what was pasted into its messages.

    Args:
        text: All of it.
        start: Where the head of an export ends.

    Returns:
        The place of each message; lines of "====" belong to the one in front of them.
    """
    flat = plain(text)
    starts: list[int] = [start]
    content, was_blank, was_rule = False, False, False
    for line in lines_of(flat, start, len(flat)):
        words = line.of(flat)
        if not words.strip():
            was_blank = True
            continue
        if is_rule(words):
            was_rule = content
            continue
        opens = bool(_OPENER.match(words))
        if was_rule or (opens and content and (was_blank or _is_closed(flat, starts[-1], line.start))):
            starts.append(line.start)
            content = False
        content = content or _has_content(flat, starts[-1], line)
        was_blank = was_rule = False
    ends = [*(one - 1 for one in starts[1:]), len(text)]
    return [Span(one, max(one, end)) for one, end in zip(starts, ends, strict=True)]


def _has_content(flat: str, start: int, line: Span) -> bool:
    """Tell whether a line says more than a greeting does."""
    words = line.of(flat).strip(" *_=-")
    labelled = label_at(words)
    if is_heading(words) or (labelled and labelled[0] in {"kepada", "dari"}):
        return False
    if forward_end(flat, line.start) > line.start:
        return False
    end = greeting_end(flat[: line.end], min(start, line.start))
    return end < line.end or (end == start and bool(words))


def _is_closed(flat: str, start: int, end: int) -> bool:
    """Tell whether the words in front end with thanks."""
    tail = flat[max(start, end - 300) : end].rstrip(" \n*_=-.")
    return closing_start(tail, 0) < len(tail)
