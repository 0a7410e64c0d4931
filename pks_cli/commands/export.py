"""`pks export`: what the folder holds, in forms that others use."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pks_cli import bahasa
from pks_cli.commands.giving import shown_path
from pks_cli.commands.indonesian import Command, console_of, folders_of, noun
from pks_cli.commands.listing import show_left_out
from pks_cli.exchange.table import EXAMPLE_MARK, screen_cells, screen_heads
from pks_cli.tasks.agenda import agenda as letters_of
from pks_cli.tasks.agenda import check_ending, contract, save_agenda
from pks_cli.tasks.asking import wanted_year

app = noun("Data folder ini untuk dipakai di tempat lain.")


@app.command(
    "agenda",
    cls=Command,
    epilog="pks export agenda --tahun 2021\npks export agenda --tahun 2021 -o agenda.xlsx",
)
def agenda(
    ctx: typer.Context,
    tahun: Annotated[
        str | None, typer.Option(metavar="TAHUN", help="tahun naskah; kosong: tahun ini")
    ] = None,
    kelas: Annotated[
        str | None, typer.Option(metavar="KODE", help="kelas tertinggi yang ditampilkan")
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="BERKAS", help="simpan sebagai .xlsx, .csv, atau .json"),
    ] = None,
    timpa: Annotated[bool, typer.Option("--timpa", help="timpa berkas yang sudah ada")] = False,  # noqa: FBT002 - an option
) -> int:
    """Buku agenda: semua naskah bernomor menurut tanggalnya, keadaannya, dan pindaiannya."""
    console = console_of(ctx)
    target = Path(output) if output else None
    if target is not None:
        check_ending(target)
    found = letters_of(folders_of(ctx), wanted_year(tahun) if tahun is not None else None, kelas)
    written = save_agenda(found, target, overwrite=timpa) if target is not None else None
    if console.as_json:
        console.document(contract(found) | ({"path": shown_path(written.absolute())} if written else {}))
    elif written is None:
        if found.table.is_example:
            console.say(EXAMPLE_MARK)
        if found.rows:
            console.table(
                screen_heads(found.table), [screen_cells(found.table, row) for row in found.table.rows]
            )
        console.say(f"{bahasa.format_bilangan(len(found.rows))} naskah di buku agenda tahun {found.tahun}.")
        for line in found.table.notes:
            console.say(line)
    status = show_left_out(console, found.left_out)
    if written is not None and not console.as_json:
        console.say(shown_path(written.absolute()))
    return status
