"""Tags that change their cell: `{% cellbg %}`, `{% colspan %}`, and `{% vm %}`, `{% hm %}` inside a loop.

Each leaves its place in the text and sets a property of the cell, in the order Word wants them. Cells merged
downwards keep their text in the first one; of cells merged sideways the first is left, as wide as all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.word.faults import TAG_SYNTAX, UNPAIRED_TAG, refuse
from pks_cli.word.methods import COLUMNS, SHADE
from pks_cli.word.scanning import CONTROL, VALUE, Tag, balanced
from pks_cli.word.tags import drop_empty, marks, new_mark, take_out
from pks_cli.word.xmlnames import w

if TYPE_CHECKING:
    from lxml import etree

WIDTHS = ("colspan", "hm")
_NAMES = (
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"
)
_ORDER = [w(name) for name in _NAMES.split(" ")]
_FIRST = f"{CONTROL[0]}\nif loop.first{CONTROL[1]}"
_ELSE = f"{CONTROL[0]}else{CONTROL[1]}"
_END = f"{CONTROL[0]}endif{CONTROL[1]}"
_MERGE = f'<w:vMerge w:val="{_FIRST}restart{_ELSE}continue{_END}"/>'


def apply_cells(root: etree._Element, tags: list[Tag], name: str) -> None:
    """Turn the tags that change a cell into properties of their cell.

    Args:
        root: The tree of the part, its tags marked; changed in place.
        tags: Every tag of the part; ours are added.
        name: The template's file name.

    Raises:
        Refused: PKS508 for one that does not stand in a cell, PKS509 for brackets that are not closed.
    """
    for mark, tag in [found for found in marks(root, tags) if found[1].kind == "cell"]:
        cell = next(mark.iterancestors(w("tc")), None)
        text = mark.getparent()
        if cell is None or text is None:
            message = f"Tanda {tag} hanya berlaku di dalam sel tabel: {tag.place}"
            refuse(UNPAIRED_TAG, name, message, "pindahkan tanda itu ke dalam sel")
        if not balanced(tag.body):
            remedy = "tutup setiap kurung di dalam tanda itu"
            refuse(TAG_SYNTAX, name, f"Tidak dapat dipahami: tanda {tag} di {tag.place}", remedy)
        take_out(mark)
        drop_empty(text)
        _apply(cell, tag, tags)


def _apply(cell: etree._Element, tag: Tag, tags: list[Tag]) -> None:
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = cell.makeelement(w("tcPr"), {})
        cell.insert(0, properties)
    if tag.keyword == "cellbg":
        fill = _value(f"({tag.body[len('cellbg') :]} )|{SHADE}")
        _put(properties, "shd", f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>', tag, tags)
    elif tag.keyword == "colspan":
        span = _value(f"({tag.body[len('colspan') :]} )|{COLUMNS}")
        _put(properties, "gridSpan", f'<w:gridSpan w:val="{span}"/>', tag, tags)
    elif tag.keyword == "vm":
        _put(properties, "vMerge", _MERGE, tag, tags)
        cell.insert(cell.index(properties) + 1, _own(_FIRST, tag, tags))
        cell.append(_own(_END, tag, tags))
    else:
        _merge_sideways(cell, properties, tag, tags)


def _merge_sideways(cell: etree._Element, properties: etree._Element, tag: Tag, tags: list[Tag]) -> None:
    wide = properties.find(w("gridSpan"))
    span = "" if wide is None else wide.get(w("val"), "")
    each = span if span.isdecimal() else "1"
    for mark, own in marks(properties, tags):
        if "gridSpan" in own.body:
            each = own.body.partition(VALUE[0] + "\n")[2].partition(VALUE[1])[0]
            take_out(mark)
    span = _value(f"(({each}) * loop.length)|{COLUMNS}")
    _put(properties, "gridSpan", f'<w:gridSpan w:val="{span}"/>', tag, tags)
    row = cell.getparent()
    if row is not None:
        place = row.index(cell)
        row.insert(place, _own(_FIRST, tag, tags))
        row.insert(place + 2, _own(_END, tag, tags))


def _put(properties: etree._Element, element: str, text: str, tag: Tag, tags: list[Tag]) -> None:
    """Set a property of a cell at its place; the one it had gives way."""
    order = _ORDER.index(w(element))
    at = 0
    for child in list(properties):
        name = child.tag if isinstance(child.tag, str) else w(_element_of(child, tags))
        if child.tag == w(element):
            properties.remove(child)
        elif name in _ORDER and _ORDER.index(name) < order:
            at = properties.index(child) + 1
    properties.insert(at, _own(text, tag, tags))


def _element_of(mark: etree._Element, tags: list[Tag]) -> str:
    """Name the property a mark of ours writes."""
    return tags[int(mark.text or "")].body.partition("<w:")[2].partition(" ")[0]


def _own(text: str, tag: Tag, tags: list[Tag]) -> etree._Element:
    return new_mark(tags, Tag("own", "", text, tag.place, shown=str(tag)))


def _value(body: str) -> str:
    return f"{VALUE[0]}\n{body}{VALUE[1]}"
