"""Which files a backup holds: everything below records/, whatever it is called and whether it can be read.

Beside it what the papers of the office are made with: its own templates, and its logos. A backup judges
nothing. Links are not followed and not taken, since what they name lies elsewhere.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pks_cli.folder.place import RECORDS
from pks_cli.folder.portable import escaped, is_portable, portable
from pks_cli.folder.shared_paths import LISTED
from pks_cli.folder.writing import is_temporary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pks_cli.folder.place import Place

TEMPLATES = "templates"
_TEMPLATE = ".docx"
_PICTURES = (".png", ".jpg", ".jpeg")
_MOST_PARTS = 8
_OPEN = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)


class Found(NamedTuple):
    """One file of the folder.

    Attributes:
        name: Its path in the backup, with "/"; what some system cannot hold in a name is written "%3A".
        path: Where it lies.
    """

    name: str
    path: Path


def backup_files(place: Place, logos: Iterable[str] = ()) -> Iterator[Found]:
    """List the regular files of a folder that a backup holds, in one order.

    Args:
        place: The folder.
        logos: The logos of the office, as pks.yaml names them.
    """
    for name in LISTED:
        path = place.root / name
        if path.is_file() and not path.is_symlink():
            yield Found(name, path)
    if (place.root / TEMPLATES).is_dir() and not (place.root / TEMPLATES).is_symlink():
        below = _below(place.root / TEMPLATES, TEMPLATES)
        yield from (found for found in below if is_of_papers(found.name) or found.name == TEMPLATES)
    yield from _logos(place, logos)
    yield from _below(place.records, RECORDS)


def is_of_papers(name: str) -> bool:
    """Tell whether a path in a backup can be a template or a logo: nothing hidden, nothing that is run."""
    *directories, file = name.split("/")
    ending = Path(file).suffix.casefold()
    if directories and directories[0].casefold() == RECORDS:
        return False
    if any(part.startswith((".", "~$")) for part in (*directories, file)) or len(directories) >= _MOST_PARTS:
        return False
    return ending in _PICTURES or (ending == _TEMPLATE and directories == [TEMPLATES])


def opened(path: Path) -> int | None:
    """Open a file to read; None where it is no regular file any more.

    Raises:
        OSError: It is gone, or may not be read.
    """
    handle = os.open(path, _OPEN)
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return handle
    os.close(handle)
    return None


def _logos(place: Place, names: Iterable[str]) -> Iterator[Found]:
    """Give the logos that lie in the folder and in no place that is taken along anyway."""
    root = place.root.resolve()
    for name in sorted({Path(name).as_posix() for name in names}):
        path = place.root / name
        fits = is_of_papers(name) and all(map(is_portable, name.split("/")))
        is_taken = name.split("/")[0] == TEMPLATES
        is_plain = path.is_file() and not path.is_symlink() and path.resolve().is_relative_to(root)
        if fits and is_plain and not is_taken:
            yield Found(name, path)


def _below(directory: Path, prefix: str) -> Iterator[Found]:
    try:
        with os.scandir(directory) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        yield Found(prefix, directory)  # cannot be opened either, and is told as what is missing
        return
    taken: set[str] = set()
    for entry in found:
        name = f"{prefix}/{_free(portable(entry.name), taken)}"
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path), name)
        elif entry.is_file(follow_symlinks=False) and not is_temporary(entry.name):
            yield Found(name, Path(entry.path))


def _free(name: str, taken: set[str]) -> str:
    """Give a name that no system takes for one beside it: of "Foto" and "foto" one is written "%66oto"."""
    free = name
    for number in range(len(name)):
        if free.casefold() not in taken:
            break
        free = name[:number] + escaped(name[number]) + name[number + 1 :]
    taken.add(free.casefold())
    return free
