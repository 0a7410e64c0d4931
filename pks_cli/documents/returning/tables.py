"""Which table is which list, and rows whose columns a person took out, put in or changed round."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold
from pks_cli.documents.returning.origins import TracedRow
from pks_cli.word.outline import Line, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pks_cli.documents.returning.origins import Traced
    from pks_cli.word.outline import Block

_ENOUGH = 0.5
_MOST_OTHER = 10_000


def homes_of_tables(olds: Sequence[Traced]) -> dict[int, str]:
    """Give the list that each table of the written paper shows, by the number of the table."""
    found: dict[int, str] = {}
    for block in olds:
        if isinstance(block, TracedRow) and block.row.table not in found and block.paths:
            steps = block.paths[0].split(".")
            number = next((place for place, step in enumerate(steps) if step.isdigit()), None)
            if number and steps[0] not in {"laporan", "tanda_tangan"}:
                found[block.row.table] = ".".join(steps[:number])
    return found


def columns_of(olds: Sequence[Traced], table: int) -> dict[int, str]:
    """Give the field that each column of a table of the written paper holds: {1: "uraian", 2: ...}."""
    found: dict[int, str] = {}
    for block in olds:
        if isinstance(block, TracedRow) and block.row.table == table:
            for number, cell in enumerate(block.cells):
                for path in (path for line in cell for path in line.paths):
                    steps = path.split(".")
                    first = next((place for place, step in enumerate(steps) if step.isdigit()), len(steps))
                    if first + 1 < len(steps):
                        found.setdefault(number, steps[first + 1])
    return found


def fitted(news: Sequence[Block], olds: Sequence[Traced]) -> Iterator[Block]:
    """Give the blocks that came back, with tables numbered and columns ordered as in the written paper.

    A table is known by its heads. What stands in a column that the written paper has not follows its row as
    lines of their own, so that it is not lost; a table that is none of ours keeps a number of its own.
    """
    heads = _heads([one.row for one in olds if isinstance(one, TracedRow)])
    own = _heads([one for one in news if isinstance(one, Row)])
    order: dict[int, tuple[int, list[int | None]]] = {}
    for table, texts in own.items():
        fit = _fit(texts, {key: value for key, value in heads.items() if key not in _taken(order)})
        if fit is not None:
            order[table] = (fit, [_index(texts, text) for text in heads[fit]])
    for block in news:
        if isinstance(block, Line):
            yield block
            continue
        known = order.get(block.table)
        if known is None:
            yield replace(block, table=_MOST_OTHER + block.table)
            continue
        yield from _in_order(block, *known)


def _taken(order: dict[int, tuple[int, list[int | None]]]) -> set[int]:
    return {table for table, _ in order.values()}


def _heads(rows: Sequence[Row]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in rows:
        found.setdefault(row.table, [fold(" ".join(line.text for line in cell)) for cell in row.cells])
    return found


def _fit(texts: Sequence[str], heads: dict[int, list[str]]) -> int | None:
    """Give the first table whose heads are these; of several that are alike the one that comes first."""
    best, most = None, _ENOUGH
    for table, known in heads.items():
        both = len(set(texts) & set(known) - {""})
        share = both / max(len(set(known) - {""}), 1)
        if share > most or (share == most and best is None):
            best, most = table, share
    return best


def _index(texts: Sequence[str], wanted: str) -> int | None:
    return texts.index(wanted) if wanted in texts else None


def _in_order(row: Row, table: int, order: Sequence[int | None]) -> Iterator[Block]:
    if (
        len(row.cells) == len(order) and None in order
    ):  # a head was typed over: the columns stand as they stood
        yield replace(row, table=table)
        return
    cells = tuple(row.cells[place] if place is not None and place < len(row.cells) else () for place in order)
    yield replace(row, cells=cells, table=table)
    for place, cell in enumerate(row.cells):
        if place not in order:
            yield from cell
