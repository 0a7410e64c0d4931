"""Offer to open what was written, where someone sits who can look at it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pks_cli.commands.ask import confirm, make_prompter
from pks_cli.commands.giving import may_ask

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.commands.console import Console


def offer_to_open(console: Console, paths: Sequence[Path], *, at_once: bool) -> None:
    """Open papers, after asking.

    Args:
        console: Where to tell what cannot be opened.
        paths: The papers.
        at_once: Open without asking. Otherwise nothing is opened where nobody can be asked: in a pipe, for
            JSON, on a build machine.
    """
    if not paths or not (at_once or _agreed(console, len(paths))):
        return
    from pks_cli.tasks.open_file import open_file

    console.faults([fault for path in paths if (fault := open_file(path))])


def _agreed(console: Console, count: int) -> bool:
    if not may_ask(console) or os.environ.get("CI"):
        return False
    question = "Buka naskahnya?" if count == 1 else f"Buka {count} naskah itu?"
    return confirm(make_prompter(), question, default=count == 1)
