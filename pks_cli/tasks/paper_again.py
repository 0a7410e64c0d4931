"""Gather once more what a written paper was made from, by what it says of itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pks_cli.documents.corrections import RALAT
from pks_cli.documents.provenance import OPTION
from pks_cli.faults import Fault, Refused
from pks_cli.model.vocabulary import terms
from pks_cli.tasks.period_material import Asked, gather
from pks_cli.tasks.ralat import titled_as
from pks_cli.tasks.render_meeting import Wanted, prepare_meeting
from pks_cli.tasks.render_team import TeamAsked, team_material

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.documents.draft import Material
    from pks_cli.documents.provenance import Provenance

NOT_OURS = "PKS531"
_MOST_COPIES = 1_000


def material_again(folders: Sequence[Path], stated: Provenance) -> Material:
    """Give what a paper would be made from now.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        stated: What the paper says of itself.

    Raises:
        Refused: A record is not there any more, or the paper cannot be made now.
    """
    source = terms("naskah")[stated.kind].extra["dari"]
    day = _day(stated.basis.get("hari", ""))
    if source == "rapat" and "rapat" in stated.basis:
        return _of_meeting(folders, stated)
    if source == "periode" and day and stated.basis.get("tahun", "").isdecimal():
        return _of_period(folders, stated, day)
    if source == "tim" and day:
        options = _options(stated)
        asked = TeamAsked(stated.basis.get("wilayah"), options.get("tanggal"), options.get("nomor"))
        return team_material(folders, asked, day)[1]
    raise _not_again(stated)


def _of_meeting(folders: Sequence[Path], stated: Provenance) -> Material:
    basis = stated.basis
    is_public, count = "publik" in basis, basis.get("jumlah_salinan", "0")
    wanted = Wanted(
        dokumen=stated.kind,
        kelas=None if is_public else basis.get("kelas"),
        is_public=is_public,
        copies=min(int(count), _MOST_COPIES) if count.isdecimal() else 0,
    )
    for material in prepare_meeting(folders, basis["rapat"], wanted).materials:
        if str(material.copy) == basis.get("salinan", "0"):
            return titled_as(material, is_ralat=f"{OPTION}{RALAT}" in basis)
    raise _not_again(stated)


def _of_period(folders: Sequence[Path], stated: Provenance, day: date) -> Material:
    basis = stated.basis
    asked = Asked(
        int(basis["tahun"]),
        basis.get("periode"),
        basis.get("wilayah"),
        None if "publik" in basis else basis.get("kelas"),
        "publik" in basis,
    )
    return gather(folders, asked, day).of_kind(stated.kind, day=day, options=_options(stated))


def _options(stated: Provenance) -> dict[str, str]:
    return {key.removeprefix(OPTION): value for key, value in stated.basis.items() if key.startswith(OPTION)}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _not_again(stated: Provenance) -> Refused:
    message = f"naskah jenis '{stated.kind}' tidak dapat dibuat ulang dari folder ini"
    return Refused(Fault(NOT_OURS, "galat", message, "bandingkan dengan naskah yang baru dibuat"))
