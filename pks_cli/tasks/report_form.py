"""Write the blank forms of reports: for the whole office, for a wilayah with its cases, one a kelurahan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from pks_cli.bahasa import gabung
from pks_cli.exchange.forms.report_form import Blangko, Case, places, report_form, short_name
from pks_cli.exchange.table import EXAMPLE_MARK
from pks_cli.faults import Fault, Refused
from pks_cli.folder.names import slug
from pks_cli.folder.writing import put_output
from pks_cli.model import vocabulary
from pks_cli.model.periode import bounds, label
from pks_cli.model.wilayah_code import is_within
from pks_cli.tasks.ask_archive import Ledger, ask_archive
from pks_cli.tasks.asking import wanted_ceiling, wanted_periode, wanted_wilayah, year_or_current
from pks_cli.tasks.kategori import kategori_terms
from pks_cli.tasks.open_cases import case_of, open_reports
from pks_cli.tasks.write_paper import OUTPUT_DIRECTORY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pks_cli.documents.draft import Material
    from pks_cli.folder.office import Setting
    from pks_cli.model.report import Report

HIGHEST_CLASS = "terbatas"
"""A blangko leaves the office: no case above this class stands on one."""
SHEET, FOR_PEN, FOR_PHONES = "xlsx", "docx", "xlsform"
ENDINGS = {FOR_PHONES: ".xlsform.xlsx", SHEET: ".xlsx", FOR_PEN: ".docx"}
"""The ending of each kind of form, the longer one first."""
_NAME, _PDF = "Blangko Laporan", ".pdf"


@dataclass(frozen=True, slots=True)
class FormAsked:
    """Which forms are asked for.

    Attributes:
        tahun: The year as typed; None: of the period, else this year.
        periode: "B12" or "2021-B12"; None: the whole year.
        wilayah: Name or code; its open cases stand on the form. None: the office's whole area, without cases.
        kelas: A lower ceiling for the cases.
        per_kelurahan: One form for each kelurahan, with its own cases.
    """

    tahun: str | None = None
    periode: str | None = None
    wilayah: str | None = None
    kelas: str | None = None
    per_kelurahan: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the forms are to be written.

    Attributes:
        kind: xlsx, docx or xlsform as typed; None: by the ending of the file, else xlsx.
        output: A file, or a directory; None: `keluaran/` in the folder.
        overwrite: Replace what is there; otherwise a number is put behind the name.
        pdf: Write a PDF beside a Word form.
    """

    kind: str | None = None
    output: Path | None = None
    overwrite: bool = False
    pdf: bool = False


@dataclass(frozen=True, slots=True)
class FormsWritten:
    """Forms that were written.

    Attributes:
        id: The period or year.
        paths: Where they went.
        cases: How many cases stand on them.
        left_out: What they leave out, one sentence each.
    """

    id: str
    paths: tuple[Path, ...]
    cases: int
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """Forms before they are written.

    Attributes:
        setting: The folder.
        stamp: The period or year, for names.
        blangko: The content of each.
        reports: The reports of the cases on them, by number.
        hidden: How many open cases are above the class.
    """

    setting: Setting
    stamp: str
    blangko: tuple[Blangko, ...]
    reports: Mapping[str, Report]
    hidden: int

    @property
    def left_out(self) -> tuple[str, ...]:
        """What they leave out."""
        if not self.hidden:
            return ()
        return (f"{self.hidden} kasus di atas kelas yang diminta tidak dimuat.",)


def write_report_forms(
    folders: Sequence[Path], asked: FormAsked, wanted: Wanted, today: date | None = None
) -> FormsWritten:
    """Write blank forms of reports.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        asked: Which.
        wanted: As what, and where to.
        today: The day to take for today; None: the office's own clock.

    Raises:
        Refused: No such wilayah, year, period, class or kind; several forms for one file; the disk refuses.
    """
    kind = kind_of(wanted)
    prepared = prepare_forms(folders, asked, today)
    paths = _papers(prepared, wanted) if kind == FOR_PEN else _sheets(prepared, kind, wanted)
    cases = sum(len(one.cases) for one in prepared.blangko)
    return FormsWritten(prepared.stamp, paths, cases, prepared.left_out)


def _sheets(prepared: Prepared, kind: str, wanted: Wanted) -> tuple[Path, ...]:
    targets = _targets(prepared, kind, wanted.output)
    made = [_bytes(one, kind) for one in prepared.blangko]
    return tuple(
        put_output(path, data, overwrite=wanted.overwrite) for path, data in zip(targets, made, strict=True)
    )


def _papers(prepared: Prepared, wanted: Wanted) -> tuple[Path, ...]:
    """Write the forms that are printed, through the templates of papers."""
    from pks_cli.tasks.write_pdf import write_out

    materials = [_material(prepared, one) for one in prepared.blangko]
    setting = prepared.setting
    return write_out(setting, materials, wanted.output, overwrite=wanted.overwrite, pdf=wanted.pdf).paths


def _material(prepared: Prepared, form: Blangko) -> Material:
    from pks_cli.documents.draft import Material, Told
    from pks_cli.tasks.paper_files import logos

    setting, codes = prepared.setting, vocabulary.codes("klasifikasi")
    place = place_slug(setting, form.wilayah)
    return Material(
        kind="blangko",
        office=setting.office,
        gazetteer=setting.gazetteer,
        day=form.created,
        kelas=max((case.kelas for case in form.cases), key=codes.index, default=codes[0]),
        wilayah=form.wilayah,
        told=tuple(Told(case.number, prepared.reports[case.number]) for case in form.cases),
        kategori={code: term.label for code, term in form.kategori.items()},
        logos=logos(setting),
        options={"berkas": f"{prepared.stamp} {place}".rstrip(), "waktu": form.waktu},
    )


def kind_of(wanted: Wanted) -> str:
    """Tell what kind of form is wanted, by its name or by the ending of the file.

    Raises:
        Refused: No such kind, an ending that no form has, or the two do not agree.
    """
    known = gabung(list(ENDINGS), "atau")
    if wanted.kind is not None and wanted.kind not in ENDINGS:
        raise Refused(Fault("PKS423", "galat", f"bentuk '{wanted.kind}' tidak dikenal", f"pilih {known}"))
    output = wanted.output
    if output is None or output.is_dir() or not output.suffix:
        return wanted.kind or SHEET
    name = output.name.lower()
    kind = next((kind for kind, ending in ENDINGS.items() if name.endswith(ending)), None)
    kind = FOR_PEN if name.endswith(_PDF) else kind
    if kind is None or wanted.kind not in {None, kind}:
        message = f"blangko tidak dapat disimpan sebagai '{output.name}'"
        endings = gabung([ENDINGS[wanted.kind]] if wanted.kind else list(ENDINGS.values()), "atau")
        raise Refused(Fault("PKS423", "galat", message, f"pakai nama yang berakhir dengan {endings}"))
    return kind


def prepare_forms(folders: Sequence[Path], asked: FormAsked, today: date | None = None) -> Prepared:
    """Gather what the forms are made from; arguments and faults as for `write_report_forms`."""
    return ask_archive(folders, today, lambda ledger: _prepared(ledger, asked))


def _form_name(stamp: str, place: str, ending: str) -> str:
    """Give the name of a form's file: "Blangko Laporan 2021-B12 yosodadi.xlsx"."""
    return f"{_NAME} {stamp}{f' {place}' if place else ''}{ending}"


def _prepared(ledger: Ledger, asked: FormAsked) -> Prepared:
    setting = ledger.setting
    year = year_or_current(asked.tahun, asked.periode, ledger.today)
    periode = wanted_periode(asked.periode, year)
    kelas = _ceiling(asked.kelas, ledger.ceiling)
    area = wanted_wilayah(setting, asked.wilayah) or setting.office.wilayah
    first, last = bounds(periode) if periode else (date(year, 1, 1), date(year, 12, 31))
    has_cases = asked.wilayah is not None or asked.per_kelurahan
    reports, hidden = open_reports(ledger, area, last, kelas) if has_cases else ({}, 0)
    cases = [case_of(*one) for one in reports.items()]
    wanted = _kelurahan(setting, area) if asked.per_kelurahan else (area,)
    forms = tuple(
        Blangko(
            office=office_name(setting),
            wilayah=kode,
            waktu=label(periode) if periode else f"tahun {year}",
            gazetteer=setting.gazetteer,
            kategori=kategori_terms(setting),
            cases=tuple(case for case in cases if _belongs(case, kode, per_kelurahan=asked.per_kelurahan)),
            first=first,
            latest=max(last, date(ledger.today.year, 12, 31)),
            created=ledger.today,
            paper=setting.office.naskah.kertas,
        )
        for kode in wanted
    )
    marked = tuple(_marked(one, ledger) for one in forms)
    return Prepared(setting, periode or f"{year}", marked, reports, hidden)


def _ceiling(kelas: str | None, highest: str) -> str:
    codes = vocabulary.codes("klasifikasi")
    lowest = min(highest, HIGHEST_CLASS, key=codes.index)
    if kelas in codes and codes.index(kelas) > codes.index(lowest) and lowest == HIGHEST_CLASS:
        allowed = gabung(list(codes[: codes.index(lowest) + 1]), "atau")
        message = f"blangko dibawa ke luar kantor: kasus berkelas {kelas} tidak dimuat"
        raise Refused(Fault("PKS423", "galat", message, f"pilih {allowed}"))
    return wanted_ceiling(kelas, lowest)


def _kelurahan(setting: Setting, area: str) -> tuple[str, ...]:
    found = tuple(one.kode for one in places(setting.gazetteer, area) if one.tingkat == "kelurahan")
    return found or (area,)


def _belongs(case: Case, kode: str, *, per_kelurahan: bool) -> bool:
    return case.wilayah == kode if per_kelurahan else is_within(case.wilayah, kode)


def office_name(setting: Setting) -> str:
    """Give the office with its government, as it stands on a form."""
    office = setting.office
    return f"{office.nama}, {office.pemerintah}" if office.pemerintah else office.nama


def _marked(form: Blangko, ledger: Ledger) -> Blangko:
    """Put the marks over a form: that of an example folder, and the class where a case asks for it."""
    marks = (EXAMPLE_MARK,) if ledger.is_example else ()
    if any(case.kelas == HIGHEST_CLASS for case in form.cases):
        marks = (*marks, vocabulary.label("klasifikasi", HIGHEST_CLASS).upper())
    return replace(form, marks=marks)


def _bytes(form: Blangko, kind: str) -> bytes:
    if kind == FOR_PHONES:
        from pks_cli.exchange.forms.xlsform import xlsform_bytes

        return xlsform_bytes(form)
    from pks_cli.exchange.forms.workbook import form_bytes

    return form_bytes(report_form(form))


def _targets(prepared: Prepared, kind: str, output: Path | None) -> list[Path]:
    """Give where each form goes.

    Raises:
        Refused: One file for several forms.
    """
    root, ending = prepared.setting.place.root, ENDINGS[kind]
    names = [
        _form_name(prepared.stamp, place_slug(prepared.setting, one.wilayah), ending)
        for one in prepared.blangko
    ]
    if output is None:
        return [root / OUTPUT_DIRECTORY / name for name in names]
    if output.is_dir() or not output.suffix:
        return [output / name for name in names]
    if len(names) > 1:
        message = f"{len(names)} blangko tidak dapat disimpan dalam satu berkas"
        raise Refused(Fault("PKS425", "galat", message, "sebut nama folder, misalnya -o blangko"))
    return [output]


def place_slug(setting: Setting, kode: str) -> str:
    """Give a wilayah for the name of a file, "" for the office's own."""
    return "" if kode == setting.office.wilayah else slug(short_name(setting.gazetteer, kode))
