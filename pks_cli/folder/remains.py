"""What else holds the text of a record, where a program of this folder can see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.folder.git_history import steps_of
from pks_cli.folder.git_remote import remembered
from pks_cli.folder.git_state import branch_of
from pks_cli.folder.git_store import commit_at
from pks_cli.folder.names import id_of
from pks_cli.folder.place import RECORDS
from pks_cli.folder.reading import read_bytes
from pks_cli.folder.shared_paths import BENTROK, shared_files
from pks_cli.strict_yaml import read

if TYPE_CHECKING:
    from pks_cli.folder.git import Git
    from pks_cli.folder.place import Place

OUTPUT = "keluaran"
BACKUP_WORD = "Cadangan"


@dataclass(frozen=True, slots=True)
class Remains:
    """Where a record's text may still be read.

    Attributes:
        riwayat: How many commits of this folder's history changed it.
        dibagikan: Whether the folder is shared, so that other laptops have it too.
        cadangan: How many backups lie in keluaran/; others may lie elsewhere.
        naskah: How many other files lie in keluaran/ and the folders below it, as the set of a meeting.
        lampiran: How many attachments and scans the record named, or lie beside it unnamed.
        bentrok: Paths of the files in records/bentrok/ that hold values of it.
    """

    riwayat: int = 0
    dibagikan: bool = False
    cadangan: int = 0
    naskah: int = 0
    lampiran: int = 0
    bentrok: tuple[str, ...] = ()


def remains_of(place: Place, git: Git | None, path: str, tree: Any) -> Remains:
    """Look where the text of a record may still be read.

    Args:
        place: The folder.
        git: Its repository, None where there is none.
        path: Of the record.
        tree: What it holds, of any shape.

    Raises:
        GitError: The history is broken.
    """
    tip = commit_at(git, f"refs/heads/{branch_of(git)}") if git is not None else None
    papers = [one.name for one in (place.root / OUTPUT).rglob("*") if one.is_file()]
    backups = [name for name in papers if name.startswith(BACKUP_WORD)]
    return Remains(
        riwayat=len(steps_of(git, tip, path)) if git is not None and tip is not None else 0,
        dibagikan=git is not None and remembered(git) is not None,
        cadangan=len(backups),
        naskah=len(papers) - len(backups),
        lampiran=len(_attached(place, path, tree)),
        bentrok=tuple(_disputes(place, path)),
    )


def _attached(place: Place, path: str, tree: Any) -> set[str]:
    """Give the names of the files kept beside a record: photos and signed scans, replaced ones too."""
    fields = tree if isinstance(tree, dict) else {}
    photos, papers = fields.get("lampiran"), fields.get("naskah")
    groups = [*(photos if isinstance(photos, list) else ())]
    groups += papers.values() if isinstance(papers, dict) else ()
    names = [one.get("nama") or one.get("berkas") for one in groups if isinstance(one, dict)]
    identity = id_of("", path.rpartition("/")[2])
    beside = (place.root / RECORDS / "lampiran" / identity).glob("*") if identity else ()
    return {str(name) for name in names if name} | {one.name for one in beside}


def _disputes(place: Place, path: str) -> list[str]:
    found = []
    for one in shared_files(place):
        if one.startswith(f"{BENTROK}/"):
            tree = read(read_bytes(place.root / one) or b"").root
            if isinstance(tree, dict) and tree.get("berkas") == path:
                found.append(one)
    return found
