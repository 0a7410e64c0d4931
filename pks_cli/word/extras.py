"""The paper a document is printed on."""

from __future__ import annotations

from dataclasses import dataclass

_TWIPS_PER_MM = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, upright, and its margins, in twips (1/1440 inch).

    Attributes:
        width: Of the paper.
        height: Of the paper.
        top: Upper margin; None keeps the template's, here and below.
        right: Right margin.
        bottom: Lower margin.
        left: Left margin, where the paper is bound; on a page that lies it is the upper one.
    """

    width: int
    height: int
    top: int | None = None
    right: int | None = None
    bottom: int | None = None
    left: int | None = None

    @classmethod
    def of_mm(cls, width: float, height: float) -> Paper:
        """Make one from millimetres."""
        return cls(round(width * _TWIPS_PER_MM), round(height * _TWIPS_PER_MM))
