"""What taking in minutes would do, in the words of the fields, with what was written where it differs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from pks_cli.bahasa import hari_tanggal, rapi
from pks_cli.model import vocabulary
from pks_cli.model.fields import spec_at
from pks_cli.model.meeting import Meeting
from pks_cli.model.report import Report
from pks_cli.model.scalars import CodeScalar, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.exchange.minutes.minutes import Key, Said
    from pks_cli.model.record import Record
    from pks_cli.tasks.import_meeting import MeetingPlan


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One field of a plan.

    Attributes:
        isian: Its place in the labels of the fields: "Hadir 1, Jabatan".
        isi: As the record will hold it.
        tertulis: The words of the source, "" where they are the same.
        alasan: Why somebody should look, "" when it is certain.
        pilihan: Other readings.
    """

    isian: str
    isi: str
    tertulis: str = ""
    alasan: str = ""
    pilihan: tuple[str, ...] = ()


def field_lines(fields: Iterable[Said], model: type[Record] = Meeting) -> list[PlanLine]:
    """Say fields in words; the words of the source once where several fields come from them."""
    lines, before = [], ""
    for one in fields:
        line = _line(one, model)
        repeats = bool(line.tertulis) and line.tertulis == before
        before = line.tertulis or before
        lines.append(replace(line, tertulis="") if repeats else line)
    return lines


def doubtful_lines(plan: MeetingPlan) -> list[PlanLine]:
    """Say what is doubtful: fields of the meeting, and of each report that is not written why."""
    lines = field_lines(plan.doubtful)
    for report in plan.reports:
        if report.is_placed:
            continue
        told = {str(one.key[0]): one for one in report.read.said if one.key[0] in {"judul", "uraian"}}
        text = next((told[key].text for key in ("judul", "uraian") if key in told), "")
        lines.append(PlanLine(f"Laporan di {report.read.where}", rapi(text), "", report.why))
    lines += [
        PlanLine("Rapat", one, "", "rapat pada tanggal itu dengan nama serupa sudah ada")
        for one in plan.similar
    ]
    return lines


def place_of(key: Key, model: type[Record] = Meeting) -> str:
    """Name a place in a record as people read it."""
    words: list[str] = []
    for at, part in enumerate(key):
        if isinstance(part, int):
            words[-1] = f"{words[-1]} {part + 1}"
            continue
        spec = spec_at(model, key[: at + 1])
        words.append(spec.label if spec else part)
    return ", ".join(words)


def _line(one: Said, model: type[Record]) -> PlanLine:
    written = rapi(one.original)
    text = _shown(one, model)
    same = _bare(written) in {_bare(one.text), _bare(text)}
    return PlanLine(place_of(one.key, model), text, "" if same else written, one.doubt, one.choices)


def _bare(text: str) -> str:
    """Give a text as it is compared: its case and the marks that only part it do not count."""
    return rapi(re.sub(r"[,:;]", " ", text)).casefold().rstrip(".")


def _shown(one: Said, model: type[Record]) -> str:
    """Write a value as people read it: the label of a code, a date in words."""
    spec = spec_at(model, one.key)
    scalar = spec.shape.scalar if spec else None
    if isinstance(scalar, CodeScalar):
        found = vocabulary.terms(scalar.vocabulary).get(one.text)
        return found.label if found else one.text
    if isinstance(scalar, Scalar) and scalar.name == "tanggal":
        try:
            return hari_tanggal(date.fromisoformat(one.text))
        except ValueError:
            return one.text
    return one.text


def report_lines(plan: MeetingPlan) -> list[tuple[str, list[PlanLine]]]:
    """Say the reports that would be written: where each stands, and its fields."""
    return [
        (one.read.where, field_lines(one.read.said, Report)) for one in plan.reports if one.draft is not None
    ]
