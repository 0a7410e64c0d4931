"""`pks followup`: the tindak lanjut of all meetings and their progress."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli import bahasa
from pks_cli.commands.console import nameless
from pks_cli.commands.giving import shown_path
from pks_cli.commands.indonesian import Command, console_of, folders_of, noun
from pks_cli.commands.listing import show_left_out
from pks_cli.model import vocabulary
from pks_cli.tasks.archive import one_place
from pks_cli.tasks.list_followups import FollowupRow, list_followups
from pks_cli.tasks.update_followup import update_followup

if TYPE_CHECKING:
    from pks_cli.commands.console import Console

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
    epilog='pks followup update b7n2d5qe --status berjalan --uraian "Rapat pembentukan tim 20 Januari"',
)
def update(
    ctx: typer.Context,
    nama: Identity,
    status: Annotated[
        str, typer.Option("--status", metavar="KODE", help="belum, berjalan, selesai, atau batal")
    ] = "berjalan",
    uraian: Text = None,
    bukti: Proof = None,
    tanggal: Day = None,
) -> None:
    """Catat kemajuan sebuah tindak lanjut; notula rapatnya tetap seperti yang diedarkan."""
    _record(ctx, nama, {"status": status, "uraian": uraian, "bukti": bukti, "tanggal": tanggal})


@app.command("done", cls=Command, epilog='pks followup done b7n2d5qe --bukti "SK Camat Nomor 3 Tahun 2022"')
def done(
    ctx: typer.Context, nama: Identity, bukti: Proof = None, uraian: Text = None, tanggal: Day = None
) -> None:
    """Nyatakan sebuah tindak lanjut selesai; buktinya harus disebut."""
    _record(ctx, nama, {"status": "selesai", "uraian": uraian, "bukti": bukti, "tanggal": tanggal})


def _record(ctx: typer.Context, nama: str, progress: dict[str, str | None]) -> None:
    console: Console = console_of(ctx)
    folders = folders_of(ctx)
    given = {key: value for key, value in progress.items() if value is not None}
    added = update_followup(folders, nama, given)
    console.faults(nameless(added.warnings))
    console.written(added.id, added.path, shown_path(one_place(folders).root / added.path))


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
