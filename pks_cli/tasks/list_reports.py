"""List the reports of a year, with what was asked for picked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.model.report import Report
from pks_cli.model.wilayah_code import is_within
from pks_cli.tasks.archive import Archive, open_archive
from pks_cli.tasks.asking import wanted_periode, wanted_wilayah, year_or_current
from pks_cli.tasks.kategori import wanted_kategori

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report in a list.

    Attributes:
        id: Its id.
        path: Relative to the folder.
        wilayah: Code.
        nama: Name of the wilayah.
        report: The record.
    """

    id: str
    path: str
    wilayah: str
    nama: str
    report: Report


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
    archive = open_archive(folders, today)
    year = year_or_current(tahun, periode, archive.today)
    period = wanted_periode(periode, year)
    area = wanted_wilayah(archive.setting, wilayah)
    wanted = {**codes, "kategori": wanted_kategori(archive.setting, codes.get("kategori"))}
    rows = _rows(archive)
    kept = [
        row
        for row in rows
        if int(row.report.counted_periode[:4]) == year
        and (period is None or row.report.counted_periode == period)
        and (area is None or is_within(row.wilayah, area))
        and all(code is None or getattr(row.report, key) == code for key, code in wanted.items())
    ]
    kept.sort(key=lambda row: (row.report.tanggal, row.path))
    years = sorted({int(row.report.counted_periode[:4]) for row in rows})
    return ReportList(tuple(kept), archive.left_out("report"), year, tuple(years))


def _rows(archive: Archive) -> list[ReportRow]:
    return [
        ReportRow(
            one.id,
            one.path,
            one.record.wilayah,
            archive.setting.gazetteer.nama(one.record.wilayah),
            one.record,
        )
        for one in archive.counted("report")
        if isinstance(one.record, Report)
    ]
