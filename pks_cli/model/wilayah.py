"""The wilayah of an office: codes, names, aliases, coordinates, and finding one by what people type."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold, terdekat
from pks_cli.model.wilayah_code import is_desa, is_within, parent, parse_kode, tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable

_PREFIX = re.compile(
    r"^(?:(?P<kelurahan>kelurahan|kel)"
    r"|(?P<desa>desa|ds|kampung|kp|gampong|nagari|pekon|tiyuh|kalurahan|kal)"
    r"|(?P<kecamatan>kecamatan|kec|distrik|kapanewon|kemantren)"
    r"|(?P<kota>kota|kabupaten|kab))(?:\.\s*|\s+)(?P<nama>.+)$",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"^(?P<nama>.+?)(?:\s*,\s*|\s+(?=(?:kec|kecamatan|distrik|kapanewon|kemantren)[. ]))(?P<induk>.+)$",
    re.IGNORECASE,
)
_WORDS_OF_LEVEL = ("kelurahan", "desa", "kecamatan", "kota")
_LEVEL_WORDS = {"kota": "", "kecamatan": "Kecamatan ", "kelurahan": "Kelurahan ", "provinsi": "Provinsi "}


@dataclass(frozen=True, slots=True)
class Wilayah:
    """One administrative area.

    Attributes:
        kode: Kemendagri code, dotted.
        nama: Name as written officially; a kota or kabupaten with that word ("Kota Metro").
        alias: Other spellings that people type.
        lat: Latitude in degrees, None when unknown.
        lng: Longitude in degrees, None when unknown.
    """

    kode: str
    nama: str
    alias: tuple[str, ...] = ()
    lat: float | None = None
    lng: float | None = None

    @property
    def tingkat(self) -> str:
        """The level: provinsi, kota, kecamatan or kelurahan."""
        return tingkat(self.kode)

    @property
    def label(self) -> str:
        """The name with its level: "Kelurahan Yosodadi", "Kecamatan Metro Timur", "Kota Metro"."""
        if is_desa(self.kode):
            return f"Desa {self.nama}"
        return f"{_LEVEL_WORDS[self.tingkat]}{self.nama}"


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search: a code, or why there is none.

    Attributes:
        code: The code, None when nothing or more than one was found.
        fault_code: PKS117 unknown, PKS118 ambiguous, "" when found.
        message: What is wrong.
        remedy: What to type instead.
        candidates: Codes that fit.
    """

    code: str | None
    fault_code: str = ""
    message: str = ""
    remedy: str = ""
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gazetteer:
    """All wilayah of a folder, by code and by name."""

    wilayah: tuple[Wilayah, ...] = field(default_factory=tuple)

    @cached_property
    def by_code(self) -> dict[str, Wilayah]:
        """Wilayah by dotted code."""
        return {item.kode: item for item in self.wilayah}

    @cached_property
    def _by_name(self) -> dict[str, list[Wilayah]]:
        names: dict[str, list[Wilayah]] = {}
        for item in self.wilayah:
            own = (item.nama, *item.alias, *([_bare(item.nama)] if item.tingkat == "kota" else ()))
            for spelling in {fold(name) for name in own}:
                names.setdefault(spelling, []).append(item)
        return names

    @cached_property
    def _by_part(self) -> dict[str, list[Wilayah]]:
        """By a name without its first word, where that looks like a level: "Baru" of Kampung Baru."""
        names: dict[str, list[Wilayah]] = {}
        for item in self.wilayah:
            part = fold(_bare(item.nama))
            if part not in self._by_name:
                names.setdefault(part, []).append(item)
        return names

    def _spelled(self, name: str) -> list[Wilayah]:
        return self._by_name.get(fold(name)) or self._by_part.get(fold(name), [])

    @property
    def kelurahan(self) -> tuple[Wilayah, ...]:
        """All kelurahan and desa, in order of code."""
        return self.level("kelurahan")

    def level(self, name: str) -> tuple[Wilayah, ...]:
        """All wilayah of one level, in order of code."""
        return tuple(
            sorted((item for item in self.wilayah if item.tingkat == name), key=lambda item: item.kode)
        )

    def label(self, kode: str) -> str:
        """The name with its level, or the code itself when it is not in the list."""
        item = self.by_code.get(kode)
        return item.label if item else kode

    def nama(self, kode: str) -> str:
        """The bare name, or the code itself when it is not in the list."""
        item = self.by_code.get(kode)
        return item.nama if item else kode

    def find(self, text: str) -> Found:
        """Find a wilayah by code, name or alias, ignoring case and spacing.

        Args:
            text: "18.72.04.1001", "yosodadi", "Kel. Yosodadi", "Yosodadi, Kec. Metro Timur".

        Returns:
            The code, or the reason why there is none, with the candidates.
        """
        kode = parse_kode(text)
        if kode is not None:
            if kode in self.by_code:
                return Found(kode)
            return Found(
                None, "PKS117", f"kode wilayah {kode} tidak ada di wilayah.yaml", self._code_remedy(kode)
            )
        candidates = self._candidates(text)
        if len(candidates) == 1:
            return Found(candidates[0].kode)
        if candidates:
            return self._ambiguous(text, candidates)
        return Found(None, "PKS117", f"wilayah '{text}' tidak dikenal", self._name_remedy(text))

    def _candidates(self, text: str) -> list[Wilayah]:
        text = text.strip()
        found = self._named(text) or self._inside(text)
        level = _level_word(text)
        # People say "kelurahan" of a desa too: the word decides only between two of one kecamatan.
        if level in {"kelurahan", "desa"} and len({parent(item.kode) for item in found}) == 1:
            meant = [item for item in found if is_desa(item.kode) == (level == "desa")]
            return meant or found
        return found

    def _inside(self, text: str) -> list[Wilayah]:
        """All that bear the name in front and lie in the kecamatan or kota behind it."""
        inside = _INSIDE.match(text)
        if not inside:
            return []
        parents = [item.kode for item in self._named(inside["induk"])]
        children = self._named(inside["nama"])
        return [item for item in children if any(is_within(item.kode, kode) for kode in parents)]

    def _named(self, text: str) -> list[Wilayah]:
        """All that bear the name; a level word in front that is no part of a name narrows them."""
        level = _level_word(text)
        if level is None or fold(text) in self._by_name:
            return self._spelled(text)
        tingkat_meant = "kelurahan" if level == "desa" else level
        return [item for item in self._spelled(_bare(text)) if item.tingkat == tingkat_meant]

    def _ambiguous(self, text: str, candidates: list[Wilayah]) -> Found:
        names = [f"{self._full(item)} ({item.kode})" for item in sorted(candidates, key=lambda one: one.kode)]
        return Found(
            None,
            "PKS118",
            f"'{text}' dapat berarti {' atau '.join(names)}",
            f'tulis salah satu dengan lengkap, misalnya "{names[0].rpartition(" (")[0]}" atau kodenya',
            tuple(sorted(item.kode for item in candidates)),
        )

    def full_name(self, kode: str) -> str:
        """The name with that of its kecamatan, which `find` finds again; the code when it is unknown."""
        item = self.by_code.get(kode)
        return self._full(item) if item else kode

    def _full(self, item: Wilayah) -> str:
        above = self.by_code.get(parent(item.kode))
        if item.tingkat == "kelurahan" and above:
            return f"{item.label}, {above.label}"
        return item.label

    def _code_remedy(self, kode: str) -> str:
        near = terdekat(kode, list(self.by_code))
        return (
            f"maksudnya {near} ({self.label(near)})?" if near else "lihat daftar kode di records/wilayah.yaml"
        )

    def _name_remedy(self, text: str) -> str:
        near = terdekat(fold(_bare(text)), [*self._by_name, *self._by_part])
        if near is None:
            return "pakai nama atau kode yang ada di records/wilayah.yaml"
        return f"maksudnya {' atau '.join(self._full(item) for item in self._spelled(near))}?"


def gazetteer(items: Iterable[Wilayah]) -> Gazetteer:
    """Make a gazetteer of wilayah in any order."""
    return Gazetteer(tuple(items))


def _level_word(name: str) -> str | None:
    """Give the level that a word in front names: kelurahan, desa, kecamatan, kota or None."""
    found = _PREFIX.match(name)
    return next(level for level in _WORDS_OF_LEVEL if found[level]) if found else None


def _bare(name: str) -> str:
    """Drop a level word in front: "Kota Metro" -> "Metro"."""
    found = _PREFIX.match(name)
    return found["nama"] if found else name
