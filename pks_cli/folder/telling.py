"""Tell the faults that the index remembers, the words of some made again from their file."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, cast

from pks_cli.faults import Fault
from pks_cli.folder.reading import KINDS
from pks_cli.folder.scan import path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.folder.store import Store

_KINDS = tuple(KINDS)
_REMEMBERED = """
SELECT b.nomor >> 40, b.jenis, b.tempat, t.kode, t.tingkat, t.pesan, t.saran, t.baris, t.kolom, t.nama
FROM temuan t JOIN berkas b ON b.nomor = t.nomor
ORDER BY b.nomor >> 40, b.jenis, b.tempat, t.urut
"""
_LEFT_OUT = """
SELECT tempat, COALESCE(galat, ?) FROM berkas
WHERE jenis = ? AND (galat IS NOT NULL OR nomor IN (SELECT nomor FROM rangkap))
ORDER BY nomor >> 40, tempat
"""


def told(store: Store) -> Iterator[Fault]:
    """Give the faults of every file, in walking order; those between files are not among them."""
    for (folder, kind, key), rows in groupby(store.ask(_REMEMBERED), key=lambda row: row[:3]):
        path = path_of(cast("bytes", key))
        faults = [_fault(path, *row[3:]) for row in rows]
        if None in [fault.message for fault in faults]:
            faults = store.read(cast("int", folder), _KINDS[cast("int", kind)], path).faults
        yield from faults


def left_out(store: Store, kind: str, twice: str) -> tuple[tuple[str, str], ...]:
    """Give the files of one kind that a galat keeps out of counts: path and first code.

    Args:
        store: The index.
        kind: team, report, meeting or followup.
        twice: The code of an id that two files have, which is found after all others.
    """
    rows = cast("list[tuple[bytes, str]]", store.ask(_LEFT_OUT, twice, _KINDS.index(kind)))
    return tuple((path_of(key), code) for key, code in rows)


def _fault(path: str, code: Any, level: Any, *rest: Any) -> Fault:
    message, remedy, line, column, subject = rest
    return Fault(code, level, message, remedy, path, line, column, subject)
