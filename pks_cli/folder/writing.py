"""Write a record so that nothing is lost: a temporary file, fsync, rename; the caller holds the lock.

A new record never replaces a file; an edit replaces the file only while it still holds what was read. What
this module acknowledges by returning is on the disk.
"""

from __future__ import annotations

import errno
import os
import tempfile
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

from pks_cli.faults import Fault, Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TEMPORARY_PREFIX, TEMPORARY_SUFFIX = ".pks-", ".tmp"
SHARING_SECONDS = 2.0
_NO_SUCH_CALL = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS})


def create(path: Path, data: bytes) -> None:
    """Write a new file; its directory is made when absent.

    Raises:
        Refused: The file exists already, or the disk refuses.
    """
    try:
        _make_directories(path.parent)
    except OSError as error:
        raise Refused(cannot_write(path)) from error
    try:
        _through_temporary(path, data, lambda temporary: _link(temporary, path))
    except FileExistsError as error:
        raise Refused(_exists(path)) from error
    except OSError as error:
        raise Refused(cannot_write(path)) from error


def create_all(files: Iterable[tuple[Path, bytes]], progress: Callable[[int], None]) -> None:
    """Write many new files as `create` writes one; their directories are made durable once, at the end.

    Args:
        files: Path and bytes of each.
        progress: Told how many are written, after each.

    Raises:
        Refused: A file exists already, or the disk refuses; the files before it stay.
    """
    directories: dict[Path, None] = {}
    try:
        for number, (path, data) in enumerate(files, 1):
            if path.parent not in directories:
                _make_directories(path.parent)
                directories[path.parent] = None
            _put_through(path, data, partial(_link, path=path))
            progress(number)
    except FileExistsError as error:
        raise Refused(_exists(path)) from error
    except OSError as error:
        raise Refused(cannot_write(path)) from error
    finally:
        with suppress(OSError):
            for directory in directories:
                _sync_directory(directory)


def replace(path: Path, before: bytes, data: bytes) -> None:
    """Replace a file that still holds `before`.

    Raises:
        Refused: The file changed since it was read, or the disk refuses.
    """
    try:
        if path.read_bytes() != before:
            raise Refused(_changed_meanwhile(path))
        _through_temporary(path, data, lambda temporary: _replace(temporary, path))
    except OSError as error:
        raise Refused(cannot_write(path)) from error


def remove(path: Path, before: bytes) -> None:
    """Take a file away that still holds `before`; that it is gone is on the disk when this returns.

    Raises:
        Refused: The file changed since it was read, or the disk refuses.
    """
    try:
        if path.read_bytes() != before:
            raise Refused(_changed_meanwhile(path))
        _retried(path.unlink)
        _sync_directory(path.parent)
    except OSError as error:
        raise Refused(cannot_write(path)) from error


def put_output(path: Path, data: bytes, *, overwrite: bool) -> Path:
    """Write a paper or an export.

    Args:
        path: Where it should go.
        data: The bytes.
        overwrite: Replace what is there; otherwise the new file gets "-2", "-3", ... and the old one is kept.

    Returns:
        Where it went.

    Raises:
        Refused: The disk refuses, or the path is a directory.
    """
    try:
        _make_directories(path.parent)
        if overwrite:
            _through_temporary(path, data, lambda temporary: _replace(temporary, path))
            return path
        number = 1
        while True:
            target = path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
            if not target.exists():
                with suppress(Refused):
                    create(target, data)
                    return target
                if not target.exists():
                    raise Refused(cannot_write(target))
            number += 1
    except OSError as error:
        raise Refused(cannot_write(path)) from error


def put_stream(path: Path, fill: Callable[[IO[bytes]], None], check: Callable[[Path], None]) -> Path:
    """Write a large file piece by piece; what is there is kept, and the new one gets "-2", "-3", ...

    Args:
        path: Where it should go.
        fill: Writes everything into the stream it is given.
        check: Looks at the written file before it gets its name; what it raises leaves nothing behind.

    Returns:
        Where it went.

    Raises:
        Refused: The disk refuses.
    """
    went = path

    def put(temporary: Path) -> None:
        """Give the written file the first name that is free."""
        nonlocal went
        check(temporary)
        number = 1
        while True:
            went = path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
            with suppress(FileExistsError):
                _link(temporary, went)
                return
            number += 1

    try:
        _make_directories(path.parent)
        _through_temporary(path, fill, put)
    except OSError as error:
        raise Refused(cannot_write(path)) from error
    return went


def is_temporary(name: str) -> bool:
    """Tell whether this is the name of a half-written file, such as a killed process leaves."""
    return name.startswith(TEMPORARY_PREFIX) and name.endswith(TEMPORARY_SUFFIX)


def _link(temporary: Path, path: Path) -> None:
    """Give a written file its name; FileExistsError where something has it already."""
    # A hard link fails where the name exists, which a rename would not; not every file system has links.
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(path) from None
        _replace(temporary, path)


def _through_temporary(
    path: Path, content: bytes | Callable[[IO[bytes]], None], put: Callable[[Path], None]
) -> None:
    """Write to a temporary file beside the target, put it in place, and make its name durable."""
    _put_through(path, content, put)
    _sync_directory(path.parent)


def _put_through(
    path: Path, content: bytes | Callable[[IO[bytes]], None], put: Callable[[Path], None]
) -> None:
    """Write to a temporary file beside the target, make its bytes durable, then put it in place."""
    handle, name = tempfile.mkstemp(prefix=TEMPORARY_PREFIX, suffix=TEMPORARY_SUFFIX, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            if isinstance(content, bytes):
                stream.write(content)
            else:
                content(stream)
            stream.flush()
            os.fsync(stream.fileno())
        # A stick or a network folder may know no modes.
        with suppress(OSError):
            temporary.chmod(_ordinary_mode())
        put(temporary)
    finally:
        # Where it stays it is never read; what was put in place is there all the same.
        with suppress(OSError):
            temporary.unlink()


def _replace(source: Path, target: Path) -> None:
    """Rename over the target."""
    _retried(lambda: source.replace(target))


def _retried(step: Callable[[], object]) -> None:
    """Take a step on a file; on Windows a scanner may hold it for a moment, so try for two seconds."""
    deadline = time.monotonic() + SHARING_SECONDS
    while True:
        try:
            step()
        except PermissionError:
            if os.name != "nt" or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


def _make_directories(directory: Path) -> None:
    missing = [one for one in (directory, *directory.parents) if not one.exists()]
    directory.mkdir(parents=True, exist_ok=True)
    for one in missing:
        _sync_directory(one.parent)


def _sync_directory(directory: Path) -> None:
    """Make a new name durable; Windows has no such call and needs none, nor have some network folders."""
    if os.name == "nt":
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_SUCH_CALL:
            raise
    finally:
        os.close(handle)


def _ordinary_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _exists(path: Path) -> Fault:
    message = f"berkas '{path.name}' sudah ada dan tidak ditimpa"
    return Fault("PKS412", "galat", message, "ulangi perintahnya")


def _changed_meanwhile(path: Path) -> Fault:
    return Fault(
        "PKS413",
        "galat",
        "berkas ini berubah sejak dibaca; perubahan Anda belum disimpan",
        "ulangi perintahnya supaya memakai isi yang terbaru",
        path.name,
    )


def cannot_write(path: Path) -> Fault:
    """Say that the disk refuses to hold a file."""
    return Fault(
        "PKS414",
        "galat",
        f"tidak dapat menulis ke '{path}'",
        "periksa izin folder dan sisa ruang disk; catatan lama tidak berubah",
    )
