"""Render the papers of a year or a period to Word: rekap, matriks, laporan periode, telaahan staf."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pks_cli import bahasa
from pks_cli.documents.papers import papers_of
from pks_cli.faults import Fault, Refused
from pks_cli.model.vocabulary import terms
from pks_cli.tasks.period_material import Asked, gather
from pks_cli.tasks.write_pdf import write_out

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.documents.draft import Draft, Material
    from pks_cli.tasks.summarize import Summary

_SOURCE = "periode"
_OF_BOTH = ("matriks_permasalahan",)  # of a meeting, and of a period without one
_OF_ONE_PERIOD = frozenset({"laporan_periode"})


@dataclass(frozen=True, slots=True)
class PeriodPaper:
    """A paper that was written.

    Attributes:
        paths: Where it went, a PDF after the Word file.
        draft: What stands in it.
        material: What it was made from.
        summary: The rekap it tells of, with the files that a galat keeps out.
    """

    paths: tuple[Path, ...]
    draft: Draft
    material: Material
    summary: Summary


@dataclass(frozen=True, slots=True)
class Writing:
    """How a paper is to be written.

    Attributes:
        output: A file ending in .docx or .pdf, or a directory; None: `keluaran/` in the folder.
        overwrite: Replace what is there; otherwise a number is put behind the name.
        day: The day of the paper; None: today.
        options: What else the command was told, such as `nomor`.
        pdf: Write a PDF beside the Word file.
    """

    output: Path | None = None
    overwrite: bool = False
    day: date | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    pdf: bool = False


def render_period(
    folders: Sequence[Path], dokumen: str, asked: Asked, writing: Writing, today: date | None = None
) -> PeriodPaper:
    """Render a paper of a year or a period.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        dokumen: The code of a naskah that is made from a period.
        asked: When, where, and up to which class.
        writing: Where to, and with which number and day.
        today: The day to take for today; None: the office's own clock.

    Raises:
        Refused: No such paper, a wrong year, period, wilayah or class, the template or logo cannot be used,
            or the disk refuses.
    """
    check_paper(dokumen, asked)
    gathered = gather(folders, asked, today)
    material = gathered.of_kind(dokumen, day=writing.day, options=writing.options)
    written = write_out(
        gathered.setting, [material], writing.output, overwrite=writing.overwrite, pdf=writing.pdf
    )
    return PeriodPaper(written.paths, written.drafts[0], material, gathered.summary)


def check_paper(dokumen: str, asked: Asked) -> None:
    """Refuse a paper that there is not, or that wants one period, before any work is done."""
    known = (*papers_of(_SOURCE), *_OF_BOTH)
    if dokumen not in known:
        remedy = f"pilih {bahasa.gabung(list(known), 'atau')}"
        raise Refused(Fault("PKS423", "galat", f"dokumen '{dokumen}' tidak dikenal", remedy))
    if asked.is_public and terms("naskah")[dokumen].extra.get("publik") != "ya":
        message = f"{terms('naskah')[dokumen].label} tidak dibuat untuk umum"
        raise Refused(Fault("PKS425", "galat", message, "hilangkan --publik, atau pilih --dokumen rekap"))
    if dokumen in _OF_ONE_PERIOD and asked.periode is None:
        message = "laporan periode dibuat untuk satu periode"
        raise Refused(Fault("PKS423", "galat", message, "tambahkan --periode B04, B08, atau B12"))
