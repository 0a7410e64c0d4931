"""The matrix of problems: per kecamatan every kelurahan with its reports, what was done, where they stand.

It is the body of a paper of its own and of those that include it. A kelurahan that said nothing happened and
one that did not report are told apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import format_bilangan, gabung
from pks_cli.documents.field_reports import report_source, report_steps, report_title
from pks_cli.documents.paper import may_show
from pks_cli.model.vocabulary import label, terms
from pks_cli.model.wilayah_code import is_desa, is_within, parent, tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pks_cli.model.report import Report
    from pks_cli.model.wilayah import Gazetteer

SILENT = "Belum melapor"
NIHIL = "Nihil"
HIDDEN = "Sudah melapor; isinya tidak dimuat di naskah ini"
_NIHIL, _KEGIATAN = "nihil", "kegiatan"
_NOTHING = "–"


@dataclass(slots=True)
class _Place:
    """What one wilayah reported: what may be shown, and whether there was more."""

    shown: list[Report] = field(default_factory=list)
    hides: bool = False

    @property
    def told(self) -> list[Report]:
        """What has a row of its own: all but a nihil that says no more than that."""
        rows = [one for one in self.shown if one.jenis != _NIHIL or one.judul or one.uraian]
        return sorted(rows, key=lambda one: one.tanggal)

    @property
    def is_nihil(self) -> bool:
        """Whether all it said is that nothing happened."""
        return bool(self.shown) and not self.hides and all(one.jenis == _NIHIL for one in self.shown)

    @property
    def is_silent(self) -> bool:
        """Whether it did not report."""
        return not self.shown and not self.hides


def matrix(reports: Iterable[Report], ceiling: str, gazetteer: Gazetteer, area: str = "") -> dict[str, Any]:
    """Arrange reports as a matrix.

    Args:
        reports: The reports, in any order.
        ceiling: The class of the paper; reports above it are only counted.
        gazetteer: For the wilayah there are and their names.
        area: The wilayah whose every kelurahan has a place, also without a report; "" when the reports were
            chosen one by one, so that no report means nothing.

    Returns:
        `sebutan` of the lowest wilayah, `kecamatan` (`nama`, `ringkasan` and `baris`, each with nomor and
        kelurahan), `ringkasan` of all when there is more than one kecamatan, and `tidak_dimuat`, a sentence
        or "".
    """
    owing = {one.kode: _Place() for one in gazetteer.kelurahan if area and is_within(one.kode, area)}
    places, hidden = _gathered(reports, ceiling, owing)
    level = _level(places)
    heads: dict[str, list[str]] = {}
    for code in sorted(places):
        heads.setdefault(parent(code) if tingkat(code) == "kelurahan" else code, []).append(code)
    return {
        "sebutan": level,
        "kecamatan": [
            {
                "nama": gazetteer.label(head),
                "ringkasan": _sum([(code, places[code]) for code in codes], level if area else ""),
                "baris": _rows([(_name(code, head, gazetteer), places[code]) for code in codes]),
            }
            for head, codes in sorted(heads.items())
        ],
        "ringkasan": _sum(list(places.items()), level if area else "") if len(heads) > 1 else "",
        "tidak_dimuat": f"{hidden} laporan berklasifikasi lebih tinggi tidak dimuat di naskah ini."
        if hidden
        else "",
    }


def _gathered(
    reports: Iterable[Report], ceiling: str, owing: dict[str, _Place]
) -> tuple[dict[str, _Place], int]:
    """Give what each wilayah reported, and how many reports lie above the class.

    A wilayah that owes no report and has none to show has no place: its row would tell of a hidden one.
    """
    places, hidden = dict(owing), 0
    for report in reports:
        place = places.setdefault(report.wilayah, _Place())
        if may_show(report.kelas, ceiling):
            place.shown.append(report)
        else:
            place.hides = True
            hidden += 1
    return {code: place for code, place in places.items() if code in owing or place.shown}, hidden


def _name(code: str, head: str, gazetteer: Gazetteer) -> str:
    """Give the name of a kelurahan; what was reported of the kecamatan itself bears its level too."""
    return gazetteer.label(code) if code == head else gazetteer.nama(code)


def _rows(places: Sequence[tuple[str, _Place]]) -> list[dict[str, Any]]:
    rows = [(name, row) for name, place in places for row in _of_place(place)]
    return [{"nomor": str(number), "kelurahan": name, **row} for number, (name, row) in enumerate(rows, 1)]


def _of_place(place: _Place) -> list[dict[str, Any]]:
    """Give a row for each report, or the one that says why there is none."""
    if place.is_silent:
        return [_state(SILENT)]
    if told := place.told:
        return [_row(report) for report in told]
    return [_state(NIHIL if place.is_nihil else HIDDEN)]


def _state(text: str) -> dict[str, Any]:
    """Give the one row of a kelurahan that has nothing to tell."""
    return {
        "judul": text,
        "uraian": "",
        "asal": "",
        "langkah": [_NOTHING],
        "status": _NOTHING,
        "keterangan": [_NOTHING],
    }


def _row(report: Report) -> dict[str, Any]:
    return {
        "judul": report_title(report),
        "uraian": report.uraian or "",
        "asal": f"{label('jenis', report.jenis)}. {report_source(report)}",
        "langkah": report_steps(report) or [_NOTHING],
        "status": label("status", report.status) if report.status else _NOTHING,
        "keterangan": _remarks(report) or [_NOTHING],
    }


def _remarks(report: Report) -> list[str]:
    """Give how it was settled, what stands in the way, and what is proposed."""
    way = label("jalur", report.jalur_penyelesaian) if report.jalur_penyelesaian else None
    told = (("Jalur penyelesaian", way), ("Hambatan", report.hambatan), ("Saran", report.saran))
    return [f"{name}: {text}" for name, text in told if text]


def _level(codes: Iterable[str]) -> str:
    """Give what the lowest wilayah are called: Kelurahan, Desa, or both."""
    desa = {is_desa(code) for code in codes if tingkat(code) == "kelurahan"}
    return {(True,): "Desa", (False, True): "Kelurahan/Desa"}.get(tuple(sorted(desa)), "Kelurahan")


def _sum(places: Sequence[tuple[str, _Place]], level: str) -> str:
    """Give the line that sums up: who reported, how many problems and where they stand, other activities.

    Args:
        places: The wilayah by code.
        level: What the lowest are called; "" says nothing of who reported.
    """
    reports = [report for _, place in places for report in place.shown]
    problems = [report for report in reports if report.is_kejadian]
    status = [
        f"{_number(count)} {term.label.lower()}"
        for code, term in terms("status").items()
        if (count := sum(report.status == code for report in problems))
    ]
    owing = [place for code, place in places if tingkat(code) == "kelurahan"]
    parts = [_who(owing, level.lower())] if level else []
    if problems:
        parts.append(f"{_number(len(problems))} permasalahan{f' ({gabung(status)})' if status else ''}")
    elif reports:
        parts.append("tidak ada permasalahan")
    if activities := sum(report.jenis == _KEGIATAN for report in reports):
        parts.append(f"{_number(activities)} kegiatan")
    text = "; ".join(part for part in parts if part)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _who(places: Sequence[_Place], level: str) -> str:
    if not places:
        return ""
    silent, nihil = sum(one.is_silent for one in places), sum(one.is_nihil for one in places)
    told = f"{_number(len(places) - silent)} dari {_number(len(places))} {level} melapor"
    counts = [f"{_number(nihil)} nihil"] if nihil else []
    counts += [f"{_number(silent)} belum melapor"] if silent else []
    return f"{told} ({gabung(counts)})" if counts else told


def _number(count: int) -> str:
    return format_bilangan(count)
