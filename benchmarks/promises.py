"""The promised ratios of a large folder, looked up in what was measured in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from measure import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scale import Row

MANY, MOST = 10_000, 100_000
MOST_MEMORY = 150.0  # MB
VALIDATE, REKAP, LOOP, DOORSTOP = "pks validate", "pks summarize", "CSafeLoader", "doorstop"


def promises(rows: Sequence[Row]) -> list[Comparison]:
    """Give every promise whose two sides were measured."""
    found = {(row.size, row.tool): row for row in rows}
    return [*_beside(found), *_remembering(found), *_large(found)]


def _beside(found: dict[tuple[int, str], Row]) -> Iterator[Comparison]:
    """A cold check of many reports beside what only parses them, and beside the nearest peer."""
    for peer, bound in ((LOOP, 1), (DOORSTOP, 1 / 8)):
        if {(MANY, VALIDATE), (MANY, peer)} <= found.keys():
            ours, theirs = found[MANY, VALIDATE].cold.seconds, found[MANY, peer].cold.seconds
            yield Comparison(f"{VALIDATE} of {MANY:,}, cold, whole process", peer, ours, theirs, bound)


def _remembering(found: dict[tuple[int, str], Row]) -> Iterator[Comparison]:
    for size, tool, bound in ((MANY, VALIDATE, 1 / 8), (MOST, REKAP, 0.15)):
        row = found.get((size, tool))
        if row and row.warm:
            name = f"{tool} of {size:,}, warm, whole process"
            yield Comparison(name, "the same, cold", row.warm.seconds, row.cold.seconds, bound)


def _large(found: dict[tuple[int, str], Row]) -> Iterator[Comparison]:
    """Ten times as many reports, and the memory that the largest folder takes."""
    for tool in (VALIDATE, REKAP):
        if {(MANY, tool), (MOST, tool)} <= found.keys():
            many, most = found[MANY, tool], found[MOST, tool]
            name = f"{tool} of {MOST:,}, cold"
            yield Comparison(name, f"of {MANY:,}", most.cold.seconds, many.cold.seconds, 12)
            peak = max(most.cold.peak, most.warm.peak if most.warm else 0)
            name = f"peak memory of {tool}, {MOST:,}"
            yield Comparison(name, f"{MOST_MEMORY:.0f} MB", peak, MOST_MEMORY, 1, "MB")
