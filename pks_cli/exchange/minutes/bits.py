"""The pieces minutes are read in: lines with the list mark cut off, and tables of cells."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pks_cli.exchange.foreign.source import Grid
from pks_cli.exchange.minutes.minutes import Page, Place, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.exchange.foreign.source import Line, Source

_MARK = re.compile(
    r"\s*(?:(?P<romawi>(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3}))[.)]"
    r"|\(?(?P<angka>\d{1,2})(?P<akhir>[.)])(?!\d)"
    r"|\(?(?P<besar>[A-Z])[.)]"
    r"|\(?(?P<kecil>[a-z])(?P<akhir2>[.)])"
    r"|(?P<butir>[-–—•●▪■◦○*➢✓·]|o(?=\t|\s{2,})))(?=\s|(?<=[.)•●▪■➢✓·])[^\W\d])\s*"
)
_INLINE = re.compile(r"(?:(?<=:)\s*|(?<=\s\s)|(?<=[.;]\s)|(?<=\t))(?=(?P<m>[a-z]|\d{1,2})(?P<e>[.)])\s*\S)")
_GLUED = re.compile(
    r"(?<=[a-z])(?=(?:Sambutan |Arahan |Peserta Rapat|Pembahasan|Keputusan|Kesimpulan|Dasar "
    r"|Penutup|Rapat dihadiri"
    r"|Tindak Lanjut|Permasalahan|Langkah)\b)|(?<=[a-z])(?=(?:Sambutan|Arahan)\s)"
)
_PAGE = re.compile(
    r"(?:halaman|hal\.?|page)\s*\d{1,3}(?:\s*(?:dari|/|of)\s*\d{1,3})?|[-–]\s*\d{1,3}\s*[-–]", re.IGNORECASE
)
_TAB = 4
_LONG = 80  # characters from which a line may hold more than the head it ends with
_SENTENCE = re.compile(r"(?:(?<=[a-z0-9)]{3})|(?<=[\"”])|(?<=[A-Z]{4}))\.[\"”]?\s+(?=[A-Z])")
UNKNOWN = 999  # the indent of what stands behind a head on its line
_OURS = "isianpertama"  # a style that only papers of this program have
_KINDS = ("romawi", "angka", "besar", "kecil", "butir")
_IN_ORDER = frozenset({"romawi", "besar"})
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_CAPITALS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@dataclass(frozen=True, slots=True)
class Bit:
    """Some words on a line, without the list mark in front of them.

    Attributes:
        place: The number of the place in the page.
        start: Where the words begin in it.
        end: Where they end.
        text: The words.
        kind: The kind of mark in front: "romawi", "angka.", "kecil.", "butir-", "level2"; "" for none.
        mark: The mark itself, "" for none.
        indent: The column the line begins at.
        style: The style in Word, folded to small letters without spaces, "" for none.
        follows_gap: Whether an empty line stands before it.
    """

    place: int
    start: int
    end: int
    text: str
    kind: str = ""
    mark: str = ""
    indent: int = 0
    style: str = ""
    follows_gap: bool = False

    @property
    def span(self) -> Span:
        """Its words in the page."""
        return Span(self.place, self.start, self.end)

    @property
    def is_heading(self) -> bool:
        """Whether Word says that it is a heading."""
        return self.style.startswith(("heading", "judul"))

    def part(self, start: int, end: int) -> Span:
        """Give the span of some of its words, without the spaces around them."""
        words = self.text[start:end]
        left = len(words) - len(words.lstrip())
        right = len(words) - len(words.rstrip())
        return Span(self.place, self.start + start + left, self.start + max(end - right, start + left))

    def tail(self, start: int) -> Bit:
        """Give what stands from a place on, its own list mark cut off."""
        span = self.part(start, len(self.text))
        rest = self.text[span.start - self.start : span.end - self.start]
        return marked(
            replace(self, start=span.start, end=span.end, text=rest, kind="", mark="", indent=UNKNOWN)
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table.

    Attributes:
        rows: Its cells; a merged cell is one and the same bit in each of its places.
    """

    rows: tuple[tuple[Bit, ...], ...]


def read_bits(source: Source, page: Page) -> list[Bit | Sheet]:
    """Put a source on the page and cut it into bits."""
    found: list[Bit | Sheet] = []
    for part in source.parts:
        if isinstance(part, Grid):
            found.append(_sheet(part, page))
        else:
            page.is_ours = page.is_ours or any(
                "".join(line.style.lower().split()) == _OURS for line in part.lines
            )
            found.extend(_lines(part.lines, page))
    for one in found:
        if isinstance(one, Bit):
            page.labels.extend(_mark_spans(one, page))
    return found


def marked(bit: Bit, seen: set[str] | None = None) -> Bit:
    """Cut the list mark off a bit.

    Args:
        bit: The bit.
        seen: The capital letters and Roman numbers met as marks so far, to be added to: "M. Supriyadi" is a
            name unless "L." came before; None takes none of them for a mark.
    """
    found = _MARK.match(bit.text)
    if not found or found.end() >= len(bit.text):
        return bit
    kind = next(name for name in _KINDS if found[name] is not None)
    if kind in _IN_ORDER and not _is_next(kind, found[kind], seen):
        return bit
    mark = found.group().strip()
    ends = found["akhir"] or found["akhir2"] or ""
    kind = f"{kind}{mark if kind == 'butir' else ends}"
    start = bit.start + found.end()
    return replace(bit, start=start, text=bit.text[found.end() :], kind=kind, mark=mark)


def _is_next(kind: str, mark: str, seen: set[str] | None) -> bool:
    """Tell whether a capital or Roman mark goes on where such marks are: A before B, I before II."""
    if seen is None:
        return False
    order = _ROMAN if kind == "romawi" else _CAPITALS
    at = order.index(mark) if mark in order else -1
    if at < 0 or (at > 0 and f"{kind}{order[at - 1]}" not in seen):
        return False
    seen.add(f"{kind}{mark}")
    return True


def _mark_spans(bit: Bit, page: Page) -> Iterator[Span]:
    if bit.mark:
        before = page.places[bit.place].text[: bit.start]
        begin = before.rfind(bit.mark)
        if begin >= 0:
            yield Span(bit.place, begin, bit.start)


def _sheet(grid: Grid, page: Page) -> Sheet:
    rows: list[tuple[Bit, ...]] = []
    for row in grid.rows:
        cells: list[Bit] = []
        for text in row.cells:
            if cells and text and cells[-1].text == text.strip():
                cells.append(cells[-1])
                continue
            page.places.append(Place(f"{grid.name or 'tabel'}, baris {row.number}", text))
            left = len(text) - len(text.lstrip())
            cells.append(Bit(len(page.places) - 1, left, left + len(text.strip()), text.strip()))
        rows.append(tuple(cells))
    return Sheet(tuple(rows))


def _lines(lines: tuple[Line, ...], page: Page) -> Iterator[Bit]:
    gap, seen = False, set[str]()
    for line in lines:
        if not line.text.strip():
            gap = True
            continue
        page.places.append(Place(f"baris {line.number}", line.text))
        if _PAGE.fullmatch(line.text.strip()):  # the number of a page, between two lines of one sentence
            page.labels.append(Span(len(page.places) - 1, 0, len(line.text)))
            continue
        style = "".join(line.style.lower().split())
        for start, end in _pieces(line):
            words = line.text[start:end]
            left = len(words) - len(words.lstrip())
            text = words.strip()
            if not text:
                continue
            at = start + left
            bit = Bit(len(page.places) - 1, at, at + len(text), text, indent=_column(line.text, at))
            bit = replace(bit, style=style, follows_gap=gap)
            if line.level is not None and start == 0:
                yield replace(bit, kind=f"level{line.level}", mark="")
            else:
                yield marked(bit, seen)
            gap = False


def _column(text: str, at: int) -> int:
    before = text[text.rfind("\n", 0, at) + 1 : at]
    if before.strip():
        return UNKNOWN
    return sum(_TAB if char == "\t" else 1 for char in before)


def _pieces(line: Line) -> Iterator[tuple[int, int]]:
    """Cut a line where others were glued to it: a head after a word, a list behind a colon."""
    text = line.text
    cuts = {0, len(text), *(found.start() for found in _GLUED.finditer(text))}
    if line.level is None:
        cuts |= {place for place, char in enumerate(text) if char == "\n"}
    cuts |= set(_inline_items(text))
    if text.rstrip().endswith(":") and len(text) > _LONG:
        ends = [found.end() for found in _SENTENCE.finditer(text)]
        cuts |= set(ends[-1:])
    places = sorted(cuts)
    yield from itertools.pairwise(places)


def _inline_items(text: str) -> list[int]:
    """Give where the items of a list begin that was written into the line: "Dasar : a. ... b. ..."."""
    cuts: list[int] = []
    expected = ""
    for found in _INLINE.finditer(text):
        mark = found["m"]
        before = text[max(0, found.start() - _TAB) : found.start()]
        behind_colon = before.rstrip().endswith(":")
        apart = before.endswith("  ") and before.strip() != ""
        if (mark in {"a", "1"} and (behind_colon or apart)) or (mark == expected and expected):
            cuts.append(found.start())
            expected = str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)
    return cuts
