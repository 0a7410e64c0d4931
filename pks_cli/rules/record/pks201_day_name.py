"""Nama hari tidak cocok dengan tanggal.

Nama hari yang salah di samping tanggal membuat naskah dikembalikan, dan pembaca tidak tahu mana yang benar.
Di naskah nama hari selalu dihitung dari tanggal; isian `hari` hanya untuk mencocokkan.

Cara membetulkan: cocokkan dengan undangan, lalu betulkan hari atau tanggalnya. Isian `hari` boleh dihapus.

Benar (rapat):

    hari: Senin
    tanggal: "2021-12-13"

Salah (rapat):

    hari: Selasa
    tanggal: "2021-12-13"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip, nama_hari, tanggal_panjang, urutan_hari
from pks_cli.model.meeting import Meeting
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS201"
LEVEL: Level = "galat"
TITLE = "Nama hari tidak cocok dengan tanggal"
APPLIES = (Meeting,)


def check(record: Meeting, context: RuleContext) -> Iterable[Finding]:  # noqa: ARG001 - every rule is called alike
    """Find a day name that is not that of the date."""
    if record.hari is None or urutan_hari(record.hari) == record.tanggal.weekday():
        return ()
    right = nama_hari(record.tanggal)
    message = f"hari {kutip(record.hari)} tidak cocok: {tanggal_panjang(record.tanggal)} adalah hari {right}"
    return (Finding(("hari",), message, f"tulis {right}, atau betulkan tanggalnya"),)
