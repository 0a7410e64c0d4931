"""Run git on a folder: a program to store bytes and to carry them, never to merge or to check out.

Every call: the settings of `git_environment`, explicit directories, a time limit after which the call and all
that it started are ended. Paths go in and out with NUL between them, behind `--`.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.folder.git_environment import LOCAL_SECONDS, SETTINGS, environment, find_git

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

GIT_DIRECTORY = ".git"
_NO_IDENTITY = ("-c", "user.name=pks", "-c", "user.email=pks@localhost")
_TIMED_OUT = -1


class GitError(Exception):
    """A call of git did not end well.

    Attributes:
        status: Its exit status; -1 when it took too long or could not be started.
        words: What it said; never shown to a user, since it may name a path or an address.
    """

    def __init__(self, status: int, words: str) -> None:
        """Hold the status and what git said."""
        super().__init__(words)
        self.status = status
        self.words = words

    @property
    def timed_out(self) -> bool:
        """Whether the time limit ended it."""
        return self.status == _TIMED_OUT


@dataclass(frozen=True, slots=True)
class Git:
    """The git of one folder.

    Attributes:
        root: The folder; its repository is the `.git` in it and no other.
    """

    root: Path

    @property
    def directory(self) -> Path:
        """The directory of the repository."""
        return self.root / GIT_DIRECTORY

    def run(
        self,
        *arguments: str,
        data: bytes = b"",
        extra: dict[str, str] | None = None,
        seconds: float = LOCAL_SECONDS,
    ) -> bytes:
        """Run one command.

        Args:
            *arguments: The subcommand and what belongs to it.
            data: What it reads from its standard input.
            extra: Variables of this call alone.
            seconds: Its time limit.

        Returns:
            Its standard output.

        Raises:
            GitError: It failed, took too long, or there is no git.
        """
        directories = (f"--git-dir={self.directory}", f"--work-tree={self.root}")
        return run_git((*directories, *arguments), self.root, data, extra, seconds)

    def line(self, *arguments: str) -> str:
        """Run a command that answers with one line; "" when it fails or has no answer."""
        try:
            return self.run(*arguments).decode("utf-8", "replace").strip()
        except GitError:
            return ""


def run_git(
    arguments: Sequence[str],
    directory: Path,
    data: bytes = b"",
    extra: dict[str, str] | None = None,
    seconds: float = LOCAL_SECONDS,
) -> bytes:
    """Run git in a directory, without naming a repository; arguments, answer and errors as for `Git.run`."""
    program = find_git()
    if program is None:
        raise GitError(_TIMED_OUT, "no git")
    try:
        process = subprocess.Popen(  # noqa: S603 - git itself, by its full path, with words of our own
            [program, *SETTINGS, *arguments],
            cwd=directory,
            env=environment(extra),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise GitError(_TIMED_OUT, type(error).__name__) from error
    with process:
        try:
            output, errors = process.communicate(data, timeout=seconds)
        except subprocess.TimeoutExpired as error:
            _end(process)
            raise GitError(_TIMED_OUT, "time limit") from error
        except BaseException:
            _end(process)
            raise
    if process.returncode:
        raise GitError(abs(process.returncode), errors.decode("utf-8", "replace"))
    return output


def has_git() -> bool:
    """Tell whether git is installed."""
    return find_git() is not None


def begin_history(root: Path, names: Sequence[str], message: str) -> bool:
    """Make a repository of a folder and commit its first state.

    Args:
        root: The folder; it has no repository yet.
        names: What is committed, relative to the folder.
        message: The command and the wilayah; no text of any record.

    Returns:
        Whether it worked; when not, no repository is left behind.
    """
    git = Git(root)
    try:
        git.run("init", "--quiet", "--template=")
        identity = () if git.line("config", "--get", "user.email") else _NO_IDENTITY
        git.run("add", "--force", "--", *names)
        git.run(*identity, "commit", "--quiet", f"--message={message}")
    except GitError:
        shutil.rmtree(git.directory, ignore_errors=True)
        return False
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a call and what it started: a helper left behind would hold its pipes and locks."""
    if os.name == "posix":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
