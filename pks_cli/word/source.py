"""A part of a template as Jinja text, with the place of every tag known by its line.

The delimiters are control characters, which XML cannot hold: nothing a template says outside its tags, and
nothing in the data, can be taken for a tag. Each tag begins with a line break of its own (inside the tag,
so it prints nothing), and a line number from Jinja therefore names the tag.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from pks_cli.word.cells import WIDTHS, apply_cells
from pks_cli.word.faults import BROKEN_TAG, FORBIDDEN_TAG, Place, part_name, refuse, shorten
from pks_cli.word.joining import join_paragraphs
from pks_cli.word.lifting import lift_paragraphs, lift_rows
from pks_cli.word.pairing import check_pairs
from pks_cli.word.scanning import CONTROL, VALUE, Tag, scan
from pks_cli.word.slots import open_slots
from pks_cli.word.tags import MARK, mark_tags, paragraph_text
from pks_cli.word.xmlnames import HEAD, XML_SPACE, serialize, w

MAX_TAGS = 5000
_MARKS = re.compile(rf"<\?{MARK} (\d+)\?>")
_NOT_PRINTED = {w("delText"), w("instrText"), w("delInstrText")}
_NOISE = {w("proofErr"), w("lastRenderedPageBreak")}
_NOISY = re.compile(
    r"^\{[^}]*/2006/main\}rsid|^\{http://schemas\.microsoft\.com/office/word/2010/wordml\}(para|text)Id$"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A part ready to compile.

    Attributes:
        text: The Jinja text.
        lines: Line number to the tag that begins on it.
        tagged: Whether there is any tag or comment.
        widths: Whether tags change how many columns a table has.
    """

    text: str
    lines: dict[int, Tag]
    tagged: bool
    widths: bool = False


def story_source(part: str, root: etree._Element, name: str) -> Source:
    """Turn a part that holds paragraphs (document, header, footer, notes) into Jinja text.

    Args:
        part: Its name in the package.
        root: Its tree; changed in place.
        name: The template's file name, for faults.

    Returns:
        The Jinja text and where its tags stand.

    Raises:
        Refused: PKS507 to PKS510 for tags that are broken, unpaired, in the wrong place or not known.
    """
    tags: list[Tag] = []
    _remove_noise(root)
    _check_attributes(part, root, name)
    paragraphs = list(root.iter(w("p")))
    for number, paragraph in enumerate(paragraphs, start=1):
        mark_tags(paragraph, Place(part, number, paragraph_text(paragraph)), tags, name)
    _check_elsewhere(part, root, name)
    widths = any(tag.scope == "tc" or (tag.kind == "cell" and tag.keyword in WIDTHS) for tag in tags)
    apply_cells(root, tags, name)
    paragraphs = join_paragraphs(paragraphs, tags, name)
    lift_paragraphs(root, paragraphs, tags, name)
    lift_rows(root, tags, name)
    return tagged_source(root, tags, name, part, widths=widths)


def plain_source(part: str, root: etree._Element, name: str) -> Source:
    """Turn a part of simple elements, such as the document properties, into Jinja text; as `story_source`."""
    tags: list[Tag] = []
    mark_simple(part, root, tags, name, [*root.iter(etree.Element)])
    return tagged_source(root, tags, name, part)


def mark_simple(
    part: str, root: etree._Element, tags: list[Tag], name: str, elements: list[etree._Element]
) -> None:
    """Replace the tags in elements that hold nothing but text by marks.

    Args:
        part: The part's name in the package.
        root: Its tree; changed in place.
        tags: Every tag of the part; new ones are added.
        name: The template's file name, for faults.
        elements: The elements to look at.

    Raises:
        Refused: PKS507 for a broken tag, PKS510 for one that only works in paragraphs.
    """
    numbers = {element: number for number, element in enumerate(root.iter(etree.Element), start=1)}
    for element in elements:
        text = element.text or ""
        spans = scan(text, Place(part, numbers[element], text), tags, name)
        _check_simple([tags[index] for _, _, index in spans], name)
        position, last = 0, None
        for begin, end, index in spans:
            _add(element, last, text[position:begin])
            last = _mark(element, index)
            position = end
        if spans:
            _add(element, last, text[position:])


def _mark(element: etree._Element, index: int) -> etree._Element:
    mark = etree.ProcessingInstruction(MARK, str(index))
    element.append(mark)
    return mark


def _add(element: etree._Element, last: etree._Element | None, text: str) -> None:
    if last is None:
        element.text = text
    else:
        last.tail = text


def tagged_source(
    root: etree._Element, tags: list[Tag], name: str, part: str, *, widths: bool = False
) -> Source:
    """Turn a part whose tags are marked where they act into Jinja text; raises as `story_source`."""
    check_pairs(root, tags, name)
    if len(tags) > MAX_TAGS:
        refuse(
            BROKEN_TAG, name, f"Terlalu banyak tanda di {part}", "bagi templat itu menjadi beberapa templat"
        )
    lines: dict[int, Tag] = {}
    line = 1
    pieces = _MARKS.split(HEAD + open_slots(serialize(root)))
    for position in range(1, len(pieces), 2):
        tag = tags[int(pieces[position])]
        line += pieces[position - 1].count("\n")
        pieces[position] = _jinja(tag)
        for _ in range(pieces[position].count("\n")):
            line += 1
            lines[line] = tag
    return Source("".join(pieces), lines, bool(tags), widths)


def _jinja(tag: Tag) -> str:
    """Write a tag for Jinja; one that runs begins with a line break."""
    if tag.kind in ("escape", "own"):
        return tag.body
    if tag.kind == "comment":
        return ""
    opening, closing = VALUE if tag.kind == "value" else CONTROL
    return f"{opening}\n{tag.body}{closing}"


def _check_simple(tags: list[Tag], name: str) -> None:
    """Refuse, where there are no runs and no cells, what would change them."""
    for tag in tags:
        if tag.looks or tag.kind == "cell":
            refuse(FORBIDDEN_TAG, name, f"Tanda {tag} tidak berlaku di {tag.place}", "pakai nama isian saja")


def _check_elsewhere(part: str, root: etree._Element, name: str) -> None:
    """Refuse a tag that stands where nothing is filled in, such as a formula: it would be printed raw."""
    for element in root.iter(etree.Element):
        texts = ((element.text or ""), *((mark.tail or "") for mark in element if element.tag == w("t")))
        if element.tag in _NOT_PRINTED or not any("{{" in text or "{%" in text for text in texts):
            continue
        if next(element.iterancestors(w("del"), w("moveFrom")), None) is None:
            message = (
                f"Tanda berdiri di tempat yang tidak dapat diisi: “{shorten(texts[0])}” ({part_name(part)})"
            )
            refuse(BROKEN_TAG, name, message, "pindahkan tanda itu ke teks biasa")


def _remove_noise(root: etree._Element) -> None:
    """Take out what says nothing: spelling state, ids of editing sessions (loops repeat them), indents."""
    once = [number for about in root.iter(w("sdtPr")) for number in about.findall(w("id"))]
    for element in [*root.iter(*_NOISE), *once]:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for element in root.iter("*"):
        if element.tail and not element.tail.strip():
            element.tail = None
        if len(element) and element.text and not element.text.strip():
            element.text = None
        for key in [key for key in element.keys() if _NOISY.match(str(key))]:  # noqa: SIM118 - an lxml element, no dict
            del element.attrib[key]
    for text in root.iter(w("t")):
        if text.text and text.text != text.text.strip():
            text.set(XML_SPACE, "preserve")


def _check_attributes(part: str, root: etree._Element, name: str) -> None:
    for element in root.iter("*"):
        for value in map(str, element.values()):
            if "{{" in value or "{%" in value:
                message = f"Tanda hanya boleh berdiri di dalam teks, bukan di “{value[:40]}” ({part})"
                refuse(BROKEN_TAG, name, message, "pindahkan tanda itu ke teks naskah")
