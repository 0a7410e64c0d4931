"""Where what can be made anew is kept: the user's cache directory, never the folder itself."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pks_cli.folder.place import Place

VARIABLE = "PKS_CACHE_DIR"


def index_file(place: Place) -> Path | None:
    """Give the file of a folder's index, in a directory that only this user may enter.

    Args:
        place: The folder; its real path is the key, so that two ways to it are one.

    Returns:
        The file, which may not be there yet and is made empty; None when nothing can be kept here.
    """
    try:
        path = _own_directory() / f"{_key(place)}.sqlite"
        # Made by us and not by SQLite, whose files anyone may read.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NONBLOCK", 0), 0o600))
        return path if stat.S_ISREG(path.lstat().st_mode) else None
    except (OSError, RuntimeError):
        return None


def is_first_time(place: Place, what: str) -> bool:
    """Tell whether something is said of a folder for the first time, and remember that it was said.

    Args:
        place: The folder.
        what: A word of our own for what is said.

    Returns:
        True also where nothing can be remembered: said twice is better than never.
    """
    try:
        path = _own_directory() / f"{_key(place)}.{what}"
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return False
    except (OSError, RuntimeError):
        return True
    return True


def forget(path: Path) -> None:
    """Remove an index file with what SQLite left beside it; on Windows another window may hold it."""
    for one in (path, path.with_name(f"{path.name}-journal")):
        with suppress(OSError):
            one.unlink()


def cache_directory() -> Path:
    """Give the directory: PKS_CACHE_DIR, else where this system keeps such things.

    Raises:
        RuntimeError: The user has no home directory.
    """
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen)
    if os.name == "nt":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "pks" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "pks"
    given = os.environ.get("XDG_CACHE_HOME")
    return (Path(given) if given else Path.home() / ".cache") / "pks"


def _own_directory() -> Path:
    directory = cache_directory()
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    directory.chmod(0o700)
    return directory


def _key(place: Place) -> str:
    return hashlib.sha256(os.fsencode(os.path.realpath(place.root))).hexdigest()[:32]
