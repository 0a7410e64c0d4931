"""Make a folder whole or not at all.

It is built in a temporary directory inside its place and then renamed into it, the records last, so that
after a crash there is a whole folder or none.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.place import RECORDS
from pks_cli.folder.writing import TEMPORARY_PREFIX, TEMPORARY_SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterator

# What a desktop drops into a directory by itself does not make it a used one.
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


@contextmanager
def new_directory(root: Path) -> Iterator[Path]:
    """Build a folder.

    Args:
        root: Where: a new directory, or one that is not used.

    Yields:
        The directory in which to build; what is in it at the end is moved to its place, durably. What is
        raised meanwhile leaves nothing behind.

    Raises:
        OSError: The disk refuses.
    """
    is_new = not root.exists()
    root.mkdir(parents=True, exist_ok=True)
    build = Path(tempfile.mkdtemp(prefix=TEMPORARY_PREFIX, suffix=TEMPORARY_SUFFIX, dir=root))
    names: list[str] = []
    try:
        yield build
        _make_durable(build)
        names = sorted((path.name for path in build.iterdir()), key=lambda name: name == RECORDS)
        for name in names:
            (build / name).rename(root / name)
        build.rmdir()
    except BaseException:
        # The directory was empty, so what stands there under these names is ours.
        for path in (build, *(root / name for name in names)):
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
        if is_new:
            with suppress(OSError):
                root.rmdir()
        raise
    _make_durable(root)


def refuse_used(root: Path) -> None:
    """Refuse a directory that holds something.

    Raises:
        Refused: It does, or is none.
    """
    if not root.exists():
        return
    if not root.is_dir():
        message = f"'{root}' adalah berkas, bukan folder"
        raise Refused(Fault("PKS412", "galat", message, "sebut nama folder lain"))
    try:
        used = any(path.name not in _LITTER for path in root.iterdir())
    except OSError as error:
        message = f"folder '{root}' tidak dapat dibuka"
        raise Refused(Fault("PKS414", "galat", message, "periksa izin folder itu")) from error
    if used:
        message = f"folder '{root}' sudah berisi; tidak ada yang diubah"
        raise Refused(Fault("PKS412", "galat", message, "sebut folder baru atau folder kosong"))


def _make_durable(directory: Path) -> None:
    """Bring all files of a directory to the disk: in one call where the system has it, else one by one."""
    if hasattr(os, "sync"):
        os.sync()
        return
    for path in directory.rglob("*"):
        if path.is_file() and os.access(path, os.W_OK):  # git's objects are read-only, and durable already
            with path.open("rb+") as stream:
                os.fsync(stream.fileno())
