"""`pks report`: add, list and show reports."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from pks_cli import bahasa
from pks_cli.commands.console import one_line
from pks_cli.commands.field_options import answers_of, fields_command
from pks_cli.commands.giving import (
    may_ask,
    of_options,
    previewed,
    refuse_missing,
    write_draft,
    write_given_file,
)
from pks_cli.commands.indonesian import Command, console_of, folders_of, noun
from pks_cli.commands.listing import show_left_out, show_record_to
from pks_cli.commands.report_form import add_report_form
from pks_cli.commands.report_import import add_import
from pks_cli.commands.report_missing import add_missing
from pks_cli.commands.report_twins import add_twins
from pks_cli.commands.updating import add_update
from pks_cli.folder.office import read_setting
from pks_cli.model import vocabulary
from pks_cli.model.report import Report
from pks_cli.tasks.add_report import SIX, ReportDraft, draft_report, missing_keys
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.asking import spelled, wanted_code
from pks_cli.tasks.list_reports import ReportRow, list_reports, reports_of_case
from pks_cli.tasks.places import one_place
from pks_cli.tasks.show_record import show_record

app = noun("Laporan kejadian, kegiatan, dan nihil dari kelurahan.")
_NO_OPTION = frozenset({"lokal", "dibatalkan", "catatan_impor", "sumber_impor"})
_SHOWN_KEYS = ("jenis", "tanggal", "unsur", "kategori", "judul", "status")


@app.command(
    "add",
    cls=fields_command(Report, _NO_OPTION, frozenset({"langkah"}), SIX),
    epilog="""
    pks report add
    pks report add --wilayah Yosodadi --tanggal 2021-11-02 --unsur lurah \\
      --uraian "Balap liar di Jl. A.H. Nasution" --langkah "Patroli malam" --status selesai
    pks report add --berkas laporan.yaml
    """,
)
def add(
    ctx: typer.Context,
    berkas: Annotated[
        str | None,
        typer.Option(
            "--berkas", metavar="BERKAS", help="seluruh laporan sebagai berkas YAML; - untuk masukan standar"
        ),
    ] = None,
) -> int:
    """Tambah laporan.

    Di terminal yang belum diisi ditanyakan. Tanpa terminal cukup enam pilihan: --wilayah --tanggal --unsur
    --uraian --langkah --status; jenis, kategori, dan judul diusulkan dari kata-kata kejadian.
    Setiap --langkah bertanggal tanggal lapor; tanggal lapor yang kosong adalah hari ini.
    """
    console = console_of(ctx)
    setting = read_setting(one_place(folders_of(ctx)))
    today = today_of(setting)
    answers = answers_of(ctx)
    if berkas is not None:
        return write_given_file(setting, "report", berkas, answers, console, today)
    answers = spelled(Report, answers)
    missing = missing_keys(setting, answers)
    if missing and may_ask(console):
        from pks_cli.commands.ask import make_prompter
        from pks_cli.commands.report_questions import ask_report

        prompter = make_prompter()
        drafted = of_options(lambda: ask_report(prompter, console, setting, answers, today))
        previewed(drafted.draft, console, prompter)
    else:
        refuse_missing(missing, "pks report add")
        drafted = of_options(lambda: draft_report(setting, answers, today))
        console.say(proposals(drafted))
    write_draft(setting, drafted.draft, console)
    return 0


@app.command(
    "list",
    cls=Command,
    epilog="""
    pks report list --tahun 2021 --periode B12
    pks report list --tahun 2021 --wilayah "Metro Timur" --status belum_ditangani
    """,
)
def list_(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    tahun: Annotated[
        str | None, typer.Option(metavar="TAHUN", help="tahun periode; kosong: tahun ini")
    ] = None,
    periode: Annotated[str | None, typer.Option(metavar="PERIODE", help="B04, B08, atau B12")] = None,
    wilayah: Annotated[
        str | None, typer.Option(metavar="WILAYAH", help="nama atau kode, dengan semua di bawahnya")
    ] = None,
    jenis: Annotated[str | None, typer.Option(metavar="KODE", help="hanya jenis ini")] = None,
    status: Annotated[str | None, typer.Option(metavar="KODE", help="hanya status ini")] = None,
    unsur: Annotated[str | None, typer.Option(metavar="KODE", help="hanya dari pelapor ini")] = None,
    kategori: Annotated[str | None, typer.Option(metavar="KODE", help="hanya kategori ini")] = None,
) -> int:
    """Daftar laporan menurut tanggal."""
    console = console_of(ctx)
    codes = {
        name: wanted_code(name, text)
        for name, text in (("jenis", jenis), ("status", status), ("unsur", unsur))
    }
    found = list_reports(folders_of(ctx), tahun, periode, {**codes, "kategori": kategori}, wilayah)
    if console.as_json:
        left_out = [{"berkas": path, "kode": code} for path, code in found.left_out]
        console.document({"baris": [_row_payload(row) for row in found.rows], "tidak_dihitung": left_out})
    else:
        head = ("Tanggal", "Wilayah", "Jenis", "Judul", "Status", "Kasus", "Id")
        shared = any(row.of_case > 1 for row in found.rows)
        if found.rows and shared:
            console.table(head, [_row_cells(row) for row in found.rows])
        elif found.rows:  # a column that says nothing takes room from the titles
            console.table(
                (*head[:5], head[6]), [(*(cells := _row_cells(row))[:5], cells[6]) for row in found.rows]
            )
        console.say(_count_line(len(found.rows), found.tahun, found.years))
    return show_left_out(console, found.left_out)


@app.command("show", cls=Command, epilog="pks report show k3f9x2ab\npks report show 2021-11-02-yosodadi")
def show(
    ctx: typer.Context,
    nama: Annotated[str, typer.Argument(metavar="ID", help="id, atau bagian nama berkas yang hanya satu")],
) -> None:
    """Lihat satu laporan."""
    console, folders = console_of(ctx), folders_of(ctx)
    shown = show_record(folders, "report", nama)
    others = reports_of_case(folders, shown.id)
    if console.as_json:
        beside = {"kasus": {"id": others.id, "laporan": [one.id for one in others.rows]}} if others else {}
        console.document({"id": shown.id, "path": shown.path, "isi": shown.isi, **beside})
        return
    show_record_to(console, shown)
    if others:
        console.say(f"\nKasus ini dilaporkan {len(others.rows)} kali:")
        for one in others.rows:
            console.say(f"  {one.report.tanggal.isoformat()}, {one.nama}, {_reporter(one)} ({one.id})")


add_update(
    app,
    Report,
    "report",
    frozenset({"langkah"}),
    """
    pks report update k3f9x2ab --langkah "Mediasi di balai kelurahan" --status selesai
    pks report update k3f9x2ab --judul "Balap liar" --dry-run
    pks report update k3f9x2ab --batalkan "terkirim dua kali"
    """,
)
add_report_form(app)

add_import(app)

add_missing(app)
add_twins(app)


def proposals(drafted: ReportDraft) -> str:
    """Say what was put in without being asked."""
    lines = [
        f"  {one.key}: {one_line(one.value)}{_labelled(one.value, one.label)}" for one in drafted.proposed
    ]
    return "\n".join(["Diusulkan (ubah dengan pilihan bernama sama):", *lines]) if lines else ""


def _labelled(value: str, label: str) -> str:
    return f" ({label})" if label != value else ""


def _row_payload(row: ReportRow) -> dict[str, Any]:
    values = {key: getattr(row.report, key) for key in _SHOWN_KEYS}
    given = {key: str(value) for key, value in values.items() if value is not None}
    case = {"kasus": row.kasus} if row.of_case > 1 else {}
    return {"id": row.id, "path": row.path, "wilayah": row.wilayah, "nama": row.nama, **given, **case}


def _row_cells(row: ReportRow) -> tuple[str, ...]:
    report = row.report
    status = vocabulary.label("status", report.status) if report.status else "–"
    title = report.judul or report.uraian or "–"
    return (
        report.tanggal.isoformat(),
        row.nama,
        vocabulary.label("jenis", report.jenis),
        title,
        status,
        f"{row.kasus} ({row.of_case})" if row.of_case > 1 else "–",
        row.id,
    )


def _reporter(row: ReportRow) -> str:
    who = vocabulary.label("unsur", row.report.unsur)
    return f"{who}: {one_line(row.report.judul or row.report.uraian or '–')}"


def _count_line(number: int, year: int, years: tuple[int, ...]) -> str:
    if number:
        return f"{bahasa.format_bilangan(number)} laporan."
    elsewhere = [str(one) for one in years if one != year]
    others = f"; ada laporan tahun {bahasa.gabung(elsewhere)}" if elsewhere else ""
    return f"Tidak ada laporan tahun {year} yang cocok{others}."
