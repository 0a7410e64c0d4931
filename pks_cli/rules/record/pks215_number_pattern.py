"""Pola nomor naskah tidak lengkap.

Nomor naskah disusun dari `pola_nomor` kantor. Tempat di dalam kurung kurawal diganti isinya: {kode}, {urut},
{unit}, {bulan}, {tahun}, dan {keamanan}. Tempat dengan nama lain tercetak apa adanya, dan tanpa {urut} semua
naskah mendapat nomor yang sama.

Cara membetulkan: pakai nama tempat yang disarankan, dan sebut {urut} satu kali.

Benar (pks.yaml):

    naskah:
      pola_nomor: "{kode}/{urut}/{unit}/{tahun}"

Salah (pks.yaml):

    naskah:
      pola_nomor: "{kode}/{nomer}/{unit}/{tahun}"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import gabung, kutip, terdekat
from pks_cli.model.letter_number import ORDER, PLACES, places_of
from pks_cli.model.office import Office
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS215"
LEVEL: Level = "peringatan"
TITLE = "Pola nomor naskah tidak lengkap"
APPLIES = (Office,)
_LOC = ("naskah", "pola_nomor")


def check(record: Office, context: RuleContext) -> Iterable[Finding]:  # noqa: ARG001 - every rule is called alike
    """Find places that no number has, and a pattern without a place for the order number."""
    named = places_of(record.naskah.pola_nomor)
    for place in dict.fromkeys(named):
        if place not in PLACES:
            near = terdekat(place, PLACES)
            known = gabung([f"{{{one}}}" for one in PLACES], "atau")
            remedy = f"maksudnya {{{near}}}?" if near else f"pakai {known}"
            yield Finding(_LOC, f"tempat {kutip(f'{{{place}}}')} tidak dikenal di pola nomor", remedy)
    if ORDER not in named:
        message = "pola nomor tidak memuat {urut}, maka semua naskah mendapat nomor yang sama"
        yield Finding(_LOC, message, "tambahkan {urut} di tempat nomor urut buku agenda")
