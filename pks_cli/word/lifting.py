"""Moving control tags to where they act: out of a paragraph or row of their own, else between runs.

After this a tag's mark is a sibling of what it repeats or leaves out, so an opening and a closing tag that
do not share a parent are known for what they are: a template that would tear the document.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from pks_cli.word.faults import FORBIDDEN_TAG, UNPAIRED_TAG, refuse
from pks_cli.word.tags import MARK, Tag, paragraph_text
from pks_cli.word.xmlnames import XML_SPACE, w

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSES = {"endfor": "for", "endif": "if", "endwith": "with"}
_MIDDLE = {"else": ("for", "if"), "elif": ("if",)}
_OWN_ROW = (
    "taruh tanda pembuka dan penutup di tempat yang setara: "
    "masing-masing sendiri di satu paragraf atau satu baris tabel"
)
_ALONE = {"p": "paragraf", "tr": "baris tabel", "tc": "sel tabel"}


def marks(element: etree._Element, tags: list[Tag]) -> Iterator[tuple[etree._Element, Tag]]:
    """Give every mark under an element with its tag, in document order."""
    for node in element.iter(etree.ProcessingInstruction):
        if getattr(node, "target", None) == MARK:
            yield node, tags[int(node.text or "")]


def lift_paragraph(paragraph: etree._Element, tags: list[Tag], name: str) -> None:
    """Replace a paragraph that holds control tags alone by their marks; in any other, set them between runs.

    Args:
        paragraph: The `w:p`, its tags marked.
        tags: Every tag of the part.
        name: The template's file name.

    Raises:
        Refused: PKS508 when a `{%p %}` tag shares its paragraph with text or its paragraph ends a section.
    """
    found = _own_marks(paragraph, tags)
    if not found:
        return
    if paragraph_text(paragraph).strip() or any(tag.kind == "value" for _, tag in found):
        alone = next((tag for _, tag in found if tag.scope in _ALONE), None)
        if alone:
            _refuse_shared(alone, name)
        for run in {
            id(run): run for run in (_run_of(mark) for mark, tag in found if tag.kind != "value")
        }.values():
            _split_run(run, tags)
        return
    if paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        message = f"Tanda {found[0][1]} berdiri di paragraf penutup bagian: {found[0][1].place}"
        refuse(UNPAIRED_TAG, name, message, "pindahkan tanda itu ke paragraf tersendiri")
    kept = [child for child in paragraph if child.tag in (w("bookmarkStart"), w("bookmarkEnd"))]
    _replace(paragraph, [mark for mark, tag in found if tag.kind == "control"] + kept)


def lift_rows(root: etree._Element, tags: list[Tag], name: str) -> None:
    """Replace cells that say `{%tc %}`, and rows that hold control tags alone, by their marks.

    Raises:
        Refused: PKS508 when a `{%tr %}` or `{%tc %}` tag shares its row or cell with text.
    """
    for kind in ("tc", "tr"):
        for element in reversed(list(root.iter(w(kind)))):
            found = list(marks(element, tags))
            asked = next((tag for _, tag in found if tag.scope == kind), None)
            if not found or (kind == "tc" and not asked):
                continue
            if not _has_content(element, found):
                _replace(element, [mark for mark, _ in found])
            elif asked:
                _refuse_shared(asked, name)


def check_pairs(root: etree._Element, tags: list[Tag], name: str) -> None:
    """Hold every opening tag against its closing one.

    Raises:
        Refused: PKS508 when one is missing or they do not share a parent, PKS510 for an unknown keyword.
    """
    stack: list[tuple[Tag, etree._Element | None]] = []
    for mark, tag in marks(root, tags):
        word, parent = tag.keyword, mark.getparent()
        if tag.kind != "control" or word == "set":
            continue
        if word in _CLOSES.values():
            stack.append((tag, parent))
        elif word in _CLOSES or word in _MIDDLE:
            expected = _MIDDLE.get(word) or (_CLOSES[word],)
            if not stack or stack[-1][0].keyword not in expected:
                refuse(UNPAIRED_TAG, name, f"Tanda {tag} tidak punya pembuka: {tag.place}", _OWN_ROW)
            opener, home = stack[-1]
            if parent is not home:
                message = (
                    f"Tanda {opener} dan {tag} tidak setara: dibuka di {opener.place}, ditutup di {tag.place}"
                )
                refuse(UNPAIRED_TAG, name, message, _OWN_ROW)
            if word in _CLOSES:
                stack.pop()
        else:
            remedy = "yang dikenal: for, endfor, if, elif, else, endif, with, endwith, set"
            refuse(FORBIDDEN_TAG, name, f"Perintah “{word}” tidak dikenal: {tag.place}", remedy)
    if stack:
        opener = stack[-1][0]
        remedy = f"tambahkan {{% end{opener.keyword} %}} di tempat yang setara"
        refuse(UNPAIRED_TAG, name, f"Tanda {opener} tidak ditutup: {opener.place}", remedy)


def _refuse_shared(tag: Tag, name: str) -> None:
    message = f"Tanda {tag} harus sendirian di {_ALONE[tag.scope]}: {tag.place}"
    refuse(UNPAIRED_TAG, name, message, "pindahkan teks lain ke tempat tersendiri")


def _own_marks(paragraph: etree._Element, tags: list[Tag]) -> list[tuple[etree._Element, Tag]]:
    return [
        (mark, tag) for mark, tag in marks(paragraph, tags) if next(mark.iterancestors(w("p"))) is paragraph
    ]


def _run_of(mark: etree._Element) -> etree._Element:
    return next(mark.iterancestors(w("r")))


def _has_content(element: etree._Element, found: list[tuple[etree._Element, Tag]]) -> bool:
    """Whether anything but lifted control marks stands in it."""
    if any(tag.kind == "value" or _tag_of_parent(mark) in (w("t"), w("p")) for mark, tag in found):
        return True
    if next(element.iterdescendants(w("tbl")), None) is not None:
        return True
    return any(paragraph_text(paragraph).strip() for paragraph in element.iter(w("p")))


def _tag_of_parent(mark: etree._Element) -> str:
    parent = mark.getparent()
    return "" if parent is None else str(parent.tag)


def _split_run(run: etree._Element, tags: list[Tag]) -> None:
    """Cut a run at its control marks; the pieces keep its look."""
    parts: list[etree._Element] = []
    look = run.find(w("rPr"))

    def current() -> etree._Element:
        if not parts or parts[-1].tag != w("r"):
            piece = run.makeelement(w("r"), {})
            if look is not None:
                piece.append(copy.deepcopy(look))
            parts.append(piece)
        return parts[-1]

    for child in list(run):
        if child.tag == w("rPr"):
            continue
        if child.tag != w("t"):
            current().append(child)
            continue
        for piece in _cut_text(child, tags):
            if piece.tag == w("t"):
                current().append(piece)
            else:
                parts.append(piece)
    _replace(run, parts)


def _cut_text(text: etree._Element, tags: list[Tag]) -> Iterator[etree._Element]:
    """Give the texts between control marks and the marks, comments left out."""
    piece = _new_text(text.text)
    for mark in list(text):
        tail, mark.tail = mark.tail, None
        tag = tags[int(mark.text or "")]
        if tag.kind == "value":
            piece.append(mark)
            mark.tail = tail
            continue
        if piece.text or len(piece):
            yield piece
        if tag.kind == "control":
            yield mark
        piece = _new_text(tail)
    if piece.text or len(piece):
        yield piece


def _new_text(content: str | None) -> etree._Element:
    element = etree.Element(w("t"))
    element.set(XML_SPACE, "preserve")
    element.text = content
    return element


def _replace(element: etree._Element, others: list[etree._Element]) -> None:
    parent = element.getparent()
    if parent is None:
        return
    index = parent.index(element)
    parent.remove(element)
    for offset, other in enumerate(others):
        other.tail = None
        parent.insert(index + offset, other)
