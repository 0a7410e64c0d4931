"""Making a rendered part whole: what tags left empty, paragraphs that data divides, columns added."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING

from lxml import etree

from pks_cli.word.faults import CONTROL_CHARACTER, OVER_BUDGET
from pks_cli.word.methods import MAX_COLUMNS
from pks_cli.word.text import PAGE_MARK, PARAGRAPH_MARK, RenderFault
from pks_cli.word.xmlnames import HEAD, serialize, w

if TYPE_CHECKING:
    from collections.abc import Callable

_NO_ROWS = "</w:tblGrid></w:tbl>"
_EMPTY_CELLS = ("</w:tcPr></w:tc>", "<w:tc></w:tc>", "<w:tcPr/></w:tc>", "</w:tbl></w:tc>")
_EMPTY_STORY = re.compile(r"(<w:(?:hdr|ftr|footnote|endnote|txbxContent)\b[^>]*>)(?=</w:)")
_EMPTY_ROW = re.compile(
    r"<w:tr(?: [^>]*)?>(?:<w:trPr>(?:(?!</w:trPr>).)*</w:trPr>|<w:trPr/>)?</w:tr>", re.DOTALL
)
_PAGE, _DIVIDES = PAGE_MARK[2:-2], (PAGE_MARK[2:-2], PARAGRAPH_MARK[2:-2])
_DIVISIBLE = frozenset(w(name) for name in ("r", "hyperlink", "ins", "smartTag", "moveTo"))
_PROPERTIES = (w("rPr"), w("pPr"))
_SLOT = "\x02"


def mend(text: str, *, widths: bool) -> str:
    """Make a rendered part whole.

    Word refuses a table without rows, a row without cells, a cell without a paragraph.

    Args:
        text: The XML of the part.
        widths: Whether tags may have changed how many columns a table has.

    Returns:
        The XML, valid.

    Raises:
        RenderFault: PKS513 for a table wider than Word has, PKS515 for a paragraph break in the data where
            a paragraph cannot be divided.
    """
    if PARAGRAPH_MARK in text or PAGE_MARK in text:
        text = _in_tree(text, _divide)
    if widths:
        text = _in_tree(_EMPTY_ROW.sub("", text), _fit_grids)
    *tables, rest = text.split(_NO_ROWS)
    if tables:
        text = "".join(piece[: piece.rfind("<w:tbl>")] for piece in tables) + rest
    for empty in _EMPTY_CELLS:
        if empty in text:
            text = text.replace(empty, empty.replace("</w:tc>", "<w:p/></w:tc>"))
    return _EMPTY_STORY.sub(r"\1<w:p/>", text)


def _in_tree(text: str, change: Callable[[etree._Element], None]) -> str:
    """Change a part as a tree; the marks of slots, which XML cannot hold, stand aside meanwhile."""
    aside = "pks-sela"
    while aside in text:
        aside += "-"
    root = etree.fromstring(text.removeprefix(HEAD).replace(_SLOT, aside))
    change(root)
    return HEAD + serialize(root).replace(aside, _SLOT)


def _divide(root: etree._Element) -> None:
    """Let each mark begin a paragraph like the one it stands in, after an empty page break where asked."""
    found = [one for one in root.iter(etree.ProcessingInstruction) if _kind(one) in _DIVIDES]
    for mark in reversed(found):  # from the end: what stands behind a mark is then moved once
        paragraph = next(mark.iterancestors(w("p")))
        rest = _split_behind(mark, paragraph)
        ending = paragraph.find(f"{w('pPr')}/{w('sectPr')}")
        if ending is not None and (holder := ending.getparent()) is not None:
            holder.remove(ending)
        if _kind(mark) == _PAGE:
            page = root.makeelement(w("p"), {})
            etree.SubElement(etree.SubElement(page, w("r")), w("br")).set(w("type"), "page")
            paragraph.addnext(page)
            page.addnext(rest)
        else:
            paragraph.addnext(rest)
        holder = mark.getparent()
        if holder is not None:
            holder.remove(mark)


def _kind(mark: etree._Element) -> str:
    return str(getattr(mark, "target", ""))


def _split_behind(mark: etree._Element, paragraph: etree._Element) -> etree._Element:
    """Give a copy of a paragraph with what stands behind a mark in it, which leaves the paragraph."""
    inner, made = mark, None
    while inner is not paragraph:
        outer = inner.getparent()
        if outer is None or (outer is not paragraph and outer.tag not in _DIVISIBLE):
            message = "Ganti paragraf di dalam data jatuh di kotak isian atau bidang Word"
            raise RenderFault(CONTROL_CHARACTER, message, "hapus karakter itu dari catatannya")
        half = outer.makeelement(outer.tag, {str(key): str(value) for key, value in outer.attrib.items()})
        first = next(iter(outer), None)
        if first is not None and first.tag in _PROPERTIES:
            half.append(copy.deepcopy(first))
        behind = list(inner.itersiblings())
        if made is not None:
            half.append(made)
        half.extend(behind)
        inner, made = outer, half
    assert made is not None
    return made


def _fit_grids(root: etree._Element) -> None:
    """Give every table as many columns in its grid as its widest row has, the width of all kept."""
    for table in root.iter(w("tbl")):
        grid = table.find(w("tblGrid"))
        rows = [row for row in table.iter(w("tr")) if next(row.iterancestors(w("tbl"))) is table]
        widest = max(map(_columns, rows), default=0)
        if widest > MAX_COLUMNS:
            message = f"Tabel menjadi lebih dari {MAX_COLUMNS} kolom"
            raise RenderFault(OVER_BUDGET, message, "kurangi sel yang diulang, atau ulang barisnya")
        if grid is None or widest == 0 or widest == len(grid):
            continue
        sizes = [int(float(column.get(w("w"), "0"))) for column in grid]
        whole, kept = sum(sizes), sizes[:widest] + [sum(sizes) // max(len(sizes), 1)] * (widest - len(sizes))
        for column in list(grid):
            grid.remove(column)
        filled = sum(kept)
        for size in kept:
            width = {w("w"): str(size * whole // filled)} if filled else {}
            grid.append(grid.makeelement(w("gridCol"), width))


def _columns(row: etree._Element) -> int:
    """Count the columns a row takes."""
    spans = [one.get(w("val"), "1") for one in row.findall(f"{w('tc')}/{w('tcPr')}/{w('gridSpan')}")]
    around = [
        one.get(w("val"), "0")
        for name in ("gridBefore", "gridAfter")
        for one in row.findall(f"{w('trPr')}/{w(name)}")
    ]
    return len(row.findall(w("tc"))) - len(spans) + sum(map(int, spans)) + sum(map(int, around))
