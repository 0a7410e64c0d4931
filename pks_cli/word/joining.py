"""`{%-` and `-%}` join paragraphs, as docxtpl has it: with the one before, with the one behind.

A condition can so be written over several lines of the template and be one line of the paper. Nothing is
lost by it: a tag that has text on the side of its minus only takes the spaces between.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pks_cli.word.faults import UNPAIRED_TAG, refuse
from pks_cli.word.tags import own_marks, paragraph_text, text_around
from pks_cli.word.xmlnames import w

if TYPE_CHECKING:
    from lxml import etree

    from pks_cli.word.scanning import Tag


def join_paragraphs(paragraphs: list[etree._Element], tags: list[Tag], name: str) -> list[etree._Element]:
    """Join the paragraphs whose tags ask for it.

    Args:
        paragraphs: Every `w:p` of the part in document order, tags marked; joined ones leave the tree.
        tags: Every tag of the part.
        name: The template's file name.

    Returns:
        The paragraphs that are left.

    Raises:
        Refused: PKS508 when one of them ends a section, which would be lost.
    """
    if not any(tag.left or tag.right for tag in tags):
        return paragraphs
    lines: dict[etree._Element | None, _Line] = {}
    for paragraph in paragraphs:
        parent = paragraph.getparent()
        line = lines.get(parent)
        if line is None or paragraph.getprevious() is not line.last:
            line = lines[parent] = _Line()
        if not paragraph_text(paragraph) and not own_marks(paragraph, tags):
            line.empty.append(paragraph)
            line.last = paragraph
            continue
        asking = line.asking or _edge(paragraph, tags, last=False)
        line.asking = _edge(paragraph, tags, last=True)
        if asking and line.home is not None:
            _join(line, paragraph, asking, name)
        else:
            line.home = line.last = paragraph
        line.empty = []
    return [paragraph for paragraph in paragraphs if paragraph.getparent() is not None]


@dataclass(slots=True)
class _Line:
    """Paragraphs that follow one another.

    Attributes:
        home: The last one that says something, which others may join.
        empty: The empty ones behind it.
        last: The last one of all.
        asking: The tag at the end of `home` that asks for what follows.
    """

    home: etree._Element | None = None
    empty: list[etree._Element] = field(default_factory=list)
    last: etree._Element | None = None
    asking: Tag | None = None


def _join(line: _Line, paragraph: etree._Element, asking: Tag, name: str) -> None:
    home = line.home
    if home is None:
        return
    if any(one.find(f"{w('pPr')}/{w('sectPr')}") is not None for one in (home, *line.empty, paragraph)):
        message = f"Tanda {asking} menyambung melewati akhir bagian: {asking.place}"
        refuse(UNPAIRED_TAG, name, message, "hapus tanda minus pada tanda itu")
    for child in list(paragraph):
        if child.tag != w("pPr"):
            home.append(child)
    for gone in (*line.empty, paragraph):
        parent = gone.getparent()
        if parent is not None:
            parent.remove(gone)
    line.last = home


def _edge(paragraph: etree._Element, tags: list[Tag], *, last: bool) -> Tag | None:
    """Give the tag at an edge of a paragraph when it asks to be joined on that side."""
    found = own_marks(paragraph, tags)
    if not found:
        return None
    mark, tag = found[-1 if last else 0]
    if not (tag.right if last else tag.left):
        return None
    return None if text_around(paragraph, mark)[last].strip() else tag
