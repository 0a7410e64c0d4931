"""Which files of a folder are shared: its records, and the two files that keep git from changing them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.folder.kinds import DIRECTORIES
from pks_cli.folder.names import id_of
from pks_cli.folder.place import RECORDS
from pks_cli.folder.portable import is_reserved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.folder.place import Place

BENTROK = f"{RECORDS}/bentrok"
LISTED = (".gitattributes", ".gitignore")
# Directories in small letters alone, and no name that ends in a dot: Windows would take two of them for one.
_DIRECTORY = re.compile(r"[a-z0-9]([a-z0-9._-]*[a-z0-9_-])?", re.ASCII)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.yaml", re.ASCII)
_UNSHARED = f"{RECORDS}/lampiran/"
_MOST_PARTS = 8
_LONGEST = 200
_KINDS = {directory: kind for kind, directory in DIRECTORIES.items()}


def kind_of(path: str) -> str:
    """Give the kind of a record by its directory, "" for pks.yaml, the lists and the rest."""
    parts = path.split("/")
    return _KINDS.get(parts[1], "") if len(parts) > 2 else ""  # noqa: PLR2004 - records/<kind>/<name>


def is_shared_record(path: str) -> bool:
    """Tell whether a path is that of a record that is shared.

    A path from another laptop may be anything; only names that every system can hold, and that are inside the
    grammar of their kind, are written to the disk. Copies ("... (1).yaml") are not shared.
    """
    parts = path.split("/")
    if parts[0] != RECORDS or not 2 <= len(parts) <= _MOST_PARTS or len(path) > _LONGEST:  # noqa: PLR2004 - folder and file
        return False
    if path.startswith(_UNSHARED) or any(map(is_reserved, parts)):
        return False
    if not _NAME.fullmatch(parts[-1]) or not all(_DIRECTORY.fullmatch(part) for part in parts[:-1]):
        return False
    kind = kind_of(path)
    return not kind or id_of(kind, parts[-1]) is not None


def is_shared(path: str) -> bool:
    """Tell whether a path is that of a shared file."""
    return path in LISTED or is_shared_record(path)


def shared_files(place: Place) -> Iterator[str]:
    """List the shared files that are there, regular ones only, relative to the folder with "/"."""
    for name in LISTED:
        path = place.root / name
        if path.is_file() and not path.is_symlink():
            yield name
    yield from (path for path in _files_below(place.records, RECORDS) if is_shared_record(path))


def strays(place: Place) -> list[str]:
    """List the YAML files under records/ that are not shared, such as a copy that a sync service made."""
    found = _files_below(place.records, RECORDS)
    return [
        path
        for path in found
        if path.endswith((".yaml", ".yml")) and not is_shared_record(path) and not path.startswith(_UNSHARED)
    ]


def _files_below(directory: Path, prefix: str) -> Iterator[str]:
    try:
        with os.scandir(directory) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in found:
        path = f"{prefix}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith("."):
                yield from _files_below(Path(entry.path), path)
        elif entry.is_file(follow_symlinks=False) and not entry.name.startswith("."):
            yield path
