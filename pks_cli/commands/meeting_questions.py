"""The questions of `pks meeting new`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli import bahasa
from pks_cli.commands.ask import confirm
from pks_cli.commands.field_questions import ask_fields, check_field, until_right
from pks_cli.commands.report_questions import day_check
from pks_cli.model.meeting import Meeting
from pks_cli.tasks.asking import refuse_wrong
from pks_cli.tasks.new_meeting import MeetingDraft, draft_meeting

if TYPE_CHECKING:
    from datetime import date

    from pks_cli.commands.ask import Prompter
    from pks_cli.commands.console import Console
    from pks_cli.folder.office import Setting

ORDINARY = (("mulai", "Mulai pukul, misalnya 13.30"), ("tempat", "Tempat"))
_IMPORTED = frozenset({"catatan_impor", "sumber_impor"})
_NOT_CHANGED_HERE = frozenset({"lokal", "dibatalkan"}) | _IMPORTED
_NOT_ASKED = frozenset({"lokal", "dibatalkan", "hari", "laporan_wilayah", "peserta"}) | _IMPORTED


def ask_meeting(
    prompter: Prompter, console: Console, setting: Setting, answers: dict[str, Any], today: date
) -> MeetingDraft:
    """Ask for an ordinary meeting: nama, wilayah, tanggal, mulai, tempat, acara; the rest on request.

    Args:
        prompter: Who asks.
        console: Where faults are shown.
        setting: The folder, for names of wilayah and the office's own area.
        answers: What was given as options already, by YAML key; not asked again.
        today: Today where the office is, the default of the date.

    Returns:
        The checked meeting.

    Raises:
        Refused: An option given beside the answers is wrong.
    """
    refuse_wrong(Meeting, answers, setting)
    given = dict(answers)
    if not given.get("nama"):
        given["nama"] = prompter.text("Nama rapat", f"Rapat Tim Terpadu {_own_area(setting)}")
    if not given.get("wilayah"):
        check = check_field(Meeting, "wilayah", setting)
        names = [one.label for one in setting.gazetteer.wilayah]
        given["wilayah"] = prompter.text("Wilayah", _own_area(setting), check, names)
    if not given.get("tanggal"):
        given["tanggal"] = prompter.text("Tanggal rapat", bahasa.tanggal_panjang(today), day_check())
    for key, question in ORDINARY:
        if not given.get(key):
            given[key] = prompter.text(f"{question} (boleh kosong)", check=check_field(Meeting, key, setting))
    if not given.get("acara"):
        given["acara"] = _ask_agenda(prompter)
    if confirm(prompter, "Lengkapi sekarang?", default=False):
        given |= ask_fields(prompter, Meeting, setting, _NOT_ASKED | frozenset(given))
    return until_right(
        console,
        lambda made: draft_meeting(setting, made, today),
        given,
        lambda: ask_fields(prompter, Meeting, setting, _NOT_CHANGED_HERE),
    )


def _ask_agenda(prompter: Prompter) -> list[str]:
    items: list[str] = []
    while True:
        item = prompter.text(f"Acara ke-{len(items) + 1} (kosong: selesai)")
        if not item:
            return items
        items.append(item)


def _own_area(setting: Setting) -> str:
    return setting.gazetteer.label(setting.office.wilayah)
