"""Reading a finished document: its text paragraph by paragraph, and what it says of itself.

It may have been opened and saved in Word or LibreOffice, so nothing in it is refused for being unusual; only
its text is looked at, and nothing it points to. Left out is what such a program works out anew by itself:
page numbers, dates, numbers of a list. Text taken out under "Track Changes" is no text, text put in is.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from pks_cli.word.declaring import content_types, related_part
from pks_cli.word.faults import NOT_WORD, refuse
from pks_cli.word.package import Limits, read_package
from pks_cli.word.properties import core_part, joined
from pks_cli.word.stories import ATTRIBUTES, NAMES, Story
from pks_cli.word.xmlnames import MC, STRICT_W, W, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FINISHED = Limits(
    noun="Naskah", file=50 * 2**20, unpacked=200 * 2**20, xml=16 * 2**20, markup=500_000, ratio=1_100
)
_TAGS = [f"{{{space}}}{name}" for space in (W, STRICT_W) for name in NAMES] + [f"{{{MC}}}Fallback"]
_KINDS = {
    "document.main": "body",
    "header": "edges",
    "footer": "edges",
    "footnotes": "notes",
    "endnotes": "notes",
}


@dataclass(frozen=True, slots=True)
class Document:
    """What a finished document says.

    Attributes:
        body: The paragraphs of the text, those in tables and text boxes too, as they follow each other.
        edges: The paragraphs at the head and foot of pages.
        notes: The paragraphs of footnotes and endnotes.
        about: The properties that Word shows: title, subject and so on.
        custom: The properties that programs added, long ones in one piece.
    """

    body: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    about: Mapping[str, str] = field(default_factory=dict)
    custom: Mapping[str, str] = field(default_factory=dict)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.body, *self.edges, *self.notes)


def story_of(content_type: str) -> str:
    """Tell which text a part holds, by its content type: "body", "edges", "notes" or "" for none."""
    kind = content_type.rpartition("wordprocessingml.")[2].removesuffix("+xml")
    return _KINDS.get(kind, "")


def read_document(path: Path) -> Document:
    """Read a finished document.

    Args:
        path: A DOCX file.

    Returns:
        Its text and properties.

    Raises:
        Refused: PKS501 to PKS504: it is missing, unreadable, no DOCX, or too large.
    """
    return document_of(path.name, read_package(path, FINISHED, media=False))


def document_of(name: str, members: Mapping[str, bytes]) -> Document:
    """Read a finished document whose members are there already; arguments and faults as for `read_document`.

    Args:
        name: What to call it in a message.
        members: Member name to bytes.
    """
    about: dict[str, str] = {}
    custom: dict[str, str] = {}
    try:
        texts = _texts(members)
        if texts:
            about, custom = _properties(members)
    except (etree.XMLSyntaxError, KeyError, ValueError):
        texts = []
    if not any(kind == "body" for kind, _ in texts):
        remedy = "buka berkas itu di Word, lalu simpan kembali sebagai “Dokumen Word (.docx)”"
        refuse(NOT_WORD, name, "Naskah bukan berkas Word (.docx) atau rusak", remedy)
    return collect(texts, about, custom)


def _texts(members: Mapping[str, bytes]) -> list[tuple[str, list[str]]]:
    if any(b"<!DOCTYPE" in data or b"<!ENTITY" in data for data in members.values()):
        return []
    types = content_types(parse(members["[Content_Types].xml"]))
    stories = {name: story_of(kind) for name, kind in types.items() if name in members}
    return [(stories[name], read_paragraphs(members[name])) for name in sorted(stories) if stories[name]]


def collect(
    texts: Iterable[tuple[str, Iterable[str]]],
    about: Mapping[str, str] | None = None,
    custom: Mapping[str, str] | None = None,
) -> Document:
    """Put a document together from the paragraphs of its parts.

    Args:
        texts: "body", "edges" or "notes" and paragraphs, for each part.
        about: The properties that Word shows.
        custom: The properties that programs added.
    """
    found: dict[str, list[str]] = {"body": [], "edges": [], "notes": []}
    for kind, paragraphs in texts:
        found[kind] += paragraphs
    return Document(
        tuple(found["body"]), tuple(found["edges"]), tuple(found["notes"]), about or {}, custom or {}
    )


def read_paragraphs(data: bytes) -> list[str]:
    """Read the paragraphs of one part, one after the other, those inside others behind them.

    Args:
        data: The XML.

    Returns:
        Their texts; "" for an empty one.

    Raises:
        etree.XMLSyntaxError: It is not well-formed, or too deep.
    """
    story = Story()
    events = etree.iterparse(
        io.BytesIO(data),
        events=("start", "end"),
        tag=_TAGS,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    for event, element in events:
        name = element.tag.rpartition("}")[2]
        if event == "start":
            story.open(name, _attribute(name, element))
        else:
            story.close(name, _attribute(name, element) or element.text or "")
            _free(name, element)
    return story.texts()


def _attribute(name: str, element: etree._Element) -> str:
    key = ATTRIBUTES.get(name)
    return str(element.get(f"{{{W}}}{key}") or element.get(f"{{{STRICT_W}}}{key}") or "") if key else ""


def _free(name: str, element: etree._Element) -> None:
    """Give back the memory of what was read: a long document is never there as a whole."""
    element.clear()
    parent = element.getparent()
    while name == "p" and parent is not None and (before := element.getprevious()) is not None:
        parent.remove(before)


def _properties(members: Mapping[str, bytes]) -> tuple[dict[str, str], dict[str, str]]:
    roots = {"_rels/.rels": parse(members["_rels/.rels"])}
    core, custom = core_part(roots), related_part(roots["_rels/.rels"], "custom-properties") or ""
    about = {
        str(element.tag).rpartition("}")[2]: element.text or ""
        for element in (parse(members[core]) if core in members else ())
    }
    values = {
        str(element.get("name")): "".join(map(str, element.itertext()))
        for element in (parse(members[custom]) if custom in members else ())
        if element.get("name")
    }
    return about, joined(values)
