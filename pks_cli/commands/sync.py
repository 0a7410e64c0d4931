"""`pks sync`: share the folder, and settle what two people filled in differently."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli.commands.ask import make_prompter
from pks_cli.commands.console import fault_payload
from pks_cli.commands.giving import may_ask, refuse_missing
from pks_cli.commands.indonesian import console_of, folders_of, verb
from pks_cli.faults import Refused
from pks_cli.strict_yaml import write
from pks_cli.tasks.sync import sync as sync_folder
from pks_cli.tasks.sync_settle import BERSAMA, USULAN, Question, questions, settle
from pks_cli.tasks.sync_words import Synced, told

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.commands.ask import Prompter
    from pks_cli.commands.console import Console

_LATER = "nanti"
_NAMELESS = "PKS446"


def sync(
    ctx: typer.Context,
    alamat: Annotated[
        str | None,
        typer.Argument(
            metavar="ALAMAT", help="folder, diska USB, atau https://...; diingat untuk seterusnya"
        ),
    ] = None,
    nama: Annotated[
        str | None, typer.Option(metavar="NAMA", help="nama Anda; cukup sekali di komputer ini")
    ] = None,
    selesaikan: Annotated[  # noqa: FBT002 - an option
        bool, typer.Option("--selesaikan", help="pilih satu per satu isian yang diisi berbeda oleh dua orang")
    ] = False,
) -> int:
    """Bagikan catatan dan ambil catatan dari laptop lain.

    Tidak ada yang hilang: bila dua orang mengisi berbeda, keduanya disimpan sampai ada yang memilih.
    """
    console, folders = console_of(ctx), folders_of(ctx)
    if selesaikan:
        waiting = questions(folders)
        if console.as_json:
            console.document({"bentrok": [_question_payload(one) for one in waiting]})
            return 1 if waiting else 0
        if not may_ask(console):
            refuse_missing(["jawaban"], "pks sync --selesaikan")
        _ask_all(make_prompter(), console, folders, waiting)
    result = _shared(console, folders, alamat, nama)
    if console.as_json:
        console.document(_payload(result))
    else:
        for line in told(result):
            console.say(line)
    console.faults(result.faults)
    return 1 if result.waiting or any(fault.level == "galat" for fault in result.faults) else 0


def _shared(console: Console, folders: Sequence[Path], address: str | None, name: str | None) -> Synced:
    """Share; a name that is not known yet is asked for."""
    try:
        return sync_folder(folders, address, name)
    except Refused as refused:
        if refused.faults[0].code != _NAMELESS or not may_ask(console):
            raise
    name = make_prompter().text("Nama Anda (menyertai setiap perubahan yang dibagikan)", check=_said)
    return sync_folder(folders, address, name)


def _ask_all(
    prompter: Prompter, console: Console, folders: Sequence[Path], waiting: Sequence[Question]
) -> None:
    for number, one in enumerate(waiting, 1):
        console.say(f"\n{number} dari {len(waiting)}: {one.subject}, isian {one.tempat}")
        choices = (
            (BERSAMA, f"tetap: {_shown(one.bersama)}{_by(one.bersama_oleh)}"),
            (USULAN, f"ganti: {_shown(one.usulan)}{_by(one.usulan_oleh)}"),
            (_LATER, "putuskan nanti"),
        )
        choice = prompter.choose("Mana yang benar?", choices, BERSAMA)
        if choice != _LATER:
            try:
                settle(folders, one, choice)
            except Refused as refused:
                console.faults(refused.faults)


def _shown(value: Any) -> str:
    if value is None:
        return "(kosong)"
    return value if isinstance(value, str) else write({"isi": value}).strip()


def _by(who: str) -> str:
    return f" ({who})" if who else ""


def _said(answer: str) -> str | None:
    return None if answer.strip() else "tulis nama Anda"


def _payload(result: Synced) -> dict[str, Any]:
    rows = [
        {
            "jenis": one.kind or "kantor",
            "wilayah": one.wilayah,
            "nama": one.nama,
            "baru": one.baru,
            "diubah": one.diubah,
        }
        for one in result.arrived
    ]
    return {
        "diterima": rows,
        "dibagikan": result.sent,
        "dikembalikan": result.restored,
        "bentrok": list(result.conflicts),
        "menunggu": result.waiting,
        "tertinggal": result.left_behind,
        "tersambung": result.reached,
        "temuan": fault_payload(result.faults),
    }


def _question_payload(one: Question) -> dict[str, Any]:
    return {
        "path": one.path,
        "berkas": one.record,
        "isian": list(one.isian),
        "bersama": one.bersama,
        "usulan": one.usulan,
        "bersama_oleh": one.bersama_oleh or None,
        "usulan_oleh": one.usulan_oleh or None,
    }


app = verb(sync, "pks sync\npks sync E:/\npks sync --selesaikan")
