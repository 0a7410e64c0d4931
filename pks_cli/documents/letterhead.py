"""The kop of a paper: of the office, or of the head of the region."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold
from pks_cli.documents.region import head_title

if TYPE_CHECKING:
    from pks_cli.documents.draft import Material
    from pks_cli.model.forms import Kop, Penandatangan
    from pks_cli.model.office import Office

OFFICE_KOP = "perangkat_daerah"
HEAD_KOP = "kepala_daerah"
_LINE_OF_KOP = 80  # characters of 9 points beside a logo


def kop_of(material: Material, signer: Penandatangan) -> str:
    """Give the kop of a paper: the one asked for, else that of the head of the region where he signs."""
    form = material.office.bentuk.get(material.kind)
    if form and form.kop:
        return form.kop
    head = head_title(material.office, material.gazetteer)
    alone = not signer.atas_nama and bool(signer.jabatan) and fold(signer.jabatan or "") == fold(head)
    return HEAD_KOP if alone else OFFICE_KOP


def letterhead(material: Material, kind: str = OFFICE_KOP) -> dict[str, Any]:
    """Give a kop.

    Args:
        material: What the paper is made from.
        kind: The kode of jenis_kop.

    Returns:
        `atas` (lines above), `nama` (the last, larger), `kontak` (how to reach it), `logo` (whether a picture
        named "logo" is handed to the template), `tengah` (whether it stands above the lines).
    """
    office = material.office
    kop = office.kop_kepala_daerah if kind == HEAD_KOP else office.kop
    lines = list(kop.baris) or _lines(material, kind)
    return {
        "atas": lines[:-1],
        "nama": lines[-1],
        "kontak": _contact(kop),
        "logo": kind in material.logos,
        "tengah": kind == HEAD_KOP,
    }


def _lines(material: Material, kind: str) -> list[str]:
    if kind == HEAD_KOP:
        return [head_title(material.office, material.gazetteer).upper()]
    return office_lines(material.office)


def office_lines(office: Office) -> list[str]:
    """Give government and office in capitals, as far as they are known."""
    return [text.upper() for text in (office.pemerintah, office.nama) if text]


def _contact(kop: Kop) -> list[str]:
    reach = (("Telepon", kop.telepon), ("Pos-el", kop.pos_el), ("Laman", kop.laman))
    address = [kop.alamat] if kop.alamat else []
    return [*address, *_packed([f"{name}\u00a0{text}" for name, text in reach if text])]


def _packed(items: list[str]) -> list[str]:
    """Put items on as few lines as their length allows, so that no line of the kop breaks at a dot."""
    lines: list[str] = []
    for item in items:
        longer = f"{lines[-1]} · {item}" if lines else item
        if lines and len(longer) <= _LINE_OF_KOP:
            lines[-1] = longer
        else:
            lines.append(item)
    return lines
