"""Remember which files of a folder come from an older state than the branch does.

A file that could not be brought up to date (a person was editing it, or it cannot be read) stays as it is.
When it is shared later, it must be merged with what it came from, or it would undo the changes of others.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pks_cli.folder.git import Git

_NAME = "pks-dasar.json"


def read_bases(git: Git) -> dict[str, str]:
    """Give the blob each such file comes from by path; "" for none."""
    try:
        found = json.loads((git.directory / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(path): str(blob) for path, blob in found.items()} if isinstance(found, dict) else {}


def write_bases(git: Git, bases: Mapping[str, str]) -> None:
    """Remember them, durably, before the branch moves."""
    if bases == read_bases(git):
        return
    path = git.directory / _NAME
    temporary = git.directory / f"pks-tmp-{_NAME}"
    with temporary.open("w", encoding="utf-8", newline="\n") as stream:
        json.dump(dict(bases), stream, sort_keys=True)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(path)
