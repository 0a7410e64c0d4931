"""How records of an older format become those of the next: one module a step, each of pure functions.

A step takes the path and the text of one file and gives those of the next format. It changes only the lines
it must, so that comments stay, and it leaves a file that is of the next format already as it is: a migration
that was cut off is repeated over both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from pks_cli.folder.migrations import format_1

if TYPE_CHECKING:
    from collections.abc import Callable


class Step(Protocol):
    """One module of this package."""

    TO: int
    moved: Callable[[str], str]
    changed: Callable[[str, str], str]


STEPS = cast("tuple[Step, ...]", (format_1,))


def migrated(path: str, text: str, start: int) -> tuple[str, str]:
    """Bring one file from a format to the current one.

    Args:
        path: Relative to the folder, with "/".
        text: Its text, without byte order mark.
        start: The format it has; a file may be further already.

    Returns:
        Path and text in the current format.

    Raises:
        SpliceError: The text is arranged so that only a person can change it.
    """
    for step in STEPS:
        if start < step.TO:
            path, text = step.moved(path), step.changed(path, text)
    return path, text


def is_outdated(path: str) -> bool:
    """Tell whether a path is one that files had in an older format, and no file has in the current one."""
    current = path
    for step in STEPS:
        current = step.moved(current)
    return current != path
