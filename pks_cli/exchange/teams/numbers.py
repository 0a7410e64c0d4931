"""NIP, NRP and telephone numbers as they come out of a sheet: as text, or as a number that lost digits."""

from __future__ import annotations

import re

from pks_cli.bahasa import rapi
from pks_cli.exchange.values.reading import Reading

NIP_LENGTH = 18
_EXACT_DIGITS = 15  # a spreadsheet keeps no more of a number
_LEAD = re.compile(r"^(?:nip|nrp|nik)\b\s*[.:]?\s*", re.IGNORECASE)
_EXPONENT = re.compile(r"^[+-]?\d+(?:[.,]\d+)?e\+?\d+$", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s.\-'`]")
_SHORTEST_PHONE, _LONGEST_PHONE = 9, 14
_LOST = "angka di belakang hilang karena di lembar aslinya berupa bilangan; ketik ulang sebagai teks"


def read_nip(text: str) -> Reading:
    """Read a NIP; one that a spreadsheet rounded is not taken: its text is ""."""
    plain = _LEAD.sub("", rapi(text))
    digits = _SEPARATORS.sub("", plain)
    if _EXPONENT.match(plain) or _is_rounded(digits):
        return Reading("", f"NIP '{rapi(text)}': {_LOST}")
    if not digits.isdigit() or not digits.isascii():
        return Reading(plain, f"NIP '{plain}' memuat tanda selain angka")
    if len(digits) != NIP_LENGTH:
        return Reading(digits, f"NIP '{plain}' terdiri atas {len(digits)} angka, seharusnya {NIP_LENGTH}")
    return Reading(digits)


def read_nrp(text: str) -> Reading:
    """Read an NRP; it stays as typed."""
    plain = _LEAD.sub("", rapi(text))
    if _EXPONENT.match(plain):
        return Reading("", f"NRP '{plain}': {_LOST}")
    return Reading(plain)


def key_of_number(text: str, usual: str) -> str:
    """Tell whether a number of an unknown kind is a NIP or an NRP.

    Args:
        text: As typed, maybe with the word in front.
        usual: What holders of the post have: nip, nrp or tanpa.

    Returns:
        nip or nrp.
    """
    plain = rapi(text)
    for key in ("nip", "nrp"):
        if plain.casefold().startswith(key):
            return key
    digits = _SEPARATORS.sub("", plain)
    is_long = len(digits) == NIP_LENGTH or bool(_EXPONENT.match(plain))
    return "nip" if is_long or usual == "nip" else "nrp"


def read_phone(text: str) -> Reading:
    """Read a telephone number; it stays as typed, a zero that a spreadsheet dropped is put back."""
    plain = rapi(text).lstrip("'`")
    digits = re.sub(r"\D", "", plain)
    if _EXPONENT.match(plain):
        return Reading("", f"nomor HP '{plain}': {_LOST}")
    if plain == digits and digits.startswith("8") and _SHORTEST_PHONE <= len(digits) <= _LONGEST_PHONE:
        return Reading(f"0{digits}", f"nomor HP '{plain}': angka nol di depan hilang; dibaca 0{digits}")
    if not _SHORTEST_PHONE <= len(digits) <= _LONGEST_PHONE:
        return Reading(plain, f"nomor HP '{plain}' tampak tidak lengkap atau lebih dari satu")
    return Reading(plain)


def _is_rounded(digits: str) -> bool:
    """Tell whether 18 digits are what a spreadsheet leaves of a NIP that it took for a number."""
    if len(digits) != NIP_LENGTH or not digits.isdigit():
        return False
    zeros = "0" * (NIP_LENGTH - _EXACT_DIGITS)
    kept = f"{digits[:_EXACT_DIGITS]}{zeros}"
    return digits.endswith(zeros) or int(digits) == int(float(kept))
