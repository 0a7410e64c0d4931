"""The bytes of a file as the child has them: given, or at a path that is a plain file."""

from __future__ import annotations

import hashlib
import io
import os
import stat

from pks_cli.exchange.foreign import limits
from pks_cli.exchange.foreign.stop import NOT_OPENED, Stop, too_large

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO

_CHUNK = 2**20


class Body:
    """A file.

    Attributes:
        stream: Its bytes, seekable.
        size: How many.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        """Take an open file."""
        self.stream = stream
        self.size = stream.seek(0, io.SEEK_END)

    def head(self, size: int = 65_536) -> bytes:
        """Give how it begins."""
        self.stream.seek(0)
        return self.stream.read(size)

    def all(self) -> bytes:
        """Give all bytes.

        Raises:
            Stop: It is too large for a document.
        """
        if self.size > limits.FILE:
            raise too_large(f"lebih besar daripada {limits.FILE // limits.MIB} MiB")
        self.stream.seek(0)
        return self.stream.read(limits.FILE + 1)

    def sha256(self) -> str:
        """Give its hash.

        Raises:
            Stop: It is larger than any file that is read.
        """
        if self.size > limits.ARCHIVE:
            raise too_large(f"lebih besar daripada {limits.ARCHIVE // limits.MIB} MiB")
        return hash_of(self.stream)


def hash_of(stream: IO[bytes], most: int = limits.ARCHIVE) -> str:
    """Give the hash of what a stream holds from its beginning, of no more than `most` bytes."""
    found = hashlib.sha256()
    if stream.seekable():
        stream.seek(0)
    while most > 0 and (piece := stream.read(min(_CHUNK, most))):
        found.update(piece)
        most -= len(piece)
    return found.hexdigest()


def body_at(path: str) -> Body:
    """Open a plain file; nothing that waits, as a pipe does, and no device.

    Raises:
        Stop: It is something else, is not there, or may not be read.
    """
    try:
        if os.path.isdir(path):  # noqa: PTH112 - pathlib would be imported for this alone
            raise Stop(NOT_OPENED, "adalah folder, bukan berkas", "sebut berkas di dalamnya")
        flags = (
            os.O_RDONLY
            | getattr(os, "O_NONBLOCK", 0)
            | getattr(os, "O_BINARY", 0)
            | getattr(os, "O_NOCTTY", 0)
        )
        handle = os.open(path, flags)
    except FileNotFoundError:
        raise Stop(NOT_OPENED, "tidak ditemukan", "periksa nama dan tempat berkasnya") from None
    except (OSError, ValueError) as error:
        message = "tidak boleh dibaca" if isinstance(error, PermissionError) else "tidak dapat dibuka"
        raise Stop(
            NOT_OPENED, message, "tutup program yang membukanya, dan periksa izin berkasnya"
        ) from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise Stop(NOT_OPENED, "bukan berkas biasa", "sebut sebuah berkas")
    return Body(os.fdopen(handle, "rb"))
