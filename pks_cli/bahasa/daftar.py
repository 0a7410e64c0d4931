"""Lists in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def gabung(items: Sequence[str], kata: str = "dan") -> str:
    """Join as EYD does: "a", "a dan b", "a, b, dan c"; nothing gives "".

    Args:
        items: What is listed, in order.
        kata: The word before the last, "dan" or "atau".
    """
    if len(items) <= 2:  # noqa: PLR2004 - two need no comma
        return f" {kata} ".join(items)
    return f"{', '.join(items[:-1])}, {kata} {items[-1]}"
