"""What the papers of a year or a period are made from, gathered at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pks_cli.documents.draft import Material, Owed, Told
from pks_cli.documents.figures import Figures
from pks_cli.documents.publication import public_office
from pks_cli.folder.index import FIRST_YEAR
from pks_cli.model.meeting import Meeting
from pks_cli.model.periode import CODES
from pks_cli.model.report import Report
from pks_cli.model.wilayah_code import is_within
from pks_cli.tasks.ask_archive import Ledger, ask_archive
from pks_cli.tasks.kategori import kategori_terms
from pks_cli.tasks.list_followups import followup_rows
from pks_cli.tasks.paper_files import logos
from pks_cli.tasks.publish import PUBLIC_CLASS
from pks_cli.tasks.summarize import Summary, summary_of
from pks_cli.tasks.teams import read_teams

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.folder.office import Setting

_REPORTS = """
SELECT nomor FROM laporan
WHERE SUBSTR(periode, 1, LENGTH(?1)) = ?1 AND (wilayah = ?2 OR SUBSTR(wilayah, 1, LENGTH(?2) + 1) = ?2 || '.')
"""
_MEETINGS = "SELECT nomor FROM rapat_dihitung"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a paper of a period is asked to tell of.

    Attributes:
        tahun: The year; None: that of the period, else this year.
        periode: "B12" or "2021-B12"; None for the whole year.
        wilayah: Name or code of a part; None for the office's whole area.
        kelas: A lower ceiling than the folder's.
        is_public: For everybody: small numbers hidden, nothing told but counts.
    """

    tahun: int | None = None
    periode: str | None = None
    wilayah: str | None = None
    kelas: str | None = None
    is_public: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """The material with the folder it comes from.

    Attributes:
        setting: The folder.
        summary: The rekap, with the files that a galat keeps out.
        material: For any paper of a period; its kind and day are still to be set.
    """

    setting: Setting
    summary: Summary
    material: Material

    def of_kind(self, kind: str, *, day: date | None = None, options: Mapping[str, str]) -> Material:
        """Give the material of one paper.

        Args:
            kind: The code of the naskah.
            day: The day of the paper; None: today.
            options: What else the command was told.
        """
        return replace(self.material, kind=kind, day=day or self.material.day, options=options)


def gather(folders: Sequence[Path], asked: Asked, today: date | None = None) -> Gathered:
    """Gather what the papers of a period are made from.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        asked: When, where, and up to which class.
        today: The day to take for today; None: the office's own clock.

    Raises:
        Refused: No folder, or a year, period, wilayah or class that is none, or a logo cannot be used.
    """
    return ask_archive(folders, today, lambda ledger: _gathered(ledger, asked))


def _gathered(ledger: Ledger, asked: Asked) -> Gathered:
    time, kelas = (asked.tahun, asked.periode), PUBLIC_CLASS if asked.is_public else asked.kelas
    summary = summary_of(ledger, time, asked.wilayah, kelas, publik=asked.is_public)
    if asked.is_public:
        return _public(ledger, summary)
    question, setting = summary.question, ledger.setting
    stretch = question.periode or f"{question.tahun:04d}"
    meetings = {
        one.id: one.record
        for one in ledger.records(_MEETINGS)
        if isinstance(one.record, Meeting) and is_within(one.record.wilayah, question.wilayah)
    }
    held = [one for one in meetings.values() if one.counted_periode.startswith(stretch)]
    material = Material(
        kind="",
        office=setting.office,
        gazetteer=setting.gazetteer,
        day=ledger.today,
        kelas=summary.kelas,
        wilayah=question.wilayah,
        teams=read_teams(setting),
        told=_told(ledger, stretch, question.wilayah),
        figures=_figures(summary),
        periode=question.periode or "",
        before=_before(ledger, summary),
        meetings=tuple(sorted(held, key=lambda one: (one.tanggal, one.nama))),
        owed=_owed(ledger, meetings, stretch),
        kategori={code: term.label for code, term in kategori_terms(setting).items()},
        logos=logos(setting),
    )
    return Gathered(setting, summary, material)


def _public(ledger: Ledger, summary: Summary) -> Gathered:
    """Gather what everybody may read of a period: its counts, without the small ones."""
    setting, question = ledger.setting, summary.question
    material = Material(
        kind="",
        office=public_office(setting.office),
        gazetteer=setting.gazetteer,
        day=ledger.today,
        kelas=PUBLIC_CLASS,
        wilayah=question.wilayah,
        figures=_figures(summary),
        periode=question.periode or "",
        logos=logos(setting),
        is_public=True,
    )
    return Gathered(setting, summary, material)


def _figures(summary: Summary) -> Figures:
    left_out = len(summary.left_out)
    return Figures(summary.question, summary.rekap, summary.obligations, left_out, summary.hidden)


def _told(ledger: Ledger, stretch: str, wilayah: str) -> tuple[Told, ...]:
    found = ledger.records(_REPORTS, stretch, wilayah)
    return tuple(Told(one.id, one.record) for one in found if isinstance(one.record, Report))


def _before(ledger: Ledger, summary: Summary) -> Figures | None:
    """Count the period or year before; None where nothing was reported then, so that nothing is compared."""
    asked = summary.question
    place = CODES.index(asked.periode[5:]) if asked.periode else 0
    year = asked.tahun if place else asked.tahun - 1
    if year < FIRST_YEAR:
        return None
    code = CODES[place - 1] if asked.periode else None
    before = summary_of(ledger, (year, code), asked.wilayah, summary.kelas)
    return _figures(before) if before.rekap.total.laporan else None


def _owed(ledger: Ledger, meetings: Mapping[str, Meeting], stretch: str) -> tuple[Owed, ...]:
    """Give the tindak lanjut of these meetings, up to the period, that have not ended: late ones first."""
    rows = []
    for row in followup_rows(ledger):
        meeting = meetings.get(row.rapat)
        if meeting and row.is_open and meeting.counted_periode[: len(stretch)] <= stretch:
            kelas = meeting.kelas(ledger.ceiling)
            owner = row.penanggung_jawab or ""
            rows.append(Owed(row.uraian, owner, row.tenggat, row.tanggal_rapat, row.status, row.lewat, kelas))
    return tuple(
        sorted(rows, key=lambda one: (not one.is_late, one.tenggat or one.tanggal_rapat, one.uraian))
    )
