"""Answer `pks validate` as it is nearly always typed, without the parser of options.

A folder in which nothing changed is answered before the types of records are imported. Whatever else is typed
goes through the parser, which gives the same answer and says what is wrong with a word.
"""

from __future__ import annotations

import os

from pks_cli.commands.registry import find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.commands.console import Console

_FOLDER_OPTIONS = ("-C", "--folder")


def answer_plainly(argv: Sequence[str], console: Console) -> int | None:
    """Check one whole folder.

    Args:
        argv: The words after `pks`.
        console: Where the answer is shown.

    Returns:
        The exit status; None when something else was asked.

    Raises:
        Refused: No folder, or an unusable pks.yaml.
    """
    folders = _asked_folders(list(argv))
    if folders is None or any(one.startswith("~") for one in folders):
        return None
    from pathlib import Path

    from pks_cli.tasks.validate import validate

    result = validate([Path(one) for one in folders])
    from pks_cli.commands.findings import show_validation

    return show_validation(console, result)


def _asked_folders(words: list[str]) -> list[str] | None:
    """Give the folders named in a plain `pks validate`, in front of it or behind; None for anything else."""
    named: list[str] = []
    verbs = 0
    while words:
        word = words.pop(0)
        if word in _FOLDER_OPTIONS and words:
            named.append(words.pop(0))
        elif (command := find(word)) is not None and command.name == "validate":
            verbs += 1
        elif word != "--json":
            return None
    if verbs != 1:
        return None
    around = os.environ.get("PKS_FOLDER")
    return named or ([around] if around else [])
