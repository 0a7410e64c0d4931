"""`pks report form`: blank forms of reports to send out, to print, or to put on telephones."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pks_cli.commands import paper_options as option  # noqa: TC001 - typer reads annotations at run time
from pks_cli.commands.indonesian import Command, console_of, folders_of
from pks_cli.commands.papers import show_papers
from pks_cli.tasks.places import one_place

_EXAMPLES = """
pks report form
pks report form --wilayah Yosodadi --periode B12 -o blangko.xlsx
pks report form --wilayah "Metro Timur" --per-kelurahan -o blangko
pks report form --wilayah Yosodadi -o blangko.docx
pks report form -o blangko.xlsform.xlsx
"""
_OUTPUT = "berkas .xlsx, .docx, .pdf, atau .xlsform.xlsx, atau folder; kosong: keluaran/"


def add_report_form(app: typer.Typer) -> None:
    """Give `pks report` its command for blank forms."""
    app.command("form", cls=Command, epilog=_EXAMPLES)(form)


def form(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    wilayah: Annotated[
        str | None,
        typer.Option(
            metavar="WILAYAH", help="nama atau kode; kasusnya yang belum selesai ikut ditulis; kosong: semua"
        ),
    ] = None,
    periode: option.Period = None,
    tahun: option.Year = None,
    per_kelurahan: Annotated[  # noqa: FBT002 - an option
        bool,
        typer.Option("--per-kelurahan", help="satu blangko untuk setiap kelurahan, dengan kasusnya sendiri"),
    ] = False,
    kelas: Annotated[
        str | None,
        typer.Option(metavar="KODE", help="kelas tertinggi kasus yang ditulis; paling tinggi terbatas"),
    ] = None,
    bentuk: Annotated[
        str | None,
        typer.Option(
            metavar="BENTUK", help="xlsx, docx, atau xlsform (Kobo dan ODK); kosong: dari nama berkas"
        ),
    ] = None,
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="BERKAS", help=_OUTPUT)] = None,
    timpa: option.Overwrite = False,  # noqa: FBT002 - an option
    pdf: Annotated[bool, typer.Option("--pdf", help="blangko Word: tulis PDF-nya juga")] = False,  # noqa: FBT002 - an option
) -> None:
    """Tulis blangko laporan untuk diisi kelurahan dan dikirim kembali.

    Kasus yang belum selesai ditulis lebih dulu dengan No. kasus-nya: kelurahan cukup menambah langkah dan
    status. XLSX diisi di komputer, DOCX dicetak dan diisi dengan pena, XLSForm untuk Kobo atau ODK.
    """
    from pks_cli.tasks.report_form import FormAsked, Wanted, write_report_forms

    console, folders = console_of(ctx), folders_of(ctx)
    asked = FormAsked(tahun, periode, wilayah, kelas, per_kelurahan)
    wanted = Wanted(bentuk, Path(output) if output else None, overwrite=timpa, pdf=pdf)
    done = write_report_forms(folders, asked, wanted)
    if done.cases:
        console.note(f"{done.cases} kasus yang belum selesai ditulis di blangko ini.")
    show_papers(console, one_place(folders), done)
