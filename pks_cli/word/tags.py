"""Finding tags in a paragraph, wherever Word split them over runs, and putting marks in their place.

Word cuts a text into runs at every change of spelling state, so `{{ nama }}` may lie in five pieces. The
texts of a paragraph are read as one; each tag becomes one mark (a processing instruction holding the tag's
number) where its first character stood, so the tag has the look of that character. The rest of the
paragraph stays as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from pks_cli.word.faults import BROKEN_TAG, Place, refuse, shorten
from pks_cli.word.xmlnames import XML_SPACE, w

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK = "pks"
MAX_TAG = 1000
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_STRAY = re.compile(r"\{\{|\}\}|\{%|%\}")
_SCOPE = re.compile(r"(p|tr|tc|r)\s")
_REPAIR = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\xa0": " ", "\n": " ", "\t": " "})
_TRIMS = ("-", "+", "–")  # Jinja's signs to trim white space, which a paragraph has no use for
_OBJECT = "\ufffc"  # stands for a picture, a note, a field: anything that is no text
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
    )
)


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag of a template.

    Attributes:
        kind: "value" prints, "control" steers, "comment" says nothing.
        scope: What a control tag replaces as docxtpl writes it: "p", "tr", "tc", "r", or "" when not said.
        body: What stands between the braces, typographic quotes made straight.
        place: Where it stands.
    """

    kind: str
    scope: str
    body: str
    place: Place

    @property
    def keyword(self) -> str:
        """The first word, such as "for" or "endif"."""
        return (self.body.split(None, 1) or [""])[0]

    def __str__(self) -> str:
        """Write it as in the template."""
        opening, closing = ("{{", "}}") if self.kind == "value" else ("{%", "%}")
        return f"{opening}{self.scope} {shorten(self.body)} {closing}"


@dataclass(frozen=True, slots=True)
class _Piece:
    """One element of a paragraph that counts as text, and where its text begins in the whole."""

    element: etree._Element
    text: str
    start: int


def paragraph_text(paragraph: etree._Element) -> str:
    """Give the text of a paragraph, an object mark where something else stands in it."""
    return "".join(piece.text for piece in _pieces(paragraph))


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


def scan(text: str, place: Place, tags: list[Tag], name: str) -> list[tuple[int, int, int]]:
    """Find the tags of a text and add them to `tags`.

    Returns:
        For each tag: where it begins, where it ends, its index in `tags`.

    Raises:
        Refused: PKS507, as above.
    """
    if "{" not in text and "}" not in text:
        return []
    spans = []
    literal = []
    position = 0
    for start, end in _enclosed(text):
        raw = text[start:end]
        literal.append(text[position:start])
        position = end
        if _OBJECT in raw:
            refuse(
                BROKEN_TAG,
                name,
                f"Tanda terputus oleh gambar atau catatan: {place}",
                "ketik ulang tanda itu utuh",
            )
        if len(raw) > MAX_TAG:
            refuse(BROKEN_TAG, name, f"Tanda terlalu panjang: {place}", "pendekkan isi tanda itu")
        spans.append((start, end, len(tags)))
        tags.append(_tag(raw, place))
    stray = _STRAY.search("\0".join((*literal, text[position:])))
    if stray:
        message = f"Tanda tidak lengkap, “{stray[0]}” berdiri sendiri: {place}"
        refuse(
            BROKEN_TAG, name, message, "tulis tanda utuh dalam satu paragraf: {{ nama }} atau {% if nama %}"
        )
    return spans


def _enclosed(text: str) -> Iterator[tuple[int, int]]:
    """Give where each tag begins and ends, in one pass whatever the text holds."""
    position = 0
    while (start := text.find("{", position)) >= 0:
        closing = _CLOSING.get(text[start : start + 2])
        end = text.find(closing, start + 2) if closing else -1
        if end >= 0:
            yield start, end + 2
            position = end + 2
        elif closing:
            return  # nothing after an opening that is never closed can be a tag
        else:
            position = start + 1


def _tag(raw: str, place: Place) -> Tag:
    kind = {"{": "value", "%": "control", "#": "comment"}[raw[1]]
    body = raw[2:-2].translate(_REPAIR)
    scope = _SCOPE.match(body) if kind == "control" else None
    if scope:
        body = body[scope.end() :]
    elif body[:1] in _TRIMS:
        body = body[1:]
    if body[-1:] in _TRIMS:
        body = body[:-1]
    return Tag(kind, scope[1] if scope else "", body.strip(), place)


def _pieces(paragraph: etree._Element) -> Iterator[_Piece]:
    start = 0
    for element in _own(paragraph):
        text = _literal(element) if element.tag == w("t") else _WHITE.get(element.tag, _OBJECT)
        yield _Piece(element, text, start)
        start += len(text)


def _literal(text: etree._Element) -> str:
    """Give what a text says around its marks."""
    return "".join((text.text or "", *(mark.tail or "" for mark in text)))


def _own(element: etree._Element) -> Iterator[etree._Element]:
    """Give what a paragraph shows, without paragraphs nested in it (text boxes)."""
    for child in element.iterchildren(etree.Element):
        if child.tag in (
            w("r"),
            w("hyperlink"),
            w("ins"),
            w("smartTag"),
            w("sdt"),
            w("sdtContent"),
            w("fldSimple"),
        ):
            yield from _own(child)
        elif child.tag not in _NO_CONTENT and child.tag not in (w("sdtPr"), w("sdtEndPr")):
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
    """Remove texts that were wholly the inside of a tag, and the runs left with nothing."""
    for piece in pieces:
        run = piece.element.getparent()
        if run is None or piece.element.tag != w("t") or piece.element.text or len(piece.element):
            continue
        run.remove(piece.element)
        parent = run.getparent()
        if parent is not None and all(child.tag == w("rPr") for child in run):
            parent.remove(run)
