"""Run a whole process and tell what it took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LAUNCHER = Path(__file__).with_name("launcher.py")


@dataclass(frozen=True, slots=True)
class Run:
    """One process, or the median of several.

    Attributes:
        seconds: Wall time.
        peak: Peak resident memory in MB, its children included; 0 where the system does not tell.
    """

    seconds: float
    peak: float


def run(words: Sequence[str], directory: Path, environment: Mapping[str, str]) -> Run:
    """Run a command in a directory, its output thrown away.

    Args:
        words: The program by its full path, and its arguments.
        directory: Where it runs.
        environment: Variables besides those of this process.

    Raises:
        SystemExit: It failed; what it said is shown.
    """
    tells = os.name == "posix"
    launched = [sys.executable, "-I", "-S", str(LAUNCHER), *words] if tells else list(words)
    start = time.perf_counter()
    done = subprocess.run(
        launched,
        cwd=directory,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(words[:6])} ... failed:\n{done.stderr.decode(errors='replace')[-2000:]}")
    if not tells:
        return Run(seconds, 0.0)
    took, peak = done.stdout.split()
    return Run(float(took), float(peak))


def middle(runs: Sequence[Run]) -> Run:
    """Give the median of several runs, and the highest of their peaks."""
    return Run(median(one.seconds for one in runs), max(one.peak for one in runs))
