"""`pks history`: who changed which field of a record when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli.commands.indonesian import console_of, folders_of, verb
from pks_cli.commands.record_view import value_words
from pks_cli.tasks.clock import clock_words
from pks_cli.tasks.history import WHOLE, Event, History, history_of

if TYPE_CHECKING:
    from pks_cli.folder.tree_changes import TreeChange

_HASH = re.compile(r"\b[0-9a-f]{64}\b")
UNSAVED = "belum disimpan dalam riwayat"


def history(
    ctx: typer.Context,
    nama: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="id catatan, nama wilayah untuk timnya, atau bagian nama berkas yang hanya satu",
        ),
    ],
) -> None:
    """Siapa mengubah isian apa, dan kapan; yang terakhir di bawah.

    Juga untuk catatan yang sudah tidak ada, selama masih ada dalam riwayat; dari yang telah dimusnahkan tanpa
    isinya. Tidak mengubah apa pun.
    """
    console = console_of(ctx)
    found = history_of(folders_of(ctx), nama)
    if console.as_json:
        console.document({"baris": [row for event in found.events for row in _payload(event)]})
        return
    console.say(f"{found.subject} ({found.path})\n")
    for event in found.events:
        for line in _lines(found, event):
            console.say(line)
    if not found.events:
        console.say("Belum ada riwayat.")


def _lines(found: History, event: Event) -> list[str]:
    if event.waktu is None:
        head = UNSAVED
    else:
        who = f", {event.oleh}" if event.oleh else ""
        how = f" ({event.perintah})" if event.perintah else ""
        head = f"{clock_words(event.waktu)}{who}{how}"
    first = event.changes[0]
    if first.isian == WHOLE and not first.loc:
        return [f"{head}: {first.baru}"]
    return [f"{head}:", *(f"  {_change(found, one)}" for one in event.changes)]


def _change(found: History, one: TreeChange) -> str:
    old, new = (
        None if value is None else _shown(value_words(found.model, one.loc, value, found.setting.gazetteer))
        for value in (one.lama, one.baru)
    )
    if old is None:
        return f"{one.isian}: diisi {new}" if new is not None else f"{one.isian}: diubah"
    return f"{one.isian}: dihapus {old}" if new is None else f"{one.isian}: {old} \N{RIGHTWARDS ARROW} {new}"


def _shown(text: str) -> str:
    """Put a value into one line; of a hash the beginning tells people enough."""
    return _HASH.sub(lambda found: f"{found[0][:8]}\N{HORIZONTAL ELLIPSIS}", " ".join(text.split()))


def _payload(event: Event) -> list[dict[str, Any]]:
    head = {
        "waktu": event.waktu.isoformat() if event.waktu else None,
        "oleh": event.oleh,
        "perintah": event.perintah,
    }
    rows = [head | {"isian": one.isian, "lama": one.lama, "baru": one.baru} for one in event.changes]
    return [{key: value for key, value in row.items() if value is not None} for row in rows]


app = verb(history, "pks history k3f9x2ab\npks history Yosodadi\npks history 2021-12-13-rapat")
