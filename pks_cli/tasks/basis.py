"""What the faults of a file depend on besides the file and the day, as one digest.

`basis` reads it from the typed lists of the office; `outside_key` from their bytes, which needs no types and
may differ where the digest does not (a comment).
"""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pks_cli
from pks_cli.folder.kinds import is_known_directory
from pks_cli.folder.place import KATEGORI_FILE, OFFICE_FILE, WILAYAH_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.folder.office import Setting
    from pks_cli.folder.place import Place

_LARGEST_LIST = 1 << 20  # what is larger is refused, and so never remembered


def basis(setting: Setting) -> str:
    """Give a digest of the office's choices, its lists and the program that checks.

    The choices count as the rules take them: a comment in pks.yaml changes nothing, a new alias does.
    """
    parts = (program(), repr(setting.office), repr(setting.gazetteer.wilayah), repr(setting.kategori))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def outside_key(place: Place) -> str | None:
    """Give a digest of all that a check of a folder depends on besides its records and the day.

    That is the program, the bytes of the office's lists and what else lies beside them.

    Returns:
        None when they cannot be read, or a directory lies there that nobody knows.
    """
    digest = hashlib.sha256(program().encode("ascii"))
    try:
        with os.scandir(place.records) as entries:
            beside = sorted((entry.name, entry.is_dir()) for entry in entries)
        if any(is_directory and not is_known_directory(name) for name, is_directory in beside):
            return None
        for name in (OFFICE_FILE, WILAYAH_FILE, KATEGORI_FILE):
            path = place.root / name
            is_plain = path.is_file() and not path.is_symlink() and path.stat().st_size <= _LARGEST_LIST
            digest.update(hashlib.sha256(path.read_bytes()).digest() if is_plain else b"-")
    except OSError:
        return None
    digest.update("\0".join(name for name, _ in beside).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


@cache
def program() -> str:
    """Tell this program from every other version of it, from a changed source, and from other libraries."""
    package = Path(pks_cli.__file__).parent
    library = find_spec("pydantic")
    beside = Path(library.origin if library and library.origin else package).parent.parent
    lines = [
        pks_cli.__version__,
        sys.version,
        str(beside.stat().st_mtime_ns),
        *sorted(_sources(str(package))),
    ]
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def _sources(directory: str) -> Iterator[str]:
    with os.scandir(directory) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _sources(entry.path)
            else:
                status = entry.stat()
                yield f"{entry.path} {status.st_mtime_ns} {status.st_size}"
