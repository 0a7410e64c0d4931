"""After an import: what was read out of the tray lies in `masuk/selesai/`, the rest stays where it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip
from pks_cli.faults import Fault, Refused
from pks_cli.tasks.tray import TRAY, put_away

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.folder.place import Place
    from pks_cli.tasks.import_sources import Opened

_PICTURE = "gambar"


def put_taken_away(place: Place, opened: Iterable[Opened]) -> tuple[tuple[Path, ...], tuple[Fault, ...]]:
    """Put away what an import read out of the tray.

    Args:
        place: The folder.
        opened: Everything that was read, from the tray or not.

    Returns:
        Where what was put away lies now, and why the rest of the tray stays, as peringatan: a photo, in which
        nothing can be read, a file that changed meanwhile, or one that cannot be moved.
    """
    moved: list[Path] = []
    stayed: list[Fault] = []
    for one in opened:
        path = one.given.content
        if not isinstance(path, Path) or path.parent != place.root / TRAY:
            continue
        if one.source.kind == _PICTURE:
            stayed.append(_picture(path))
            continue
        try:
            moved.append(put_away(place, path, one.source.sha256))
        except Refused as refused:
            stayed += [replace(fault, level="peringatan") for fault in refused.faults]
    return tuple(moved), tuple(stayed)


def _picture(path: Path) -> Fault:
    message = f"foto {kutip(path.name)} belum dapat dibaca, jadi tetap di {TRAY}/"
    return Fault("PKS548", "peringatan", message, "ketik isinya sebagai laporan dengan 'pks report add'")
