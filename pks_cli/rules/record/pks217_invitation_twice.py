"""Nomor atau tanggal undangan berbeda di dua tempat.

Nomor dan tanggal surat undangan boleh ditulis di `undangan` atau di `naskah` di bawah `undangan`; keduanya
berarti sama. Bila isinya berbeda, tidak jelas mana yang benar; yang dicetak ialah yang di `naskah`.

Cara membetulkan: samakan keduanya, atau hapus salah satunya.

Benar (rapat):

    undangan:
      nomor: 005/12/BKBP/2021
    naskah:
      undangan:
        nomor: 005/12/BKBP/2021

Salah (rapat):

    undangan:
      nomor: 005/12/BKBP/2021
    naskah:
      undangan:
        nomor: 005/21/BKBP/2021
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip, tanggal_panjang
from pks_cli.model.letter_number import same_number
from pks_cli.model.meeting import INVITATION, Meeting
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS217"
LEVEL: Level = "peringatan"
TITLE = "Nomor atau tanggal undangan berbeda di dua tempat"
APPLIES = (Meeting,)
_REMEDY = "samakan keduanya, atau hapus salah satunya"


def check(record: Meeting, context: RuleContext) -> Iterable[Finding]:  # noqa: ARG001 - every rule is called alike
    """Find a letter of invitation that is told in two ways."""
    letter, paper = record.undangan, record.naskah.get(INVITATION)
    if letter is None or paper is None:
        return
    if letter.nomor and paper.nomor and same_number(letter.nomor, 0) != same_number(paper.nomor, 0):
        words = f"nomor undangan {kutip(letter.nomor)} di 'undangan', {kutip(paper.nomor)} di 'naskah'"
        yield Finding(("naskah", INVITATION, "nomor"), words, _REMEDY)
    if letter.tanggal and paper.tanggal and letter.tanggal != paper.tanggal:
        days = (
            f"{tanggal_panjang(letter.tanggal)} di 'undangan', {tanggal_panjang(paper.tanggal)} di 'naskah'"
        )
        yield Finding(("naskah", INVITATION, "tanggal"), f"tanggal undangan {days}", _REMEDY)
