"""A ZIP looked at before anything in it is unpacked: members, sizes, ratios, places, names."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from itertools import pairwise

from pks_cli.exchange.foreign import limits
from pks_cli.exchange.foreign.stop import broken, locked, too_large

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO

_END_RECORD = 22
_END_LOOK = 65_535 + _END_RECORD
_IN_ZIP64 = 0xFFFFFFFF
_ENCRYPTED = 0x1
_LOCAL_HEADER = 30
_UNPACKING = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    RuntimeError,
    ValueError,
    OSError,
    struct.error,
)
BOMB = "terlalu besar setelah dibuka kemasannya"


def open_zip(stream: IO[bytes]) -> zipfile.ZipFile:
    """Open a ZIP whose list of members is sound.

    Args:
        stream: The file, seekable.

    Returns:
        The archive; its members do not overlap.

    Raises:
        Stop: It is broken, or its list is too long.
    """
    _check_end(stream)
    try:
        archive = zipfile.ZipFile(stream)
        infos = sorted(archive.infolist(), key=lambda info: info.header_offset)
    except _UNPACKING as error:
        raise broken() from error
    if len(infos) > limits.MEMBERS:
        raise too_large(f"memuat lebih dari {limits.MEMBERS} berkas")
    for before, after in pairwise(infos):
        if before.header_offset + _LOCAL_HEADER + before.compress_size > after.header_offset:
            raise broken()
    return archive


def _check_end(stream: IO[bytes]) -> None:
    """Look at the end record first (APPNOTE 4.3.16): `zipfile` would list millions of members unasked."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, size - _END_LOOK))
    tail = stream.read(_END_LOOK)
    end = tail.rfind(b"PK\5\6")
    if end < 0 or len(tail) - end < _END_RECORD:
        raise broken()
    (listed,) = struct.unpack_from("<I", tail, end + 12)
    if limits.DIRECTORY < listed < _IN_ZIP64:
        raise too_large(f"memuat lebih dari {limits.MEMBERS} berkas")


def read_members(archive: zipfile.ZipFile, is_wanted: Callable[[str], bool], most: int) -> dict[str, bytes]:
    """Unpack members of an office document.

    Args:
        archive: As `open_zip` gives it.
        is_wanted: Tells of a name whether it is unpacked.
        most: The size of all that is unpacked.

    Returns:
        The bytes by name.

    Raises:
        Stop: It is broken, locked, or too large when unpacked.
    """
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > limits.PACKAGE_MEMBERS:
        raise too_large(f"memuat lebih dari {limits.PACKAGE_MEMBERS} bagian")
    if len({info.filename.casefold() for info in infos}) < len(infos):
        raise broken()
    wanted = [info for info in infos if is_wanted(info.filename)]
    left = most
    members = {}
    for info in wanted:
        members[info.filename] = unpack(archive, info, left)
        left -= len(members[info.filename])
    return members


def unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    """Unpack one member.

    Args:
        archive: As `open_zip` gives it.
        info: The member.
        most: How many bytes it may have.

    Raises:
        Stop: It is broken, locked, or too large, whatever the list says of it.
    """
    if info.flag_bits & _ENCRYPTED:
        raise locked()
    if info.file_size > most or is_bomb(info):
        raise too_large(BOMB)
    try:
        with archive.open(info) as stream:
            data = stream.read(min(most, info.file_size) + 1)
    except _UNPACKING as error:
        raise broken() from error
    if len(data) > info.file_size:
        raise too_large(BOMB)
    return data


def is_bomb(info: zipfile.ZipInfo) -> bool:
    """Tell whether a member is compressed further than anything that people write."""
    return info.file_size > limits.SMALL and info.file_size > limits.RATIO * max(1, info.compress_size)


def has_declarations(members: dict[str, bytes]) -> bool:
    """Tell whether XML declares a document type, as entities need, or hides it in another encoding."""
    return any(
        b"<!DOCTYPE" in data or b"\0" in data[:200] or data[:2] in {b"\xff\xfe", b"\xfe\xff"}
        for data in members.values()
    )
