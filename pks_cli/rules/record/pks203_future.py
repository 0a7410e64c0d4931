"""Tanggal di masa depan.

Yang dilaporkan adalah yang sudah terjadi dan langkah yang sudah dilakukan. Tanggal yang belum tiba hampir
selalu salah ketik tahun, dan laporannya akan masuk ke rekap yang salah. Rapat boleh bertanggal kemudian,
karena direncanakan.

Cara membetulkan: betulkan tanggalnya. Rencana ditulis sebagai saran atau tindak lanjut rapat.

Benar:

    tanggal: "2021-11-02"

Salah:

    tanggal: "2091-11-02"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import tanggal_panjang
from pks_cli.model.followup import Followup
from pks_cli.model.report import Report
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS203"
LEVEL: Level = "galat"
TITLE = "Tanggal di masa depan"
APPLIES = (Report, Followup)


def check(record: Report | Followup, context: RuleContext) -> Iterable[Finding]:
    """Find dates after today of what is said to have happened."""
    today = context.today
    dated = _report_dates(record) if isinstance(record, Report) else _followup_dates(record)
    return [_finding(loc, day, today) for loc, day in dated if day is not None and day > today]


def _report_dates(report: Report) -> Iterator[tuple[tuple[str | int, ...], date | None]]:
    yield ("tanggal",), report.tanggal
    yield ("sampai",), report.sampai
    yield ("tanggal_lapor",), report.tanggal_lapor
    for index, step in enumerate(report.langkah):
        yield ("langkah", index, "tanggal"), step.tanggal


def _followup_dates(followup: Followup) -> Iterator[tuple[tuple[str | int, ...], date | None]]:
    for index, step in enumerate(followup.kemajuan):
        yield ("kemajuan", index, "tanggal"), step.tanggal


def _finding(loc: tuple[str | int, ...], day: date, today: date) -> Finding:
    message = f"{loc[-1]} {tanggal_panjang(day)} belum tiba (hari ini {tanggal_panjang(today)})"
    return Finding(loc, message.replace("_", " "), "betulkan tanggalnya, biasanya tahunnya")
