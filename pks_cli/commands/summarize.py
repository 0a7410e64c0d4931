"""`pks summarize`: the rekap of a year or a period."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli.commands import paper_options as option  # noqa: TC001 - typer reads annotations at run time
from pks_cli.commands.giving import shown_path
from pks_cli.commands.indonesian import console_of, folders_of, verb
from pks_cli.commands.listing import show_left_out
from pks_cli.commands.papers import told_paths
from pks_cli.exchange.table import EXAMPLE_MARK, screen_cells, screen_heads
from pks_cli.faults import Fault, Refused
from pks_cli.tasks.asking import wanted_year
from pks_cli.tasks.summarize import summarize as summarize_reports
from pks_cli.tasks.summarize_save import check_ending, contract, is_paper, save_summary

if TYPE_CHECKING:
    from pks_cli.commands.console import Console
    from pks_cli.exchange.table import Table
    from pks_cli.tasks.render_period import PeriodPaper
    from pks_cli.tasks.summarize import Summary

_STEP = "  "
_REKAP = "rekap"
_TEXT_KINDS = frozenset({"teks", "tanggal"})


def summarize(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    tahun: option.Year = None,
    periode: option.Period = None,
    wilayah: option.Place = None,
    kelas: Annotated[
        str | None, typer.Option(metavar="KODE", help="kelas tertinggi yang ditampilkan")
    ] = None,
    publik: Annotated[  # noqa: FBT002 - an option
        bool, typer.Option("--publik", help="untuk umum: jumlah di bawah 3 tidak dimuat")
    ] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "-o", "--output", metavar="BERKAS", help="simpan sebagai .xlsx, .csv, .json, atau .docx"
        ),
    ] = None,
    dokumen: Annotated[
        str | None,
        typer.Option(
            metavar="NASKAH",
            help="naskah Word: rekap, matriks_permasalahan, laporan_periode, atau telaahan_staf",
        ),
    ] = None,
    timpa: option.Overwrite = False,  # noqa: FBT002 - an option
    pdf: Annotated[bool, typer.Option("--pdf", help="tulis naskahnya dan PDF-nya")] = False,  # noqa: FBT002 - an option
) -> int:
    """Rekap laporan per wilayah: kejadian, kegiatan, nihil, yang selesai, dan yang belum melapor."""
    console = console_of(ctx)
    target = Path(output) if output else None
    if target is not None and dokumen is None:
        check_ending(target)
    year = wanted_year(tahun) if tahun is not None else None
    if publik and kelas is not None:
        message = "--publik dan --kelas tidak dapat dipakai bersama"
        raise Refused(Fault("PKS425", "galat", message, "pakai --publik saja; kelasnya selalu biasa"))
    if pdf or dokumen is not None or (target is not None and is_paper(target)):
        from pks_cli.tasks.period_material import Asked
        from pks_cli.tasks.render_period import Writing, render_period

        asked = Asked(year, periode, wilayah, kelas, publik)
        writing = Writing(target, overwrite=timpa, pdf=pdf)
        return _told(console, render_period(folders_of(ctx), dokumen or _REKAP, asked, writing))
    summary = summarize_reports(
        folders_of(ctx), tahun=year, periode=periode, wilayah=wilayah, kelas=kelas, publik=publik
    )
    written = save_summary(summary, target, overwrite=timpa) if target is not None else None
    return _answered(console, summary, written)


def _answered(console: Console, summary: Summary, written: Path | None) -> int:
    """Show the rekap, or where it was written, and what it does not count."""
    if console.as_json:
        console.document(_payload(summary) | ({"path": shown_path(written.absolute())} if written else {}))
    elif written is None:
        _show(summary.table, console)
        if summary.silent:
            console.say()
            _show(summary.silent_table, console)
    status = show_left_out(console, summary.left_out)
    if written is not None and not console.as_json:
        console.say(shown_path(written.absolute()))
    return status


def _told(console: Console, done: PeriodPaper) -> int:
    """Say where a paper went, and what it does not count."""
    shown = [shown_path(path.absolute()) for path in done.paths]
    if console.as_json:
        console.document(_payload(done.summary) | {"path": shown[0]} | told_paths(shown))
    status = show_left_out(console, done.summary.left_out)
    for sentence in done.draft.left_out:
        console.note(sentence)
    if not console.as_json:
        console.say("\n".join(shown))
    return status


def _payload(summary: Summary) -> dict[str, Any]:
    return {key: value for key, value in contract(summary).items() if key != "versi"}


def _indented(cells: tuple[str, ...], level: int) -> tuple[str, ...]:
    """Set a kelurahan under its kecamatan, the total at the left."""
    return (_STEP * max(level - 1, 0) + cells[0], *cells[1:])


def _show(table: Table, console: Console) -> None:
    if table.is_example:
        console.say(EXAMPLE_MARK)
    for line in (table.title, *table.subtitles):
        console.say(line)
    console.say()
    on_screen = [column for column in table.columns if column.short]
    right = [index for index, column in enumerate(on_screen) if column.kind not in _TEXT_KINDS]
    console.table(
        screen_heads(table), [_indented(screen_cells(table, row), row.level) for row in table.rows], right
    )
    for line in table.notes:
        console.say(line)


app = verb(
    summarize,
    """
    pks summarize --tahun 2021 --periode B12
    pks summarize --tahun 2021 --wilayah "Metro Timur"
    pks summarize --tahun 2021 -o rekap.xlsx
    pks summarize --tahun 2021 --publik -o rekap-publik.xlsx
    pks summarize --tahun 2021 --periode B12 --dokumen laporan_periode
    """,
)
