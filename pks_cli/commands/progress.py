"""A bar for work that takes long: only in a terminal, only after a moment, and gone when it is done."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pks_cli.commands.console import is_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE = 0.7  # seconds
_BETWEEN = 0.1  # seconds


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """Give what work tells its progress to: what is being done, how much of how much is done."""
    bar = _Bar()
    try:
        yield bar.tell
    finally:
        bar.end()


class _Bar:
    def __init__(self) -> None:
        self._shows = is_terminal(sys.stderr)
        self._start = self._last = time.monotonic()
        self._bar: Any = None
        self._tasks: dict[str, Any] = {}

    def tell(self, what: str, done: int, total: int) -> None:
        """Show how far it is; nothing is shown of work that is over at once."""
        now = time.monotonic()
        if not self._shows or now - self._start < PATIENCE or (now - self._last < _BETWEEN and done < total):
            return
        self._last = now
        if self._bar is None:
            self._begin()
        if what not in self._tasks:
            self._tasks[what] = self._bar.add_task(what, total=total)
        self._bar.update(self._tasks[what], completed=done)

    def end(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()

    def _begin(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bar = Progress(*columns, console=Console(file=sys.stderr), transient=True)
        self._bar.start()
