"""What looks like a private person's NIK, telephone number or address.

Own patterns, not those of the detector in lokal-id: that takes a fifth of a second to load, takes the name of
a street for a person and "RT 12" for an address, and found half of what stood in invented chats. These three
are exact enough to warn; the first net stays the person who writes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_DIGITS = bytes(set(range(256)) - set(b"0123456789"))
_NIK_LENGTH = 16
_SHORTEST_NUMBER = 9  # digits of the shortest mobile number
_NEARBY = 60  # characters before an address in which the name of a public place counts
_PUBLIC = (
    r"kantor|balai|masjid|musala|mushola|gereja|pura|vihara|kelenteng|sekolah|sdn?|smpn?|sman?|smkn?|man|mts"
    r"|pasar|terminal|stasiun|puskesmas|rumah sakit|rsud|polsek|polres|koramil|kodim|lapangan|taman|gedung"
    r"|aula|toko|bank|spbu"
)


def looks_private(text: str) -> bool:
    """Tell cheaply whether a closer look is worth it: digits enough for a number, or a house number."""
    digits = _digits(text)
    return bool(digits) and (_has_number(digits) or _has_house_number(text))


def private_data(text: str) -> Iterator[tuple[str, str]]:
    """Find private data in one text.

    Args:
        text: Free text.

    Yields:
        What it looks like, and the text with all but its beginning hidden: a fault may be shown to others.
    """
    digits = _digits(text)
    if not digits:
        return
    if _has_number(digits):
        for found in _patterns()["nik"].finditer(text):
            if _is_nik(re.sub(r"\D", "", found.group())):
                yield "NIK atau nomor KK", _hidden(found.group())
        for found in _patterns()["phone"].finditer(text):
            yield "nomor telepon", _hidden(found.group())
    if _has_house_number(text):
        for found in _patterns()["address"].finditer(text):
            before = text[max(0, found.start() - _NEARBY) : found.start()]
            if not _patterns()["public"].search(before):
                yield "alamat rumah", f"{found['jalan'].strip()} …"


def _digits(text: str) -> bytes:
    return text.encode("utf-8", "replace").translate(None, _NOT_DIGITS)


def _has_number(digits: bytes) -> bool:
    """Tell whether the digits of a text, dates and all, could hold a NIK or a mobile number."""
    return len(digits) >= _NIK_LENGTH or (
        len(digits) >= _SHORTEST_NUMBER and (b"08" in digits or b"628" in digits)
    )


def _has_house_number(text: str) -> bool:
    lower = text.lower()
    return "no." in lower or " rt" in lower or " no " in lower or "nomor" in lower


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Compile on first need, since most folders have none; every repetition is bounded, so none runs away."""
    gap = r"[ .-]?"
    return {
        "nik": re.compile(rf"(?<!\d)\d{{4}}{gap}\d{{2}}{gap}\d{{2}}{gap}\d{{4}}{gap}\d{{4}}(?!\d)", re.ASCII),
        "phone": re.compile(
            r"(?<![\d.,/-])(?:\+62|62|0)[ .-]?8\d{1,2}(?:[ .-]?\d{2,4}){2,4}(?!\d)", re.ASCII
        ),
        "address": re.compile(
            r"(?P<jalan>\b(?:jl|jln|jalan|gg|gang)\b\.?[ ]{0,2}[^\d\n;:]{2,40}?)"
            r"(?:\bno(?:mor)?\b[. ]{0,3}\d{1,4}"
            r"|\brt\b[. ]{0,3}\d{1,3}[ ,]{0,2}/?[ ]{0,2}(?:rw\b[. ]{0,3})?\d{1,3})",
            re.IGNORECASE | re.ASCII,
        ),
        "public": re.compile(rf"\b(?:{_PUBLIC})\b[^.;\n]*$", re.IGNORECASE),
    }


def _is_nik(digits: str) -> bool:
    """Tell whether 16 digits are built like a NIK: province, ..., day (women plus 40) and month of birth."""
    province, day, month = int(digits[:2]), int(digits[6:8]) % 40, int(digits[8:10])
    return 11 <= province <= 97 and 1 <= day <= 31 and 1 <= month <= 12  # noqa: PLR2004 - ranges of the code and calendar


def _hidden(number: str) -> str:
    """Show the first four characters only."""
    return number[:4] + "*" * (len(number) - 4)
