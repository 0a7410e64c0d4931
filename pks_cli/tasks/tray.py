"""The tray `masuk/`: whatever lies in it is taken in, and then kept under `masuk/selesai/`.

A file is moved by one rename, so it is at one of the two places and never at both or none, whenever the
program is ended. A name is taken by an empty file first, which the rename then replaces: nothing that
somebody else put there is overwritten.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip
from pks_cli.faults import Fault, Refused

if TYPE_CHECKING:
    from pathlib import Path

    from pks_cli.folder.place import Place

TRAY, DONE = "masuk", "masuk/selesai"
_CHUNK = 2**20
_HALF_WRITTEN = (".tmp", ".part", ".partial", ".crdownload", ".download")
_OF_SYSTEMS = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})
_LOCKS = (".", "~$", "._")


def tray_files(place: Place) -> list[Path]:
    """Give what lies in the tray, by name.

    Args:
        place: The folder.

    Returns:
        Plain files directly in `masuk/`: no hidden ones, no locks of Office, nothing half downloaded, nothing
        that a link leads to. None when there is no tray.

    Raises:
        Refused: The tray leads out of the folder, or cannot be read.
    """
    tray = place.root / TRAY
    if not tray.is_dir():
        return []
    _check_inside(place, TRAY)
    try:
        with os.scandir(tray) as entries:
            names = [
                one.name for one in entries if one.is_file(follow_symlinks=False) and _is_meant(one.name)
            ]
    except OSError as error:
        raise _refused("PKS407", f"{TRAY}/ tidak dapat dibaca", "periksa izin folder itu") from error
    return [tray / name for name in sorted(names, key=str.casefold)]


def put_away(place: Place, path: Path, digest: str) -> Path:
    """Move a file that was taken in to `masuk/selesai/`.

    Args:
        place: The folder.
        path: As `tray_files` gave it.
        digest: The sha256 of what was read, hexadecimal.

    Returns:
        Where it lies now: under its own name, with "-2" and so on where that is taken.

    Raises:
        Refused: It changed since it was read (PKS413), or the disk refuses (PKS414); then it stays.
    """
    try:
        read = _identity(path, digest)
        (place.root / DONE).mkdir(exist_ok=True)
        _check_inside(place, DONE)
        kept = _move(path, place.root / DONE)
        if _stat(kept) != read:
            # It was saved anew between the look and the move: what lies there now nobody has read.
            _move(kept, path.parent, path.name)
            raise _changed(path)
    except OSError as error:
        message = f"{kutip(path.name)} sudah dibaca, tetapi tidak dapat dipindahkan ke {DONE}/"
        raise _refused("PKS414", message, "tutup program yang membukanya, lalu ulangi") from error
    return kept


def _is_meant(name: str) -> bool:
    """Tell whether a person put a file of this name there."""
    lower = name.lower()
    return not (lower.startswith(_LOCKS) or lower.endswith(_HALF_WRITTEN) or lower in _OF_SYSTEMS)


def _check_inside(place: Place, name: str) -> None:
    """See that no link or junction leads elsewhere.

    Raises:
        Refused: One does.
    """
    if (place.root / name).resolve() != place.root.resolve() / name:
        raise _refused("PKS407", f"{name}/ mengarah ke luar folder catatan", "pakai folder biasa di situ")


def _identity(path: Path, digest: str) -> tuple[int, ...]:
    """Give what tells this state of a file from any other, once it holds what was read.

    Raises:
        Refused: It holds something else.
    """
    before = _stat(path)
    found = sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_CHUNK):
            found.update(piece)
    if found.hexdigest() != digest or _stat(path) != before:
        raise _changed(path)
    return before


def _stat(path: Path) -> tuple[int, ...]:
    about = path.lstat()
    return about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns


def _move(path: Path, directory: Path, name: str = "") -> Path:
    """Rename a file into a directory, under a name that is free.

    Args:
        path: The file.
        directory: Where to, on the same disk.
        name: What it is to be called, its own name when "".
    """
    wanted = directory / (name or path.name)
    number = 1
    while True:
        target = wanted if number == 1 else wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
        number += 1
        try:
            if os.name == "nt":  # there a rename never replaces
                path.rename(target)
                return target
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except FileExistsError:
            continue
        try:
            path.replace(target)
        except OSError:
            with suppress(OSError):
                target.unlink()
            raise
        return target


def _changed(path: Path) -> Refused:
    message = f"{kutip(path.name)} berubah sejak dibaca, jadi tetap di {TRAY}/"
    return _refused("PKS413", message, "ulangi perintahnya supaya isi yang terbaru ikut dibaca")


def _refused(code: str, message: str, remedy: str) -> Refused:
    return Refused(Fault(code, "galat", message, remedy))
