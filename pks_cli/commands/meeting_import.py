"""`pks meeting import`: old minutes become the draft of a meeting and of the reports told in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pks_cli.commands.field_options import plain
from pks_cli.commands.giving import STANDARD_INPUT, may_ask, shown_path
from pks_cli.commands.import_inputs import (
    CANNOT_RUN,
    FromClipboard,
    clipboard,
    named,
)
from pks_cli.commands.indonesian import Command, console_of, folders_of
from pks_cli.commands.meeting_import_view import fields_of, lists_of, payload_of, rows_of, show_plan
from pks_cli.commands.meeting_return import take_back
from pks_cli.faults import Fault, Refused
from pks_cli.folder.office import read_setting
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from datetime import date

    from pks_cli.commands.ask import Prompter
    from pks_cli.commands.console import Console
    from pks_cli.exchange.foreign.source import Source
    from pks_cli.folder.office import Setting
    from pks_cli.tasks.import_meeting import MeetingPlan

_CERTAIN, _ALL, _NONE = "pasti", "semua", "batal"


def add_import(app: typer.Typer) -> None:
    """Give `pks meeting` the command that takes old minutes in."""
    app.command(
        "import",
        cls=Command,
        epilog="""
        pks meeting import "Notulen Desember.docx"
        pks meeting import notulen.txt --dry-run
        pks meeting import notulen.docx --ya --tanggal 2021-12-13
        """,
    )(import_)


def import_(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    berkas: Annotated[
        str | None,
        typer.Argument(metavar="BERKAS", help="notula sebagai DOCX atau teks; - untuk masukan standar"),
    ] = None,
    tempel: FromClipboard = False,  # noqa: FBT002 - an option
    nama: Annotated[
        str | None, typer.Option(metavar="TEKS", help="nama rapat, bila bukan yang terbaca")
    ] = None,
    tanggal: Annotated[
        str | None, typer.Option(metavar="TANGGAL", help="tanggal rapat, bila bukan yang terbaca")
    ] = None,
    wilayah: Annotated[
        str | None, typer.Option(metavar="WILAYAH", help="wilayah tim; kosong: wilayah kantor")
    ] = None,
    periode: Annotated[str | None, typer.Option(metavar="PERIODE", help="misalnya 2021-B12")] = None,
    rapat: Annotated[
        str | None,
        typer.Option(metavar="ID", help="rapat mana, untuk lembar catatan yang tidak menyebutnya lagi"),
    ] = None,
    ya: Annotated[  # noqa: FBT002 - an option
        bool, typer.Option("--ya", help="tulis yang pasti tanpa bertanya; yang ragu hanya didaftar")
    ] = False,
    terima_ragu: Annotated[  # noqa: FBT002 - an option
        bool, typer.Option("--terima-ragu", help="tulis juga yang ragu, seperti terbaca, tanpa bertanya")
    ] = False,
    dry_run: Annotated[  # noqa: FBT002 - an option
        bool, typer.Option("--dry-run", "--coba", help="tampilkan saja rencananya")
    ] = False,
) -> int:
    """Ambil notula lama menjadi draf rapat, atau lembar catatan dan notula dari pks kembali ke rapatnya.

    Setiap kata sumber masuk ke isian atau didaftar sebagai belum ditempatkan, dan tidak ada yang ditulis
    sebelum rencananya ditampilkan. Berkas yang sama tidak diambil dua kali.

    Lembar catatan yang sudah diisi, dan notula dari pks yang diperbaiki di Word, mengubah catatan rapatnya:
    setiap perubahan ditunjukkan isi lama dan barunya. Yang dihapus dari naskah, dan yang berasal dari laporan
    atau rapat lain, tidak ditulis tanpa ditanyakan.
    """
    from pks_cli.tasks.import_meeting import plan_meeting
    from pks_cli.tasks.meeting_return import returned_paper

    ya = ya or terima_ragu
    is_file = berkas is not None and berkas != STANDARD_INPUT and not tempel
    if is_file and (paper := returned_paper(Path(berkas or ""))):
        return take_back(ctx, paper, rapat, ya=ya, doubtful=terima_ragu, is_trial=dry_run)

    console, folders = console_of(ctx), folders_of(ctx)
    setting = read_setting(one_place(folders))
    today = today_of(setting)
    options = {"nama": nama, "tanggal": tanggal, "wilayah": wilayah, "periode": periode}
    given = {key: plain(key, text) for key, text in options.items() if text}
    source = _with_words(_source(berkas, from_clipboard=tempel))
    asks = not (ya or dry_run) and may_ask(console)

    def planned(*, accept_doubt: bool) -> MeetingPlan:
        return plan_meeting(setting, source, given, today, accept_doubt=accept_doubt)

    plan = planned(accept_doubt=terima_ragu)
    if asks and plan.missing:
        given |= _asked_for(plan)
        plan = planned(accept_doubt=terima_ragu)
    if plan.known:
        return _already(console, plan)
    show_plan(console, plan)
    if dry_run:
        return _only_told(console, plan, "Belum ditulis (--dry-run).", 0 if _is_settled(plan) else 1)
    if not (ya or asks):
        return _only_told(
            console, plan, "Belum ditulis: tambahkan --ya untuk menulis yang pasti.", CANNOT_RUN
        )
    _refuse_unwritable(plan)
    if asks and _agreed(plan) == _ALL:
        plan, terima_ragu = planned(accept_doubt=True), True
    elif plan.similar and not (asks or terima_ragu):
        words = "Belum ditulis: rapat serupa sudah ada. Bila memang rapat lain, tambahkan --terima-ragu."
        return _only_told(console, plan, words, 1)
    return _write(console, setting, plan, today, is_settled=terima_ragu or _is_settled(plan))


def _source(berkas: str | None, *, from_clipboard: bool) -> Source:
    """Read the file, the standard input or the clipboard.

    Raises:
        Refused: It cannot be read, or it is not said what is to be.
    """
    from pks_cli.exchange.foreign.reading import read_foreign

    if from_clipboard and berkas is None:
        return read_foreign(*clipboard())
    if berkas is None or from_clipboard:
        remedy = "sebut satu berkas, pakai - untuk masukan standar, atau --tempel untuk papan klip"
        raise Refused(Fault("PKS424", "galat", "belum jelas notula mana yang diambil", remedy))
    return read_foreign(*named(berkas))


def _with_words(source: Source) -> Source:
    """Give a source that holds lines or tables.

    Raises:
        Refused: It holds none: a photo, or a ZIP of other files.
    """
    if source.parts:
        return source
    remedy = "sebut notulanya sebagai DOCX atau teks; isi ZIP diambil satu per satu sesudah dibuka"
    raise Refused(Fault("PKS541", "galat", f"tidak ada teks di '{source.name}'", remedy), status=1)


def _is_settled(plan: MeetingPlan) -> bool:
    """Tell whether all would be written and nothing is left to a person."""
    return plan.draft is not None and plan.is_clear


def _already(console: Console, plan: MeetingPlan) -> int:
    """Say which meeting the file became; nothing is written."""
    console.say(f"Berkas ini sudah pernah diambil menjadi rapat {plan.known}; tidak ada yang ditulis.")
    console.say(f"Lihat dengan: pks meeting show {plan.known}")
    if console.as_json:
        console.document({"sudah_ada": plan.known, **lists_of([], plan)})
    return 0


def _only_told(console: Console, plan: MeetingPlan, words: str, status: int) -> int:
    """Tell the plan as JSON where that is wanted; nothing is written."""
    if console.as_json:
        console.document({"rencana": [payload_of(one) for one in fields_of(plan)], **lists_of([], plan)})
    console.note(words)
    return status


def _asked_for(plan: MeetingPlan) -> dict[str, str]:
    """Ask for what the minutes do not say and no meeting can be without."""
    from pks_cli.commands.ask import make_prompter
    from pks_cli.commands.report_questions import day_check

    prompter = make_prompter()
    read = {str(one.key[0]): one for one in plan.minutes.said if len(one.key) == 1}
    answers = {}
    for key, question in (("nama", "Nama rapat"), ("tanggal", "Tanggal rapat")):
        if key in plan.missing:
            found = read.get(key)
            check = day_check() if key == "tanggal" else (lambda _: None)
            why = f" ({found.doubt})" if found and found.doubt else ""
            answers[key] = prompter.text(f"{question}{why}", found.text if found else "", check)
    return {key: text for key, text in answers.items() if text}


def _agreed(plan: MeetingPlan) -> str:
    """Ask for leave.

    Raises:
        KeyboardInterrupt: The answer was to write nothing.
    """
    from pks_cli.commands.ask import confirm, make_prompter

    prompter = make_prompter()
    if plan.is_clear:
        chosen = _CERTAIN if confirm(prompter, "Simpan?", default=True) else _NONE
    else:
        chosen = _chosen(prompter, plan)
    if chosen == _NONE:
        raise KeyboardInterrupt
    return chosen


def _chosen(prompter: Prompter, plan: MeetingPlan) -> str:
    choices = [(_CERTAIN, "yang pasti saja; yang ragu tetap di catatan impor"), (_NONE, "jangan simpan")]
    if plan.doubtful or any(not one.is_placed for one in plan.reports):
        choices.insert(1, (_ALL, "juga yang ragu, seperti terbaca"))
    return prompter.choose("Apa yang disimpan?", choices, _NONE if plan.similar else _CERTAIN)


def _refuse_unwritable(plan: MeetingPlan) -> None:
    """Say why there is no meeting to write.

    Raises:
        Refused: There is none; status 1, since the file must be mended or more be said.
    """
    if plan.missing:
        names = " dan ".join(f"--{key}" for key in plan.missing)
        message = f"tidak pasti terbaca: {', '.join(plan.missing)}"
        raise Refused(Fault("PKS424", "galat", message, f"tambahkan {names}"), status=1)
    if plan.draft is None:
        raise Refused(*plan.faults, status=1)


def _write(console: Console, setting: Setting, plan: MeetingPlan, today: date, *, is_settled: bool) -> int:
    from pks_cli.commands.console import nameless
    from pks_cli.tasks.import_meeting import save_meeting

    done = save_meeting(setting, plan, today)
    console.faults(nameless(done.warnings))
    root = setting.place.root
    for _, path in done.reports:
        console.say(shown_path(root / path))
    if console.as_json:
        console.document({"id": done.id, "path": done.path, **lists_of(rows_of(done), plan)})
    else:
        console.say(shown_path(root / done.path))
    return 0 if is_settled else 1
