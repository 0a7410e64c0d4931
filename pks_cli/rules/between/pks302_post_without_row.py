"""Tim belum memuat semua jabatannya.

Tim PKS kecamatan terdiri atas Camat, Kapolsek, dan Danramil; tim kelurahan atas Lurah, Bhabinkamtibmas, dan
Babinsa (desa: Kepala Desa). Daftar hadir, undangan, dan kewajiban melapor diambil dari baris tim, maka
setiap jabatan punya satu baris. Namanya boleh kosong selama pejabatnya belum diketahui.

Cara membetulkan: tambahkan baris jabatan yang kurang, misalnya dengan `pks team set`. Lihat `pks team
check` untuk daftar lengkapnya.

Benar (tim):

    anggota:
      - jabatan: lurah
      - jabatan: bhabinkamtibmas
      - jabatan: babinsa

Salah (tim):

    anggota:
      - jabatan: lurah
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import gabung
from pks_cli.model import vocabulary
from pks_cli.model.team import Team
from pks_cli.model.wilayah_code import is_desa, tingkat
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pks_cli.faults import Level
    from pks_cli.folder.reading import Loaded
    from pks_cli.rules.context import RuleContext

CODE = "PKS302"
LEVEL: Level = "peringatan"
TITLE = "Tim belum memuat semua jabatannya"
_NAMED = 3  # teams told by name; a new folder would name them all


def check(records: Sequence[Loaded], context: RuleContext) -> Iterator[tuple[Loaded | None, Finding]]:
    """Find the teams of kecamatan and kelurahan that lack the row of a post: one finding for the folder."""
    lacking = []
    for one in records:
        team = one.record
        if isinstance(team, Team) and team.dibatalkan is None:
            held = {row.jabatan for row in team.anggota}
            missing = [vocabulary.label("jabatan", code) for code in _posts(team.wilayah) if code not in held]
            if missing:
                lacking.append((one, f"{context.wilayah.label(team.wilayah)} ({', '.join(missing)})"))
    if not lacking:
        return
    teams = [words for _, words in lacking[:_NAMED]]
    if len(lacking) > _NAMED:
        teams.append(f"{len(lacking) - _NAMED} tim lain")
    message = f"{len(lacking)} tim belum memuat baris semua jabatannya: {gabung(teams)}"
    where = lacking[0][0] if len(lacking) == 1 else None
    yield where, Finding((), message, "tambahkan barisnya, nama boleh kosong; lihat 'pks team check'")


def _posts(wilayah: str) -> tuple[str, ...]:
    """Give the codes of the posts that a team of this wilayah has."""
    return vocabulary.required_posts("desa" if is_desa(wilayah) else tingkat(wilayah))
