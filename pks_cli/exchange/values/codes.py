"""Words of the vocabularies (jenis, kategori, status, unsur, klasifikasi, ...) as people type them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import fold
from pks_cli.exchange.values.reading import Found, Reading
from pks_cli.model import vocabulary

if TYPE_CHECKING:
    from pks_cli.exchange.intake.around import Around


def read_code(name: str, text: str, around: Around) -> Reading | None:
    """Read a text that should be a word of a vocabulary.

    Args:
        name: The vocabulary: jenis, kategori, status, unsur, klasifikasi, jalur, bidang, tingkat, ...
        text: A code, a label, a usual abbreviation or wording, or something near one of them.
        around: For the office's own kategori.

    Returns:
        The code, with a doubt where it is only near; None when nothing is.
    """
    terms = around.kategori if name == "kategori" else vocabulary.terms(name)
    wanted = fold(text)
    return next(
        (Reading(code) for code, term in terms.items() if wanted in {fold(code), fold(term.label)}), None
    )


def find_unsur(text: str) -> list[Found]:
    """Find the posts that report (lurah, Babinsa, "Bhabin", "BKTM", ...) named in a running text."""
    return [
        Found(place, place + len(code), Reading(code))
        for code in vocabulary.codes("unsur")
        if (place := text.lower().find(code)) >= 0
    ]
