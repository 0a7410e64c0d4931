"""`pks followup`: the tindak lanjut of all meetings and their progress."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from pks_cli import bahasa
from pks_cli.commands.field_options import plain
from pks_cli.commands.giving import show_trial, show_written
from pks_cli.commands.indonesian import Command, console_of, folders_of, noun
from pks_cli.commands.listing import show_left_out
from pks_cli.commands.updating import Trial, Wish, Withdraw, change
from pks_cli.faults import Fault, Refused
from pks_cli.model import vocabulary
from pks_cli.tasks.list_followups import FollowupRow, list_followups
from pks_cli.tasks.places import one_place
from pks_cli.tasks.update_followup import preview_followup, update_followup

app = noun("Tindak lanjut yang diputuskan rapat, dan kemajuannya.")
_HEAD = ("Tindak lanjut", "Penanggung jawab", "Tenggat", "Status", "Umur", "Id")
Identity = Annotated[
    str, typer.Argument(metavar="ID", help="id tindak lanjut, atau bagiannya yang hanya satu")
]
Text = Annotated[str | None, typer.Option("--uraian", metavar="TEKS", help="apa yang sudah dilakukan")]
Proof = Annotated[
    str | None, typer.Option("--bukti", metavar="TEKS", help="surat, foto, atau berkas yang membuktikan")
]
Day = Annotated[str | None, typer.Option("--tanggal", metavar="TANGGAL", help="kapan; kosong: hari ini")]


@app.command("list", cls=Command, epilog="pks followup list\npks followup list --terbuka")
def list_(
    ctx: typer.Context,
    terbuka: Annotated[bool, typer.Option("--terbuka", help="hanya yang belum selesai")] = False,  # noqa: FBT002 - an option
) -> int:
    """Daftar tindak lanjut; yang lewat tenggat di atas."""
    console = console_of(ctx)
    found = list_followups(folders_of(ctx), terbuka=terbuka)
    if console.as_json:
        left_out = [{"berkas": path, "kode": code} for path, code in found.left_out]
        console.document({"baris": [_payload(row) for row in found.rows], "tidak_dihitung": left_out})
    else:
        if found.rows:
            console.table(_HEAD, [_cells(row) for row in found.rows])
        console.say(_count_line(found.rows))
    return show_left_out(console, found.left_out)


@app.command(
    "update",
    cls=Command,
    epilog="""
    pks followup update b7n2d5qe --status berjalan --uraian "Rapat pembentukan tim 20 Januari"
    pks followup update b7n2d5qe --batalkan "tercatat pada tindak lanjut yang keliru"
    """,
)
def update(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    nama: Identity,
    status: Annotated[
        str | None,
        typer.Option(
            "--status", metavar="KODE", help="belum, berjalan, selesai, atau batal; kosong: berjalan"
        ),
    ] = None,
    uraian: Text = None,
    bukti: Proof = None,
    tanggal: Day = None,
    batalkan: Withdraw = None,
    dry_run: Trial = False,  # noqa: FBT002 - an option
) -> None:
    """Catat kemajuan sebuah tindak lanjut; notula rapatnya tetap seperti yang diedarkan.

    Yang dihentikan rapat diberi --status batal. Dengan --batalkan seluruh catatan kemajuannya ditarik, dan
    tindak lanjut itu kembali belum dikerjakan.
    """
    progress = _given({"status": status, "uraian": uraian, "bukti": bukti, "tanggal": tanggal})
    if batalkan is None:
        _record(ctx, "followup update", nama, {"status": "berjalan", **progress}, is_trial=dry_run)
        return
    if progress:
        message = "--batalkan menarik seluruh catatan; kemajuan tidak dapat ditulis bersamanya"
        raise Refused(Fault("PKS425", "galat", message, "jalankan dua kali, satu untuk masing-masing"))
    change(ctx, "followup", nama, Wish({}, batalkan, dry_run))


@app.command("done", cls=Command, epilog='pks followup done b7n2d5qe --bukti "SK Camat Nomor 3 Tahun 2022"')
def done(
    ctx: typer.Context,
    nama: Identity,
    bukti: Proof = None,
    uraian: Text = None,
    tanggal: Day = None,
    dry_run: Trial = False,  # noqa: FBT002 - an option
) -> None:
    """Nyatakan sebuah tindak lanjut selesai; buktinya harus disebut."""
    progress = _given({"bukti": bukti, "uraian": uraian, "tanggal": tanggal})
    _record(ctx, "followup done", nama, {"status": "selesai", **progress}, is_trial=dry_run)


def _given(options: dict[str, str | None]) -> dict[str, str]:
    return {key: plain(key, value) for key, value in options.items() if value is not None}


def _record(ctx: typer.Context, command: str, nama: str, progress: dict[str, str], *, is_trial: bool) -> None:
    """Write the progress, or only show what would be written."""
    console, folders = console_of(ctx), folders_of(ctx)
    if is_trial:
        show_trial(preview_followup(folders, nama, progress), console)
    else:
        updated = update_followup(folders, command, nama, progress)
        show_written(updated, console, one_place(folders).root)


def _payload(row: FollowupRow) -> dict[str, Any]:
    values = {
        "id": row.id,
        "rapat": row.rapat,
        "tanggal_rapat": row.tanggal_rapat.isoformat(),
        "uraian": row.uraian,
        "penanggung_jawab": row.penanggung_jawab,
        "tenggat": row.tenggat.isoformat() if row.tenggat else None,
        "status": row.status,
        "umur_hari": row.umur_hari,
        "lewat": row.lewat,
    }
    return {key: value for key, value in values.items() if value is not None}


def _cells(row: FollowupRow) -> tuple[str, ...]:
    late = " (lewat)" if row.lewat else ""
    return (
        row.uraian,
        row.penanggung_jawab or "–",
        f"{row.tenggat.isoformat()}{late}" if row.tenggat else "–",
        vocabulary.label("status_tindak_lanjut", row.status),
        f"{bahasa.format_bilangan(max(row.umur_hari, 0))} hari",
        row.id or "–",
    )


def _count_line(rows: tuple[FollowupRow, ...]) -> str:
    late = sum(row.lewat for row in rows)
    still = sum(row.is_open for row in rows)
    return f"{len(rows)} tindak lanjut, {still} belum selesai, {late} lewat tenggat."
