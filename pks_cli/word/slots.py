"""Attributes that are set when rendering: size and margins of the paper, the number of a drawing.

Word would not open a template with a tag in such a place, so they need none: every page size and margin gives
way to the paper asked for, or stays where none is; and every drawing has a number of its own, in loops too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.word.xmlnames import w

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from pks_cli.word.extras import Paper

_ABOUT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SIDES = ("top", "right", "bottom", "left")
_TOKEN = "pks-slot-"  # noqa: S105 - a mark, no password
_FILLED = re.compile("\x02([0-9]+)\x02")
NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Slot:
    """One attribute to set.

    Attributes:
        kind: "width", "height" or a margin of the page, "number" of a drawing.
        default: What stands there in the template.
    """

    kind: str
    default: str

    def value(self, paper: Paper | None) -> str:
        """Give what the attribute says for this document."""
        asked = getattr(paper, self.kind, None)
        return self.default if asked is None else str(asked)


def token(name: object) -> str:
    """Give what stands in an attribute until it is written as text."""
    return f"{_TOKEN}{name}"


def page_slots(root: etree._Element, slots: list[Slot]) -> None:
    """Make slots of every page size and margin.

    A page on its side has width and height exchanged; its margins turn with it, so that the side where the
    paper is bound is the upper one.
    """
    for size in root.iter(w("pgSz")):
        sideways = size.get(w("orient")) == "landscape"
        kinds = ("height", "width") if sideways else ("width", "height")
        for attribute, kind in zip(("w", "h"), kinds, strict=True):
            _set_slot(size, w(attribute), Slot(kind, size.get(w(attribute), "0")), slots)
        section = size.getparent()
        margins = None if section is None else section.find(w("pgMar"))
        upright = (_SIDES[-1], *_SIDES[:-1]) if sideways else _SIDES
        for side, kind in zip(_SIDES, upright, strict=True):
            given = None if margins is None else margins.get(w(side))
            if margins is not None and given is not None:
                _set_slot(margins, w(side), Slot(kind, given), slots)


def number_slots(root: etree._Element, slots: list[Slot]) -> None:
    """Make slots of the number of every drawing."""
    for about in root.iter(_ABOUT):
        _set_slot(about, "id", Slot(NUMBER, about.get("id", "1")), slots)


def _set_slot(element: etree._Element, attribute: str, slot: Slot, slots: list[Slot]) -> None:
    slots.append(slot)
    element.set(attribute, token(len(slots) - 1))


def open_slots(text: str) -> str:
    """Turn the tokens of a serialised part into marks that no XML text can hold."""
    return re.sub(f'"{_TOKEN}([0-9]+)"', '"\x02\\1\x02"', text)


def has_slots(text: str) -> bool:
    """Tell whether there is anything to fill."""
    return "\x02" in text


def fill_slots(text: str, slots: list[Slot], paper: Paper | None, next_number: Callable[[], str]) -> str:
    """Set every slot of a part."""

    def value(found: re.Match[str]) -> str:
        slot = slots[int(found[1])]
        return next_number() if slot.kind == NUMBER else slot.value(paper)

    return _FILLED.sub(value, text) if has_slots(text) else text
