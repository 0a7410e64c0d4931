"""Reports as a notula tells them: by kecamatan, one row each, with what was done and where it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import tanggal_panjang
from pks_cli.documents.paper import may_show
from pks_cli.insight.suppression import LEAST
from pks_cli.model.vocabulary import label
from pks_cli.model.wilayah_code import parent, tingkat

if TYPE_CHECKING:
    from collections.abc import Callable

    from pks_cli.documents.draft import Material, Told
    from pks_cli.model.report import Langkah, Report
    from pks_cli.model.wilayah import Gazetteer


def by_wilayah(material: Material) -> dict[str, Any]:
    """Arrange reports for a paper.

    Args:
        material: What it is made from: the reports that were read aloud, in any order. Those above the class
            of the paper, and those that are not for everybody, are only counted.

    Returns:
        `ada`, `wilayah` (name and rows of each kecamatan, in order of code) and `tidak_dimuat`, a sentence
        that says how many were left out, or nothing.
    """
    reports, gazetteer = material.reports, material.gazetteer
    places = told_by_head(material)
    hidden = len(reports) - sum(map(len, places.values())) + material.only_counted
    return {
        "ada": bool(reports or material.only_counted),
        "wilayah": [
            {"nama": gazetteer.label(code), "baris": [report_row(one.report, gazetteer) for one in told]}
            for code, told in places.items()
        ],
        "tidak_dimuat": not_told(hidden, is_public=material.is_public) if hidden else "",
    }


def told_by_head(material: Material) -> dict[str, list[Told]]:
    """Give the reports that `by_wilayah` tells, in its order, by the code of their kecamatan."""
    shown = sorted(
        (one for one in material.told if may_show(one.report.kelas, material.kelas)),
        key=lambda one: (_head(one.report.wilayah), one.report.wilayah, one.report.tanggal),
    )
    places: dict[str, list[Told]] = {}
    for one in shown:
        places.setdefault(_head(one.report.wilayah), []).append(one)
    return places


def not_told(count: int, *, is_public: bool) -> str:
    """Say how many reports a paper does not tell of; for everybody a small number is not said."""
    if not is_public:
        return f"{count} laporan berklasifikasi lebih tinggi tidak dimuat di naskah ini."
    number = str(count) if count >= LEAST else "Beberapa"
    return f"{number} laporan tidak dimuat di naskah untuk umum ini."


def _head(code: str) -> str:
    return parent(code) if tingkat(code) == "kelurahan" else code


def telling(material: Material, wanted: Callable[[Report], bool]) -> Material:
    """Give the material with those of its reports that are wanted."""
    return replace(material, told=tuple(one for one in material.told if wanted(one.report)))


def report_row(report: Report, gazetteer: Gazetteer) -> dict[str, Any]:
    """Give a report as a row: `wilayah`, `judul`, `uraian`, `asal`, `langkah` (texts), `status`."""
    return {
        "wilayah": gazetteer.label(report.wilayah),
        "judul": report_title(report),
        "uraian": report.uraian or "",
        "asal": report_source(report),
        "langkah": report_steps(report),
        "status": _status(report),
    }


def report_title(report: Report) -> str:
    """Give the title, unless the text begins with the same words; the jenis where there is neither."""
    title, text = report.judul or "", report.uraian or ""
    if not text:
        return title or label("jenis", report.jenis)
    return "" if text.startswith(title) else title


def report_source(report: Report) -> str:
    """Give who reported and the day or days: "Laporan Lurah, 2 November 2021"."""
    day = tanggal_panjang(report.tanggal)
    until = f" sampai {tanggal_panjang(report.sampai)}" if report.sampai else ""
    return f"Laporan {label('unsur', report.unsur)}, {day}{until}"


def report_steps(report: Report) -> list[str]:
    """Give the steps taken, each with day and who took it."""
    return [_step(step) for step in report.langkah]


def _step(step: Langkah) -> str:
    who = ", ".join(
        text for text in (tanggal_panjang(step.tanggal) if step.tanggal else "", step.oleh) if text
    )
    return f"{who}: {step.uraian}" if who else step.uraian


def _status(report: Report) -> str:
    if not report.status:
        return "–"
    status = label("status", report.status)
    return f"{status} ({label('jalur', report.jalur_penyelesaian)})" if report.jalur_penyelesaian else status
