"""`pks` alone in a terminal: what needs doing, then a numbered menu that teaches the commands."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, NamedTuple

from pks_cli.commands.ask import make_prompter
from pks_cli.commands.indonesian import console_of, folders_of
from pks_cli.commands.status import state_lines
from pks_cli.faults import Refused
from pks_cli.tasks.overview import overview

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer._click import Context

    from pks_cli.commands.ask import Prompter
    from pks_cli.commands.console import Console

NO_FOLDER = "PKS401"


class Item(NamedTuple):
    """One line of the menu: the words of the command, what it does, and what is asked first."""

    words: tuple[str, ...]
    label: str
    asks: tuple[tuple[str, str], ...] = ()


_WHICH = ("", "Rapat yang mana (tanggal, nama, atau id)")
ITEMS = (
    Item(("report", "add"), "Tambah laporan"),
    Item(
        ("report", "import"),
        "Ambil laporan dari chat, blangko, atau tabel",
        (("", "Berkas (seret ke sini; kosong: yang ada di masuk/)"),),
    ),
    Item(("report", "list"), "Daftar laporan", (("--tahun", "Tahun (kosong: tahun ini)"),)),
    Item(("report", "missing"), "Siapa yang belum melapor"),
    Item(
        ("report", "twins"),
        "Satukan laporan tentang kejadian yang sama",
        (("--tahun", "Tahun (kosong: tahun ini)"),),
    ),
    Item(("meeting", "new"), "Catat rapat baru"),
    Item(("meeting", "list"), "Daftar rapat"),
    Item(
        ("meeting", "render"),
        "Tulis naskah rapat ke Word",
        (_WHICH, ("--dokumen", "Naskah apa (kosong: notula; seluruhnya: semua)")),
    ),
    Item(("meeting", "naskah"), "Nomor dan keadaan naskah rapat", (_WHICH,)),
    Item(("summarize",), "Rekap laporan", (("--tahun", "Tahun (kosong: tahun ini)"),)),
    Item(("recommend",), "Tulis telaahan staf ke Word", (("--periode", "Periode (kosong: tahun ini)"),)),
    Item(("team", "check"), "Pos tim yang belum lengkap"),
    Item(("team", "set"), "Isi pejabat sebuah pos"),
    Item(("validate",), "Periksa semua catatan"),
    Item(("followup", "list"), "Tindak lanjut rapat"),
    Item(("export", "agenda"), "Buku agenda", (("--tahun", "Tahun (kosong: tahun ini)"),)),
    Item(("sync",), "Bagikan catatan, ambil dari laptop lain"),
    Item(("backup",), "Buat cadangan"),
)
ITEMS_WITHOUT_FOLDER = (
    Item(("init",), "Buat folder catatan di sini"),
    Item(("init", "--contoh"), "Lihat-lihat dulu: folder contoh", (("", "Nama folder baru"),)),
)
LEAVE = Item((), "Keluar")


def open_menu(ctx: Context, prompter: Prompter | None = None) -> int:
    """Show the menu until the user leaves it.

    Args:
        ctx: The context of `pks` itself, for the folder named by -C.
        prompter: Who asks; None: the terminal.

    Returns:
        The exit status of the last command.
    """
    console, asker = console_of(ctx), prompter or make_prompter()
    named = [word for folder in folders_of(ctx) for word in ("-C", str(folder))]
    status = 0
    while True:
        items = (*_greeting(ctx, console), LEAVE)
        choices = [(str(number), item.label) for number, item in enumerate(items, 1)]
        item = items[int(asker.choose("Mau apa?", choices, "1")) - 1]
        if item is LEAVE:
            return status
        status = _run([*named, *item.words, *_asked(item, asker)], console)


def _greeting(ctx: Context, console: Console) -> tuple[Item, ...]:
    """Say what needs doing, and give what can be done."""
    try:
        state = overview(folders_of(ctx))
    except Refused as error:
        if error.faults[0].code == NO_FOLDER and not folders_of(ctx):
            console.say("\nDi sini belum ada folder catatan.")
        else:
            console.faults(error.faults)
        return ITEMS_WITHOUT_FOLDER if error.faults[0].code == NO_FOLDER else ()
    console.say()
    for line in state_lines(state):
        console.say(line)
    return ITEMS


def _asked(item: Item, asker: Prompter) -> list[str]:
    words: list[str] = []
    for option, question in item.asks:
        answer = dropped(asker.text(question))
        if answer:
            words += [option, answer] if option else [answer]
    return words


def dropped(answer: str) -> str:
    """Take the quotes off that a terminal puts around the path of a file dragged into it."""
    bare = answer.strip()
    for mark in ("'", '"'):
        if len(bare) > 1 and bare[0] == bare[-1] == mark:
            return bare[1:-1]
    return answer


def _run(words: Sequence[str], console: Console) -> int:
    """Run a command as if it had been typed, and show how to type it."""
    from pks_cli.commands.app import run

    console.say(f"\nPerintahnya: pks {shlex.join(words)}\n")
    return run(list(words))
