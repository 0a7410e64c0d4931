"""What a person is about to commit by hand: the files of the index that differ from the branch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.folder.git_store import commit_at, read_blobs

if TYPE_CHECKING:
    from pathlib import Path

    from pks_cli.folder.git import Git

_REGULAR = ("100644", "100755")
_NO_FILES = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"  # the name every repository has for the empty tree


def staged_files(git: Git, index: Path | None) -> dict[str, bytes]:
    """Read what would enter the history.

    Args:
        git: The repository.
        index: The index that the commit is made from; None: that of the repository.

    Returns:
        The bytes by path of every regular file that is new or changed.

    Raises:
        GitError: Git refuses.
    """
    extra = {"GIT_INDEX_FILE": str(index)} if index is not None else None
    start = commit_at(git, "HEAD") or _NO_FILES
    words = ("diff-index", "--cached", "--no-renames", "--no-ext-diff", "-r", "-z", start, "--")
    parts = git.run(*words, extra=extra).decode("utf-8", "surrogateescape").split("\0")
    blobs = {}
    for head, path in zip(parts[::2], parts[1::2], strict=False):
        _, mode, _, blob, _ = head.split(" ")
        if mode in _REGULAR:
            blobs[path] = blob
    contents = read_blobs(git, blobs.values())
    return {path: contents[blob] for path, blob in blobs.items()}


def staged_file(git: Git, index: Path | None, path: str) -> bytes | None:
    """Read one file as the index holds it, changed or not; None when it holds none."""
    extra = {"GIT_INDEX_FILE": str(index)} if index is not None else None
    listed = git.run("ls-files", "--stage", "-z", "--", path, extra=extra).decode("utf-8", "replace")
    words = listed.partition("\t")[0].split(" ")
    return read_blobs(git, [words[1]])[words[1]] if len(words) > 1 else None
