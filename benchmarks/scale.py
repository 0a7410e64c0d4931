"""Folders of 100 to 100,000 reports, each tool as a whole process: cold, and warm where it remembers.

Usage: python benchmarks/scale.py [NUMBER ...]; measures `pks` alone and prints a table.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from processes import Run, middle, run
from tools import own_tools

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tools import Tool

SIZES = (100, 1_000, 10_000, 100_000)
ROUNDS = 5
LARGE = 20_000  # reports from which on one round must do
SLOW_SECONDS = 10  # a tool that took longer is not asked again
WARM_ROUNDS = 3
SETTLE_SECONDS = 3.0  # a file is believed unchanged only when read some time after it was written


@dataclass(frozen=True, slots=True)
class Row:
    """What one tool took for one folder.

    Attributes:
        size: How many reports.
        tool: Its name.
        does: What of its work was measured.
        cold: With nothing remembered.
        warm: With what the cold run left; None where it remembers nothing.
    """

    size: int
    tool: str
    does: str
    cold: Run
    warm: Run | None


def main(words: list[str]) -> int:
    """Measure `pks` on its own."""
    for size in [int(word) for word in words] or SIZES:
        for row in measure(size, own_tools()):
            print(cells(row), flush=True)
    return 0


def measure(size: int, tools: Sequence[Tool]) -> list[Row]:
    """Ask all tools about equal records, in turn, so that a noisy machine disturbs all alike."""
    asked = [tool for tool in tools if size <= tool.most]
    with tempfile.TemporaryDirectory() as directory:
        places = _laid(Path(directory), size, asked)
        time.sleep(SETTLE_SECONDS)
        runs: dict[str, tuple[list[Run], list[Run]]] = {tool.name: ([], []) for tool in asked}
        for _ in range(ROUNDS if size < LARGE else 1):
            for tool in asked:
                cold, warm = runs[tool.name]
                if not cold or cold[0].seconds < SLOW_SECONDS:
                    _ask(tool, places[tool.name], Path(directory) / "tembolok", cold, warm)
    return [
        Row(size, tool.name, tool.does, middle(runs[tool.name][0]), _middle(runs[tool.name][1]))
        for tool in asked
    ]


def cells(row: Row) -> str:
    """Give a row of the table."""
    warm = f"{row.warm.seconds:.2f} s" if row.warm else "-"
    peak = max(row.cold.peak, row.warm.peak if row.warm else 0)
    each = row.cold.seconds / row.size * 1e6
    words = (f"{row.size:,}", row.tool, f"{row.cold.seconds:.2f} s", warm, f"{each:.0f} µs", f"{peak:.0f} MB")
    return f"| {' | '.join(words)} |"


def table(rows: Sequence[Row]) -> str:
    """Give all rows as a Markdown table."""
    head = ["| reports | tool | cold | warm | cold, a report | peak memory |", "|---|---|---|---|---|---|"]
    return "\n".join([*head, *(cells(row) for row in rows)])


def _laid(base: Path, size: int, tools: Sequence[Tool]) -> dict[str, Path]:
    """Lay the folders, one for all tools that take the same."""
    places: dict[Callable[[Path, int], None], Path] = {}
    for tool in tools:
        if tool.lay not in places:
            places[tool.lay] = base / f"folder-{len(places)}"
            tool.lay(places[tool.lay], size)
    return {tool.name: places[tool.lay] for tool in tools}


def _ask(tool: Tool, place: Path, cache: Path, cold: list[Run], warm: list[Run]) -> None:
    shutil.rmtree(cache, ignore_errors=True)
    environment = tool.environment | {tool.variable: str(cache)}
    words = tool.words(place)
    cold.append(run(words, place, environment))
    if tool.is_remembering:
        warm += [run(words, place, environment) for _ in range(WARM_ROUNDS)]


def _middle(runs: list[Run]) -> Run | None:
    return middle(runs) if runs else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
