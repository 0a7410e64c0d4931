"""Sumber konflik belum disebut.

Pasal 5 UU Nomor 7 Tahun 2012 menyebut lima sumber konflik. Potensi dan peristiwa konflik dipetakan menurut
sumber itu, maka laporannya menyebut salah satu: a (politik, ekonomi, sosial budaya), b (antarumat beragama,
antarsuku, antaretnis), c (batas wilayah), d (sumber daya alam), atau e (distribusi sumber daya alam).

Cara membetulkan: isi `sumber_konflik` dengan a, b, c, d, atau e. Bila bukan konflik antarkelompok, ganti
`jenis` menjadi gangguan_kamtibmas.

Benar:

    jenis: potensi_konflik
    sumber_konflik: c

Salah:

    jenis: potensi_konflik
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.model.report import KONFLIK, Report
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS208"
LEVEL: Level = "peringatan"
TITLE = "Sumber konflik belum disebut"
APPLIES = (Report,)


def check(record: Report, context: RuleContext) -> Iterable[Finding]:  # noqa: ARG001 - every rule is called alike
    """Find a conflict without its source."""
    if record.jenis not in KONFLIK or record.sumber_konflik is not None:
        return ()
    words = record.jenis.replace("_", " ")
    remedy = "isi sumber_konflik dengan a, b, c, d, atau e (Pasal 5 UU 7/2012)"
    return (Finding(("jenis",), f"sumber konflik dari {words} ini belum disebut", remedy),)
