"""Kategori tidak dikenal.

Kategori menentukan kolom rekap. Bila setiap orang menulis sebutannya sendiri, satu jenis kejadian terpecah
menjadi beberapa baris dan tidak terhitung bersama.

Cara membetulkan: pakai kode yang disarankan. Kategori milik kantor sendiri dapat ditambahkan di
records/kategori.yaml.

Benar:

    kategori: balapan_liar

Salah:

    kategori: balap liar
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip, terdekat
from pks_cli.model.report import Report
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS120"
LEVEL: Level = "galat"
TITLE = "Kategori tidak dikenal"
APPLIES = (Report,)


def check(record: Report, context: RuleContext) -> Iterable[Finding]:
    """Find a kategori that neither the packaged list nor the office's own one has."""
    kategori = record.kategori
    if kategori is None or kategori in context.kategori:
        return ()
    near = terdekat(kategori, sorted(context.kategori))
    remedy = f"maksudnya {near}?" if near else "pakai 'lainnya', atau tambahkan di records/kategori.yaml"
    return (Finding(("kategori",), f"kategori {kutip(kategori)} tidak dikenal", remedy),)
