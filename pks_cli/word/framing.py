"""Taking a picture of a template for a frame: its run gives way to a text, and waits for a picture.

A run that holds more than the picture is cut, so that the frame alone gives way.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.word.slots import token
from pks_cli.word.xmlnames import MC, XML_SPACE, A, R, bare, w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from pks_cli.word.picture_bytes import Picture

_PLACING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DRAWING = f"{{{A}}}"
EMBED = f"{{{R}}}embed"
FRAME = "pks-frame"
NAMED = re.compile(r"^\s*gambar:\s*(\S.*)$", re.DOTALL)
_VALUE = re.compile("\x02([a-z]+)\x02")
_DEGREE = 60_000
_LARGEST = 2**31 - 1
_SIZE = {"cx": "cx", "cy": "cy"}
_EDGES = ("l", "t", "r", "b")


@dataclass(frozen=True, slots=True)
class Frame:
    """One place for a picture.

    Attributes:
        own: The run as the template has it, for when there is no picture; "" where none is to be shown then.
        relation: Id of the relationship to the template's own picture.
        fitted: The run with a mark for every value that depends on the picture.
        box: Width and height in EMU.
        edges: What the template's own picture needs around it.
    """

    own: str
    relation: str
    fitted: str
    box: tuple[int, int]
    edges: tuple[str, ...]

    def show_own(self, number: str) -> str:
        """Write the run without a picture handed in."""
        return _VALUE.sub(number, self.own)

    def show(self, picture: Picture, values: Mapping[str, str]) -> str:
        """Write the run with a picture in it."""
        width, height = picture.fit(*self.box)
        aside = (max(0, (height - width) // 2), max(0, (width - height) // 2))
        edges = [str(edge) for edge in aside * 2] if picture.lies else self.edges
        known = {
            "cx": str(width),
            "cy": str(height),
            "rot": str(picture.turn * _DEGREE),
            "flip": "1" if picture.mirrored else "0",
            **dict(zip(_EDGES, edges, strict=True)),
            **values,
        }
        return _VALUE.sub(lambda found: known[found[1]], self.fitted)


def take_frame(
    place: etree._Element, root: etree._Element, rows: Mapping[str, etree._Element], index: int
) -> Frame | None:
    """Make a frame of a picture, if its alternative text asks for one.

    Args:
        place: The `wp:inline` or `wp:anchor`; its run becomes a run of text that holds the frame's place.
        root: The part.
        rows: The relationships of the part by id.
        index: The number of the frame in its part.

    Returns:
        The frame; None when this is no picture, or one like any other.
    """
    about, extent = place.find(f"{_PLACING}docPr"), place.find(f"{_PLACING}extent")
    named = NAMED.match(about.get("descr", "")) if about is not None else None
    blip = next(place.iter(f"{_DRAWING}blip"), None)
    relation = "" if blip is None else str(blip.get(EMBED, ""))
    box = None if extent is None else _box(extent)
    if named is None or about is None or extent is None or relation not in rows or box is None:
        return None
    run = None if _holds_others(place) else _own_run(place)
    if run is None:
        return None
    asked = named[1].strip()
    about.set("descr", split_name(asked)[1])
    own = "" if "{{" in asked or "{%" in asked else _with_number(run, root)
    edges = _mark_values(place, extent)
    frame = Frame(own, relation, _marked(bare(run, root)), box, edges)
    _stand_in(run, f"gambar: {asked}", index)
    return frame


def split_name(asked: str) -> tuple[str, str]:
    """Give the name of a picture and its alternative text, which is the name where nothing follows."""
    name, _, about = asked.partition(" ")
    return name, about.strip() or name


def _box(extent: etree._Element) -> tuple[int, int] | None:
    sides = [extent.get(side, "") for side in _SIZE]
    if not all(side.isascii() and side.isdigit() and 0 < int(side[:11]) <= _LARGEST for side in sides):
        return None
    return int(sides[0]), int(sides[1])


def _stand_in(run: etree._Element, text: str, index: int) -> None:
    """Put a run of text in the place of a run."""
    parent = run.getparent()
    if parent is None:
        return
    other = _shell(run)
    other.set(FRAME, token(index))
    held = other.makeelement(w("t"), {XML_SPACE: "preserve"})
    held.text = text
    other.append(held)
    other.tail = run.tail
    parent.replace(run, other)


def _holds_others(place: etree._Element) -> bool:
    """Tell whether it is a text box or a group with pictures of their own in it."""
    return next(place.iterdescendants(f"{_PLACING}inline", f"{_PLACING}anchor"), None) is not None


def _own_run(place: etree._Element) -> etree._Element | None:
    """Give the run of a picture, which holds nothing else; what Word keeps for older programs is dropped."""
    drawing = place.getparent()
    held = drawing
    if (
        drawing is not None
        and (choice := drawing.getparent()) is not None
        and choice.tag == f"{{{MC}}}Choice"
    ):
        held = choice.getparent()
    run = None if held is None else held.getparent()
    if drawing is None or held is None or run is None or run.tag != w("r"):
        return None
    parent = run.getparent()
    if parent is None:
        return None
    before, after = _shell(run), _shell(run)
    children = [child for child in run if child.tag != w("rPr")]
    index = children.index(held)
    before.extend(children[:index])
    after.extend(children[index + 1 :])
    if held is not drawing:
        run.replace(held, drawing)
    for piece, offset in ((before, 0), (after, 1)):
        if any(child.tag != w("rPr") for child in piece):
            parent.insert(parent.index(run) + offset, piece)
    return run


def _shell(run: etree._Element) -> etree._Element:
    """Make an empty run of the same look."""
    empty = run.makeelement(w("r"), {})
    look = run.find(w("rPr"))
    if look is not None:
        empty.append(copy.deepcopy(look))
    return empty


def _with_number(run: etree._Element, root: etree._Element) -> str:
    """Write the run as it is, but for the number of the drawing."""
    own = copy.deepcopy(run)
    for about in own.iter(f"{_PLACING}docPr"):
        about.set("id", token("id"))
    return _marked(bare(own, root))


def _mark_values(place: etree._Element, extent: etree._Element) -> tuple[str, ...]:
    """Put marks where a picture decides; give what the template has around its own."""
    edge = place.find(f"{_PLACING}effectExtent")
    if edge is None:
        edge = place.makeelement(f"{_PLACING}effectExtent", {})
        extent.addnext(edge)
    found = tuple(edge.get(side, "0") for side in _EDGES)
    _set_marks(edge, dict(zip(_EDGES, _EDGES, strict=True)))
    _set_marks(extent, _SIZE)
    for element in place.iter(f"{_PLACING}docPr"):
        _set_marks(element, {"id": "id", "descr": "descr"})
    for element in place.iter(f"{_DRAWING}xfrm"):
        _set_marks(element, {"rot": "rot", "flipH": "flip"})
    for element in place.iter():
        wanted = {"descr": "descr"} | (_SIZE if element.tag == f"{_DRAWING}ext" else {})
        _set_marks(element, {name: mark for name, mark in wanted.items() if element.get(name) is not None})
    for blip in place.iter(f"{_DRAWING}blip"):
        _set_marks(blip, {EMBED: "embed"})
        for extra in list(blip):
            blip.remove(extra)
    for crop in list(place.iter(f"{_DRAWING}srcRect")):
        parent = crop.getparent()
        if parent is not None:
            parent.remove(crop)
    return found


def _set_marks(element: etree._Element, marks: Mapping[str, str]) -> None:
    for name, mark in marks.items():
        element.set(name, token(mark))


def _marked(text: str) -> str:
    return re.sub(f'"{re.escape(token(""))}([a-z]+)"', '"\x02\\1\x02"', text)
