"""The text that was copied last, asked of a program of the system: no library, no shell, a time limit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.exchange.foreign.decoding import decode
from pks_cli.exchange.foreign.limits import TEXT
from pks_cli.exchange.foreign.stop import NO_CLIPBOARD
from pks_cli.faults import Fault, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SECONDS = 10.0
_POWERSHELL = (
    "[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false; "
    "$text = Get-Clipboard -Raw; if ($text) { [Console]::Out.Write($text) }"
)
_LINUX = (
    ("wl-paste", "--no-newline", "--type", "text"),
    ("xclip", "-selection", "clipboard", "-out"),
    ("xsel", "--clipboard", "--output"),
)
_BY_FILE = "simpan teksnya ke berkas .txt lalu sebut berkas itu"


def read_clipboard() -> str:
    """Read the text that was copied last.

    Returns:
        The text, with the line breaks of the system.

    Raises:
        Refused: PKS549: nothing was copied, or no program of this computer gives it.
    """
    is_there = False
    for words in _programs():
        is_there = True
        data = _said(words)
        text = decode(data) if data else None
        if text is not None:
            return text[0]
    if is_there:
        raise _refused("papan klip tidak memuat teks", f"salin teksnya dahulu, atau {_BY_FILE}")
    raise _refused(
        "papan klip tidak dapat dibaca di komputer ini",
        f"pasang {'xclip' if sys.platform.startswith('linux') else 'program papan klip'}, atau {_BY_FILE}",
    )


def _programs() -> Iterator[tuple[str, ...]]:
    """Give the calls that this computer can make, the likeliest first."""
    if sys.platform == "win32":
        system = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32")
        program = system / "WindowsPowerShell" / "v1.0" / "powershell.exe"
        if program.is_file():
            yield str(program), "-NoProfile", "-NonInteractive", "-Command", _POWERSHELL
    elif sys.platform == "darwin":
        yield ("/usr/bin/pbpaste",)
    else:
        is_wayland = "WAYLAND_DISPLAY" in os.environ
        for name, *words in _LINUX if is_wayland else (*_LINUX[1:], _LINUX[0]):
            found = shutil.which(name)
            if found and Path(found).is_absolute() and Path(found).parent != Path.cwd():
                yield found, *words


def _said(words: Sequence[str]) -> bytes:
    """Give what a program says, nothing when it fails or takes too long."""
    environment = {**os.environ, "LC_CTYPE": "UTF-8"} if sys.platform == "darwin" else None
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system by its full path, with words of our own
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout[: TEXT + 1] if done.returncode == 0 else b""


def _refused(message: str, remedy: str) -> Refused:
    return Refused(Fault(NO_CLIPBOARD, "galat", message, remedy))
