"""What a document has besides its text: paper and pictures."""

from __future__ import annotations

import struct
from dataclasses import dataclass

MAX_PICTURE = 5 * 1024 * 1024
_MAX_SIDE = 20_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_PNG_HEAD = 24  # signature, length and name of the first chunk, width, height
_MARKER, _FRAMES, _NO_FRAMES = 0xFF, range(0xC0, 0xD0), (0xC4, 0xC8, 0xCC)
_TWIPS_PER_MM = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, upright, and its margins, in twips (1/1440 inch).

    Attributes:
        width: Of the paper.
        height: Of the paper.
        top: Upper margin; None keeps the template's, here and below.
        right: Right margin.
        bottom: Lower margin.
        left: Left margin, where the paper is bound; on a page that lies it is the upper one.
    """

    width: int
    height: int
    top: int | None = None
    right: int | None = None
    bottom: int | None = None
    left: int | None = None

    @classmethod
    def of_mm(cls, width: float, height: float) -> Paper:
        """Make one from millimetres."""
        return cls(round(width * _TWIPS_PER_MM), round(height * _TWIPS_PER_MM))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that may go into a document.

    Attributes:
        kind: "png" or "jpeg".
        width: In pixels.
        height: In pixels.
        data: The file.
    """

    kind: str
    width: int
    height: int
    data: bytes

    @classmethod
    def read(cls, data: bytes) -> Picture | None:
        """Recognise a PNG or a JPEG by its own bytes; None for anything else, broken or too large."""
        if len(data) > MAX_PICTURE:
            return None
        if data.startswith(_PNG):
            kind, size = "png", _png_size(data)
        elif data.startswith(_JPEG):
            kind, size = "jpeg", _jpeg_size(data)
        else:
            return None
        if size is None or not all(0 < side <= _MAX_SIDE for side in size):
            return None
        return cls(kind, *size, data)

    def fit(self, width: int, height: int) -> tuple[int, int]:
        """Give the largest size inside a box that keeps the proportions."""
        scale = min(width / self.width, height / self.height)
        return max(1, round(self.width * scale)), max(1, round(self.height * scale))


def _png_size(data: bytes) -> tuple[int, int] | None:
    if data[12:16] != b"IHDR" or len(data) < _PNG_HEAD:
        return None
    width, height = struct.unpack(">2I", data[16:24])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Find the frame header (ITU T.81, B.2.2): markers C0 to CF but C4, C8 and CC."""
    position = 2
    while position + 9 <= len(data) and data[position] == _MARKER:
        marker = data[position + 1]
        if marker in _FRAMES and marker not in _NO_FRAMES:
            height, width = struct.unpack(">2H", data[position + 5 : position + 9])
            return width, height
        position += 2 + int(struct.unpack(">H", data[position + 2 : position + 4])[0])
    return None
