"""From the words typed to the command, through typer; imported only when a command is really run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from pks_cli.commands.indonesian import root

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.commands.console import Console


def dispatch(argv: Sequence[str], console: Console) -> int:
    """Run the command named.

    Args:
        argv: The words after `pks`; none of them command words opens the menu.
        console: Where it shows its result.

    Returns:
        The status the command returned; None is 0.
    """
    command = root()
    try:
        with command.make_context("pks", list(argv), obj=console) as context:
            status = command.invoke(context)
    except typer.Exit as ended:
        return ended.exit_code
    return status if isinstance(status, int) else 0
