"""What kind of table this is, and the tables of people, of what is to be done, and of facts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pks_cli.bahasa import rapi
from pks_cli.exchange.minutes.dates import find_dates
from pks_cli.exchange.minutes.facts import say_fact
from pks_cli.exchange.minutes.heads import fact_of, signer_of
from pks_cli.exchange.minutes.people import numbers_in, read_person, say_groups, say_person
from pks_cli.exchange.minutes.posts import post_of, read_groups
from pks_cli.exchange.minutes.titles import is_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.minutes.bits import Bit, Sheet
    from pks_cli.exchange.minutes.minutes import Key, Page

_COLUMNS: dict[str, str] = {
    "nomor": r"no\.?|nomor|no\.?\s*urut",
    "penanggung_jawab": r"(?:penanggung\s*jawab|pj|pic|pelaksana|instansi\s+penanggung\s*jawab"
    r"|opd(?:\s+pelaksana)?|leading\s+sector).*",
    "tenggat": r"(?:batas\s+waktu|tenggat(?:\s+waktu)?|target(?:\s+(?:waktu|penyelesaian))?|waktu(?:\s+"
    r"(?:pelaksanaan|penyelesaian))?|deadline).*",
    "langkah": r"(?:langkah|tindakan|upaya|penanganan|tindak\s*lanjut\s+yang).*",
    "permasalahan": r"(?:permasalahan|masalah|kejadian|uraian\s+(?:kejadian|masalah|permasalahan)"
    r"|kasus|konflik|isu).*",
    "wilayah": r"(?:wilayah|kelurahan|kecamatan|kel\W*desa|desa|lokasi).*",
    "nama": r"nama(?:\s+(?:lengkap|peserta|pejabat))?",
    "jabatan": r"(?:jabatan|unsur)(?:\s*/\s*.+)?",
    "instansi": r"(?:instansi|unit\s+kerja|asal(?:\s+instansi)?|opd|perangkat\s+daerah)(?:\s*/\s*.+)?",
    "pangkat": r"pangkat.*|gol.*",
    "nip": r"nip(?:\s*/\s*nrp)?|nrp(?:\s*/\s*nip)?",
    "tanda_tangan": r"(?:tanda\s*tangan|ttd|paraf).*",
    "status": r"status.*",
    "keterangan": r"(?:keterangan|ket).*",
    "uraian": r"(?:uraian|rencana(?:\s+tindak\s*lanjut)?|tindak\s*lanjut|kegiatan|rekomendasi|hal"
    r"|pembahasan|materi|pokok.*|keputusan|hasil|topik).*",
}
_HEADS = [(key, re.compile(pattern, re.IGNORECASE)) for key, pattern in _COLUMNS.items()]
_LEVELS = frozenset({"kecamatan", "kelurahan", "kec.", "kel.", "kantor", "desa"})
_NOTHING = re.compile(r"[\s\-–—.…_]*")
_SIGNED_BY_NUMBER = re.compile(r"\d{1,3}\s*[.)]?\s*[.…_\s]*")
_FOR = re.compile(r"mewakili\s+(?P<siapa>[^;]+)(?:;\s*|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """A table whose kind is known.

    Attributes:
        kind: fakta, hadir, tindak_lanjut, laporan, tanda_tangan, pokok or "".
        columns: Number of each column by key.
        body: Its rows below the head.
    """

    kind: str
    columns: dict[str, int]
    body: tuple[tuple[Bit, ...], ...]

    def cell(self, row: Sequence[Bit], key: str) -> Bit | None:
        """Give a cell that holds something, None where there is none."""
        at = self.columns.get(key, len(row))
        return row[at] if at < len(row) and not _NOTHING.fullmatch(row[at].text) else None


def lines_of(bit: Bit) -> list[Bit]:
    """Give the lines of a cell."""
    found = []
    for one in re.finditer(r"[^\n]+", bit.text):
        span = bit.part(*one.span())
        if span.end > span.start:
            text = bit.text[span.start - bit.start : span.end - bit.start]
            found.append(replace(bit, start=span.start, end=span.end, text=text))
    return found


def known_sheet(sheet: Sheet, page: Page, part: str = "") -> Known:
    """Tell what kind a table is, by its first rows; its heads become labels.

    Args:
        sheet: The table.
        page: Where labels go.
        part: The part of the minutes it stands in: a table of people may have no heads.
    """
    if any(signer_of(line.text) for row in sheet.rows for cell in row for line in lines_of(cell)):
        return Known("tanda_tangan", {}, sheet.rows)
    for at, row in enumerate(sheet.rows[:3]):
        columns = _columns(row)
        kind = _kind(columns, part)
        if kind:
            page.labels.extend(cell.span for cell in row if _key_of(cell.text))
            return Known(kind, columns, sheet.rows[at + 1 :])
    if any(row and fact_of(row[0].text, is_cell=True) for row in sheet.rows[:3]):
        return Known("fakta", {}, sheet.rows)
    if part == "hadir" and sheet.rows and len(sheet.rows[0]) > 1:
        return Known("hadir", _by_place(sheet.rows[0]), sheet.rows)
    return Known("", {}, sheet.rows)


def say_people(page: Page, known: Known, key: str, around: Around) -> None:
    """Put a table of people into `hadir` or `tidak_hadir`."""
    for row in known.body:
        _label_blanks(page, known, row)
        name, post = known.cell(row, "nama"), known.cell(row, "jabatan") or known.cell(row, "instansi")
        if name is None:
            groups = read_groups(post.text, around) if post else []
            if post and groups:
                say_groups(page, post.span, groups)
            elif post:
                say_person(page, (key,), post, around)
            continue
        _say_row(page, known, row, (name, post), key)


def _say_row(page: Page, known: Known, row: Sequence[Bit], who: tuple[Bit, Bit | None], key: str) -> None:
    name, post = who
    at = page.next_of(key)
    first, *more = lines_of(name)
    person = read_person(page, first)
    said = next((one for one in person if one.key == ("nama",)), None)
    text, spans = (said.text, said.spans) if said and len(person) == 1 else (rapi(first.text), (first.span,))
    page.say((key, at, "nama"), text, spans)
    if post:
        _say_post(page, post, known.cell(row, "instansi"), (key, at, "jabatan"))
    for line in [*more, *filter(None, (known.cell(row, "pangkat"), known.cell(row, "nip")))]:
        numbers = list(numbers_in(page, line))
        for one in numbers:
            page.say((key, at, *one.key), one.text, one.spans)
        if not numbers and not page.has(key, at, "pangkat"):
            page.say((key, at, "pangkat"), rapi(line.text), [line.span])
    _say_remark(page, known.cell(row, "keterangan"), key, at)


def _say_post(page: Page, post: Bit, office: Bit | None, key: Key) -> None:
    """Say a post with the office of the next column, unless the post names it."""
    text, spans = post_of(page, rapi(post.text)), [post.span]
    if office is not None and office is not post:
        named = {word.casefold() for word in post.text.split()}
        if all(word.casefold() in named | _LEVELS for word in office.text.split()):
            page.labels.append(office.span)
        else:
            text, spans = f"{text} {rapi(office.text)}", [post.span, office.span]
    page.say(key, text, spans)


def _say_remark(page: Page, cell: Bit | None, key: str, at: int) -> None:
    if cell is None:
        return
    found = _FOR.match(cell.text) if key == "hadir" else None
    start = 0
    if found:
        who = post_of(page, found["siapa"].strip())
        page.say((key, at, "mewakili"), who, [cell.part(*found.span("siapa"))])
        page.labels.append(cell.part(0, found.start("siapa")))
        start = found.end()
    if cell.text[start:].strip():
        name = "keterangan" if key == "hadir" else "alasan"
        page.say((key, at, name), rapi(cell.text[start:]), [cell.part(start, len(cell.text))])


def say_decided(page: Page, known: Known, around: Around) -> None:
    """Put a table of what is to be done into `tindak_lanjut`."""
    for row in known.body:
        _label_blanks(page, known, row)
        what = known.cell(row, "uraian") or known.cell(row, "permasalahan")
        if what is None:
            continue
        at = page.next_of("tindak_lanjut")
        page.say(("tindak_lanjut", at, "uraian"), what.text, [what.span])
        who, until = known.cell(row, "penanggung_jawab"), known.cell(row, "tenggat")
        if who:
            page.say(("tindak_lanjut", at, "penanggung_jawab"), rapi(who.text), [who.span])
        found = next(find_dates(until.text, around), None) if until else None
        if found and until:
            span = until.part(found.start, found.end)
            page.say(("tindak_lanjut", at, "tenggat"), found.reading.text, [span], found.reading.doubt)


def say_facts(page: Page, known: Known, around: Around) -> None:
    """Put the rows of a table of facts into the record."""
    for row in known.body:
        cells = list(dict.fromkeys(row))
        head = fact_of(cells[0].text, is_cell=True) if cells else None
        if head is None:
            page.labels.extend(cell.span for cell in cells if is_title(cell.text) == len(cell.text))
            continue
        page.labels.append(cells[0].span)
        values = [line for cell in cells[1:] if cell.text.strip(" :") for line in lines_of(cell)]
        say_fact(page, head.part, [line.tail(_colon(line.text)) for line in values], around)


def _colon(text: str) -> int:
    found = re.match(r"\s*:\s*", text)
    return found.end() if found else 0


def _kind(columns: dict[str, int], part: str) -> str:
    if "nama" in columns and columns.keys() & {"jabatan", "tanda_tangan", "nip", "pangkat", "instansi"}:
        return "hadir"
    if "permasalahan" in columns and columns.keys() & {"langkah", "wilayah", "status"}:
        return "laporan"
    if columns.keys() & {"penanggung_jawab", "tenggat"} and columns.keys() & {
        "uraian",
        "permasalahan",
        "langkah",
    }:
        return "tindak_lanjut"
    if "uraian" in columns and "nomor" in columns:
        return "tindak_lanjut" if part == "tindak_lanjut" else "pokok"
    return ""


def _columns(row: Iterable[Bit]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        key = _key_of(cell.text)
        if key:
            found.setdefault(key, at)
    if "uraian" not in found and "langkah" in found and "permasalahan" not in found:
        found["uraian"] = found["langkah"]
    return found


def _key_of(text: str) -> str:
    words = rapi(text)
    return next((key for key, pattern in _HEADS if pattern.fullmatch(words)), "")


def _by_place(row: Sequence[Bit]) -> dict[str, int]:
    """Give the columns of a table of people without heads: a number, a name, a post."""
    first = 1 if re.fullmatch(r"\d{1,3}\.?", row[0].text) else 0
    return {"nama": first, "jabatan": first + 1, **({"nomor": 0} if first else {})}


def _label_blanks(page: Page, known: Known, row: Sequence[Bit]) -> None:
    """Name what is no word of the row: its number, dots to sign on."""
    for key, pattern in (("nomor", _SIGNED_BY_NUMBER), ("tanda_tangan", _SIGNED_BY_NUMBER)):
        at = known.columns.get(key, len(row))
        if at < len(row) and pattern.fullmatch(row[at].text):
            page.labels.append(row[at].span)
