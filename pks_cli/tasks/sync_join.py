"""The second laptop: make a folder of what is shared already."""

from __future__ import annotations

import shutil
from pathlib import Path

from pks_cli.faults import Fault, Refused
from pks_cli.folder.git import Git, GitError
from pks_cli.folder.git_hook import install_hook
from pks_cli.folder.git_remote import SHARED_REF, Remote, address_of, branches_there, remember
from pks_cli.folder.git_state import refuse_without_git
from pks_cli.folder.git_store import commit_at, entries_of, move_branch
from pks_cli.folder.place import OFFICE_FILE, Place
from pks_cli.tasks.sync_bring import restore_missing


def join_folder(directory: Path, address: str) -> Place:
    """Make a folder from a place of sharing.

    Args:
        directory: Where: a new or an empty directory.
        address: A URL, or the directory of a bare repository, or the directory that holds just one.

    Returns:
        The folder.

    Raises:
        Refused: The directory holds something, the place does not answer, or it holds no records.
    """
    refuse_without_git()
    root = directory.expanduser().absolute()
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        message = f"folder '{root}' sudah berisi; tidak ada yang diubah"
        raise Refused(Fault("PKS412", "galat", message, "sebut folder baru atau folder kosong"))
    root.mkdir(parents=True, exist_ok=True)
    git = Git(root)
    try:
        git.run("init", "--quiet", "--template=")
        return _joined(git, remember(git, _bare_in(address, root)))
    except GitError as error:
        shutil.rmtree(git.directory, ignore_errors=True)
        message = "tempat berbagi itu tidak terjangkau, atau tidak memuat folder catatan"
        raise Refused(
            Fault("PKS445", "galat", message, "periksa alamat dan jaringannya, lalu ulangi")
        ) from error
    except Refused:
        shutil.rmtree(git.directory, ignore_errors=True)
        raise


def _joined(git: Git, remote: Remote) -> Place:
    remote.fetch("main")
    names = branches_there(git)
    branch = "main" if "main" in names else next(iter(names), "main")
    commit = commit_at(git, f"{SHARED_REF}/{branch}")
    if commit is None:
        raise GitError(1, "nothing is shared")
    entries = entries_of(git, commit)
    if OFFICE_FILE not in entries:
        raise GitError(1, "no records")
    git.run("symbolic-ref", "HEAD", f"refs/heads/{branch}")
    place = Place(git.root)
    restore_missing(git, place, entries)
    move_branch(git, branch, commit, None)
    git.line("read-tree", commit)
    install_hook(git)
    return place


def _bare_in(address: str, root: Path) -> str:
    """Take a repository, or the only one in a directory such as a stick; none is made."""
    directory = Path(address).expanduser()
    found = [path for path in directory.glob("pks-*.git") if (path / "HEAD").is_file()]
    if directory.is_dir() and not (directory / "HEAD").is_file():
        if len(found) != 1:
            message = (
                f"di '{directory}' tidak ada tempat berbagi" if not found else "ada beberapa tempat berbagi"
            )
            raise Refused(Fault("PKS445", "galat", message, "sebut folder yang namanya pks-KODE.git"))
        return str(found[0].absolute())
    return address_of(address, root, "main", "pks.git")
