"""Find the folder: the directory that holds records/pks.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from pks_cli.faults import Refused

RECORDS = "records"
OFFICE_FILE = f"{RECORDS}/pks.yaml"
WILAYAH_FILE = f"{RECORDS}/wilayah.yaml"
KATEGORI_FILE = f"{RECORDS}/kategori.yaml"
PUBLIC_FILE = f"{RECORDS}/publik.yaml"
COLUMNS_FILE = f"{RECORDS}/kolom.yaml"


class Place(NamedTuple):
    """A folder on disk; no dataclass, since what an unchanged folder is asked must not wait for one.

    Attributes:
        root: The directory that holds `records/`, absolute.
    """

    root: Path

    @property
    def records(self) -> Path:
        """The directory of the records."""
        return self.root / RECORDS

    def relative(self, path: Path) -> str:
        """Give a path inside the folder as "records/...", with "/" on every system."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()


def named_place(directory: Path) -> Place:
    """Take the folder that was named.

    Args:
        directory: The folder, or its `records/` directory.

    Raises:
        Refused: There is no such directory, or no office in it.
    """
    directory = directory.expanduser().resolve()
    if not directory.is_dir():
        raise _no_directory(directory)
    for root in (directory, directory.parent):
        if (root / OFFICE_FILE).is_file() and (root == directory or directory.name == RECORDS):
            return Place(root)
    message = f"'{directory}' bukan folder catatan: tidak ada records/pks.yaml di dalamnya"
    raise _refused("PKS401", message, "buat dengan 'pks init', atau sebut folder yang benar dengan -C")


def found_place(start: Path) -> Place:
    """Search from a directory upwards, as git does.

    Args:
        start: Usually the working directory.

    Raises:
        Refused: No directory from here up holds records/pks.yaml.
    """
    start = start.resolve()
    for root in (start, *start.parents):
        if (root / OFFICE_FILE).is_file():
            return Place(root)
    remedy = "pindah ke dalam folder catatan, sebut dengan -C FOLDER, atau buat yang baru dengan 'pks init'"
    raise _refused("PKS401", "folder catatan tidak ditemukan dari sini ke atas", remedy)


def _no_directory(directory: Path) -> Refused:
    if directory.exists():
        return _refused("PKS402", f"'{directory}' adalah berkas, bukan folder", "sebut foldernya")
    return _refused("PKS402", f"folder '{directory}' tidak ada", "periksa ejaannya")


def _refused(code: str, message: str, remedy: str) -> Refused:
    from pks_cli.faults import Fault, Refused

    return Refused(Fault(code, "galat", message, remedy))
