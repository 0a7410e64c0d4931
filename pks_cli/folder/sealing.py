"""Close a stream with a passphrase, and open it again, without ever holding all of it.

The stream is closed with a key of its own (age, X25519), and that key with the passphrase (age, scrypt): only
the latter has to be held whole. Both parts are ordinary age files, which the program `age` opens too.
"""

from __future__ import annotations

import hashlib
import os
import threading
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

Key = Any  # pyrage.x25519.Identity; the library has no stubs


class Sink(Protocol):
    """What can be written to."""

    def write(self, data: bytes, /) -> int:
        """Take bytes."""

    def flush(self) -> None:
        """Let nothing wait."""


class WrongPassphraseError(Exception):
    """The passphrase does not open this."""


class BrokenSealError(Exception):
    """What is closed here was changed or cut off."""


class Digest:
    """Passes bytes on, if there is somewhere to, and remembers what they were."""

    def __init__(self, sink: Sink | None = None) -> None:
        """Hold where the bytes go; None: nowhere."""
        self._sink = sink
        self._hash = hashlib.sha256()

    def write(self, data: bytes, /) -> int:
        """Take bytes."""
        self._hash.update(data)
        if self._sink is not None:
            self._sink.write(data)
        return len(data)

    def flush(self) -> None:
        """Let nothing wait."""
        if self._sink is not None:
            self._sink.flush()

    @property
    def value(self) -> bytes:
        """What all the bytes so far come to."""
        return self._hash.digest()


def new_key() -> Key:
    """Make the key of one stream."""
    import pyrage

    return pyrage.x25519.Identity.generate()


def close_key(key: Key, passphrase: str) -> bytes:
    """Close a key with a passphrase; this takes a second or two and half a gigabyte on purpose."""
    import pyrage

    closed: bytes = pyrage.passphrase.encrypt(f"{key}\n".encode("ascii"), passphrase)
    return closed


def open_key(closed: bytes, passphrase: str) -> Key:
    """Open a key.

    Raises:
        WrongPassphraseError: The passphrase is another one, or this is no closed key.
    """
    import pyrage

    try:
        text = pyrage.passphrase.decrypt(closed, passphrase).decode("ascii").strip()
        return pyrage.x25519.Identity.from_str(text)
    except (pyrage.DecryptError, pyrage.IdentityError, UnicodeDecodeError) as error:
        raise WrongPassphraseError from error


def close_stream(fill: Callable[[Sink], None], sink: Sink, key: Key) -> bytes:
    """Close what `fill` writes and pass it on.

    Args:
        fill: Writes everything into what it is given.
        sink: Where the closed bytes go.
        key: Of this stream.

    Returns:
        The digest of what `fill` wrote.

    Raises:
        OSError: The sink refuses.
    """
    import pyrage

    reading, writing = os.pipe()
    failed: list[BaseException] = []

    def close() -> None:
        try:
            with os.fdopen(reading, "rb") as source:
                pyrage.encrypt_io(source, sink, [key.to_public()])
        except BaseException as error:  # noqa: BLE001 - told by the thread that waits
            failed.append(error)

    closer = threading.Thread(target=close, daemon=True)
    closer.start()
    digest = Digest()
    try:
        with suppress(BrokenPipeError), os.fdopen(writing, "wb") as pipe:
            digest = Digest(pipe)
            fill(digest)
    finally:
        closer.join()
    if failed:
        raise OSError("closing failed") from failed[0]
    return digest.value


def open_stream(source: IO[bytes], sink: Sink, key: Key) -> None:
    """Open a closed stream and pass it on.

    Raises:
        BrokenSealError: It was changed or cut off; what was passed on by then must not be used.
        OSError: The sink refuses.
    """
    import pyrage

    watched = _Watched(sink)
    try:
        pyrage.decrypt_io(source, watched, [key])
    except (pyrage.DecryptError, OSError) as error:
        if watched.refusal is not None:
            raise watched.refusal from error
        raise BrokenSealError from error


class _Watched:
    """Tells an error of the sink, which comes back without its number, from one of the seal."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self.refusal: OSError | None = None

    def write(self, data: bytes, /) -> int:
        try:
            self._sink.write(data)
        except OSError as error:
            self.refusal = error
            raise
        return len(data)

    def flush(self) -> None:
        with suppress(OSError):
            self._sink.flush()
