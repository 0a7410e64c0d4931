"""A reading of a text that people typed: what it is taken for, and why somebody should look."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text is taken for.

    Attributes:
        text: As a record holds it: "2025-10-13", "18.72.04.1001", "12.00", "7", a code.
        doubt: Why a person should look at it, in Indonesian; "" when it is certain.
        choices: Other readings, as `text`.
    """

    text: str
    doubt: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A reading with its place in a running text.

    Attributes:
        start: Where its words begin, counted from 0.
        end: Where they end.
        reading: What they are taken for.
    """

    start: int
    end: int
    reading: Reading
