"""Reports as a paper cites them: by who reported, where and when, and their number in its lampiran."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import format_bilangan, gabung, tanggal_panjang
from pks_cli.documents.field_reports import report_row
from pks_cli.model.vocabulary import label, terms
from pks_cli.model.wilayah_code import tingkat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.model.report import Report
    from pks_cli.model.wilayah import Gazetteer

_MOST_NUMBERS = 12


@dataclass(frozen=True, slots=True)
class Cited:
    """A report with its number in the lampiran.

    Attributes:
        number: Its number, from 1.
        id: Its id; never printed.
        report: The record.
    """

    number: int
    id: str
    report: Report


def report_name(report: Report, gazetteer: Gazetteer) -> str:
    """Give what a report is called: "Laporan Lurah Yosodadi, 3 November 2021"."""
    who, place = label("unsur", report.unsur), gazetteer.nama(report.wilayah)
    own = terms("unsur")[report.unsur].extra.get("tingkat") == tingkat(report.wilayah)
    name = f"Laporan {who} {place}" if own else f"Laporan {who} mengenai {place}"
    return f"{name}, {tanggal_panjang(report.tanggal_lapor or report.tanggal)}"


def citation(one: Cited, gazetteer: Gazetteer) -> str:
    """Give a citation: "Laporan Lurah Yosodadi, 3 November 2021, Lampiran no. 7"."""
    return f"{report_name(one.report, gazetteer)}, {in_lampiran([one])}"


def in_lampiran(reports: Sequence[Cited]) -> str:
    """Give where reports stand: "Lampiran no. 1, 2, dan 5"; of many only the first numbers."""
    numbers = [format_bilangan(one.number) for one in reports]
    if len(numbers) > _MOST_NUMBERS:
        more = format_bilangan(len(numbers) - _MOST_NUMBERS)
        return f"Lampiran no. {', '.join(numbers[:_MOST_NUMBERS])}, dan {more} lainnya"
    return f"Lampiran no. {gabung(numbers)}"


def lampiran_rows(cited: Sequence[Cited], gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """Give the rows of the lampiran, each with the whole text of its report.

    Each has `nomor`, `wilayah`, `asal`, `judul`, `uraian`, `langkah` (texts), `status`, `hambatan`, `saran`.
    """
    rows = []
    for one in cited:
        row = report_row(one.report, gazetteer)
        rows.append(
            {
                **row,
                "nomor": one.number,
                "asal": report_name(one.report, gazetteer),
                "hambatan": one.report.hambatan or "",
                "saran": one.report.saran or "",
            }
        )
    return rows
