"""Klasifikasi di atas batas folder.

Isi folder tersalin ke setiap laptop yang ikut, dan tetap tersimpan dalam riwayatnya. Karena itu folder
punya satu batas, `kelas_tertinggi` di pks.yaml, dan catatan di atas batas itu tidak boleh disimpan di sini.
Klasifikasi yang kosong berarti biasa; pada potensi dan peristiwa konflik berarti terbatas.

Cara membetulkan: simpan catatan ini di folder tersendiri yang batasnya cukup. Bila klasifikasinya memang
terlalu tinggi, turunkan.

Benar:

    klasifikasi: terbatas

Salah:

    klasifikasi: rahasia
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.model.bentrok import Bentrok
from pks_cli.model.meeting import Meeting
from pks_cli.model.report import Report
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS212"
LEVEL: Level = "galat"
TITLE = "Klasifikasi di atas batas folder"
APPLIES = (Report, Meeting, Bentrok)


def check(record: Report | Meeting | Bentrok, context: RuleContext) -> Iterable[Finding]:
    """Find a class above the ceiling of the folder."""
    ceiling = context.office.kelas_tertinggi
    kelas = record.kelas(ceiling) if isinstance(record, Meeting) else record.kelas
    if kelas in context.allowed_classes:
        return ()
    words, limit = kelas.replace("_", " "), ceiling.replace("_", " ")
    message = f"klasifikasi {words} di atas batas folder ini ({limit})"
    return (Finding(("klasifikasi",), message, "simpan di folder tersendiri yang batasnya cukup"),)
