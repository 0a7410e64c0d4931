"""The photos of a meeting for its papers: those its record lists, read from records/lampiran/ID/.

They lie outside git, on the laptop that added them, so one that is missing is left out with a word, never
the end of the work.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip
from pks_cli.documents.draft import Photo
from pks_cli.documents.occasion import photos_listed
from pks_cli.faults import Fault
from pks_cli.folder.place import RECORDS
from pks_cli.tasks.paper_files import is_inside
from pks_cli.word.picture_bytes import Picture

if TYPE_CHECKING:
    from pathlib import Path

    from pks_cli.folder.office import Setting
    from pks_cli.model.meeting import Meeting

DIRECTORY = f"{RECORDS}/lampiran"
LARGEST = 5 * 1024 * 1024
LARGEST_TOGETHER = 100 * 1024 * 1024


def listed_photos(meeting: Meeting) -> tuple[Photo, ...]:
    """Give the photos a meeting lists without their bytes, which another laptop may have."""
    return tuple(
        Photo(f"foto_{number}", b"", one.keterangan or "", one.sha256 or "")
        for number, one in enumerate(photos_listed(meeting), 1)
    )


def meeting_photos(
    setting: Setting, meeting: Meeting, identity: str
) -> tuple[tuple[Photo, ...], tuple[Fault, ...]]:
    """Read the photos a meeting lists.

    Args:
        setting: The folder's office.
        meeting: The record.
        identity: Its id, which names the directory.

    Returns:
        The photos in the order of the record, and a warning for each that is left out.
    """
    photos: list[Photo] = []
    faults: list[Fault] = []
    room = LARGEST_TOGETHER
    for photo, attached in zip(listed_photos(meeting), photos_listed(meeting), strict=True):
        name = attached.nama
        data = _read(setting, identity, name)
        if isinstance(data, bytes) and photo.sidik not in {"", sha256(data).hexdigest()}:
            data = "bukan lagi foto yang dicatat"
        if isinstance(data, bytes) and len(data) > room:
            data = "tidak muat lagi; bersama foto lain lebih dari 100 MiB"
        if isinstance(data, str):
            faults.append(_left_out(identity, name, data))
            continue
        room -= len(data)
        photos.append(replace(photo, data=data))
    return tuple(photos), tuple(faults)


def _read(setting: Setting, identity: str, name: str) -> bytes | str:
    """Give the bytes of a photo, or why there are none."""
    path = setting.place.root / DIRECTORY / identity / name
    if PurePath(name).name != name or "\\" in name or not is_inside(setting, path):
        return "berada di luar folder lampiran rapat ini"
    return _bytes_of(path)


def _bytes_of(path: Path) -> bytes | str:
    try:
        if not path.is_file():
            return "tidak ada di laptop ini"
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except (OSError, ValueError):
        return "tidak dapat dibaca"
    if len(data) > LARGEST:
        return "lebih dari 5 MiB"
    return data if Picture.read(data) else "bukan foto PNG atau JPEG yang utuh"


def _left_out(identity: str, name: str, why: str) -> Fault:
    return Fault(
        "PKS434",
        "peringatan",
        f"foto {kutip(name)} {why}",
        f"salin fotonya ke {DIRECTORY}/{identity}/, atau tambahkan lagi dengan 'pks meeting attach'",
    )
