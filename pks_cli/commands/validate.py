"""`pks validate`: all faults of all records."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pks_cli import bahasa
from pks_cli.commands.findings import show_validation
from pks_cli.commands.indonesian import console_of, folders_of, verb
from pks_cli.faults import Fault, Refused
from pks_cli.tasks.validate import validate as validate_records

FORMATS = ("teks", "json", "github")


def validate(
    ctx: typer.Context,
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="BERKAS", help="hanya berkas atau folder ini; kosong: semua")
    ] = None,
    form: Annotated[str, typer.Option("--format", metavar="BENTUK", help="teks, json, atau github")] = "teks",
) -> int:
    """Periksa semua catatan: setiap temuan dengan kode, tempat, dan cara membetulkannya.

    Tidak mengubah apa pun. Status keluar 1 bila ada yang harus diperbaiki.
    """
    if form not in FORMATS:
        message = f"bentuk '{form}' tidak dikenal"
        raise Refused(Fault("PKS423", "galat", message, f"pilih {bahasa.gabung(list(FORMATS), 'atau')}"))
    console = console_of(ctx)
    result = validate_records(folders_of(ctx), [Path(one) for one in paths or ()])
    return show_validation(console, result, form)


app = verb(validate, "pks validate\npks validate records/reports/2021 --format github")
