"""The ralat: a paper that corrects one that was signed, and says so under its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import tanggal_panjang
from pks_cli.documents.numbering import life_of
from pks_cli.model.vocabulary import label

if TYPE_CHECKING:
    from datetime import date

    from pks_cli.documents.draft import Material

RALAT = "ralat"


def correction(material: Material) -> str:
    """Give "Ralat atas Notula Nomor ... tanggal ..." for a ralat, "" for every other paper."""
    if RALAT not in material.options:
        return ""
    signed = life_of(material)
    number = f" Nomor {signed.nomor}" if signed and signed.nomor else ""
    day = f" tanggal {_unbroken(signed.tanggal)}" if signed and signed.tanggal else ""
    return f"Ralat atas {label('naskah', material.kind)}{number}{day}"


def titled(material: Material, title: str) -> str:
    """Give the title of a paper: "RALAT NOTULA" for a ralat."""
    return f"RALAT {title}" if RALAT in material.options else title


def _unbroken(day: date) -> str:
    """Give "13 Desember 2021", which no line breaks."""
    return tanggal_panjang(day).replace(" ", "\N{NO-BREAK SPACE}")
