"""Kejadian lebih akhir daripada tanggal lapor.

Kejadian tidak dapat dilaporkan sebelum terjadi. Bila urutannya terbalik, waktu lapor dan keterlambatan
terhitung salah.

Cara membetulkan: cocokkan dengan laporan asli, lalu betulkan `tanggal` atau `tanggal_lapor`.

Benar:

    tanggal: "2021-11-02"
    tanggal_lapor: "2021-11-03"

Salah:

    tanggal: "2021-11-03"
    tanggal_lapor: "2021-11-02"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import tanggal_panjang
from pks_cli.model.report import Report
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS204"
LEVEL: Level = "peringatan"
TITLE = "Kejadian lebih akhir daripada tanggal lapor"
APPLIES = (Report,)


def check(record: Report, context: RuleContext) -> Iterable[Finding]:  # noqa: ARG001 - every rule is called alike
    """Find an event, or the last day a nihil covers, after the day it was reported."""
    reported = record.tanggal_lapor
    if reported is None:
        return
    for key, day in (("tanggal", record.tanggal), ("sampai", record.sampai)):
        if day is not None and day > reported:
            message = (
                f"{key} {tanggal_panjang(day)} lebih akhir daripada tanggal lapor {tanggal_panjang(reported)}"
            )
            yield Finding((key,), message, "betulkan salah satunya")
