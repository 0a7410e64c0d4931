"""Posts as minutes name them: spelled out by the vocabulary, told apart from names, and as groups."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold, usul_nama
from pks_cli.bahasa.gelar import BACK, FRONT, RANKS, key
from pks_cli.model.vocabulary import terms
from pks_cli.model.wilayah_code import is_within, tingkat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.minutes.minutes import Page

_POST_WORDS = (
    r"wakil|wali\s?kota|wk\.?|bupati|gubernur|sekda|sekretaris|as{1,2}isten|kepala|ka(?:ban|dis"
    r"|din|si|bag\w*|bid|sub\w*|pol\w*|jari|kan\w*|des|cab|ur|ro|sdim|sat\w*|nit)|ka\.|camat"
    r"|lurah|"
    r"ketua|anggota|dan(?:dim|ramil|ki|rem|lanal|yon|pos\w*)|pasi\w*|wa(?:wali|wako|kapol\w*"
    r"|danramil|kajari|bup)|"
    r"babinsa|bhabin\w*|babinkam\w*|staf|sek(?:cam|lur|kot|dis|ban)|komandan|analis|perwakilan"
    r"|unsur|direktur|para|"
    r"seluruh|semua|plt\.?|plh\.?|pj\.?|pjs\.?|perwira|kanit|koordinator|pejabat|penyuluh|tokoh"
    r"|inspektur|notaris|pimpinan"
    r"|rektor|dosen|pengurus|forkopim\w*|tim|utusan|bintara|ba(?:mas|ur)\w*|ps\.?|pabung"
    r"|dirbinmas|polres|kodim|dinas|kejari"
)
_POST = re.compile(rf"(?:{_POST_WORDS})\b", re.IGNORECASE)
_SE = re.compile(r"(?:,\s*)?\bse[\s-]+(?=[A-Z])", re.IGNORECASE)
_ALL = re.compile(r"^(?:para|seluruh|semua|segenap)\s+", re.IGNORECASE)
_AND = re.compile(r"\s*,\s*(?:dan|serta)\s+|\s*,\s*|\s+(?:dan|serta|&)\s+|\s*/\s*", re.IGNORECASE)
_LONGEST = 300


@cache
def _spellings() -> tuple[tuple[str, str, str], ...]:
    """Give every way to write a post, longest first: as words, its code, its label."""
    found = [
        (words, code, term.label)
        for code, term in terms("jabatan").items()
        if code != "lainnya"
        for words in (term.label, *(term.extra.get("singkatan") or ()))
    ]
    return tuple(sorted(found, key=lambda one: len(one[0]), reverse=True))


def spelled_post(text: str) -> tuple[str, str]:
    """Spell a post out as the vocabulary writes it.

    Args:
        text: "Assisten I Sekda Kota Metro".

    Returns:
        "Asisten I Sekretaris Daerah Kota Metro" and the code; the text as it is and "" where no post of the
        vocabulary stands in front.
    """
    words = " ".join(text.split())
    for spelling, code, label in _spellings():
        size = len(spelling)
        if words[:size].casefold() == spelling.casefold() and not words[size : size + 1].isalnum():
            is_whole = spelling.startswith(("Kepala", "Komandan", label))
            return (words if is_whole else f"{label}{words[size:]}"), code
    return words, ""


def post_of(page: Page, text: str) -> str:
    """Give a post as the record will hold it: spelled out, of our own paper as it stands there."""
    return text if page.is_ours else spelled_post(text)[0]


def name_of(page: Page, text: str) -> str:
    """Give a name as the record will hold it: titles in the usual writing, of our own paper as it stands."""
    return text if page.is_ours else usul_nama(text) or text


def is_post(text: str) -> bool:
    """Tell whether words begin as a post does, and not as a name."""
    return bool(_POST.match(text.strip())) or bool(spelled_post(text)[1])


def is_name(text: str) -> bool:
    """Tell whether words surely are a person's name: a rank or title in front, or titles behind."""
    words = text.strip().replace(",", " ").split()
    if not words or len(text) > _LONGEST or any(char.isdigit() for char in text):
        return False
    first = key(words[0])
    is_titled = first in FRONT or first in RANKS or first in {"bpk", "bapak", "ibu", "sdr", "sdri"}
    return is_titled or (
        len(words) > 1 and any(key(word) in BACK and not word.islower() for word in words[1:])
    )


def is_collective(text: str) -> bool:
    """Tell whether words name several holders of a post: "Para Camat", "Lurah se-Kota Metro", "Babinsa".

    A kota has one Kapolres: that post alone is a person.
    """
    if _ALL.match(text) or _SE.search(text):
        return True
    code = spelled_post(text)[1]
    return code != "" and terms("jabatan")[code].extra["tingkat"] != "kota"


def read_groups(text: str, around: Around) -> list[dict[str, str]]:
    """Read a group of participants.

    Args:
        text: "Camat se Kota Metro", "Para Lurah", "Camat dan Kapolsek se-Kota Metro", "Camat Metro Timur".
        around: The folder's wilayah.

    Returns:
        One or more groups by the keys of the record, their `jabatan_lengkap` only where the code and the
        wilayah do not say all; empty when this is no group of a known post.
    """
    words = " ".join(text.split()).strip(" .;,")
    if len(words) > _LONGEST:
        return []
    bare = _ALL.sub("", words)
    parts = _SE.split(bare, maxsplit=1)
    area = around.gazetteer.find(parts[1]).code if len(parts) > 1 else None
    posts = [post for post in _AND.split(parts[0].strip(" ,-")) if post]
    codes = [_code_of(_ALL.sub("", post)) for post in posts]
    if codes and all(codes):
        if len(parts) == 1:
            return [{"jabatan": code} for code in codes]
        return [{"jabatan": code, "wilayah": area} for code in codes] if area else []
    return _single(bare, around) if len(parts) == 1 else []


def _code_of(text: str) -> str:
    wanted = fold(text)
    return next((code for spelling, code, _ in _spellings() if fold(spelling) == wanted), "")


def _single(text: str, around: Around) -> list[dict[str, str]]:
    """Read the one holder of a post in a kecamatan or kelurahan: "Camat Metro Timur"."""
    for spelling, code, _ in _spellings():
        size = len(spelling)
        if text[:size].casefold() != spelling.casefold() or not text[size : size + 1].isspace():
            continue
        level = terms("jabatan")[code].extra["tingkat"]
        found = around.gazetteer.find(text[size:].strip())
        fits = [one for one in (found.code, *found.candidates) if one and tingkat(one) == level]
        return [{"jabatan": code, "wilayah": fits[0]}] if len(fits) == 1 else []
    return []


def within(code: str, area: str) -> bool:
    """Tell whether a wilayah lies in an area, or is it."""
    return is_within(code, area)


def common_posts(texts: Sequence[str]) -> dict[str, str]:
    """Give posts by code where one text alone has it: who "Kaban Kesbangpol" is among those present."""
    found: dict[str, list[str]] = {}
    for text in texts:
        code = spelled_post(text)[1]
        if code:
            found.setdefault(code, []).append(text)
    return {code: posts[0] for code, posts in found.items() if len(posts) == 1}
