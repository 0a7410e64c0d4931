"""What the child takes from itself before it looks at a foreign file: memory, time, files, new files.

Linux holds to all of it, macOS to all but memory, Windows has a job object for memory. Where the system
refuses, the clock of the parent is what remains.
"""

from __future__ import annotations

import sys
from contextlib import suppress

from pks_cli.exchange.foreign.limits import CPU_SECONDS, MEMORY

_OPEN_FILES = 64


def confine() -> None:
    """Limit this process for good."""
    if sys.platform == "win32":
        from pks_cli.exchange.foreign.windows_job import limit_memory

        with suppress(OSError, AttributeError):
            limit_memory(MEMORY)
        return
    import resource

    for what, limit in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
    ):
        with suppress(OSError, ValueError):
            resource.setrlimit(what, (limit, limit))


def allow_seconds(seconds: int = CPU_SECONDS) -> None:
    """Let this process work so long from now on; it is ended by the system after that."""
    if sys.platform == "win32":
        return
    import resource

    usage = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(usage.ru_utime + usage.ru_stime) + seconds + 1
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))
