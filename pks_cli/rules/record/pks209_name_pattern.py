"""Nama, gelar, atau pangkat belum menurut EYD.

Menurut EYD gelar di belakang nama didahului koma, setiap gelar memakai titik tanpa spasi di dalamnya, dan
pangkat yang berupa singkatan huruf atau akronim (AKP, Bripka) tidak memakai titik. Nama di naskah dicetak
persis seperti ditulis di catatan. Program hanya menyarankan dan tidak pernah mengubah nama orang.

Cara membetulkan: tulis seperti yang disarankan, atau biarkan bila pemilik nama memang menulisnya begitu.

Benar (rapat):

    hadir:
      - nama: AKP Resmawati, S.H., M.H.
        jabatan: Kasat Binmas Polres Metro

Salah (rapat):

    hadir:
      - nama: "AKP. Resmawati, SH., MH"
        jabatan: Kasat Binmas Polres Metro
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip, usul_nama
from pks_cli.model.meeting import Meeting
from pks_cli.model.office import Office
from pks_cli.model.report import Report
from pks_cli.model.team import Team
from pks_cli.rules.context import Finding
from pks_cli.rules.people import people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS209"
LEVEL: Level = "peringatan"
TITLE = "Nama, gelar, atau pangkat belum menurut EYD"
APPLIES = (Report, Meeting, Team, Office)

# The same twenty names report all year; a name is looked at once.
_proposal = lru_cache(maxsize=4096)(usul_nama)


def check(
    record: Report | Meeting | Team | Office,
    context: RuleContext,  # noqa: ARG001 - every rule is called alike
) -> Iterable[Finding]:
    """Find names with titles and ranks off the EYD pattern."""
    if isinstance(record, Report):
        if record.pelapor is None:
            return ()
        return _findings(((("pelapor",), record.pelapor),))
    return _findings(((*loc, "nama"), person.nama) for loc, person in people(record) if person.nama)


def _findings(names: Iterable[tuple[tuple[str | int, ...], str]]) -> list[Finding]:
    found = []
    for loc, name in names:
        proposal = _proposal(name)
        if proposal is not None:
            found.append(Finding(loc, f"nama {kutip(name)} belum menurut EYD", f"tulis {kutip(proposal)}"))
    return found
