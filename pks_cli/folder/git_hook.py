"""The hook for people who commit with a git program: it asks `pks` whether a commit may be made.

Our own calls of git run no hook; they look for themselves.
"""

from __future__ import annotations

import os
import shlex
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.faults import Refused
from pks_cli.folder.writing import create

if TYPE_CHECKING:
    from pks_cli.folder.git import Git

_MODE = 0o755
# A git program does not know the environment that pks was started from: where there is no pks on the path,
# the Python that made the hook is asked. Any other status than 1 lets the commit pass: no pks on this
# computer, an older one, a fault of our own.
_SCRIPT = """\
#!/bin/sh
# Ditulis oleh pks: menolak catatan yang tidak terbaca, dan yang kelasnya di atas batas folder ini.
if command -v pks >/dev/null 2>&1; then
  pks -C . hook pre-commit
elif {python} -c 'import pks_cli' >/dev/null 2>&1; then
  {python} -m pks_cli -C . hook pre-commit
fi
[ $? -ne 1 ]
"""


def install_hook(git: Git) -> None:
    """Put the hook into a repository that has none; one that is there stays, and a failure harms nothing."""
    directory = git.directory / "hooks"
    path = directory / "pre-commit"
    if os.path.lexists(path) or directory.is_symlink():
        return
    with suppress(Refused, OSError):
        python = shlex.quote(Path(sys.executable).as_posix())
        create(path, _SCRIPT.format(python=python).encode("utf-8"))
        path.chmod(_MODE)
