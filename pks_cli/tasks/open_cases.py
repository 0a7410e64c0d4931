"""The cases that are not finished, as a blangko asks about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.exchange.forms.report_form import Case
from pks_cli.model import vocabulary
from pks_cli.model.report import Report

if TYPE_CHECKING:
    from datetime import date

    from pks_cli.tasks.ask_archive import Ledger

_OPEN = """
SELECT nomor FROM laporan
WHERE status <> 'selesai' AND tanggal <= ?1
  AND (wilayah = ?2 OR SUBSTR(wilayah, 1, LENGTH(?2) + 1) = ?2 || '.')
"""


def open_reports(ledger: Ledger, area: str, last: date, kelas: str) -> tuple[dict[str, Report], int]:
    """Give one open report a case and wilayah, the first one of the case where it is among them.

    Args:
        ledger: The folder.
        area: Code of the wilayah; its tree is meant.
        last: The last day of what is asked about.
        kelas: The class above which a case is only counted.

    Returns:
        The reports by id, in order of wilayah and day; and how many are above the class.
    """
    codes = vocabulary.codes("klasifikasi")
    found: dict[tuple[str, str], tuple[str, Report]] = {}
    for one in ledger.records(_OPEN, last.isoformat(), area):
        report = one.record
        if isinstance(report, Report):
            key = (report.wilayah, report.kasus or one.id)
            known = found.get(key)
            if (
                known is None
                or one.id == key[1]
                or (known[0] != key[1] and report.tanggal < known[1].tanggal)
            ):
                found[key] = (one.id, report)
    visible = [one for one in found.values() if codes.index(one[1].kelas) <= codes.index(kelas)]
    visible.sort(key=lambda one: (one[1].wilayah, one[1].tanggal, one[0]))
    return dict(visible), len(found) - len(visible)


def case_of(number: str, report: Report) -> Case:
    """Give of an open report what a blangko shows, and no more."""
    return Case(
        number=number,
        wilayah=report.wilayah,
        tanggal=report.tanggal,
        jenis=report.jenis,
        kategori=report.kategori or "",
        judul=report.judul or "",
        status=report.status or "",
        kelas=report.kelas,
    )
