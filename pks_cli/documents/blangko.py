"""The blangko of reports to be printed and filled in with a pen, with the cases that are not finished.

The number of a case is printed here and nowhere else: with it the step that is written beside comes back to
the right case.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import tanggal_panjang
from pks_cli.documents.frame import framed
from pks_cli.model.fields import spec_at
from pks_cli.model.report import Report
from pks_cli.model.vocabulary import label, terms
from pks_cli.model.wilayah_code import parent, tingkat

if TYPE_CHECKING:
    from pks_cli.documents.draft import Draft, Material, Told
    from pks_cli.model.vocabulary import Term

STAMP, TIME = "berkas", "waktu"
"""Options of the material: what names the file, and the period in words."""
_TITLE = "Blangko Laporan Keamanan dan Ketertiban Umum"
_CHOSEN = ("unsur", "jenis", "status")
_LONG = frozenset({"uraian", "langkah", "saran"})
_ASKED = (
    *("wilayah", "tanggal", "jam", "unsur", "jenis", "lokasi", "uraian", "dampak"),
    *("langkah", "langkah.oleh", "langkah.tanggal", "status", "saran"),
)
_HELPED = frozenset({"jam", "lokasi"})
_BLANK = "." * 12
_TICK = "(\u00a0\u00a0\u00a0)\u00a0"


def draft(material: Material) -> Draft:
    """Make the form for the material's wilayah; its reports are the cases that are not finished."""
    place = _place(material)
    data = {
        "wilayah": place,
        "waktu": material.options.get(TIME, ""),
        "isian": [_question(key, material) for key in _ASKED],
        "kasus": [_case(one, material) for one in material.told],
        "pilihan_status": [_ticked(term) for term in terms("status").values()],
    }
    made = framed(
        material, data, title=_TITLE.upper(), head=f"{_TITLE} – {place}", subject=place, day=material.day
    )
    return replace(made, stamp=material.options.get(STAMP, ""))


def _place(material: Material) -> str:
    own, above = material.wilayah, parent(material.wilayah)
    name = material.gazetteer.label(own)
    return f"{name}, {material.gazetteer.label(above)}" if tingkat(own) == "kelurahan" else name


def _question(key: str, material: Material) -> dict[str, Any]:
    """Give one row to fill: what is asked, what it means, what may be ticked, whether it needs room."""
    first, _point, rest = key.partition(".")
    spec = spec_at(Report, (first, 0, rest) if rest else (first,))
    if spec is None:
        raise KeyError(key)
    options = [_ticked(term) for term in terms(key).values()] if key in _CHOSEN else []
    shown = ""
    if key == "wilayah" and tingkat(material.wilayah) == "kelurahan":
        shown = material.gazetteer.nama(material.wilayah)
    elif key == "dampak":
        shown = f"Luka: {_BLANK} orang     Meninggal dunia: {_BLANK} orang"
    return {
        "label": spec.label,
        "bantuan": spec.help if key in _HELPED else "",
        "isi": shown or "     ".join(options),
        "panjang": key in _LONG,
    }


def _ticked(term: Term) -> str:
    """Give a choice to tick, which no line break parts."""
    return _TICK + term.label.replace(" ", "\u00a0")


def _case(told: Told, material: Material) -> dict[str, str]:
    report = told.report
    category = material.kategori.get(report.kategori or "", "")
    about = ", ".join(
        text
        for text in (material.gazetteer.nama(report.wilayah), tanggal_panjang(report.tanggal), category)
        if text
    )
    return {
        "nomor": told.id,
        "judul": report.judul or label("jenis", report.jenis),
        "keterangan": about,
        "status": label("status", report.status) if report.status else "",
    }
