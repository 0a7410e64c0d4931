"""Begin the history of a folder in git, in an environment where git asks nothing and runs nothing of others.

Every call: variables GIT_* stripped, no prompts, no hooks, no templates, explicit directories, a time limit.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SECONDS = 60
_NO_IDENTITY = ("-c", "user.name=pks", "-c", "user.email=pks@localhost")
_QUIET = (
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", f"core.attributesFile={os.devnull}"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.autocrlf=false"),
    *("-c", "core.fsync=objects,reference"),
    *("-c", "core.fsyncMethod=batch"),
    *("-c", "commit.gpgSign=false"),
    *("-c", "init.defaultBranch=main"),
    *("-c", "gc.auto=0"),
)


def has_git() -> bool:
    """Tell whether git is installed."""
    return shutil.which("git") is not None


def begin_history(root: Path, names: Sequence[str], message: str) -> bool:
    """Make a repository of a folder and commit its first state.

    Args:
        root: The folder; it has no repository yet.
        names: What is committed, relative to the folder.
        message: The command and the wilayah; no text of any record.

    Returns:
        Whether it worked; when not, no repository is left behind.
    """
    known = _run(root, "config", "--get", "user.email")
    identity = () if known else _NO_IDENTITY
    steps = (
        ("init", "--quiet", "--template="),
        ("add", "--force", "--", *names),
        (*identity, "commit", "--quiet", f"--message={message}"),
    )
    if all(_run(root, *step) for step in steps):
        return True
    shutil.rmtree(root / ".git", ignore_errors=True)
    return False


def _run(root: Path, *arguments: str) -> bool:
    git = shutil.which("git")
    if git is None:
        return False
    directories = (f"--git-dir={root / '.git'}", f"--work-tree={root}")
    command = [git, *_QUIET, *directories, *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - git itself, with fixed words and paths of our own
            command,
            check=False,
            cwd=root,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _environment() -> dict[str, str]:
    """Give the variables without GIT_*, and those that keep git from asking."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS": "", "LC_ALL": "C"}
