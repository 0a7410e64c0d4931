"""Measure everything in one run and write docs/benchmarks.md: `make bench`."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

import loader
import notula
import startup
from measure import Comparison, table

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
HEAD = """\
# Measurements

Written by `make bench`, which repeats every figure on your machine. Both sides of a row run in turn in one
process (or as whole processes for start-up), the median counts; what holds from machine to machine is the
ratio, not the time.

Machine of this run: {machine}.
"""


def main() -> int:
    """Measure, print, write the page; the exit status says whether every promised ratio was kept."""
    parts = [
        ("Start-up", startup.measure()),
        ("Reading and checking", loader.measure()),
        ("The notula", notula.measure()),
    ]
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    text = HEAD.format(machine=machine)
    for title, rows in parts:
        text += f"\n## {title}\n\n{table(rows)}\n"
    print(text)
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    return _report([row for _title, rows in parts for row in rows])


def _report(rows: list[Comparison]) -> int:
    broken = [row for row in rows if row.bound is not None and row.ratio > row.bound]
    for row in broken:
        print(f"not kept: {row.name} takes {row.ratio:.2f} times {row.peer}, promised {row.bound:g}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
