"""The verb `update`, the same for every kind of record: options change the lines meant and no other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli.commands.field_options import answers_of, fields_command, plain
from pks_cli.commands.giving import of_options, show_trial, show_written
from pks_cli.commands.indonesian import console_of, folders_of
from pks_cli.faults import Fault, Refused
from pks_cli.folder.office import read_setting
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.asking import spelled
from pks_cli.tasks.places import one_place
from pks_cli.tasks.update_record import preview_update, update_record

if TYPE_CHECKING:
    from collections.abc import Collection

    from pks_cli.model.record import Record

Trial = Annotated[bool, typer.Option("--dry-run", "--coba", help="tampilkan saja baris yang akan berubah")]
Withdraw = Annotated[
    str | None,
    typer.Option("--batalkan", metavar="ALASAN", help="tarik catatan ini; berkasnya tetap ada"),
]
_NO_OPTION = frozenset({"lokal", "dibatalkan", "catatan_impor", "sumber_impor", "laporan_wilayah"})


@dataclass(frozen=True, slots=True)
class Wish:
    """What the options ask for.

    Attributes:
        answers: New texts by key.
        withdrawn: Why the record is withdrawn, None when it is not.
        is_trial: Only show what would change.
    """

    answers: dict[str, Any]
    withdrawn: str | None
    is_trial: bool


def add_update(
    app: typer.Typer, model: type[Record], kind: str, texts: frozenset[str], examples: str
) -> None:
    """Give a noun its `update`.

    Args:
        app: The noun.
        model: The class of its records.
        kind: report or meeting.
        texts: Lists of groups that may be given as texts.
        examples: Shown in the help, one a line.
    """

    @app.command("update", cls=fields_command(model, _NO_OPTION, texts), epilog=examples)
    def update(
        ctx: typer.Context,
        catatan: Annotated[
            str, typer.Argument(metavar="ID", help="id, atau bagian nama berkas yang hanya satu")
        ],
        dry_run: Trial = False,  # noqa: FBT002 - an option
        kosongkan: Annotated[
            list[str] | None,
            typer.Option("--kosongkan", metavar="ISIAN", help="hapus isi sebuah isian, misalnya saran"),
        ] = None,
        batalkan: Withdraw = None,
    ) -> None:
        """Ubah isian sebuah catatan; baris lain dan komentarnya tetap.

        Isian yang berupa daftar ditambah di belakang. Setiap --langkah bertanggal hari ini, dan --status yang
        disebut bersamanya menjadi status langkah terakhir itu.
        """
        given = spelled(model, answers_of(ctx))
        answers = given | _emptied(model, kosongkan or [], given)
        change(ctx, kind, catatan, Wish(answers, batalkan, dry_run))


def change(ctx: typer.Context, kind: str, nama: str, wish: Wish) -> None:
    """Make the change of one record, or only show it.

    Raises:
        Refused: No such record, an option is wrong, or nothing is to be changed.
    """
    console = console_of(ctx)
    folders = folders_of(ctx)
    place = one_place(folders)
    changes = _changes(wish.answers, today_of(read_setting(place)).isoformat(), wish.withdrawn)
    if wish.is_trial:
        show_trial(of_options(lambda: preview_update(folders, kind, nama, changes)), console)
    else:
        show_written(of_options(lambda: update_record(folders, kind, nama, changes)), console, place.root)


def _emptied(model: type[Record], keys: list[str], given: Collection[str]) -> dict[str, None]:
    """Give the keys to empty.

    Raises:
        Refused: No field has that name, or a new value is given for it too.
    """
    known = {key.replace("_", "-"): key for key in model.model_fields}
    unknown = [key for key in keys if key.replace("_", "-") not in known]
    if unknown:
        message = f"isian '{unknown[0]}' tidak ada"
        raise Refused(Fault("PKS423", "galat", message, f"pilih salah satu: {', '.join(known)}"))
    emptied = {known[key.replace("_", "-")]: None for key in keys}
    if both := [key for key in emptied if key in given]:
        message = f"isian '{both[0]}' diminta diisi dan dikosongkan sekaligus"
        raise Refused(Fault("PKS423", "galat", message, "sebut salah satu saja"))
    return emptied


def _changes(answers: dict[str, Any], today: str, withdrawn: str | None) -> dict[str, Any]:
    """Put the answers in the form of the record.

    Raises:
        Refused: Nothing is to be changed, or a withdrawal has no reason that can be written.
    """
    changes = dict(answers)
    if changes.get("langkah"):
        steps: list[dict[str, str]] = [{"tanggal": today, "uraian": text} for text in changes["langkah"]]
        if "status" in changes:
            steps[-1]["status"] = changes["status"]
        changes["langkah"] = steps
    if withdrawn is not None:
        if not withdrawn.strip():
            remedy = "sebut mengapa catatan ini ditarik, misalnya --batalkan 'terkirim dua kali'"
            raise Refused(Fault("PKS424", "galat", "alasan belum diisi", remedy))
        changes["dibatalkan"] = {"tanggal": today, "alasan": plain("batalkan", withdrawn)}
    if not changes:
        remedy = "sebut isian yang diubah, misalnya --status selesai"
        raise Refused(Fault("PKS424", "galat", "belum disebut apa yang diubah", remedy))
    return changes
