"""Numbers in figures and words, with what goes before and behind them."""

from __future__ import annotations

import re

_ONES_TEXT = "nol satu dua tiga empat lima enam tujuh delapan sembilan"
_ONES = {word: number for number, word in enumerate(_ONES_TEXT.split())}
_FIXED = {
    **_ONES,
    "seorang": 1,
    "sebuah": 1,
    "seekor": 1,
    "sepuluh": 10,
    "sebelas": 11,
    "seratus": 100,
    "seribu": 1000,
}
_SCALES = {"ratus": 100, "ribu": 1000, "juta": 10**6, "miliar": 10**9, "milyar": 10**9}
_WORDS = "|".join(sorted((*_FIXED, *_SCALES, "belas", "puluh"), key=len, reverse=True))
FIGURES = r"\d{1,3}(?:\.\d{3})+(?![\d])|\d{1,9}"
WORDS = rf"(?:{_WORDS})(?:\s(?:{_WORDS})){{0,20}}"  # no end in sight costs the square of a long text
ABOUT = r"(?:±|\+/-|\+-|~|kurang lebih|lebih kurang|sekitar|sekira|sekitaran|kira-kira|kira2|lk\.?|kl\.?|k\.l\.|kisaran|ditaksir|diperkirakan|mencapai|sebanyak|sejumlah|sebesar|total|hingga)"
_SPELLED = re.compile(rf"(?:{_WORDS})(?:[\s-](?:{_WORDS}))*")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_ZERO_FRACTION = re.compile(r"(\d+)[.,]0+")


def number(text: str) -> int | None:
    """Give the whole number that figures or number words say, None when they say none.

    Args:
        text: "12", "1.250", "12,0", "tiga", "dua puluh lima"; small letters.
    """
    text = text.strip()
    if text.isdigit():
        return int(text) if len(text) <= 15 else None  # noqa: PLR2004 - more is no count
    if _THOUSANDS.fullmatch(text):
        return int(text.replace(".", "")) if len(text) <= 20 else None  # noqa: PLR2004 - the same with its points
    whole = _ZERO_FRACTION.fullmatch(text)
    if whole and len(text.partition(".")[2]) != 3:  # noqa: PLR2004 - "1.000" is a thousand
        return number(whole[1])
    if _SPELLED.fullmatch(text) and text not in _SCALES:
        return _of_words(text.replace("-", " ").split())
    return None


def _of_words(words: list[str]) -> int | None:
    """Add up number words; None where they do not make one number ("dua tiga")."""
    total = part = 0
    last = ""
    for word in words:
        if word in _ONES:
            if last in _FIXED and _FIXED[last] < 100:  # noqa: PLR2004 - "seratus dua" goes on, "sepuluh dua" does not
                return None
            part += _ONES[word]
        elif word in _FIXED:
            part += _FIXED[word]
        elif word == "belas":
            part += 10
        elif word == "puluh":
            part += part % 10 * 9
        elif word == "ratus":
            part += part % 10 * 99
        else:
            total, part = total + max(part, 1) * _SCALES[word], 0
        if not last and word in {"belas", "puluh"}:
            return None
        last = word
    return total + part
