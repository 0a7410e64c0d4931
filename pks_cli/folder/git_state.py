"""Look whether a folder's repository may be used: its own, in an ordinary state, naming no program.

What only looks runs nothing but `git config` on one named file. Sweeping is done under the folder's lock.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.git import GIT_DIRECTORY, Git, GitError, has_git, run_git

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.folder.office import Setting

PREFIX = "pks-"
_ORDINARY_KEYS = re.compile(
    r"core\.(repositoryformatversion|filemode|bare|logallrefupdates|ignorecase|precomposeunicode|symlinks)"
    r"|remote\..+\.(url|fetch)|branch\..+\.(remote|merge)|user\.(name|email)",
    re.DOTALL,
)
_ORDINARY_KEYS_OF_BARE = re.compile(
    rf"{_ORDINARY_KEYS.pattern}|core\.sharedrepository|receive\.denynonfastforwards", re.DOTALL
)
_UNFINISHED = (
    "MERGE_HEAD",
    "rebase-merge",
    "rebase-apply",
    "CHERRY_PICK_HEAD",
    "REVERT_HEAD",
    "BISECT_START",
    "sequencer",
)
# What makes a repository lean on another place: bytes of others would be taken for those of the folder.
_ELSEWHERE = ("commondir", "shallow", "config.worktree", "objects/info/alternates", "info/grafts")
# What a killed call leaves, by its directory inside the repository.
_HALF = {".": (f"{PREFIX}tmp-", "fast_import_crash_"), "objects/pack": ("tmp_",)}
_HEAD = re.compile(r"ref: refs/heads/(?P<branch>[A-Za-z0-9][A-Za-z0-9._/-]*)")


def refuse_without_git() -> None:
    """Refuse where no git is installed.

    Raises:
        Refused: There is none.
    """
    if not has_git():
        message = "git tidak terpasang di komputer ini, jadi catatan belum dapat dibagikan"
        raise Refused(
            Fault("PKS441", "galat", message, "pasang git; semua perintah lain tetap dapat dipakai")
        )


def refuse_unshareable(setting: Setting) -> None:
    """Refuse to share an example.

    Raises:
        Refused: The folder is marked as one.
    """
    if setting.office.contoh:
        message = "folder ini berisi data contoh dan tidak dibagikan"
        remedy = "buat folder yang sebenarnya dengan 'pks init --wilayah ...', atau hapus 'contoh: true'"
        raise Refused(Fault("PKS442", "galat", message, f"{remedy} di records/pks.yaml"))


def open_git(root: Path) -> Git | None:
    """Give the folder's own repository.

    Args:
        root: The folder, absolute.

    Returns:
        Its git; None when the folder has no repository yet.

    Raises:
        Refused: The folder lies inside another repository, or its own is unusual or in mid-merge.
    """
    git = Git(root)
    if not os.path.lexists(git.directory):
        if any(os.path.lexists(above / GIT_DIRECTORY) for above in root.parents):
            message = "folder ini berada di dalam folder lain yang sudah memakai git"
            raise Refused(
                Fault("PKS442", "galat", message, "pindahkan folder catatan ini ke tempat tersendiri")
            )
        return None
    _refuse_foreign(git)
    refuse_strange_keys(git.directory)
    _refuse_unfinished(git)
    return git


def branch_of(git: Git) -> str:
    """Give the name of the branch, such as "main".

    Raises:
        Refused: HEAD names no branch.
    """
    try:
        text = (git.directory / "HEAD").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        text = ""
    found = _HEAD.fullmatch(text)
    if found is None:
        raise Refused(_unfinished())
    return found["branch"]


def sweep(git: Git) -> None:
    """Remove what a killed process left: stale locks, our own temporary files, and empty objects.

    An empty object hides the true one, since git takes what exists for what is written. Call it only under
    the folder's lock.
    """
    for path in list(_left_behind(git.directory)):
        with suppress(OSError):
            path.unlink()
    for path in list(git.directory.glob(f"{PREFIX}*.tmp")):
        shutil.rmtree(path, ignore_errors=True)


def _left_behind(directory: Path) -> Iterator[Path]:
    objects = directory / "objects"
    for base, names, files in os.walk(directory):
        here = Path(base)
        if here == objects:
            names.sort()
        is_fanout = here.parent == objects and len(here.name) == 2  # noqa: PLR2004 - objects/ab/...
        half = _HALF.get(here.relative_to(directory).as_posix(), ())
        for name in files:
            path = here / name
            if is_fanout:
                with suppress(OSError):
                    if path.stat().st_size == 0:
                        yield path
            elif name.endswith(".lock") or name.startswith(half):
                yield path


def _refuse_foreign(git: Git) -> None:
    directory = git.directory
    is_own = (
        directory.is_dir() and not directory.is_symlink() and directory.resolve().parent == git.root.resolve()
    )
    inner = [directory / name for name in ("objects", "refs", "config", "HEAD")]
    if not is_own or any(path.is_symlink() for path in inner):
        message = "riwayat folder ini disimpan di tempat lain (.git bukan folder biasa)"
        remedy = "salin folder ini secara utuh ke tempat baru, atau mulai dengan 'pks init --dari-git'"
        raise Refused(Fault("PKS442", "galat", message, remedy))
    if any((directory / name).exists() for name in _ELSEWHERE):
        message = "riwayat folder ini tidak utuh: sebagian disimpan di tempat lain"
        raise Refused(Fault("PKS442", "galat", message, "mulai lagi dengan 'pks init --dari-git ALAMAT'"))


def refuse_strange_keys(directory: Path, *, bare: bool = False) -> None:
    """Refuse settings that git itself did not write: some of them name programs that git would run.

    Args:
        directory: The directory of the repository.
        bare: Whether it is one that only holds what is shared.

    Raises:
        Refused: A key is not among the ordinary ones.
    """
    try:
        arguments = ("config", "--file", str(directory / "config"), "--no-includes", "--list", "-z")
        listed = run_git(arguments, directory.parent).decode("utf-8", "replace")
    except GitError as error:
        message = "pengaturan riwayat (berkas config) tidak dapat dibaca"
        raise Refused(Fault("PKS443", "galat", message, "salin folder ini dari laptop lain")) from error
    entries = [entry.partition("\n") for entry in listed.split("\0") if entry]
    ordinary = _ORDINARY_KEYS_OF_BARE if bare else _ORDINARY_KEYS
    strange = [key for key, _, _ in entries if not ordinary.fullmatch(key)]
    strange += [key for key, _, value in entries if key == "core.bare" and (value == "true") != bare]
    if strange:
        message = (
            f"pengaturan riwayat di '{directory.name}' tidak biasa: {', '.join(sorted(set(strange))[:5])}"
        )
        remedy = "hapus baris itu dari berkas config di sana bila Anda tidak menulisnya sendiri"
        raise Refused(Fault("PKS443", "galat", message, remedy))


def _refuse_unfinished(git: Git) -> None:
    branch_of(git)
    if any((git.directory / name).exists() for name in _UNFINISHED):
        raise Refused(_unfinished())


def _unfinished() -> Fault:
    message = "ada pekerjaan git yang belum selesai di folder ini (penggabungan, atau melihat keadaan lama)"
    remedy = "selesaikan atau batalkan pekerjaan itu di program git yang memulainya, lalu ulangi"
    return Fault("PKS444", "galat", message, remedy)
