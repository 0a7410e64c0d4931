"""The stretch of time and the part of the region that a paper of a period tells of, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import tanggal_panjang
from pks_cli.model.periode import label
from pks_cli.model.wilayah_code import is_desa

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.documents.draft import Material
    from pks_cli.documents.figures import Figures


def figures_of(material: Material) -> Figures:
    """Give the rekap of a paper that needs one.

    Raises:
        ValueError: The material has none.
    """
    if material.figures is None:
        raise ValueError(material.kind)
    return material.figures


def span_of(figures: Figures) -> str:
    """Give the stretch of time: "periode B12 (September–Desember) 2021" or "tahun 2021"."""
    asked = figures.question
    return f"periode {label(asked.periode)}" if asked.periode else f"tahun {asked.tahun}"


def as_of(figures: Figures) -> str:
    """Give the day of counting: "Keadaan per 13 Desember 2021"."""
    return f"Keadaan per {tanggal_panjang(figures.question.today)}"


def units(codes: Iterable[str]) -> str:
    """Give the word for places of the lowest level: kelurahan, desa, or both."""
    kinds = {is_desa(code) for code in codes}
    if kinds == {True, False}:
        return "kelurahan dan desa"
    return "desa" if kinds == {True} else "kelurahan"
