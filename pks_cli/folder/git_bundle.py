"""The history of a folder as one file: make it for a backup, and take it over from one."""

from __future__ import annotations

import re
import secrets
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from pks_cli.folder.git import Git, GitError
from pks_cli.folder.git_environment import NETWORK_SECONDS
from pks_cli.folder.git_state import PREFIX, branch_of
from pks_cli.folder.git_store import commit_at, entries_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HEAD = re.compile(r"[0-9a-f]{40} refs/heads/(?P<branch>[A-Za-z0-9][A-Za-z0-9._/-]*)")
_LONGEST = 10 * NETWORK_SECONDS


@contextmanager
def bundled(git: Git) -> Iterator[Path | None]:
    """Make the history of the branch one file, which is gone afterwards.

    Yields:
        The file; None while the branch has no commit.

    Raises:
        GitError: The history is broken.
        Refused: HEAD names no branch.
    """
    branch = branch_of(git)
    if commit_at(git, f"refs/heads/{branch}") is None:
        yield None
        return
    path = git.directory / f"{PREFIX}tmp-{secrets.token_hex(8)}"
    try:
        git.run("bundle", "create", "--quiet", str(path), f"refs/heads/{branch}", seconds=_LONGEST)
        yield path
    finally:
        with suppress(OSError):
            path.unlink()


def take_over(root: Path, bundle: Path) -> int:
    """Make the repository of a folder from such a file; the folder's own files are not touched.

    Args:
        root: The folder; it has no repository yet.
        bundle: The file.

    Returns:
        How many commits it has.

    Raises:
        GitError: It is not whole, or holds no branch; a repository may be left behind.
    """
    git = Git(root)
    git.run("init", "--quiet", "--template=")
    heads = [_HEAD.fullmatch(line) for line in git.line("bundle", "list-heads", str(bundle)).splitlines()]
    branch = next((found["branch"] for found in heads if found), None)
    if branch is None:
        raise GitError(1, "no branch in it")
    ref = f"refs/heads/{branch}"
    git.run(
        "fetch",
        "--quiet",
        "--no-tags",
        "--no-write-fetch-head",
        "--update-head-ok",
        "--",
        str(bundle),
        f"{ref}:{ref}",
        seconds=_LONGEST,
    )
    git.run("symbolic-ref", "HEAD", ref)
    entries_of(git, commit_at(git, ref))
    git.line("read-tree", ref)  # for those who look with a git program; a failure harms nothing
    return int(git.run("rev-list", "--count", ref).decode("ascii"))
