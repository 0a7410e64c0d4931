"""Jenis naskah tidak dikenal.

Kekhususan naskah di pks.yaml (`bentuk`) dan nomor naskah pada rapat (`naskah`) ditulis di bawah kode
naskahnya. Di bawah kode yang salah ketik isinya tidak pernah dipakai. Pada rapat hanya naskah rapat yang
dipakai.

Cara membetulkan: pakai kode yang disarankan, misalnya notula atau daftar_hadir.

Benar (rapat):

    naskah:
      daftar_hadir:
        nomor: 005/12/BKBP/2021

Salah (rapat):

    naskah:
      daftar_hdir:
        nomor: 005/12/BKBP/2021
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import gabung, kutip, terdekat
from pks_cli.model.meeting import Meeting
from pks_cli.model.office import Office
from pks_cli.model.vocabulary import terms
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS216"
LEVEL: Level = "peringatan"
TITLE = "Jenis naskah tidak dikenal"
APPLIES = (Office, Meeting)
_OF_MEETINGS = "rapat"


def check(record: Office | Meeting, context: RuleContext) -> Iterable[Finding]:  # noqa: ARG001 - every rule is called alike
    """Find keys of papers that there are not, or that no meeting has."""
    papers = terms("naskah")
    if isinstance(record, Office):
        known, group, given = tuple(papers), "bentuk", tuple(record.bentuk)
    else:
        known = tuple(code for code, term in papers.items() if term.extra["dari"] == _OF_MEETINGS)
        group, given = "naskah", tuple(record.naskah)
    for code in given:
        if code not in known:
            near = terdekat(code, known)
            remedy = f"maksudnya {near}?" if near else f"pakai {gabung(list(known), 'atau')}"
            yield Finding((group, code), f"jenis naskah {kutip(code)} tidak dikenal", remedy, at_key=True)
