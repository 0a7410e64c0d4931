"""The lock of a folder: one process writes at a time, whatever else is open."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.writing import cannot_write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pks_cli.folder.place import Place

LOCK_NAME = ".pks.lock"
LOCK_SECONDS = 30.0
_FIRST_PAUSE = 0.05  # seconds


@contextmanager
def locked(place: Place) -> Iterator[None]:
    """Hold the folder's lock, so that one process writes at a time.

    Raises:
        Refused: Another process holds the lock for more than half a minute, or the folder cannot be written.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(place.root / LOCK_NAME, blocking=False)
    try:
        _wait_for(lock.acquire, Timeout)
    except Timeout as error:
        raise Refused(
            Fault(
                "PKS411",
                "galat",
                "folder ini sedang dipakai menulis oleh jendela lain",
                "tunggu sebentar, lalu ulangi",
            )
        ) from error
    except OSError as error:
        raise Refused(cannot_write(place.root)) from error
    try:
        yield
    finally:
        lock.release()


def _wait_for(acquire: Callable[[], object], busy: type[Exception]) -> None:
    """Try for half a minute, the more often the longer it has lasted.

    Whoever tries most often is next: were all alike, one of many windows could wait while others that came
    later write again and again.
    """
    start = time.monotonic()
    while True:
        try:
            acquire()
        except busy:
            waited = time.monotonic() - start
            if waited > LOCK_SECONDS:
                raise
            time.sleep(_FIRST_PAUSE / (1 + waited))
        else:
            return
