"""Check a folder: all faults of all records; never writes a byte."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.place import OFFICE_FILE, RECORDS, Place
from pks_cli.tasks.archive import open_archive, places

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
        folders: The folders; empty: found from the working directory upwards.
        paths: Tell only the faults of these files or directories; a path that is itself a folder of records
            is taken as the folder.
        today: The day to take for today.

    Returns:
        All faults.

    Raises:
        Refused: No folder, an unusable pks.yaml, or a path that is not there or lies outside.
    """
    if not folders and len(paths) == 1 and _is_folder(paths[0]):
        folders, paths = (paths[0],), ()
    archive = open_archive(folders, today)
    wanted = tuple(_inside(path, places(folders)) for path in paths)
    if not wanted:
        return Validation(archive.faults, len(archive.loaded))
    loaded = [one for one in archive.loaded if _is_wanted(one.path, wanted)]
    faults = tuple(fault for fault in archive.faults if fault.path and _is_wanted(fault.path, wanted))
    return Validation(faults, len(loaded))


def _is_folder(path: Path) -> bool:
    return (path / OFFICE_FILE).is_file() or (path.name == RECORDS and (path / "pks.yaml").is_file())


def _inside(path: Path, known: tuple[Place, ...]) -> str:
    absolute = path.resolve()
    if not absolute.exists():
        raise Refused(Fault("PKS403", "galat", f"'{path}' tidak ada", "periksa ejaannya"))
    for place in known:
        if absolute == place.root:
            return ""
        if absolute.is_relative_to(place.root):
            return place.relative(absolute)
    message = f"'{path}' berada di luar folder catatan {known[0].root}"
    raise Refused(
        Fault("PKS404", "galat", message, "sebut berkas di dalam folder itu, atau folder lain dengan -C")
    )


def _is_wanted(path: str, wanted: tuple[str, ...]) -> bool:
    return any(not one or path == one or path.startswith(f"{one}/") for one in wanted)
