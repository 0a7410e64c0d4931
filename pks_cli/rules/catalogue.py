"""The list of all codes and what each means, read from the rules' own docstrings.

The sources are parsed, not imported: `pks rule PKS201` answers without loading the records' types.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from pks_cli.faults import Level

_ROOMS = ("reading", "record", "between", "running")
_CODE = re.compile(r"(?:PKS)?(\d{3})", re.IGNORECASE | re.ASCII)


class Entry(NamedTuple):
    """One code: its permanent name, its level, and its title in Indonesian."""

    code: str
    level: Level
    title: str


def explain(code: str) -> str | None:
    """Give the documentation of a code.

    Args:
        code: "PKS201", "pks201" or "201".

    Returns:
        The docstring of the rule: what and why, how to mend, a right and a wrong sample; None when no rule
        has this code.
    """
    wanted = _CODE.fullmatch(code.strip())
    source = _sources().get(f"PKS{wanted.group(1)}") if wanted else None
    return ast.get_docstring(_parsed(source)) if source is not None else None


def codes() -> list[Entry]:
    """Give every code with its level and title, in order."""
    return [_entry(_parsed(source)) for _, source in sorted(_sources().items())]


@cache
def _sources() -> dict[str, Traversable]:
    """Find the module of each code by its file name: pks201_day_name.py."""
    root = resources.files("pks_cli.rules")
    return {
        source.name[:6].upper(): source
        for room in _ROOMS
        for source in (root / room).iterdir()
        if source.name.startswith("pks") and source.name.endswith(".py")
    }


def _parsed(source: Traversable) -> ast.Module:
    return ast.parse(source.read_text(encoding="utf-8"))


def _entry(module: ast.Module) -> Entry:
    values = {}
    for node in module.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(target, ast.Name) and target.id in {"CODE", "LEVEL", "TITLE"}:
            values[target.id] = ast.literal_eval(cast("ast.Assign", node).value)
    return Entry(values["CODE"], values["LEVEL"], values["TITLE"])
