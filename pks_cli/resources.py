"""Where packaged data lies: in the wheel inside the package, in an editable install in the repository.

The one place that knows both, since what the wheel force-includes is absent from an editable install.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def templates() -> Path:
    """Give the directory of the Word templates that come with the program."""
    return _packaged("templates")


def example_records() -> Path:
    """Give the directory of the example year: the `records/` of Kota Metro 2021."""
    return _packaged("records")


def _packaged(name: str) -> Path:
    in_wheel = _PACKAGE / "_data" / name
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name
