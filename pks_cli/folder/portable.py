"""Names of files that every system can hold, and how a name that some cannot is written in a backup."""

from __future__ import annotations

import hashlib
import re

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_FORBIDDEN = frozenset('<>:"/\\|?*')
_LONGEST = 255
_KEPT, _DIGITS = 128, 32
_DELETE = 0x7F


def is_portable(name: str) -> bool:
    """Tell whether every system can hold a file of this name, and takes it for no other one."""
    return (
        name not in ("", ".", "..")
        and len(name.encode("utf-8", "surrogatepass")) <= _LONGEST
        and not name.endswith((".", " "))
        and not is_reserved(name)
        and not any(_is_bad(mark) for mark in name)
    )


def is_reserved(name: str) -> bool:
    """Tell whether Windows takes a name for a device, whatever its ending."""
    return _RESERVED.fullmatch(name) is not None


def portable(name: str) -> str:
    """Write a name so that every system can hold it: what some cannot is "%" and two digits a byte."""
    if is_portable(name):
        return name
    marks = [escaped(mark) if _is_bad(mark) else mark for mark in name]
    if marks[-1] in (".", " "):
        marks[-1] = escaped(marks[-1])
    if is_reserved("".join(marks)):
        marks[0] = escaped(marks[0])
    written = "".join(marks)
    if len(written.encode("utf-8")) <= _LONGEST:
        return written
    digest = hashlib.sha256(written.encode("utf-8")).hexdigest()
    return f"{written.encode('utf-8')[:_KEPT].decode('utf-8', 'ignore')}%{digest[:_DIGITS]}"


def _is_bad(mark: str) -> bool:
    code = ord(mark)
    return mark in _FORBIDDEN or code < ord(" ") or code == _DELETE or 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 - surrogates


def escaped(mark: str) -> str:
    """Write one character as "%" and two digits a byte."""
    return "".join(f"%{byte:02X}" for byte in mark.encode("utf-8", "surrogateescape"))
