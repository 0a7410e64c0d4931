"""A backup under a passphrase: the ZIP closed inside another one, its closed key and a text beside it."""

from __future__ import annotations

import zipfile
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, TypeVar

from pks_cli.folder.sealing import Digest, close_key, close_stream, new_key, open_key, open_stream

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from pks_cli.folder.sealing import Key, Sink

T = TypeVar("T")
KEY_NAME = "kunci.age"
CLOSED_NAME = "isi.zip.age"
_LONGEST_KEY = 1 << 16


def close_archive(
    stream: IO[bytes], fill: Callable[[Sink], T], passphrase: str, texts: Mapping[str, str]
) -> T:
    """Write a closed backup.

    Args:
        stream: Where to.
        fill: Writes the ZIP that is closed; what it returns is returned.
        passphrase: Opens it again.
        texts: What stands open beside it, by name.

    Raises:
        OSError: The stream refuses.
    """
    key, results = new_key(), []
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as outer:
        for name, text in texts.items():
            outer.writestr(name, text.encode("utf-8"))
        outer.writestr(KEY_NAME, close_key(key, passphrase))
        with outer.open(CLOSED_NAME, "w", force_zip64=True) as target:
            close_stream(lambda sink: results.append(fill(sink)), target, key)
    return results[0]


def is_closed(archive: zipfile.ZipFile) -> bool:
    """Tell whether a ZIP is a closed backup."""
    return {KEY_NAME, CLOSED_NAME} <= set(archive.namelist())


def verify_closed(path: Path, passphrase: str) -> None:
    """Open a closed backup from its first to its last byte, without writing any of it anywhere.

    Raises:
        WrongPassphraseError: The passphrase does not open it.
        BrokenSealError: It was changed or cut off.
        OSError: It cannot be read.
    """
    with zipfile.ZipFile(path) as outer:
        key = key_of(outer, passphrase)
        with outer.open(CLOSED_NAME) as source:
            open_stream(source, Digest(), key)


def key_of(outer: zipfile.ZipFile, passphrase: str) -> Key:
    """Open the key of a closed backup.

    Raises:
        WrongPassphraseError: The passphrase does not open it.
    """
    with outer.open(KEY_NAME) as source:
        return open_key(source.read(_LONGEST_KEY), passphrase)


@contextmanager
def opened_into(outer: zipfile.ZipFile, key: Key, path: Path) -> Iterator[zipfile.ZipFile]:
    """Open the ZIP of a closed backup over a file that is gone afterwards.

    Raises:
        BrokenSealError: It was changed or cut off.
        zipfile.BadZipFile: What was closed is no ZIP.
        OSError: The disk refuses.
    """
    try:
        with path.open("wb") as target, outer.open(CLOSED_NAME) as source:
            open_stream(source, target, key)
        with zipfile.ZipFile(path) as inner:
            yield inner
    finally:
        path.unlink(missing_ok=True)
