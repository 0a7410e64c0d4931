"""`pks backup`: a dated copy of everything in the folder, history included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pks_cli import bahasa
from pks_cli.commands.console import fault_payload
from pks_cli.commands.giving import shown_path
from pks_cli.commands.indonesian import as_path, console_of, folders_of, verb
from pks_cli.commands.passphrase import new_passphrase
from pks_cli.exchange.table import EXAMPLE_MARK
from pks_cli.tasks.backup import Backup
from pks_cli.tasks.backup import backup as write_backup

if TYPE_CHECKING:
    from typing import Any


def backup(
    ctx: typer.Context,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="TEMPAT", help="berkas .zip atau folder; kosong: keluaran/"),
    ] = None,
    sandi: Annotated[  # noqa: FBT002 - an option
        bool, typer.Option("--sandi", help="kunci dengan kata sandi; ditanya dua kali, tidak ditampilkan")
    ] = False,
    berkas_sandi: Annotated[
        str | None,
        typer.Option("--berkas-sandi", metavar="BERKAS", help="kata sandi dari baris pertama berkas ini"),
    ] = None,
) -> int:
    """Buat cadangan folder ini: catatan, lampiran, riwayat, templat, dan logo dalam satu berkas ZIP.

    Semua berkas di bawah records/ ikut, juga yang keliru. Cadangan dibaca ulang sebelum dinyatakan jadi.
    Kembalikan dengan: pks init FOLDER --dari-cadangan BERKAS. Simpan juga di luar komputer ini.
    """
    console = console_of(ctx)
    word = new_passphrase(console, berkas_sandi) if sandi or berkas_sandi is not None else None
    made = write_backup(folders_of(ctx), as_path(output) if output is not None else None, word)
    if console.as_json:
        console.document(_payload(made))
    else:
        if made.is_example:
            console.say(EXAMPLE_MARK)
        history = "dengan riwayat" if made.has_history else "tanpa riwayat"
        closed = "dikunci kata sandi" if made.is_closed else "tanpa kata sandi"
        number = bahasa.format_bilangan(made.contents.files)
        console.say(f"{number} berkas, {history}, {closed}. Catatan menurut kelas: {made.classes}.")
    console.faults(made.faults)
    if not console.as_json:
        console.say(shown_path(made.path))
    return 1 if any(fault.level == "galat" for fault in made.faults) else 0


def _payload(made: Backup) -> dict[str, Any]:
    return {
        "path": made.path.as_posix(),
        "berkas": made.contents.files,
        "kelas": dict(sorted(made.contents.kelas.items())),
        "kelas_tertinggi": made.contents.highest,
        "tidak_terbaca": made.contents.unreadable,
        "riwayat": made.has_history,
        "bersandi": made.is_closed,
        "contoh": made.is_example,
        "temuan": fault_payload(made.faults),
    }


app = verb(
    backup,
    """
    pks backup
    pks backup --sandi -o E:/
    pks backup -o D:/cadangan
    """,
)
