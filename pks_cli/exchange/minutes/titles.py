"""The title of minutes, and the name of the meeting in it."""

from __future__ import annotations

import re

from pks_cli.bahasa import rapi

_TITLE = re.compile(
    r"(?:(?:draft?|ralat)\s+)?(?:notul(?:ensi|en|a)|risalah|berita\s+acara|minutes|laporan"
    r"(?:\s+hasil)?(?=\s+(?:rapat|rakor|pelaksanaan|kegiatan)))"
    r"(?:\s+(?:hasil|kegiatan|pelaksanaan|rapat(?=\s*$)))*\s*[:\-–]?\s*",
    re.IGNORECASE,
)
_MEETING = re.compile(r"(?:rapat|rakor|sidang|pertemuan|sosialisasi|forum|musyawarah)\b.{3,}", re.IGNORECASE)
_SMALL = frozenset(
    {"dan", "di", "ke", "dari", "yang", "untuk", "pada", "dalam", "dengan", "tentang", "atau", "se"}
)
_SHOUTED = re.compile(r"[^\W\d_]+")
_LONGEST = 200


def is_title(text: str) -> int | None:
    """Give where the name of the meeting begins in a title, the end where it has none; None: no title."""
    if len(text) > _LONGEST:
        return None
    found = _TITLE.match(text)
    if found and (found.end() == len(text) or _MEETING.match(text[found.end() :])):
        return found.end()
    is_name = bool(_MEETING.fullmatch(text)) and (text.isupper() or not text.endswith((".", ":", ";")))
    return 0 if is_name else None


def title_name(text: str) -> str:
    """Give the name of a meeting; one in capitals is written as a title is."""
    words = rapi(text).strip(' ."“”')
    if not words.isupper():
        return words
    parts = [_titled(word, first=at == 0) for at, word in enumerate(words.split())]
    return " ".join(parts)


def _titled(word: str, *, first: bool) -> str:
    """Write a word of a title in capitals; letters without a vowel are an abbreviation and stay."""

    def one(found: re.Match[str]) -> str:
        letters = found.group()
        if not re.search(r"[AEIOU]", letters) or letters in {
            "PKS",
            "RI",
            "TNI",
            "POLRI",
            "FKUB",
            "OPD",
            "II",
            "III",
        }:
            return letters
        if letters.lower() in _SMALL and not first:
            return letters.lower()
        return letters.capitalize()

    return _SHOUTED.sub(one, word)
