"""List the reports of a year, with what was asked for picked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.model.report import Report
from pks_cli.tasks.ask_archive import Ledger, ask_archive
from pks_cli.tasks.asking import wanted_periode, wanted_wilayah, year_or_current
from pks_cli.tasks.kategori import wanted_kategori
from pks_cli.tasks.known_cases import Cases, cases_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.folder.reading import Loaded

_CODES = ("jenis", "status", "kategori", "unsur")
_WANTED = """
SELECT nomor FROM laporan
WHERE periode LIKE ?1
  AND (?2 IS NULL OR periode = ?2)
  AND (?3 IS NULL OR wilayah = ?3 OR SUBSTR(wilayah, 1, LENGTH(?3) + 1) = ?3 || '.')
  AND (?4 IS NULL OR jenis = ?4)
  AND (?5 IS NULL OR status = ?5)
  AND (?6 IS NULL OR kategori = ?6)
  AND (?7 IS NULL OR unsur = ?7)
"""

_OF_CASE = "SELECT nomor FROM laporan_kasus WHERE kasus = ?1"
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report in a list.

    Attributes:
        id: Its id.
        path: Relative to the folder.
        wilayah: Code.
        nama: Name of the wilayah.
        report: The record.
        kasus: The id that stands for the case it is of, its own for most.
        of_case: How many reports that count are of that case, itself among them.
    """

    id: str
    path: str
    wilayah: str
    nama: str
    report: Report
    kasus: str
    of_case: int


@dataclass(frozen=True, slots=True)
class CaseReports:
    """The reports of one case.

    Attributes:
        id: The id that stands for the case.
        rows: By date, then path.
    """

    id: str
    rows: tuple[ReportRow, ...]


@dataclass(frozen=True, slots=True)
class ReportList:
    """The reports asked for.

    Attributes:
        rows: By date, then path.
        left_out: Files that a galat keeps out: path and code.
        tahun: The year asked about.
        years: The years there are reports of.
    """

    rows: tuple[ReportRow, ...]
    left_out: tuple[tuple[str, str], ...]
    tahun: int
    years: tuple[int, ...]


def list_reports(
    folders: Sequence[Path],
    tahun: str | None,
    periode: str | None,
    codes: Mapping[str, str | None],
    wilayah: str | None = None,
    today: date | None = None,
) -> ReportList:
    """List the valid reports of a year that have not been withdrawn.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        tahun: The year of `periode` as typed; None: of the period, else this year.
        periode: "B12" or "2021-B12"; None: the whole year.
        codes: Wanted codes by key (jenis, status, kategori, unsur); None: any.
        wilayah: Name or code; its tree is meant.
        today: The day to take for today.

    Raises:
        Refused: No folder, or a year, period or wilayah that is none.
    """
    return ask_archive(
        folders, today, lambda ledger: _reports(ledger, (tahun, periode), dict(codes), wilayah)
    )


def reports_of_case(folders: Sequence[Path], identity: str, today: date | None = None) -> CaseReports | None:
    """Give all reports of the case that a report is of.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        identity: The id of a report.
        today: The day to take for today.

    Returns:
        The case; None where the report stands alone.
    """
    return ask_archive(folders, today, lambda ledger: _case(ledger, identity))


def _reports(
    ledger: Ledger, time: tuple[str | None, str | None], codes: dict[str, str | None], wilayah: str | None
) -> ReportList:
    year = year_or_current(*time, ledger.today)
    period = wanted_periode(time[1], year)
    area = wanted_wilayah(ledger.setting, wilayah)
    wanted = {**codes, "kategori": wanted_kategori(ledger.setting, codes.get("kategori"))}
    values = (f"{year:04d}-%", period, area, *(wanted.get(key) for key in _CODES))
    cases = cases_of(ledger)
    rows = [
        _row(one, ledger, cases) for one in ledger.records(_WANTED, *values) if isinstance(one.record, Report)
    ]
    rows.sort(key=lambda row: (row.report.tanggal, row.path))
    years = ledger.store.ask(
        "SELECT DISTINCT CAST(SUBSTR(periode, 1, 4) AS INTEGER) AS tahun FROM laporan ORDER BY tahun"
    )
    return ReportList(tuple(rows), ledger.left_out("report"), year, tuple(int(row[0] or 0) for row in years))


def _case(ledger: Ledger, identity: str) -> CaseReports | None:
    cases = cases_of(ledger)
    if cases.size(identity) < _SEVERAL:
        return None
    case = cases.case(identity)
    rows = [_row(one, ledger, cases) for one in ledger.records(_OF_CASE, case)]
    return CaseReports(case, tuple(sorted(rows, key=lambda row: (row.report.tanggal, row.path))))


def _row(one: Loaded, ledger: Ledger, cases: Cases) -> ReportRow:
    assert isinstance(one.record, Report)
    nama = ledger.setting.gazetteer.nama(one.record.wilayah)
    return ReportRow(
        one.id, one.path, one.record.wilayah, nama, one.record, cases.case(one.id), cases.size(one.id)
    )
