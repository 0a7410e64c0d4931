"""Who is in a team on the day of a paper, in the order of their peran."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.documents.paper import SHORT_DOTS
from pks_cli.documents.region import head_title
from pks_cli.model.vocabulary import codes, label, required_posts, terms
from pks_cli.model.wilayah_code import is_desa, tingkat

if TYPE_CHECKING:
    from pks_cli.documents.draft import Material
    from pks_cli.model.team import Anggota

_HEADS = frozenset({"wali_kota", "bupati"})
_OF_A_PLACE = frozenset({"kecamatan", "kelurahan"})


def members(material: Material) -> tuple[Anggota, ...]:
    """Give the rows in force on the day, those of other teams that hold this wilayah too at the end."""
    kode, day = material.wilayah, material.day
    own = [row for team in material.teams if team.wilayah == kode for row in team.members_on(day)]
    shared = [
        row
        for team in material.teams
        if team.wilayah != kode
        for row in team.members_on(day)
        if kode in row.juga_wilayah
    ]
    return (*own, *shared)


def roster(material: Material) -> list[dict[str, str]]:
    """Give the rows of the list of members, by peran and then as recorded.

    Each has `nama`, `jabatan` and `peran`. A team without rows has its required posts, else one row a peran,
    to be filled in by hand.
    """
    order = codes("peran")
    known = sorted(members(material), key=lambda row: order.index(row.peran) if row.peran else len(order))
    if known:
        return [_row(row.nama, _post(material, row), row.peran) for row in known]
    level = "desa" if is_desa(material.wilayah) else tingkat(material.wilayah)
    posts = required_posts(level)
    if posts:
        return [_row(None, _post_name(material, code), None) for code in posts]
    return [_row(None, SHORT_DOTS, code) for code in order]


def head_of_region(material: Material) -> str | None:
    """Give the name of the head of the region on the day, where a team knows it."""
    for team in material.teams:
        if team.wilayah == material.office.wilayah:
            for row in team.members_on(material.day):
                if row.jabatan in _HEADS and row.nama:
                    return row.nama
    return None


def _row(name: str | None, post: str, peran: str | None) -> dict[str, str]:
    return {
        "nama": name or SHORT_DOTS,
        "jabatan": post,
        "peran": label("peran", peran) if peran else SHORT_DOTS,
    }


def _post(material: Material, row: Anggota) -> str:
    name = row.jabatan_lengkap or _post_name(material, row.jabatan)
    acting = f"{label('status_pejabat', row.status)} " if row.status else ""
    return name if name.startswith(acting) else f"{acting}{name}"


def _post_name(material: Material, code: str) -> str:
    """Name a post with its place, where the post is of a place: "Camat Metro Timur"."""
    if code in _HEADS:
        return head_title(material.office, material.gazetteer)
    level = terms("jabatan")[code].extra["tingkat"]
    own = level in _OF_A_PLACE and level == tingkat(material.wilayah)
    return (
        f"{label('jabatan', code)} {material.gazetteer.nama(material.wilayah)}"
        if own
        else label("jabatan", code)
    )
