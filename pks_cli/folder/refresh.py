"""Bring an index up to what lies in its folder: only files whose stamps changed are read.

A file is believed unchanged when mtime, ctime, size and inode are those of the moment it was read, and that
moment came safely later than both times: two edits within one tick of a file system's clock leave the same
stamps. The day matters too: a date that lay ahead when it was checked may have come.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.folder.collector import collector_paused
from pks_cli.folder.reading import KINDS, read_one
from pks_cli.folder.scan import NOT_READ, Seen, scan, sort_key
from pks_cli.folder.store_rows import KIND_NUMBERS, FileRows, Row, file_rows
from pks_cli.folder.store_schema import DELETES, INSERTS, add_indexes, is_current, make_anew

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from pks_cli.faults import Fault
    from pks_cli.folder.place import Place
    from pks_cli.folder.reading import Loaded
    from pks_cli.model.wilayah import Gazetteer

SAFE_NS = 2_500_000_000  # FAT, still on USB sticks, counts in steps of two seconds
_BATCH = 500
_UNREADABLE = "PKS011"
# What was checked on an earlier day holds today when nothing in it lay ahead then, nor lies ahead now.
_KNOWN = """
SELECT tempat, CASE WHEN diperiksa = :hari OR (berlaku <= diperiksa AND berlaku <= :hari)
    THEN stempel ELSE '' END
FROM berkas WHERE jenis = :jenis ORDER BY tempat
"""
Change = tuple[str, Seen]


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


def refresh(connection: sqlite3.Connection, shelf: Shelf) -> None:
    """Bring the index up to date in one transaction; nothing is written where nothing changed.

    Raises:
        sqlite3.Error: The index is broken, held by another process, or cannot be written.
    """
    changed: Iterable[Change]
    connection.execute("BEGIN")
    current = is_current(connection, shelf.basis)
    changed, gone = _differences(connection, shelf) if current else ([], [])
    connection.execute("COMMIT")
    if current and not changed and not gone:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        if not current:
            make_anew(connection, shelf.basis)
            changed = ((kind, seen) for kind in KINDS for seen in scan(shelf.place, KINDS[kind][0]))
        else:
            # Not by number: another process may have put the same file in again meanwhile.
            _remove(
                connection, (*gone, *((KIND_NUMBERS[kind], sort_key(seen.path)) for kind, seen in changed))
            )
        with collector_paused():
            _insert(connection, (_rows(shelf, kind, seen) for kind, seen in changed))
        if not current:
            add_indexes(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _differences(
    connection: sqlite3.Connection, shelf: Shelf
) -> tuple[list[Change], list[tuple[int, bytes]]]:
    """Lay the files of the folder beside those of the index, both in one order, without holding either."""
    changed: list[Change] = []
    gone: list[tuple[int, bytes]] = []
    for kind, number in KIND_NUMBERS.items():
        rows = connection.execute(_KNOWN, {"hari": shelf.day, "jenis": number})
        known, stamps = next(rows, (None, ""))
        for seen in scan(shelf.place, KINDS[kind][0]):
            key = sort_key(seen.path)
            while known is not None and known < key:
                gone.append((number, known))
                known, stamps = next(rows, (None, ""))
            if known == key:
                if not stamps or stamps != seen.stamps:
                    changed.append((kind, seen))
                known, stamps = next(rows, (None, ""))
            else:
                changed.append((kind, seen))
        while known is not None:
            gone.append((number, known))
            known, stamps = next(rows, (None, ""))
    return changed, gone


def _rows(shelf: Shelf, kind: str, seen: Seen) -> tuple[FileRows, Row]:
    """Read and check one file and lay it out, with the stamps under which it may be believed."""
    now = shelf.clock()
    loaded = shelf.read(kind, seen.path, is_regular=seen.is_regular)
    rows = file_rows(loaded, shelf.settled(loaded))
    may_change = seen.latest + SAFE_NS > now or (
        loaded.record is None and any(fault.code == _UNREADABLE for fault in loaded.faults)
    )
    stamps = "" if may_change and seen.stamps != NOT_READ else seen.stamps
    return rows, (stamps, shelf.day)


def _remove(connection: sqlite3.Connection, files: Iterable[tuple[int, bytes]]) -> None:
    for file in files:
        found = connection.execute("SELECT nomor FROM berkas WHERE jenis = ? AND tempat = ?", file).fetchone()
        if found is not None:
            for statement in DELETES:
                connection.execute(statement, found)


def _insert(connection: sqlite3.Connection, files: Iterable[tuple[FileRows, Row]]) -> None:
    (number,) = connection.execute("SELECT COALESCE(MAX(nomor), 0) FROM berkas").fetchone()
    waiting: dict[str, list[Row]] = {table: [] for table in INSERTS}
    for rows, stamps in files:
        number += 1
        berkas, others = rows
        waiting["berkas"].append((number, *berkas, *stamps))
        for table, row in others:
            waiting[table].append((number, *row))
        if number % _BATCH == 0:
            _flush(connection, waiting)
    _flush(connection, waiting)


def _flush(connection: sqlite3.Connection, waiting: dict[str, list[Row]]) -> None:
    for table, rows in waiting.items():
        if rows:
            connection.executemany(INSERTS[table], rows)
            rows.clear()
