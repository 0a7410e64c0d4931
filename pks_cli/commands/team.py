"""`pks team`: who holds which post where, since when."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pks_cli import bahasa
from pks_cli.commands import paper_options as option  # noqa: TC001 - typer reads annotations at run time
from pks_cli.commands.console import nameless
from pks_cli.commands.field_options import answers_of, fields_command
from pks_cli.commands.giving import (
    may_ask,
    previewed_edit,
    refuse_missing,
    show_trial,
    show_written,
    shown_path,
)
from pks_cli.commands.indonesian import Command, console_of, folders_of, noun
from pks_cli.commands.opening import offer_to_open
from pks_cli.commands.papers import show_papers
from pks_cli.commands.team_sheets import add_sheets
from pks_cli.commands.updating import Trial  # noqa: TC001 - typer reads annotations at run time
from pks_cli.folder.office import read_setting
from pks_cli.model import vocabulary
from pks_cli.model.team import Anggota
from pks_cli.tasks.asking import spelled
from pks_cli.tasks.list_teams import TeamOnDay, check_teams, list_teams, team_on_day
from pks_cli.tasks.places import one_place
from pks_cli.tasks.set_team import Plan, carry_out, plan_team, set_team
from pks_cli.tasks.show_record import show_record

if TYPE_CHECKING:
    from pks_cli.commands.ask import Prompter
    from pks_cli.commands.console import Console

app = noun("Siapa menjabat apa, di wilayah mana, sejak kapan.")
Day = Annotated[
    str | None, typer.Option("--tanggal", metavar="TANGGAL", help="keadaan pada hari itu; kosong: hari ini")
]
_NOT_SET_HERE = frozenset({"jabatan"})


@app.command("list", cls=Command, epilog="pks team list\npks team list --tanggal 2021-12-13")
def list_(ctx: typer.Context, tanggal: Day = None) -> None:
    """Daftar tim setiap wilayah: berapa pos, berapa yang ada namanya."""
    console = console_of(ctx)
    rows = list_teams(folders_of(ctx), tanggal)
    if console.as_json:
        keys = ("id", "nama", "tingkat", "path", "pos", "terisi")
        values = [{key: getattr(row, key) for key in keys} for row in rows]
        console.document(
            {"baris": [{key: one for key, one in row.items() if one is not None} for row in values]}
        )
        return
    cells = [
        (row.id, row.nama, str(row.terisi), str(row.pos), "" if row.path else "belum ada tim") for row in rows
    ]
    console.table(("Kode", "Wilayah", "Terisi", "Pos", ""), cells, right=(2, 3))


@app.command("show", cls=Command, epilog="pks team show Yosodadi\npks team show 18.72 --tanggal 2021-12-13")
def show(
    ctx: typer.Context,
    wilayah: Annotated[str, typer.Argument(metavar="WILAYAH", help="nama atau kode")],
    tanggal: Day = None,
) -> None:
    """Lihat pejabat satu wilayah pada suatu hari."""
    console = console_of(ctx)
    if console.as_json:
        shown = show_record(folders_of(ctx), "team", wilayah)
        console.document({"id": shown.id, "path": shown.path, "isi": shown.isi})
        return
    team = team_on_day(folders_of(ctx), wilayah, tanggal)
    console.say(f"Tim {team.nama}, {bahasa.tanggal_panjang(team.tanggal)}")
    if not team.anggota:
        console.say(f"Belum ada baris; isi dengan: pks team set {team.id} JABATAN --nama NAMA")
        return
    console.table(("Jabatan", "Nama", "Pangkat", "NIP/NRP", "Sejak", "Sampai"), _rows(team))


@app.command("check", cls=Command, epilog="pks team check\npks team check --tanggal 2021-12-13")
def check(ctx: typer.Context, tanggal: Day = None) -> None:
    """Periksa pos mana yang belum ada barisnya, belum ada namanya, atau dipegang dua orang."""
    console = console_of(ctx)
    gaps = check_teams(folders_of(ctx), tanggal)
    if console.as_json:
        keys = ("id", "nama", "jabatan", "masalah")
        console.document({"baris": [{key: getattr(gap, key) for key in keys} for gap in gaps]})
        return
    if gaps:
        cells = [(gap.id, gap.nama, _post(gap.jabatan) if gap.jabatan else "", gap.masalah) for gap in gaps]
        console.table(("Kode", "Wilayah", "Jabatan", "Masalah"), cells)
        number = bahasa.format_bilangan(len(gaps))
        console.say(f"{number} pos perlu dilengkapi: pks team set WILAYAH JABATAN --nama NAMA")
    else:
        console.say("Semua pos sudah ada namanya.")


@app.command(
    "render",
    cls=Command,
    epilog='pks team render\npks team render "Metro Timur" --tanggal 2021-12-13 -o keputusan.docx',
)
def render(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    wilayah: Annotated[
        str | None, typer.Argument(metavar="WILAYAH", help="nama atau kode; kosong: wilayah kerja kantor")
    ] = None,
    tanggal: Annotated[
        str | None,
        typer.Option(
            metavar="TANGGAL", help="tanggal keputusan dan susunannya; kosong: titik-titik, susunan hari ini"
        ),
    ] = None,
    nomor: Annotated[
        str | None, typer.Option(metavar="NOMOR", help="nomor keputusan; kosong: titik-titik")
    ] = None,
    output: option.Output = None,
    timpa: option.Overwrite = False,  # noqa: FBT002 - an option
    pdf: option.Pdf = False,  # noqa: FBT002 - an option
    buka: option.Open = False,  # noqa: FBT002 - an option
) -> None:
    """Tulis rancangan keputusan pembentukan tim, dengan susunan tim sebagai lampiran."""
    from pks_cli.tasks.render_team import TeamAsked, render_team

    console, folders = console_of(ctx), folders_of(ctx)
    asked, target = TeamAsked(wilayah, tanggal, nomor), Path(output) if output else None
    done = render_team(folders, asked, target, overwrite=timpa, pdf=pdf)
    console.faults(done.warnings)
    show_papers(console, one_place(folders), done)
    offer_to_open(console, done.paths[:1], at_once=buka)


@app.command(
    "set",
    cls=fields_command(Anggota, _NOT_SET_HERE),
    epilog="""
    pks team set Yosodadi lurah --nama "Siti Aminah, S.IP." --mulai 2021-07-01
    pks team set "Metro Timur" camat --nama "Drs. Budi Santoso" --nip 198001012005011003
    pks team set Yosodadi lurah --sampai 2021-12-31 --dry-run
    """,
)
def set_(
    ctx: typer.Context,
    wilayah: Annotated[str | None, typer.Argument(metavar="WILAYAH", help="nama atau kode")] = None,
    jabatan: Annotated[
        str | None, typer.Argument(metavar="JABATAN", help="kode atau sebutan, misalnya lurah")
    ] = None,
    dry_run: Trial = False,  # noqa: FBT002 - an option
) -> None:
    """Isi sebuah pos. Pejabat lama tidak dihapus: barisnya ditutup sehari sebelum yang baru mulai."""
    console, folders, prompter = console_of(ctx), folders_of(ctx), None
    values = spelled(Anggota, answers_of(ctx))
    if may_ask(console) and not (wilayah and jabatan and values):
        from pks_cli.commands.ask import make_prompter
        from pks_cli.commands.team_questions import ask_post

        prompter = make_prompter()
        setting = read_setting(one_place(folders))
        wilayah, jabatan, values = ask_post(setting, wilayah, jabatan, values, prompter)
    needed = (("WILAYAH", wilayah), ("JABATAN", jabatan), ("nama", values))
    refuse_missing([key for key, value in needed if not value], "pks team set")
    if dry_run:
        show_trial(plan_team(folders, str(wilayah), str(jabatan), values).update, console)
    elif prompter is not None:
        _agree(console, prompter, plan_team(folders, str(wilayah), str(jabatan), values))
    else:
        updated = set_team(folders, str(wilayah), str(jabatan), values)
        show_written(updated, console, one_place(folders).root)


add_sheets(app)


def _agree(console: Console, prompter: Prompter, plan: Plan) -> None:
    """Show what will change, and on a yes make just that change."""
    planned = plan.update
    previewed_edit(planned, console, prompter)
    updated = carry_out(plan)
    console.faults(nameless(one for one in updated.warnings if one not in planned.warnings))
    console.written(updated.id, updated.path, shown_path(plan.setting.place.root / updated.path))


def _post(code: str) -> str:
    return vocabulary.label("jabatan", code)


def _rows(team: TeamOnDay) -> list[tuple[str, ...]]:
    return [
        (
            row.jabatan_lengkap or _post(row.jabatan),
            row.nama or "–",
            row.pangkat or "",
            row.nip or row.nrp or "",
            row.mulai.isoformat() if row.mulai else "",
            row.sampai.isoformat() if row.sampai else "",
        )
        for row in team.anggota
    ]
