"""The files of a new folder, as texts by their paths."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.folder.locking import LOCK_NAME
from pks_cli.folder.place import OFFICE_FILE, WILAYAH_FILE
from pks_cli.model.office import FORMAT
from pks_cli.model.vocabulary import required_posts
from pks_cli.model.wilayah_code import is_desa, tingkat
from pks_cli.strict_yaml import write

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pks_cli.tasks.init_wilayah import Region

# Keppres 41/1987; the provinces made since then keep the zone of the one they came from.
_ZONES = {
    "WIB": "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62",
    "WITA": "51 52 53 63 64 65 71 72 73 74 75 76",
    "WIT": "81 82 91 92 93 94 95 96",
}
_HEADS = {True: ("wali_kota", "wakil_wali_kota"), False: ("bupati", "wakil_bupati")}
_POSTS_OF_KOTA = ("sekda", "kaban_kesbangpol", "kepala_satpol_pp", "kapolres", "dandim", "kajari")
GITIGNORE = f"""# Yang tidak ikut disimpan dalam riwayat
{LOCK_NAME}
.pks-*.tmp
records/lampiran/
keluaran/
masuk/
~$*
.~lock.*
.DS_Store
Thumbs.db
desktop.ini
"""
GITATTRIBUTES = "* -text\n"


def git_files() -> dict[str, bytes]:
    """Give the files that keep git from changing or storing what it should not."""
    return {".gitignore": GITIGNORE.encode(), ".gitattributes": GITATTRIBUTES.encode()}


def record_files(region: Region, rows: Iterable[tuple[str, str]]) -> dict[str, bytes]:
    """Give the records of an empty folder.

    Args:
        region: The kabupaten or kota.
        rows: Code and name of it and all that lies in it.

    Returns:
        The content of each file by its path from the folder, with "/".
    """
    rows = list(rows)
    texts = {
        OFFICE_FILE: write(office_tree(region)),
        WILAYAH_FILE: "".join(_item({"kode": kode, "nama": nama}) for kode, nama in rows),
    }
    for kode, _nama in rows:
        texts[f"records/teams/{kode}.yaml"] = write(team_tree(kode, _posts(region, kode)))
    return {path: text.encode("utf-8") for path, text in texts.items()}


def office_tree(region: Region) -> dict[str, Any]:
    """Give pks.yaml: what is known of the office, and its choices at their defaults, to be edited."""
    return {
        "format": FORMAT,
        "nama": "Badan Kesatuan Bangsa dan Politik",
        "pemerintah": f"Pemerintah Provinsi {region.provinsi}"
        if region.is_administrative
        else f"Pemerintah {region.nama}",
        "wilayah": region.kode,
        "contoh": False,
        "kelas_tertinggi": "terbatas",
        "kota_surat": _city_of_letters(region),
        "zona": zone(region.kode),
        "batas_lapor": 7,
        "rapat_minimal": 3,
        "naskah": {"kertas": "A4", "notula": "praktik", "judul_notula": "NOTULA"},
        "kop": {"baris": [], "alamat": None, "telepon": None, "pos_el": None, "laman": None, "logo": None},
        "penandatangan": {"jabatan": None, "nama": None, "pangkat": None, "nip": None},
        "tembusan": [],
        "git": {"simpan_otomatis": True},
    }


def team_tree(kode: str, posts: Iterable[str]) -> dict[str, Any]:
    """Give the team of a wilayah with posts whose holders are not known yet."""
    return {"wilayah": kode, "sk": [], "anggota": [{"jabatan": post, "nama": None} for post in posts]}


def zone(kode: str) -> str:
    """Give the time zone of a code by its province."""
    return next(name for name, provinces in _ZONES.items() if kode[:2] in provinces.split())


def _posts(region: Region, kode: str) -> tuple[str, ...]:
    """Give the posts of a team; which of them leads it no law says for kecamatan and below, so no peran."""
    level = tingkat(kode)
    if level == "kota":
        return (*_HEADS[region.is_kota], *_POSTS_OF_KOTA)
    return required_posts("desa" if is_desa(kode) else level)


def _city_of_letters(region: Region) -> str | None:
    """Give the place name before the date of a letter; a kabupaten's capital is not known here."""
    if not region.is_kota:
        return None
    return "Jakarta" if region.is_administrative else region.bare_name


def _item(tree: Mapping[str, Any]) -> str:
    """Write a mapping as an item of a list that is the whole file."""
    lines = write(tree).splitlines()
    return "".join(f"{'- ' if number == 0 else '  '}{line}\n" for number, line in enumerate(lines))
