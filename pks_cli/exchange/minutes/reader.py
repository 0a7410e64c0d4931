"""Read minutes: every line into a field, a label, or the list of what was not placed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold, nama_hari, rapi, tanggal_panjang, urutan_hari
from pks_cli.exchange.minutes.area_rows import say_rows
from pks_cli.exchange.minutes.areas import read_area, say_area
from pks_cli.exchange.minutes.attendance import say_participants, say_present
from pks_cli.exchange.minutes.basis import say_bases
from pks_cli.exchange.minutes.bits import read_bits
from pks_cli.exchange.minutes.blocks import blocks_of
from pks_cli.exchange.minutes.dates import find_times
from pks_cli.exchange.minutes.decided import say_tasks
from pks_cli.exchange.minutes.facts import find_period, say_fact
from pks_cli.exchange.minutes.minutes import Page, Span
from pks_cli.exchange.minutes.opening import say_opening
from pks_cli.exchange.minutes.points import goes_on, points_of, say_points
from pks_cli.exchange.minutes.posts import common_posts, spelled_post
from pks_cli.exchange.minutes.sheets import say_decided, say_facts, say_people
from pks_cli.exchange.minutes.signing import say_signed, say_signed_table
from pks_cli.exchange.minutes.speeches import say_speakers, say_speech, say_told
from pks_cli.exchange.minutes.titles import is_title, title_name
from pks_cli.model.vocabulary import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from pks_cli.exchange.foreign.source import Source
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.minutes.bits import Bit, Sheet
    from pks_cli.exchange.minutes.blocks import Block
    from pks_cli.exchange.minutes.minutes import Minutes, Said
    from pks_cli.exchange.minutes.sheets import Known

_CLOSES = re.compile(
    r"(?:akhirnya\s+)?(?:rapat|acara|kegiatan|sidang|pertemuan|rakor)\s+(?:ini\s+)?(?:di\s?tutup"
    r"|selesai|berakhir)\b"
    r"|demikian(?:lah)?\b.{0,60}\b(?:notul|risalah|laporan|berita\s+acara|dibuat)",
    re.IGNORECASE,
)
_OF_KECAMATAN = re.compile(r"\bKecamatan\s+\S+(?:\s+\S+){0,2}$", re.IGNORECASE)
_RUNNING = ("notula", "notulen", "notulensi", "notularapat", "")
_KLASIFIKASI = {
    fold(f"{lead}{term.label}"): code
    for code, term in terms("klasifikasi").items()
    for lead in ("", "sifat: ")
}


def read_minutes(source: Source, around: Around, known: frozenset[str] = frozenset()) -> Minutes:
    """Read minutes.

    Args:
        source: The file, as lines and tables.
        around: The folder's wilayah, the day and the zone.
        known: Lines of the office's own letterhead, as `bahasa.fold` writes them.

    Returns:
        The fields of a meeting and of reports, with what stands in none of them.
    """
    page = Page()
    items = read_bits(source, page)
    reader = _Reader(page, around, known)
    for block in blocks_of(items, page, around.gazetteer):
        reader.read(block)
    reader.finish()
    return page.done()


class _Reader:
    """Reads one block after the other onto a page."""

    def __init__(self, page: Page, around: Around, known: frozenset[str]) -> None:
        self.page, self.around, self.known = page, around, known
        self._readers: dict[str, Callable[[Block], None]] = {
            "awal": self._beginning,
            "pendahuluan": self._beginning,
            "fakta": self._fact,
            "hadir": lambda block: say_present(page, around, block, "hadir"),
            "tidak_hadir": lambda block: say_present(page, around, block, "tidak_hadir"),
            "peserta": lambda block: say_participants(page, around, block),
            "dasar": lambda block: say_bases(page, block.bits),
            "sambutan": lambda block: say_speech(page, block),
            "narasumber": lambda block: say_speakers(page, block),
            "laporan": lambda block: self._points(block, "pembahasan"),
            "wilayah": self._area,
            "pembahasan": lambda block: self._points(block, "pembahasan"),
            "keputusan": lambda block: self._points(block, "keputusan"),
            "tindak_lanjut": self._tasks,
            "penutup": self._closing,
            "tanda_tangan": lambda block: say_signed(self.page, block.bits, self.around),
        }

    def read(self, block: Block) -> None:
        """Read one block and its tables."""
        if block.part not in {"penutup", "awal", "tanda_tangan"}:
            block.bits = self._without_closing(block.bits)
        if block.part in self._readers:
            self._readers[block.part](block)
        for sheet, known in block.sheets:
            self._sheet(block, sheet, known)

    def _beginning(self, block: Block) -> None:
        bits = list(block.bits)
        while bits:
            bit = bits.pop(0)
            if fold(bit.text) in self.known:
                self.page.labels.append(bit.span)
            elif (rest := say_opening(self.page, bit, self.around)) is not None:
                find_period(self.page, bit, self.around)
                bits[:0] = [rest] if rest.text else []
            elif self._title(bit) or find_period(self.page, bit, self.around):
                continue
            elif _CLOSES.match(bit.text):
                self._close([bit])
            else:
                say_told(self.page, bit)

    def _title(self, bit: Bit) -> bool:
        start = is_title(bit.text)
        if start is None:
            return False
        self.page.labels.append(bit.part(0, start))
        name = title_name(bit.text[start:])
        if name and not self.page.has("nama"):
            self.page.say(("nama",), name, [bit.part(start, len(bit.text))])
            find_period(self.page, bit, self.around)
        return True

    def _fact(self, block: Block) -> None:
        bits = block.bits
        if not block.key:
            return
        if (
            block.key not in {"acara", "ketua", "sekretaris", "pencatat", "nama", "tempat", "alamat"}
            and len(bits) > 1
        ):
            later, bits = bits[1:], bits[:1]
            self._beginning(replace(block, part="awal", bits=later))
        elif block.key in {"nama", "tempat", "alamat", "ketua", "sekretaris", "pencatat"}:
            bits, later = _one_value(bits)
            self._beginning(replace(block, part="awal", bits=later))
        say_fact(self.page, block.key, bits, self.around)

    def _area(self, block: Block) -> None:
        if block.bits:
            area = read_area(self.page, block.key, block.head, block.bits)
            say_area(self.page, area, self.around, self.page.value("tanggal"))

    def _points(self, block: Block, key: str) -> None:
        if not self.page.has("tanggal"):
            block.bits = [bit for bit in block.bits if not self._opens(bit)]
        say_points(self.page, (key,), points_of(block.bits))

    def _opens(self, bit: Bit) -> bool:
        """Read the sentence that says when and where, also where it stands below a head."""
        rest = say_opening(self.page, bit, self.around)
        if rest is not None and rest.text:
            say_points(self.page, ("pembahasan",), points_of([rest]))
        return rest is not None

    def _tasks(self, block: Block) -> None:
        say_tasks(self.page, points_of(block.bits), self.around)

    def _closing(self, block: Block) -> None:
        if block.bits:
            self._close(block.bits)

    def _close(self, bits: Sequence[Bit]) -> None:
        key = ("penutup",)
        if not self.page.has(*key):
            lines = [
                rapi(" ".join(one.text for one in point.bits)) if len(point.bits) > 1 else point.text
                for point in points_of(bits)
            ]
            self.page.say(key, "\n".join(lines), [bit.span for bit in bits])
        for bit in bits:
            times = list(find_times(bit.text))
            if times and not self.page.has("selesai"):
                found, zone = times[-1]
                foreign = f" {zone}" if zone and zone != self.around.zona.upper() else ""
                span = bit.part(found.start, found.end)
                self.page.say(("selesai",), f"{found.reading.text}{foreign}", [span], found.reading.doubt)

    def _without_closing(self, bits: list[Bit]) -> list[Bit]:
        """Take the sentences that close the meeting out of a part."""
        closing = [
            bit
            for bit in bits
            if bit.style in {"penutupbaku", "penutup"}
            or (not bit.style.startswith("nomor") and not bit.kind and _CLOSES.match(bit.text))
        ]
        if closing:
            self._close(closing)
        closed = {id(bit) for bit in closing}
        return [bit for bit in bits if id(bit) not in closed]

    def _sheet(self, block: Block, sheet: Sheet, known: Known) -> None:
        if known.kind == "fakta":
            say_facts(self.page, known, self.around)
        elif known.kind == "hadir":
            say_people(self.page, known, block.part if block.part == "tidak_hadir" else "hadir", self.around)
        elif known.kind == "tindak_lanjut":
            say_decided(self.page, known, self.around)
        elif known.kind == "tanda_tangan":
            say_signed_table(self.page, sheet, self.around)
        elif known.kind in {"laporan", "pokok"}:
            self._rows(block, known)

    def _rows(self, block: Block, known: Known) -> None:
        rows = [{key: cell for key in known.columns if (cell := known.cell(row, key))} for row in known.body]
        self.page.labels.extend(
            row["nomor"].span for row in rows if "nomor" in row and row["nomor"].text.strip(". ").isdigit()
        )
        if known.kind == "laporan":
            code = block.key if block.part == "wilayah" else ""
            say_rows(
                self.page, rows, code, block.head if code else None, self.around, self.page.value("tanggal")
            )
            return
        key = block.part if block.part == "keputusan" else "pembahasan"
        for row in rows:
            if "uraian" in row:
                at = self.page.next_of(key)
                self.page.say((key, at, "uraian"), row["uraian"].text, [row["uraian"].span])

    def finish(self) -> None:
        """Settle what needs the whole: the day's name, who speaks."""
        posts = common_posts(
            [one.text for one in self.page.said if one.key[0] == "hadir" and one.key[-1] == "jabatan"]
        )
        if not self.page.is_ours:
            self.page.said = [_settled(one, posts) for one in self.page.said]
        self._check_day()
        self._ask_wilayah()
        self._label_margins()

    def _ask_wilayah(self) -> None:
        """Ask whose team met where the name ends with a kecamatan: else it is the office's own."""
        name = self.page.value("nama")
        found = _OF_KECAMATAN.search(name)
        code = self.around.gazetteer.find(found.group()).code if found else None
        spans = next((one.spans for one in self.page.said if one.key == ("nama",)), ())
        if code and not self.page.is_ours:
            doubt = "nama rapat menyebut kecamatan; bila tidak diterima, wilayahnya wilayah kantor"
            self.page.say(("wilayah",), code, spans, doubt)

    def _label_margins(self) -> None:
        """Name what stands in the margins of pages: their numbers, the class, the title over again."""
        covered = {
            span.place
            for span in (*self.page.labels, *(one for said in self.page.said for one in said.spans))
        }
        day = _date(self.page.value("tanggal"))
        running = fold(f"{self.page.value('nama')}{tanggal_panjang(day) if day else ''}")
        for number, place in enumerate(self.page.places):
            text = place.text.strip()
            span = Span(number, 0, len(place.text))
            if number in covered or not text:
                continue
            kelas = _KLASIFIKASI.get(fold(text))
            if kelas and (text.isupper() or ":" in text):
                if not self.page.has("klasifikasi"):
                    self.page.say(("klasifikasi",), kelas, [span])
                self.page.labels.append(span)
            elif day and running and fold(text) in {f"{word}{running}" for word in _RUNNING}:
                self.page.labels.append(span)

    def _check_day(self) -> None:
        day, written = self.page.value("hari"), self.page.value("tanggal")
        if not day or not written:
            return
        number, found = urutan_hari(day), _date(written)
        if found and number is not None and number != found.weekday():
            doubt = f"ditulis hari {day}, tetapi tanggal itu hari {nama_hari(found)}"
            self.page.said = [
                replace(one, doubt=one.doubt or doubt) if one.key in {("tanggal",), ("hari",)} else one
                for one in self.page.said
            ]


def _settled(one: Said, posts: dict[str, str]) -> Said:
    """Name a speaker as the list of those present does, where only one of them has that post."""
    if one.key[0] != "sambutan" or one.key[-1] != "oleh":
        return one
    text, code = spelled_post(one.text)
    full = posts.get(code, "")
    return replace(one, text=full) if full.startswith(text) else one


def _date(text: str) -> date | None:
    from datetime import date as day

    try:
        return day.fromisoformat(text)
    except ValueError:
        return None


def _one_value(bits: Sequence[Bit]) -> tuple[list[Bit], list[Bit]]:
    """Part the lines of one value, which may go on on the next line, from what follows it."""
    end = 1
    while end < len(bits) and goes_on(bits[end - 1], bits[end]):
        end += 1
    return list(bits[:end]), list(bits[end:])
