"""Ask the history of one file: which commits changed it, and what it held in each.

Few calls, whatever the length of the history. Git leaves out of its answer the side of a merge that came to
nothing, and says of every commit which one before it in the answer it follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.folder.git_store import read_objects

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pks_cli.folder.git import Git

_LINES = 4  # of a commit: itself and its parents, the time, the author, the first line of its message


@dataclass(frozen=True, slots=True)
class Step:
    """One commit that changed a file.

    Attributes:
        commit: Its name.
        parents: The steps it follows; none for the first, several for a merge.
        seconds: When, in seconds since 1970.
        author: Who.
        message: The first line of its message.
    """

    commit: str
    parents: tuple[str, ...]
    seconds: int
    author: str
    message: str


def steps_of(git: Git, tip: str, path: str) -> tuple[Step, ...]:
    """Give the commits that changed a file, the oldest first.

    Args:
        git: The repository.
        tip: The commit whose history is asked.
        path: The file.

    Raises:
        GitError: The history is broken.
    """
    arguments = ("--full-history", "--parents", "--topo-order", "--reverse", "--format=%at%n%an%n%s")
    lines = git.run("rev-list", *arguments, tip, "--", path).decode("utf-8", "replace").split("\n")
    whole = (lines[at : at + _LINES] for at in range(0, len(lines) - _LINES + 1, _LINES))
    return tuple(_step(*four) for four in whole)


def parted_at(steps: Sequence[Step], one: str, other: str) -> str | None:
    """Give the latest step that two steps both follow, None where they have none in common."""
    above = {step.commit: step.parents for step in steps}
    common = _followed(above, one) & _followed(above, other)
    return next((step.commit for step in reversed(steps) if step.commit in common), None)


def versions_of(git: Git, steps: Sequence[Step], path: str) -> dict[str, bytes | None]:
    """Give what the file held after each step, by commit; None where it was gone.

    Raises:
        GitError: The history is broken.
    """
    found = read_objects(git, (f"{step.commit}:{path}" for step in steps))
    return {name.partition(":")[0]: data for name, data in found.items()}


def paths_taken_out(git: Git, tip: str) -> tuple[str, ...]:
    """Give every path that some commit took out, the latest first.

    Raises:
        GitError: The history is broken.
    """
    commits = git.run("rev-list", tip)
    listing = ("--stdin", "-r", "--no-commit-id", "--diff-filter=D", "--no-renames", "--name-only", "-z")
    taken = git.run("diff-tree", *listing, data=commits).decode("utf-8", "surrogateescape")
    return tuple(dict.fromkeys(path for path in taken.split("\0") if path))


def _followed(above: Mapping[str, tuple[str, ...]], commit: str) -> set[str]:
    """Give a step and all that it follows."""
    found: set[str] = set()
    waiting = [commit]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += above.get(one, ())
    return found


def _step(head: str, seconds: str, author: str, message: str) -> Step:
    commit, *parents = head.removeprefix("commit ").split(" ")
    return Step(commit, tuple(parents), int(seconds), author, message)
