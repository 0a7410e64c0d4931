"""Status tidak sama dengan langkah terakhir.

Rekap menghitung `status` laporan. Bila langkah terakhir menyebut status lain, salah satunya ketinggalan,
dan rekap serta daftar kasus terbuka tidak lagi cocok dengan ceritanya.

Cara membetulkan: samakan `status` dengan langkah terakhir yang menyebut status, atau betulkan langkah itu.

Benar:

    langkah:
      - tanggal: "2021-11-03"
        uraian: Patroli malam
        status: selesai
    status: selesai
    jalur_penyelesaian: musyawarah

Salah:

    langkah:
      - tanggal: "2021-11-03"
        uraian: Patroli malam
        status: selesai
    status: sedang_ditangani
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pks_cli.bahasa import tanggal_panjang
from pks_cli.model.report import Report
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.model.report import Langkah
    from pks_cli.rules.context import RuleContext

CODE = "PKS205"
LEVEL: Level = "peringatan"
TITLE = "Status tidak sama dengan langkah terakhir"
APPLIES = (Report,)


def check(record: Report, context: RuleContext) -> Iterable[Finding]:  # noqa: ARG001 - every rule is called alike
    """Find a status other than that of the latest step that has one."""
    status = record.status
    if status is None or not any(step.status not in {None, status} for step in record.langkah):
        return ()
    latest = _latest(record.langkah)
    if latest.status == status:
        return ()
    when = f" ({tanggal_panjang(latest.tanggal)})" if latest.tanggal else ""
    message = f"status {status}, tetapi langkah terakhir{when} berstatus {latest.status}"
    return (Finding(("status",), message, "samakan status laporan dengan langkah terakhirnya"),)


def _latest(steps: tuple[Langkah, ...]) -> Langkah:
    """Give the step with a status that was taken last; without all dates, the last one written."""
    with_status = [step for step in steps if step.status is not None]
    if any(step.tanggal is None for step in with_status):
        return with_status[-1]
    # Of steps on one day the one written last counts: max() keeps the first, hence the reversal.
    return max(reversed(with_status), key=lambda step: step.tanggal or date.min)
