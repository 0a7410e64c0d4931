"""`pks team form` and `pks team import`: the officials as a sheet, out and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli import bahasa
from pks_cli.commands import paper_options as option  # noqa: TC001 - typer reads annotations at run time
from pks_cli.commands.ask import confirm
from pks_cli.commands.console import nameless
from pks_cli.commands.giving import may_ask, of_options, shown_path
from pks_cli.commands.import_inputs import CANNOT_RUN, TakeDoubtful, Yes
from pks_cli.commands.indonesian import Command, console_of, folders_of
from pks_cli.commands.papers import show_papers
from pks_cli.commands.updating import Trial  # noqa: TC001 - typer reads annotations at run time
from pks_cli.faults import Fault, Refused
from pks_cli.model import vocabulary
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.commands.console import Console
    from pks_cli.tasks.import_team import TeamImported, TeamPlan
    from pks_cli.tasks.team_working import Worked

_HEAD = ("Baris", "Wilayah", "Jabatan", "Nama", "Perubahan", "Catatan")


def add_sheets(app: typer.Typer) -> None:
    """Give `pks team` its commands for sheets."""
    app.command(
        "form", cls=Command, epilog='pks team form\npks team form --wilayah "Metro Timur" -o tim.xlsx'
    )(form)
    app.command(
        "import",
        cls=Command,
        epilog="pks team import tim.xlsx --coba\npks team import tim.xlsx\npks team import tim.csv --ya",
    )(import_)


def form(
    ctx: typer.Context,
    wilayah: Annotated[
        str | None,
        typer.Option(metavar="WILAYAH", help="nama atau kode, dengan semua di bawahnya; kosong: semua"),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="BERKAS", help="berkas .xlsx atau folder; kosong: keluaran/"),
    ] = None,
    timpa: option.Overwrite = False,  # noqa: FBT002 - an option
) -> None:
    """Tulis daftar pejabat semua tim sebagai lembar untuk dibetulkan dan dilengkapi.

    Satu baris satu pos, dengan pejabatnya sekarang. Sesudah diisi, ambil kembali dengan 'pks team import'.
    """
    from pks_cli.tasks.team_form import write_team_form

    console, folders = console_of(ctx), folders_of(ctx)
    done = write_team_form(folders, wilayah, Path(output) if output else None, overwrite=timpa)
    console.note(f"{done.posts} pos, {done.unknown} di antaranya belum ada namanya.")
    show_papers(console, one_place(folders), done)


def import_(
    ctx: typer.Context,
    berkas: Annotated[list[str], typer.Argument(metavar="BERKAS", help="berkas .xlsx, .csv, atau .docx")],
    wilayah: Annotated[
        str | None,
        typer.Option(metavar="WILAYAH", help="nama atau kode, bagi baris yang tidak menyebut wilayah"),
    ] = None,
    ya: Yes = False,  # noqa: FBT002 - an option
    terima_ragu: TakeDoubtful = False,  # noqa: FBT002 - an option
    dry_run: Trial = False,  # noqa: FBT002 - an option
) -> int:
    """Ambil daftar pejabat dari lembar kita atau daftar buatan orang lain.

    Rencananya ditampilkan lebih dulu. Pejabat lama tidak dihapus: barisnya ditutup sehari sebelum yang baru
    mulai. Baris yang meragukan atau tidak terbaca ditulis ke lembar sisa untuk dibetulkan dan diambil lagi.
    """
    from pks_cli.tasks.import_team import carry_out_import, plan_import

    console, folders = console_of(ctx), folders_of(ctx)
    plan = of_options(lambda: plan_import(folders, [_file(one) for one in berkas], wilayah))
    console.faults(plan.notes)
    _show_plan(console, plan)
    if dry_run:
        return _only_told(console, plan, "Belum ditulis (--dry-run).")
    if not (plan.certain or plan.doubtful or plan.wrong):
        if console.as_json:
            console.document({"ditulis": [], "ragu": [], "tidak_terbaca": []})
        return 0
    if not ya and not may_ask(console):
        _only_told(console, plan, "Belum ditulis: tambahkan --ya untuk menulis yang pasti.")
        return CANNOT_RUN
    takes_doubtful = terima_ragu if ya else _agreed(plan, terima_ragu=terima_ragu)
    return _show_done(console, plan, carry_out_import(plan, with_doubtful=takes_doubtful))


def _only_told(console: Console, plan: TeamPlan, words: str) -> int:
    """Tell the plan as JSON where that is wanted; nothing is written."""
    if console.as_json:
        planned = [_told(one) for one in plan.certain]
        console.document({"ditulis": [], "rencana": planned, **_left(plan.doubtful, plan.wrong)})
    console.note(words)
    return int(bool(plan.doubtful or plan.wrong))


def _file(typed: str) -> Path:
    path = Path(typed)
    if path.is_dir():
        message = f"'{typed}' adalah folder, bukan berkas"
        raise Refused(Fault("PKS431", "galat", message, "sebut berkasnya"))
    if not path.exists():
        message = f"berkas '{typed}' tidak ada"
        raise Refused(Fault("PKS431", "galat", message, "periksa nama dan foldernya"))
    return path


def _agreed(plan: TeamPlan, *, terima_ragu: bool) -> bool:
    """Ask for leave to write; give whether what is doubtful may be written too.

    Raises:
        KeyboardInterrupt: The answer was tidak.
    """
    from pks_cli.commands.ask import make_prompter

    prompter = make_prompter()
    number = len(plan.doubtful)
    question = f"Tulis juga {number} baris yang meragukan, seperti yang dibaca?"
    accepted = terima_ragu or (bool(number) and confirm(prompter, question, default=False))
    count = len(plan.certain) + (number if accepted else 0)
    if not confirm(prompter, f"Tulis {count} perubahan?", default=True):
        raise KeyboardInterrupt
    return accepted


def _show_plan(console: Console, plan: TeamPlan) -> None:
    for title, rows in (
        ("Akan ditulis:", plan.certain),
        ("Meragukan:", plan.doubtful),
        ("Tidak dapat diambil:", plan.wrong),
    ):
        if rows:
            console.say(title)
            console.table(_HEAD, [_cells(one, plan) for one in rows])
            console.say()
    unread = dict.fromkeys(head for table in plan.tables for head in table.unread)
    if unread:
        console.say(f"Kolom yang tidak diambil: {bahasa.gabung(list(unread))}.")
    counts = (
        f"{len(plan.certain)} akan ditulis",
        f"{len(plan.doubtful)} meragukan",
        f"{len(plan.wrong)} tidak dapat diambil",
        f"{plan.same} tidak berubah",
    )
    console.say(f"{bahasa.gabung(list(counts))}.")


def _cells(one: Worked, plan: TeamPlan) -> tuple[str, ...]:
    read, change = one.read, one.change
    names = [text for text in (change.before if change else "", read.values.get("nama", "")) if text]
    is_new = change is not None and change.kind == "pejabat baru"
    shown = " -> ".join(dict.fromkeys(names)) if is_new else "".join(names[-1:])
    changes = ""
    if change is not None:
        keys = ", ".join(key for key in change.values if change.kind == "dibetulkan")
        changes = f"{change.kind}: {keys}" if keys else change.kind
    return (
        f"{read.origin.sheet}:{read.origin.row}" if read.origin.sheet else str(read.origin.row),
        plan.setting.gazetteer.label(read.wilayah) if read.wilayah else "–",
        vocabulary.label("jabatan", read.jabatan) if read.jabatan else "–",
        shown or "–",
        changes,
        one.wrong or "; ".join(change.doubts if change else ()),
    )


def _show_done(console: Console, plan: TeamPlan, done: TeamImported) -> int:
    console.faults(nameless(done.warnings))
    root = plan.setting.place.root
    if console.as_json:
        told = {"ditulis": [_told(one) for one in done.written], **_left(done.doubtful, done.wrong)}
        sheet = {"sisa": plan.setting.place.relative(done.leftovers)} if done.leftovers else {}
        console.document({**told, "path": list(done.paths), **sheet})
    else:
        console.say(f"{len(done.written)} perubahan ditulis di {len(done.paths)} tim.")
        if done.leftovers:
            console.say("Baris yang belum masuk, untuk dibetulkan dan diambil lagi:")
            console.say(shown_path(done.leftovers))
        elif done.paths:
            console.say("\n".join(shown_path(root / path) for path in done.paths))
    return int(bool(done.doubtful or done.wrong))


def _left(doubtful: Sequence[Worked], wrong: Sequence[Worked]) -> dict[str, Any]:
    return {
        "ragu": [{**_told(one), "alasan": list(one.change.doubts if one.change else ())} for one in doubtful],
        "tidak_terbaca": [{**_told(one), "alasan": [one.wrong]} for one in wrong],
    }


def _told(one: Worked) -> dict[str, Any]:
    read = one.read
    values = {
        "berkas": read.origin.name,
        "lembar": read.origin.sheet,
        "baris": read.origin.row,
        "wilayah": read.wilayah,
        "jabatan": read.jabatan,
        "nama": read.values.get("nama", ""),
        "perubahan": one.change.kind if one.change else "",
    }
    return {key: value for key, value in values.items() if value != ""}
