"""Run one command and print its seconds and its peak memory in MB.

Usage: python -I -S launcher.py PROGRAM [ARGUMENT ...]. It is a small process of its own, since the peak of a
process counts what its parent held when it was started. On Linux the peak is that of the command with all
its children together, looked at ten times a second, a page that they share counted once. Elsewhere
it is that of the largest one of them.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path

EVERY = 0.1  # seconds; looking more often would slow down what keeps every processor busy
PER_MB = 1024 * 1024
UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in what the system calls one


def main(words: list[str]) -> int:
    """Run the command; the exit status says whether it ended well."""
    nothing = os.open(os.devnull, os.O_RDWR)
    silent = [(os.POSIX_SPAWN_DUP2, nothing, 0), (os.POSIX_SPAWN_DUP2, nothing, 1)]
    start = time.perf_counter()
    child = os.posix_spawn(words[0], words, os.environ, file_actions=silent)
    peak = [0]
    threading.Thread(target=_look, args=(child, peak), daemon=True).start()
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    print(seconds, max(peak[0], usage.ru_maxrss * UNIT) / PER_MB)
    return int(os.waitstatus_to_exitcode(status) != 0)


def _look(child: int, peak: list[int]) -> None:
    while True:
        peak[0] = max(peak[0], _held(child))
        time.sleep(EVERY)


def _held(process: int) -> int:
    """Give the bytes that a process and all below it hold now; 0 where the system does not tell."""
    place = Path(f"/proc/{process}")
    try:
        words = (place / "smaps_rollup").read_text(encoding="ascii").split()
        held = int(words[words.index("Pss:") + 1]) * 1024
        threads = list((place / "task").iterdir())
        below = [one for thread in threads for one in (thread / "children").read_text("ascii").split()]
    except (OSError, ValueError):  # gone meanwhile
        return 0
    return held + sum(_held(int(one)) for one in below)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
