"""Read everything a source holds: its tables row by row, its text message by message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.exchange.foreign.source import Grid
from pks_cli.exchange.intake.piece import Taken

if TYPE_CHECKING:
    from pks_cli.exchange.foreign.source import Prose, Source
    from pks_cli.exchange.intake.around import Around


def take(source: Source, around: Around) -> Taken:
    """Give the pieces of a source.

    Args:
        source: As read.
        around: What is known around it.
    """
    documents = (source, *source.members)
    parts = [_part(part, one.name, around) for one in documents for part in one.parts]
    return Taken(
        tuple(piece for part in parts for piece in part.pieces),
        tuple(one for part in parts for one in part.skipped),
        tuple(column for part in parts for column in part.columns),
    )


def _part(part: Grid | Prose, name: str, around: Around) -> Taken:
    if isinstance(part, Grid):
        from pks_cli.exchange.tables.reading import read_grid

        return read_grid(part, name, around)
    from pks_cli.exchange.chat.reading import read_chat

    return read_chat(part.lines, name, around)
