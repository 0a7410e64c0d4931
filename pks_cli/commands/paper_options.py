"""The options that every command that writes a paper has."""

from __future__ import annotations

from typing import Annotated

import typer

Year = Annotated[str | None, typer.Option(metavar="TAHUN", help="tahun periode; kosong: tahun ini")]
Period = Annotated[str | None, typer.Option(metavar="PERIODE", help="B04, B08, atau B12; kosong: setahun")]
Place = Annotated[
    str | None, typer.Option(metavar="WILAYAH", help="nama atau kode, dengan semua di bawahnya")
]
Output = Annotated[
    str | None,
    typer.Option(
        "-o", "--output", metavar="BERKAS", help="berkas .docx atau .pdf, atau folder; kosong: keluaran/"
    ),
]
Overwrite = Annotated[bool, typer.Option("--timpa", help="timpa berkas yang sudah ada")]
Pdf = Annotated[bool, typer.Option("--pdf", help="tulis PDF-nya juga, dengan LibreOffice")]
Open = Annotated[bool, typer.Option("--buka", help="langsung buka naskahnya tanpa ditanya")]
