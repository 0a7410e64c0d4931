"""States of a folder as git keeps them: read files, store bytes, make commits, move a branch.

Plumbing alone: no working tree, no shared index, no filters. A branch moves by compare-and-swap, so that of
two writers one learns that it was late.
"""

from __future__ import annotations

import hashlib
import secrets
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.folder.git import Git, GitError
from pks_cli.folder.git_state import PREFIX
from pks_cli.folder.merge_paths import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

FILE_MODE = "100644"
NOTHING = "0" * 40


@dataclass(frozen=True, slots=True)
class Author:
    """Who made a commit.

    Attributes:
        name: As the person gave it.
        email: Only because git wants one.
    """

    name: str
    email: str


def blob_name(data: bytes) -> str:
    """Give the name that git has for bytes, without asking git."""
    head = f"blob {len(data)}\0".encode()
    return hashlib.sha1(head + data, usedforsecurity=False).hexdigest()


def commit_at(git: Git, name: str) -> str | None:
    """Give the commit that a ref or name stands for, None when there is none."""
    return git.line("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}") or None


def entries_of(git: Git, commit: str | None) -> dict[str, Entry]:
    """List the files of a commit by path; names that are no UTF-8 keep their bytes as surrogates."""
    if commit is None:
        return {}
    listed = git.run("ls-tree", "-r", "-z", "--full-tree", commit).decode("utf-8", "surrogateescape")
    found = {}
    for line in listed.split("\0"):
        head, _, path = line.partition("\t")
        if path:
            mode, _kind, blob = head.split(" ")
            found[path] = Entry(mode, blob)
    return found


def read_blobs(git: Git, names: Iterable[str]) -> dict[str, bytes]:
    """Read the bytes of blobs in one call.

    Raises:
        GitError: One of them is missing or broken.
    """
    found: dict[str, bytes] = {}
    for name, data in read_objects(git, names).items():
        if data is None:
            raise GitError(1, "missing")
        found[name] = data
    return found


def read_objects(git: Git, names: Iterable[str]) -> dict[str, bytes | None]:
    """Read the bytes of what names stand for ("<commit>:<path>" too) in one call; None for what is not there.

    Raises:
        GitError: One of them is broken.
    """
    wanted = list(dict.fromkeys(names))
    if not wanted:
        return {}
    output = git.run("cat-file", "--batch", data="".join(f"{name}\n" for name in wanted).encode())
    found: dict[str, bytes | None] = {}
    at = 0
    for name in wanted:
        end = output.index(b"\n", at)
        words = output[at:end].split(b" ")
        at = end + 1
        if words[-1] == b"missing":
            found[name] = None
            continue
        size = int(words[-1])
        found[name] = output[at : at + size]
        at += size + 1
    return found


def store_blobs(git: Git, contents: Sequence[bytes]) -> list[str]:
    """Store bytes exactly as they are and give their names.

    Raises:
        GitError: Git refuses, or stored something else.
    """
    if not contents:
        return []
    directory = Path(tempfile.mkdtemp(prefix=PREFIX, suffix=".tmp", dir=git.directory))
    try:
        for number, data in enumerate(contents):
            (directory / str(number)).write_bytes(data)
        inside = directory.relative_to(git.root).as_posix()
        names = "".join(f"{inside}/{number}\n" for number in range(len(contents)))
        answer = git.run("hash-object", "-w", "--no-filters", "--stdin-paths", data=names.encode())
    finally:
        shutil.rmtree(directory, ignore_errors=True)
    stored = answer.decode("ascii").split()
    if stored != [blob_name(data) for data in contents]:
        raise GitError(1, "other bytes were stored")
    return stored


def make_tree(git: Git, start: str | None, changes: Mapping[str, Entry | None]) -> str:
    """Make a tree from that of a commit.

    Args:
        git: The repository.
        start: The commit; None: nothing.
        changes: New entries by path; None takes a path away.
    """
    index = git.directory / f"{PREFIX}tmp-{secrets.token_hex(8)}"
    private = {"GIT_INDEX_FILE": str(index)}
    lines = []
    for path, entry in changes.items():
        mode, blob = entry if entry is not None else ("0", NOTHING)
        lines.append(f"{mode} {blob}\t{path}\0".encode("utf-8", "surrogateescape"))
    try:
        git.run("read-tree", *([start] if start else ["--empty"]), extra=private)
        git.run("update-index", "-z", "--index-info", data=b"".join(lines), extra=private)
        return git.run("write-tree", extra=private).decode("ascii").strip()
    finally:
        with suppress(OSError):
            index.unlink()


def make_commit(git: Git, tree: str, parents: Sequence[str], message: str, author: Author) -> str:
    """Make a commit that no branch has yet."""
    who = {
        "GIT_AUTHOR_NAME": author.name,
        "GIT_AUTHOR_EMAIL": author.email,
        "GIT_COMMITTER_NAME": author.name,
        "GIT_COMMITTER_EMAIL": author.email,
    }
    above = [part for parent in parents for part in ("-p", parent)]
    made = git.run("commit-tree", tree, *above, data=f"{message}\n".encode(), extra=who)
    return made.decode("ascii").strip()


def move_branch(git: Git, branch: str, to: str, expected: str | None) -> None:
    """Let a branch stand at a commit, if it still stands where it is expected.

    Raises:
        GitError: It stands elsewhere.
    """
    git.run("update-ref", "-m", "pks sync", f"refs/heads/{branch}", to, expected or NOTHING)


def is_within(git: Git, earlier: str, later: str) -> bool:
    """Tell whether the history of `later` holds `earlier`."""
    return common_commit(git, earlier, later) == earlier


def common_commit(git: Git, one: str, other: str) -> str | None:
    """Give the latest commit that both histories hold, None when they have nothing in common."""
    return git.line("merge-base", one, other) or None


def written_by(git: Git, commit: str, path: str) -> tuple[str, int] | None:
    """Tell who changed a file last, and when in seconds since 1970; None when that is not known."""
    answer = git.line("rev-list", "-1", "--format=%at %an", commit, "--", path).rpartition("\n")[2]
    seconds, _, name = answer.partition(" ")
    return (name, int(seconds)) if seconds.isdecimal() else None


def outgoing_blobs(git: Git, commit: str, shared: str | None) -> list[tuple[str, str]]:
    """List what a push would send: name and path of every object with a path."""
    known = ["--not", shared] if shared else []
    listed = git.run("rev-list", "--objects", commit, *known).decode("utf-8", "surrogateescape")
    pairs = (line.partition(" ") for line in listed.split("\n"))
    return [(name, path) for name, _, path in pairs if path]
