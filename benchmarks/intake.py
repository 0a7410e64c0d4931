"""How rightly chats and tables are read, by field, on the corpora with known answers that the tests hold."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

CORPORA = Path(__file__).parent.parent / "tests/exchange"
TEXT = """\
## What comes in

Precision is the share of readings called certain that are right; recall the share of what is said that was
read, certain or asked. The answers were written by hand (`tests/exchange/chat/corpus` and
`tests/exchange/tables/corpus`); the readers
were mended against most of them, so texts of another hand will be read less rightly.

### Chats: {chats} texts

{chat_rows}

### Tables: {tables} layouts

{table_rows}
"""


def section() -> str:
    """Read both corpora and give the part of the page."""
    chat, tables = _module("chat", "chat_corpus"), _module("tables", "tables_measure")
    texts, layouts = chat.samples(), tables.samples()
    return TEXT.format(
        chats=len(texts),
        chat_rows=_table({key: (one.wanted, one) for key, one in chat.measure(texts).items()}),
        tables=len(layouts),
        table_rows=_table({key: (one.asked, one) for key, one in tables.measure(layouts).items()}),
    )


def _module(directory: str, name: str) -> Any:
    sys.path.insert(0, str(CORPORA / directory))
    return importlib.import_module(name)


def _table(scores: dict[str, tuple[int, Any]]) -> str:
    lines = ["| field | said | certain | precision | recall |", "|---|---|---|---|---|"]
    for key, (said, score) in scores.items():
        lines.append(f"| {key} | {said} | {score.certain} | {score.precision:.3f} | {score.recall:.3f} |")
    return "\n".join(lines)
