"""`pks meeting`: record meetings and render their minutes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli import bahasa
from pks_cli.commands import paper_options as option  # noqa: TC001 - typer reads annotations at run time
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
from pks_cli.commands.meeting_import import add_import
from pks_cli.commands.meeting_papers import add_papers, show_proposals
from pks_cli.commands.meeting_return import add_return
from pks_cli.commands.opening import offer_to_open
from pks_cli.commands.papers import show_papers
from pks_cli.commands.publishing import agreed_to
from pks_cli.commands.updating import add_update
from pks_cli.documents.papers import papers_of
from pks_cli.folder.office import read_setting
from pks_cli.model.meeting import Meeting
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.asking import spelled, wanted_copies
from pks_cli.tasks.list_meetings import MeetingRow, list_meetings
from pks_cli.tasks.new_meeting import MeetingDraft, draft_meeting, missing_keys
from pks_cli.tasks.places import one_place
from pks_cli.tasks.render_meeting import Wanted, prepare_meeting, write_prepared
from pks_cli.tasks.show_record import show_record

if TYPE_CHECKING:
    from pks_cli.commands.console import Console

app = noun("Rapat Tim Terpadu dan notulanya.")
_NO_OPTION = frozenset({"lokal", "dibatalkan", "laporan_wilayah", "catatan_impor", "sumber_impor"})
_BY_NAME = frozenset({"hadir", "tidak_hadir", "pembahasan", "keputusan"})
_PAPERS = bahasa.gabung([*papers_of("rapat"), "semua"], "atau")
_SHOWN_KEYS = ("nama", "tanggal", "tempat")


@app.command(
    "new",
    cls=fields_command(Meeting, _NO_OPTION, _BY_NAME),
    epilog="""
    pks meeting new
    pks meeting new --nama "Rapat Tim Terpadu" --tanggal 2021-12-13 --mulai 13.30 --tempat "Balai Kota"
    pks meeting new --berkas rapat.yaml
    """,
)
def new(
    ctx: typer.Context,
    berkas: Annotated[
        str | None,
        typer.Option(
            "--berkas", metavar="BERKAS", help="seluruh rapat sebagai berkas YAML; - untuk masukan standar"
        ),
    ] = None,
) -> int:
    """Catat rapat baru.

    Di terminal yang belum diisi ditanyakan. Tanpa terminal cukup --nama dan --tanggal; wilayahnya wilayah
    kerja kantor, dan pesertanya semua pos tim di wilayah itu.
    """
    console = console_of(ctx)
    setting = read_setting(one_place(folders_of(ctx)))
    today = today_of(setting)
    answers = answers_of(ctx)
    if berkas is not None:
        return write_given_file(setting, "meeting", berkas, answers, console, today)
    answers = spelled(Meeting, answers)
    missing = missing_keys(answers)
    if missing and may_ask(console):
        from pks_cli.commands.ask import make_prompter
        from pks_cli.commands.meeting_questions import ask_meeting

        prompter = make_prompter()
        drafted = of_options(lambda: ask_meeting(prompter, console, setting, answers, today))
        show_groups(drafted, console)
        previewed(drafted.draft, console, prompter)
    else:
        refuse_missing(missing, "pks meeting new")
        drafted = of_options(lambda: draft_meeting(setting, answers, today))
        show_groups(drafted, console)
    write_draft(setting, drafted.draft, console)
    return 0


@app.command("list", cls=Command, epilog="pks meeting list\npks meeting list --tahun 2021")
def list_(
    ctx: typer.Context,
    tahun: Annotated[str | None, typer.Option(metavar="TAHUN", help="hanya tahun ini; kosong: semua")] = None,
    periode: Annotated[str | None, typer.Option(metavar="PERIODE", help="misalnya 2021-B12")] = None,
) -> int:
    """Daftar rapat menurut tanggal."""
    console = console_of(ctx)
    found = list_meetings(folders_of(ctx), tahun, periode)
    if console.as_json:
        left_out = [{"berkas": path, "kode": code} for path, code in found.left_out]
        console.document({"baris": [_row_payload(row) for row in found.rows], "tidak_dihitung": left_out})
    elif found.rows:
        console.table(
            ("Tanggal", "Nama", "Wilayah", "Periode", "Id"), [_row_cells(row) for row in found.rows]
        )
        console.say(f"{bahasa.format_bilangan(len(found.rows))} rapat.")
    else:
        console.say("Tidak ada rapat yang cocok; buat dengan: pks meeting new")
    return show_left_out(console, found.left_out)


@app.command("show", cls=Command, epilog="pks meeting show 2021-12-13")
def show(
    ctx: typer.Context,
    nama: Annotated[str, typer.Argument(metavar="ID", help="id, atau bagian nama berkas yang hanya satu")],
) -> None:
    """Lihat satu rapat."""
    show_record_to(console_of(ctx), show_record(folders_of(ctx), "meeting", nama))


@app.command(
    "render",
    cls=Command,
    epilog="""
    pks meeting render 2021-12-13
    pks meeting render 2021-12-13 --dokumen daftar-hadir
    pks meeting render 2021-12-13 --dokumen semua -o rapat-desember --pdf
    pks meeting render 2021-12-13 --publik
    """,
)
def render(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    nama: Annotated[str, typer.Argument(metavar="ID", help="id, atau bagian nama berkas yang hanya satu")],
    dokumen: Annotated[str, typer.Option(metavar="NASKAH", help=_PAPERS)] = "notula",
    kelas: Annotated[
        str | None, typer.Option(metavar="KODE", help="kelas naskah; kosong: kelas rapatnya")
    ] = None,
    publik: Annotated[  # noqa: FBT002 - an option
        bool, typer.Option("--publik", help="untuk umum: teks hanya yang disetujui satu per satu")
    ] = False,
    salinan: Annotated[
        str | None, typer.Option(metavar="JUMLAH", help="banyaknya salinan bernomor naskah rahasia")
    ] = None,
    output: option.Output = None,
    timpa: option.Overwrite = False,  # noqa: FBT002 - an option
    pdf: option.Pdf = False,  # noqa: FBT002 - an option
    buka: option.Open = False,  # noqa: FBT002 - an option
) -> None:
    """Tulis naskah rapat sebagai berkas Word: notula, undangan, daftar hadir, dan lainnya.

    Dengan --dokumen semua seluruh naskah rapat ditulis ke satu folder, misalnya keluaran/Rapat 2021-12-13.
    """
    console, folders = console_of(ctx), folders_of(ctx)
    wanted = Wanted(dokumen, kelas, publik, wanted_copies(salinan))
    prepared = prepare_meeting(folders, nama, wanted)
    if prepared.pieces and may_ask(console) and agreed_to(prepared, console):
        prepared = prepare_meeting(folders, nama, wanted)
    done = write_prepared(prepared, Path(output) if output else None, overwrite=timpa, pdf=pdf)
    console.faults(done.warnings)
    show_proposals(console, done.id, prepared.proposals)
    show_papers(console, one_place(folders), done)
    offer_to_open(console, done.papers, at_once=buka)


add_update(
    app,
    Meeting,
    "meeting",
    _BY_NAME,
    """
    pks meeting update 2021-12-13 --selesai 15.40 --penutup "Rapat ditutup dengan doa."
    pks meeting update 2021-12-13 --keputusan "Patroli gabungan setiap malam Minggu" --dry-run
    """,
)


add_import(app)
add_papers(app)
add_return(app)


def show_groups(drafted: MeetingDraft, console: Console) -> None:
    """Show who is invited, with the people the teams know."""
    if not drafted.peserta:
        return
    console.say("Peserta dari tim:")
    for group in drafted.peserta:
        people = ", ".join(group.orang) if group.orang else "nama belum diketahui; lihat 'pks team check'"
        console.say(f"  {group.sebutan}: {people}")


def _row_payload(row: MeetingRow) -> dict[str, Any]:
    values = {key: getattr(row.meeting, key) for key in _SHOWN_KEYS}
    given = {key: str(value) for key, value in values.items() if value is not None}
    counted = {"wilayah": row.meeting.wilayah, "periode": row.meeting.counted_periode}
    return {"id": row.id, "path": row.path, **counted, **given}


def _row_cells(row: MeetingRow) -> tuple[str, ...]:
    meeting = row.meeting
    return (meeting.tanggal.isoformat(), meeting.nama, row.wilayah, meeting.counted_periode, row.id)
