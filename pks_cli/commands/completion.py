"""Completion in the shell: the script to install, and every word after the first."""

from __future__ import annotations

import contextlib
import io
from typing import TYPE_CHECKING

from pks_cli.commands.front import COMPLETE_VARIABLE
from pks_cli.commands.indonesian import root
from pks_cli.faults import Fault, Refused

if TYPE_CHECKING:
    from pks_cli.commands.console import Console

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def later_word(instruction: str) -> tuple[str, int]:
    """Complete a word after the first.

    Args:
        instruction: What the shell's script asks, such as "complete_bash".

    Returns:
        What to print and the exit status.
    """
    from typer._completion_classes import completion_init
    from typer.completion import shell_complete

    completion_init()
    answer = io.StringIO()
    with contextlib.redirect_stdout(answer):
        status = shell_complete(root(), {}, "pks", COMPLETE_VARIABLE, instruction)
    return answer.getvalue().rstrip("\n"), status


def show_or_install(argv: list[str], console: Console) -> int:
    """Answer `--show-completion [SHELL]` and `--install-completion [SHELL]`.

    Raises:
        Refused: The shell is not known.
    """
    from typer._completion_shared import get_completion_script, install

    shell = argv[1] if len(argv) > 1 else _current_shell()
    if shell not in SHELLS:
        message = f"shell '{shell}' tidak dikenal" if shell else "shell yang dipakai tidak dikenali"
        raise Refused(Fault("PKS423", "galat", message, f"sebut salah satu: {', '.join(SHELLS)}"))
    if argv[0] == "--show-completion":
        console.say(get_completion_script(prog_name="pks", complete_var=COMPLETE_VARIABLE, shell=shell))
        return 0
    _, path = install(shell=shell, prog_name="pks", complete_var=COMPLETE_VARIABLE)
    console.say("Pelengkap perintah terpasang; berlaku di jendela terminal yang baru.")
    console.say(str(path))
    return 0


def _current_shell() -> str | None:
    from typer._completion_shared import _get_shell_name

    return _get_shell_name()
