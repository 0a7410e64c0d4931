"""Packing a DOCX: the same members give the same bytes, and a packed member can be used again.

`zipfile` cannot copy a member without unpacking it, and stamps the time of day; both cost or change what
need not be. Format: PKWARE APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16
(end record).
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEVEL = 4  # a third faster than 6 on WordprocessingML, about 5 % larger
_DEFLATED = 8
_VERSION = 20
_UTF8_NAME = 0x800
_TIME, _DATE = 0, 0x21  # 1 January 1980, the first day a zip can hold


@dataclass(frozen=True, slots=True)
class Packed:
    """One compressed member.

    Attributes:
        name: Path inside the package.
        crc: CRC-32 of the plain bytes.
        size: Length of the plain bytes.
        payload: The deflated bytes.
    """

    name: str
    crc: int
    size: int
    payload: bytes


def pack(name: str, data: bytes) -> Packed:
    """Compress one member."""
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Packed(name, zlib.crc32(data), len(data), deflate.compress(data) + deflate.flush())


def archive(members: Iterable[Packed]) -> bytes:
    """Join members, sorted by name, into the bytes of a zip file."""
    body: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for member in sorted(members, key=lambda one: one.name):
        name = member.name.encode("utf-8")
        flags = 0 if member.name.isascii() else _UTF8_NAME
        sizes = (member.crc, len(member.payload), member.size, len(name), 0)
        local = struct.pack("<4s5H3I2H", b"PK\3\4", _VERSION, flags, _DEFLATED, _TIME, _DATE, *sizes)
        body += (local, name, member.payload)
        head = (b"PK\1\2", _VERSION, _VERSION, flags, _DEFLATED, _TIME, _DATE)
        directory += (struct.pack("<4s6H3I5H2I", *head, *sizes, 0, 0, 0, 0, offset), name)
        offset += len(local) + len(name) + len(member.payload)
    count = len(directory) // 2
    central = b"".join(directory)
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(central), offset, 0)
    return b"".join((*body, central, end))
