"""Dua orang pada satu jabatan dalam waktu yang sama.

Naskah mencetak pejabat pada tanggal naskah itu. Bila dua orang memegang satu jabatan di satu wilayah pada
hari yang sama, tidak jelas nama siapa yang dicetak. Ini biasanya terjadi ketika pejabat berganti dan baris
yang lama belum ditutup. Wilayah yang disebut di `juga_wilayah` ikut diperiksa.

Cara membetulkan: isi `sampai` pada baris pejabat yang lama. Bila jabatannya memang berbeda, bedakan
`jabatan_lengkap`.

Benar (tim):

    anggota:
      - jabatan: lurah
        nama: Ahmad Fauzi, S.Sos.
        sampai: "2021-06-30"
      - jabatan: lurah
        nama: Siti Aminah, S.IP.
        mulai: "2021-07-01"
      - jabatan: bhabinkamtibmas
      - jabatan: babinsa

Salah (tim):

    anggota:
      - jabatan: lurah
        nama: Ahmad Fauzi, S.Sos.
      - jabatan: lurah
        nama: Siti Aminah, S.IP.
        mulai: "2021-07-01"
      - jabatan: bhabinkamtibmas
      - jabatan: babinsa
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold, kutip, tanggal_panjang
from pks_cli.model import vocabulary
from pks_cli.model.team import Anggota, Team
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pks_cli.faults import Level
    from pks_cli.folder.reading import Loaded
    from pks_cli.rules.context import RuleContext

CODE = "PKS303"
LEVEL: Level = "peringatan"
TITLE = "Dua orang pada satu jabatan dalam waktu yang sama"
_REMEDY = "isi 'sampai' pada baris pejabat yang lama"
_Row = tuple[date, int, int, "Loaded", Anggota]
_Post = tuple[str, str, str]


def check(records: Sequence[Loaded], context: RuleContext) -> Iterator[tuple[Loaded, Finding]]:
    """Find rows of one post in one wilayah, held by different people, that overlap in time."""
    for (wilayah, _, _), rows in _by_post(records).items():
        rows.sort(key=lambda row: row[:3])
        lasting = rows[0][-1]
        for _, _, index, one, person in rows[1:]:
            if _overlap(lasting, person) and fold(lasting.nama or "") != fold(person.nama or ""):
                message = _message(lasting, person, context.wilayah.label(wilayah))
                yield one, Finding(("anggota", index, "nama"), message, _REMEDY)
            if (person.sampai or date.max) >= (lasting.sampai or date.max):
                lasting = person


def _message(before: Anggota, after: Anggota, where: str) -> str:
    since = f" sejak {tanggal_panjang(after.mulai)}" if after.mulai else ""
    names = f"{kutip(before.nama or '')} dan {kutip(after.nama or '')}"
    post = after.jabatan_lengkap or vocabulary.label("jabatan", after.jabatan)
    return f"{names} sama-sama {post} {where}{since}"


def _by_post(records: Sequence[Loaded]) -> dict[_Post, list[_Row]]:
    """Gather the rows that name a person, by wilayah and post, with the file and place they stand in."""
    posts: dict[_Post, list[_Row]] = {}
    for order, one in enumerate(records):
        team = one.record
        if not isinstance(team, Team) or team.dibatalkan is not None:
            continue
        for index, row in enumerate(team.anggota):
            if row.nama:
                for wilayah in (team.wilayah, *row.juga_wilayah):
                    post = (wilayah, row.jabatan, fold(row.jabatan_lengkap or ""))
                    posts.setdefault(post, []).append((row.mulai or date.min, order, index, one, row))
    return posts


def _overlap(before: Anggota, after: Anggota) -> bool:
    """Tell whether the row that begins first is still open when the other begins."""
    return before.sampai is None or before.sampai >= (after.mulai or date.min)
