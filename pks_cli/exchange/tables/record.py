"""The cells of one row as the readings of one report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pks_cli.bahasa import HARI, urutan_hari
from pks_cli.exchange.intake.piece import Value
from pks_cli.exchange.tables import words
from pks_cli.exchange.tables.cells import Cells, Read, beside, is_advice
from pks_cli.exchange.tables.columns import letter
from pks_cli.exchange.tables.days import Days
from pks_cli.exchange.tables.spans import Span, find_span
from pks_cli.exchange.tables.steps import count_marks, has_mark, read_steps, without_mark
from pks_cli.model.wilayah_code import is_within, parent, tingkat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.exchange.foreign.source import GridRow
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.intake.piece import Piece
    from pks_cli.exchange.tables.building import Draft
    from pks_cli.exchange.tables.columns import Column
    from pks_cli.exchange.tables.context import Context

_FIRST = {
    "kecamatan": 0,
    "wilayah": 1,
    "tempat": 2,
    "waktu_tempat": 2,
    "tanggal": 3,
    "waktu": 3,
    "langkah": 8,
}
_STEP_PARTS = frozenset({"langkah.tanggal", "langkah.oleh", "langkah.status"})
_PLACES = frozenset({"wilayah", "kecamatan", "tempat", "waktu_tempat"})
_DAYS = frozenset({"tanggal", "waktu", "waktu_tempat"})
_TOLD = frozenset({"uraian", "judul"})
_EVENT = frozenset({"uraian", "judul", "langkah", "jenis", "kategori", "kasus", "status", "saran", "pihak"})
_NO_REPORT = frozenset(
    {"wilayah", "unsur", "pelapor", "periode", "tanggal_lapor", "kasus", "tanggal", "jam", "lokasi"}
)
_OFTEN = 0.2  # share of empty cells from which on they are a way of writing and no slip
_SHORT = 90


class RowReader:
    """Reads the rows of one table; remembers what it has read, since cells repeat."""

    def __init__(self, columns: list[Column], around: Around, context: Context) -> None:
        """Take the columns, what is known around the source, and what the lines above say."""
        self._columns = sorted(columns, key=lambda one: (_rank(one.role), one.place))
        self._around = around
        self._memos: dict[tuple[int, str], dict[str, Read]] = {}
        self._of_role = {
            role: [one.place for one in columns if one.role in roles]
            for role, roles in (
                ("place", _PLACES),
                ("day", _DAYS),
                ("event", _TOLD),
                ("kelurahan", {"wilayah"}),
                ("step", {"langkah"}),
            )
        }
        self._step_places = frozenset(one.place for one in columns if one.role in _STEP_PARTS)
        self._hari = next((one.place for one in columns if one.role == "hari"), None)
        self._ordinal = next((one.place for one in columns if one.role == "nomor"), None)
        self._last: list[Value] = []
        self._last_within = ""
        self._last_day = ""
        self._fills_down = False
        self.turn(context)

    def turn(self, context: Context) -> None:
        """Take what a line between the rows says."""
        self.context = context
        self._last = []
        self._last_within = ""
        self._cells = Cells(self._around, Days(self._around, context.span))
        self._memos.clear()

    def look_ahead(self, rows: Sequence[GridRow]) -> None:
        """See whether the cells of the wilayah are left empty as a way of writing."""
        places = self._of_role["place"]
        full = [row.cells for row in rows[:400] if len(row.cells) - row.cells.count("") >= 3]  # noqa: PLR2004 - no group
        empty = sum(1 for cells in full if not any(_at(cells, place) for place in places))
        self._fills_down = bool(full) and empty / len(full) >= _OFTEN

    def has_day(self, cells: Sequence[str]) -> bool:
        """Tell whether a cell of the row can be read as its day."""
        return any(
            _at(cells, place) and self._cells.days.read(_at(cells, place)) for place in self._of_role["day"]
        )

    def is_in_place(self, cells: Sequence[str]) -> bool:
        """Tell whether only columns of the event or the steps hold anything."""
        own = {*self._of_role["event"], *self._of_role["step"]}
        filled = {place for place, cell in enumerate(cells) if cell}
        return bool(filled) and filled <= own

    def may_be_group(self, cells: Sequence[str]) -> bool:
        """Tell whether the columns of the event and the steps are empty, or hold the text of all."""
        texts = set(filter(None, cells))
        return len(texts) == 1 or not any(
            _at(cells, place) for place in (*self._of_role["event"], *self._of_role["step"])
        )

    def fill(self, draft: Draft) -> str:
        """Read the first row of a report; gives why it is none, "" when it is one."""
        self._row(draft, draft.cells)
        keys = {value.key for value in draft.values}
        if keys <= _NO_REPORT:
            why = self._nothing(draft, keys)
            if why:
                return why
        if "kasus" in keys and not keys & {"langkah", "status"} and self._is_open_case(draft):
            return "kasus tanpa langkah baru"
        self._where(draft)
        self._when(draft)
        if self.context.unsur and not draft.first("unsur"):
            draft.values.append(Value("unsur", self.context.unsur))
        return ""

    def _is_open_case(self, draft: Draft) -> bool:
        """Tell whether the row names a case that the form came prefilled with."""
        kasus = draft.first("kasus")
        return kasus is not None and kasus.text.strip() in self._around.cases

    def _nothing(self, draft: Draft, keys: set[str]) -> str:
        """Take a row of dashes for a report of nothing, and one of empty cells for none."""
        if draft.unplaced or draft.own:
            return ""
        dashes = [cell for cell in draft.cells if cell and words.is_nothing(cell)]
        if dashes and "wilayah" in keys:
            doubt = "hanya diisi tanda strip; dibaca nihil"
            sure = any(words.is_no_event(cell) for cell in dashes)
            draft.values.append(Value("jenis", "nihil", dashes[0], "" if sure else doubt))
            return ""
        self._last = [value for value in draft.values if value.key == "wilayah"] or self._last
        return "" if "tanggal" in keys else "baris tanpa laporan"

    def continues(self, draft: Draft, cells: tuple[str, ...], ordinal: str, *, has_numbers: bool) -> bool:
        """Tell whether a row goes on with the report above it."""
        before = draft.cells
        if has_numbers and ordinal and ordinal != draft.ordinal:
            return False
        same = new = 0
        for role in ("day", "place", "event"):
            for place in self._of_role[role]:
                cell = _at(cells, place)
                if cell and cell != _at(before, place):
                    new += role != "event"
                    same -= role == "event"
                elif cell:
                    same += role == "event"
        if new or (same < 0 and (ordinal or not has_numbers)):
            return False
        if self._is_next_in_list(before, cells):
            return False
        is_bare = not ordinal and not any(
            _at(cells, place) for place in (*self._of_role["day"], *self._of_role["place"])
        )
        return same > 0 or is_bare

    def _is_next_in_list(self, before: Sequence[str], cells: Sequence[str]) -> bool:
        """Tell whether two rows tell of events that are numbered in their own column: "a. ...", "b. ..."."""
        return any(has_mark(_at(before, at)) and has_mark(_at(cells, at)) for at in self._of_role["event"])

    def more(self, draft: Draft, cells: tuple[str, ...]) -> None:
        """Read a further row of a report: what it repeats only names, the rest is added."""
        before = draft.cells
        steps = self._of_role["step"]
        kept_as_is = (
            self._step_places if any(_at(cells, at) != _at(before, at) for at in steps) else frozenset()
        )
        changed = tuple(
            "" if cell == _at(before, place) and place not in kept_as_is else cell
            for place, cell in enumerate(cells)
        )
        draft.labels += [cell for place, cell in enumerate(cells) if cell and not changed[place]]
        kept = list(draft.values)
        draft.values = []
        self._row(draft, changed, whole=cells)
        added = draft.values
        status = next((value for value in added if value.key == "status"), None)
        if status is not None:
            kept, labels = (
                [one for one in kept if one.key != "status"],
                [one.original for one in kept if one.key == "status"],
            )
            draft.labels += labels
        draft.values = kept + added
        draft.cells = tuple(cell or _at(before, place) for place, cell in enumerate(cells))

    def _row(self, draft: Draft, cells: tuple[str, ...], whole: tuple[str, ...] = ()) -> None:
        """Read the cells of a row into a draft."""
        values, labels, rest = draft.values, draft.labels, draft.unplaced
        within = self.context.kecamatan
        steps: list[tuple[str, Read]] = []
        width = len(cells)
        for column in self._columns:
            cell = cells[column.place] if column.place < width else ""
            if not cell:
                continue
            role = column.role
            if role in _TOLD and len(cell) > _SHORT and not column.is_guess:
                values.append(_event(role, cell))
                continue
            if role == "langkah":
                read: Read = (*self._steps(cell, draft), ())
                if column.is_guess:
                    read = _doubted(read, column.doubt)
            else:
                read = self._read(column, cell, within)
            if role in _STEP_PARTS:
                steps.append((column.head, read))
                continue
            if role.startswith("milik:"):
                draft.own[role.removeprefix("milik:")] = cell
            values += read[0]
            labels += read[1]
            rest += read[2]
            if role == "kecamatan" and read[0]:
                draft.kecamatan = values.pop()
                within = draft.kecamatan.text
        if steps:
            _attach(draft, steps)
        texts = [cell for cell in (whole or cells) if cell]
        draft.texts.append(" | ".join(texts))
        ordinal = _at(cells, self._ordinal) if self._ordinal is not None else ""
        draft.marks.append(" | ".join(texts[1:] if ordinal and texts[0] == ordinal else texts))

    def _read(self, column: Column, cell: str, within: str) -> Read:
        """Read a cell, once for all rows that hold the same."""
        key = (column.place, within if column.role in _PLACES else "")
        memo = self._memos.get(key)
        if memo is None:
            memo = self._memos[key] = {}
        read = memo.get(cell)
        if read is None:
            read = memo[cell] = self._read_new(column, cell, within)
        return read

    def _read_new(self, column: Column, cell: str, within: str) -> Read:
        role = column.role
        if role.startswith("milik:"):
            return (), (cell,), ()
        if role in _TOLD | {"jenis", "kategori"} and words.is_no_event(cell):
            read: Read = ((Value("jenis", "nihil", cell),), (), ())
        elif role in _TOLD:
            read = ((), (cell,), ()) if words.is_dash(cell) else ((_event(role, cell),), (), ())
        else:
            read = self._cells.read(role, column.head or f"kolom {letter(column.place)}", cell, within)
        return _doubted(read, column.doubt) if column.is_guess else read

    def _steps(self, cell: str, draft: Draft) -> tuple[tuple[Value, ...], tuple[str, ...]]:
        if words.is_nothing(cell):
            return (), (cell,)
        if words.is_no_event(cell):
            return (), (cell,)
        if is_advice(cell):
            return (
                Value("saran", cell, cell, "terbaca sebagai saran, bukan langkah yang sudah dilakukan"),
            ), ()
        day = draft.first("tanggal")
        return read_steps(cell, self._cells.days, date.fromisoformat(day.text) if day else None)

    def _where(self, draft: Draft) -> None:
        """Give the report one wilayah: its own, that of the row above, or that of a line above."""
        found = [value for value in draft.values if value.key == "wilayah"]
        if len(found) > 1 or draft.kecamatan is not None:
            found = self._one_place(draft, found)
        if found and tingkat(found[0].text) != "kelurahan" and self._is_unread(draft, found[0]):
            draft.doubt("wilayah", "kelurahan pada baris ini tidak dikenal; dibaca kecamatannya")
            return
        if found and tingkat(found[0].text) == "kelurahan":
            self._last = found
            return
        inside = [one for one in self._last if not found or is_within(one.text, found[0].text)]
        written = [cell for place in self._of_role["place"] if (cell := _at(draft.cells, place))]
        if not self._of_role["place"] or (any(not words.is_nothing(cell) for cell in written) and not found):
            inside = []
        if inside and (not found or self._fills_down):
            self._from_above(draft, inside[0], found)
        elif not found and self.context.wilayah:
            told = self._told()
            if self._is_unread(draft, told):
                told = replace(
                    told, doubt=told.doubt or "wilayah pada baris ini tidak dikenal; dibaca dari judul"
                )
            draft.values.insert(0, told)
            draft.told.append(self.context.wilayah)
        elif found:
            self._last = found
            above = self.context.wilayah
            if above and above != found[0].text and is_within(above, found[0].text):
                draft.values = [one for one in draft.values if one.key != "wilayah"]
                draft.labels.append(found[0].original)
                draft.values.insert(0, self._told())

    def _is_unread(self, draft: Draft, found: Value) -> bool:
        """Tell whether the kelurahan is written in the row and could not be read."""
        written = (_at(draft.cells, place) for place in self._of_role["kelurahan"])
        return any(cell and not words.is_nothing(cell) and cell != found.original for cell in written)

    def _from_above(self, draft: Draft, above: Value, found: list[Value]) -> None:
        """Take the wilayah of the row above, for a cell left empty."""
        doubt = above.doubt
        if not self._fills_down and draft.ordinal:
            doubt = "sel wilayah kosong; dibaca dari baris di atasnya"
        draft.values = [one for one in draft.values if one.key != "wilayah"]
        draft.labels += [one.original for one in found]
        draft.values.insert(0, Value("wilayah", above.text, "", doubt, above.choices))
        draft.told.append(above.text)

    def _told(self) -> Value:
        return Value("wilayah", self.context.wilayah, "", self.context.doubt, self.context.choices)

    def _one_place(self, draft: Draft, found: list[Value]) -> list[Value]:
        """Of kecamatan and kelurahan keep the kelurahan, and doubt it where it lies elsewhere."""
        kecamatan = draft.kecamatan
        if kecamatan is not None:
            if len(found) == 1 and found[0].text.startswith(kecamatan.text):
                draft.labels.append(kecamatan.original)
                return found
            found = [*found, kecamatan]
        inner = next((one for one in found if tingkat(one.text) == "kelurahan"), found[0])
        doubt = inner.doubt
        for other in found:
            doubt = doubt or self._against(inner, other)
        draft.labels += [one.original for one in found if one is not inner]
        kept = replace(inner, doubt=doubt)
        draft.values = [kept, *(one for one in draft.values if one.key != "wilayah")]
        return [kept]

    def _against(self, inner: Value, other: Value) -> str:
        """Say how another reading of the wilayah contradicts the one that is kept; "" when it does not."""
        if (
            tingkat(inner.text) != "kelurahan"
            or other.text == inner.text
            or is_within(inner.text, other.text)
        ):
            return ""
        if tingkat(other.text) == "kelurahan":
            return "dua kelurahan disebut; dibaca yang pertama"
        above = self._around.gazetteer.nama(parent(inner.text))
        return f"kelurahan ini ada di Kecamatan {above}, bukan {other.original}"

    def _when(self, draft: Draft) -> None:
        """Give a report of nothing the days it covers, and doubt a day that is another weekday."""
        day = draft.first("tanggal")
        if day is not None:
            if self._hari is not None:
                self._weekday(draft, day)
            return
        span = self.context.span
        jenis = draft.first("jenis")
        if jenis is not None and jenis.text == "nihil":
            span = self._own_span(draft) or span
            if span is not None and not span.is_whole_year:
                draft.values.append(Value("tanggal", span.start.isoformat()))
                draft.values.append(Value("sampai", span.end.isoformat()))
            draft.unplaced = [one for one in draft.unplaced if not words.is_no_event(one.partition(": ")[2])]
        if span is not None:
            draft.told.append(f"{span.start.isoformat()} {span.end.isoformat()}")

    def _own_span(self, draft: Draft) -> Span | None:
        """Give the days that the row itself names: "Oktober 2025" in the column of the date."""
        cells = [_at(draft.cells, place) for place in self._of_role["day"]]
        return next((span for cell in cells if cell and (span := find_span(cell))), None)

    def _weekday(self, draft: Draft, day: Value) -> None:
        written = _at(draft.cells, self._hari or 0)
        named = urutan_hari(written)
        real = date.fromisoformat(day.text).weekday()
        if named is not None and named != real:
            draft.doubt("tanggal", f"ditulis hari {HARI[named]}, padahal tanggal itu hari {HARI[real]}")

    def close(self, draft: Draft, name: str) -> None:
        """Finish a report: without any day its mark needs the name of the file."""
        if not draft.first("tanggal") and self.context.span is None:
            draft.told.append(name)

    def with_wilayah(self, piece: Piece, context: Context) -> Piece:
        """Give a piece the wilayah that only the signature names."""
        if piece.first("wilayah"):
            return piece
        doubt = context.doubt or "wilayah hanya disebut pada tanda tangan"
        told = Value("wilayah", context.wilayah, "", doubt, context.choices)
        return replace(piece, values=(told, *piece.values), mark=f"{piece.mark}\n{context.wilayah}")


def _event(role: str, cell: str) -> Value:
    """Take what happened, without the number in front; several events in one cell are asked about."""
    marks = count_marks(cell)
    if marks > 1:
        return Value(role, cell, cell, f"sel ini tampaknya memuat {marks} kejadian")
    return Value(role, without_mark(cell), cell)


def _doubted(read: Read, doubt: str) -> Read:
    """Doubt all values of a cell whose column is a guess."""
    values, labels, rest = read
    return tuple(replace(one, doubt=one.doubt or doubt) for one in values), labels, rest


def _attach(draft: Draft, parts: list[tuple[str, Read]]) -> None:
    """Give the step its day, who took it, and the status it led to."""
    places = [place for place, value in enumerate(draft.values) if value.key == "langkah"]
    for head, (values, labels, rest) in parts:
        draft.labels += labels
        draft.unplaced += rest
        if not places:
            draft.labels += [value.original for value in values]
            draft.unplaced += [beside(head, value.original) for value in values]
            continue
        for value in values:
            one = value
            if value.key == "langkah.tanggal":
                if len(places) > 1:
                    one = replace(
                        value,
                        doubt=value.doubt
                        or "beberapa langkah dengan satu tanggal; dibaca tanggal langkah terakhir",
                    )
                draft.values = [v for at, v in enumerate(draft.values) if v.key != one.key or at < places[-1]]
            if value.key == "langkah.oleh" and len(places) > 1:
                _each(draft, one)
            else:
                draft.values.append(one)


def _each(draft: Draft, oleh: Value) -> None:
    values: list[Value] = []
    for value in draft.values:
        values.append(value)
        if value.key == "langkah":
            values.append(oleh)
    draft.values = values


def _rank(role: str) -> int:
    return 9 if role in _STEP_PARTS else _FIRST.get(role, 4)


def _at(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""
