"""A photo as it is kept: what it shows and which way up, without place, time and device."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip
from pks_cli.faults import Fault, Refused
from pks_cli.tasks.attachments import PICTURES, Given, given_file
from pks_cli.word.picture_bytes import MAX_PICTURE, Picture

if TYPE_CHECKING:
    from pathlib import Path

# Turn in degrees and whether it is mirrored, to the orientation of EXIF 2.32 section 4.6.4.
_ORIENTATIONS = {
    (0, True): 2,
    (180, False): 3,
    (180, True): 4,
    (270, True): 5,
    (90, False): 6,
    (90, True): 7,
    (270, False): 8,
}
_START = b"\xff\xd8"
_MEBIBYTE = 1024 * 1024


def bare_photo(path: Path) -> Given:
    """Read a photo that is to be kept, without what it tells of its owner.

    Args:
        path: As typed.

    Raises:
        Refused: It is no plain file, no photo, broken, or larger than a paper takes.
    """
    given = given_file(path, PICTURES)
    if len(given.data) > MAX_PICTURE:
        remedy = "perkecil dahulu, misalnya kirim lewat WhatsApp lalu simpan foto yang diterima"
        message = f"foto {kutip(path.name)} lebih dari {MAX_PICTURE // _MEBIBYTE} MiB"
        raise Refused(Fault("PKS432", "galat", message, remedy))
    picture = Picture.read(given.data)
    if picture is None:
        message = f"foto {kutip(path.name)} rusak atau terlalu besar"
        raise Refused(Fault("PKS432", "galat", message, "buka fotonya, lalu simpan lagi sebagai JPEG"))
    orientation = _ORIENTATIONS.get((picture.turn, picture.mirrored))
    return Given(picture.data if orientation is None else _turned(picture.data, orientation), given.ending)


def _turned(jpeg: bytes, orientation: int) -> bytes:
    """Put an EXIF block into a JPEG that says nothing but which way up it is."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    body = b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
    return _START + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[len(_START) :]
