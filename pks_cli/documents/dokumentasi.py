"""The photos of a meeting with their captions: two beside each other, or large when there are one or two."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from pks_cli.bahasa import hari_tanggal, tanggal_panjang
from pks_cli.documents.frame import framed
from pks_cli.documents.occasion import meeting_of, paper_day, place_of

if TYPE_CHECKING:
    from pks_cli.documents.draft import Draft, Material, Photo

_TITLE = "Dokumentasi"
_FEW = 2


def draft(material: Material) -> Draft:
    """Make the page of photos of the material's meeting, in the order of the record."""
    meeting = meeting_of(material)
    shown = [_shown(number, photo) for number, photo in enumerate(material.photos, 1)]
    few = len(shown) <= _FEW
    data = {
        "rapat": {
            "nama": meeting.nama,
            "hari_tanggal": hari_tanggal(meeting.tanggal),
            "tempat": place_of(meeting),
        },
        "besar": shown if few else [],
        "pasangan": [] if few else _pairs(shown),
    }
    page = framed(
        material,
        data,
        title=_TITLE.upper(),
        head=f"{_TITLE} {meeting.nama} – {tanggal_panjang(meeting.tanggal)}",
        subject=meeting.nama,
        pictures={photo.name: photo.data for photo in material.photos},
        day=paper_day(material),
    )
    return replace(page, seals={photo.name: _seal(photo) for photo in material.photos})


def _seal(photo: Photo) -> str:
    return photo.sidik or sha256(photo.data).hexdigest()


def _shown(number: int, photo: Photo) -> dict[str, str]:
    caption = f"Foto {number}. {photo.caption}" if photo.caption else f"Foto {number}"
    return {"gambar": photo.name, "keterangan": caption}


def _pairs(shown: list[dict[str, str]]) -> list[dict[str, dict[str, str] | None]]:
    right: list[dict[str, str] | None] = [*shown[1::2], None]
    return [{"kiri": one, "kanan": other} for one, other in zip(shown[::2], right, strict=False)]
