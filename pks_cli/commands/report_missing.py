"""`pks report missing`: who has not reported, and the text that asks them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pks_cli.commands.giving import shown_path
from pks_cli.commands.indonesian import Command, console_of, folders_of
from pks_cli.commands.listing import show_left_out
from pks_cli.exchange.table import EXAMPLE_MARK, screen_cells, screen_heads
from pks_cli.faults import Fault, Refused
from pks_cli.tasks.asking import wanted_code
from pks_cli.tasks.missing_reports import MissingReports, missing_reports
from pks_cli.tasks.missing_save import check_ending, contract, missing_table, save_missing
from pks_cli.tasks.missing_text import MOST_NAMED, missing_text

if TYPE_CHECKING:
    from pks_cli.commands.console import Console


def add_missing(app: typer.Typer) -> None:
    """Give the noun its `missing`."""

    @app.command(
        "missing",
        cls=Command,
        epilog="""
        pks report missing
        pks report missing --periode B12 --tahun 2021 --teks
        pks report missing --unsur babinsa
        pks report missing -o belum-melapor.xlsx
        """,
    )
    def missing(  # noqa: PLR0913, PLR0917 - one parameter an option
        ctx: typer.Context,
        tahun: Annotated[str | None, typer.Option(metavar="TAHUN", help="tahun periode")] = None,
        periode: Annotated[
            str | None,
            typer.Option(metavar="PERIODE", help="B04, B08, atau B12; kosong: yang batas lapornya terdekat"),
        ] = None,
        wilayah: Annotated[
            str | None, typer.Option(metavar="WILAYAH", help="nama atau kode, dengan semua di bawahnya")
        ] = None,
        unsur: Annotated[
            str | None, typer.Option(metavar="KODE", help="lurah, bhabinkamtibmas, atau babinsa saja")
        ] = None,
        output: Annotated[
            str | None,
            typer.Option("-o", "--output", metavar="BERKAS", help="simpan sebagai .xlsx, .csv, atau .txt"),
        ] = None,
        teks: Annotated[  # noqa: FBT002 - an option
            bool, typer.Option("--teks", help="tampilkan teks untuk ditempel di grup WhatsApp")
        ] = False,
        timpa: Annotated[bool, typer.Option("--timpa", help="timpa berkas yang sudah ada")] = False,  # noqa: FBT002 - an option
    ) -> int:
        """Siapa yang belum melapor, berapa hari lewat batas lapor, dan teks untuk memintanya.

        Kelurahan atau desa sudah melapor bila salah satu unsurnya mengirim laporan, nihil juga. Berkas .txt
        berisi teks untuk grup WhatsApp; berkas .xlsx juga memuat siapa saja yang melapor per unsur.
        """
        console = console_of(ctx)
        target = Path(output) if output else None
        if target is not None:
            check_ending(target)
        code = wanted_code("unsur", unsur)
        found = missing_reports(folders_of(ctx), tahun, periode, wilayah, code)
        _refuse_empty(found)
        written = save_missing(found, target, overwrite=timpa) if target is not None else None
        if console.as_json:
            console.document(contract(found) | ({"path": shown_path(written.absolute())} if written else {}))
        elif teks:
            console.say(missing_text(found))
        elif written is None:
            _show(console, found)
        status = show_left_out(console, found.left_out)
        if written is not None and not console.as_json:
            console.say(shown_path(written.absolute()))
        elif teks and len(found.rows) > MOST_NAMED:
            console.note("Daftar lengkapnya: pks report missing -o belum-melapor.xlsx")
        return status


def _refuse_empty(found: MissingReports) -> None:
    """Say why nobody owes a report.

    Raises:
        Refused: The period has not begun, or there is no kelurahan.
    """
    if found.places:
        return
    if not found.periodes:
        message, remedy = "periode itu belum mulai, jadi belum ada yang wajib melapor", "pilih periode lain"
    else:
        message = f"tidak ada kelurahan atau desa di {found.tempat} yang wajib melapor"
        remedy = "kewajiban melapor dihitung per kelurahan dan desa di records/wilayah.yaml"
    raise Refused(Fault("PKS423", "galat", message, remedy))


def _show(console: Console, found: MissingReports) -> None:
    table = missing_table(found)
    if table.is_example:
        console.say(EXAMPLE_MARK)
    for line in (table.title, *table.subtitles):
        console.say(line)
    console.say()
    if table.rows:
        console.table(screen_heads(table), [screen_cells(table, row) for row in table.rows])
    else:
        console.say("Semua sudah melapor.")
    for line in table.notes:
        console.say(line)
    if table.rows:
        console.say("Teks untuk grup WhatsApp: tambahkan --teks.")
