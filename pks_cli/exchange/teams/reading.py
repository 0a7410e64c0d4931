"""From a table of officials to posts: which column is what, and what each row says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.exchange.forms.form import EXAMPLE
from pks_cli.exchange.intake.heads import LISTS_TITLE
from pks_cli.exchange.intake.piece import Origin
from pks_cli.exchange.teams.heads import IGNORED, REMARK, key_of
from pks_cli.exchange.teams.post import PostTable
from pks_cli.exchange.teams.row import RowReader
from pks_cli.exchange.values.places import read_wilayah

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.exchange.foreign.source import Grid, GridRow
    from pks_cli.exchange.intake.around import Around

_LEVEL = re.compile(r"\b(?:kecamatan|kec|kelurahan|kel|desa|kampung|kota|kabupaten)\b", re.IGNORECASE)
_ROWS_ABOVE = 30
_LEAST_HEADS = 2


def read_team_grid(grid: Grid, name: str, around: Around) -> PostTable | None:
    """Read a table of officials.

    Args:
        grid: The table.
        name: The name of its file.
        around: What is known around the source; `given` may name a wilayah for rows that name none.

    Returns:
        Its posts; None where it is no such table.
    """
    if grid.rows and grid.rows[0].cells[:1] == (LISTS_TITLE,):
        return None
    head = _head(grid.rows)
    if head is None:
        return None
    columns = [key_of(text) for text in grid.rows[head].cells]
    context = _named(grid.name, around) or around.given.get("wilayah", "")
    for row in grid.rows[:head]:
        context = _section(row, around) or context
    posts = []
    for row in grid.rows[head + 1 :]:
        if _is_example(row) or _is_head_again(row, columns):
            continue
        section = _section(row, around)
        if section:
            context = section
            continue
        reader = RowReader(Origin(name, grid.name, row.number), row.cells, columns, context, around)
        post = reader.read()
        if post is not None:
            posts.append(post)
    heads = grid.rows[head].cells
    named = zip(heads, columns, strict=True)
    unread = tuple(text for text, key in named if text.strip() and key in {"", REMARK})
    return PostTable(heads, tuple(posts), unread)


def _head(rows: Sequence[GridRow]) -> int | None:
    """Find the row of heads: one with two known columns at least, the nama or jabatan among them."""
    for place, row in enumerate(rows[:_ROWS_ABOVE]):
        keys = {key for key in map(key_of, row.cells) if key and key != IGNORED}
        if len(keys) >= _LEAST_HEADS and "nama" in keys:
            return place
    return None


def _is_example(row: GridRow) -> bool:
    return any(cell.strip() == EXAMPLE for cell in row.cells[:2])


def _is_head_again(row: GridRow, columns: Sequence[str]) -> bool:
    keys = [key_of(text) for text in row.cells]
    return sum(1 for key, column in zip(keys, columns, strict=False) if key and key == column) > _LEAST_HEADS


def _section(row: GridRow, around: Around) -> str:
    """Give the wilayah that a row stands for as a title of those below it, "" when it is no title."""
    texts = {cell.strip() for cell in row.cells if cell.strip()}
    return _named(texts.pop(), around) if len(texts) == 1 else ""


def _named(text: str, around: Around) -> str:
    """Give the one wilayah that a title names: "KELURAHAN YOSODADI", "Daftar pejabat Kec. Metro Timur"."""
    level = _LEVEL.search(text)
    for words in (text, text[level.start() :] if level else "", text.rpartition(":")[2]):
        found = read_wilayah(words.strip(), around) if words.strip() else None
        if found and not found.doubt:
            return found.text
    return ""
