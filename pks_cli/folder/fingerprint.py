"""One digest for the names and stamps of all files of a folder, from the disk or from what the index knows.

While both are the same, nothing has changed, and no file need be laid beside its row. Each directory has its
own digest, so that the directories of a large folder can be shared out among the processors.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from itertools import groupby
from typing import TYPE_CHECKING

from pks_cli.folder.kinds import DIRECTORIES
from pks_cli.folder.names import looks_like_yaml
from pks_cli.folder.place import RECORDS
from pks_cli.folder.scan import NOT_READ, path_of, stamps_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pks_cli.folder.place import Place

KNOWN_STAMPS = "SELECT tempat, stempel FROM berkas ORDER BY jenis, tempat"
MANY = 2_000  # with fewer files, starting a copy of the process costs what it saves
_SHARED_OUT = 3  # slashes in records/reports/2021/18.72.04.1001: below it, one process does all


class _Unusual(Exception):  # noqa: N818 - control flow inside this module
    """Something lies there that is no plain file or directory: each file must be looked at."""


def fingerprint_of_files(place: Place, expected: int) -> str | None:
    """Look at every file of a folder.

    Args:
        place: The folder.
        expected: About how many files there are.

    Returns:
        The digest; None where something unusual lies among the files.
    """
    if expected < MANY:
        return _looked_at(place, 1)
    from pks_cli.folder.parts import possible_parts

    return _looked_at(place, possible_parts())


def fingerprint_of_rows(rows: Iterable[tuple[bytes, str]]) -> str | None:
    """Make the digest of what is known.

    Args:
        rows: The `sort_key` of each file and the stamps under which it was read, in the order of the index.

    Returns:
        What `fingerprint_of_files` gives while nothing has changed; None where a file may change unseen.
    """
    digests: dict[str, str] = {}
    for directory, group in groupby(rows, key=lambda row: row[0][: row[0].rfind(b"\0")]):
        known = [(path_of(key[len(directory) + 1 :]), stamps) for key, stamps in group]
        if any(not stamps or stamps == NOT_READ for _, stamps in known):
            return None
        prefix = path_of(directory)
        if prefix in digests:  # files of one directory stand on both sides of those of a deeper one
            return None
        digests[prefix] = _digest(known)
    return _together(digests.items())


def _looked_at(place: Place, parts: int) -> str | None:
    def work(part: int) -> Iterator[list[str]]:
        """Walk one share of every directory."""
        try:
            for name in DIRECTORIES.values():
                yield from _below(f"{place.records}/{name}", f"{RECORDS}/{name}", part, parts)
        except _Unusual:
            yield []

    if parts == 1:
        found = list(work(0))
    else:
        from pks_cli.folder.parts import done_in_parts

        found = list(done_in_parts(work, parts))
    return None if [] in found else _together((prefix, digest) for prefix, digest in found)


def _below(directory: str, prefix: str, part: int, parts: int) -> Iterator[list[str]]:
    """Give the digests of a directory and of all that are below it and belong to a part."""
    try:
        with os.scandir(directory) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        raise _Unusual from error
    files = []
    for entry in found:
        name = entry.name
        if entry.is_file(follow_symlinks=False):
            if looks_like_yaml(name):
                files.append(entry)
        elif looks_like_yaml(name) or entry.is_symlink():
            raise _Unusual
        elif not name.startswith(".") and entry.is_dir(follow_symlinks=False):
            inner = f"{prefix}/{name}"
            if inner.count("/") != _SHARED_OUT or _part_of(inner, parts) == part:
                yield from _below(entry.path, inner, part, parts)
    if files and (part == 0 or prefix.count("/") >= _SHARED_OUT):
        yield [prefix, _digest([(entry.name, stamps_of(entry)) for entry in files])]


def _part_of(prefix: str, parts: int) -> int:
    return zlib.crc32(prefix.encode("utf-8", "surrogatepass")) % parts


def _digest(files: Iterable[tuple[str, str]]) -> str:
    text = "".join(f"{name}\0{stamps}\0" for name, stamps in files)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _together(digests: Iterable[tuple[str, str]]) -> str:
    text = "".join(f"{prefix}\0{digest}\0" for prefix, digest in sorted(digests))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
