"""Reading a file that others made: told by its content, read in a process of its own, given as values.

    source = read_foreign(path.name, path)             # or bytes: the clipboard, the standard input
    with ForeignReader() as reader:                     # many files, one process
        sources = [reader.read(path.name, path) for path in paths]

A ZIP holds `members`, each a source of its own; `documents_of` gives what there is to read in either case.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pks_cli.exchange.foreign.asking import Child
from pks_cli.exchange.foreign.limits import WALL_SECONDS
from pks_cli.exchange.foreign.sources import source_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Self

    from pks_cli.exchange.foreign.source import Source


class ForeignReader:
    """Reads files one after the other in one process, which is started anew when a file ends it."""

    def __init__(self, seconds: float = WALL_SECONDS) -> None:
        """Start nothing yet.

        Args:
            seconds: How long one file may take.
        """
        self._child = Child(seconds)

    def __enter__(self) -> Self:
        """Give the reader."""
        return self

    def __exit__(self, *exception: object) -> None:
        """End the process."""
        self._child.close()

    def read(self, name: str, data: bytes | Path) -> Source:
        """Read a file.

        Args:
            name: Its name without directories.
            data: Its bytes, or its path.

        Returns:
            What it holds.

        Raises:
            Refused: It is not read, and why: PKS541 to PKS547.
        """
        with _without_collection():
            return source_of(name, self._child.ask(name, data))


@contextmanager
def _without_collection() -> Iterator[None]:
    """Look for no cycles meanwhile: a large table is a million new values, and none refers to itself."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_foreign(name: str, data: bytes | Path) -> Source:
    """Read one file.

    Args:
        name: Its name without directories; "masukan" for the standard input, "papan klip" for the clipboard.
        data: Its bytes, or its path.

    Returns:
        What it holds.

    Raises:
        Refused: It is not read, and why: PKS541 to PKS547.
    """
    with ForeignReader() as reader:
        return reader.read(name, data)


def documents_of(source: Source) -> tuple[Source, ...]:
    """Give what there is to read: the members of a ZIP, else the source itself."""
    return source.members if source.kind == "zip" else (source,)
