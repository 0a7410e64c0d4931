"""Jalur penyelesaian dan status tidak cocok.

Kejadian yang selesai diselesaikan melalui suatu jalur: musyawarah, keadilan restoratif, hukum, adat, atau
dilimpahkan. Rekap menghitung selesai menurut jalurnya, maka yang selesai menyebut jalurnya dan yang belum
selesai belum punya.

Cara membetulkan: isi `jalur_penyelesaian` bila sudah selesai; kosongkan bila belum.

Benar:

    status: selesai
    jalur_penyelesaian: musyawarah

Salah:

    status: selesai
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.model.report import Report
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS206"
LEVEL: Level = "peringatan"
TITLE = "Jalur penyelesaian dan status tidak cocok"
APPLIES = (Report,)


def check(record: Report, context: RuleContext) -> Iterable[Finding]:  # noqa: ARG001 - every rule is called alike
    """Find a kejadian that is settled without a way, or has a way without being settled."""
    settled = record.status == "selesai"
    way = record.jalur_penyelesaian
    if settled == (way is not None) or not record.is_kejadian:
        return ()
    if settled:
        message = "status selesai, tetapi jalur penyelesaiannya belum disebut"
        remedy = "isi musyawarah, keadilan_restoratif, hukum, adat, atau dilimpahkan"
        return (Finding(("status",), message, remedy),)
    message = f"jalur penyelesaian {way} disebut, tetapi status {record.status}"
    return (
        Finding(("jalur_penyelesaian",), message, "ubah status menjadi selesai, atau kosongkan jalurnya"),
    )
