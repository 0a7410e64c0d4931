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
from pks_cli.model.wilayah_code import is_within, tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.minutes.bits import Bit
    from pks_cli.exchange.minutes.minutes import Page, Said, Span
    from pks_cli.model.wilayah import Gazetteer

_AREA = re.compile(
    r"(?:(?:laporan|paparan|penyampaian)\s+)?(?:dari\s+)?(?P<kata>camat|lurah|kecamatan|kec\.?"
    r"|kelurahan|kel\.?|desa|wilayah)\s+"
    r"(?P<nama>[^:.,;]{2,60}?)\s*[:.]?\s*",
    re.IGNORECASE,
)
_LEVELS = {"c": "kecamatan", "l": "kelurahan", "kec": "kecamatan", "kel": "kelurahan", "d": "kelurahan"}
_SUBS = (
    (
        "masalah",
        re.compile(
            r"(?:adapun\s+)?(?:permasalahan|masalah|kejadian|kasus|gangguan(?:\s+kamtibmas)?)"
            r"(?:\s*[-/]\s*\w+)?"
            r"(?:\s+(?:yang\s+(?:ada|terjadi|dihadapi|muncul|menonjol)|sosial|utama))?(?:\s+"
            r"(?:adalah|antara\s+lain|sbb|sebagai\s+berikut))?\s*(?::|$)",
            re.IGNORECASE,
        ),
    ),
    (
        "langkah",
        re.compile(
            r"(?:adapun\s+)?(?:langkah(?:\s*[-/–]\s*langkah)?|tindakan|upaya(?:\s*[-–]\s*upaya)?"
            r"|penanganan|penyelesaian|solusi)"
            r"(?:\s+(?:yang\s+)?(?:sudah|telah)?\s*(?:di\s?(?:lakukan|tempuh|ambil|laksanakan)"
            r"|penanganan(?:nya)?|penyelesaian(?:nya)?))?"
            r"(?:\s+(?:adalah|antara\s+lain|sbb|sebagai\s+berikut))?\s*(?::|$)",
            re.IGNORECASE,
        ),
    ),
    ("status", re.compile(r"status(?:\s+penanganan|\s+penyelesaian)?\s*(?::|$)", re.IGNORECASE)),
    ("saran", re.compile(r"(?:saran|usul(?:an)?|harapan)\s*(?::|$)", re.IGNORECASE)),
)
NIHIL = re.compile(
    r"(?:situasi\s+)?(?:nihil|aman(?:\s*,?\s*(?:dan\s+)?(?:terkendali|kondusif|tertib|lancar))*"
    r"|kondusif|tidak\s+ada"
    r"(?:\s+(?:permasalahan|kejadian|laporan|masalah|yang\s+menonjol))*|tidak\s+terdapat\s+"
    r"(?:permasalahan|kejadian))\s*[.]?",
    re.IGNORECASE,
)
NOTHING = re.compile(r"[\s\-–—.]*|nihil|tidak\s+ada|belum\s+ada", re.IGNORECASE)
_STATUS = {
    "belum_ditangani": r"\bbelum\s+(?:di\s?tangani|ada\s+(?:penanganan|langkah|tindakan)|ditindaklanjuti)"
    r"|\bbelum\s+tertangani",
    "sedang_ditangani": r"\b(?:masih|sedang|dalam)\s+(?:dalam\s+)?(?:proses|penanganan|ditangani|berjalan"
    r"|mediasi|penyelidikan|penyidikan|tahap|dipantau)|\bbelum\s+(?:selesai|tuntas)",
    "selesai": r"(?<!belum )(?<!belum bisa )(?<!tidak )\b(?:(?:telah|sudah)\s+)?(?:selesai"
    r"|di\s?selesaikan|terselesaikan|tuntas|damai|berdamai|kondusif\s+kembali)\b",
}
_STATUSES = [(code, re.compile(pattern, re.IGNORECASE)) for code, pattern in _STATUS.items()]


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
        elif name or NIHIL.fullmatch(bit.text):
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
    said += when_of(page, problem, around, meeting_day)
    unsur = "camat" if tingkat(said[0].text) == "kecamatan" else "lurah"
    said.append(page.make(("unsur",), unsur, (), "", ()))
    if NIHIL.fullmatch(text):
        return [*said, page.make(("jenis",), "nihil", spans), page.make(("uraian",), text, spans)]
    said.append(page.make(("uraian",), text, spans))
    for number, step in enumerate(steps):
        words, places = _whole(step)
        if not NOTHING.fullmatch(words):
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
    said.append(status_of(page, stated, extra.get("status", []), has_steps=bool(steps)))
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
    head = (area.head,) if area.head else ()
    if len(named) == 1:
        return [page.make(("wilayah",), named[0], [*head, problem.bits[0].span])]
    doubt = "lebih dari satu kelurahan disebut" if named else ""
    return [page.make(("wilayah",), area.code, head, doubt, tuple(named))]


def _named(text: str, gazetteer: Gazetteer, area: str) -> list[str]:
    """Give the kelurahan of an area that a text names."""
    found: dict[str, None] = {}
    inside, pattern = _inside(gazetteer, area)
    if not inside:
        return []
    for one in pattern.finditer(text):
        found[inside[one.group().casefold()]] = None
    return list(found)


@cache
def _inside(gazetteer: Gazetteer, area: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """Give the kelurahan of an area by name, and what finds them."""
    inside = {name: code for name, code in _names(gazetteer) if is_within(code, area) and code != area}
    words = "|".join(sorted(map(re.escape, inside), key=len, reverse=True))
    return inside, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _names(gazetteer: Gazetteer) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name.casefold(), one.kode)
        for one in gazetteer.kelurahan
        for name in (one.nama, *one.alias)
        if len(name) > 3  # noqa: PLR2004 - a shorter name is also a word
    )


def when_of(page: Page, problem: Point, around: Around, meeting_day: str) -> list[Said]:
    """Give the day that a problem names, else that of the meeting with a doubt."""
    for bit in problem.bits:
        day = next(find_dates(bit.text, around), None)
        if day:
            span = bit.part(day.start, day.end)
            return [page.make(("tanggal",), day.reading.text, [span], day.reading.doubt, day.reading.choices)]
    doubt = "tanggal kejadian tidak ditulis; dibaca tanggal rapat"
    return [page.make(("tanggal",), meeting_day, (), doubt)] if meeting_day else []


def status_of(page: Page, text: str, bits: Iterable[Bit], *, has_steps: bool) -> Said:
    """Give where a problem stands by its words, with a doubt where they do not say."""
    spans = [bit.span for bit in bits]
    for code, pattern in _STATUSES:
        if pattern.search(text):
            return page.make(("status",), code, spans)
    code = "sedang_ditangani" if has_steps else "belum_ditangani"
    return page.make(("status",), code, spans, "status tidak ditulis; dibaca dari ada tidaknya langkah")
