"""Attributes that are set when rendering: the size of the paper, the size and file of a picture.

Word would not open a template with a tag in such a place, so they need none: every page size and margin gives
way to the paper asked for, and a picture whose alternative text reads `gambar: NAMA` gives way to the picture
handed in under NAMA, fitted into the frame it had. Where nothing is handed in, the template's own stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.word.xmlnames import RELATIONSHIPS, R, w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from pks_cli.word.extras import Paper, Picture

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PLACING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_NAMED = re.compile(r"^\s*gambar:\s*(\w+)\s*$")
_SIDES = ("top", "right", "bottom", "left")
_OF_PAPER = frozenset({"width", "height", *_SIDES})
_TOKEN = "pks-slot-"  # noqa: S105 - a mark, no password
_FILLED = re.compile("\x02([0-9]+)\x02")


@dataclass(frozen=True, slots=True)
class Slot:
    """One attribute to set.

    Attributes:
        kind: "width", "height" or a margin of the page, "cx" or "cy" of a picture, "target" for its file.
        name: The picture's name, or "".
        box: The frame of the picture in EMU.
        default: What stands there in the template.
    """

    kind: str
    name: str
    box: tuple[int, int]
    default: str

    def value(self, paper: Paper | None, pictures: Mapping[str, Picture]) -> str:
        """Give what the attribute says for this document."""
        if self.kind in _OF_PAPER:
            asked = getattr(paper, self.kind, None)
            return self.default if asked is None else str(asked)
        picture = pictures.get(self.name)
        if picture is None:
            return self.default
        if self.kind == "target":
            return f"media/{picture_file(self.name, picture)}"
        return str(picture.fit(*self.box)[self.kind == "cy"])


def picture_file(name: str, picture: Picture) -> str:
    """Name the file of a picture inside a document."""
    return f"gambar-{name}.{picture.kind}"


def page_slots(root: etree._Element, slots: list[Slot]) -> None:
    """Make slots of every page size and margin.

    A page on its side has width and height exchanged; its margins turn with it, so that the side where the
    paper is bound is the upper one.
    """
    for size in root.iter(w("pgSz")):
        sideways = size.get(w("orient")) == "landscape"
        kinds = ("height", "width") if sideways else ("width", "height")
        for attribute, kind in zip(("w", "h"), kinds, strict=True):
            _set_slot(size, w(attribute), Slot(kind, "", (0, 0), size.get(w(attribute), "0")), slots)
        section = size.getparent()
        margins = None if section is None else section.find(w("pgMar"))
        upright = (_SIDES[-1], *_SIDES[:-1]) if sideways else _SIDES
        for side, kind in zip(_SIDES, upright, strict=True):
            given = None if margins is None else margins.get(w(side))
            if margins is not None and given is not None:
                _set_slot(margins, w(side), Slot(kind, "", (0, 0), given), slots)


def picture_slots(
    root: etree._Element, relations: etree._Element | None, slots: list[Slot]
) -> dict[str, str]:
    """Make slots of the named pictures of a part and of their relationships.

    Args:
        root: The part; changed in place.
        relations: Its relationships; changed in place.
        slots: Every slot of the template; new ones are added.

    Returns:
        The name of each picture found and the file the template has for it.
    """
    found: dict[str, str] = {}
    for frame in [*root.iter(f"{_PLACING}inline"), *root.iter(f"{_PLACING}anchor")]:
        about, extent = frame.find(f"{_PLACING}docPr"), frame.find(f"{_PLACING}extent")
        blip = next(frame.iter(f"{_DRAWING}blip"), None)
        named = _NAMED.match(about.get("descr", "")) if about is not None else None
        relation = _relation(relations, blip)
        if named is None or about is None or extent is None or relation is None or blip is None:
            continue
        name = named[1]
        about.set("descr", name)
        box = (int(extent.get("cx", "1")), int(extent.get("cy", "1")))
        for element in [extent, *frame.iter(f"{_DRAWING}ext")]:
            for kind in ("cx", "cy"):
                if element.get(kind):
                    _set_slot(element, kind, Slot(kind, name, box, element.get(kind, "")), slots)
        for extra in [*blip, *frame.iter(f"{_DRAWING}srcRect")]:
            parent = extra.getparent()
            if parent is not None:
                parent.remove(extra)
        target = relation.get("Target", "")
        if name not in found:
            _set_slot(relation, "Target", Slot("target", name, box, target), slots)
            found[name] = target
    return found


def _relation(relations: etree._Element | None, blip: etree._Element | None) -> etree._Element | None:
    if relations is None or blip is None:
        return None
    wanted = blip.get(f"{{{R}}}embed")
    return next(
        (one for one in relations.iter(f"{{{RELATIONSHIPS}}}Relationship") if one.get("Id") == wanted), None
    )


def _set_slot(element: etree._Element, attribute: str, slot: Slot, slots: list[Slot]) -> None:
    slots.append(slot)
    element.set(attribute, f"{_TOKEN}{len(slots) - 1}")


def open_slots(text: str) -> str:
    """Turn the tokens of a serialised part into marks that no XML text can hold."""
    return re.sub(f'"{_TOKEN}([0-9]+)"', '"\x02\\1\x02"', text)


def has_slots(text: str) -> bool:
    """Tell whether there is anything to fill."""
    return "\x02" in text


def fill_slots(text: str, values: list[str]) -> str:
    """Set every slot of a part."""
    return _FILLED.sub(lambda found: values[int(found[1])], text)
