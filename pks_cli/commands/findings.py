"""Show what a check of a folder came to: for people, as JSON, as annotations of a forge."""

from __future__ import annotations

from pks_cli.bahasa import format_bilangan
from pks_cli.commands.console import fault_payload

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pks_cli.commands.console import Console
    from pks_cli.tasks.validate import Validation


def show_validation(console: Console, result: Validation, form: str = "teks") -> int:
    """Show it in a form.

    Args:
        console: Where; with `as_json` the form is JSON.
        result: What was found.
        form: "teks" or "github".

    Returns:
        The exit status: 1 when something must be mended.
    """
    if console.as_json:
        console.document({"temuan": fault_payload(result.faults)})
    elif form == "github":
        console.annotations(result.faults)
    else:
        console.faults(result.faults, beside=False)
        console.say(summary(result))
    return 1 if result.has_galat else 0


def summary(result: Validation) -> str:
    """Say in one line what the check came to."""
    galat = sum(fault.level == "galat" for fault in result.faults)
    warnings = len(result.faults) - galat
    looked_at = f"{format_bilangan(result.files)} berkas diperiksa"
    if not result.faults:
        return f"{looked_at}: tidak ada temuan."
    numbers = f"{format_bilangan(galat)} harus diperbaiki, {format_bilangan(warnings)} periksa lagi"
    return f"{looked_at}: {numbers}. Penjelasan: pks rule {result.faults[0].code}"
