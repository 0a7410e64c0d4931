"""Open a written file in the program that this computer has for it; never through a shell."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from pks_cli.faults import Fault

_SECONDS = 5.0


def open_file(path: Path) -> Fault | None:
    """Open a file.

    Args:
        path: Where it lies.

    Returns:
        Why it could not be opened, as a warning; None when it was handed on.
    """
    try:
        is_open = _started_by_windows(path) if sys.platform == "win32" else _handed_on(path)
    except OSError:
        is_open = False
    if is_open:
        return None
    message = f"'{path.name}' tidak dapat dibuka dari sini"
    return Fault("PKS473", "peringatan", message, "buka dari pengelola berkas")


def _started_by_windows(path: Path) -> bool:
    os.startfile(path.absolute())  # type: ignore[attr-defined,unused-ignore]  # noqa: S606 - our own paper
    return True


def _handed_on(path: Path) -> bool:
    name = "open" if sys.platform == "darwin" else "xdg-open"
    program = shutil.which(name)
    if program is None or not Path(program).is_absolute() or Path(program).parent == Path.cwd():
        return False
    process = subprocess.Popen(  # noqa: S603 - the system's own opener, by its full path, without a shell
        [program, str(path.absolute())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with suppress(subprocess.TimeoutExpired):
        return process.wait(_SECONDS) == 0
    return True  # some openers stay as long as the window does
