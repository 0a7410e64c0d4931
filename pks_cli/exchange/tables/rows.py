"""The rows below a head: reports, and what stands between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.exchange.intake.piece import Origin, Piece, Skipped
from pks_cli.exchange.tables import words
from pks_cli.exchange.tables.building import Draft
from pks_cli.exchange.tables.context import Context, names_only_a_place, read_group, read_title
from pks_cli.exchange.tables.record import RowReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.exchange.foreign.source import GridRow
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.tables.columns import Column

_FEW = 3  # texts of a row that may be a note, a signature or a group


class Rows:
    """Reads the rows of one table."""

    def __init__(
        self, name: str, sheet: str, columns: list[Column], context: Context, around: Around
    ) -> None:
        """Take the place of the table, its columns and what the lines above it say."""
        self.name = name
        self.sheet = sheet
        self.context = context
        self.pieces: list[Piece] = []
        self.skipped: list[Skipped] = []
        self._around = around
        self._reader = RowReader(columns, around, context)
        self._ordinal = next((column.place for column in columns if column.role == "nomor"), None)
        self._head = {text for column in columns for text in (column.head, *column.head.split(" / ")) if text}
        self._draft: Draft | None = None
        self._plain: set[str] = set()
        self._is_signed = False

    def read(self, rows: Sequence[GridRow]) -> Context:
        """Read rows; gives what holds for what follows them."""
        self._reader.look_ahead(rows)
        for row in rows:
            cells = row.cells
            first = next(filter(None, cells), "")
            filled = len(cells) - cells.count("")
            is_plain = (first[:1].isdigit() and first not in {"1", "1."}) or first in self._plain
            if filled < _FEW or not is_plain or self._is_signed:
                if not self._is_report(row, filled):
                    continue
                if first not in self._head:
                    self._plain.add(first)
            self._take(row)
        self._flush()
        return self.context

    def _is_report(self, row: GridRow, filled: int) -> bool:
        """Tell whether a row is a report; what is none is skipped with its reason."""
        texts = tuple(dict.fromkeys(filter(None, row.cells)))
        why = self._why_not(row.cells, texts) if texts else "baris kosong"
        if why and texts:
            self._skip(row, texts, why)
        return not why and filled > 0

    def _why_not(self, cells: Sequence[str], texts: tuple[str, ...]) -> str:
        """Say why a row is no report; "" when it is one."""
        if all(text in self._head for text in texts):
            return "kepala tabel yang diulang"
        if is_column_numbers(cells):
            return "nomor kolom"
        lead = _lead(texts)
        if words.is_example(lead) or words.is_example(texts[0]):
            return "baris contoh"
        if words.is_total(lead) and (
            len(texts) == 1 or all(_is_figure(text) for text in texts[texts.index(lead) + 1 :])
        ):
            return "baris jumlah"
        if len(texts) <= _FEW and not self._reader.has_day(cells):
            return self._why_few(cells, texts, lead)
        return ""

    def _why_few(self, cells: Sequence[str], texts: tuple[str, ...], lead: str) -> str:
        """Say why a row of few texts is no report: a group, a note, a signature."""
        if words.is_note(lead):
            return "catatan pada tabel"
        if self._is_signed or self._is_signature(cells, lead):
            self._is_signed = True
            return "tanda tangan"
        return self._why_lone(cells, texts)

    def _is_signature(self, cells: Sequence[str], lead: str) -> bool:
        """Tell whether a row begins the block of signatures; a step may well begin with "Lurah"."""
        if words.is_place_and_day(lead):
            return True
        return words.is_signature(lead) and not self._reader.is_in_place(cells)

    def _why_lone(self, cells: Sequence[str], texts: tuple[str, ...]) -> str:
        """Say why a row is no report that is neither note nor signature: a group, a title, nothing."""
        if self._reader.may_be_group(cells) or names_only_a_place(_lead(texts)):
            group = read_group(texts, self.context, self._around)
            if group is not None:
                self._turn(group)
                return "baris kelompok"
        if all(_ordinal_only(text) or words.is_dash(text) for text in texts):
            return "baris kosong"
        if len(texts) > 1 or self._reader.is_in_place(cells) or words.is_no_event(texts[0]):
            return ""
        changed = read_title(texts, self.context, self._around)
        if changed is not self.context:
            self._turn(changed)
        return "judul"

    def _turn(self, context: Context) -> None:
        """Let a line between the rows hold from here on."""
        self._flush()
        self.context = context
        self._reader.turn(context)

    def _take(self, row: GridRow) -> None:
        """Take a row as a report, or as more of the report above it."""
        ordinal = (
            row.cells[self._ordinal] if self._ordinal is not None and self._ordinal < len(row.cells) else ""
        )
        draft = self._draft
        if draft is not None and self._reader.continues(
            draft, row.cells, ordinal, has_numbers=self._ordinal is not None
        ):
            self._reader.more(draft, row.cells)
            return
        self._flush()
        draft = Draft(row.number, row.cells, ordinal)
        why = self._reader.fill(draft)
        if why:
            self._skip(row, tuple(filter(None, row.cells)), why)
            return
        self._draft = draft

    def _flush(self) -> None:
        if self._draft is not None:
            self._reader.close(self._draft, self.name)
            self.pieces.append(self._draft.piece(self.name, self.sheet))
            self._draft = None

    def _skip(self, row: GridRow, texts: Sequence[str], why: str) -> None:
        self.skipped.append(Skipped(Origin(self.name, self.sheet, row.number), " | ".join(texts), why))

    def told_below(self) -> None:
        """Let the signature say whose table it is, where no line above does."""
        if self.context.wilayah or not self._is_signed:
            return
        context = Context(span=self.context.span)
        for skipped in self.skipped:
            if skipped.why == "tanda tangan":
                context = read_title(skipped.text.split(" | "), context, self._around)
        if context.wilayah:
            self.pieces = [self._reader.with_wilayah(piece, replace(context)) for piece in self.pieces]


def is_column_numbers(cells: Sequence[str]) -> bool:
    """Tell whether a row numbers the columns: 1 2 3 4, (1) (2) (3), a b c."""
    figures = [cell.strip("().") for cell in cells if cell]
    if len(figures) < _FEW:
        return False
    wanted = [str(number) for number in range(int(figures[0]) if figures[0].isdecimal() else 1, 200)][
        : len(figures)
    ]
    letters = [chr(ord("a") + number) for number in range(26)][: len(figures)]
    return figures == wanted or [figure.lower() for figure in figures] == letters


def _lead(texts: Sequence[str]) -> str:
    """Give the first text of a row that is no number in front."""
    return next((text for text in texts if not _ordinal_only(text)), texts[0])


def _ordinal_only(text: str) -> bool:
    bare = text.strip("().")
    return bare.isdigit() or (len(bare) == 1 and bare.isalpha()) or bare in {"II", "III", "IV", "VI", "VII"}


def _is_figure(text: str) -> bool:
    return words.is_nothing(text) or sum(map(str.isdigit, text)) * 2 >= len(text.split(maxsplit=1)[0])
