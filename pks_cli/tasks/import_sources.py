"""Read what is to be taken in, file by file: one that cannot be read does not stop the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.exchange.intake.taking import take
from pks_cli.faults import Fault, Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pks_cli.exchange.foreign.source import Picture, Source
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.intake.piece import Taken


@dataclass(frozen=True, slots=True)
class Given:
    """One thing to take in.

    Attributes:
        name: As people know it: the file's name, "masukan", "papan klip".
        content: Where it lies, or its bytes.
    """

    name: str
    content: Path | bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """One thing that was read.

    Attributes:
        given: What it is.
        source: What it holds.
        taken: What of that is reports.
    """

    given: Given
    source: Source
    taken: Taken

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The photos and scans in it."""
        return self.source.pictures


def open_all(
    given: Sequence[Given], around: Around, progress: Callable[[int], None]
) -> tuple[tuple[Opened, ...], tuple[Fault, ...]]:
    """Read everything that is to be taken in.

    Args:
        given: What there is.
        around: What is known around it.
        progress: Told how many were read, after each.

    Returns:
        What could be read, and why the rest could not.
    """
    from pks_cli.exchange.foreign.reading import ForeignReader

    opened: list[Opened] = []
    faults: list[Fault] = []
    with ForeignReader() as reader:
        for number, one in enumerate(given, 1):
            try:
                source = reader.read(one.name, one.content)
            except Refused as refused:
                faults += refused.faults
            else:
                opened.append(Opened(one, source, take(source, around)))
            progress(number)
    return tuple(opened), tuple(faults)
