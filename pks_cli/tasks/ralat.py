"""Tell whether a signed paper still says what the record says, and make the later one a ralat."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.documents.corrections import RALAT
from pks_cli.documents.fingerprint import fingerprint
from pks_cli.documents.papers import make_draft
from pks_cli.faults import Fault
from pks_cli.model.vocabulary import label, terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.documents.draft import Material
    from pks_cli.model.meeting import NaskahRapat


def is_signed(life: NaskahRapat) -> bool:
    """Tell whether a paper has left the office's hands: a change after that needs a ralat."""
    return life.keadaan is not None and terms("keadaan_naskah")[life.keadaan].extra.get("ralat") == "ya"


def needs_ralat(material: Material) -> bool:
    """Tell whether the paper was signed and would say something else today.

    Args:
        material: The paper as it was signed: of the meeting's own class, and no numbered copy.
    """
    if material.meeting is None:
        return False
    life = material.meeting.life_of(material.kind)
    return is_signed(life) and life.sidik is not None and fingerprint(make_draft(material)) != life.sidik


def titled_as(material: Material, *, is_ralat: bool) -> Material:
    """Let a paper be titled as a ralat or not, whatever its record asks for: as one was that lies there."""
    others = {name: value for name, value in material.options.items() if name != RALAT}
    return replace(material, options={**others, RALAT: "ya"} if is_ralat else others)


def with_ralat(materials: Sequence[Material], kelas: str) -> tuple[tuple[Material, ...], tuple[Fault, ...]]:
    """Let papers that differ from the signed ones say so in their title.

    Args:
        materials: The papers to be written.
        kelas: The meeting's own class.

    Returns:
        The papers, and what is to be said of those that differ.
    """
    changed = {one.kind for one in materials if needs_ralat(replace(one, kelas=kelas))}
    marked = tuple(titled_as(one, is_ralat=True) if one.kind in changed else one for one in materials)
    return marked, tuple(ralat_fault(one.kind, one.meeting_id) for one in materials if one.kind in changed)


def ralat_fault(kind: str, identity: str) -> Fault:
    """Say that a paper differs from the signed one."""
    name = label("naskah", kind)
    message = f"{name} ini tidak sama lagi dengan yang ditandatangani"
    remedy = (
        "edarkan sebagai ralat, lalu nyatakan lagi dengan"
        f" 'pks meeting naskah {identity} {kind} --keadaan ditandatangani'; atau kembalikan isi catatannya"
    )
    return Fault("PKS452", "peringatan", message, remedy)
