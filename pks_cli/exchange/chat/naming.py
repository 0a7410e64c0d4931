"""Wilayah named in the words of a chat, each place of a line read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.exchange.values.places import find_wilayah

if TYPE_CHECKING:
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.values.reading import Found

KELURAHAN_PARTS = 4


def wilayah_in(words: str, around: Around) -> list[Found]:
    """Find the wilayah named in a line; of two readings of one place the longer and surer one stands.

    Args:
        words: The line.
        around: The folder's wilayah.
    """
    ranked = sorted(
        find_wilayah(words, around), key=lambda one: (one.start - one.end, bool(one.reading.doubt), one.start)
    )
    kept: list[Found] = []
    for one in ranked:
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def is_kelurahan(code: str) -> bool:
    """Tell whether a code is that of a kelurahan or desa."""
    return code.count(".") == KELURAHAN_PARTS - 1
