"""The place where a folder is shared: a server, or a bare repository in a directory or on a stick."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pks_cli.faults import Fault, Refused
from pks_cli.folder.git import Git, GitError, run_git
from pks_cli.folder.git_environment import NETWORK_SECONDS
from pks_cli.folder.git_state import refuse_strange_keys
from pks_cli.folder.git_store import commit_at

SHARED_REF = "refs/pks/shared"
_URL = re.compile(r"(https?|ssh)://[^\s\x00-\x1f]+|[A-Za-z0-9._-]+@[A-Za-z0-9.-]+:[^\s\x00-\x1f:]+")
_KEY = "remote.origin.url"
_STALE_SECONDS = 120.0
# Named on the command line, so that the other side's settings name no program; a stick may have no owner.
_LOCAL = f"git -c core.hooksPath={os.devnull} -c core.fsync=objects,reference -c receive.autogc=false"
_LOCAL += " -c 'safe.directory=*'"


@dataclass(frozen=True, slots=True)
class Remote:
    """A place of sharing.

    Attributes:
        git: The folder's repository.
        address: A URL, or the absolute path of a bare repository.
    """

    git: Git
    address: str

    @property
    def is_local(self) -> bool:
        """Whether it is a directory."""
        return _URL.fullmatch(self.address) is None

    def fetch(self, branch: str) -> str | None:
        """Bring what is shared.

        Returns:
            The shared commit; None when nothing is shared yet.

        Raises:
            GitError: The place cannot be reached in time.
            Refused: The settings of the repository there name programs.
        """
        if self.is_local:
            if not Path(self.address, "HEAD").is_file():
                raise GitError(1, "no such directory")
            refuse_strange_keys(Path(self.address), bare=True)
        self.git.run(
            "fetch",
            "--quiet",
            "--no-tags",
            "--no-write-fetch-head",
            "--prune",
            f"--upload-pack={self._program('upload-pack')}",
            "--",
            self.address,
            f"+refs/heads/*:{SHARED_REF}/*",
            seconds=NETWORK_SECONDS,
        )
        return commit_at(self.git, f"{SHARED_REF}/{branch}")

    def push(self, commit: str, branch: str) -> bool:
        """Share a commit that follows what is shared.

        Returns:
            Whether it was taken; not when someone else was faster.

        Raises:
            GitError: The place did not answer in time.
        """
        try:
            self.git.run(
                "push",
                "--quiet",
                "--no-verify",
                f"--receive-pack={self._program('receive-pack')}",
                "--",
                self.address,
                f"{commit}:refs/heads/{branch}",
                seconds=NETWORK_SECONDS,
            )
        except GitError as error:
            if error.timed_out:
                raise
            return False
        return True

    def sweep(self) -> None:
        """Remove locks that a killed writer left in a directory long ago."""
        if not self.is_local:
            return
        limit = time.time() - _STALE_SECONDS
        for path in [*Path(self.address).glob("*.lock"), *Path(self.address, "refs").rglob("*.lock")]:
            with suppress(OSError):
                if path.stat().st_mtime < limit:
                    path.unlink()

    def _program(self, name: str) -> str:
        return f"{_LOCAL} {name}" if self.is_local else f"git-{name}"


def branches_there(git: Git) -> tuple[str, ...]:
    """Give the names of the branches that were shared when it was last looked."""
    return tuple(git.line("for-each-ref", "--format=%(refname:lstrip=3)", f"{SHARED_REF}/").split())


def remembered(git: Git) -> Remote | None:
    """Give the place that was named before, None when none was."""
    address = git.line("config", "--get", _KEY)
    return Remote(git, address) if address else None


def remember(git: Git, address: str) -> Remote:
    """Keep the place for the next time."""
    git.run("config", "--", _KEY, address)
    return Remote(git, address)


def address_of(text: str, root: Path, branch: str, name: str) -> str:
    """Turn what a person named into an address; in a directory a bare repository is made when there is none.

    Args:
        text: A URL, or a directory that exists.
        root: The folder that is shared.
        branch: Its branch.
        name: What a new repository is called, such as "pks-18.72.git".

    Raises:
        Refused: It is no URL of a known kind and no directory, or it lies inside the folder.
    """
    if _URL.fullmatch(text):
        return text
    directory = Path(text).expanduser().absolute()
    if text.startswith("-") or not directory.is_dir():
        message = f"'{text}' bukan alamat dan bukan folder yang ada"
        remedy = "sebut folder, diska USB, atau alamat yang diawali https:// atau ssh://"
        raise Refused(Fault("PKS445", "galat", message, remedy))
    if directory.resolve().is_relative_to(root.resolve()):
        message = "tempat berbagi tidak boleh berada di dalam folder catatan itu sendiri"
        raise Refused(Fault("PKS442", "galat", message, "sebut folder lain, diska USB, atau folder jaringan"))
    if (directory / "HEAD").is_file() and (directory / "objects").is_dir():
        return str(directory)
    target = directory / name
    if not (target / "HEAD").is_file():
        try:
            arguments = ("init", "--quiet", "--bare", "--template=", f"--initial-branch={branch}", "--", name)
            run_git(arguments, directory)
        except GitError as error:
            message = f"tidak dapat menulis ke '{directory}'"
            remedy = "periksa izin folder itu dan sisa ruangnya"
            raise Refused(Fault("PKS414", "galat", message, remedy)) from error
    return str(target)
