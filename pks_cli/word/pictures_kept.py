"""What a template may hold besides XML: fonts, and pictures that fetch nothing and fit into memory."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from pks_cli.word.faults import FORBIDDEN_CONTENT, TOO_LARGE, refuse
from pks_cli.word.package import is_xml
from pks_cli.word.picture_bytes import picture_size, too_large

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAGIC = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
}
_FONT = "odttf"
_FONTS = "word/fonts/"


def check_media(name: str, members: Mapping[str, bytes]) -> None:
    """Refuse what is neither XML nor a picture or font that can only be looked at.

    A program goes by the content of a picture, not by its name: an SVG called .png would still be read as
    one, and may fetch.

    Args:
        name: The template's file name, for messages.
        members: Member name to bytes.

    Raises:
        Refused: PKS505 for anything else, PKS504 for a picture too large to be shown.
    """
    for member, data in members.items():
        ending = member.rpartition(".")[2].lower()
        if is_xml(member) or (ending == _FONT and member.startswith(_FONTS)):
            continue
        if not data.startswith(_MAGIC.get(ending, ("\0" * 9).encode())):
            message = f"Templat memuat {member}, yang bukan gambar PNG, JPEG, atau GIF"
            remedy = "ganti gambar itu dengan PNG atau JPEG di Word, atau hapus, lalu simpan"
            refuse(FORBIDDEN_CONTENT, name, message, remedy)
        size = _gif_size(data) if ending == "gif" else picture_size(data)
        if size is not None and too_large(*size):
            remedy = "perkecil gambar itu, lalu pasang kembali di Word"
            refuse(TOO_LARGE, name, f"Gambar {member} di templat terlalu besar untuk ditampilkan", remedy)


def _gif_size(data: bytes) -> tuple[int, int] | None:
    try:
        width, height = struct.unpack_from("<2H", data, 6)
    except struct.error:
        return None
    return width, height
