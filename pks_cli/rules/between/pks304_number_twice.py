"""Satu nomor untuk dua naskah.

Setiap nomor di buku agenda dipakai satu kali. Dua naskah dengan nomor yang sama tidak dapat dibedakan di
arsip, dan salah satunya biasanya disalin dari naskah lain lalu lupa diganti.

Cara membetulkan: lihat buku agenda, lalu beri naskah yang keliru nomornya sendiri, misalnya dengan `pks
meeting naskah`.

Benar (rapat):

    naskah:
      undangan:
        nomor: 005/12/BKBP/2021
      notula:
        nomor: 005/13/BKBP/2021

Salah (rapat):

    naskah:
      undangan:
        nomor: 005/12/BKBP/2021
      notula:
        nomor: 005/12/BKBP/2021
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip, tanggal_panjang
from pks_cli.model.letter_number import same_number
from pks_cli.model.meeting import Meeting
from pks_cli.model.vocabulary import terms
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pks_cli.faults import Level
    from pks_cli.folder.reading import Loaded
    from pks_cli.rules.context import RuleContext

CODE = "PKS304"
LEVEL: Level = "peringatan"
TITLE = "Satu nomor untuk dua naskah"
_REMEDY = "lihat buku agenda, lalu beri salah satunya nomor lain"


def check(records: Sequence[Loaded], context: RuleContext) -> Iterator[tuple[Loaded, Finding]]:  # noqa: ARG001 - alike
    """Find numbers that an earlier paper has too; each later one names the first."""
    first: dict[str, str] = {}
    for one in sorted(records, key=lambda one: one.path):
        meeting = one.record
        if not isinstance(meeting, Meeting) or meeting.dibatalkan is not None:
            continue
        for paper in meeting.numbers():
            name = f"{_label(paper.kind)} rapat {tanggal_panjang(meeting.tanggal)}"
            other = first.setdefault(same_number(paper.number, paper.year), name)
            if other is not name:
                message = f"nomor {kutip(paper.number)} dipakai oleh {other} dan {name}"
                yield one, Finding(paper.loc, message, _REMEDY)


def _label(kind: str) -> str:
    term = terms("naskah").get(kind)
    return term.label if term else kind
