"""Take the files out of a backup: every name and size is looked at before the first byte is written."""

from __future__ import annotations

import stat
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.backup_archive import BUNDLE_NAME, README_NAME
from pks_cli.folder.backup_files import is_of_papers
from pks_cli.folder.place import OFFICE_FILE, RECORDS
from pks_cli.folder.portable import is_portable
from pks_cli.folder.shared_paths import LISTED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_BYTES = 256 << 30
MOST_FILES = 2_000_000
_OWN_NAMES = (*LISTED, BUNDLE_NAME, README_NAME)
_MOST_PARTS = 64
_LONGEST = 2000
# Text packs to a tenth or twentieth; what packs better than this and is large is meant to fill a disk.
_MOST_RATIO = 200
_SMALL = 4 << 20
_PIECE = 1 << 20
_ENCRYPTED = 0x1
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError)


@contextmanager
def opened_backup(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a ZIP; whatever proves broken in it while it is open is said in words.

    Raises:
        Refused: It is none, or broken, or packed in a way that we never do.
        OSError: It cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                _refuse_foreign(entry)
            yield archive
    except _BROKEN as error:
        raise Refused(bad_backup("berkas itu rusak, terpotong, atau bukan ZIP")) from error


def looked_through(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Give what a backup holds, when all of it may be taken out.

    Raises:
        Refused: Something in it has a name, a kind or a size that a backup of ours never has.
    """
    entries = archive.infolist()
    if len(entries) > MOST_FILES:
        raise Refused(bad_backup("berkas di dalamnya terlalu banyak"))
    names: set[str] = set()
    for entry in entries:
        _look_at(entry)
        if entry.filename.casefold() in names:
            raise Refused(bad_backup("ada nama yang muncul dua kali di dalamnya"))
        names.add(entry.filename.casefold())
    if any(name[:end] in names for name in names for end in _slashes(name)):
        raise Refused(bad_backup("ada nama yang muncul sebagai berkas dan sebagai folder di dalamnya"))
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise Refused(bad_backup("isinya terlalu besar"))
    if OFFICE_FILE not in {entry.filename for entry in entries}:
        raise Refused(bad_backup(f"{OFFICE_FILE} tidak ada di dalamnya"))
    return [entry for entry in entries if entry.filename != README_NAME]


def take_out(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], directory: Path) -> None:
    """Write the files of a backup into an empty directory.

    Args:
        archive: The ZIP.
        entries: As `looked_through` gave them.
        directory: Where to.

    Raises:
        Refused: A file turns out larger than the backup says.
        OSError: The disk refuses.
        zipfile.BadZipFile: A file is broken.
    """
    for entry in entries:
        target = directory.joinpath(*entry.filename.split("/"))
        target.parent.mkdir(parents=True, exist_ok=True)
        left = entry.file_size
        with archive.open(entry) as source, target.open("xb") as stream:
            while piece := source.read(_PIECE):
                left -= len(piece)
                if left < 0:
                    raise Refused(bad_backup("ada isi yang lebih besar daripada yang tercatat"))
                stream.write(piece)


def bad_backup(why: str) -> Fault:
    """Say that a file is no backup that can be used."""
    message = f"cadangan itu tidak dapat dipakai: {why}"
    return Fault("PKS463", "galat", message, "salin lagi dari tempat asalnya, atau pakai cadangan lain")


def _look_at(entry: zipfile.ZipInfo) -> None:
    mode = entry.external_attr >> 16
    parts = entry.filename.split("/")
    is_record = parts[0] == RECORDS and len(parts) > 1
    is_known = entry.filename in _OWN_NAMES or is_record or is_of_papers(entry.filename)
    # Where the system writes "/" otherwise, zipfile has changed the name already: the stored one counts too.
    if not is_known or "\\" in entry.orig_filename or not all(is_portable(part) for part in parts):
        raise Refused(bad_backup("di dalamnya ada nama yang bukan dari pks"))
    if len(parts) > _MOST_PARTS or len(entry.filename) > _LONGEST:
        raise Refused(bad_backup("di dalamnya ada nama yang terlalu panjang"))
    _refuse_foreign(entry)
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise Refused(bad_backup("di dalamnya ada pintasan atau isi yang bukan berkas biasa"))
    if entry.file_size > max(_SMALL, entry.compress_size * _MOST_RATIO):
        raise Refused(bad_backup("ada isi yang jauh lebih besar daripada berkasnya"))


def _slashes(name: str) -> Iterator[int]:
    return (place for place, mark in enumerate(name) if mark == "/")


def _refuse_foreign(entry: zipfile.ZipInfo) -> None:
    """Refuse what is packed or locked as we never do: its errors are others, and its needs of memory."""
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _PACKED:
        raise Refused(bad_backup("isinya dikemas atau dikunci dengan cara lain daripada oleh pks"))
