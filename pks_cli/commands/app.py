"""Run one command, and be the one place where what goes wrong becomes words and an exit status."""

from __future__ import annotations

import errno
import os
import sys

from pks_cli.commands.console import Console, fault_payload, has_person, prepare_streams
from pks_cli.commands.front import COMPLETE_VARIABLE, first_word, root_help

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.faults import Detail, Fault

INTERRUPTED = 130
BUG = 3
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def run(argv: Sequence[str]) -> int:
    """Run what was typed.

    Args:
        argv: The words after `pks`.

    Returns:
        The exit status; nothing is raised.
    """
    prepare_streams()
    console = Console(as_json=_wants_json(argv))
    try:
        status = _answer(argv, console)
        sys.stdout.flush()
    except KeyboardInterrupt:
        console.note("Dihentikan; yang belum disimpan tidak ditulis.")
        return INTERRUPTED
    except BrokenPipeError:
        _silence_stdout()
        return 0
    except Exception as error:  # noqa: BLE001 - the one boundary: a traceback never reaches a user
        return _failed(error, console)
    return status


def _answer(argv: Sequence[str], console: Console) -> int:
    """Answer lightly what can be; everything else goes through typer."""
    if COMPLETE_VARIABLE in os.environ:
        return _complete(console)
    if list(argv) in (["--help"], ["-h"]):
        console.say(root_help().rstrip("\n"))
        return 0
    if not argv and not has_person():
        console.say(root_help().rstrip("\n"))
        return 0
    if argv and argv[0] in {"--show-completion", "--install-completion"}:
        from pks_cli.commands.completion import show_or_install

        return show_or_install(list(argv), console)
    from pks_cli.commands.plain_validate import answer_plainly

    status = answer_plainly(argv, console)
    if status is not None:
        return status
    from pks_cli.commands.dispatch import dispatch

    return dispatch(argv, console)


def _complete(console: Console) -> int:
    answered = first_word(dict(os.environ))
    if answered is None:
        from pks_cli.commands.completion import later_word

        answered = later_word(os.environ[COMPLETE_VARIABLE])
    text, status = answered
    if text:
        console.say(text)
    return status


def _wants_json(argv: Sequence[str]) -> bool:
    """Tell whether stdout must be JSON, also when the rest of the line cannot be understood."""
    words = list(argv[: argv.index("--")] if "--" in argv else argv)
    return (
        "--json" in words
        or "--format=json" in words
        or any(words[index : index + 2] == ["--format", "json"] for index in range(len(words)))
    )


def _failed(error: Exception, console: Console) -> int:
    from pks_cli.faults import Refused

    if isinstance(error, Refused):
        return _refused(error.faults, error.status, console, error.details)
    if "typer" in sys.modules:
        from typer._click.exceptions import ClickException

        from pks_cli.commands.usage import usage_fault

        if isinstance(error, ClickException):
            return _refused((usage_fault(error),), 2, console)
    if isinstance(error, OSError) and error.errno in _FULL:
        _silence_stdout()
        return _refused((_full_fault(),), 2, console)
    if isinstance(error, OSError) and (error.filename is not None or isinstance(error, FileNotFoundError)):
        return _refused((_disk_fault(error),), 2, console)
    return _bug(error, console)


def _refused(faults: Sequence[Fault], status: int, console: Console, details: Sequence[Detail] = ()) -> int:
    console.faults(faults)
    for one in details:
        console.note(f"\n{one.title}:\n{one.text}")
    if console.as_json:
        shown = {"rincian": [{"judul": one.title, "isi": one.text} for one in details]} if details else {}
        console.document({"temuan": fault_payload(faults), **shown})
    return status


def _full_fault() -> Fault:
    from pks_cli.faults import Fault

    return Fault("PKS414", "galat", "disk penuh; hasil tidak lengkap", "kosongkan tempat, lalu ulangi")


def _disk_fault(error: OSError) -> Fault:
    from pks_cli.faults import Fault

    if error.filename is None:
        return Fault(
            "PKS407", "galat", "folder kerja ini sudah tidak ada", "pindah ke folder lain, lalu ulangi"
        )
    kinds = {
        FileNotFoundError: ("tidak ada (lagi)", "periksa ejaannya, lalu ulangi"),
        PermissionError: ("tidak boleh dibuka", "periksa izin berkas atau folder itu"),
        IsADirectoryError: ("adalah folder, bukan berkas", "sebut berkasnya"),
        NotADirectoryError: ("bukan folder", "sebut foldernya"),
    }
    words, remedy = kinds.get(type(error), ("tidak dapat dipakai", "periksa disk dan izinnya, lalu ulangi"))
    return Fault("PKS407", "galat", f"'{error.filename}' {words}", remedy)


def _bug(error: Exception, console: Console) -> int:
    from pks_cli.commands.crash import keep
    from pks_cli.faults import Fault

    log = keep(error)
    where = f"kirimkan '{log}' kepada pengelola pks" if log else "beri tahu pengelola pks apa yang Anda ketik"
    remedy = f"{where}; isi catatan tidak termuat di dalamnya" if log else where
    fault = Fault(
        "PKS499", "galat", "pks berhenti karena kesalahan di dalam program, bukan pada Anda", remedy
    )
    return _refused((fault,), BUG, console)


def _silence_stdout() -> None:
    """Throw away what is still to be written: its reader has gone (`pks ... | head`) or the disk is full."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
