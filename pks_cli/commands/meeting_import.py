"""`pks meeting import`: old minutes become the draft of a meeting and of the reports told in it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli.commands.giving import STANDARD_INPUT, may_ask, shown_path
from pks_cli.commands.indonesian import Command, console_of, folders_of
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
    from pks_cli.tasks.import_meeting import ImportedMeeting, MeetingPlan
    from pks_cli.tasks.import_words import PlanLine

_STANDARD_NAME = "masukan"
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
        str, typer.Argument(metavar="BERKAS", help="notula sebagai DOCX atau teks; - untuk masukan standar")
    ],
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
        bool, typer.Option("--terima-ragu", help="tulis juga yang ragu, seperti terbaca")
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

    if berkas != STANDARD_INPUT and (paper := returned_paper(Path(berkas))):
        return take_back(ctx, paper, rapat, ya=ya or terima_ragu, doubtful=terima_ragu, is_trial=dry_run)

    console, folders = console_of(ctx), folders_of(ctx)
    setting = read_setting(one_place(folders))
    today = today_of(setting)
    options = {"nama": nama, "tanggal": tanggal, "wilayah": wilayah, "periode": periode}
    given = {key: text for key, text in options.items() if text}
    source = _source(berkas)
    plan = plan_meeting(setting, source, given, today, accept_doubt=terima_ragu)
    asks = not (ya or terima_ragu or dry_run) and may_ask(console)
    if asks and plan.missing:
        given |= _asked_for(plan)
        plan = plan_meeting(setting, source, given, today)
    if plan.known:
        return _already(console, plan)
    _show_plan(console, setting, plan)
    if dry_run:
        return _tried(console, plan)
    if asks:
        chosen = _agreed(plan)
        if chosen == _ALL:
            plan = plan_meeting(setting, source, given, today, accept_doubt=True)
    elif not (ya or terima_ragu):
        raise Refused(_unasked())
    else:
        _refuse_unwritable(plan, is_accepted=terima_ragu)
    return _write(console, setting, plan, today, is_accepted=terima_ragu or asks)


def _source(berkas: str) -> Source:
    """Read the file.

    Raises:
        Refused: It cannot be read.
    """
    from pks_cli.exchange.foreign.reading import read_foreign

    if berkas == STANDARD_INPUT:
        if sys.stdin is None:  # closed by who started us
            message, remedy = "masukan standar tertutup", "kirim notulanya lewat pipa, atau sebut berkasnya"
            raise Refused(Fault("PKS424", "galat", message, remedy))
        return read_foreign(_STANDARD_NAME, sys.stdin.buffer.read())
    path = Path(berkas)
    if path.is_dir():
        raise Refused(Fault("PKS431", "galat", f"'{berkas}' adalah folder, bukan berkas", "sebut berkasnya"))
    return read_foreign(path.name, path)


def _already(console: Console, plan: MeetingPlan) -> int:
    """Say which meeting the file became; nothing is written."""
    console.say(f"Berkas ini sudah pernah diambil menjadi rapat {plan.known}; tidak ada yang ditulis.")
    console.say(f"Lihat dengan: pks meeting show {plan.known}")
    if console.as_json:
        console.document({"sudah_ada": plan.known, **_lists([], plan)})
    return 0


def _tried(console: Console, plan: MeetingPlan) -> int:
    console.say("Belum ditulis (--dry-run).")
    if console.as_json:
        console.document({"rencana": [_payload(one) for one in _fields(plan)], **_lists([], plan)})
    return 0 if plan.draft and plan.is_clear else 1


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
        Refused: There is nothing that could be written.
    """
    from pks_cli.commands.ask import confirm, make_prompter

    _refuse_unwritable(plan, is_accepted=True)
    prompter = make_prompter()
    if plan.is_clear:
        if confirm(prompter, "Simpan?", default=True):
            return _CERTAIN
        raise KeyboardInterrupt
    chosen = _chosen(prompter, plan)
    if chosen == _NONE:
        raise KeyboardInterrupt
    return chosen


def _chosen(prompter: Prompter, plan: MeetingPlan) -> str:
    choices = [(_CERTAIN, "yang pasti saja; yang ragu tetap di catatan impor"), (_NONE, "jangan simpan")]
    if plan.doubtful or any(not one.is_placed for one in plan.reports):
        choices.insert(1, (_ALL, "juga yang ragu, seperti terbaca"))
    return prompter.choose("Apa yang disimpan?", choices, _NONE if plan.similar else _CERTAIN)


def _refuse_unwritable(plan: MeetingPlan, *, is_accepted: bool) -> None:
    """Say why there is no meeting to write.

    Raises:
        Refused: There is none; status 1, since the file must be mended or more be said.
    """
    if plan.missing:
        names = " dan ".join(f"--{key}" for key in plan.missing)
        message = f"tidak pasti terbaca: {', '.join(plan.missing)}"
        raise Refused(Fault("PKS424", "galat", message, f"tambahkan {names}"), status=1)
    if plan.faults:
        raise Refused(*plan.faults, status=1)
    if plan.similar and not is_accepted:
        message = f"rapat pada tanggal itu sudah ada: {plan.similar[0]}"
        remedy = "bila memang rapat lain, tambahkan --terima-ragu"
        raise Refused(Fault("PKS412", "galat", message, remedy), status=1)


def _write(console: Console, setting: Setting, plan: MeetingPlan, today: date, *, is_accepted: bool) -> int:
    from pks_cli.commands.console import nameless
    from pks_cli.tasks.import_meeting import save_meeting

    _refuse_unwritable(plan, is_accepted=is_accepted)
    done = save_meeting(setting, plan, today)
    console.faults(nameless(done.warnings))
    root = setting.place.root
    for _, path in done.reports:
        console.say(shown_path(root / path))
    if console.as_json:
        console.document({"id": done.id, "path": done.path, **_lists(_rows(done), plan)})
    else:
        console.say(shown_path(root / done.path))
    rest = plan if not is_accepted else None
    return 0 if rest is None or rest.is_clear else 1


def _unasked() -> Fault:
    message = "rencana di atas belum disetujui"
    remedy = "tambahkan --ya untuk menulis yang pasti, atau --dry-run untuk melihat rencananya saja"
    return Fault("PKS424", "galat", message, remedy)


def _show_plan(console: Console, setting: Setting, plan: MeetingPlan) -> None:
    """Show what would be written, what is doubtful, and what has no place."""
    from pks_cli.tasks.import_words import doubtful_lines, report_lines

    console.faults(plan.notes)
    console.say("Rapat yang terbaca:")
    for line in _fields(plan):
        _show_line(console, line)
    for number, (where, lines) in enumerate(report_lines(plan), 1):
        console.say(f"Laporan {number} ({where}):")
        for line in lines:
            _show_line(console, line)
    known = [one.known for one in plan.reports if one.known]
    if known:
        console.say(f"Laporan yang sudah ada dan hanya dihubungkan: {', '.join(known)}")
    doubts = doubtful_lines(plan)
    if doubts:
        console.say("Ragu, perlu dilihat orang:")
        for line in doubts:
            _show_line(console, line)
    if plan.left:
        console.say("Belum ditempatkan; disimpan di catatan impor:")
        for left in plan.left:
            console.say(f"  {left.where}: {left.text}")
    del setting


def _fields(plan: MeetingPlan) -> list[PlanLine]:
    from pks_cli.tasks.import_words import field_lines

    return field_lines(plan.fields)


def _show_line(console: Console, line: PlanLine) -> None:
    first, *rest = line.isi.split("\n")
    console.say(f"  {line.isian}: {first}")
    for more in rest:
        console.say(f"    {more}")
    if line.tertulis:
        console.say(f"    tertulis: {line.tertulis}")
    if line.alasan:
        console.say(f"    ragu: {line.alasan}")
    if line.pilihan:
        console.say(f"    atau: {'; '.join(line.pilihan)}")


def _rows(done: ImportedMeeting) -> list[dict[str, str]]:
    pairs = [(done.id, done.path), *done.reports]
    return [{"id": identity, "path": path} for identity, path in pairs]


def _lists(written: list[dict[str, str]], plan: MeetingPlan) -> dict[str, Any]:
    """Give the lists that every import answers with."""
    from pks_cli.tasks.import_words import doubtful_lines

    return {
        "ditulis": written,
        "ragu": [_payload(one) for one in doubtful_lines(plan)],
        "tidak_terbaca": [{"tempat": one.where, "teks": one.text} for one in plan.left],
    }


def _payload(line: PlanLine) -> dict[str, Any]:
    pairs = {"isian": line.isian, "isi": line.isi, "tertulis": line.tertulis, "alasan": line.alasan}
    return {key: text for key, text in pairs.items() if text} | (
        {"pilihan": list(line.pilihan)} if line.pilihan else {}
    )
