"""`pks musnahkan`: destroy a record that the law obliges to destroy."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from pks_cli import bahasa
from pks_cli.commands.ask import make_prompter
from pks_cli.commands.console import fault_payload
from pks_cli.commands.giving import may_ask, refuse_missing
from pks_cli.commands.indonesian import console_of, folders_of, verb
from pks_cli.faults import Refused
from pks_cli.tasks.erase_record import Destroyed, Doomed, erase_record, look_at_doomed, refuse_bad_reason
from pks_cli.tasks.erase_words import consequences, still_held

if TYPE_CHECKING:
    from pks_cli.commands.console import Console


def musnahkan(
    ctx: typer.Context,
    nama: Annotated[
        str, typer.Argument(metavar="ID", help="id catatan, atau bagian nama berkasnya yang hanya satu")
    ],
    alasan: Annotated[
        str | None,
        typer.Option(metavar="TEKS", help="dasar pemusnahan; tanpa nama orang, karena tidak terhapus"),
    ] = None,
    oleh: Annotated[
        str | None,
        typer.Option(metavar="NAMA", help="petugas yang memusnahkan; kosong: nama Anda di riwayat"),
    ] = None,
    ya: Annotated[bool, typer.Option("--ya", help="tanpa bertanya lagi")] = False,  # noqa: FBT002 - an option
) -> None:
    """Musnahkan catatan yang menurut UU 27/2022 wajib dimusnahkan.

    Berkasnya dihapus; yang tinggal hanya keterangan bahwa catatan itu dimusnahkan, tanpa isinya. Untuk
    menarik catatan yang keliru, pakai --batalkan pada update: catatan itu tetap ada dan tidak dihitung.
    """
    console = console_of(ctx)
    folders = folders_of(ctx)
    doomed = look_at_doomed(folders, nama)
    oleh = oleh or doomed.oleh
    if may_ask(console):
        reason, who = _asked(console, doomed, alasan, oleh, confirmed=ya)
    else:
        given = {"alasan": alasan, "oleh": oleh, "ya": ya}
        refuse_missing([key for key, value in given.items() if not value], f"pks musnahkan {doomed.id}")
        reason, who = alasan or "", oleh or ""
    _show(console, erase_record(folders, doomed, reason, who))


def _asked(
    console: Console, doomed: Doomed, reason: str | None, who: str | None, *, confirmed: bool
) -> tuple[str, str]:
    """Ask for what is missing, then for the id: only what is typed on purpose destroys.

    Raises:
        Refused: The reason given will not do.
    """
    prompter = make_prompter()
    for line in consequences(doomed):
        console.say(line)
    reason = reason or prompter.text("Alasan (dasar hukumnya, tanpa nama orang)", check=_wrong_reason)
    refuse_bad_reason(reason)
    who = who or prompter.text("Nama Anda, petugas yang memusnahkan", check=_said)
    if not confirmed:
        question = f"Ketik {doomed.id} untuk memusnahkan, Ctrl+C untuk berhenti"
        prompter.text(question, check=lambda answer: _same(answer, doomed.id))
    return reason, who


def _wrong_reason(answer: str) -> str | None:
    try:
        refuse_bad_reason(answer)
    except Refused as refused:
        return refused.faults[0].message
    return None


def _same(answer: str, identity: str) -> str | None:
    return None if answer.strip() == identity else "idnya tidak sama; tidak ada yang dimusnahkan"


def _said(answer: str) -> str | None:
    return None if bahasa.rapi(answer) else "tidak boleh kosong"


def _show(console: Console, done: Destroyed) -> None:
    if console.as_json:
        still = asdict(done.doomed.remains) | {"rujukan": done.doomed.references}
        console.document(
            {
                "id": done.doomed.id,
                "path": done.path,
                "dimusnahkan": done.doomed.path,
                "masih_memuat": still,
                "temuan": fault_payload(done.warnings),
            }
        )
    else:
        console.say("Dimusnahkan. Yang masih memuat isinya:")
        for line in still_held(done.doomed):
            console.say(f"- {line}")
    console.faults(done.warnings)
    if not console.as_json:
        console.say(done.path)


app = verb(
    musnahkan,
    """
    pks musnahkan k3f9x2ab
    pks musnahkan k3f9x2ab --alasan "Permintaan subjek data, Pasal 8 UU 27/2022" --ya
    """,
)
