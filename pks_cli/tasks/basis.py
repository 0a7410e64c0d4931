"""What the faults of a file depend on besides the file and the day, as one digest."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pydantic

import pks_cli

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.folder.office import Setting


def basis(setting: Setting) -> str:
    """Give a digest of the office's choices, its lists and the program that checks.

    The choices count as the rules take them: a comment in pks.yaml changes nothing, a new alias does.
    """
    parts = (program(), repr(setting.office), repr(setting.gazetteer.wilayah), repr(setting.kategori))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


@cache
def program() -> str:
    """Tell this program from every other version of it, from a changed source, and from other libraries."""
    package = Path(pks_cli.__file__).parent
    beside = Path(pydantic.__file__).parent.parent
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
