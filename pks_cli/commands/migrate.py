"""`pks migrate`: bring a folder of an older format to the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli import bahasa
from pks_cli.commands.console import fault_payload
from pks_cli.commands.indonesian import console_of, folders_of, verb
from pks_cli.tasks.migrate import migrate as migrate_folder
from pks_cli.tasks.migrate import preview_migration

if TYPE_CHECKING:
    from pks_cli.tasks.migrate import Migration


def migrate(
    ctx: typer.Context,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="tampilkan perubahannya saja")] = False,  # noqa: FBT002 - an option
) -> None:
    """Bawa folder berformat lama ke format sekarang, dalam satu perubahan.

    Semua berkas diperiksa dulu; bila satu saja tidak terbaca, tidak ada yang diubah. Komentar dan susunan
    berkas tetap. Buat cadangan lebih dulu dengan pks backup. Bila terhenti di tengah, ulangi saja.
    """
    console = console_of(ctx)
    done = (preview_migration if dry_run else migrate_folder)(folders_of(ctx))
    if console.as_json:
        console.document(_payload(done, written=not dry_run))
    elif not done.moves:
        console.say("Tidak ada yang perlu diubah: format folder ini sudah yang sekarang.")
    else:
        if dry_run:
            console.say(done.diff)
        number = bahasa.format_bilangan(len(done.moves))
        words = "akan diubah; belum ditulis (--dry-run)" if dry_run else "diubah"
        console.say(f"Format {done.start} ke {done.end}: {number} berkas {words}.")
    console.faults(done.warnings)


def _payload(done: Migration, *, written: bool) -> dict[str, Any]:
    return {
        "dari": done.start,
        "ke": done.end,
        "diubah": [move.target for move in done.moves if move.path == move.target],
        "dipindahkan": [
            {"dari": move.path, "ke": move.target} for move in done.moves if move.path != move.target
        ],
        "ditulis": written and bool(done.moves),
        "temuan": fault_payload(done.warnings),
    }


app = verb(migrate, "pks migrate --dry-run\npks migrate")
