"""The hook for people who commit with a git program: it asks `pks` whether a commit may be made.

Our own calls of git run no hook; they look for themselves.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from pks_cli.faults import Refused
from pks_cli.folder.writing import create

if TYPE_CHECKING:
    from pks_cli.folder.git import Git

_MODE = 0o755
# Any other status than 1 lets the commit pass: no pks on this computer, an older one, a fault of our own.
_SCRIPT = b"""\
#!/bin/sh
# Ditulis oleh pks: menolak catatan yang tidak terbaca, dan yang kelasnya di atas batas folder ini.
command -v pks >/dev/null 2>&1 || exit 0
pks -C . hook pre-commit
[ $? -ne 1 ]
"""


def install_hook(git: Git) -> None:
    """Put the hook into a repository that has none; one that is there stays, and a failure harms nothing."""
    directory = git.directory / "hooks"
    path = directory / "pre-commit"
    if os.path.lexists(path) or directory.is_symlink():
        return
    with suppress(Refused, OSError):
        create(path, _SCRIPT)
        path.chmod(_MODE)
