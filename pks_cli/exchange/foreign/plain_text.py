"""Plain text, such as an exported chat: its lines exactly."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pks_cli.exchange.foreign.held import Held

_BREAK = re.compile("\r\n|\n|\r")  # not what `splitlines` takes for one: U+2028 stands inside a message


def lines_of(text: str) -> list[str]:
    """Give the lines of a text, empty ones too; a last line break begins no line."""
    lines = _BREAK.split(text) if "\r" in text else text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    return lines


def read_lines(held: Held, text: str) -> None:
    """Read a text as it is.

    Args:
        held: Takes the lines; none when the text holds nothing but space.
        text: The whole text.
    """
    if text.strip():
        held.prose([(number, line, "", None, "") for number, line in enumerate(lines_of(text), 1)])
