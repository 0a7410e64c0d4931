"""The code of a wilayah: PP.KK.CC.DDDD (Kepmendagri on codes of administrative areas)."""

from __future__ import annotations

import re

_DOTTED = re.compile(r"\d\d(?:\.\d\d(?:\.\d\d(?:\.\d{4})?)?)?", re.ASCII)
_PLAIN = re.compile(r"\d{4}|\d{6}|\d{10}", re.ASCII)
_LENGTHS = {2: "provinsi", 5: "kota", 8: "kecamatan", 13: "kelurahan"}


def parse_kode(text: str) -> str | None:
    """Read "18.72.04.1001" or "1872041001" into the dotted form; None when it is no code."""
    text = text.strip()
    if _DOTTED.fullmatch(text):
        return text
    if _PLAIN.fullmatch(text):
        parts = (text[0:2], text[2:4], text[4:6], text[6:10])
        return ".".join(part for part in parts if part)
    return None


def tingkat(kode: str) -> str:
    """Give the level of a code: provinsi, kota, kecamatan or kelurahan (desa counts as kelurahan)."""
    return _LENGTHS[len(kode)]


def parent(kode: str) -> str:
    """Give the code one level up; "" above a provinsi."""
    return kode.rpartition(".")[0]


def is_within(kode: str, container: str) -> bool:
    """Tell whether `kode` is `container` itself or lies below it."""
    return kode == container or kode.startswith(f"{container}.")


def is_desa(kode: str) -> bool:
    """Tell a desa (2xxx, desa adat 3xxx) from a kelurahan (1xxx)."""
    return len(kode) == max(_LENGTHS) and kode[9] != "1"
