"""What the commands that show records have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli import bahasa
from pks_cli.commands.console import one_line
from pks_cli.commands.giving import shown_path
from pks_cli.commands.record_view import record_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.commands.console import Console
    from pks_cli.tasks.show_record import Shown


def show_record_to(console: Console, shown: Shown) -> None:
    """Show one record: as JSON by its contract, to people with labels, its path last."""
    if console.as_json:
        console.document({"id": shown.id, "path": shown.path, "isi": shown.isi})
        return
    console.say(f"{shown.subject}\n")
    for line in record_lines(shown.record, shown.isi, shown.setting.gazetteer):
        console.say(line)
    for identity in shown.erased:
        console.say(f"{identity}: catatan yang telah dimusnahkan")
    console.say()
    console.say(shown_path(shown.setting.place.root / shown.path))


def show_left_out(console: Console, left_out: Sequence[tuple[str, str]]) -> int:
    """Tell which records a galat kept out.

    Returns:
        The exit status: 1 when there are any.
    """
    if not left_out:
        return 0
    number = bahasa.format_bilangan(len(left_out))
    console.note(f"{number} catatan tidak dihitung karena harus diperbaiki; lihat 'pks validate':")
    for path, code in left_out:
        console.note(f"  {one_line(path)} ({code})")
    return 1
