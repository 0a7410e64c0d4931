"""Whole numbers, decimals and rupiah, as Indonesian offices write them: 1.250 and 12,5 and Rp14.500.000.

A point groups thousands and must stand where a group ends: "1.25" is refused, not read as 125 or 1,25.
"""

from __future__ import annotations

import math

from pks_cli.bahasa.unreadable import Unreadable, kutip

_MOST_FIGURES = 15
_HOW_WHOLE = "tulis bilangan bulat saja, seperti 12 atau 1.250"
_HOW_DECIMAL = "tulis seperti -5.1173 atau 12,5"
_HOW_RUPIAH = "tulis seperti 150.000 atau Rp14.500.000, tanpa sen dan tanpa kata"
_SATUAN = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_RIBUAN = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))


def _whole(text: str) -> int | None:
    """Return the number in `text`, with thousands grouped rightly or not at all, or None."""
    if not text.isascii() or len(text) > _MOST_FIGURES * 2:
        return None
    if text.isdigit():
        return int(text) if len(text) <= _MOST_FIGURES else None
    groups = text.split(".")
    first = groups[0]
    ends = all(len(group) == 3 for group in groups[1:])  # noqa: PLR2004 - thousands are groups of three
    if not (ends and all(group.isdigit() for group in groups) and len(first) <= 3 and first[0] != "0"):  # noqa: PLR2004 - groups of three
        return None
    joined = "".join(groups)
    return int(joined) if len(joined) <= _MOST_FIGURES else None


def parse_bilangan(text: str) -> int:
    """Read a whole number from 0 up, such as "0", "1250" or "1.250".

    Raises:
        Unreadable: kind "bentuk"; for a sign, a fraction, a word, or a point that does not end a group.
    """
    found = _whole(text.strip())
    if found is None:
        raise Unreadable("bentuk", f"bilangan {kutip(text)} tidak terbaca", _HOW_WHOLE)
    return found


def parse_desimal(text: str) -> float:
    """Read a decimal number such as "-5.1173" or "-5,1173".

    The comma and the point both start the fraction here, since coordinates are copied from maps; thousands
    cannot be grouped.

    Raises:
        Unreadable: kind "bentuk".
    """
    figures = text.strip().replace(",", ".")
    whole, point, fraction = figures.removeprefix("-").partition(".")
    plain = figures.isascii() and whole.isdigit() and len(figures) <= 2 * _MOST_FIGURES
    if not plain or (point and not fraction.isdigit()):
        raise Unreadable("bentuk", f"bilangan {kutip(text)} tidak terbaca", _HOW_DECIMAL)
    return float(figures)


def parse_rupiah(text: str) -> int:
    """Read an amount in whole rupiah: "150.000", "Rp 14.500.000", "Rp14.500.000,00" or "Rp. 500.000,-".

    Raises:
        Unreadable: kind "bentuk"; for sen, a sign, or words such as "juta".
    """
    figures = text.strip()
    if figures[:2].lower() == "rp":
        figures = figures[2:].removeprefix(".").strip()
    for tail in (",00", ",--", ",-"):
        if figures.endswith(tail):
            figures = figures.removesuffix(tail)
            break
    found = _whole(figures)
    if found is None:
        raise Unreadable("bentuk", f"jumlah uang {kutip(text)} tidak terbaca", _HOW_RUPIAH)
    return found


def format_bilangan(number: int) -> str:
    """Return 12500 as "12.500"."""
    return f"{number:,}".replace(",", ".")


def format_desimal(number: float, places: int = 1) -> str:
    """Return 12.5 as "12,5", with `places` figures after the comma and grouped thousands.

    Raises:
        ValueError: when the number is not finite.
    """
    if not math.isfinite(number):
        raise ValueError(number)
    grouped = f"{number:,.{places}f}"
    if not grouped.strip("-0.,"):
        grouped = grouped.removeprefix("-")
    return grouped.translate(str.maketrans(",.", ".,"))


def format_rupiah(number: int) -> str:
    """Return 14500000 as "Rp14.500.000" (EYD V: no space, no point after Rp)."""
    sign = "-" if number < 0 else ""
    return f"{sign}Rp{format_bilangan(abs(number))}"


def terbilang(number: int) -> str:
    """Return `number` in words, such as "dua ribu dua puluh satu".

    Raises:
        ValueError: from a thousand trillion (10**15) up, for which an office has no use.
    """
    if abs(number) >= 10**_MOST_FIGURES:
        raise ValueError(number)
    return f"minus {_words(-number)}" if number < 0 else _words(number)


def _words(number: int) -> str:
    """Return a number from 0 up in words."""
    for unit, name in _RIBUAN:
        if number >= unit:
            count, rest = divmod(number, unit)
            head = "seribu" if (count, name) == (1, "ribu") else f"{_words(count)} {name}"
            return f"{head} {_words(rest)}" if rest else head
    if number >= 100:  # noqa: PLR2004 - hundreds
        count, rest = divmod(number, 100)
        head = "seratus" if count == 1 else f"{_SATUAN[count]} ratus"
        return f"{head} {_words(rest)}" if rest else head
    if number >= 20:  # noqa: PLR2004 - tens
        count, rest = divmod(number, 10)
        head = f"{_SATUAN[count]} puluh"
        return f"{head} {_SATUAN[rest]}" if rest else head
    return _SATUAN[number] if number < len(_SATUAN) else f"{_SATUAN[number - 10]} belas"
