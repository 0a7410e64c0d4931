"""The free texts of a record, with the place each stands at.

What an import could not place (`catatan_impor`) is left out: it keeps the sender's words on purpose and never
enters a paper or an export.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.model.meeting import Meeting, Pokok
    from pks_cli.model.report import Report

    Placed = tuple[tuple[str | int, ...], str]

_OF_REPORT = (
    "judul",
    "uraian",
    "lokasi",
    "akar_masalah",
    "pemicu",
    "hambatan",
    "saran",
    "sumber_informasi",
    "nilai_informasi",
)


_values = itemgetter(*_OF_REPORT)


def report_words(report: Report) -> str:
    """Give all free texts of a report as one, for a first cheap look."""
    parts = [*filter(None, _values(report.__dict__)), *report.pihak]
    for step in report.langkah:
        parts.append(step.uraian)
        if step.oleh:
            parts.append(step.oleh)
    return "\n".join(parts)


def report_texts(report: Report) -> list[Placed]:
    """Give the free texts of a report, each with its place."""
    values = report.__dict__
    texts: list[Placed] = [((key,), values[key]) for key in _OF_REPORT if values[key]]
    if report.pihak:
        texts += [(("pihak", index), text) for index, text in enumerate(report.pihak)]
    for index, step in enumerate(report.langkah):
        texts.append((("langkah", index, "uraian"), step.uraian))
        if step.oleh:
            texts.append((("langkah", index, "oleh"), step.oleh))
    return texts


def meeting_texts(meeting: Meeting) -> list[Placed]:
    """Give the free texts of a meeting; the addresses of its place and of officials are public."""
    texts: list[Placed] = []
    for index, speech in enumerate(meeting.sambutan):
        texts += _points(("sambutan", index, "pokok"), speech.pokok)
    texts += _points(("pembahasan",), meeting.pembahasan)
    texts += _points(("keputusan",), meeting.keputusan)
    texts += [
        (("tindak_lanjut", index, "uraian"), row.uraian) for index, row in enumerate(meeting.tindak_lanjut)
    ]
    if meeting.penutup:
        texts.append((("penutup",), meeting.penutup))
    return texts


def _points(loc: tuple[str | int, ...], points: tuple[Pokok, ...]) -> Iterator[Placed]:
    for index, point in enumerate(points):
        yield (*loc, index, "uraian"), point.uraian
        yield from _points((*loc, index, "rincian"), point.rincian)
