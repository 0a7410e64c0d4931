"""Amounts of rupiah as people type them: "Rp. 500 rb", "15 jt", "2,5 M", "Rp 15.000.000,-"."""

from __future__ import annotations

import re
from decimal import Decimal

from pks_cli.exchange.values.number_words import ABOUT, WORDS, number
from pks_cli.exchange.values.reading import Reading

_SCALES = {
    **dict.fromkeys(("rb", "ribu", "rbu", "k"), 10**3),
    **dict.fromkeys(("jt", "juta", "jta", "jut"), 10**6),
    **dict.fromkeys(("m", "miliar", "milyar", "mlyr"), 10**9),
}
_SCALE_WORDS = "|".join(sorted(_SCALES, key=len, reverse=True))
AMOUNT = (
    rf"(?:{ABOUT}\s?){{0,2}}(?P<rp>rp|idr)?\.?\s?(?:{ABOUT}\s?)?"
    rf"(?:(?P<angka>\d{{1,3}}(?:\.\d{{3}})+(?:,\d{{1,2}})?|\d{{1,15}}(?:[.,]\d{{1,3}})?)(?:\s?(?P<skala>{_SCALE_WORDS})(?![a-z]))?(?P<an>\s?-?an)?|(?P<kata>{WORDS}))"
    rf"(?:,-+|,--|\.-|-)?(?:\s?(?P<satuan>rupiah|rp))?"
)
_AMOUNT = re.compile(AMOUNT + r"\.?")
_TWO_PARTS = re.compile(
    r"(?:rp\.?\s?)?(\d{1,3})\s?(jt|juta|m|miliar|milyar)\s(\d{1,3})\s?(rb|ribu|jt|juta)(?:\s?rupiah)?"
)
_LEAST = 500  # rupiah; less is likely meant in thousands or millions


def money(text: str) -> Reading | None:
    """Read an amount of money, of a text as `plain` gives it; None when it is none."""
    parts = _TWO_PARTS.fullmatch(text)
    if parts:
        return Reading(str(int(parts[1]) * _SCALES[parts[2]] + int(parts[3]) * _SCALES[parts[4]]))
    match = _AMOUNT.fullmatch(text)
    return amount_of(match) if match else None


def amount_of(match: re.Match[str]) -> Reading | None:
    """Give the amount of a match of `AMOUNT`."""
    if match["kata"]:
        spelled = number(match["kata"])
        return None if spelled is None else Reading(str(spelled))
    figures, scale = match["angka"], _SCALES.get(match["skala"] or "", 1)
    value = _value(figures, scale)
    if value is None:
        return None
    total = value * scale
    if total != int(total):
        return None
    doubt = ""
    if scale > 1 and value >= 1000:  # noqa: PLR2004 - "1.500 jt" is strange
        doubt = f"'{match.group().strip()}' dibaca {int(total)} rupiah"
    elif 0 < total < _LEAST:
        doubt = f"hanya {int(total)} rupiah; mungkin dalam ribu atau juta"
    return Reading(str(int(total)), doubt)


def _value(figures: str, scale: int) -> Decimal | None:
    """Give what figures say: points of thousands without a scale, a fraction with one ("1.5 jt", "1,5 jt")."""
    whole, _, cents = figures.partition(",")
    if "." in whole and all(len(part) == 3 for part in whole.split(".")[1:]):  # noqa: PLR2004 - groups of three
        whole = whole.replace(".", "")
    elif "." in whole:
        if scale == 1 or cents:
            return None
        return Decimal(whole)
    if scale == 1:
        if len(cents) == 3:  # noqa: PLR2004 - "15,000": thousands as elsewhere in the world
            return Decimal(whole + cents)
        return Decimal(whole) if not cents.strip("0") else None
    return Decimal(f"{whole}.{cents or 0}")
