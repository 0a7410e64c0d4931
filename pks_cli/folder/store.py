"""The index of a folder, kept between questions: open it, brought up to date, and ask it.

Every answer is that of a full re-read. What cannot be kept or trusted (no cache directory, no room, broken,
held by another process) is made anew, in memory when need be, and nobody is told: it only takes longer.
"""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar, cast

from pks_cli.folder.cache import forget, index_file
from pks_cli.folder.reading import KINDS
from pks_cli.folder.refresh import refresh
from pks_cli.folder.scan import path_of
from pks_cli.folder.store_schema import FOLDER_BITS, INSERTS, SELECTS, add_indexes, connect, make_anew
from pks_cli.model.kasus import case_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pks_cli.folder.checking import Shelf
    from pks_cli.folder.reading import Loaded
    from pks_cli.folder.store_rows import Row

T = TypeVar("T")
_KINDS = tuple(KINDS)
_PASSING = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_AUTH,
    }
)
# Every file whose id another file has too. Each of several folders has its own team of a wilayah; any other
# id is one record's in all of them; what tells of a destroyed record carries that record's id on purpose.
_TWICE = """
INSERT INTO rangkap
SELECT nomor FROM berkas
WHERE jenis NOT IN (0, 4) AND id IN (
    SELECT id FROM berkas WHERE jenis NOT IN (0, 4) AND id <> '' GROUP BY id HAVING COUNT(*) > 1
)
UNION ALL
SELECT nomor FROM berkas
WHERE jenis = 0 AND (nomor >> 40, id) IN (
    SELECT nomor >> 40, id FROM berkas WHERE jenis = 0 AND id <> '' GROUP BY nomor >> 40, id
    HAVING COUNT(*) > 1
)
"""
_LINKS = """
SELECT id, kasus FROM lapor
WHERE kasus IS NOT NULL AND nomor NOT IN (SELECT nomor FROM rangkap)
"""
_VIEWS = (
    "CREATE TEMP TABLE rangkap (nomor INTEGER PRIMARY KEY)",
    _TWICE,
    "CREATE TEMP TABLE pilihan (nomor INTEGER PRIMARY KEY)",
    "CREATE TEMP TABLE ujung (id TEXT PRIMARY KEY, kasus TEXT NOT NULL)",
    """CREATE TEMP VIEW laporan AS
    SELECT nomor, wilayah, periode, jenis, status, kelas, tanggal_lapor, terakhir, tanggal, unsur,
           kategori, id,
           COALESCE((SELECT u.kasus FROM ujung u WHERE u.id = lapor.kasus), kasus, id) AS kasus
    FROM lapor WHERE nomor NOT IN (SELECT nomor FROM rangkap)""",
    """CREATE TEMP VIEW laporan_kasus AS
    SELECT l.nomor, l.wilayah, l.periode, l.jenis, COALESCE(u.kasus, l.kasus) AS kasus
    FROM lapor l
    LEFT JOIN ujung u ON u.id = l.kasus
    WHERE l.kasus IS NOT NULL AND l.nomor NOT IN (SELECT nomor FROM rangkap)
    UNION ALL
    SELECT l.nomor, l.wilayah, l.periode, l.jenis, l.id
    FROM (SELECT DISTINCT kasus FROM ujung) u
    JOIN berkas b ON b.id = u.kasus
    JOIN lapor l ON l.nomor = b.nomor
    WHERE l.kasus IS NULL AND l.nomor NOT IN (SELECT nomor FROM rangkap)""",
    "CREATE TEMP VIEW rapat_dihitung AS SELECT * FROM rapat WHERE nomor NOT IN (SELECT nomor FROM rangkap)",
)


class Store:
    """The index of one folder, or of several together, as of the moment it was opened.

    Beside the tables of `store_schema` there are `rangkap`, the files whose id is there twice; `laporan` and
    `rapat_dihitung`, the reports and meetings that count; `ujung`, the case of each report that names one;
    and `pilihan`, in which `files` chooses. `laporan.kasus` is the case a report is of, its own id for most;
    `laporan_kasus` has only those that name a case or are named as one.
    """

    def __init__(self, connection: sqlite3.Connection, shelves: Sequence[Shelf]) -> None:
        """Make what questions need beside the tables; from here on the answers are of one moment."""
        self.connection = connection
        self.shelves = tuple(shelves)
        connection.execute("BEGIN")
        for statement in _VIEWS:
            connection.execute(statement)
        connection.executemany("INSERT INTO ujung VALUES (?, ?)", case_of(self._links()).items())

    def _links(self) -> dict[str, str]:
        """Give what each report that counts names as its case."""
        return dict(self.connection.execute(_LINKS).fetchall())

    def ask(self, question: str, *values: str | int | bytes | None) -> list[tuple[str | int | None, ...]]:
        """Give the rows that answer a question in SQL with `?` for its values."""
        return self.rows(question, *values).fetchall()

    def rows(self, question: str, *values: str | int | bytes | None) -> sqlite3.Cursor:
        """Give the rows one at a time."""
        return self.connection.execute(question, values)

    def files(self, question: str, *values: str | int | bytes | None) -> Iterator[tuple[int, str, str]]:
        """Give folder, kind and path of the files whose numbers answer a question, in walking order."""
        self.connection.execute("DELETE FROM pilihan")
        self.connection.execute(f"INSERT OR IGNORE INTO pilihan {question}", values)
        rows = self.ask(
            "SELECT nomor >> 40, jenis, tempat FROM berkas WHERE nomor IN (SELECT nomor FROM pilihan)"
            " ORDER BY nomor >> 40, jenis, tempat"
        )
        for folder, kind, key in cast("list[tuple[int, int, bytes]]", rows):
            yield folder, _KINDS[kind], path_of(key)

    def read(self, folder: int, kind: str, path: str) -> Loaded:
        """Read and check one file of the index again."""
        shelf = self.shelves[folder]
        try:
            is_regular = stat.S_ISREG((shelf.place.root / path).lstat().st_mode)
        except OSError:
            is_regular = True
        return shelf.read(kind, path, is_regular=is_regular)

    def close(self) -> None:
        """Let the index go; another process may write it again."""
        self.connection.close()


def asked(shelves: Sequence[Shelf], question: Callable[[Store], T]) -> T:
    """Ask the index of some folders.

    Args:
        shelves: The folders, at least one.
        question: What is asked; called again with a fresh index when the kept one proves broken.

    Returns:
        What `question` returns.
    """
    try:
        with closing(_opened(shelves)) as store:
            return question(store)
    except sqlite3.Error:
        for shelf in shelves:
            path = index_file(shelf.place)
            if path is not None:
                forget(path)
    with closing(_together([_in_memory(shelf) for shelf in shelves], shelves)) as store:
        return question(store)


def _opened(shelves: Sequence[Shelf]) -> Store:
    return _together([_one(shelf) for shelf in shelves], shelves)


def _one(shelf: Shelf) -> sqlite3.Connection:
    """Open the index of one folder: the kept one, a new one in its place, or one in memory."""
    path = index_file(shelf.place)
    if path is None:
        return _in_memory(shelf)
    try:
        return _refreshed(path, shelf)
    except sqlite3.Error as error:
        if _code(error) in _PASSING:
            return _in_memory(shelf)
    forget(path)
    try:
        return _refreshed(index_file(shelf.place), shelf)
    except sqlite3.Error:
        return _in_memory(shelf)


def _code(error: sqlite3.Error) -> int:
    """Give SQLite's own primary code of an error, without what it adds."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _in_memory(shelf: Shelf) -> sqlite3.Connection:
    return _refreshed(None, shelf)


def _refreshed(path: Path | None, shelf: Shelf) -> sqlite3.Connection:
    connection = connect(path)
    try:
        refresh(connection, shelf)
    except BaseException:
        connection.close()
        raise
    return connection


def _together(connections: list[sqlite3.Connection], shelves: Sequence[Shelf]) -> Store:
    """Make one index of several: the rows of each, their numbers moved apart."""
    if len(connections) == 1:
        return _store(connections[0], shelves)
    whole = connect(None)
    whole.execute("BEGIN")
    make_anew(whole, "")
    for number, connection in enumerate(connections):
        with closing(connection):
            for table, insert in INSERTS.items():
                rows = connection.execute(SELECTS[table])
                whole.executemany(insert, (_moved(row, number) for row in rows))
    add_indexes(whole)
    whole.execute("COMMIT")
    return _store(whole, shelves)


def _store(connection: sqlite3.Connection, shelves: Sequence[Shelf]) -> Store:
    try:
        return Store(connection, shelves)
    except BaseException:
        connection.close()
        raise


def _moved(row: Row, folder: int) -> Row:
    return (cast("int", row[0]) + (folder << FOLDER_BITS), *row[1:])
