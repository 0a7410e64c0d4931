"""`pks validate`: all faults of all records."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pks_cli import bahasa
from pks_cli.commands.console import fault_payload
from pks_cli.commands.indonesian import console_of, folders_of, verb
from pks_cli.faults import Fault, Refused
from pks_cli.tasks.validate import Validation
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
    looked_at = f"{bahasa.format_bilangan(result.files)} berkas diperiksa"
    if not result.faults:
        return f"{looked_at}: tidak ada temuan."
    numbers = (
        f"{bahasa.format_bilangan(galat)} harus diperbaiki, {bahasa.format_bilangan(warnings)} periksa lagi"
    )
    return f"{looked_at}: {numbers}. Penjelasan: pks rule {result.faults[0].code}"


app = verb(validate, "pks validate\npks validate records/reports/2021 --format github")
