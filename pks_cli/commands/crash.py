"""What is kept of a bug of ours: types, codes and line numbers, never a word of a record."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from pks_cli import __version__

_PACKAGE = Path(__file__).parents[1]


def cache_directory() -> Path:
    """Give the user's cache directory for pks; PKS_CACHE_DIR overrides."""
    named = os.environ.get("PKS_CACHE_DIR")
    if named:
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "pks"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "pks"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "pks"


def keep(error: BaseException) -> Path | None:
    """Write the log file of a bug.

    Args:
        error: What was raised; its message is left out, since it may quote a record.

    Returns:
        Where the log is, None when it cannot be written.
    """
    moment = datetime.now(UTC)
    try:
        directory = cache_directory()
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = directory / f"galat-{moment:%Y%m%d-%H%M%S-%f}.log"
        path.write_text(_text(error, moment), encoding="utf-8", newline="\n")
    except (OSError, RuntimeError):
        return None
    return path


def _text(error: BaseException, moment: datetime) -> str:
    lines = [
        f"pks {__version__}, Python {platform.python_version()}, {sys.platform}, {moment:%Y-%m-%dT%H:%M:%SZ}"
    ]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__qualname__)
        lines += [
            f"  {_file(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n"


def _file(name: str) -> str:
    """Name a source file without the path of this machine."""
    path = Path(name)
    return path.relative_to(_PACKAGE.parent).as_posix() if path.is_relative_to(_PACKAGE) else path.name
