"""Read everything a source holds: its tables row by row, its text message by message."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.exchange.foreign.source import Grid, GridRow, Prose
from pks_cli.exchange.intake.piece import Taken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.exchange.foreign.source import Source
    from pks_cli.exchange.intake.around import Around

_MOST_LINES, _LONGEST = 12, 200  # of a title above a table, or of the notes and signatures below it


def take(source: Source, around: Around) -> Taken:
    """Give the pieces of a source; those of a ZIP are the pieces of what is in it.

    Args:
        source: As read.
        around: What is known around it.
    """
    documents = (source, *source.members)
    parts = [_part(part, one.name, around) for one in documents for part in _framed(one.parts)]
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


def _framed(parts: Sequence[Grid | Prose]) -> list[Grid | Prose]:
    """Give each table of a document the title above it, and the last one what stands below it.

    In a sheet these are rows of the table already, and are read as such.
    """
    framed: list[Grid | Prose] = []
    for part in parts:
        before = framed[-1] if framed else None
        if isinstance(part, Grid) and isinstance(before, Prose) and _is_short(before):
            framed[-1] = replace(part, rows=(*_rows(before), *part.rows))
        else:
            framed.append(part)
    if (
        len(framed) > 1
        and isinstance(framed[-1], Prose)
        and isinstance(framed[-2], Grid)
        and _is_short(framed[-1])
    ):
        below = framed.pop()
        table = framed[-1]
        assert isinstance(table, Grid)
        assert isinstance(below, Prose)
        framed[-1] = replace(table, rows=(*table.rows, *_rows(below)))
    return framed


def _is_short(prose: Prose) -> bool:
    lines = [line.text for line in prose.lines if line.text.strip()]
    return len(lines) <= _MOST_LINES and all(len(line) <= _LONGEST for line in lines)


def _rows(prose: Prose) -> tuple[GridRow, ...]:
    return tuple(GridRow(line.number, (line.text,)) for line in prose.lines if line.text.strip())
