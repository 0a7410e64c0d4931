"""The text of one part of a Word file in its order: paragraphs, and tables between them.

Text taken out under "Track Changes" is no text, text put in is; what a field shows is text, its instruction
is none. A text box follows the paragraph it hangs on. A table of one cell is a frame around its text.
"""

from __future__ import annotations

import re

from pks_cli.exchange.foreign.docx_names import child, is_on, local, value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from pks_cli.exchange.foreign.docx_numbers import Numbers

    Line = tuple[int, str, str, int | None, str]

_WHITE = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_CHANGES = frozenset({"ins", "moveTo", "del", "moveFrom"})
_TAKEN_OUT = frozenset({"del", "moveFrom", "delText", "instrText", "delInstrText"})
_NO_TEXT = frozenset(
    {*_TAKEN_OUT, "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "Fallback", ""}
)
_BLOCKS = frozenset(
    {"ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "txbxContent", "tc", "body"}
)
_SYMBOLS = {0xB7: "•", 0xA7: "▪", 0xFE: "☒", 0xA8: "☐", 0x6F: "☐", 0xFC: "✓", 0xFB: "✗", 0xD8: "➢"}
_IS_SIGN = re.compile("[^\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_DIGITS = 9  # of a number that is read
_WIDEST = 63  # columns of a table in Word


class Table:
    """A table as rows of texts; a merged cell has its text in each of its places.

    Attributes:
        rows: The texts of each row.
        hidden: Numbers of the hidden rows, from 1.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.rows: list[list[str]] = []
        self.hidden: list[int] = []


class Story:
    """One part, read from its beginning to its end.

    Attributes:
        has_changes: Whether text was taken out or put in under "Track Changes".
    """

    def __init__(self, numbers: Numbers, style: str = "") -> None:
        """Begin with nothing.

        Args:
            numbers: The lists of the document.
            style: What every line is said to have as its style; "" for its own.
        """
        self.has_changes = False
        self._numbers = numbers
        self._style = style
        self._paragraphs = 0
        self._fields: list[bool] = []  # of each field that is open, whether its result is read now

    def blocks(self, container: etree._Element) -> Iterator[Line | Table]:
        """Give the lines and tables of a container in order."""
        for element in container:
            name = local(element)
            self.has_changes |= name in _CHANGES
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name == "AlternateContent":
                yield from self.blocks(_chosen(element))
            elif name == "sdt" and _is_placeholder(element):
                continue
            elif name in _BLOCKS:
                yield from self.blocks(element)

    def lines(self, container: etree._Element) -> list[Line]:
        """Give all text of a container as lines, a row of a table as one with tabs between its cells."""
        found: list[Line] = []
        for block in self.blocks(container):
            if isinstance(block, Table):
                rows = ("\t".join(cell.replace("\n", " ") for cell in row) for row in block.rows)
                found += ((self._paragraphs, row, "", None, self._style) for row in rows)
            else:
                found.append(block)
        return found

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Line | Table]:
        self._paragraphs += 1
        number = self._paragraphs
        properties = child(paragraph, "pPr")
        pieces: list[str] = []
        boxes: list[etree._Element] = []
        self._collect(paragraph, pieces, boxes)
        text = "".join(pieces)
        if text or child(child(properties, "rPr"), "del") is None:
            label, level = self._numbers.label(properties)
            style = self._style or self._numbers.style_names.get(value(child(properties, "pStyle")), "")
            for index, line in enumerate(text.split("\n")):
                yield number, line, "" if index else label, level, style
        for box in boxes:
            yield from self.blocks(box)

    def _collect(self, element: etree._Element, pieces: list[str], boxes: list[etree._Element]) -> None:
        """Gather the text in an element, and the text boxes that hang on it."""
        for one in element:
            name = local(one)
            self.has_changes |= name in _CHANGES
            if name == "t":
                if all(self._fields):
                    pieces.append(one.text or "")
            elif name in _NO_TEXT or (name == "sdt" and _is_placeholder(one)):
                continue
            elif name == "txbxContent":
                boxes.append(one)
            elif name == "fldChar":
                self._turn(value(one, "fldCharType"))
            elif name == "AlternateContent":
                self._collect(_chosen(one), pieces, boxes)
            elif all(self._fields) and (white := _white(name, one, pieces)) is not None:
                pieces.append(white)
            else:
                self._collect(one, pieces, boxes)

    def _turn(self, kind: str) -> None:
        """Go into a field, to its result, or out of it."""
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _table(self, element: etree._Element) -> Iterator[Line | Table]:
        rows = [row for row in _inside(element, "tr") if child(child(row, "trPr"), "del") is None]
        cells = [list(_inside(row, "tc")) for row in rows]
        if len(cells) == 1 and len(cells[0]) == 1:
            yield from self.blocks(cells[0][0])
            return
        table = Table()
        above: dict[int, str] = {}
        for number, (row, own) in enumerate(zip(rows, cells, strict=True), 1):
            table.rows.append(self._row(child(row, "trPr"), own, above))
            if is_on(child(child(row, "trPr"), "hidden")):
                table.hidden.append(number)
        yield table

    def _row(
        self, properties: etree._Element | None, cells: list[etree._Element], above: dict[int, str]
    ) -> list[str]:
        """Give the texts of a row; `above` holds the text of cells that reach down, by column."""
        texts = [""] * _span(child(properties, "gridBefore"), 0)
        for cell in cells:
            about = child(cell, "tcPr")
            span, merge = _span(child(about, "gridSpan"), 1), child(about, "vMerge")
            text = self._cell(cell)
            place = len(texts)
            if merge is None:
                above.pop(place, None)
            elif value(merge) == "restart":
                above[place] = text
            else:
                text = text or above.get(place, "")
            texts += [text] * span
        return texts

    def _cell(self, cell: etree._Element) -> str:
        lines = (f"{label} {text}".strip() if label else text for _, text, label, _, _ in self.lines(cell))
        text = "\n".join(lines)
        return text if text.strip() else ""


def _white(name: str, element: etree._Element, pieces: list[str]) -> str | None:
    """Give what an element without text stands for, None when it stands for nothing."""
    if name == "br":
        return "\n" if pieces or value(element, "type") not in {"page", "column"} else ""
    if name == "sym":
        code = value(element, "char")
        try:
            number = int(code[:_DIGITS], 16) & 0xFFFF
        except ValueError:
            return ""
        return _SYMBOLS.get(number & 0xFF) or (chr(number) if _IS_SIGN.fullmatch(chr(number)) else "")
    return _WHITE.get(name)


def _chosen(element: etree._Element) -> etree._Element:
    """Give the newest of several ways to say the same."""
    choice = child(element, "Choice")
    found = choice if choice is not None else child(element, "Fallback")
    return found if found is not None else element


def _inside(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Give rows or cells, those in content controls and put in under "Track Changes" too."""
    for one in element:
        found = local(one)
        if found == name:
            yield one
        elif found in _BLOCKS and found != "tc":
            yield from _inside(one, name)


def _is_placeholder(control: etree._Element) -> bool:
    """Tell whether a content control shows only what to type there."""
    return is_on(child(child(control, "sdtPr"), "showingPlcHdr"))


def _span(element: etree._Element | None, default: int) -> int:
    text = value(element)
    return min(int(text[:_DIGITS]), _WIDEST) if text.isascii() and text.isdigit() else default
