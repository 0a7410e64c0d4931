"""Opening and closing tags held against each other: which belong together, and whether they share a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from pks_cli.word.faults import FORBIDDEN_TAG, UNPAIRED_TAG, refuse
from pks_cli.word.tags import marks
from pks_cli.word.xmlnames import w

if TYPE_CHECKING:
    from lxml import etree

    from pks_cli.word.scanning import Tag

_CLOSES = {"endfor": "for", "endif": "if", "endwith": "with"}
_MIDDLE = {"else": ("for", "if"), "elif": ("if",)}
_OWN_ROW = (
    "taruh tanda pembuka dan penutup di tempat yang setara: "
    "masing-masing sendiri di satu paragraf atau satu baris tabel"
)


def groups(root: etree._Element, tags: list[Tag]) -> list[list[tuple[etree._Element, Tag]]]:
    """Give the marks that belong together (for, else, endfor), as far as they pair; no fault is raised."""
    found: list[list[tuple[etree._Element, Tag]]] = []
    stack: list[list[tuple[etree._Element, Tag]]] = []
    for mark, tag in marks(root, tags):
        word = tag.keyword if tag.kind == "control" else ""
        if word in _CLOSES.values():
            stack.append([(mark, tag)])
        elif stack and (word in _MIDDLE or word in _CLOSES):
            stack[-1].append((mark, tag))
            if word in _CLOSES:
                found.append(stack.pop())
    return found


def check_pairs(root: etree._Element, tags: list[Tag], name: str) -> None:
    """Hold every opening tag against its closing one.

    They stand in the same parent, or in two paragraphs of the same parent: what is left out or repeated
    between them then begins in one paragraph and ends in another, and the document stays whole.

    Raises:
        Refused: PKS508 when one is missing or they do not share a place, PKS510 for an unknown keyword.
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
                _refuse_closing(tag, [opener for opener, _ in stack], expected, name)
            opener, home = stack[-1]
            if parent is not home and not _two_paragraphs(home, parent):
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


def _refuse_closing(tag: Tag, open_tags: list[Tag], expected: tuple[str, ...], name: str) -> NoReturn:
    """Say of a tag that closes nothing whether it was never opened, or another is still open."""
    if any(one.keyword in expected for one in open_tags):
        opener = open_tags[-1]
        message = f"Tanda {opener} tidak ditutup sebelum {tag}: {opener.place}"
        remedy = f"taruh {{% end{opener.keyword} %}} sebelum {tag}, di tempat yang setara"
        refuse(UNPAIRED_TAG, name, message, remedy)
    refuse(UNPAIRED_TAG, name, f"Tanda {tag} tidak punya pembuka: {tag.place}", _OWN_ROW)


def _two_paragraphs(one: etree._Element | None, other: etree._Element | None) -> bool:
    if one is None or other is None or one.tag != w("p") or other.tag != w("p"):
        return False
    ends = any(each.find(f"{w('pPr')}/{w('sectPr')}") is not None for each in (one, other))
    return one.getparent() is other.getparent() and not ends
