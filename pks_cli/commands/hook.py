"""`pks hook`: what git calls by itself; not in the list of commands, since nobody types it."""

from __future__ import annotations

import os

import typer  # noqa: TC002 - typer reads annotations at run time

from pks_cli.commands.console import fault_payload
from pks_cli.commands.indonesian import Command, console_of, folders_of, noun
from pks_cli.tasks.check_staged import check_staged

app = noun("Dipanggil oleh git sendiri, bukan untuk diketik.")


@app.command("pre-commit", cls=Command, epilog="pks hook pre-commit")
def pre_commit(ctx: typer.Context) -> int:
    """Periksa catatan yang akan disimpan dengan program git."""
    console = console_of(ctx)
    found = check_staged(folders_of(ctx), os.environ.get("GIT_INDEX_FILE"))
    console.faults(found)
    if console.as_json:
        console.document({"temuan": fault_payload(found)})
    elif found:
        console.note("Belum disimpan dalam riwayat. Betulkan yang di atas, lalu ulangi.")
    return 1 if found else 0
