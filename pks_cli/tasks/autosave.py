"""Save what a command wrote into the history at once, as one commit that holds these files and nothing else.

By then the record is on the disk and acknowledged: whatever goes wrong here is a warning, never a refusal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.bases import read_bases
from pks_cli.folder.cache import is_first_time
from pks_cli.folder.git import GIT_DIRECTORY, GitError, has_git
from pks_cli.folder.git_author import assumed_author
from pks_cli.folder.git_commit import commit_files
from pks_cli.folder.git_state import branch_of, open_git
from pks_cli.folder.reading import read_bytes
from pks_cli.folder.shared_paths import LISTED, is_shared
from pks_cli.tasks.storable import refusal_of, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pks_cli.folder.git import Git
    from pks_cli.folder.office import Setting

NO_GIT = "tanpa-git"
_LATER = "'pks sync' menyimpannya nanti"


def save_history(setting: Setting, command: str, identity: str, paths: Iterable[str]) -> tuple[Fault, ...]:
    """Commit the files a command wrote; the caller holds the folder's lock, and has since it wrote them.

    Args:
        setting: The folder. One that does not want it, is of a newer format, or has no repository of its own
            is left alone.
        command: Such as "report add".
        identity: The id of the record; with the command it is the message, which holds no text of a record.
        paths: Relative to the folder, with "/", as they lie now; one that is gone is taken out.

    Returns:
        Why the history does not hold it yet, as warnings; nothing is raised.
    """
    if not setting.office.git.simpan_otomatis or setting.is_read_only:
        return ()
    if not has_git():
        return (_no_git(),) if is_first_time(setting.place, NO_GIT) else ()
    if not (setting.place.root / GIT_DIRECTORY).exists():
        return ()
    try:
        git = open_git(setting.place.root)
        if git is not None:
            _commit(git, setting, f"{command} {identity}", paths)
    except Refused as refused:
        return (_not_saved(refused.faults[0].message),)
    except (GitError, OSError):
        return (_not_saved("git menolak, atau tidak menjawab"),)
    return ()


def _commit(git: Git, setting: Setting, message: str, paths: Iterable[str]) -> None:
    """Commit the files.

    Raises:
        Refused: One of them may not enter the history, or not yet.
        GitError: Git refuses.
    """
    files = {path: _bytes(setting, path) for path in paths if is_shared(path)}
    behind = read_bases(git).keys() & files.keys()
    if behind:
        # Alone it would undo what others changed in it; a sync merges it with that first.
        message = "berkas ini belum digabungkan dengan perubahan dari laptop lain"
        raise Refused(Fault("PKS448", "peringatan", message, _LATER, min(behind)))
    commit_files(git, branch_of(git), files, message, assumed_author(git))


def _bytes(setting: Setting, path: str) -> bytes | None:
    """Read a file as it lies; None when it is gone.

    Raises:
        Refused: It may not enter the history.
    """
    target: Path = setting.place.root / path
    if not target.exists() and not target.is_symlink():
        return None
    data = None if target.is_symlink() else read_bytes(target)
    if data is None:
        raise Refused(unreadable(path))
    fault = None if path in LISTED else refusal_of(path, data, setting.office.kelas_tertinggi)
    if fault is not None:
        raise Refused(fault)
    return data


def _not_saved(why: str) -> Fault:
    message = f"catatan sudah tersimpan, riwayatnya belum: {why}"
    return Fault("PKS448", "peringatan", message, _LATER)


def _no_git() -> Fault:
    message = "catatan tersimpan tanpa riwayat: git tidak terpasang di komputer ini"
    remedy = "pasang git supaya perubahan dapat dilihat kembali dan dibagikan; ini tidak dikatakan lagi"
    return Fault("PKS448", "peringatan", message, remedy)
