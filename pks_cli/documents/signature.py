"""Signature blocks: own name, a.n., u.b., Plt./Plh./Pj., head of a region, paraf, electronic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold
from pks_cli.documents.paper import DOTS, SHORT_DOTS, asked_number
from pks_cli.documents.region import head_title
from pks_cli.model.vocabulary import label

if TYPE_CHECKING:
    from pks_cli.documents.draft import Material
    from pks_cli.model.forms import Penandatangan

MOST_PARAF = 3
ELECTRONIC = "Ditandatangani secara elektronik"


def signer_of(material: Material) -> Penandatangan:
    """Give who signs: whom the office names for this kind, else the paper's own, else the office's."""
    form = material.office.bentuk.get(material.kind)
    return (form and form.penandatangan) or material.signer or material.office.penandatangan


def second_signer_of(material: Material) -> Penandatangan | None:
    """Give who signs at the left, or nobody."""
    form = material.office.bentuk.get(material.kind)
    return form.penandatangan_kedua if form else None


def signature(person: Penandatangan, material: Material) -> dict[str, Any]:
    """Give a signature block.

    Args:
        person: Who signs; what is not known is dotted, to be filled in by hand.
        material: For the title of the head of the region, who signs with the name alone.

    Returns:
        `atas` (the lines above: a.n., post, u.b.), `nama`, `bawah` (pangkat and NIP), `elektronik` (the text
        that an electronic signature takes the place of, or ""), `paraf` (posts).
    """
    post = person.jabatan or ""
    is_head = fold(post) == fold(head_title(material.office, material.gazetteer))
    return {
        "atas": _above(person),
        "nama": person.nama or DOTS,
        "bawah": [] if is_head else _below(person, is_public=material.is_public),
        "elektronik": ELECTRONIC if person.bentuk == "elektronik" else "",
        "paraf": list(person.paraf[:MOST_PARAF]),
    }


def _above(person: Penandatangan) -> list[str]:
    """Give the lines over a signature, the last with a comma (PermenPANRB 80/2012)."""
    status = f"{label('status_pejabat', person.status)} " if person.status else ""
    post = f"{status}{(person.jabatan or DOTS).upper()},"
    lent = [f"a.n. {person.atas_nama.upper()}"] if person.atas_nama else []
    lent_further = [person.untuk_beliau.upper(), "u.b."] if lent and person.untuk_beliau else []
    return [*lent, *lent_further, post]


def _below(person: Penandatangan, *, is_public: bool) -> list[str]:
    """Give pangkat and NIP; the number is nobody's business outside the office."""
    if is_public:
        return [person.pangkat] if person.pangkat else []
    number = f"NIP {person.nip}" if person.nip else asked_number(person.jabatan or "")
    if not person.nama:
        number = number or f"NIP {SHORT_DOTS}"
    return [text for text in (person.pangkat, number) if text]
