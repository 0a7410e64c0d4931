"""Laporan nihil berisi kejadian.

Nihil berarti pada hari-hari itu tidak ada kejadian. Kategori, dampak, atau langkah pada laporan nihil
berarti sebenarnya ada kejadian, dan kejadian itu tidak terhitung di rekap. Judul dan uraian singkat ("aman
dan terkendali") boleh ada.

Cara membetulkan: bila memang ada kejadian atau kegiatan, ganti `jenis`; bila tidak, hapus isian itu.

Benar:

    jenis: nihil
    uraian: Aman dan terkendali

Salah:

    jenis: nihil
    kategori: balapan_liar
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import gabung
from pks_cli.model.report import Report
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS207"
LEVEL: Level = "peringatan"
TITLE = "Laporan nihil berisi kejadian"
APPLIES = (Report,)

_OF_AN_EVENT = (
    "kategori",
    "sumber_konflik",
    "pihak",
    "jumlah_massa",
    "akar_masalah",
    "pemicu",
    "langkah",
    "status",
    "jalur_penyelesaian",
)


def check(record: Report, context: RuleContext) -> Iterable[Finding]:  # noqa: ARG001 - every rule is called alike
    """Find keys of an event in a report that says there was none."""
    if record.jenis != "nihil":
        return ()
    given = [key for key in _OF_AN_EVENT if getattr(record, key)]
    if record.dampak is not None and any(value for _, value in record.dampak):
        given.append("dampak")
    if not given:
        return ()
    message = f"laporan nihil, tetapi {gabung(given)} terisi"
    return (
        Finding((given[0],), message, "ganti jenisnya bila ada kejadian, atau hapus isian itu", at_key=True),
    )
