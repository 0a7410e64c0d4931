"""Moving control tags to where they act: out of a paragraph or row of their own, else between runs.

After this a tag's mark is a sibling of what it repeats or leaves out, so an opening and a closing tag that
do not share a place are known for what they are: a template that would tear the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.word.faults import UNPAIRED_TAG, refuse
from pks_cli.word.pairing import groups
from pks_cli.word.runs import replace, split_run
from pks_cli.word.tags import marks, own_marks, paragraph_of, paragraph_text
from pks_cli.word.xmlnames import w

if TYPE_CHECKING:
    from lxml import etree

    from pks_cli.word.scanning import Tag

    Found = list[tuple[etree._Element, Tag]]  # noqa: SLF001 - lxml has no other name for it

_ALONE = {"p": "paragraf", "tr": "baris tabel", "tc": "sel tabel"}
_PRINTS = ("value", "escape", "own")


def lift_paragraphs(
    root: etree._Element, paragraphs: list[etree._Element], tags: list[Tag], name: str
) -> None:
    """Replace paragraphs that hold control tags alone by their marks; in others, set them between runs.

    Args:
        root: The tree of the part.
        paragraphs: Its `w:p`, their tags marked; changed in place.
        tags: Every tag of the part.
        name: The template's file name.

    Raises:
        Refused: PKS508 when a `{%p %}` tag shares its paragraph with text or its paragraph ends a section.
    """
    inside = {paragraph: found for paragraph in paragraphs if (found := own_marks(paragraph, tags))}
    alone = {
        paragraph
        for paragraph, found in inside.items()
        if not any(tag.kind in _PRINTS for _, tag in found) and not paragraph_text(paragraph).strip()
    }
    for paragraph in _bound_to_text(root, alone, tags):
        alone.discard(paragraph)
    for paragraph, found in inside.items():
        if paragraph in alone:
            _lift(paragraph, found, name)
        else:
            _set_between(paragraph, found, tags, name)


def _bound_to_text(root: etree._Element, alone: set[etree._Element], tags: list[Tag]) -> set[etree._Element]:
    """Give the paragraphs of a tag alone whose partner stands in a line of text.

    The tag then acts from within its paragraph, as docxtpl has it; and so do the others of that paragraph.
    """
    homes_of: list[list[etree._Element]] = []
    at: dict[etree._Element, list[int]] = {}
    for group in groups(root, tags):
        homes = [home for mark, _ in group if (home := paragraph_of(mark)) is not None]
        level = {home.getparent() for home in homes}
        if len(set(homes)) > 1 and len(level) == 1 and not any(tag.scope in _ALONE for _, tag in group):
            for home in homes:
                at.setdefault(home, []).append(len(homes_of))
            homes_of.append(homes)
    bound: set[etree._Element] = set()
    waiting = [home for home in at if home not in alone]
    while waiting:
        for index in at.pop(waiting.pop(), ()):
            new = [home for home in homes_of[index] if home in alone and home not in bound]
            bound.update(new)
            waiting += new
    return bound


def _lift(paragraph: etree._Element, found: Found, name: str) -> None:
    if paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        message = f"Tanda {found[0][1]} berdiri di paragraf penutup bagian: {found[0][1].place}"
        refuse(UNPAIRED_TAG, name, message, "pindahkan tanda itu ke paragraf tersendiri")
    kept = [child for child in paragraph if child.tag in (w("bookmarkStart"), w("bookmarkEnd"))]
    replace(paragraph, [mark for mark, tag in found if tag.kind == "control"] + kept)


def _set_between(paragraph: etree._Element, found: Found, tags: list[Tag], name: str) -> None:
    text = paragraph_text(paragraph).strip()
    for _, tag in found:
        shared = bool(text) or len(found) > 1
        if tag.scope in _ALONE and (tag.kind != "value" or (tag.scope == "p" and shared)):
            _refuse_shared(tag, name)
    cut = [mark for mark, tag in found if tag.kind in ("control", "comment") or tag.looks]
    for run in {run: None for mark in cut for run in [next(mark.iterancestors(w("r")))]}:
        split_run(run, tags)


def lift_rows(root: etree._Element, tags: list[Tag], name: str) -> None:
    """Replace cells that say `{%tc %}`, and rows that hold control tags alone, by their marks.

    Raises:
        Refused: PKS508 when a `{%tr %}` or `{%tc %}` tag shares its row or cell with text.
    """
    for kind in ("tc", "tr"):
        for element in reversed(list(root.iter(w(kind)))):
            found = list(marks(element, tags))
            asked = next((tag for mark, tag in found if tag.scope == kind and _level(mark, element)), None)
            if not found or (kind == "tc" and not asked):
                continue
            if not _has_content(element, found):
                replace(element, [mark for mark, _ in found])
            elif asked:
                _refuse_shared(asked, name)


def _level(mark: etree._Element, element: etree._Element) -> bool:
    """Whether a mark belongs to the table of a row or cell, not to one nested in it."""
    return next(mark.iterancestors(w("tbl")), None) is next(element.iterancestors(w("tbl")), None)


def _refuse_shared(tag: Tag, name: str) -> None:
    message = f"Tanda {tag} harus sendirian di {_ALONE[tag.scope]}: {tag.place}"
    refuse(UNPAIRED_TAG, name, message, "pindahkan teks lain ke tempat tersendiri")


def _has_content(element: etree._Element, found: Found) -> bool:
    """Whether anything but lifted control marks stands in it."""
    if any(tag.kind in _PRINTS or _tag_of_parent(mark) in (w("t"), w("p")) for mark, tag in found):
        return True
    if next(element.iterdescendants(w("tbl")), None) is not None:
        return True
    return any(paragraph_text(paragraph).strip() for paragraph in element.iter(w("p")))


def _tag_of_parent(mark: etree._Element) -> str:
    parent = mark.getparent()
    return "" if parent is None else str(parent.tag)
