"""Dasar hukum tidak dikenal.

Nomor dan tahun peraturan mudah tertukar, lalu tersalin dari naskah ke naskah. Karena itu rapat menyebut
dasar hukum dengan kode dari daftar, dan bunyinya di naskah diambil dari daftar itu, tidak diketik ulang.

Cara membetulkan: pakai kode yang disarankan, misalnya uu-7-2012.

Benar (rapat):

    dasar:
      - uu-7-2012

Salah (rapat):

    dasar:
      - uu-7-2021
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip, terdekat
from pks_cli.model.meeting import Meeting
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS121"
LEVEL: Level = "galat"
TITLE = "Dasar hukum tidak dikenal"
APPLIES = (Meeting,)


def check(record: Meeting, context: RuleContext) -> Iterable[Finding]:
    """Find legal references that the catalogue does not have."""
    for index, dasar in enumerate(record.dasar):
        if dasar not in context.dasar:
            near = terdekat(dasar, sorted(context.dasar))
            remedy = f"maksudnya {near}?" if near else "pakai kode dari daftar, misalnya uu-7-2012"
            yield Finding(("dasar", index), f"dasar hukum {kutip(dasar)} tidak dikenal", remedy)
