"""Minutes cut into their parts: what stands under which head."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pks_cli.exchange.minutes.areas import area_of, sub_of
from pks_cli.exchange.minutes.bits import Bit, Sheet
from pks_cli.exchange.minutes.heads import Head, fact_of, head_of, leaders_head, signer_of
from pks_cli.exchange.minutes.opening import is_opening
from pks_cli.exchange.minutes.points import is_question
from pks_cli.exchange.minutes.sheets import Known, known_sheet, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pks_cli.exchange.minutes.minutes import Page, Span
    from pks_cli.model.wilayah import Gazetteer

Item = Bit | Sheet
ABOVE = frozenset({"awal", "hadir", "peserta", "tidak_hadir", "pendahuluan", "dasar", "fakta"})
_FACT_ROLES = frozenset({"ketua", "sekretaris", "pencatat"})
_AHEAD = 8  # lines in which a wilayah must begin to tell its problems
_SHORT_ROLE = 60
_LONGEST = 3000  # characters; a longer line opens nothing
_DATED = re.compile(r"\b\d{1,2}[ /.-]\w{1,9}[ /.-]\d{4}\b")
_WHEN = frozenset({"hari", "waktu", "tempat", "waktu_tempat"})
_SPOKEN = frozenset({"sambutan"})


@dataclass(slots=True)
class Block:
    """One part.

    Attributes:
        part: awal, fakta, hadir, sambutan, wilayah, ...
        head: The words of its head, None where it has none.
        key: Of a fact its key, of a wilayah its code.
        speaker: The words that name who speaks.
        bits: Its lines, and tables that were not known, in order.
        sheets: Its tables.
    """

    part: str
    head: Span | None = None
    key: str = ""
    speaker: Span | None = None
    bits: list[Bit] = field(default_factory=list)
    sheets: list[tuple[Sheet, Known]] = field(default_factory=list)


def blocks_of(items: Sequence[Item], page: Page, gazetteer: Gazetteer) -> list[Block]:
    """Cut minutes into blocks; the words of heads become labels."""
    cutter = _Cutter(page, gazetteer)
    for at, item in enumerate(items):
        if isinstance(item, Sheet):
            cutter.take_sheet(item)
        else:
            cutter.take(item, items[at + 1 : at + 1 + _AHEAD])
    return cutter.blocks


@dataclass(slots=True)
class _Cutter:
    """The blocks so far, and what was met.

    Attributes:
        page: Where labels go.
        gazetteer: The folder's wilayah.
        blocks: So far.
        has_body: Whether a part of what was said or agreed was met.
        in_area: Whether reports of wilayah are being told.
    """

    page: Page
    gazetteer: Gazetteer
    blocks: list[Block] = field(default_factory=lambda: [Block("awal")])
    has_body: bool = False
    in_area: bool = False

    @property
    def now(self) -> Block:
        return self.blocks[-1]

    def open(self, part: str, head: Span | None = None, key: str = "", speaker: Span | None = None) -> None:
        self.blocks.append(Block(part, head, key, speaker))
        self.has_body = self.has_body or part not in ABOVE
        if part in {"laporan", "wilayah"}:
            self.in_area = True
        elif part != "fakta":
            self.in_area = False

    def take_sheet(self, sheet: Sheet) -> None:
        known = known_sheet(sheet, self.page, self.now.part)
        width = max((len(dict.fromkeys(row)) for row in sheet.rows), default=0)
        if not known.kind and width <= 2 and _is_layout(sheet):  # noqa: PLR2004 - a page laid out in one or two cells
            for row in sheet.rows:
                for cell in dict.fromkeys(row):
                    for line in lines_of(cell):
                        self.take(line, ())
            return
        if known.kind == "tindak_lanjut" and self.now.part != "tindak_lanjut":
            self.open("tindak_lanjut")
        if known.kind == "hadir" and self.now.part not in {"hadir", "tidak_hadir"}:
            self.open("hadir")
        self.now.sheets.append((sheet, known))
        if known.kind == "tanda_tangan":
            self.open("tanda_tangan")
        if known.kind == "fakta":
            self._parts_within(sheet)

    def _parts_within(self, sheet: Sheet) -> None:
        """Open the parts that stand as rows among the facts: "Peserta | : | 1. Camat ..."."""
        for row in sheet.rows:
            name, *cells = dict.fromkeys(row)
            head = (
                None
                if fact_of(name.text, is_cell=True)
                else head_of(replace(name, text=name.text.rstrip(" :")))
            )
            if head is None or not cells or head.part == "sambutan":
                continue
            self.page.labels.append(name.span)
            self.open(head.part, name.span)
            for line in (line for cell in cells for line in lines_of(cell)):
                colon = re.match(r"\s*:?\s*", line.text)
                rest = line.tail(colon.end() if colon else 0)
                if rest.text:
                    self.page.labels.append(line.part(0, rest.start - line.start))
                    self.now.bits.append(rest)

    def take(self, bit: Bit, ahead: Sequence[Item]) -> None:
        if self._fact(bit, ahead) or self._signed(bit) or self._area(bit, ahead) or self._head(bit):
            return
        if (
            self.now.part in {"dasar", "hadir", "peserta"}
            and len(bit.text) < _LONGEST
            and is_opening(bit.text, is_dated=False)
            and _DATED.search(bit.text)
        ):
            self.open("awal")
        if self.now.part in ABOVE and is_question(bit.text):
            self.open("pembahasan")
        self.now.bits.append(bit)

    def _fact(self, bit: Bit, ahead: Sequence[Item]) -> bool:
        if self.now.part not in ABOVE or bit.style.startswith("nomor"):
            return False
        if leaders_head(bit.text) and _leads_on(ahead):
            self.page.labels.append(bit.span)
            self.open("fakta", bit.span, "")
            return True
        head = fact_of(bit.text)
        if head is None or (self.now.part == "dasar" and head.part not in _WHEN):
            return False
        label = bit.part(0, head.label)
        self.page.labels.append(label)
        self.open("fakta", label, head.part)
        self._rest(bit, head)
        return True

    def _signed(self, bit: Bit) -> bool:
        if self.now.part == "tanda_tangan" or bit.style.startswith("nomor"):
            return False
        found = signer_of(bit.text) or (
            signer_of(f"{bit.text.rstrip(' :')},")
            if self.has_body and len(bit.text) < _SHORT_ROLE and not bit.kind
            else None
        )
        gap = bit.text[found[1] : found[1] + 3] if found else ""
        if not found or (gap.strip() and not gap.startswith(("  ", "\t"))):
            return False
        before = self._place_and_day()
        self.open("tanda_tangan")
        self.now.bits += [*before, bit]
        return True

    def _place_and_day(self) -> list[Bit]:
        """Take back the line "Metro, 13 Desember 2021" above those who sign, and "Mengetahui,"."""
        taken: list[Bit] = []
        while self.now.bits and len(taken) < 2 and _is_dateline(self.now.bits[-1].text):  # noqa: PLR2004 - two lines
            taken.insert(0, self.now.bits.pop())
        return taken

    def _area(self, bit: Bit, ahead: Sequence[Item]) -> bool:
        code = area_of(bit.text, self.gazetteer)
        if code is None or bit.style.startswith("nomor"):
            return False
        if not (self.in_area or bit.is_heading or _tells(ahead)) or (
            self.now.part in _SPOKEN and not _tells(ahead)
        ):
            return False
        self.open("wilayah", bit.span, code)  # its words are in each of its reports
        return True

    def _head(self, bit: Bit) -> bool:
        head = head_of(bit)
        if head is None or (self.in_area and sub_of(bit.text) and not bit.is_heading) or self._is_item(bit):
            return False
        if head.part == "dasar" and self.now.part in _SPOKEN and not _is_chapter(bit):
            return False
        if head.part in {"pendahuluan", "lain"} and self.now.part not in ABOVE and not _is_chapter(bit):
            return False
        speaker = bit.part(*head.speaker) if head.speaker else None
        label = bit.part(0, head.speaker[0] if head.speaker else head.label)
        self.page.labels.append(label)
        self.open(head.part, label, "", speaker)
        self._rest(bit, head)
        return True

    def _is_item(self, bit: Bit) -> bool:
        """Tell whether a line goes on with the list of the agenda, whatever its words are."""
        if self.now.key != "acara" or not bit.kind or bit.is_heading:
            return False
        return not self.now.bits or self.now.bits[-1].kind == bit.kind

    def _rest(self, bit: Bit, head: Head) -> None:
        rest = bit.tail(head.label)
        if rest.text:
            if rest.mark:
                self.page.labels.append(bit.part(head.label, rest.start - bit.start))
            self.now.bits.append(rest)


def _leads_on(ahead: Iterable[Item]) -> bool:
    following = next((one for one in ahead if isinstance(one, Bit)), None)
    head = fact_of(following.text) if following else None
    return head is not None and head.part in _FACT_ROLES


def _tells(ahead: Iterable[Item]) -> bool:
    """Tell whether problems follow: a line or a table of them."""
    for one in ahead:
        if isinstance(one, Bit) and (found := sub_of(one.text)) and found[0] == "masalah":
            return True
        if isinstance(one, Sheet) and any(
            "masalah" in cell.text.lower() for row in one.rows[:2] for cell in row
        ):
            return True
    return False


def _is_chapter(bit: Bit) -> bool:
    return (
        bit.is_heading
        or bit.kind in {"romawi.", "romawi)", "besar.", "besar"}
        or bit.kind.startswith("romawi")
    )


def _is_layout(sheet: Sheet) -> bool:
    cells = [cell for row in sheet.rows for cell in row if cell.text]
    return any("\n" in cell.text or len(cell.text) > 80 for cell in cells) or len(cells) == 1  # noqa: PLR2004 - a line


def _is_dateline(text: str) -> bool:
    words = text.rstrip(" ,:").lower()
    return words == "mengetahui" or (len(text) < 50 and "," in text and text[-4:].isdigit())  # noqa: PLR2004 - a town and a date
