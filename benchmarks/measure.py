"""Time two ways of doing the same in turn, so that a noisy machine disturbs both alike."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROUNDS = 15


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was measured.

    Attributes:
        name: What ours does.
        peer: What it is compared with.
        ours: Median seconds of ours, or MB.
        theirs: Median seconds of the peer, or MB.
        bound: The ratio that must not be passed, None where none is promised.
        unit: "s" or "MB".
    """

    name: str
    peer: str
    ours: float
    theirs: float
    bound: float | None = None
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """How many times the peer's time or memory ours takes."""
        return self.ours / self.theirs


def compare(
    name: str,
    ours: Callable[[], object],
    peer: str,
    theirs: Callable[[], object],
    *,
    bound: float | None = None,
    rounds: int = ROUNDS,
) -> Comparison:
    """Run both in turn and keep the medians; the first round warms up and is not counted."""
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(rounds + 1):
        for kept, work in zip(times, (ours, theirs), strict=True):
            start = time.perf_counter()
            work()
            if turn:
                kept.append(time.perf_counter() - start)
    return Comparison(name, peer, statistics.median(times[0]), statistics.median(times[1]), bound)


def process(*arguments: str) -> Callable[[], object]:
    """Make a run of a whole Python process, its output thrown away."""

    def run() -> object:
        return subprocess.run(
            [sys.executable, *arguments], check=False, capture_output=True, stdin=subprocess.DEVNULL
        )

    return run


def table(rows: Sequence[Comparison]) -> str:
    """Give the rows as a Markdown table."""
    lines = ["| what | against | ours | theirs | ratio | promised |", "|---|---|---|---|---|---|"]
    for row in rows:
        bound = f"at most {row.bound:g}" if row.bound is not None else "-"
        amounts = (_amount(row.ours, row.unit), _amount(row.theirs, row.unit))
        cells = (row.name, row.peer, *amounts, f"{row.ratio:.2f}", bound)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _amount(number: float, unit: str) -> str:
    if unit == "MB":
        return f"{number:.0f} MB"
    if number >= 10:
        return f"{number:.1f} s"
    return f"{number * 1e6:.0f} µs" if number < 1e-3 else f"{number * 1e3:.1f} ms"
