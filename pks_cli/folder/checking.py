"""Read and check many files for the index, shared out among the processors where that pays."""

from __future__ import annotations

import time
import zlib
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from pks_cli.folder.parts import done_in_parts, possible_parts
from pks_cli.folder.reading import KINDS, read_one
from pks_cli.folder.scan import NOT_READ, scan
from pks_cli.folder.store_rows import file_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pks_cli.faults import Fault
    from pks_cli.folder.changes import Change
    from pks_cli.folder.place import Place
    from pks_cli.folder.reading import Loaded
    from pks_cli.folder.scan import Seen
    from pks_cli.folder.store_rows import FileRows
    from pks_cli.model.wilayah import Gazetteer

SAFE_NS = 2_500_000_000  # FAT, still on USB sticks, counts in steps of two seconds
MANY = 2_000  # with fewer files, starting a copy costs what it saves
_SHARE_OF_FILLING = 84  # of a hundred; the rest is what filling the index costs
_UNREADABLE = "PKS011"


@dataclass(frozen=True)
class Shelf:
    """A folder and what its files are checked with.

    Attributes:
        place: Where it is.
        gazetteer: Its wilayah.
        basis: A digest of all that the faults depend on besides file and day; another one: all is read again.
        day: Today (ISO) as the checks take it.
        check: Gives the faults of a file as it was read, those of reading left out.
        settled: Gives the day (ISO) from which on `check` finds the same in a file; "" when any day does.
        clock: Gives the time in ns that the file system's stamps are compared with.
    """

    place: Place
    gazetteer: Gazetteer
    basis: str
    day: str
    check: Callable[[Loaded], list[Fault]]
    settled: Callable[[Loaded], str]
    clock: Callable[[], int] = time.time_ns

    def read(self, kind: str, path: str, *, is_regular: bool) -> Loaded:
        """Read and check one file."""
        model = KINDS[kind][1]
        loaded = read_one(self.place, kind, model, path, self.gazetteer, is_regular=is_regular)
        loaded.faults.extend(self.check(loaded))
        return loaded


def checked_files(shelf: Shelf, changed: list[Change] | None) -> Iterator[FileRows]:
    """Read and check files and lay them out as rows.

    Args:
        shelf: The folder.
        changed: The files; None: all that the folder has.
    """

    def files(wanted: Callable[[str], bool] | None = None) -> Iterable[Change]:
        """Give the files to look at, those whose path is wanted."""
        if changed is None:
            return ((kind, seen) for kind in KINDS for seen in scan(shelf.place, KINDS[kind][0], wanted))
        return (one for one in changed if wanted is None or wanted(one[1].path))

    is_many = len(list(islice(files(), MANY))) == MANY
    parts = possible_parts() if is_many else 1
    if parts == 1:
        return (_rows(shelf, kind, seen) for kind, seen in files())

    def work(part: int) -> Iterator[Any]:
        mine = files(lambda path: _part_of(path, parts) == part)
        return (_rows(shelf, kind, seen) for kind, seen in mine)

    return done_in_parts(work, parts)


def _part_of(path: str, parts: int) -> int:
    """Choose who does a file: by its path, so that one that comes or goes meanwhile moves no other.

    The first part is smaller, since whoever does it also fills the index with the rows of all.
    """
    point = zlib.crc32(path.encode("utf-8", "surrogatepass")) % 100
    first = _SHARE_OF_FILLING // parts
    return 0 if point < first else 1 + (point - first) * (parts - 1) // (100 - first)


def _rows(shelf: Shelf, kind: str, seen: Seen) -> FileRows:
    """Read and check one file and lay it out, with the stamps under which it may be believed."""
    now = shelf.clock()
    loaded = shelf.read(kind, seen.path, is_regular=seen.is_regular)
    may_change = seen.latest + SAFE_NS > now or (
        loaded.record is None and any(fault.code == _UNREADABLE for fault in loaded.faults)
    )
    stamps = "" if may_change and seen.stamps != NOT_READ else seen.stamps
    return file_rows(loaded, shelf.settled(loaded), stamps, shelf.day)
