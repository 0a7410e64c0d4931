"""Times of day as people type them."""

from __future__ import annotations

from pks_cli.bahasa import Unreadable, parse_jam
from pks_cli.exchange.values.reading import Found, Reading


def read_jam(text: str) -> Reading | None:
    """Read a text that should be a time of day; None when it is none."""
    try:
        return Reading(str(parse_jam(text)))
    except Unreadable:
        return None


def find_jam(text: str) -> list[Found]:
    """Find the times of day in a running text."""
    found = read_jam(text)
    return [Found(0, len(text), found)] if found else []
