"""Remember what a check of a whole folder found, so that it is told again while nothing has changed.

A small file beside the index: the answer, the day, a `key` for all that it depends on besides the files of
records, and a fingerprint of their names and stamps. Looking them through is all that the next check costs.
No words of what is above biasa are kept: where a fault has such words, nothing is remembered.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from pks_cli.folder.cache import index_file
from pks_cli.folder.fingerprint import KNOWN_STAMPS, fingerprint_of_files, fingerprint_of_rows
from pks_cli.folder.place import KATEGORI_FILE, OFFICE_FILE, WILAYAH_FILE
from pks_cli.folder.scan import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pks_cli.faults import Fault
    from pks_cli.folder.place import Place
    from pks_cli.folder.store import Store

_OPEN_TO_ALL = frozenset({None, OFFICE_FILE, WILAYAH_FILE, KATEGORI_FILE})
_LARGEST = 1 << 24
_OF_CLASS_BIASA = """
SELECT b.tempat FROM berkas b JOIN lapor l ON l.nomor = b.nomor WHERE b.tempat = ? AND l.kelas = 1
"""


class Remembered(NamedTuple):
    """The answer of a check.

    Attributes:
        files: How many records were looked at.
        faults: What was found, by file and place.
    """

    files: int
    faults: tuple[Fault, ...]


def recall(place: Place, key: str) -> Remembered | None:
    """Give the answer of the last check of a folder, if a check now would answer the same.

    Args:
        place: The folder.
        key: As it was given to `remember`.

    Returns:
        None when nothing is remembered, or anything has changed since.
    """
    path = _file(place)
    if path is None:
        return None
    try:
        with path.open("rb") as stream:
            seal, _, text = stream.read(_LARGEST).partition(b"\n")
        if seal != _seal(text):
            return None
        kept = json.loads(text)
        day, hours, mark, files, rows = (
            kept[name] for name in ("hari", "selisih", "sidik", "berkas", "temuan")
        )
        if kept["kunci"] != key or day != _today(hours) or mark != fingerprint_of_files(place, files):
            return None
        return Remembered(files, _faults(rows))
    except (OSError, ValueError, TypeError, KeyError, OverflowError):
        return None


def remember(store: Store, key: str, day: str, hours: int, answer: Remembered) -> None:
    """Keep the answer of a check; where that cannot be, nothing is kept.

    Args:
        store: The index of the one folder, of the moment of the answer.
        key: Stands for all that the answer depends on besides records and day.
        day: The day (ISO) of the check where the office is.
        hours: How far the office's clock is from UTC.
        answer: The answer.
    """
    mark = fingerprint_of_rows(cast("Iterable[tuple[bytes, str]]", store.rows(KNOWN_STAMPS)))
    path = _file(store.shelves[0].place)
    if path is None or mark is None or not _may_be_kept(store, answer.faults):
        return
    kept = {"kunci": key, "hari": day, "selisih": hours, "sidik": mark, "berkas": answer.files}
    text = json.dumps({**kept, "temuan": [_row(one) for one in answer.faults]}).encode("ascii")
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(_seal(text) + b"\n" + text)
        temporary.replace(path)
    except BaseException as error:
        with suppress(OSError):  # the next process takes another name, and nobody this one
            temporary.unlink()
        if not isinstance(error, OSError):
            raise


def forget_answer(place: Place) -> None:
    """Throw away what is remembered."""
    path = _file(place)
    if path is not None:
        with suppress(OSError):
            path.unlink()


def _seal(text: bytes) -> bytes:
    """Give what tells whether the text is whole."""
    return hashlib.sha256(text).hexdigest().encode("ascii")


def _file(place: Place) -> Path | None:
    index = index_file(place)
    return index.with_suffix(".json") if index is not None else None


def _today(hours: int) -> str:
    from datetime import UTC, datetime, timedelta

    return (datetime.now(UTC) + timedelta(hours=hours)).date().isoformat()


def _may_be_kept(store: Store, faults: Iterable[Fault]) -> bool:
    return all(
        fault.path in _OPEN_TO_ALL or store.ask(_OF_CLASS_BIASA, sort_key(fault.path or ""))
        for fault in faults
    )


def _row(fault: Fault) -> list[Any]:
    place = (fault.path, fault.line, fault.column, fault.subject)
    return [fault.code, fault.level, fault.message, fault.remedy, *place]


def _faults(rows: list[Any]) -> tuple[Fault, ...]:
    if not rows:
        return ()
    from pks_cli.faults import Fault

    return tuple(Fault(*row) for row in rows)
