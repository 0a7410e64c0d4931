"""The legal texts a team rests on: those of the catalogue whose wording is confirmed."""

from __future__ import annotations

import re

from pks_cli.model.vocabulary import Term, terms

_ABBREVIATED = (
    (re.compile(r"\bTLN\b"), "Tambahan Lembaran Negara Republik Indonesia"),
    (re.compile(r"\bLN (?=\d{4})"), "Lembaran Negara Republik Indonesia Tahun "),
    (re.compile(r"\bBN (?=\d{4})"), "Berita Negara Republik Indonesia Tahun "),
)
_CONFIRMED = "terkonfirmasi"


def grounds() -> list[str]:
    """Give the legal texts on which a team is formed, each with its gazette where that is known."""
    return [_with_gazette(term) for term in terms("dasar").values() if _is_ground(term)]


def ground(code: str) -> str:
    """Give one legal text of the catalogue."""
    return str(terms("dasar")[code].extra["teks"])


def _is_ground(term: Term) -> bool:
    return term.extra.get("landasan_tim") == "ya" and term.extra["status"] == _CONFIRMED


def _with_gazette(term: Term) -> str:
    place = term.extra.get("lembaran")
    if not place:
        return str(term.extra["teks"])
    for short, full in _ABBREVIATED:
        place = short.sub(full, place)
    return f"{term.extra['teks']} ({place})"
