"""Check a folder: all faults of all records; never writes a byte."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.place import KATEGORI_FILE, OFFICE_FILE, RECORDS, WILAYAH_FILE, Place
from pks_cli.tasks.archive import places
from pks_cli.tasks.ask_archive import Ledger, ask_archive

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Validation:
    """What a check found.

    Attributes:
        faults: By file and place.
        files: How many records were looked at.
    """

    faults: tuple[Fault, ...]
    files: int

    @property
    def has_galat(self) -> bool:
        """Whether something must be mended."""
        return any(fault.level == "galat" for fault in self.faults)


def validate(
    folders: Sequence[Path] = (), paths: Sequence[Path] = (), today: date | None = None
) -> Validation:
    """Check every record of a folder.

    Args:
        folders: The folders; empty: found from the first path upwards, else from the working directory.
        paths: Tell only the faults of these files or directories; paths that are all folders of records are
            taken as the folders.
        today: The day to take for today.

    Returns:
        All faults.

    Raises:
        Refused: No folder, an unusable pks.yaml, or a path that is not there, lies outside or is no record.
    """
    if not folders and paths:
        if all(_is_folder(path) for path in paths):
            folders, paths = paths, ()
        else:
            folders = _around(paths[0])
    known, named = folders, paths
    return ask_archive(known, today, lambda ledger: _validation(ledger, known, named))


def _validation(ledger: Ledger, folders: Sequence[Path], paths: Sequence[Path]) -> Validation:
    if not paths:
        return Validation(ledger.faults, sum(1 for _ in ledger.paths()))
    wanted = tuple(_inside(path, places(folders)) for path in paths)
    lists = {WILAYAH_FILE, KATEGORI_FILE} & set(wanted)
    looked_at = [one for one in ledger.paths() if _is_wanted(one, wanted)]
    for path, inside in zip(paths, wanted, strict=True):
        if path.is_file() and inside not in lists | set(looked_at):
            raise Refused(_no_record(path))
    faults = tuple(fault for fault in ledger.faults if fault.path and _is_wanted(fault.path, wanted))
    return Validation(faults, len(looked_at) + len(lists))


def _around(path: Path) -> tuple[Path, ...]:
    """Give the folder that a path lies in; none when the path is not there or in no folder."""
    absolute = path.resolve()
    if not absolute.exists():
        raise Refused(_not_there(path))
    return tuple(root for root in absolute.parents if (root / OFFICE_FILE).is_file())[:1]


def _is_folder(path: Path) -> bool:
    return (path / OFFICE_FILE).is_file() or (path.name == RECORDS and (path / "pks.yaml").is_file())


def _inside(path: Path, known: tuple[Place, ...]) -> str:
    absolute = path.resolve()
    if not absolute.exists():
        raise Refused(_not_there(path))
    for place in known:
        if absolute == place.root:
            return ""
        if absolute.is_relative_to(place.root):
            return place.relative(absolute)
    message = f"'{path}' berada di luar folder catatan {known[0].root}"
    raise Refused(
        Fault("PKS404", "galat", message, "sebut berkas di dalam folder itu, atau folder lain dengan -C")
    )


def _not_there(path: Path) -> Fault:
    return Fault("PKS403", "galat", f"'{path}' tidak ada", "periksa ejaannya")


def _no_record(path: Path) -> Fault:
    message = f"'{path}' bukan catatan, jadi tidak ada yang diperiksa"
    return Fault("PKS404", "galat", message, "sebut berkas catatan (.yaml), atau foldernya")


def _is_wanted(path: str, wanted: tuple[str, ...]) -> bool:
    return any(not one or path == one or path.startswith(f"{one}/") for one in wanted)
