"""The number of a letter: as a person gave it, else the office's pattern with dots where the number goes.

The order number comes from the agenda book (or the office's electronic one), never from here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.model.letter_number import ORDER, filled
from pks_cli.model.vocabulary import terms

if TYPE_CHECKING:
    from datetime import date

    from pks_cli.documents.draft import Material
    from pks_cli.model.meeting import NaskahRapat

NUMBER_DOTS = "." * 8
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def life_of(material: Material) -> NaskahRapat | None:
    """Give what the meeting's record says of this paper: number, date, state."""
    return material.meeting.life_of(material.kind) if material.meeting else None


def letter_number(material: Material) -> str:
    """Give the number to print: the one given, else the pattern with dots for what only a person knows."""
    own = life_of(material)
    given = material.options.get("nomor") or (own.nomor if own else None)
    return given or number_of_pattern(material, letter_day(material), NUMBER_DOTS)


def number_of_pattern(material: Material, day: date | None, order: str) -> str:
    """Fill in the office's pattern.

    Args:
        material: For the office's codes and the class.
        day: The day of the letter; None leaves month and year of the material's day.
        order: What stands for the order number.
    """
    office, when = material.office, day or material.day
    form = office.bentuk.get(material.kind)
    known = {
        "kode": (form and form.kode) or office.naskah.kode,
        ORDER: order,
        "unit": office.naskah.unit or NUMBER_DOTS,
        "bulan": _ROMAN[when.month - 1],
        "tahun": str(when.year),
        "keamanan": str(terms("klasifikasi")[material.kelas].extra["kode_surat"]),
    }
    return filled(office.naskah.pola_nomor, known)


def letter_day(material: Material) -> date | None:
    """Give the date of the letter, or None when it is not known yet."""
    given = life_of(material)
    if given and given.tanggal:
        return given.tanggal
    return None if material.meeting else material.day
