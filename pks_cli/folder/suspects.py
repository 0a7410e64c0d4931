"""Choose in SQL the few records that rules between records must look at, so that the others stay unread.

Each choice takes every record its rule could tell of, with whatever the rule needs beside it; it may take
more. The rule itself then runs on the chosen ones as it would on all: its answer is that of a full re-read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pks_cli.folder.reading import KINDS, Loaded
from pks_cli.folder.scan import path_of
from pks_cli.folder.store_rows import MEETING, MUSNAH
from pks_cli.model import vocabulary
from pks_cli.strict_yaml import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.folder.store import Store

_GOLONGAN = ("provinsi", "kota", "kecamatan", "kelurahan", "desa")
_KINDS = tuple(KINDS)
_NUMBERS = {"rapat": MEETING, "musnah": MUSNAH}
# A reference to what no file is, nor was destroyed; and a tindak lanjut that the meeting of that id did not
# decide.
_DANGLING = """
INSERT OR IGNORE INTO diduga
SELECT r.nomor FROM rujukan r
WHERE NOT EXISTS (SELECT 1 FROM berkas b WHERE b.id = r.tujuan AND b.jenis IN (r.jenis, :musnah))
UNION
SELECT r.nomor FROM rujukan r
JOIN berkas f ON f.nomor = r.nomor
JOIN berkas m ON m.id = r.tujuan AND m.jenis = :rapat
WHERE r.jenis = :rapat AND m.terbaca = 1
  AND NOT EXISTS (SELECT 1 FROM keputusan k WHERE k.nomor = m.nomor AND k.id = f.id)
"""
_MEETINGS_OF_THEM = """
INSERT OR IGNORE INTO diduga
SELECT m.nomor FROM rujukan r
JOIN berkas m ON m.id = r.tujuan AND m.jenis = :rapat
WHERE r.jenis = :rapat AND r.nomor IN (SELECT nomor FROM diduga)
"""
_POST_WITHOUT_ROW = """
INSERT OR IGNORE INTO diduga
SELECT t.nomor FROM tim t
JOIN pos p ON p.golongan = t.golongan
WHERE NOT EXISTS (SELECT 1 FROM pejabat j WHERE j.nomor = t.nomor AND j.jabatan = p.jabatan)
"""
# All teams that name someone in a post of which two rows overlap in time; ISO days compare as texts do.
_TWO_IN_ONE_POST = """
INSERT OR IGNORE INTO diduga
SELECT c.nomor FROM pejabat c
WHERE c.bernama = 1 AND (c.wilayah, c.jabatan) IN (
    SELECT a.wilayah, a.jabatan FROM pejabat a
    JOIN pejabat b ON b.wilayah = a.wilayah AND b.jabatan = a.jabatan AND b.rowid <> a.rowid
    WHERE a.bernama = 1 AND b.bernama = 1
      AND COALESCE(a.mulai, '') <= COALESCE(b.mulai, '')
      AND (a.sampai IS NULL OR a.sampai >= COALESCE(b.mulai, ''))
)
"""
_NUMBER_TWICE = """
INSERT OR IGNORE INTO diduga
SELECT nomor FROM surat WHERE sidik IN (SELECT sidik FROM surat GROUP BY sidik HAVING COUNT(*) > 1)
"""
# A record that was destroyed and is there again, with what tells of it.
_CAME_BACK = """
INSERT OR IGNORE INTO diduga
SELECT b.nomor FROM berkas b JOIN berkas m ON m.id = b.id AND m.jenis = :musnah WHERE b.jenis <> :musnah
UNION
SELECT m.nomor FROM berkas m JOIN berkas b ON m.id = b.id AND b.jenis <> :musnah WHERE m.jenis = :musnah
"""
_CHOICES = (
    _DANGLING,
    _MEETINGS_OF_THEM,
    _POST_WITHOUT_ROW,
    _TWO_IN_ONE_POST,
    _NUMBER_TWICE,
    _CAME_BACK,
)
_STEPS = (
    "CREATE TEMP TABLE IF NOT EXISTS diduga (nomor INTEGER PRIMARY KEY)",
    "CREATE TEMP TABLE IF NOT EXISTS pos (golongan TEXT NOT NULL, jabatan TEXT NOT NULL)",
    "DELETE FROM diduga",
    "DELETE FROM pos",
)
_IDENTITIES = """
SELECT b.jenis, b.tempat, b.id FROM berkas b
WHERE b.nomor NOT IN (SELECT nomor FROM diduga) AND EXISTS (
    SELECT 1 FROM rujukan r
    WHERE r.nomor IN (SELECT nomor FROM diduga) AND r.tujuan = b.id AND b.jenis IN (r.jenis, :musnah)
)
ORDER BY b.nomor
"""
_TWICE = """
SELECT nomor >> 40, jenis, tempat, id FROM berkas WHERE nomor IN (SELECT nomor FROM rangkap)
ORDER BY nomor >> 40, jenis, tempat
"""


def suspects(store: Store) -> list[Loaded]:
    """Read the records that rules between records may tell of, and what those need.

    Returns:
        The chosen records as read and checked, in walking order; before them, by kind and id alone, those
        that they refer to.
    """
    for statement in _STEPS:
        store.connection.execute(statement)
    posts = [(word, post) for word in _GOLONGAN for post in vocabulary.required_posts(word)]
    store.connection.executemany("INSERT INTO pos VALUES (?, ?)", posts)
    for choice in _CHOICES:
        store.connection.execute(choice, _NUMBERS)
    named = [
        _identity(kind, key, identity)
        for kind, key, identity in cast(
            "Iterator[tuple[int, bytes, str]]", store.connection.execute(_IDENTITIES, _NUMBERS)
        )
    ]
    return named + [store.read(*file) for file in store.files("SELECT nomor FROM diduga")]


def twins(store: Store) -> Iterator[list[Loaded]]:
    """Give the files whose id another file has too, by kind, path and id alone.

    Yields:
        The teams of each folder, then everything else of all folders together, in walking order: within each
        of these an id may stand once.
    """
    rows = cast("list[tuple[int, int, bytes, str]]", store.ask(_TWICE))
    for folder in range(len(store.shelves)):
        yield [_identity(kind, key, one) for where, kind, key, one in rows if not kind and where == folder]
    yield [_identity(kind, key, one) for _, kind, key, one in rows if kind]


def _identity(kind: int, key: bytes, identity: str) -> Loaded:
    return Loaded(_KINDS[kind], path_of(key), identity, Document("", None), None)
