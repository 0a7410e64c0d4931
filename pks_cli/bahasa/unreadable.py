"""The one exception of this room: a text that does not say what its field asks for."""

from __future__ import annotations

from typing import Literal

Kind = Literal["bentuk", "kalender"]
_LONGEST_QUOTE = 60


class Unreadable(ValueError):  # noqa: N818 - named by what the text is, and shown as a fault, not as an error
    """A text that cannot be read.

    Attributes:
        kind: "bentuk" when the writing is wrong, "kalender" when it is fine but no calendar has the day.
        message: What is wrong, in Indonesian, without a final full stop.
        remedy: How to write it, in Indonesian, without a final full stop.
    """

    def __init__(self, kind: Kind, message: str, remedy: str) -> None:
        """Hold kind, message and remedy."""
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.remedy = remedy


def kutip(text: str) -> str:
    """Quote `text` for a message, cut where it is too long to be read there."""
    one_line = " ".join(text.split())
    if len(one_line) > _LONGEST_QUOTE:
        one_line = one_line[:_LONGEST_QUOTE] + "..."
    return f"'{one_line}'"
