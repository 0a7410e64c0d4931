"""The note sheet of a meeting, and papers of a meeting that come back from Word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli import bahasa
from pks_cli.commands import paper_options as option  # noqa: TC001 - typer reads annotations at run time
from pks_cli.commands.giving import may_ask, shown_path
from pks_cli.commands.indonesian import Command, console_of, folders_of
from pks_cli.commands.opening import offer_to_open
from pks_cli.commands.papers import show_papers
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from pks_cli.commands.ask import Prompter
    from pks_cli.commands.console import Console
    from pks_cli.tasks.meeting_return import Paper, Returned
    from pks_cli.tasks.returning.changes import Change, Unplaced
    from pks_cli.tasks.take_return import Taken

_SHEET = "lembar_catatan"
_ALL, _EACH, _NONE = "semua", "satu", "batal"


def add_return(app: typer.Typer) -> None:
    """Give `pks meeting` the note sheet."""
    app.command("sheet", cls=Command, epilog="pks meeting sheet 2021-12-13 -o lembar.docx")(sheet)


def sheet(
    ctx: typer.Context,
    nama: Annotated[str, typer.Argument(metavar="ID", help="id, atau bagian nama berkas yang hanya satu")],
    output: option.Output = None,
    timpa: option.Overwrite = False,  # noqa: FBT002 - an option
    pdf: option.Pdf = False,  # noqa: FBT002 - an option
    buka: option.Open = False,  # noqa: FBT002 - an option
) -> None:
    """Tulis lembar catatan untuk diisi selama rapat, dengan apa yang sudah diketahui.

    Sesudah rapat isinya diambil ke catatan rapat dengan: pks meeting import BERKAS.
    """
    from pks_cli.tasks.render_meeting import Wanted, prepare_meeting, write_prepared

    console, folders = console_of(ctx), folders_of(ctx)
    prepared = prepare_meeting(folders, nama, Wanted(_SHEET))
    done = write_prepared(prepared, Path(output) if output else None, overwrite=timpa, pdf=pdf)
    console.faults(done.warnings)
    show_papers(console, one_place(folders), done)
    offer_to_open(console, done.papers, at_once=buka)


def take_back(
    ctx: typer.Context, paper: Paper, rapat: str | None, *, ya: bool, doubtful: bool, is_trial: bool
) -> int:
    """Show what a paper that came back changes, ask, and write what was agreed to.

    Args:
        ctx: The run.
        paper: The paper.
        rapat: Which meeting, where the paper does not say.
        ya: Write what is certain without asking.
        doubtful: Write what is doubtful too.
        is_trial: Write nothing.

    Returns:
        The exit status: 1 where something is left to decide.
    """
    from pks_cli.tasks.meeting_return import read_return
    from pks_cli.tasks.take_return import take_return

    console, folders = console_of(ctx), folders_of(ctx)
    returned = read_return(folders, paper, rapat)
    _show(console, returned)
    chosen = [one for one in returned.changes if doubtful or not one.doubt]
    asks = not ya and not is_trial
    if asks and may_ask(console):
        from pks_cli.commands.ask import make_prompter

        chosen = _chosen(make_prompter(), console, returned)
    elif asks and returned.changes:
        _tell(console, returned, None, is_trial=True)
        console.note("Belum ditulis; tambahkan --ya untuk menulis yang pasti.")
        return 1
    taken = take_return(folders, returned, chosen, is_trial=is_trial)
    console.faults(taken.refused)
    for update in taken.updates:
        console.faults(update.warnings)
    _tell(console, returned, taken, is_trial=is_trial)
    if is_trial:
        for update in taken.updates:
            console.say(update.diff)
        console.say("Belum ditulis (--dry-run).")
    elif not console.as_json:
        for update in taken.updates:
            console.say(shown_path(one_place(folders).root / update.path))
    return 1 if taken.left or taken.refused else 0


def _show(console: Console, returned: Returned) -> None:
    """Show every change with its old and new text, then what no field holds."""
    if returned.is_stale:
        console.say(
            "Catatan rapat ini berubah sejak naskahnya dibuat; yang tidak disunting di naskah dibiarkan."
        )
    if returned.has_other_template:
        console.say("Templat naskah ini berubah sejak naskahnya dibuat.")
    for line in returned.newer:
        console.say(f"  kini di catatan: {line}")
    certain = [one for one in returned.changes if not one.doubt]
    doubtful = [one for one in returned.changes if one.doubt]
    for title, changes in ((f"Berubah pada {returned.name}:", certain), ("Perlu diputuskan:", doubtful)):
        if changes:
            console.say(f"\n{title}")
            for one in changes:
                _show_change(console, one)
    if returned.unplaced:
        console.say("\nTidak mempunyai isian:")
        for left in returned.unplaced:
            _show_left(console, left)
    if not returned.changes and not returned.unplaced:
        console.say("Tidak ada yang berubah.")


def _show_change(console: Console, change: Change) -> None:
    console.say(f"  {change.label}: {change.action}")
    if change.old:
        console.say(f"    lama: {_indented(change.old)}")
    if change.new:
        console.say(f"    baru: {_indented(change.new)}")
    if change.doubt:
        console.say(f"    {change.doubt}")
    if change.command:
        console.say(f"    atau: {change.command}")


def _show_left(console: Console, left: Unplaced) -> None:
    kept = "; disimpan di catatan_impor" if left.is_kept else ""
    console.say(f"  {_indented(left.text)}\n    {left.reason}{kept}")
    if left.remedy:
        console.say(f"    {left.remedy}")


def _indented(text: str) -> str:
    return text.replace("\n", "\n          ")


def _chosen(prompter: Prompter, console: Console, returned: Returned) -> list[Change]:
    """Ask which changes to write: all that are certain at once or one by one, then each that is doubtful.

    Raises:
        KeyboardInterrupt: None is to be written.
    """
    from pks_cli.commands.ask import confirm

    certain = [one for one in returned.changes if not one.doubt]
    chosen = certain
    if certain:
        count = bahasa.format_bilangan(len(certain))
        how = prompter.choose(
            f"{count} perubahan pasti:",
            ((_ALL, "tulis semuanya"), (_EACH, "tanyakan satu per satu"), (_NONE, "batalkan")),
            _ALL,
        )
        if how == _NONE:
            raise KeyboardInterrupt
        if how == _EACH:
            chosen = [one for one in certain if _agreed(prompter, console, one, default=True)]
    doubtful = [one for one in returned.changes if one.doubt]
    chosen = [*chosen, *(one for one in doubtful if _agreed(prompter, console, one, default=False))]
    question = "Simpan tulisan yang tidak mempunyai isian di catatan_impor?"
    is_left = not chosen and any(one.is_kept for one in returned.unplaced)
    if is_left and not confirm(prompter, question, default=True):
        raise KeyboardInterrupt
    return chosen


def _agreed(prompter: Prompter, console: Console, change: Change, *, default: bool) -> bool:
    from pks_cli.commands.ask import confirm

    console.say("")
    _show_change(console, change)
    return confirm(prompter, "Tulis?", default=default)


def _tell(console: Console, returned: Returned, taken: Taken | None, *, is_trial: bool) -> None:
    """Give the answer as JSON, or say in one line what was done."""
    written = list(taken.written) if taken else []
    left = list(taken.left) if taken else list(returned.changes)
    if console.as_json:
        console.document(
            {
                "id": returned.id,
                "path": returned.path,
                "percobaan": is_trial,
                "ditulis": [_payload(one) for one in written],
                "ragu": [_payload(one) for one in left],
                "tidak_terbaca": [_left_payload(one) for one in returned.unplaced],
                "berubah_di_catatan": list(returned.newer),
            }
        )
    elif taken is not None:
        counts = [
            f"{bahasa.format_bilangan(len(written))} perubahan {'akan ditulis' if is_trial else 'ditulis'}"
        ]
        counts += [f"{bahasa.format_bilangan(len(left))} dibiarkan"] if left else []
        console.say(f"\n{', '.join(counts)}.")


def _payload(change: Change) -> dict[str, Any]:
    values = {
        "catatan": change.target,
        "id": change.id,
        "perubahan": change.action,
        "isian": change.label,
        "lama": change.old,
        "baru": change.new,
        "sebab_ragu": change.doubt,
        "perintah": change.command,
    }
    return {key: value for key, value in values.items() if value or key in {"lama", "baru"}}


def _left_payload(left: Unplaced) -> dict[str, Any]:
    return {"teks": left.text, "alasan": left.reason, "saran": left.remedy or None, "disimpan": left.is_kept}
