"""What each kecamatan and kelurahan said: its problems and what was done, as draft reports."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from pks_cli.bahasa import rapi
from pks_cli.exchange.minutes.dates import find_dates
from pks_cli.exchange.minutes.minutes import LocalReport
from pks_cli.exchange.minutes.points import Point, points_of
from pks_cli.model import vocabulary
from pks_cli.model.wilayah_code import is_within, tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.minutes.bits import Bit
    from pks_cli.exchange.minutes.minutes import Page, Said, Span
    from pks_cli.model.wilayah import Gazetteer

_AREA = re.compile(
    r"(?:(?:laporan|paparan|penyampaian)\s+)?(?:dari\s+)?(?P<kata>camat|lurah|kecamatan|kec\.?|kelurahan|kel\.?|desa|wilayah)\s+"
    r"(?P<nama>[^:.,;]{2,60}?)\s*[:.]?\s*",
    re.IGNORECASE,
)
_LEVELS = {"c": "kecamatan", "l": "kelurahan", "kec": "kecamatan", "kel": "kelurahan", "d": "kelurahan"}
_SUBS = (
    (
        "masalah",
        re.compile(
            r"(?:adapun\s+)?(?:permasalahan|masalah|kejadian|kasus|gangguan(?:\s+kamtibmas)?)(?:\s*[-/]\s*\w+)?"
            r"(?:\s+(?:yang\s+(?:ada|terjadi|dihadapi|muncul|menonjol)|sosial|utama))?(?:\s+(?:adalah|antara\s+lain|sbb|sebagai\s+berikut))?\s*(?::|$)",
            re.IGNORECASE,
        ),
    ),
    (
        "langkah",
        re.compile(
            r"(?:adapun\s+)?(?:langkah(?:\s*[-/–]\s*langkah)?|tindakan|upaya(?:\s*[-–]\s*upaya)?|penanganan|penyelesaian|solusi)"
            r"(?:\s+(?:yang\s+)?(?:sudah|telah)?\s*(?:di\s?(?:lakukan|tempuh|ambil|laksanakan)|penanganan(?:nya)?|penyelesaian(?:nya)?))?"
            r"(?:\s+(?:adalah|antara\s+lain|sbb|sebagai\s+berikut))?\s*(?::|$)",
            re.IGNORECASE,
        ),
    ),
    ("status", re.compile(r"status(?:\s+penanganan|\s+penyelesaian)?\s*(?::|$)", re.IGNORECASE)),
    ("saran", re.compile(r"(?:saran|usul(?:an)?|harapan)\s*(?::|$)", re.IGNORECASE)),
)
_NIHIL = re.compile(
    r"(?:situasi\s+)?(?:nihil|aman(?:\s*,?\s*(?:dan\s+)?(?:terkendali|kondusif|tertib|lancar))*|kondusif|tidak\s+ada"
    r"(?:\s+(?:permasalahan|kejadian|laporan|masalah|yang\s+menonjol))*|tidak\s+terdapat\s+(?:permasalahan|kejadian))\s*[.]?",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"[\s\-–—.]*|nihil|tidak\s+ada|belum\s+ada", re.IGNORECASE)
_STATUS = (
    (
        "belum_ditangani",
        r"\bbelum\s+(?:di\s?tangani|ada\s+(?:penanganan|langkah|tindakan)|ditindaklanjuti)|\bbelum\s+tertangani",
    ),
    (
        "sedang_ditangani",
        r"\b(?:masih|sedang|dalam)\s+(?:dalam\s+)?(?:proses|penanganan|ditangani|berjalan|mediasi|penyelidikan|penyidikan|tahap|dipantau)"
        r"|\bbelum\s+(?:selesai|tuntas)|\bsedang_ditangani",
    ),
    (
        "selesai",
        r"(?<!belum )(?<!belum bisa )(?<!tidak )\b(?:(?:telah|sudah)\s+)?(?:selesai|di\s?selesaikan|terselesaikan|tuntas|damai|berdamai|kondusif\s+kembali)\b",
    ),
)
_STATUSES = [(code, re.compile(pattern, re.IGNORECASE)) for code, pattern in _STATUS]
_SOURCE = re.compile(r"Laporan\s+(?P<unsur>[^,]{2,60}),\s*(?P<hari>.+)", re.IGNORECASE)
_DATED = re.compile(r"(?:(?P<hari>\d{1,2} [A-Z][a-z]+ \d{4})(?:, (?P<oleh>[^:\n]{2,80}))?: )(?=\S)")


@dataclass(slots=True)
class Area:
    """What one wilayah said.

    Attributes:
        code: The wilayah, "" where it is not known yet.
        head: The words that name it.
        parts: Lines by what they tell: masalah, langkah, status, saran.
    """

    code: str
    head: Span | None
    parts: dict[str, list[Bit]] = field(default_factory=dict)


def area_of(text: str, gazetteer: Gazetteer) -> str | None:
    """Give the wilayah that a line names and nothing else, None when it is no such line."""
    found = _AREA.fullmatch(text)
    if not found:
        return None
    word = found["kata"].lower()
    level = next((level for start, level in _LEVELS.items() if word == start or word.startswith(start)), "")
    if word.startswith("kec"):
        level = "kecamatan"
    named = gazetteer.find(found["nama"].strip())
    fits = [one for one in (named.code, *named.candidates) if one and level in {"", tingkat(one)}]
    return fits[0] if len(set(fits)) == 1 else None


def sub_of(text: str) -> tuple[str, int] | None:
    """Give what a line begins to tell of a wilayah (masalah, langkah, ...) and where the head ends."""
    for name, pattern in _SUBS:
        found = pattern.match(text)
        if found:
            return name, found.end()
    return None


def read_area(page: Page, code: str, head: Span | None, bits: Sequence[Bit]) -> Area:
    """Sort the lines below the name of a wilayah."""
    area, name = Area(code, head), ""
    for bit in bits:
        found = sub_of(bit.text)
        if found:
            name, end = found
            page.labels.append(bit.part(0, end))
            rest = bit.tail(end)
            if rest.text:
                area.parts.setdefault(name, []).append(rest)
        elif name or _NIHIL.fullmatch(bit.text):
            area.parts.setdefault(name or "masalah", []).append(bit)
    return area


def say_area(page: Page, area: Area, around: Around, meeting_day: str) -> None:
    """Make the reports of one wilayah: one of each problem."""
    problems = points_of(area.parts.get("masalah", []))
    steps = points_of(area.parts.get("langkah", []))
    shares = _shared(problems, steps)
    for number, problem in enumerate(problems):
        own, doubt = shares[number]
        extra = area.parts if len(problems) == 1 else {}
        said = _report(page, area, around, meeting_day, (problem, own, doubt, extra))
        page.reports.append(LocalReport(tuple(said), page.places[problem.bits[0].place].where))


def _shared(problems: list[Point], steps: list[Point]) -> list[tuple[list[Point], str]]:
    """Give each problem its steps: all to the only one, one each where they are as many, else a doubt."""
    if len(problems) == 1:
        return [(steps, "")]
    if len(problems) == len(steps):
        return [([step], "") for step in steps]
    doubt = "langkah ini ditulis untuk beberapa permasalahan bersama" if steps else ""
    first: list[tuple[list[Point], str]] = [(steps, doubt)] if problems else []
    return first + [([], doubt) for _ in problems[1:]]


def _report(
    page: Page,
    area: Area,
    around: Around,
    meeting_day: str,
    told: tuple[Point, list[Point], str, dict[str, list[Bit]]],
) -> list[Said]:
    problem, steps, doubt, extra = told
    text, spans = _whole(problem)
    said = _where(page, area, text, problem, around)
    said += _when(page, problem, around, meeting_day)
    unsur = "camat" if tingkat(said[0].text) == "kecamatan" else "lurah"
    said.append(page.make(("unsur",), unsur, (), "", ()))
    if _NIHIL.fullmatch(text):
        return [*said, page.make(("jenis",), "nihil", spans), page.make(("uraian",), text, spans)]
    said.append(page.make(("uraian",), text, spans))
    for number, step in enumerate(steps):
        words, places = _whole(step)
        if not _NOTHING.fullmatch(words):
            said.append(page.make(("langkah", number, "uraian"), words, places, doubt))
        else:
            page.labels.extend(places)
    for name in ("status", "saran"):
        for bit in extra.get(name, [])[:1]:
            if name == "saran":
                said.append(page.make(("saran",), rapi(bit.text), [bit.span]))
    stated = " ".join(
        [*(bit.text for bit in extra.get("status", [])), *(_whole(one)[0] for one in steps), text]
    )
    said.append(_status(page, stated, extra.get("status", []), has_steps=bool(steps)))
    return said


def _whole(point: Point) -> tuple[str, list[Span]]:
    """Give a point with all under it as one text, and its words."""
    lines, spans = [point.text], [bit.span for bit in point.bits]
    for one in point.under:
        text, more = _whole(one)
        lines.append(f"- {text}")
        spans += more
    return "\n".join(lines), spans


def _where(page: Page, area: Area, text: str, problem: Point, around: Around) -> list[Said]:
    """Give the wilayah: a kelurahan of the area that the words name, else the area itself."""
    named = _named(text, around.gazetteer, area.code)
    if len(named) == 1:
        return [page.make(("wilayah",), named[0], [problem.bits[0].span])]
    head = (area.head,) if area.head else ()
    doubt = "lebih dari satu kelurahan disebut" if named else ""
    return [page.make(("wilayah",), area.code, head, doubt, tuple(named))]


def _named(text: str, gazetteer: Gazetteer, area: str) -> list[str]:
    """Give the kelurahan of an area that a text names."""
    found: dict[str, None] = {}
    inside = {name: code for name, code in _names(gazetteer) if is_within(code, area) and code != area}
    if not inside:
        return []
    pattern = re.compile(
        rf"\b(?:{'|'.join(sorted(map(re.escape, inside), key=len, reverse=True))})\b", re.IGNORECASE
    )
    for one in pattern.finditer(text):
        found[inside[one.group().casefold()]] = None
    return list(found)


@cache
def _names(gazetteer: Gazetteer) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name.casefold(), one.kode)
        for one in gazetteer.kelurahan
        for name in (one.nama, *one.alias)
        if len(name) > 3  # noqa: PLR2004 - a shorter name is also a word
    )


def _when(page: Page, problem: Point, around: Around, meeting_day: str) -> list[Said]:
    for bit in problem.bits:
        day = next(find_dates(bit.text, around), None)
        if day:
            span = bit.part(day.start, day.end)
            return [page.make(("tanggal",), day.reading.text, [span], day.reading.doubt, day.reading.choices)]
    doubt = "tanggal kejadian tidak ditulis; dibaca tanggal rapat"
    return [page.make(("tanggal",), meeting_day, (), doubt)] if meeting_day else []


def _status(page: Page, text: str, bits: Iterable[Bit], *, has_steps: bool) -> Said:
    spans = [bit.span for bit in bits]
    for code, pattern in _STATUSES:
        if pattern.search(text):
            return page.make(("status",), code, spans)
    code = "sedang_ditangani" if has_steps else "belum_ditangani"
    return page.make(("status",), code, spans, "status tidak ditulis; dibaca dari ada tidaknya langkah")


# Rows of a table of problems: our own, or anybody's.


def say_rows(
    page: Page, rows: Iterable[dict[str, Bit]], code: str, head: Span | None, around: Around, day: str
) -> None:
    """Make a report of each row.

    Args:
        page: Where the reports go.
        rows: Cells by key: wilayah, permasalahan, langkah, status.
        code: The wilayah above the table, "" for none.
        head: The words that name it.
        around: The folder's wilayah.
        day: The day of the meeting.
    """
    for row in rows:
        place = row.get("wilayah")
        found = around.gazetteer.find(place.text).code if place else None
        if found is None and place and code:
            inside = [one for one in around.gazetteer.find(place.text).candidates if is_within(one, code)]
            found = inside[0] if len(inside) == 1 else None
        if "permasalahan" not in row or not (found or code):
            continue
        span = place.span if place and found else head
        said = _row(page, row, (found or code, span), around, day)
        where = page.places[row["permasalahan"].place].where
        page.reports.append(LocalReport(tuple(said), where))


def _row(
    page: Page, row: dict[str, Bit], where: tuple[str, Span | None], around: Around, day: str
) -> list[Said]:
    code, span = where
    said = [page.make(("wilayah",), code, (span,) if span else ())]
    lines = _cell_lines(row["permasalahan"])
    source = _SOURCE.fullmatch(lines[-1].text) if len(lines) > 1 else None
    told = _source(page, lines[-1], source, around) if source else []
    if told:
        lines = lines[:-1]
    else:
        told = _when(page, Point(lines), around, day)
        told.append(page.make(("unsur",), "camat" if tingkat(code) == "kecamatan" else "lurah", ()))
    said += told
    text = "\n".join(line.text for line in lines)
    spans = [line.span for line in lines]
    if _NIHIL.fullmatch(text):
        return [*said, page.make(("jenis",), "nihil", spans)]
    if len(lines) > 1 and source and len(lines[0].text) <= 120:  # noqa: PLR2004 - a title is one short line
        said.append(page.make(("judul",), lines[0].text, spans[:1]))
        text, spans = "\n".join(line.text for line in lines[1:]), spans[1:]
    said.append(page.make(("uraian",), text, spans))
    steps = _steps(page, row.get("langkah"), around)
    return [*said, *steps, *_row_status(page, row.get("status"), text, steps)]


def _source(page: Page, bit: Bit, found: re.Match[str], around: Around) -> list[Said]:
    """Read "Laporan Lurah, 2 November 2021 sampai 5 November 2021"."""
    unsur = next(
        (code for code, term in vocabulary.terms("unsur").items() if term.label == found["unsur"]), None
    )
    days = list(find_dates(bit.text, around))
    if unsur is None or not days:
        return []
    page.labels.append(bit.part(0, len("Laporan")))
    page.labels.extend(bit.part(days[0].end, two.start) for two in days[1:2])
    said = [page.make(("unsur",), unsur, [bit.part(*found.span("unsur"))])]
    for key, day in zip(("tanggal", "sampai"), days, strict=False):
        said.append(page.make((key,), day.reading.text, [bit.part(day.start, day.end)], day.reading.doubt))
    return said


def _steps(page: Page, cell: Bit | None, around: Around) -> list[Said]:
    said: list[Said] = []
    for number, line in enumerate(_cell_lines(cell) if cell else []):
        if _NOTHING.fullmatch(line.text):
            page.labels.append(line.span)
            continue
        found = _DATED.match(line.text)
        day = next(find_dates(found["hari"], around), None) if found else None
        start = 0
        if found and day:
            key = ("langkah", number)
            said.append(page.make((*key, "tanggal"), day.reading.text, [line.part(*found.span("hari"))]))
            if found["oleh"]:
                said.append(page.make((*key, "oleh"), found["oleh"], [line.part(*found.span("oleh"))]))
            start = found.end()
        words = line.text[start:]
        said.append(page.make(("langkah", number, "uraian"), words, [line.part(start, len(line.text))]))
    return said


def _row_status(page: Page, cell: Bit | None, text: str, steps: list[Said]) -> list[Said]:
    if cell is not None:
        for code, term in vocabulary.terms("status").items():
            if cell.text.casefold().startswith(term.label.casefold()):
                said = [page.make(("status",), code, [cell.part(0, len(term.label))])]
                rest = cell.text[len(term.label) :].strip(" ()")
                for jalur, one in vocabulary.terms("jalur").items():
                    if rest and one.label.casefold() == rest.casefold():
                        span = cell.part(len(term.label), len(cell.text))
                        said.append(page.make(("jalur_penyelesaian",), jalur, [span]))
                return said
    told = " ".join([cell.text if cell else "", *(one.text for one in steps), text])
    return [_status(page, told, [cell] if cell else [], has_steps=bool(steps))]


def _cell_lines(bit: Bit) -> list[Bit]:
    from pks_cli.exchange.minutes.bits import marked
    from pks_cli.exchange.minutes.sheets import lines_of

    return [marked(line) for line in lines_of(bit)]
