"""Lay the files of a folder beside those that its index knows: which changed, which are gone.

Nothing is read and no type of a record is needed here, so a question about an unchanged folder costs no more
than a look at its files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.folder.kinds import DIRECTORIES, KIND_NUMBERS
from pks_cli.folder.place import RECORDS
from pks_cli.folder.scan import Seen, seen, sort_key, stamps_of, walk

if TYPE_CHECKING:
    import sqlite3

    from pks_cli.folder.place import Place

Change = tuple[str, Seen]
Gone = tuple[int, bytes]
# What was checked on an earlier day holds today when nothing in it lay ahead then, nor lies ahead now.
_KNOWN = """
SELECT tempat, CASE WHEN diperiksa = :hari OR (berlaku <= diperiksa AND berlaku <= :hari)
    THEN stempel ELSE '' END
FROM berkas WHERE jenis = :jenis ORDER BY tempat
"""


def differences(connection: sqlite3.Connection, place: Place, day: str) -> tuple[list[Change], list[Gone]]:
    """Find what differs, both sides in one order and without holding either.

    Args:
        connection: The index.
        place: The folder.
        day: Today (ISO) as the checks take it.

    Returns:
        Kind and file of what is new or may have changed; number of the kind and key of what is gone.
    """
    changed: list[Change] = []
    gone: list[Gone] = []
    for kind, number in KIND_NUMBERS.items():
        rows = connection.execute(_KNOWN, {"hari": day, "jenis": number})
        known, stamps = next(rows, (None, ""))
        for path, entry in walk(place.records / DIRECTORIES[kind], f"{RECORDS}/{DIRECTORIES[kind]}"):
            key = sort_key(path)
            while known is not None and known < key:
                gone.append((number, known))
                known, stamps = next(rows, (None, ""))
            is_known = known == key
            if not is_known or not stamps or stamps != stamps_of(entry):
                changed.append((kind, seen(path, entry)))
            if is_known:
                known, stamps = next(rows, (None, ""))
        while known is not None:
            gone.append((number, known))
            known, stamps = next(rows, (None, ""))
    return changed, gone
