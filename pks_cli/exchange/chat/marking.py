"""What makes a piece the same wherever it is met again: forwarded, pasted, exported anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold
from pks_cli.exchange.chat.phrases import forward_end

if TYPE_CHECKING:
    from datetime import date

    from pks_cli.exchange.chat.body import Body

_FULL_DATE = re.compile(
    r"\b\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|[a-z]{3,9})\s*[-/. ]\s*(?:20)?\d{2}\b|\b20\d{2}-\d{2}-\d{2}\b",
    re.IGNORECASE,
)
_EDITED = re.compile(r"<(?:pesan ini diedit|this message was edited)>|\(diedit\)", re.IGNORECASE)


def mark_of(body: Body, day: date | None) -> str:
    """Make the mark of a piece.

    Args:
        body: The piece.
        day: The day it was sent; part of the mark where the words have no full date of their own.
    """
    spans = sorted(
        [*body.quotes, *[one for one in body.formulas if one.start < body.start]], key=lambda one: one.start
    )
    kept: list[str] = []
    at = forward_end(body.plain, body.start)
    for span in spans:
        if span.start > at:
            kept.append(body.plain[at : span.start])
        at = max(at, span.end)
    kept.append(body.plain[at:])
    words = _EDITED.sub("", "\n".join(kept))
    for name in body.pictures:
        words = words.replace(name, "")
    dated = bool(_FULL_DATE.search(words))
    return fold(words) + ("" if dated or day is None else f" {day.isoformat()}")
