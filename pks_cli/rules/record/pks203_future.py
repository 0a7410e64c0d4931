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
    from collections.abc import Iterable
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
    if isinstance(record, Report) and not record.langkah and _is_past(record, today):
        return ()
    if isinstance(record, Report):
        dated = [
            (("tanggal",), record.tanggal),
            (("sampai",), record.sampai),
            (("tanggal_lapor",), record.tanggal_lapor),
        ]
        key, steps = "langkah", [step.tanggal for step in record.langkah]
    else:
        dated, key, steps = [], "kemajuan", [step.tanggal for step in record.kemajuan]
    found = [_finding(loc, day, today) for loc, day in dated if day is not None and day > today]
    for index, day in enumerate(steps):
        if day is not None and day > today:
            found.append(_finding((key, index, "tanggal"), day, today))
    return found


def _is_past(report: Report, today: date) -> bool:
    """Look first at what nearly every report passes."""
    return (
        report.tanggal <= today
        and (report.tanggal_lapor is None or report.tanggal_lapor <= today)
        and (report.sampai is None or report.sampai <= today)
    )


def _finding(loc: tuple[str | int, ...], day: date, today: date) -> Finding:
    words = str(loc[-1]).replace("_", " ")
    message = f"{words} {tanggal_panjang(day)} belum tiba (hari ini {tanggal_panjang(today)})"
    return Finding(loc, message, "betulkan tanggalnya, biasanya tahunnya")
