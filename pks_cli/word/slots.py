"""Attributes that are set when rendering: the size of the paper, the size and file of a picture.

Word would not open a template with a tag in such a place, so they need none: every page size gives way to
the paper asked for, and a picture whose alternative text reads `gambar: NAMA` gives way to the picture
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
_TOKEN = "pks-slot-"  # noqa: S105 - a mark, no password
_FILLED = re.compile("\x02([0-9]+)\x02")


@dataclass(frozen=True, slots=True)
class Slot:
    """One attribute to set.

    Attributes:
        kind: "width" or "height" of the page, "cx" or "cy" of a picture, "target" for its file.
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
        if self.kind in ("width", "height"):
            return str(getattr(paper, self.kind)) if paper else self.default
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
    """Make slots of every page size; a page on its side has width and height exchanged."""
    for size in root.iter(w("pgSz")):
        sideways = size.get(w("orient")) == "landscape"
        for attribute, kind in (
            ("w", "height" if sideways else "width"),
            ("h", "width" if sideways else "height"),
        ):
            size.set(w(attribute), _token(slots, Slot(kind, "", (0, 0), size.get(w(attribute), "0"))))


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
                    element.set(kind, _token(slots, Slot(kind, name, box, element.get(kind, ""))))
        for extra in [*blip, *frame.iter(f"{_DRAWING}srcRect")]:
            parent = extra.getparent()
            if parent is not None:
                parent.remove(extra)
        target = relation.get("Target", "")
        if name not in found:
            relation.set("Target", _token(slots, Slot("target", name, box, target)))
            found[name] = target
    return found


def _relation(relations: etree._Element | None, blip: etree._Element | None) -> etree._Element | None:
    if relations is None or blip is None:
        return None
    wanted = blip.get(f"{{{R}}}embed")
    return next(
        (one for one in relations.iter(f"{{{RELATIONSHIPS}}}Relationship") if one.get("Id") == wanted), None
    )


def _token(slots: list[Slot], slot: Slot) -> str:
    slots.append(slot)
    return f"{_TOKEN}{len(slots) - 1}"


def open_slots(text: str) -> str:
    """Turn the tokens of a serialised part into marks that no XML text can hold."""
    return re.sub(f'"{_TOKEN}([0-9]+)"', '"\x02\\1\x02"', text)


def has_slots(text: str) -> bool:
    """Tell whether there is anything to fill."""
    return "\x02" in text


def fill_slots(text: str, values: list[str]) -> str:
    """Set every slot of a part."""
    return _FILLED.sub(lambda found: values[int(found[1])], text)
