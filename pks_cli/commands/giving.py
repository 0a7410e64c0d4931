"""What the commands that write have in common: a whole record from a file, a preview, the path last."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pks_cli.commands.ask import confirm, is_interactive
from pks_cli.commands.console import nameless
from pks_cli.commands.field_options import option_name
from pks_cli.faults import Fault, Refused
from pks_cli.strict_yaml import MAX_BYTES
from pks_cli.tasks.add_record import Added, Draft, draft_of_bytes, save

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from pks_cli.commands.ask import Prompter
    from pks_cli.commands.console import Console
    from pks_cli.folder.office import Setting
    from pks_cli.tasks.edit_record import Update

STANDARD_INPUT = "-"


def given_file(berkas: str, answers: Mapping[str, Any]) -> bytes:
    """Read the record given by `--berkas`.

    Args:
        berkas: A path, or "-" for the standard input.
        answers: The other options, which may not stand beside it.

    Raises:
        Refused: Other options were given too, or the path is no file.
    """
    if answers:
        names = ", ".join(option_name(key) for key in answers)
        message = f"--berkas memuat seluruh catatan dan tidak dapat digabung dengan {names}"
        raise Refused(Fault("PKS425", "galat", message, "tulis isian itu di dalam berkasnya"))
    if berkas == STANDARD_INPUT:
        if sys.stdin is None:  # closed by who started us
            message, remedy = "masukan standar tertutup", "kirim catatannya lewat pipa, atau sebut berkasnya"
            raise Refused(Fault("PKS424", "galat", message, remedy))
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    path = Path(berkas)
    if path.is_dir():
        raise Refused(Fault("PKS431", "galat", f"'{berkas}' adalah folder, bukan berkas", "sebut berkasnya"))
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def write_given_file(
    setting: Setting, kind: str, berkas: str, answers: Mapping[str, Any], console: Console, today: date
) -> int:
    """Check a record given as a file as strictly as any, write it and tell where.

    Raises:
        Refused: The file holds a galat (status 1), or cannot be read.
    """
    data = given_file(berkas, answers)
    name = "masukan" if berkas == STANDARD_INPUT else berkas
    write_draft(setting, draft_of_bytes(setting, kind, data, name, today), console)
    return 0


def write_draft(setting: Setting, draft: Draft, console: Console) -> Added:
    """Write a checked record; warnings first, the path last."""
    added = save(setting, draft)
    console.faults(nameless(added.warnings))
    console.written(added.id, added.path, shown_path(setting.place.root / added.path))
    return added


def show_written(updated: Update, console: Console, root: Path) -> None:
    """Tell what an edit changed: the lines, what should be looked at once more, the path last."""
    _show_lines(updated, console)
    console.written(updated.id, updated.path, shown_path(root / updated.path))


def show_trial(updated: Update, console: Console) -> None:
    """Tell what an edit would change, and that it was not made."""
    _show_lines(updated, console)
    console.say("Belum ditulis (--dry-run).")
    if console.as_json:
        console.document({"id": updated.id, "path": updated.path, "diff": updated.diff})


def _show_lines(updated: Update, console: Console) -> None:
    console.say(updated.diff or "Tidak ada yang berubah.")
    console.faults(nameless(updated.warnings))


def previewed(draft: Draft, console: Console, prompter: Prompter) -> None:
    """Show a record as it will be written and ask for leave.

    Raises:
        KeyboardInterrupt: The answer was tidak.
    """
    console.say("\nAkan ditulis:\n")
    console.say(draft.text)
    console.faults(nameless(draft.warnings), beside=False)
    _agreed(prompter)


def previewed_edit(updated: Update, console: Console, prompter: Prompter) -> None:
    """Show the lines that would change and ask for leave.

    Raises:
        KeyboardInterrupt: The answer was tidak.
    """
    console.say("\nAkan diubah:\n")
    _show_lines(updated, console)
    _agreed(prompter)


def _agreed(prompter: Prompter) -> None:
    if not confirm(prompter, "Simpan?", default=True):
        raise KeyboardInterrupt


def refuse_missing(missing: Sequence[str], command: str) -> None:
    """Say what is missing: keys of options, and in capitals what stands without an option.

    Raises:
        Refused: When there is one; status 2.
    """
    if missing:
        names = ", ".join(key if key.isupper() else option_name(key) for key in missing)
        remedy = f"tambahkan itu, atau jalankan '{command}' di terminal supaya ditanya"
        raise Refused(Fault("PKS424", "galat", f"belum diisi: {names}", remedy))


def of_options(draft: Callable[[], Any]) -> Any:
    """Make a draft of options; its faults are told without the lines of a file nobody wrote.

    Raises:
        Refused: An option is wrong.
    """
    try:
        return draft()
    except Refused as error:
        faults = [replace(one, subject=None) for one in nameless(error.faults)]
        raise Refused(*faults, status=error.status, details=error.details) from error


def shown_path(path: Path) -> str:
    """Write a path as it can be opened from here: relative where that is shorter to read."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)


def may_ask(console: Console) -> bool:
    """Tell whether this run may ask its user."""
    return is_interactive(as_json=console.as_json)
