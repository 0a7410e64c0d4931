"""`pks recommend`: the telaahan staf to the head of the region."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pks_cli.commands import paper_options as option  # noqa: TC001 - typer reads annotations at run time
from pks_cli.commands.giving import shown_path
from pks_cli.commands.indonesian import console_of, folders_of, verb
from pks_cli.commands.listing import show_left_out
from pks_cli.commands.opening import offer_to_open
from pks_cli.commands.papers import told_paths
from pks_cli.tasks.asking import read_day, wanted_year


def recommend(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    tahun: option.Year = None,
    periode: option.Period = None,
    wilayah: option.Place = None,
    kelas: Annotated[
        str | None, typer.Option(metavar="KODE", help="kelas tertinggi yang dimuat di naskah")
    ] = None,
    nomor: Annotated[
        str | None, typer.Option(metavar="NOMOR", help="nomor naskah dari buku agenda; kosong: titik-titik")
    ] = None,
    tanggal: Annotated[
        str | None, typer.Option(metavar="TANGGAL", help="tanggal naskah; kosong: hari ini")
    ] = None,
    output: option.Output = None,
    timpa: option.Overwrite = False,  # noqa: FBT002 - an option
    pdf: option.Pdf = False,  # noqa: FBT002 - an option
    buka: option.Open = False,  # noqa: FBT002 - an option
) -> int:
    """Tulis telaahan staf kepada kepala daerah: persoalan, fakta, analisis, simpulan, dan saran."""
    from pks_cli.tasks.period_material import Asked
    from pks_cli.tasks.recommend import contract
    from pks_cli.tasks.recommend import recommend as write_recommendation
    from pks_cli.tasks.render_period import Writing

    console = console_of(ctx)
    asked = Asked(wanted_year(tahun) if tahun is not None else None, periode, wilayah, kelas)
    writing = Writing(
        output=Path(output) if output else None,
        overwrite=timpa,
        day=read_day(tanggal) if tanggal is not None else None,
        options={"nomor": nomor} if nomor else {},
        pdf=pdf,
    )
    done = write_recommendation(folders_of(ctx), asked, writing)
    shown = [shown_path(path.absolute()) for path in done.paths]
    if console.as_json:
        console.document(contract(done) | {"path": shown[0]} | told_paths(shown))
    status = show_left_out(console, done.left_out)
    for sentence in done.not_shown:
        console.note(sentence)
    if not console.as_json:
        console.say("\n".join(shown))
    offer_to_open(console, done.paths[:1], at_once=buka)
    return status


app = verb(
    recommend,
    """
    pks recommend --tahun 2021 --periode B12
    pks recommend --tahun 2021 --periode B12 --nomor 200.1.3.4/27/Kesbangpol/2021 -o telaahan.docx
    """,
)
