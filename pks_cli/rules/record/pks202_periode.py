"""Periode tidak memuat tanggalnya.

Periode menentukan rekap mana yang menghitung catatan ini: B04 untuk Januari-April, B08 untuk Mei-Agustus,
B12 untuk September-Desember. Rapat memang kadang bergeser keluar periodenya, maka ini hanya peringatan.

Cara membetulkan: betulkan periodenya, atau biarkan bila memang begitu. Bila `periode` dikosongkan, periode
diambil dari tanggal.

Benar:

    tanggal: "2021-11-02"
    periode: 2021-B12

Salah:

    tanggal: "2021-11-02"
    periode: 2021-B08
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import tanggal_panjang
from pks_cli.model.meeting import Meeting
from pks_cli.model.periode import label, periode_of
from pks_cli.model.report import Report
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS202"
LEVEL: Level = "peringatan"
TITLE = "Periode tidak memuat tanggalnya"
APPLIES = (Report, Meeting)


def check(record: Report | Meeting, context: RuleContext) -> Iterable[Finding]:  # noqa: ARG001 - every rule is called alike
    """Find a periode that the date does not lie in."""
    if record.periode is None or record.periode == periode_of(record.tanggal):
        return ()
    right = periode_of(record.tanggal)
    message = f"tanggal {tanggal_panjang(record.tanggal)} tidak termasuk periode {label(record.periode)}"
    return (
        Finding(("periode",), message, f"tulis {right}, atau biarkan bila memang dihitung di periode itu"),
    )
