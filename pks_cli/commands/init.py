"""`pks init`: a new folder of records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pks_cli.commands.giving import may_ask, refuse_missing
from pks_cli.commands.indonesian import FOLDERS, as_path, console_of, verb
from pks_cli.faults import Fault, Refused
from pks_cli.tasks.init_folder import init_folder

if TYPE_CHECKING:
    from pathlib import Path

    from pks_cli.commands.console import Console

Example = Annotated[bool, typer.Option("--contoh", help="isi dengan contoh setahun: Kota Metro 2021")]


def init(
    ctx: typer.Context,
    direktori: Annotated[
        str | None, typer.Argument(metavar="FOLDER", help="folder baru atau kosong; tanpa ini: folder kerja")
    ] = None,
    wilayah: Annotated[
        str | None, typer.Option(metavar="WILAYAH", help="kota atau kabupaten: nama atau kode Kemendagri")
    ] = None,
    contoh: Example = False,  # noqa: FBT002 - an option
    dari_git: Annotated[
        str | None,
        typer.Option(
            "--dari-git", metavar="ALAMAT", help="laptop kedua: ambil folder yang dibagikan dengan pks sync"
        ),
    ] = None,
    dari_cadangan: Annotated[
        str | None,
        typer.Option("--dari-cadangan", metavar="BERKAS", help="kembalikan folder dari cadangan pks backup"),
    ] = None,
    berkas_sandi: Annotated[
        str | None,
        typer.Option(
            "--berkas-sandi", metavar="BERKAS", help="kata sandi cadangan, dari baris pertama berkas ini"
        ),
    ] = None,
) -> None:
    """Buat folder catatan baru: kantor, wilayah, dan tim dengan pos kosong di setiap wilayah."""
    console = console_of(ctx)
    where = _where(direktori, ctx.meta.get(FOLDERS, ()))
    if dari_git is not None:
        _refuse_together("--dari-git", wilayah or contoh or dari_cadangan)
        _join(console, where, dari_git)
        return
    if dari_cadangan is not None:
        _refuse_together("--dari-cadangan", wilayah or contoh)
        _restore(console, where, as_path(dari_cadangan), berkas_sandi)
        return
    if not wilayah and not contoh:
        if may_ask(console):
            from pks_cli.commands.ask import make_prompter

            wilayah = make_prompter().text("Kota atau kabupaten", check=_said)
        else:
            refuse_missing(["wilayah"], "pks init")
    made = init_folder(where, wilayah, contoh=contoh)
    if console.as_json:
        console.document({"id": made.kode, "path": made.root.as_posix()})
    else:
        console.say(f"{made.label}: {made.kecamatan} kecamatan, {made.kelurahan} kelurahan dan desa.")
    for note in made.notes:
        console.say(note)
    if not console.as_json:
        console.say(str(made.root))


def _refuse_together(option: str, others: object) -> None:
    """Refuse what says something else about a folder that is there already.

    Raises:
        Refused: There is such an option.
    """
    if others:
        message = f"{option} mengambil folder yang sudah ada; pilihan lain tidak dapat bersamanya"
        raise Refused(Fault("PKS425", "galat", message, "sebut salah satu"))


def _restore(console: Console, where: Path, file: Path, berkas_sandi: str | None) -> None:
    """Make a folder from a backup."""
    from pks_cli import bahasa
    from pks_cli.commands.passphrase import passphrase
    from pks_cli.tasks.restore import restore

    made = restore(where, file, lambda: passphrase(console, berkas_sandi))
    if console.as_json:
        payload = {
            "id": made.kode,
            "path": made.root.as_posix(),
            "berkas": made.files,
            "riwayat": made.commits,
        }
        console.document({key: value for key, value in payload.items() if value is not None})
    else:
        changes = f", riwayat {bahasa.format_bilangan(made.commits)} perubahan" if made.commits else ""
        label = f"{made.label}: " if made.label else ""
        console.say(f"{label}{bahasa.format_bilangan(made.files)} berkas dikembalikan{changes}.")
    for note in made.notes:
        console.say(note)
    if not console.as_json:
        console.say(str(made.root))


def _join(console: Console, where: Path, address: str) -> None:
    """Take over a folder that is shared already."""
    from pks_cli.folder.office import read_setting
    from pks_cli.tasks.sync_join import join_folder

    place = join_folder(where, address)
    setting = read_setting(place)
    if console.as_json:
        console.document({"id": setting.office.wilayah, "path": place.root.as_posix()})
        return
    console.say(f"{setting.gazetteer.label(setting.office.wilayah)}: catatan sudah ada di laptop ini.")
    console.say("Setelah mengisi laporan, bagikan dengan 'pks sync'.")
    console.say(str(place.root))


def _where(directory: str | None, named: tuple[str, ...]) -> Path:
    """Take the new folder: the one typed, else the one named by -C, else the working directory.

    PKS_FOLDER is not asked: it names the folder one works in every day, and nothing new is made over it.
    """
    return as_path(directory or (named[-1] if named else "."))


def _said(answer: str) -> str | None:
    return None if answer.strip() else 'tulis namanya, misalnya "Kota Metro"'


app = verb(
    init,
    """
    pks init --wilayah "Kota Metro"
    pks init catatan --wilayah 18.72
    pks init contoh --contoh
    pks init catatan --dari-git E:/
    pks init catatan --dari-cadangan "E:/Cadangan 2026-11-24.zip"
    """,
)
