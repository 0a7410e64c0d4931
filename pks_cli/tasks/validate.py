"""Check a folder: all faults of all records; never writes a byte."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pks_cli.folder.place import KATEGORI_FILE, OFFICE_FILE, RECORDS, WILAYAH_FILE, Place
from pks_cli.folder.remembered import Remembered, recall
from pks_cli.tasks.basis import outside_key
from pks_cli.tasks.places import places

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.faults import Fault, Refused
    from pks_cli.tasks.ask_archive import Ledger


class Validation(NamedTuple):
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
    known = recalled(folders) if today is None and not paths else None
    return known or _asked(places(folders), paths, today)


def recalled(folders: Sequence[Path] = ()) -> Validation | None:
    """Give what a check of the whole folder found before, when nothing has changed since; reads no record.

    Args:
        folders: The folders; empty: found from the working directory upwards.

    Raises:
        Refused: No folder.
    """
    found = places(folders)
    key = outside_key(found[0]) if len(found) == 1 else None
    known = recall(found[0], key) if key is not None else None
    return Validation(known.faults, known.files) if known is not None else None


def _asked(found: tuple[Place, ...], paths: Sequence[Path], today: date | None) -> Validation:
    from pks_cli.tasks.ask_archive import ask_archive

    keys = [outside_key(place) for place in found]  # of before: a change meanwhile makes it another one

    def question(ledger: Ledger) -> Validation:
        result = _validation(ledger, found, paths)
        if not paths and len(found) == 1 and keys[0] is not None:
            ledger.remember(keys[0], Remembered(result.files, result.faults))
        return result

    return ask_archive([place.root for place in found], today, question)


def _validation(ledger: Ledger, found: tuple[Place, ...], paths: Sequence[Path]) -> Validation:
    if not paths:
        return Validation(ledger.faults, sum(1 for _ in ledger.paths()))
    wanted = tuple(_inside(path, found) for path in paths)
    lists = {WILAYAH_FILE, KATEGORI_FILE} & set(wanted)
    looked_at = [one for one in ledger.paths() if _is_wanted(one, wanted)]
    for path, inside in zip(paths, wanted, strict=True):
        if path.is_file() and inside not in lists | set(looked_at):
            raise _no_record(path)
    faults = tuple(fault for fault in ledger.faults if fault.path and _is_wanted(fault.path, wanted))
    return Validation(faults, len(looked_at) + len(lists))


def _around(path: Path) -> tuple[Path, ...]:
    """Give the folder that a path lies in; none when the path is not there or in no folder."""
    absolute = path.resolve()
    if not absolute.exists():
        raise _not_there(path)
    return tuple(root for root in absolute.parents if (root / OFFICE_FILE).is_file())[:1]


def _is_folder(path: Path) -> bool:
    return (path / OFFICE_FILE).is_file() or (path.name == RECORDS and (path / "pks.yaml").is_file())


def _inside(path: Path, known: tuple[Place, ...]) -> str:
    absolute = path.resolve()
    if not absolute.exists():
        raise _not_there(path)
    for place in known:
        if absolute == place.root:
            return ""
        if absolute.is_relative_to(place.root):
            return place.relative(absolute)
    message = f"'{path}' berada di luar folder catatan {known[0].root}"
    raise _refused("PKS404", message, "sebut berkas di dalam folder itu, atau folder lain dengan -C")


def _not_there(path: Path) -> Refused:
    return _refused("PKS403", f"'{path}' tidak ada", "periksa ejaannya")


def _no_record(path: Path) -> Refused:
    message = f"'{path}' bukan catatan, jadi tidak ada yang diperiksa"
    return _refused("PKS404", message, "sebut berkas catatan (.yaml), atau foldernya")


def _refused(code: str, message: str, remedy: str) -> Refused:
    from pks_cli.faults import Fault, Refused

    return Refused(Fault(code, "galat", message, remedy))


def _is_wanted(path: str, wanted: tuple[str, ...]) -> bool:
    return any(not one or path == one or path.startswith(f"{one}/") for one in wanted)
