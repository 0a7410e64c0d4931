"""The texts that a person agreed to publish: records/publik.yaml, shared like every list of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.folder.lists import read_rows
from pks_cli.folder.place import PUBLIC_FILE
from pks_cli.folder.reading import read_bytes
from pks_cli.folder.writing import create, replace
from pks_cli.model.publication import Persetujuan
from pks_cli.strict_yaml import write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pks_cli.faults import Fault
    from pks_cli.folder.place import Place


def agreed_texts(place: Place) -> tuple[frozenset[str], list[Fault]]:
    """Give the hashes of the texts that may be published, and what is wrong with the list.

    Raises:
        Refused: The file is there and cannot be read at all.
    """
    rows, faults = read_rows(place, PUBLIC_FILE, Persetujuan)
    return frozenset(row.kode for row in rows), faults


def add_agreed(place: Place, kodes: Iterable[str], day: date) -> None:
    """Add hashes to the list; the rest of the file stays as it is. Called under the folder's lock.

    Raises:
        Refused: The file cannot be read, or the disk refuses.
    """
    known, _ = agreed_texts(place)
    rows = [{"kode": kode, "tanggal": day.isoformat()} for kode in dict.fromkeys(kodes) if kode not in known]
    text = "".join(_item(row) for row in rows).encode("utf-8")
    path = place.root / PUBLIC_FILE
    before = read_bytes(path)
    if before is None:
        create(path, text)
    elif rows:
        ending = b"" if not before or before.endswith(b"\n") else b"\n"
        replace(path, before, before + ending + text)


def _item(row: dict[str, str]) -> str:
    lines = write(row).splitlines()
    return "".join(f"{'- ' if number == 0 else '  '}{line}\n" for number, line in enumerate(lines))
