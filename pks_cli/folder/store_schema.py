"""The tables of the index and how a connection to them is made.

Names of tables are those of the records' keys. `berkas.nomor` holds the number of the folder in its upper
bits when several are asked together.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

VERSION = 5
FOLDER_BITS = 40
_SECONDS_TO_WAIT = 2.0
_TABLES = """
CREATE TABLE dasar (sidik TEXT NOT NULL, cap TEXT, hari TEXT);
CREATE TABLE berkas (
    nomor INTEGER PRIMARY KEY, jenis INTEGER NOT NULL, tempat BLOB NOT NULL, berlaku TEXT NOT NULL,
    id TEXT NOT NULL, terbaca INTEGER NOT NULL, dihitung INTEGER NOT NULL, galat TEXT, stempel TEXT NOT NULL,
    diperiksa TEXT NOT NULL
);
CREATE TABLE temuan (
    nomor INTEGER NOT NULL, urut INTEGER NOT NULL, kode TEXT NOT NULL, tingkat TEXT NOT NULL, baris INTEGER,
    kolom INTEGER, pesan TEXT, saran TEXT, nama TEXT, PRIMARY KEY (nomor, urut)
) WITHOUT ROWID;
CREATE TABLE lapor (
    nomor INTEGER PRIMARY KEY, wilayah TEXT NOT NULL, periode TEXT NOT NULL, jenis TEXT NOT NULL, status TEXT,
    kelas INTEGER NOT NULL, tanggal_lapor TEXT, terakhir TEXT NOT NULL, tanggal TEXT NOT NULL,
    unsur TEXT NOT NULL, kategori TEXT, id TEXT NOT NULL, kasus TEXT
);
CREATE TABLE rapat (nomor INTEGER PRIMARY KEY, periode TEXT NOT NULL, tanggal TEXT NOT NULL);
CREATE TABLE surat (nomor INTEGER NOT NULL, sidik TEXT NOT NULL);
CREATE TABLE keputusan (nomor INTEGER NOT NULL, id TEXT, tenggat TEXT);
CREATE TABLE kemajuan (nomor INTEGER PRIMARY KEY, status TEXT);
CREATE TABLE rujukan (nomor INTEGER NOT NULL, jenis INTEGER NOT NULL, tujuan TEXT NOT NULL);
CREATE TABLE impor (nomor INTEGER NOT NULL, sidik TEXT NOT NULL);
CREATE TABLE tim (nomor INTEGER PRIMARY KEY, golongan TEXT NOT NULL);
CREATE TABLE pejabat (
    nomor INTEGER NOT NULL, wilayah TEXT NOT NULL, jabatan TEXT NOT NULL, mulai TEXT, sampai TEXT,
    bernama INTEGER NOT NULL
);
"""
_INDEXES = """
CREATE INDEX berkas_tempat ON berkas (jenis, tempat);
CREATE INDEX berkas_id ON berkas (id, jenis);
CREATE INDEX lapor_periode ON lapor (periode);
CREATE INDEX lapor_kasus ON lapor (kasus) WHERE kasus IS NOT NULL;
CREATE INDEX surat_nomor ON surat (nomor);
CREATE INDEX surat_sidik ON surat (sidik);
CREATE INDEX keputusan_nomor ON keputusan (nomor);
CREATE INDEX rujukan_nomor ON rujukan (nomor);
CREATE INDEX impor_nomor ON impor (nomor);
CREATE INDEX impor_sidik ON impor (sidik);
CREATE INDEX pejabat_nomor ON pejabat (nomor);
CREATE INDEX pejabat_jabatan ON pejabat (wilayah, jabatan);
"""
INSERTS = {
    "berkas": "INSERT INTO berkas VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "temuan": "INSERT INTO temuan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "lapor": "INSERT INTO lapor VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "rapat": "INSERT INTO rapat VALUES (?, ?, ?)",
    "surat": "INSERT INTO surat VALUES (?, ?)",
    "keputusan": "INSERT INTO keputusan VALUES (?, ?, ?)",
    "kemajuan": "INSERT INTO kemajuan VALUES (?, ?)",
    "rujukan": "INSERT INTO rujukan VALUES (?, ?, ?)",
    "impor": "INSERT INTO impor VALUES (?, ?)",
    "tim": "INSERT INTO tim VALUES (?, ?)",
    "pejabat": "INSERT INTO pejabat VALUES (?, ?, ?, ?, ?, ?)",
}
SELECTS = {
    "berkas": "SELECT * FROM berkas",
    "temuan": "SELECT * FROM temuan",
    "lapor": "SELECT * FROM lapor",
    "rapat": "SELECT * FROM rapat",
    "surat": "SELECT * FROM surat",
    "keputusan": "SELECT * FROM keputusan",
    "kemajuan": "SELECT * FROM kemajuan",
    "rujukan": "SELECT * FROM rujukan",
    "impor": "SELECT * FROM impor",
    "tim": "SELECT * FROM tim",
    "pejabat": "SELECT * FROM pejabat",
}
DELETES = (
    "DELETE FROM temuan WHERE nomor = ?",
    "DELETE FROM lapor WHERE nomor = ?",
    "DELETE FROM rapat WHERE nomor = ?",
    "DELETE FROM surat WHERE nomor = ?",
    "DELETE FROM keputusan WHERE nomor = ?",
    "DELETE FROM kemajuan WHERE nomor = ?",
    "DELETE FROM rujukan WHERE nomor = ?",
    "DELETE FROM impor WHERE nomor = ?",
    "DELETE FROM tim WHERE nomor = ?",
    "DELETE FROM pejabat WHERE nomor = ?",
    "DELETE FROM berkas WHERE nomor = ?",
)


def connect(path: Path | None) -> sqlite3.Connection:
    """Open an index file, or one in memory when there is none; transactions are begun by hand."""
    name = ":memory:" if path is None else str(path)
    connection = sqlite3.connect(name, timeout=_SECONDS_TO_WAIT, isolation_level=None)
    try:
        for pragma in ("secure_delete = ON", "temp_store = MEMORY", "cell_size_check = ON"):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def is_current(connection: sqlite3.Connection, basis: str) -> bool:
    """Tell whether the tables are whole, of this program, and were filled on this basis.

    Raises:
        sqlite3.DatabaseError: They are not whole; looking costs a tenth of what seeing the files costs.
    """
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("not whole")
    if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
        return False
    return connection.execute("SELECT sidik FROM dasar").fetchall() == [(basis,)]


def make_anew(connection: sqlite3.Connection, basis: str) -> None:
    """Throw every table away and make empty ones, as yet without indexes, in the running transaction."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    for (name,) in connection.execute(tables).fetchall():
        quoted = name.replace('"', '""')
        connection.execute(f'DROP TABLE "{quoted}"')
    for statement in _TABLES.split(";"):
        connection.execute(statement)
    connection.execute("INSERT INTO dasar VALUES (?, NULL, NULL)", (basis,))
    connection.execute(f"PRAGMA user_version = {VERSION}")


def add_indexes(connection: sqlite3.Connection) -> None:
    """Make new tables quick to ask; done when they are full, which is cheaper."""
    for statement in _INDEXES.split(";"):
        connection.execute(statement)
