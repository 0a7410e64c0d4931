"""Numbers as people type them: "3 org", "± 50", "Rp 1,5 jt", "nihil"."""

from __future__ import annotations

import re

from pks_cli.exchange.values.damage import damage_in
from pks_cli.exchange.values.money import money
from pks_cli.exchange.values.number_words import ABOUT, FIGURES, WORDS, number
from pks_cli.exchange.values.plain import plain
from pks_cli.exchange.values.reading import Found, Reading

_NONE_TEXT = "nihil|tidak ada|tdk ada|tak ada|kosong|zero|nol|nil|blm ada|belum ada"
_NONE = re.compile(rf"(?:{_NONE_TEXT})(?: (?:korban|orang|jiwa|massa))?\.?")
_UNIT = (
    r"orang|org|orng|o|jiwa|kk|keluarga|unit|buah|bh|rumah|massa|warga|pelajar|siswa|pemuda|remaja|anak|ekor|kios|"
    r"bangunan|titik|korban|peserta|personel|personil|pengungsi|laki-laki|perempuan|lk|pr"
)
_COUNT = re.compile(
    rf"(?:(?P<kira>{ABOUT})\s?\.?\s?){{0,2}}(?P<lebih>lebih dari|lebih|di atas|>|<|kurang dari|di bawah|minimal|maksimal|hampir)?\s?"
    rf"(?P<angka>{FIGURES}|{WORDS})(?:[.,]0+)?(?P<an>\s?-?an)?"
    rf"(?:\s?(?:-|s\.?/?d\.?|sampai(?: dengan)?|hingga|atau)\s?(?P<akhir>{FIGURES}|{WORDS}))?(?P<plus>\+)?"
    rf"(?:\s?\((?:{WORDS})\))?\s?(?P<satuan>{_UNIT})?(?:\s(?:{_UNIT}))?\.?"
)


def read_bilangan(text: str) -> Reading | None:
    """Read a text that should be a count; None when it is none."""
    small = " ".join(plain(text).split())
    if _NONE.fullmatch(small):
        return Reading("0")
    match = _COUNT.fullmatch(small)
    count = number(match["angka"]) if match else None
    if match is None or count is None:
        return None
    if match["akhir"]:
        return _between(count, number(match["akhir"]))
    if match["satuan"] in {"kk", "keluarga"}:
        return Reading(str(count), f"{count} keluarga (KK), bukan jumlah orang")
    if match["lebih"] or match["plus"]:
        return Reading(str(count), f"ditulis '{text.strip()}'; jumlah pastinya tidak disebut")
    return Reading(str(count))


def _between(first: int, last: int | None) -> Reading | None:
    """Read "3-5 orang": the lower number, asked; None when the second is none or not higher."""
    if last is None or last <= first:
        return None
    return Reading(str(first), f"ditulis antara {first} dan {last}", (str(last),))


def read_rupiah(text: str) -> Reading | None:
    """Read a text that should be an amount of money, in whole rupiah; None when it is none."""
    small = " ".join(plain(text).split())
    return Reading("0") if _NONE.fullmatch(small) else money(small)


def find_dampak(text: str) -> list[tuple[str, Found]]:
    """Find what an event did ("2 orang luka") in a running text, by key such as "dampak.luka"."""
    return damage_in(plain(text))
