"""Nama isian tidak dikenal.

Isian yang namanya tidak dikenal tetap disimpan, tetapi tidak masuk ke rekap dan naskah mana pun. Biasanya
ini salah ketik, sehingga isinya seperti hilang.

Cara membetulkan: pakai nama yang disarankan. Isian milik kantor sendiri ditulis di bawah `lokal:` dan tidak
diperiksa.

Benar:

    hambatan: Warga belum mau bertemu
    lokal:
      nomor_agenda: 12

Salah:

    hambatn: Warga belum mau bertemu
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.model.fields import unknown_key_words, unknown_keys
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.faults import Level
    from pks_cli.model.record import Part

CODE = "PKS102"
LEVEL: Level = "peringatan"
TITLE = "Nama isian tidak dikenal"


def check_tree(model: type[Part], tree: dict[str, Any]) -> Iterator[Finding]:
    """Find keys that no field of the record declares; what stands under `lokal` is the office's own.

    Args:
        model: The class of the record.
        tree: The record as read; it need not be valid.
    """
    for loc, known in unknown_keys(model, tree):
        message, remedy = unknown_key_words(str(loc[-1]), known)
        yield Finding(loc, message, remedy, at_key=True)
