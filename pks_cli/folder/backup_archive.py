"""Write the files of a folder into a ZIP, piece by piece, and see what it holds by class."""

from __future__ import annotations

import os
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, cast

from pks_cli.folder.backup_files import Found, backup_files, opened
from pks_cli.folder.kelas import kelas_of_tree, rank
from pks_cli.folder.shared_paths import BENTROK, kind_of
from pks_cli.strict_yaml import MAX_BYTES, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from pks_cli.folder.place import Place
    from pks_cli.folder.sealing import Sink

BUNDLE_NAME = "riwayat.bundle"
README_NAME = "BACA-SAYA.txt"
_PIECE = 1 << 20
_LARGE = 1 << 31
_MOMENT = (2021, 1, 1, 0, 0, 0)  # always the same: a backup of the same files is the same
_MODE = 0o100644 << 16
_PACKED = (".jpg", ".jpeg", ".png", ".zip", ".docx", ".xlsx", ".pdf", ".mp4", ".bundle")


@dataclass(slots=True)
class Contents:
    """What went into a backup.

    Attributes:
        files: How many files of the folder.
        kelas: How many records of each class.
        unreadable: How many records are no readable YAML, and count as the highest class.
        left_out: Names of the files that could not be read from the disk.
    """

    files: int = 0
    kelas: Counter[str] = field(default_factory=Counter)
    unreadable: int = 0
    left_out: list[str] = field(default_factory=list)

    @property
    def highest(self) -> str:
        """The highest class of the readable records."""
        return max(self.kelas, key=rank, default="biasa")


def write_archive(
    sink: Sink,
    place: Place,
    ceiling: str,
    bundle: Path | None,
    readme: Callable[[Contents], str],
    logos: Iterable[str] = (),
) -> Contents:
    """Write a backup.

    Args:
        sink: Where to; it need not be able to go back.
        place: The folder.
        ceiling: Its `kelas_tertinggi`.
        bundle: A file that holds its history, None where it has none.
        readme: Gives the text for people from what the backup holds.
        logos: The logos of the office, as pks.yaml names them.

    Returns:
        What it holds.

    Raises:
        OSError: The sink refuses, or the directory of the records cannot be listed.
    """
    contents = Contents()
    with zipfile.ZipFile(cast("IO[bytes]", sink), "w", zipfile.ZIP_DEFLATED) as archive:
        for found in backup_files(place, logos):
            _add(archive, found, contents, ceiling)
        if bundle is not None:
            _add(archive, Found(BUNDLE_NAME, bundle), Contents(), ceiling)
        archive.writestr(_entry(README_NAME), readme(contents).encode("utf-8"))
    return contents


def _add(archive: zipfile.ZipFile, found: Found, contents: Contents, ceiling: str) -> None:
    try:
        handle = opened(found.path)
    except OSError:
        contents.left_out.append(found.name)
        return
    if handle is None:
        return
    with os.fdopen(handle, "rb") as source:
        size = os.fstat(source.fileno()).st_size
        first = source.read(_PIECE + 1)
        with archive.open(_entry(found.name, size), "w", force_zip64=size >= _LARGE) as target:
            target.write(first)
            while piece := source.read(_PIECE):
                target.write(piece)
    contents.files += 1
    _count(contents, found.name, first, ceiling)


def _count(contents: Contents, name: str, data: bytes, ceiling: str) -> None:
    kind = kind_of(name)
    if not kind and not name.startswith(f"{BENTROK}/"):
        return
    document = read(data) if len(data) <= MAX_BYTES else None
    if document is None or document.problems or not isinstance(document.root, dict):
        contents.unreadable += 1
    else:
        contents.kelas[kelas_of_tree(kind, document.root, ceiling)] += 1


def _entry(name: str, size: int = 0) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.external_attr = _MODE
    # What is large is no record, mostly packed already, and must not look like a bomb when it is taken out.
    as_it_is = size > MAX_BYTES or name.casefold().endswith(_PACKED)
    entry.compress_type = zipfile.ZIP_STORED if as_it_is else zipfile.ZIP_DEFLATED
    return entry
