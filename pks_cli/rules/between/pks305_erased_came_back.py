"""Catatan yang telah dimusnahkan ada lagi.

Catatan itu pernah dimusnahkan dengan `pks musnahkan`, tetapi berkasnya ada lagi di folder ini: laptop lain
menyuntingnya sebelum pemusnahan sampai di sana, atau cadangan lama dikembalikan. Isinya masih terbaca dan
masih dihitung.

Cara membetulkan: ulangi `pks musnahkan` dengan id catatan itu, lalu jalankan `pks sync` di semua laptop.

Benar (nama berkas):

    records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml

Salah (nama berkas):

    records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml
    records/musnah/2021/laporan-k3f9x2ab.yaml
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pks_cli.faults import Level
    from pks_cli.folder.reading import Loaded
    from pks_cli.rules.context import RuleContext

CODE = "PKS305"
LEVEL: Level = "peringatan"
TITLE = "Catatan yang telah dimusnahkan ada lagi"


def check(records: Sequence[Loaded], context: RuleContext) -> Iterator[tuple[Loaded, Finding]]:  # noqa: ARG001 - alike
    """Find records, readable or not, of which another file tells that they were destroyed."""
    erased = {one.id for one in records if one.kind == "erasure" and one.id}
    for one in records:
        if one.kind != "erasure" and one.id in erased:
            message = f"catatan {one.id} telah dimusnahkan, tetapi ada lagi di folder ini"
            yield one, Finding((), message, f"ulangi: pks musnahkan {one.id}")
