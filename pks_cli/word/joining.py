"""`{%-` and `-%}` join paragraphs, as docxtpl has it: with the one before, with the one behind.

A condition can so be written over several lines of the template and be one line of the paper. Nothing is
lost by it: a tag that has text on the side of its minus only takes the spaces between.
"""

from __future__ import annotations

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
    for paragraph in paragraphs:
        before, empty = _before(paragraph)
        if before is None:
            continue
        asking = _edge(before, tags, last=True) or _edge(paragraph, tags, last=False)
        if asking is None:
            continue
        if any(one.find(f"{w('pPr')}/{w('sectPr')}") is not None for one in (before, *empty, paragraph)):
            message = f"Tanda {asking} menyambung melewati akhir bagian: {asking.place}"
            refuse(UNPAIRED_TAG, name, message, "hapus tanda minus pada tanda itu")
        for child in list(paragraph):
            if child.tag != w("pPr"):
                before.append(child)
        for gone in (*empty, paragraph):
            parent = gone.getparent()
            if parent is not None:
                parent.remove(gone)
    return [paragraph for paragraph in paragraphs if paragraph.getparent() is not None]


def _before(paragraph: etree._Element) -> tuple[etree._Element | None, list[etree._Element]]:
    """Give the nearest paragraph before that says something, and the empty ones between."""
    empty: list[etree._Element] = []
    other = paragraph.getprevious()
    while other is not None and other.tag == w("p") and not paragraph_text(other) and not _marked(other):
        empty.append(other)
        other = other.getprevious()
    return (other if other is not None and other.tag == w("p") else None), empty


def _marked(paragraph: etree._Element) -> bool:
    return any(not isinstance(node.tag, str) for node in paragraph.iter())


def _edge(paragraph: etree._Element, tags: list[Tag], *, last: bool) -> Tag | None:
    """Give the tag at an edge of a paragraph when it asks to be joined on that side."""
    found = own_marks(paragraph, tags)
    if not found:
        return None
    mark, tag = found[-1 if last else 0]
    if not (tag.right if last else tag.left):
        return None
    return None if text_around(paragraph, mark)[last].strip() else tag
