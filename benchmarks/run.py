"""Measure everything in one run and write docs/benchmarks.md with its charts: `make bench`.

Usage: python benchmarks/run.py [NUMBER ...]; numbers of reports. Without any, all sizes are measured and the
page is written; with some, what was measured is only printed.
"""

from __future__ import annotations

import platform
import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import adding
import importing
import intake
import loader
import notula
import scale
import startup
from chart import Line, chart
from measure import Comparison, table
from promises import promises
from tools import Tool, own_tools, peers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scale import Row

DOCS = Path(__file__).parent.parent / "docs"
HEAD = """\
# Measurements

Written by `make bench`, which repeats every figure on your machine. Both sides of a row run in turn in one
process (or as whole processes where it says so), the median counts; what holds from machine to machine is the
ratio, not the time.

Machine of this run: {machine}.
"""
BESIDE = """\
## Beside other tools

Whole processes on equal records: the same YAML text for each report, in the folder that each tool wants.
Cold means that a tool has nothing of its own to remember, warm that it has what its last run left; the files
were just written and are in the memory of the system for all. The peers are those of
`benchmarks/requirements.txt`.

{tools}

doorstop and check-jsonschema are asked about 10,000 reports at most: the one takes minutes for more, the
other takes its files by name, and more names do not fit on a command line.

![Time of a cold run against the number of reports](benchmarks-cold.svg)

![Time of a warm run against the number of reports](benchmarks-warm.svg)

{rows}
"""
CHARTS = {"cold": "A cold run, whole process", "warm": "A warm run, whole process"}


def main(words: list[str]) -> int:
    """Measure, print, write the page; the exit status says whether every promised ratio was kept."""
    sizes = [int(word) for word in words] or list(scale.SIZES)
    tools = [*own_tools(), *peers()]
    rows = []
    for size in sizes:
        for row in scale.measure(size, tools):
            print(scale.cells(row), flush=True)  # a sign of life: the whole takes a quarter of an hour
            rows.append(row)
    parts = [
        ("Start-up", startup.measure()),
        ("Reading and checking", loader.measure()),
        ("The notula", notula.measure()),
        ("Large folders", [*promises(rows), *adding.measure(min(sizes), max(sizes))]),
        ("Taking reports in", importing.measure()),
    ]
    text = _page(parts, tools, rows)
    print(text)
    if not words:
        _write(text, rows)
    return _report([row for _title, comparisons in parts for row in comparisons])


def _page(parts: Sequence[tuple[str, list[Comparison]]], tools: Sequence[Tool], rows: Sequence[Row]) -> str:
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    text = HEAD.format(machine=machine)
    for title, comparisons in parts:
        text += f"\n## {title}\n\n{table(comparisons)}\n"
    does = "\n".join(f"- {tool.name}: {tool.does}" for tool in tools)
    return f"{text}\n{intake.section()}\n{BESIDE.format(tools=does, rows=scale.table(rows))}"


def _write(text: str, rows: Sequence[Row]) -> None:
    (DOCS / "benchmarks.md").write_text(text, encoding="utf-8", newline="\n")
    for kind, title in CHARTS.items():
        drawn = chart(title, _lines(rows, kind))
        (DOCS / f"benchmarks-{kind}.svg").write_text(drawn, encoding="utf-8", newline="\n")


def _lines(rows: Sequence[Row], kind: str) -> list[Line]:
    """Give a line for each tool that has such runs."""
    lines = []
    for name, group in groupby(sorted(rows, key=lambda row: (row.tool, row.size)), lambda row: row.tool):
        runs = [(row.size, row.cold if kind == "cold" else row.warm) for row in group]
        points = tuple((float(size), run.seconds) for size, run in runs if run)
        if points:
            lines.append(Line(name, points, name.startswith("pks")))
    return lines


def _report(rows: list[Comparison]) -> int:
    broken = [row for row in rows if row.bound is not None and row.ratio > row.bound]
    for row in broken:
        print(f"not kept: {row.name} takes {row.ratio:.2f} times {row.peer}, promised {row.bound:g}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
