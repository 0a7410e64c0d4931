"""The columns that an office once named by hand: records/kolom.yaml, shared like every list of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.folder.lists import read_rows
from pks_cli.folder.place import COLUMNS_FILE
from pks_cli.folder.reading import read_bytes
from pks_cli.folder.writing import create, replace
from pks_cli.model.columns import Kolom
from pks_cli.strict_yaml import write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pks_cli.faults import Fault
    from pks_cli.folder.place import Place


def known_columns(place: Place) -> tuple[dict[str, str], list[Fault]]:
    """Give the fields by head as `bahasa.fold` writes it, and what is wrong with the list.

    Raises:
        Refused: The file is there and cannot be read at all.
    """
    rows, faults = read_rows(place, COLUMNS_FILE, Kolom)
    return {row.kode: row.isian for row in rows}, faults


def remember_columns(place: Place, columns: Mapping[str, str]) -> bool:
    """Keep what was said of columns; called under the folder's lock.

    Args:
        place: The folder.
        columns: Fields by head as `bahasa.fold` writes it; what is known already with another field is
            changed.

    Returns:
        Whether anything was new.

    Raises:
        Refused: The file cannot be read, or the disk refuses.
    """
    known, _ = known_columns(place)
    merged = known | dict(columns)
    if merged == known:
        return False
    text = "".join(_item(kode, isian) for kode, isian in merged.items()).encode("utf-8")
    path = place.root / COLUMNS_FILE
    before = read_bytes(path)
    if before is None:
        create(path, text)
    else:
        replace(path, before, text)
    return True


def _item(kode: str, isian: str) -> str:
    lines = write({"kode": kode, "isian": isian}).splitlines()
    return "".join(f"{'- ' if number == 0 else '  '}{line}\n" for number, line in enumerate(lines))
