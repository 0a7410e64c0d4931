"""Rows of a table of problems, our own or anybody's, as draft reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.exchange.minutes.areas import NIHIL, NOTHING, status_of, when_of
from pks_cli.exchange.minutes.bits import marked
from pks_cli.exchange.minutes.dates import find_dates
from pks_cli.exchange.minutes.minutes import LocalReport
from pks_cli.exchange.minutes.points import Point
from pks_cli.exchange.minutes.sheets import lines_of
from pks_cli.model import vocabulary
from pks_cli.model.wilayah_code import is_within, tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.minutes.bits import Bit
    from pks_cli.exchange.minutes.minutes import Page, Said, Span

_SOURCE = re.compile(r"Laporan\s+(?P<unsur>[^,]{2,60}),\s*(?P<hari>.+)", re.IGNORECASE)
_DATED = re.compile(r"(?:(?P<hari>\d{1,2} [A-Z][a-z]+ \d{4})(?:, (?P<oleh>[^:\n]{2,80}))?: )(?=\S)")


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
        spans = [one for one in (head, place.span if place and found else None) if one]
        said = _row(page, row, (found or code, spans), around, day)
        where = page.places[row["permasalahan"].place].where
        page.reports.append(LocalReport(tuple(said), where))


def _row(
    page: Page, row: dict[str, Bit], where: tuple[str, list[Span]], around: Around, day: str
) -> list[Said]:
    code, places = where
    said = [page.make(("wilayah",), code, places)]
    lines = _cell_lines(row["permasalahan"])
    source = _SOURCE.fullmatch(lines[-1].text) if len(lines) > 1 else None
    told = _source(page, lines[-1], source, around) if source else []
    if told:
        lines = lines[:-1]
    else:
        told = when_of(page, Point(lines), around, day)
        told.append(page.make(("unsur",), "camat" if tingkat(code) == "kecamatan" else "lurah", ()))
    said += told
    text = "\n".join(line.text for line in lines)
    spans = [line.span for line in lines]
    if NIHIL.fullmatch(text):
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
        if NOTHING.fullmatch(line.text):
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
    return [status_of(page, told, [cell] if cell else [], has_steps=bool(steps))]


def _cell_lines(bit: Bit) -> list[Bit]:
    return [marked(line) for line in lines_of(bit)]
