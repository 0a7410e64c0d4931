"""The environment in which git asks nothing, waits for nothing and runs nothing of others.

Measured: a folder's `.git/config` names programs that plain `git status` runs, a stalled server holds
`git fetch` for ever, and by default nothing that git writes is brought to the disk. So each call gets the
settings below on its command line, where they win over every file.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

LOCAL_SECONDS = 60.0
NETWORK_SECONDS = 120.0
# An address decides which program git starts; these three start none that an address could name.
PROTOCOLS = "file:http:https:ssh"
_SSH = "ssh -o BatchMode=yes -o ConnectTimeout=20 -o ServerAliveInterval=10 -o ServerAliveCountMax=3"
_SETTINGS = (
    f"core.hooksPath={os.devnull}",
    f"core.attributesFile={os.devnull}",
    "core.fsmonitor=false",
    "core.untrackedCache=false",
    "core.autocrlf=false",
    "core.safecrlf=false",
    "core.quotePath=false",
    "core.askPass=",
    "core.fsync=objects,reference",
    "core.fsyncMethod=fsync",
    "commit.gpgSign=false",
    "push.gpgSign=false",
    "push.recurseSubmodules=no",
    "fetch.recurseSubmodules=false",
    "fetch.writeCommitGraph=false",
    "init.defaultBranch=main",
    "gc.auto=0",
    "maintenance.auto=false",
    "receive.autogc=false",
    "transfer.fsckObjects=true",
    "http.lowSpeedLimit=1000",
    "http.lowSpeedTime=20",
)
SETTINGS = tuple(part for setting in _SETTINGS for part in ("-c", setting))


def find_git() -> str | None:
    """Give the path of git, None when it is not installed; one in the working directory is not it."""
    found = shutil.which("git")
    if found is None or not Path(found).is_absolute() or Path(found).parent == Path.cwd():
        return None
    return found


def environment(extra: dict[str, str] | None = None) -> dict[str, str]:
    """Give the variables for a call: none of GIT_* but ours, no prompts, plain English answers.

    Args:
        extra: Variables of this call alone, such as GIT_INDEX_FILE.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "LC_"))}
    ours = {
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ASKPASS": "",
        "SSH_ASKPASS": "",
        "GIT_SSH_COMMAND": _SSH,
        "GIT_ALLOW_PROTOCOL": PROTOCOLS,
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_PAGER": "cat",
        "GCM_INTERACTIVE": "never",
        "LC_ALL": "C",
        "LANGUAGE": "C",
    }
    return kept | ours | (extra or {})
