"""A disk that refuses the n-th thing asked of it below one directory, and does everything else."""

import io
import os
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

_BY_PATH = ("replace", "rename", "link", "mkdir", "chmod", "unlink", "remove")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Disk:
    """Counts what is asked of the disk, and refuses one of it.

    Attributes:
        asked: The names of the calls so far.
        refused: The name of the call that was refused, "" when it never came to that.
    """

    def __init__(self, root: Path, number: int, error: int):
        self.root = str(root)
        self.number = number
        self.error = error
        self.asked: list[str] = []
        self.refused = ""

    def meet(self, name):
        self.asked.append(name)
        if len(self.asked) - 1 == self.number:
            self.refused = name
            raise OSError(self.error, os.strerror(self.error))

    def is_below(self, path):
        return isinstance(path, (str, os.PathLike)) and os.fspath(path).startswith(self.root)


class _Stream(io.FileIO):
    """A file whose every write may be refused."""

    def __init__(self, handle, disk):
        super().__init__(handle, "wb")
        self._disk = disk

    def write(self, data):
        self._disk.meet("write")
        return super().write(data)


@contextmanager
def refusing(root: Path, number: int, error: int):
    """Refuse the n-th call that would change something below `root` with this error."""
    disk = Disk(root, number, error)

    def by_path(name, call):
        def asked(path, *arguments, **options):
            if disk.is_below(path):
                disk.meet(name)
            return call(path, *arguments, **options)

        return asked

    def opened(path, flags, *arguments, _open=os.open, **options):
        if flags & _WRITING and disk.is_below(path):
            disk.meet("open")
        return _open(path, flags, *arguments, **options)

    def synced(handle, _sync=os.fsync):
        disk.meet("fsync")
        return _sync(handle)

    patches = {name: by_path(name, getattr(os, name)) for name in _BY_PATH}
    patches |= {"open": opened, "fsync": synced, "fdopen": lambda handle, *_mode, **_: _Stream(handle, disk)}
    with mock.patch.multiple(os, **patches):
        yield disk
