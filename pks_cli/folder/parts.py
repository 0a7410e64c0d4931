"""Share a long piece of work among the processors: each part is done by a forked copy of this process.

Only where a fork is cheap and safe: on Linux, with no other thread running. A part whose copy fails is done
again here, so that the answer never depends on it.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MOST_PARTS = 4
_LINES_AT_ONCE = 256


def possible_parts() -> int:
    """Give the number of parts that this machine does at the same time, 1 where it is not to be tried."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(len(os.sched_getaffinity(0)), MOST_PARTS)


def done_in_parts(work: Callable[[int], Iterable[Any]], parts: int) -> Iterator[Any]:
    """Do all parts and give their results, those of the first part first.

    Args:
        work: Does one part, from 0 on, and gives its results: lists, texts, numbers and None alone.
        parts: How many there are.

    Yields:
        Every result of every part; of the parts done elsewhere tuples have become lists.
    """
    copies = [_Copy(work, part) for part in range(1, parts)]
    try:
        yield from work(0)
        for copy in copies:
            yield from copy.results()
    finally:
        for copy in copies:
            copy.end()


class _Copy:
    """One forked copy and the memory in which it leaves its results."""

    def __init__(self, work: Callable[[int], Iterable[Any]], part: int) -> None:
        """Start it; where no process can be made, the part is left to `results`."""
        self._work, self._part = work, part
        self._memory: int | None = None
        self._pid: int | None = None
        with suppress(OSError):
            self._memory = os.memfd_create("pks")
            self._pid = os.fork()
        if self._pid == 0:
            self._work_and_leave()

    def results(self) -> Iterator[Any]:
        """Give the results, those of a copy that failed made here."""
        if not self._has_ended_well():
            yield from self._work(self._part)
            return
        assert self._memory is not None
        os.lseek(self._memory, 0, os.SEEK_SET)
        with os.fdopen(self._memory, "r", encoding="ascii") as lines:
            self._memory = None
            for line in lines:
                yield from json.loads(line)

    def end(self) -> None:
        """End what still runs and let its memory go."""
        if self._pid is not None:
            with suppress(OSError):
                os.kill(self._pid, signal.SIGKILL)
            self._wait()
        if self._memory is not None:
            os.close(self._memory)
            self._memory = None

    def _has_ended_well(self) -> bool:
        return self._pid is not None and self._wait() == 0

    def _wait(self) -> int:
        assert self._pid is not None
        pid, self._pid = self._pid, None
        try:
            return os.waitpid(pid, 0)[1]
        except ChildProcessError:
            return 1

    def _work_and_leave(self) -> None:
        """Do the part in the copy; it must not run what the original still has to do at its end."""
        status = 1
        try:
            assert self._memory is not None
            with os.fdopen(self._memory, "w", encoding="ascii") as lines:
                batch: list[Any] = []
                for result in self._work(self._part):
                    batch.append(result)
                    if len(batch) == _LINES_AT_ONCE:
                        lines.write(f"{json.dumps(batch)}\n")
                        batch.clear()
                lines.write(f"{json.dumps(batch)}\n")
            status = 0
        finally:
            os._exit(status)
