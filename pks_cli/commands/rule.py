"""`pks rule`: what a code means and how to mend it."""

from __future__ import annotations

from typing import Annotated

import typer

from pks_cli import bahasa
from pks_cli.commands.indonesian import console_of, verb
from pks_cli.faults import Fault, Refused
from pks_cli.rules import catalogue


def rule(
    ctx: typer.Context,
    kode: Annotated[
        str | None, typer.Argument(metavar="KODE", help="misalnya PKS112; kosong: semua kode")
    ] = None,
) -> None:
    """Jelaskan sebuah kode temuan: apa artinya dan cara membetulkannya."""
    console = console_of(ctx)
    entries = [(one.code, one.level, one.title) for one in catalogue.codes()]
    if kode is None:
        if console.as_json:
            console.document(
                {"baris": [{"id": code, "tingkat": level, "judul": title} for code, level, title in entries]}
            )
        else:
            console.table(("Kode", "Tingkat", "Arti"), entries)
        return
    text = catalogue.explain(kode)
    if text is None:
        near = bahasa.terdekat(kode, [code for code, _, _ in entries])
        remedy = (
            f"maksudnya {near}? lihat semua dengan 'pks rule'" if near else "lihat semua dengan 'pks rule'"
        )
        raise Refused(Fault("PKS423", "galat", f"kode '{kode}' tidak dikenal", remedy))
    if console.as_json:
        console.document({"kode": kode.strip().upper(), "penjelasan": text})
    else:
        console.say(text)


app = verb(rule, "pks rule PKS112\npks rule")
