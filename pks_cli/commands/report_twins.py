"""`pks report twins`: reports that likely tell of one incident, asked one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli import bahasa
from pks_cli.commands.ask import Prompter, confirm, make_prompter
from pks_cli.commands.console import nameless, one_line
from pks_cli.commands.giving import may_ask
from pks_cli.commands.indonesian import Command, console_of, folders_of
from pks_cli.commands.listing import show_left_out
from pks_cli.model import vocabulary
from pks_cli.tasks.propose_twins import Member, Proposal, keep_apart, propose_twins, unite

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.commands.console import Console
    from pks_cli.tasks.edit_record import Update

_FEWEST = 2
_LONGEST = 160
_SHOWN = ("tanggal", "jam", "wilayah", "unsur", "kategori", "judul")
_ALL, _SOME, _APART, _LATER, _STOP = "semua", "sebagian", "lain", "nanti", "henti"
_ANSWERS = (
    (_ALL, "Ya, satu kasus"),
    (_APART, "Bukan, kejadiannya berbeda (tidak ditanyakan lagi)"),
    (_LATER, "Nanti saja"),
    (_STOP, "Berhenti"),
)
_OF_SEVERAL = (_ANSWERS[0], (_SOME, "Sebagian; pilih satu per satu"), *_ANSWERS[1:])


def add_twins(app: typer.Typer) -> None:
    """Give the noun its `twins`."""

    @app.command(
        "twins",
        cls=Command,
        epilog='pks report twins --tahun 2021 --periode B12\npks report twins --wilayah "Metro Timur"',
    )
    def twins(
        ctx: typer.Context,
        tahun: Annotated[
            str | None, typer.Option(metavar="TAHUN", help="tahun periode; kosong: tahun ini")
        ] = None,
        periode: Annotated[str | None, typer.Option(metavar="PERIODE", help="B04, B08, atau B12")] = None,
        wilayah: Annotated[
            str | None, typer.Option(metavar="WILAYAH", help="nama atau kode, dengan semua di bawahnya")
        ] = None,
    ) -> int:
        """Cari laporan yang mungkin tentang kejadian yang sama, lalu satukan dalam satu kasus.

        Yang dicari: sekecamatan, berselisih paling lama 2 hari, dan ceritanya mirip. Di terminal ditanyakan
        satu per satu; tanpa terminal hanya ditampilkan.
        """
        console, folders = console_of(ctx), folders_of(ctx)
        found = propose_twins(folders, tahun, periode, wilayah)
        if console.as_json:
            left_out = [{"berkas": path, "kode": code} for path, code in found.left_out]
            console.document({"baris": [_payload(one) for one in found.rows], "tidak_dihitung": left_out})
        elif not found.rows:
            console.say(f"Tidak ada laporan tahun {found.tahun} yang tampaknya tentang kejadian yang sama.")
        elif may_ask(console):
            _ask(console, folders, found.rows, make_prompter())
        else:
            for number, one in enumerate(found.rows, 1):
                _show(console, one, f"{number}.")
            console.say("Jalankan perintah ini di terminal untuk menyatukannya, atau satu per satu dengan")
            console.say("'pks report update ID --kasus ID'.")
        return show_left_out(console, found.left_out)


def _ask(console: Console, folders: Sequence[Path], rows: Sequence[Proposal], prompter: Prompter) -> None:
    """Ask of every proposal, and do what is answered at once."""
    united = apart = 0
    for number, one in enumerate(rows, 1):
        _show(console, one, f"{number} dari {bahasa.format_bilangan(len(rows))}.")
        answers = _ANSWERS if len(one.members) == _FEWEST else _OF_SEVERAL
        answer = prompter.choose("Apakah ini satu kasus?", answers)
        if answer == _STOP:
            break
        if answer == _APART:
            _warn(console, keep_apart(folders, one.members))
            apart += 1
        chosen = _chosen(prompter, one.members) if answer == _SOME else one.members
        if answer in {_ALL, _SOME} and len(chosen) >= _FEWEST:
            _warn(console, unite(folders, chosen))
            united += 1
    console.say(f"{united} kasus disatukan, {apart} dinyatakan berbeda.")


def _warn(console: Console, done: Sequence[Update]) -> None:
    """Show what should be looked at once more in the records that changed."""
    for updated in done:
        console.faults(nameless(updated.warnings))


def _chosen(prompter: Prompter, members: Sequence[Member]) -> tuple[Member, ...]:
    return tuple(one for one in members if confirm(prompter, f"Termasuk: {_line(one)}", default=True))


def _show(console: Console, one: Proposal, number: str) -> None:
    """Show the reports of a proposal with what they tell, so that a person can judge."""
    console.say(f"\n{number} {bahasa.gabung(one.reasons)}")
    for member in one.members:
        console.say(f"  - {_line(member)}")
        told = one_line(member.report.uraian or "")
        if told:
            console.say(f"    {told[:_LONGEST]}{'...' if len(told) > _LONGEST else ''}")


def _line(member: Member) -> str:
    report = member.report
    when = f"{report.tanggal.isoformat()}{f' {report.jam}' if report.jam else ''}"
    who = vocabulary.label("unsur", report.unsur)
    return f"{when}, {member.nama}, {who}: {one_line(report.judul or report.uraian or '–')} ({member.id})"


def _payload(one: Proposal) -> dict[str, Any]:
    return {
        "skor": one.score,
        "pasti": one.is_certain,
        "alasan": list(one.reasons),
        "laporan": [_member(member) for member in one.members],
    }


def _member(member: Member) -> dict[str, str]:
    values = {key: getattr(member.report, key) for key in _SHOWN}
    given = {key: str(value) for key, value in values.items() if value is not None}
    return {"id": member.id, "path": member.path, "nama": member.nama, "kasus": member.kasus, **given}
