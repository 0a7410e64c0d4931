"""Commit a few files at a cost that does not grow with the folder.

Three calls of git whatever lies beside the files: one looks, one stores everything and moves the branch, one
brings the repository's own index along. What other programs have staged stays staged.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pks_cli.folder.git import Git, GitError
from pks_cli.folder.git_store import FILE_MODE, NOTHING, blob_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pks_cli.folder.git_store import Author

# Few objects are stored one by one, as git does for a commit made by hand: a pack for each would pile up.
_AS_OBJECTS = ("-c", "fastimport.unpackLimit=1000000")
_AS_PACK = ("-c", "fastimport.unpackLimit=1")
_MANY = 500
_CRASH_REPORT = "fast_import_crash_*"


def commit_files(
    git: Git, branch: str, files: Mapping[str, bytes | None], message: str, author: Author
) -> str | None:
    """Let a branch hold these files as given and everything else as it was.

    Args:
        git: The repository; its names are those of SHA-1.
        branch: The branch; it is born when it has no commit yet.
        files: The bytes of each by its path, None for one that is to be gone. A path holds no white space.
        message: Of the commit, one line.
        author: Who did it.

    Returns:
        The commit; None when the branch holds the files so already.

    Raises:
        GitError: Git refuses, or the branch moved meanwhile; it stands where it stood.
    """
    head, held = _held(git, branch, files)
    changes = {path: data for path, data in files.items() if held[path] != _name(data)}
    if not changes:
        return None
    script = b"".join(_script(f"refs/heads/{branch}", head, changes, message, author))
    try:
        storing = _AS_PACK if len(changes) > _MANY else _AS_OBJECTS
        answer = git.run(*storing, "fast-import", "--quiet", "--done", "--date-format=now", data=script)
    except GitError:
        for report in git.directory.glob(_CRASH_REPORT):
            with suppress(OSError):
                report.unlink()
        raise
    commit = answer.decode("ascii", "replace").strip()
    _bring_index(git, commit, changes)
    return commit


def _held(git: Git, branch: str, paths: Iterable[str]) -> tuple[str | None, dict[str, str | None]]:
    """Look up the commit of a branch, and the blob it holds at each path."""
    wanted = list(paths)
    names = [f"refs/heads/{branch}^{{commit}}", *(f"refs/heads/{branch}:{path}" for path in wanted)]
    answer = git.run("cat-file", "--batch-check", data="".join(f"{name}\n" for name in names).encode())
    lines = answer.decode("utf-8", "replace").splitlines()
    if len(lines) != len(names):
        raise GitError(1, "another number of answers")
    found = [None if line.endswith(" missing") else line.partition(" ")[0] for line in lines]
    return found[0], dict(zip(wanted, found[1:], strict=True))


def _name(data: bytes | None) -> str | None:
    return None if data is None else blob_name(data)


def _script(
    ref: str, head: str | None, changes: Mapping[str, bytes | None], message: str, author: Author
) -> Iterable[bytes]:
    """Write what `git fast-import` reads; it moves the branch only forward from the commit named here."""
    yield f"commit {ref}\nmark :1\ncommitter {author.name} <{author.email}> now\n".encode()
    yield _counted(f"{message}\n".encode())
    if head is not None:
        yield f"from {head}\n".encode()
    for path, data in changes.items():
        if data is None:
            yield f"D {path}\n".encode()
        else:
            yield f"M {FILE_MODE} inline {path}\n".encode() + _counted(data)
    yield b"get-mark :1\ndone\n"


def _counted(data: bytes) -> bytes:
    return b"data %d\n%s\n" % (len(data), data)


def _bring_index(git: Git, commit: str, changes: Mapping[str, bytes | None]) -> None:
    """Tell the index, for those who look with a git program; a failure harms nothing."""
    with suppress(GitError):
        if not (git.directory / "index").exists():
            git.run("read-tree", commit)
            return
        lines = [
            f"0 {NOTHING}\t{path}\0" if data is None else f"{FILE_MODE} {blob_name(data)}\t{path}\0"
            for path, data in changes.items()
        ]
        git.run("update-index", "-z", "--index-info", data="".join(lines).encode())
