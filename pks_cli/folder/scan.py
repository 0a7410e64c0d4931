"""See which record files a folder has, with the stamps that tell whether one may have changed."""

from __future__ import annotations

import os
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pks_cli.folder.names import looks_like_yaml
from pks_cli.folder.place import RECORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pks_cli.folder.place import Place

NOT_READ = "-"


class Seen(NamedTuple):
    """One file as it lies on the disk.

    Attributes:
        path: Relative to the folder, with "/".
        is_regular: Whether it is a regular file; another one is not read.
        stamps: mtime_ns, ctime_ns, size and inode as one text; "" when they cannot be had, `NOT_READ` of what
            is not read.
        latest: The later of mtime_ns and ctime_ns.
    """

    path: str
    is_regular: bool
    stamps: str
    latest: int


def scan(place: Place, directory: str, wanted: Callable[[str], bool] | None = None) -> Iterator[Seen]:
    """List the files of one kind of record with their stamps.

    Args:
        place: The folder.
        directory: The name of the kind's directory under `records/`.
        wanted: Tells by its path whether a file is asked for; None: all are.

    Yields:
        The files in the order of `sort_key`: only names that are or were meant to be YAML, and directories
        that are links or cannot be listed, since what lies behind them is not read.
    """
    for path, entry in walk(place.records / directory, f"{RECORDS}/{directory}"):
        if wanted is None or wanted(path):
            yield seen(path, entry)


def walk(directory: Path, prefix: str) -> Iterator[tuple[str, os.DirEntry[str] | None]]:
    """Go through a directory in order; None stands for what is no regular file."""
    try:
        with os.scandir(directory) as entries:
            found = sorted(entries, key=attrgetter("name"))
    except FileNotFoundError:
        return
    except OSError:
        yield prefix, None
        return
    for entry in found:
        name = entry.name
        if entry.is_file(follow_symlinks=False):
            if looks_like_yaml(name):
                yield f"{prefix}/{name}", entry
        elif looks_like_yaml(name):
            yield f"{prefix}/{name}", None
        elif name.startswith("."):
            continue
        elif entry.is_dir(follow_symlinks=False):
            yield from walk(Path(entry.path), f"{prefix}/{name}")
        elif entry.is_symlink() and Path(entry.path).is_dir():
            yield f"{prefix}/{name}", None


def sort_key(path: str) -> bytes:
    """Give a path as bytes that sort as the files are walked through: name by name, not as one text.

    Names that are no text on this system keep their bytes apart; `path_of` gives the path back.
    """
    return path.replace("/", "\0").encode("utf-8", "surrogatepass")


def path_of(key: bytes) -> str:
    """Give the path of a `sort_key`."""
    return key.decode("utf-8", "surrogatepass").replace("\0", "/")


def seen(path: str, entry: os.DirEntry[str] | None) -> Seen:
    """Look at one file that `walk` gave."""
    if entry is None:
        return Seen(path, False, NOT_READ, 0)
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return Seen(path, True, "", 0)
    return Seen(path, True, _stamps(status), max(status.st_mtime_ns, status.st_ctime_ns))


def stamps_of(entry: os.DirEntry[str] | None) -> str:
    """Give the stamps of one file that `walk` gave, as `seen` does."""
    if entry is None:
        return NOT_READ
    try:
        return _stamps(entry.stat(follow_symlinks=False))
    except OSError:
        return ""


def _stamps(status: os.stat_result) -> str:
    return f"{status.st_mtime_ns} {status.st_ctime_ns} {status.st_size} {status.st_ino}"
