"""The body of a finished document as it is laid out: lines with their style, rows of tables with their cells.

`reading` tells what a document says; here is told how it stands, to find what belongs where after a person
worked on it in Word, LibreOffice or WPS. Looked at are names of styles (their ids change from program to
program), levels of lists, and the structure of tables; never fonts, colours or positions. Text taken out
under "Track Changes" is no text, text put in is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from pks_cli.word.declaring import content_types
from pks_cli.word.fingerprint import normal
from pks_cli.word.stories import ATTRIBUTES, NAMES, Story
from pks_cli.word.xmlnames import MC, STRICT_W, W, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TAGS = [f"{{{space}}}{name}" for space in (W, STRICT_W) for name in NAMES] + [f"{{{MC}}}Fallback"]
_POINT = re.compile(r"nomor ([1-4])\b.*")
_HEADING = re.compile(r"(?:heading|judul) ([1-9])")
_TITLES = frozenset({"title", "judul lampiran", "judul daftar"})
_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"})
_TYPES = "[Content_Types].xml"
_DEEPEST = 8  # tables inside tables: what lies deeper is read as lines


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph.

    Attributes:
        text: What it says, as it stands.
        style: The name of its style in small letters, "" for none.
        level: The level of its point, 1 to 4; 0 for what is none.
        is_listed: Whether it is a point of some other list, whose levels say nothing here.
        heading: The level of its heading, 0 for none.
    """

    text: str
    style: str = ""
    level: int = 0
    is_listed: bool = False
    heading: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        cells: The lines of each cell, empty ones left out.
        table: Which table of the body, from 0.
        number: Which row of it, from 0.
    """

    cells: tuple[tuple[Line, ...], ...]
    table: int
    number: int


Block = Line | Row


@dataclass(frozen=True, slots=True)
class Outline:
    """How a document is laid out.

    Attributes:
        blocks: The lines and rows of its body, empty lines left out.
        comments: What was written in the margin, with its author.
    """

    blocks: tuple[Block, ...]
    comments: tuple[str, ...] = ()


def outline(members: Mapping[str, bytes]) -> Outline:
    """Read how a document is laid out.

    Args:
        members: Its members, read within limits; see `package.read_package`.

    Raises:
        etree.XMLSyntaxError, KeyError: It is no Word document.
    """
    kinds = {kind.rpartition("wordprocessingml.")[2]: name for name, kind in _types(members).items()}
    body, styles, comments = (
        kinds["document.main+xml"],
        kinds.get("styles+xml", ""),
        kinds.get("comments+xml", ""),
    )
    reader = _Reader(_Styles(parse(members[styles]) if styles in members else None))
    root = parse(members[body])
    blocks = tuple(reader.blocks(child for top in root if _name(top) == "body" for child in top))
    return Outline(blocks, tuple(_comments(members[comments])) if comments in members else ())


def _types(members: Mapping[str, bytes]) -> dict[str, str]:
    return content_types(parse(members[_TYPES]))


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _value(element: etree._Element | None) -> str:
    if element is None:
        return ""
    return str(element.get(f"{{{W}}}val") or element.get(f"{{{STRICT_W}}}val") or "")


def _child(element: etree._Element | None, *names: str) -> etree._Element | None:
    """Give the first child of a child and so on, None where one is missing."""
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if _name(one) == name), None)
    return element


class _Styles:
    """Names of styles by id, each followed to the style it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._known: dict[str, tuple[str, str]] = {}
        for style in root if root is not None else ():
            if _name(style) == "style":
                id_ = str(style.get(f"{{{W}}}styleId") or style.get(f"{{{STRICT_W}}}styleId") or "")
                name = _value(_child(style, "name")).strip().lower()
                self._known[id_] = (name, _value(_child(style, "basedOn")))

    def name(self, id_: str) -> str:
        return self._known.get(id_, (id_.lower(), ""))[0]

    def find(self, id_: str, pattern: re.Pattern[str]) -> int:
        """Give the number in the name of a style, or of one it is based on; 0 for none."""
        for _ in range(_DEEPEST):
            name, above = self._known.get(id_, ("", ""))
            found = pattern.fullmatch(name)
            if found:
                return int(found[1])
            if not above:
                return 0
            id_ = above
        return 0


class _Reader:
    """Reads the blocks of a body in order."""

    def __init__(self, styles: _Styles) -> None:
        self._styles = styles
        self._tables = 0

    def blocks(self, elements: Iterator[etree._Element]) -> Iterator[Block]:
        kept = ""
        for element in _unwrapped(elements):
            if _name(element) == "tbl":
                yield from self._rows(element)
                continue
            first, *others = self._lines(element)
            text, kept = kept + first.text, ""
            if _is_taken_out(element):
                kept = text
            elif normal(text):
                yield Line(text, first.style, first.level, first.is_listed, first.heading)
            yield from (line for line in others if normal(line.text))
        if normal(kept):
            yield Line(kept)

    def _rows(self, table: etree._Element) -> Iterator[Row]:
        which, self._tables, number = self._tables, self._tables + 1, 0
        for row in _unwrapped(iter(table), "tr"):
            if _child(row, "trPr", "del") is not None:
                continue
            cells = tuple(tuple(self._cell(cell)) for cell in _unwrapped(iter(row), "tc"))
            yield Row(cells, which, number)
            number += 1

    def _cell(self, cell: etree._Element) -> Iterator[Line]:
        """Give the lines of a cell, those of tables inside it one after the other."""
        inner = _Reader(self._styles)
        for block in inner.blocks(iter(cell)):
            if isinstance(block, Line):
                yield block
            else:
                yield from (line for one in block.cells for line in one)

    def _lines(self, paragraph: etree._Element) -> list[Line]:
        """Give a paragraph, and behind it those inside it, such as of a text box."""
        id_ = _value(_child(paragraph, "pPr", "pStyle"))
        level = self._styles.find(id_, _POINT)
        heading = self._styles.find(id_, _HEADING)
        name = self._styles.name(id_)
        listing = _child(paragraph, "pPr", "numPr")
        is_listed = not level and not heading and listing is not None
        is_listed = is_listed and _value(_child(listing, "numId")) not in {"", "0"}
        first, *others = _texts(paragraph)
        title = heading or (1 if name in _TITLES else 0)
        return [Line(first, name, level, is_listed, title), *(Line(text) for text in others)]


def _unwrapped(elements: Iterator[etree._Element], *wanted: str) -> Iterator[etree._Element]:
    """Give paragraphs and tables (or what is wanted), also those inside frames that say nothing."""
    names = frozenset(wanted or ("p", "tbl"))
    waiting = [elements]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
        elif _name(element) in names:
            yield element
        elif _name(element) in _WRAPPERS:
            waiting.append(iter(element))


def _is_taken_out(paragraph: etree._Element) -> bool:
    """Tell whether the end of a paragraph was taken out, so that the next one goes on with it."""
    return _child(paragraph, "pPr", "rPr", "del") is not None


def _texts(paragraph: etree._Element) -> list[str]:
    story = Story()
    for event, element in etree.iterwalk(paragraph, events=("start", "end"), tag=_TAGS):
        name = _name(element)
        key = ATTRIBUTES.get(name)
        about = element.get(f"{{{W}}}{key}") or element.get(f"{{{STRICT_W}}}{key}") or "" if key else ""
        if event == "start":
            story.open(name, str(about))
        else:
            story.close(name, str(about) or element.text or "")
    return story.texts()


def _comments(data: bytes) -> Iterator[str]:
    for comment in parse(data):
        author = str(comment.get(f"{{{W}}}author") or comment.get(f"{{{STRICT_W}}}author") or "")
        texts = [text for one in _unwrapped(iter(comment), "p") for text in _texts(one)]
        said = "\n".join(text for text in texts if normal(text))
        if said:
            yield f"{author}: {said}" if author else said
