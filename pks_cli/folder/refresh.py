"""Bring an index up to what lies in its folder: only files whose stamps changed are read.

A file is believed unchanged when mtime, ctime, size and inode are those of the moment it was read, and that
moment came safely later than both times: two edits within one tick of a file system's clock leave the same
stamps. The day matters too: a date that lay ahead when it was checked may have come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.folder.changes import Change, Gone, differences
from pks_cli.folder.checking import checked_files
from pks_cli.folder.collector import collector_paused
from pks_cli.folder.fingerprint import KNOWN_STAMPS, fingerprint_of_files, fingerprint_of_rows
from pks_cli.folder.kinds import KIND_NUMBERS
from pks_cli.folder.remembered import forget_answer
from pks_cli.folder.scan import sort_key
from pks_cli.folder.store_schema import DELETES, INSERTS, add_indexes, is_current, make_anew

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from pks_cli.folder.checking import Shelf
    from pks_cli.folder.store_rows import FileRows, Row

_BATCH = 500


def refresh(connection: sqlite3.Connection, shelf: Shelf) -> None:
    """Bring the index up to date in one transaction; where nothing changed, only that is written, once a day.

    Raises:
        sqlite3.Error: The index is broken, held by another process, or cannot be written.
    """
    with collector_paused():
        _refresh(connection, shelf)


def _refresh(connection: sqlite3.Connection, shelf: Shelf) -> None:
    connection.execute("BEGIN")
    current = is_current(connection, shelf.basis)
    if current and _is_unchanged(connection, shelf):
        connection.execute("COMMIT")
        return
    changed, gone = differences(connection, shelf.place, shelf.day) if current else ([], [])
    mark = fingerprint_of_rows(connection.execute(KNOWN_STAMPS)) if current else None
    connection.execute("COMMIT")
    if current and not changed and not gone:
        if mark is not None:
            connection.execute("UPDATE dasar SET cap = ?, hari = ?", (mark, shelf.day))
        return
    forget_answer(shelf.place)
    connection.execute("BEGIN IMMEDIATE")
    try:
        if current:
            _remove(connection, changed, gone)
        else:
            make_anew(connection, shelf.basis)
        _insert(connection, checked_files(shelf, changed if current else None))
        if not current:
            add_indexes(connection)
        mark = fingerprint_of_rows(connection.execute(KNOWN_STAMPS))
        connection.execute("UPDATE dasar SET cap = ?, hari = ?", (mark, shelf.day))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _is_unchanged(connection: sqlite3.Connection, shelf: Shelf) -> bool:
    """Tell by one look at all files together that none need be looked at by itself."""
    mark, day = connection.execute("SELECT cap, hari FROM dasar").fetchone()
    if mark is None or day != shelf.day:
        return False
    (number,) = connection.execute("SELECT COALESCE(MAX(nomor), 0) FROM berkas").fetchone()
    return bool(mark == fingerprint_of_files(shelf.place, number))


def _remove(connection: sqlite3.Connection, changed: list[Change], gone: list[Gone]) -> None:
    """Take out what is gone or put in again; by path, since another process may have done so too."""
    for file in (*gone, *((KIND_NUMBERS[kind], sort_key(seen.path)) for kind, seen in changed)):
        found = connection.execute("SELECT nomor FROM berkas WHERE jenis = ? AND tempat = ?", file).fetchone()
        if found is not None:
            for statement in DELETES:
                connection.execute(statement, found)


def _insert(connection: sqlite3.Connection, files: Iterable[FileRows]) -> None:
    (number,) = connection.execute("SELECT COALESCE(MAX(nomor), 0) FROM berkas").fetchone()
    waiting: dict[str, list[Row]] = {table: [] for table in INSERTS}
    for kind, path, berkas, others in files:
        number += 1
        waiting["berkas"].append((number, kind, sort_key(path), *berkas))
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
