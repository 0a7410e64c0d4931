"""Text out of bytes: UTF-8, UTF-16 and UTF-32 in both orders, and what old Windows programs write (CP1252).

No byte is lost: what an encoding does not define stays as the control character of the same number, and
what cannot stand in a record (NUL, ESC, U+0085, U+2028, a lone surrogate) stays too; `visible` shows it.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOK = 4096
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_FEW, _MANY = 16, 20  # more control characters than that, and one in so many, make it no text
_UTF8_SIGN = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CP1252 = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0x100)}
_BYTES = str.maketrans({chr(byte): sign for byte, sign in _CP1252.items()})


def decode(data: bytes) -> tuple[str, bool] | None:
    """Give the text of bytes.

    Args:
        data: A whole file.

    Returns:
        The text without byte order mark, and whether some bytes did not fit the rest and were read singly;
        None when it is no text.
    """
    text, is_mixed = _decoded(data)
    sample = text[: 64 * _LOOK]
    if len(_CONTROLS.findall(sample)) > _FEW + len(sample) // _MANY:
        return None
    return text, is_mixed


def _decoded(data: bytes) -> tuple[str, bool]:
    for mark, name in _MARKS:
        if data.startswith(mark) and (name != "utf-8" or _is_utf8(data)):
            return _lenient(data[len(mark) :], name), False
    name = _order_of_utf16(data)
    if name:
        return _lenient(data, name), False
    data = data.removeprefix(codecs.BOM_UTF8)
    if _is_utf8(data):
        return data.decode("utf-8"), False
    if _is_mostly_utf8(data):
        codecs.register_error("pks-cp1252", _single)
        return data.decode("utf-8", "pks-cp1252"), True
    return data.decode("latin-1").translate(_BYTES), False


def _lenient(data: bytes, name: str) -> str:
    """Decode with lone surrogates kept, and half a character at the end kept as its bytes."""
    unit = {"utf-8": 1, "utf-16-le": 2, "utf-16-be": 2}.get(name, 4)
    rest = len(data) % unit
    whole = data[: len(data) - rest] if rest else data
    try:
        text = whole.decode(name, "surrogatepass")
    except UnicodeDecodeError:
        text = whole.decode(name, "backslashreplace")
    return text + data[len(data) - rest :].decode("latin-1") if rest else text


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_mostly_utf8(data: bytes) -> bool:
    """Tell whether bytes above 0x7F are UTF-8 but for a few, as where a text was cut and joined."""
    rest, signs = _UTF8_SIGN.subn(b"", data)
    strays = len(rest) - len(rest.translate(None, bytes(range(0x80, 0x100))))
    return signs > 10 * strays


def _single(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return _CP1252[error.object[error.start]], error.start + 1


def _order_of_utf16(data: bytes) -> str:
    """Tell the byte order of UTF-16 without a mark: every other byte of Latin text is NUL."""
    look = data[:_LOOK]
    half = len(look) // 2
    if half < 2 or len(data) % 2:  # noqa: PLR2004 - two characters tell nothing less
        return ""
    first, second = look[0::2].count(0), look[1::2].count(0)
    if second > 0.6 * half and first < 0.1 * half:
        return "utf-16-le"
    if first > 0.6 * half and second < 0.1 * half:
        return "utf-16-be"
    return ""
