"""From the head of a column to what the column holds: by label, key, usual wording, part or nearest name.

What a column holds is its role. A role is a key of a report ("uraian", "dampak.luka"), or one of those that
only the contents settle: "waktu" (day, time or both), "tempat" (street or kelurahan), "jenis" (jenis or
kategori), "keterangan" (a status or free text), "korban", "tindak_lanjut"; "nomor" and "hari" only number and
name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pks_cli.bahasa import fold
from pks_cli.exchange.intake.heads import keys_by_head
from pks_cli.strict_yaml import read

_FILE = Path(__file__).with_name("columns.yaml")
_WORDS = re.compile(r"[^\W_]+")
_BRACKETS = re.compile(r"\([^()]*\)")
_PARTS = re.compile(r"\s*(?:[/,&+\n|]|\bdan\b|\batau\b)\s*", re.IGNORECASE)
_SPELLED = {
    "tgl": "tanggal",
    "tg": "tanggal",
    "tangal": "tanggal",
    "tggl": "tanggal",
    "kel": "kelurahan",
    "kec": "kecamatan",
    "ds": "desa",
    "kp": "kampung",
    "kab": "kabupaten",
    "ket": "keterangan",
    "no": "nomor",
    "nmr": "nomor",
    "jml": "jumlah",
    "jmlh": "jumlah",
    "pkl": "pukul",
    "wkt": "waktu",
    "kej": "kejadian",
    "lap": "laporan",
    "wil": "wilayah",
    "lok": "lokasi",
    "tl": "tindak lanjut",
    "info": "informasi",
    "jln": "jalan",
    "jl": "jalan",
    "ttd": "tanda tangan",
    "dok": "dokumentasi",
    "gg": "gangguan",
    "perm": "permasalahan",
    "resiko": "risiko",
    "sbr": "sumber",
    "telp": "telepon",
}
_EMPTY = frozenset({"yang", "yg", "dan", "atau", "serta", "di", "telah", "sudah", "ini", "diisi", "wajib"})
_NEAR, _VERY_NEAR = 80.0, 90.0
_SHORTEST = 5  # letters of a head that may be misspelled
LONGEST_HEAD = 160


@dataclass(frozen=True, slots=True)
class Named:
    """What a head says of its column.

    Attributes:
        role: What the column holds; "" when the head is not known.
        doubt: Why a person should look at it; "" when it is certain.
        is_guess: Whether every cell should be asked too.
    """

    role: str
    doubt: str = ""
    is_guess: bool = False


def role_of(head: str) -> str:
    """Give the role that exactly this head has, "" for none."""
    if len(head) > LONGEST_HEAD:
        return ""
    wanted = canonical(head)
    return _known().get(wanted) or _known().get(wanted.removeprefix("nama"), "")


def named(head: str) -> Named:
    """Tell what a head says of its column, a misspelled one and one of several parts too."""
    bare = _BRACKETS.sub(" ", head)
    role = role_of(head) or role_of(bare) or _of_inner(head)
    if role or not fold(head):
        return Named(role)
    return _of_parts(bare) or _nearest(bare)


@cache
def canonical(head: str) -> str:
    """Write a head as it is looked up: abbreviations spelled out, small words and marks left out."""
    words: list[str] = []
    for word in _WORDS.findall(head.casefold()):
        words += _SPELLED.get(word, word).split()
    return "".join(word for word in words if word not in _EMPTY) or "".join(words)


@cache
def _known() -> dict[str, str]:
    """Give the roles by canonical head: the usual wordings, over them the labels and keys of the fields."""
    known = {
        canonical(spelling): role
        for role, spellings in read(_FILE.read_bytes()).root.items()
        for spelling in spellings
    }
    labels = {canonical(key): key for key in keys_by_head().values()}
    known |= {key: role for key, role in labels.items() if key not in known}
    return known | _own_labels(known)


def _own_labels(known: dict[str, str]) -> dict[str, str]:
    from pks_cli.exchange.intake.heads import head_of

    by_label = {canonical(head_of(key)): key for key in keys_by_head().values()}
    return {label: key for label, key in by_label.items() if label not in known}


def _of_inner(head: str) -> str:
    """Give the role of what stands in brackets, where only that is known: "Kapan (tanggal)"."""
    inner = _BRACKETS.findall(head)
    return role_of(inner[0]) if len(inner) == 1 else ""


_TOGETHER = (
    (frozenset({"hari", "tanggal"}), "tanggal"),
    (frozenset({"hari", "tanggal", "jam", "waktu"}), "waktu"),
    (frozenset({"wilayah", "kecamatan", "kota"}), "wilayah"),
    (frozenset({"tempat", "lokasi"}), "tempat"),
    (frozenset({"wilayah", "kecamatan", "tempat", "lokasi", "kota"}), "tempat"),
    (frozenset({"unsur", "pelapor"}), "unsur"),
    (frozenset({"jenis", "kategori", "bidang"}), "jenis"),
    (frozenset({"langkah", "tindak_lanjut"}), "langkah"),
    (frozenset({"status", "keterangan"}), "keterangan"),
    (
        frozenset({"korban", "dampak.tewas", "dampak.luka", "dampak.kerugian_rp", "dampak.bangunan_rusak"}),
        "korban",
    ),
    (frozenset({"judul", "uraian"}), "uraian"),
    (
        frozenset({"waktu", "tempat", "tanggal", "jam", "hari", "wilayah", "kecamatan", "lokasi"}),
        "waktu_tempat",
    ),
)


def _of_parts(head: str) -> Named | None:
    """Read a head such as "Hari/Tgl" or "TKP / Kelurahan" by its parts."""
    parts = [part for part in _PARTS.split(head) if fold(part)]
    roles = [role_of(part) for part in parts]
    known = {role for role in roles if role}
    if len(parts) < 2 or not known:  # noqa: PLR2004 - two parts at least
        return None
    if len(known) == 1:
        role = known.pop()
        doubt = "" if all(roles) else f"kepala kolom hanya dikenal sebagian; dibaca {words_for(role)}"
        return Named(role, doubt)
    for together, role in _TOGETHER:
        if known <= together:
            return Named(role)
    first = next(role for role in roles if role)
    return Named(first, f"kepala kolom menyebut beberapa hal; dibaca {words_for(first)}", is_guess=True)


def _nearest(head: str) -> Named:
    wanted = canonical(head)
    if not _SHORTEST <= len(wanted) <= LONGEST_HEAD:
        return Named("")
    from rapidfuzz import fuzz, process  # a tenth of the start-up, needed only for a head nobody knows

    best = process.extractOne(wanted, list(_known()), scorer=fuzz.ratio, score_cutoff=_NEAR)
    if best is None:
        return Named("")
    role = _known()[best[0]]
    return Named(role, f"kepala kolom tidak dikenal; dibaca {words_for(role)}", is_guess=best[1] < _VERY_NEAR)


_IN_WORDS = {
    "nomor": "nomor urut",
    "wilayah": "kelurahan",
    "waktu": "tanggal dan jam",
    "tempat": "lokasi",
    "tindak_lanjut": "langkah",
    "waktu_tempat": "waktu dan tempat",
}


def words_for(role: str) -> str:
    """Name a role for people, in small letters."""
    if role in _IN_WORDS:
        return _IN_WORDS[role]
    from pks_cli.exchange.intake.heads import head_of

    try:
        return head_of(role).lower()
    except KeyError:
        return role.replace("_", " ")
