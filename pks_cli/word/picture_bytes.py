"""Pictures as bytes: what is one, how it is turned, and one without what a phone tells of its owner.

A photo holds more than is seen: place, time, device, a small copy from before it was cut, sometimes a whole
film behind the picture. Only what a viewer needs to show it goes into a document. Formats: JPEG, ITU T.81
annex B, with EXIF 2.32 section 4.6 for its orientation; PNG, W3C PNG third edition, section 5.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PICTURE = 5 * 1024 * 1024
_MAX_SIDE = 20_000
_MAX_PIXELS = 100_000_000  # four bytes each once a viewer has unpacked them
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB"})
_JPEG = b"\xff\xd8"
_MARKER, _FILL = 0xFF, 0xFF
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_END, _SCAN, _JFIF, _EXIF, _ADOBE, _COMMENT = 0xD9, 0xDA, 0xE0, 0xE1, 0xEE, 0xFE
_APPLICATION = frozenset(range(0xE0, 0xF0))
_JFIF_SIZE = 14  # without the length itself and a thumbnail
_ORIENTATION = 0x0112
_MIRRORED, _ASIDE = frozenset({2, 4, 5, 7}), frozenset({5, 6, 7, 8})
_TURNS = {3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that may go into a document.

    Attributes:
        kind: "png" or "jpeg".
        width: In pixels, as it is to be seen.
        height: In pixels, as it is to be seen.
        turn: By how many degrees clockwise a viewer must turn it.
        mirrored: Whether it must be mirrored, left to right, before that.
        data: The file, without what only tells of its owner.
    """

    kind: str
    width: int
    height: int
    turn: int
    mirrored: bool
    data: bytes

    @classmethod
    def read(cls, data: bytes) -> Picture | None:
        """Recognise a PNG or a JPEG by its own bytes; None for anything else, broken or too large."""
        return None if len(data) > MAX_PICTURE else _read(data)

    @property
    def lies(self) -> bool:
        """Whether it is turned by a quarter, so that the file's width is seen as its height."""
        return self.turn in (90, 270)

    def fit(self, width: int, height: int) -> tuple[int, int]:
        """Give the largest size inside a box that keeps the proportions, before it is turned."""
        scale = min(width / self.width, height / self.height)
        seen = max(1, round(self.width * scale)), max(1, round(self.height * scale))
        return (seen[1], seen[0]) if self.lies else seen


@lru_cache(maxsize=4)
def _read(data: bytes) -> Picture | None:
    try:
        if data.startswith(_PNG):
            return _read_png(data)
        if data.startswith(_JPEG):
            return _read_jpeg(data)
    except (struct.error, IndexError, ValueError):
        return None
    return None


def too_large(width: int, height: int) -> bool:
    """Tell whether a picture would take too much memory to show, or none at all."""
    return not (0 < width <= _MAX_SIDE and 0 < height <= _MAX_SIDE) or width * height > _MAX_PIXELS


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Give width and height of a PNG or JPEG as its head says, however much of it follows."""
    try:
        if data.startswith(_PNG):
            return _png_size(data)
        if data.startswith(_JPEG):
            return next((_frame_size(body) for marker, body, _ in _segments(data) if marker in _FRAMES), None)
    except (struct.error, IndexError, ValueError):
        return None
    return None


def _png_size(data: bytes) -> tuple[int, int]:
    if data[12:16] != b"IHDR":
        raise ValueError
    width, height = struct.unpack_from(">2I", data, 16)
    return width, height


def _read_png(data: bytes) -> Picture | None:
    width, height = _png_size(data)
    if too_large(width, height):
        return None
    kept = [_PNG]
    position, name = len(_PNG), b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", data, position)
        end = position + 12 + length
        if end > len(data) or struct.unpack_from(">I", data, end - 4)[0] != zlib.crc32(
            data[position + 4 : end - 4]
        ):
            return None
        if name in _PNG_KEPT:
            kept.append(data[position:end])
        position = end
    return Picture("png", width, height, 0, mirrored=False, data=b"".join(kept))


def _read_jpeg(data: bytes) -> Picture | None:
    kept = [_JPEG]
    size, orientation, ended = None, 1, False
    for marker, body, scan in _segments(data):
        if marker in _FRAMES and size is None:
            size = _frame_size(body)
        elif marker == _EXIF and body.startswith(b"Exif\0\0"):
            orientation = _orientation(body[6:])
        ended = marker == _END
        wanted = _wanted(marker, body)
        if wanted is not None:
            kept += (bytes((_MARKER, marker)), wanted, scan)
    if size is None or not ended or too_large(*size):
        return None
    width, height = reversed(size) if orientation in _ASIDE else size
    turn, mirrored = _TURNS.get(orientation, 0), orientation in _MIRRORED
    return Picture("jpeg", width, height, turn, mirrored, b"".join(kept))


def _wanted(marker: int, body: bytes) -> bytes | None:
    """Give what of a segment is kept, with its length; None for a segment that is left out."""
    if marker == _END or marker in _ALONE:
        return b""
    if marker == _JFIF and body.startswith(b"JFIF\0"):
        body = body[: _JFIF_SIZE - 2] + b"\0\0"  # no thumbnail
    elif marker == _COMMENT or (marker in _APPLICATION and (marker != _ADOBE or body[:5] != b"Adobe")):
        return None
    return struct.pack(">H", len(body) + 2) + body


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Give marker, content and the coded data that follows, up to the end of the first image.

    Raises:
        ValueError, struct.error, IndexError: No proper JPEG, or cut short.
    """
    position = len(_JPEG)
    marker = 0
    while marker != _END:
        if data[position] != _MARKER:
            raise ValueError
        while data[position + 1] == _FILL:
            position += 1
        marker = data[position + 1]
        position += 2
        if marker == _END or marker in _ALONE:
            yield marker, b"", b""
            continue
        (length,) = struct.unpack_from(">H", data, position)
        end = position + length
        if length < 2 or end > len(data):  # noqa: PLR2004 - the length counts its own two bytes
            raise ValueError
        body, position = data[position + 2 : end], end
        begin = position
        if marker == _SCAN:
            position = _after_scan(data, position)
        yield marker, body, data[begin:position]


def _after_scan(data: bytes, position: int) -> int:
    """Find the next marker behind coded data, in which FF is followed by 0 or a restart mark."""
    while True:
        position = data.index(b"\xff", position)
        if data[position + 1] not in (0, _FILL, *range(0xD0, 0xD8)):
            return position
        position += 1 if data[position + 1] == _FILL else 2


def _frame_size(body: bytes) -> tuple[int, int]:
    height, width = struct.unpack_from(">2H", body, 1)
    return width, height


def _orientation(tiff: bytes) -> int:
    """Read the orientation of an EXIF block; 1, upright, where it says none."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for position in range(start + 2, start + 2 + 12 * count, 12):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, position)
            if tag == _ORIENTATION:
                return int(value) if 1 <= value <= 8 else 1  # noqa: PLR2004 - EXIF knows eight
    except struct.error:
        pass
    return 1
