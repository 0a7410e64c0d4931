"""Isian diisi berbeda oleh dua orang dan menunggu keputusan.

Dua orang mengubah isian yang sama di dua laptop. Nilai yang lebih dahulu dibagikan tetap berlaku, yang lain
disimpan di records/bentrok/ supaya tidak hilang. Sampai ada yang memilih, belum pasti mana yang benar.

Cara membetulkan: jalankan `pks sync --selesaikan`; kedua nilai ditampilkan dengan siapa dan kapan.

Benar (bentrok):

    butir:
      - isian:
          - status
        bersama: selesai
        usulan: sedang_ditangani
        pilihan: bersama

Salah (bentrok):

    butir:
      - isian:
          - status
        bersama: selesai
        usulan: sedang_ditangani
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.model.bentrok import Bentrok
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS214"
LEVEL: Level = "peringatan"
TITLE = "Isian diisi berbeda oleh dua orang dan menunggu keputusan"
APPLIES = (Bentrok,)


def check(record: Bentrok, context: RuleContext) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """Find the places that nobody has chosen for; their values are not told, only where they stand."""
    for index, one in enumerate(record.butir):
        if not one.pilihan:
            where = f"isian {': '.join(one.isian)}" if one.isian else "seluruh catatan"
            message = f"{where} diisi berbeda oleh dua orang dan menunggu keputusan"
            yield Finding(("butir", index), message, "pilih dengan 'pks sync --selesaikan'")
