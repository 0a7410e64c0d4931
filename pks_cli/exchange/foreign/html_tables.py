"""Web pages that call themselves workbooks, as web systems export them: tables, and the text between."""

from __future__ import annotations

import re

from pks_cli.exchange.foreign import limits
from pks_cli.exchange.foreign.stop import broken, too_large

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml import etree

    from pks_cli.exchange.foreign.held import Held

_DIGITS = 9  # of a number that is read
_WHITE = re.compile(r"[ \t\r\n\f]+")
_NEW_LINE = "\0"  # no text of a page holds one
_NO_TEXT = frozenset({"script", "style", "head", "title", "template", "noscript"})
_BLOCKS = frozenset({"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "pre", "center", "caption"})


def read_html(held: Held, text: str) -> None:
    """Read the tables of a web page.

    Args:
        held: Takes its tables and the lines between them.
        text: The page.

    Raises:
        Stop: It is too large, or nothing that can be taken apart.
    """
    from lxml import etree

    if len(text) > limits.HTML:
        raise too_large("terlalu besar untuk sebuah tabel halaman web")
    parser = etree.HTMLParser(
        no_network=True, recover=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "surrogatepass"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise broken() from error
    if root is None:
        raise broken()
    page = _Page(held)
    page.walk(root)
    page.end_line()
    page.end_prose()


class _Page:
    """What is known while a page is read."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._line: list[str] = []
        self._lines: list[str] = []
        self._number = 0
        self._tables = 0

    def walk(self, root: etree._Element) -> None:
        """Read an element and all below it, without recursion: pages may be as deep as they like."""
        waiting: list[tuple[etree._Element, bool]] = [(root, True)]
        while waiting:
            element, is_opening = waiting.pop()
            name = element.tag if isinstance(element.tag, str) else ""
            if not is_opening:
                if name in _BLOCKS:
                    self.end_line()
                self._line.append(element.tail or "")
            elif name == "table" and not _is_frame(element):
                self.end_line()
                self._table(element)
                self._line.append(element.tail or "")
            elif name in _NO_TEXT or not name:
                self._line.append(element.tail or "")
            else:
                if name in _BLOCKS or name == "br":
                    self.end_line()
                self._line.append(element.text or "")
                waiting.append((element, False))
                waiting.extend((one, True) for one in reversed(element))

    def end_line(self) -> None:
        """End the line that is being gathered."""
        text = _WHITE.sub(" ", "".join(self._line)).strip(" ")
        self._line.clear()
        if text:
            self._lines.append(text)

    def end_prose(self) -> None:
        """Hand over the lines gathered since the last table."""
        lines = []
        for text in self._lines:
            self._number += 1
            lines.append((self._number, text, "", None, ""))
        self._lines.clear()
        self._held.prose(lines)

    def _table(self, table: etree._Element) -> None:
        self.end_prose()
        self._tables += 1
        rows = _rows(table)
        kept = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
        if kept:
            self._held.grid(f"Tabel {self._tables}", [number for number, _ in kept], [row for _, row in kept])


def _is_frame(table: etree._Element) -> bool:
    """Tell whether a table only holds other tables in place."""
    return table.find(".//table") is not None


def _rows(table: etree._Element) -> list[list[str]]:
    """Give the texts of a table; a cell over several rows or columns has its text in each place."""
    rows: list[list[str]] = []
    reaching: dict[int, tuple[int, str]] = {}
    places = limits.AREA
    for row in table.iter("tr"):
        texts: list[str] = []
        for cell in row.iterchildren("td", "th"):
            _reach(texts, reaching)
            text, down = _text(cell), _span(cell, "rowspan")
            for _ in range(_span(cell, "colspan")):
                if down > 1:
                    reaching[len(texts)] = (down - 1, text)
                texts.append(text)
        _reach(texts, reaching)
        places -= len(texts)
        if places < 0:
            raise too_large("memuat tabel yang terlalu luas")
        rows.append(texts)
    return rows


def _reach(texts: list[str], reaching: dict[int, tuple[int, str]]) -> None:
    """Put in what reaches down from a row above at this place."""
    while (found := reaching.pop(len(texts), None)) is not None:
        left, text = found
        if left > 1:
            reaching[len(texts)] = (left - 1, text)
        texts.append(text)


def _text(cell: etree._Element) -> str:
    pieces: list[str] = []
    for event, element in _events(cell):
        is_start, is_inner = event == "start", element is not cell
        if is_inner and (element.tag in _BLOCKS or (is_start and element.tag == "br")):
            pieces.append(_NEW_LINE)
        told = element.text if is_start else (element.tail if is_inner else "")
        if told and not (is_start and element.tag in _NO_TEXT):
            pieces.append(_WHITE.sub(" ", told))
    return _lines("".join(pieces))


def _lines(text: str) -> str:
    """End lines where a block begins or ends, once each time."""
    lines = (line.strip(" ") for line in text.split(_NEW_LINE))
    return "\n".join(line for line in lines if line)


def _events(cell: etree._Element) -> list[tuple[str, etree._Element]]:
    from lxml import etree

    return list(etree.iterwalk(cell, events=("start", "end")))


def _span(cell: etree._Element, name: str) -> int:
    text = (cell.get(name) or "").strip()
    return max(1, min(int(text[:_DIGITS]), limits.SPAN)) if text.isascii() and text.isdigit() else 1
