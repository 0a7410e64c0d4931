"""Settling what reviewers left in a template: changes they tracked are made for good, comments taken out.

Text that was deleted under "Track Changes" is still in the file, with who deleted it and when, and so is
every comment; so are the variables that an older template was filled from, the building blocks of the one who
made it (glossary) and data bound to it (customXml). None of it is meant for whoever gets a document, so none
of it travels with one.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from pks_cli.word.declaring import relations_of
from pks_cli.word.xmlnames import HEAD, serialize, w

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

_TAKEN_OUT = (w("del"), w("moveFrom"))
_PUT_IN = (w("ins"), w("moveTo"))
_KINDS = ("rPr", "pPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx")
_TRACES = (
    *(w(f"{kind}Change") for kind in (*_KINDS, "numbering")),
    *(w(f"{kind}Range{end}") for kind in ("moveFrom", "moveTo", "comment") for end in ("Start", "End")),
    *(w(name) for name in ("cellIns", "annotationRef", "printerSettings")),
)
_REVIEWS = ("comments", "commentsextended", "commentsids", "commentsextensible", "people")
_TYPES = "[Content_Types].xml"


def settle(members: dict[str, bytes], roots: dict[str, etree._Element], stories: Iterable[str]) -> None:
    """Settle a template.

    Args:
        members: Member name to bytes; changed in place.
        roots: Its XML parts as trees; changed in place.
        stories: The names of the parts that hold text.
    """
    changed = {name for name in stories if _settle_story(roots[name])}
    changed |= {name for name, root in roots.items() if root.tag == w("settings") and _forget_variables(root)}
    gone = {name for name in members if _stays_behind(name)}
    if gone:
        changed |= _forget(roots, gone)
    for name in changed:
        members[name] = (HEAD + serialize(roots[name])).encode()
    for name in (*gone, *map(relations_of, gone)):
        members.pop(name, None)
        roots.pop(name, None)


def _settle_story(root: etree._Element) -> bool:
    """Make tracked changes for good and take out the traces of comments; tell whether there were any."""
    found = [*root.iter(*_TAKEN_OUT, *_PUT_IN, *_TRACES, w("commentReference"))]
    ended = [one for one in found if one.tag in _TAKEN_OUT and not len(one)]  # of a paragraph or a row
    for holder in [holder for mark in ended if (holder := _holder(mark)) is not None]:
        if holder.tag == w("tr") or _says_nothing(holder):
            _take(holder)
    for one in found:
        if one.tag in _PUT_IN:
            for child in list(one):
                one.addprevious(child)
        _take(_run_of(one) if one.tag == w("commentReference") else one)
    return bool(found)


def _holder(mark: etree._Element) -> etree._Element | None:
    """Give the paragraph or row that a mark says is deleted, where something else is left beside it."""
    holder = next(mark.iterancestors(w("p"), w("tr")), None)
    if holder is None:
        return None
    beside = [one for one in (holder.getprevious(), holder.getnext()) if one is not None]
    last = holder.tag == w("p") and (holder.getnext() is None or holder.find(f".//{w('sectPr')}") is not None)
    return holder if any(one.tag == holder.tag for one in beside) and not last else None


def _says_nothing(paragraph: etree._Element) -> bool:
    return all(one.tag == w("pPr") or one.tag in (*_TAKEN_OUT, *_TRACES) for one in paragraph)


def _run_of(mark: etree._Element) -> etree._Element:
    run = mark.getparent()
    return mark if run is None or any(one.tag not in (w("rPr"), mark.tag) for one in run) else run


def _take(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _forget_variables(settings: etree._Element) -> bool:
    """Take out what programs noted in the template, which Word shows nowhere; tell whether there was any."""
    found = list(settings.iter(w("docVars")))
    for one in found:
        _take(one)
    return bool(found)


def _stays_behind(name: str) -> bool:
    folder, _, file = name.rpartition("/")
    if folder.lower().split("/")[0] == "customxml" or folder.lower().startswith("word/glossary"):
        return True
    return bool(folder) and file.lower() in {f"{one}.xml" for one in _REVIEWS}


def _forget(roots: dict[str, etree._Element], gone: set[str]) -> set[str]:
    """Take what points to parts that are gone out of the lists, and give the names of the lists changed."""
    changed = set()
    for name, root in roots.items():
        if name in gone or (name != _TYPES and not name.endswith(".rels")):
            continue
        folder = name.rpartition("_rels/")[0]
        for one in list(root):
            target = one.get("PartName") or posixpath.join("/", folder, one.get("Target") or "")
            part = posixpath.normpath(target).lstrip("/")
            if part in gone and one.get("TargetMode", "Internal") == "Internal":
                root.remove(one)
                changed.add(name)
    return changed
