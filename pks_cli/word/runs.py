"""Cutting a run where a tag needs a place or a look of its own; the pieces keep the look of the run."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from pks_cli.word.scanning import BOLD, ITALIC
from pks_cli.word.xmlnames import XML_SPACE, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.word.scanning import Tag

_LOOKS = {BOLD: ("b", "bCs"), ITALIC: ("i", "iCs")}
_FIRST = [w(name) for name in ("rStyle", "rFonts", "b", "bCs", "i", "iCs")]  # in the order Word wants them


def split_run(run: etree._Element, tags: list[Tag]) -> None:
    """Cut a run at its control marks, and round values that are bold or italic.

    Args:
        run: The `w:r`; it gives way to the pieces.
        tags: Every tag of the part.
    """
    parts: list[etree._Element] = []
    look = run.find(w("rPr"))
    open_run: etree._Element | None = None
    for child in list(run):
        if child.tag == w("rPr"):
            continue
        for piece, looks in _cut(child, tags):
            if not isinstance(piece.tag, str):
                parts.append(piece)
                open_run = None
                continue
            if open_run is None or looks:
                parts.append(_new_run(run, look, looks))
                open_run = None if looks else parts[-1]
            parts[-1].append(piece)
    replace(run, parts)


def _new_run(run: etree._Element, look: etree._Element | None, looks: tuple[str, ...]) -> etree._Element:
    piece = run.makeelement(w("r"), {})
    if look is not None or looks:
        own = copy.deepcopy(look) if look is not None else run.makeelement(w("rPr"), {})
        piece.append(own)
        for name in (one for look_name in looks for one in _LOOKS[look_name]):
            for old in own.findall(w(name)):
                own.remove(old)
            before = [child for child in own if child.tag in _FIRST[: _FIRST.index(w(name))]]
            own.insert(own.index(before[-1]) + 1 if before else 0, own.makeelement(w(name), {}))
    return piece


def _cut(child: etree._Element, tags: list[Tag]) -> Iterator[tuple[etree._Element, tuple[str, ...]]]:
    """Give the pieces of a child of a run and their looks, comments left out; marks of control tags alone."""
    if child.tag != w("t"):
        yield child, ()
        return
    piece = _new_text(child.text)
    for mark in list(child):
        tail, mark.tail = mark.tail, None
        tag = tags[int(mark.text or "")]
        if tag.kind in ("value", "escape") and not tag.looks:
            piece.append(mark)
            mark.tail = tail
            continue
        if piece.text or len(piece):
            yield piece, ()
        if tag.looks:
            own = _new_text(None)
            own.append(mark)
            yield own, tag.looks
        elif tag.kind == "control":
            yield mark, ()
        piece = _new_text(tail)
    if piece.text or len(piece):
        yield piece, ()


def _new_text(content: str | None) -> etree._Element:
    element = etree.Element(w("t"))
    element.set(XML_SPACE, "preserve")
    element.text = content
    return element


def replace(element: etree._Element, others: list[etree._Element]) -> None:
    """Put elements in the place of one."""
    parent = element.getparent()
    if parent is None:
        return
    index = parent.index(element)
    parent.remove(element)
    for offset, other in enumerate(others):
        other.tail = None
        parent.insert(index + offset, other)
