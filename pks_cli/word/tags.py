"""Finding tags in a paragraph, wherever Word split them over runs, and putting marks in their place.

Word cuts a text into runs at every change of spelling state, so `{{ nama }}` may lie in five pieces. The
texts of a paragraph are read as one; each tag becomes one mark (a processing instruction holding the tag's
number) where its first character stood, so the tag has the look of that character. The rest of the
paragraph stays as it is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from pks_cli.word.scanning import OBJECT, Tag, scan
from pks_cli.word.xmlnames import XML_SPACE, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.word.faults import Place

MARK = "pks"
_WHITE = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): ""}
_NO_CONTENT = frozenset(
    w(name)
    for name in (
        "pPr",
        "rPr",
        "proofErr",
        "lastRenderedPageBreak",
        "bookmarkStart",
        "bookmarkEnd",
        "del",
        "moveFrom",
        "sdtPr",
        "sdtEndPr",
        "smartTagPr",
        "customXmlPr",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "permStart",
        "permEnd",
    )
)


_HOLDERS = frozenset(
    w(name)
    for name in (
        "r",
        "hyperlink",
        "ins",
        "moveTo",
        "smartTag",
        "customXml",
        "dir",
        "bdo",
        "sdt",
        "sdtContent",
        "fldSimple",
    )
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One element of a paragraph that counts as text, and where its text begins in the whole."""

    element: etree._Element
    text: str
    start: int


def paragraph_text(paragraph: etree._Element) -> str:
    """Give the text of a paragraph, an object mark where something else stands in it."""
    return "".join(piece.text for piece in _pieces(paragraph))


def text_around(paragraph: etree._Element, mark: etree._Element) -> tuple[str, str]:
    """Give the text of a paragraph before and behind one of its marks."""
    before: list[str] = []
    behind: list[str] = []
    home, side = mark.getparent(), before
    for piece in _pieces(paragraph):
        if piece.element is not home:
            side.append(piece.text)
            continue
        side.append(piece.element.text or "")
        for one in piece.element:
            side = behind if one is mark else side
            side.append(one.tail or "")
    return "".join(before), "".join(behind)


def mark_tags(paragraph: etree._Element, place: Place, tags: list[Tag], name: str) -> list[Tag]:
    """Replace the tags of one paragraph by marks.

    Args:
        paragraph: The `w:p`; changed in place.
        place: Where it stands, for faults.
        tags: Every tag of the part; new ones are added at the end, a mark holds the index.
        name: The template's file name.

    Returns:
        The tags of this paragraph.

    Raises:
        Refused: PKS507 for a tag that is not closed, is too long or holds something that is no text.
    """
    pieces = list(_pieces(paragraph))
    text = "".join(piece.text for piece in pieces)
    spans = scan(text, place, tags, name)
    if spans:
        for piece in pieces:
            _put_marks(piece, spans)
        _drop_empty(pieces)
    return [tags[index] for _, _, index in spans]


def _pieces(paragraph: etree._Element) -> Iterator[_Piece]:
    start = 0
    for element in _own(paragraph):
        text = _literal(element) if element.tag == w("t") else _WHITE.get(element.tag, OBJECT)
        yield _Piece(element, text, start)
        start += len(text)


def _literal(text: etree._Element) -> str:
    """Give what a text says around its marks."""
    return "".join((text.text or "", *(mark.tail or "" for mark in text)))


def _own(element: etree._Element) -> Iterator[etree._Element]:
    """Give what a paragraph shows, without paragraphs nested in it (text boxes)."""
    for child in element.iterchildren(etree.Element):
        if child.tag in _HOLDERS:
            yield from _own(child)
        elif child.tag not in _NO_CONTENT:
            yield child


def _put_marks(piece: _Piece, spans: list[tuple[int, int, int]]) -> None:
    end = piece.start + len(piece.text)
    first = bisect_right(spans, piece.start, key=lambda span: span[1])
    inside = spans[first : bisect_left(spans, end, key=lambda span: span[0])]
    if not inside:
        return
    if piece.element.tag != w("t"):
        parent = piece.element.getparent()
        if parent is not None:
            parent.remove(piece.element)
        return
    element, position, last = piece.element, piece.start, None
    element.text = None
    element.set(XML_SPACE, "preserve")
    for begin, finish, index in inside:
        if begin >= piece.start:
            _add_text(element, last, piece.text[position - piece.start : begin - piece.start])
            last = etree.ProcessingInstruction(MARK, str(index))
            element.append(last)
        position = finish
    _add_text(element, last, piece.text[position - piece.start :] if position < end else "")


def _add_text(element: etree._Element, last: etree._Element | None, text: str) -> None:
    if last is None:
        element.text = text or None
    else:
        last.tail = text or None


def _drop_empty(pieces: list[_Piece]) -> None:
    """Remove texts that were wholly the inside of a tag."""
    for piece in pieces:
        drop_empty(piece.element)


def drop_empty(text: etree._Element) -> None:
    """Remove a `w:t` that says nothing and holds no mark, and the run left with nothing."""
    run = text.getparent()
    if run is None or text.tag != w("t") or text.text or len(text):
        return
    run.remove(text)
    parent = run.getparent()
    if parent is not None and all(child.tag == w("rPr") for child in run):
        parent.remove(run)


def marks(element: etree._Element, tags: list[Tag]) -> Iterator[tuple[etree._Element, Tag]]:
    """Give every mark under an element with its tag, in document order."""
    for node in element.iter(etree.ProcessingInstruction):
        if getattr(node, "target", None) == MARK:
            yield node, tags[int(node.text or "")]


def own_marks(paragraph: etree._Element, tags: list[Tag]) -> list[tuple[etree._Element, Tag]]:
    """Give the marks of a paragraph with their tags, without those of paragraphs nested in it."""
    return [(mark, tag) for mark, tag in marks(paragraph, tags) if paragraph_of(mark) is paragraph]


def paragraph_of(mark: etree._Element) -> etree._Element | None:
    """Give the paragraph a mark stands in."""
    return next(mark.iterancestors(w("p")), None)


def new_mark(tags: list[Tag], tag: Tag) -> etree._Element:
    """Add a tag and give a mark for it."""
    tags.append(tag)
    return etree.ProcessingInstruction(MARK, str(len(tags) - 1))


def take_out(mark: etree._Element) -> None:
    """Remove a mark from its text; what stood behind it stays."""
    text = mark.getparent()
    if text is None:
        return
    tail, before = mark.tail or "", mark.getprevious()
    if before is None:
        text.text = (text.text or "") + tail or None
    else:
        before.tail = (before.tail or "") + tail or None
    mark.tail = None
    text.remove(mark)
