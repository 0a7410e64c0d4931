"""Which folders a task works on: those that were named, or the one around the working directory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.folder.place import Place, found_place, named_place

if TYPE_CHECKING:
    from collections.abc import Sequence


def places(folders: Sequence[Path]) -> tuple[Place, ...]:
    """Take the folders that were named, or the one found from the working directory upwards.

    Returns:
        Each folder once, however often and by whatever way it was named: else each of its records is there
        twice, and none counts.

    Raises:
        Refused: A folder does not exist, or none was found.
    """
    return tuple(dict.fromkeys(_named(folders)))


def one_place(folders: Sequence[Path]) -> Place:
    """Take the one folder that a writing command works on: the last one named.

    Raises:
        Refused: The folder does not exist, or none was found.
    """
    return _named(folders)[-1]


def _named(folders: Sequence[Path]) -> tuple[Place, ...]:
    return tuple(named_place(folder) for folder in folders) or (found_place(Path.cwd()),)
