"""The six questions of an ordinary report, and the rest for who wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli import bahasa
from pks_cli.commands.ask import confirm
from pks_cli.commands.field_questions import ask_fields, until_right
from pks_cli.model import vocabulary
from pks_cli.model.report import Report
from pks_cli.model.wilayah_code import tingkat
from pks_cli.tasks.add_report import NIHIL, PROPOSED, SIX, ReportDraft, as_nihil, draft_report, missing_keys
from pks_cli.tasks.asking import refuse_wrong
from pks_cli.tasks.kategori import kategori_terms
from pks_cli.tasks.teams import holders_on, read_teams

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from pks_cli.commands.ask import Prompter
    from pks_cli.commands.console import Console
    from pks_cli.folder.office import Setting

_NOT_CHANGED_HERE = frozenset({"langkah", "lokal", "dibatalkan", "catatan_impor", "sumber_impor"})
_NOT_ASKED = frozenset({*SIX, *PROPOSED, "lokal", "dibatalkan", "catatan_impor", "sumber_impor", "pelapor"})


def ask_report(
    prompter: Prompter, console: Console, setting: Setting, answers: dict[str, Any], today: date
) -> ReportDraft:
    """Ask what is missing of an ordinary report.

    Args:
        prompter: Who asks.
        console: Where the proposals are shown.
        setting: The folder.
        answers: What was given as options already, by YAML key; not asked again.
        today: Today where the office is.

    Returns:
        The checked report.

    Raises:
        Refused: An option given beside the answers is wrong.
    """
    refuse_wrong(Report, answers, setting)
    given = dict(answers)
    if "wilayah" in given:
        given["wilayah"] = setting.gazetteer.find(given["wilayah"]).code
    _ask_missing(prompter, setting, given, today)
    drafted = _made(prompter, console, setting, given, today)
    given |= _proposals_taken(prompter, console, setting, drafted)
    if given.get("jenis") == NIHIL:
        given = as_nihil(given)
    _ask_missing(prompter, setting, given, today)
    if confirm(prompter, "Lengkapi sekarang?", default=False):
        given |= ask_fields(prompter, Report, setting, _NOT_ASKED | frozenset(given))
    return _made(prompter, console, setting, given, today)


def _ask_missing(prompter: Prompter, setting: Setting, given: dict[str, Any], today: date) -> None:
    """Ask what this jenis of report still needs; once more when another jenis was chosen."""
    for key in SIX:
        if key in missing_keys(setting, given):
            given |= _question(key, prompter, setting, given, today)


def _made(
    prompter: Prompter, console: Console, setting: Setting, given: dict[str, Any], today: date
) -> ReportDraft:
    return until_right(
        console,
        lambda answers: draft_report(setting, answers, today),
        given,
        lambda: ask_fields(prompter, Report, setting, _NOT_CHANGED_HERE),
    )


def _question(
    key: str, prompter: Prompter, setting: Setting, given: dict[str, Any], today: date
) -> dict[str, Any]:
    if key == "wilayah":
        return {key: _ask_wilayah(prompter, setting)}
    if key == "tanggal":
        return {key: _ask_day(prompter, "Tanggal kejadian", today)}
    if key == "unsur":
        return _ask_reporter(prompter, setting, given)
    if key == "uraian":
        return {key: prompter.text("Kejadian (apa, di mana, bagaimana)", check=_said)}
    if key == "langkah":
        step = prompter.text("Langkah yang sudah dilakukan (kosong: belum ada)")
        return {key: [step]} if step else {}
    choices = [(code, term.label) for code, term in vocabulary.terms("status").items()]
    return {
        key: prompter.choose("Status", choices, "sedang_ditangani" if given.get("langkah") else choices[0][0])
    }


def _ask_wilayah(prompter: Prompter, setting: Setting) -> str:
    names = [one.nama for one in setting.gazetteer.kelurahan]

    def check(answer: str) -> str | None:
        found = setting.gazetteer.find(answer)
        return None if found.code else f"{found.message}; {found.remedy}"

    return setting.gazetteer.find(prompter.text("Kelurahan", check=check, words=names)).code or ""


def _ask_day(prompter: Prompter, question: str, today: date) -> str:
    answer = prompter.text(question, bahasa.tanggal_panjang(today), day_check(today))
    return bahasa.parse_tanggal(answer).isoformat()


def day_check(today: date | None = None) -> Callable[[str], str | None]:
    """Make the check of an answer that must be a day, not after `today` where that is given."""

    def check(answer: str) -> str | None:
        """Say what is wrong with an answer, None when it will do."""
        try:
            day = bahasa.parse_tanggal(answer)
        except bahasa.Unreadable as error:
            return f"{error.message}; {error.remedy}"
        return "tanggal ini masih di masa depan" if today and day > today else None

    return check


def _ask_reporter(prompter: Prompter, setting: Setting, given: dict[str, Any]) -> dict[str, str]:
    """Ask who reports, those of this level first, each with the name the team has for that day."""
    level = tingkat(given["wilayah"]) if given["wilayah"] in setting.gazetteer.by_code else ""
    names = _known_names(setting, given)
    terms = sorted(vocabulary.terms("unsur").values(), key=lambda one: one.extra.get("tingkat") != level)
    choices = [(one.code, _with_name(one.label, names.get(one.code))) for one in terms]
    unsur = prompter.choose("Pelapor", choices, choices[0][0])
    name = names.get(unsur)
    return {"unsur": unsur, "pelapor": name} if name and not given.get("pelapor") else {"unsur": unsur}


def _known_names(setting: Setting, given: dict[str, Any]) -> dict[str, str]:
    try:
        day = bahasa.parse_tanggal(given["tanggal"])
    except bahasa.Unreadable:
        return {}
    holders = holders_on(read_teams(setting), given["wilayah"], day)
    return {one.anggota.jabatan: one.anggota.nama for one in holders if one.anggota.nama}


def _with_name(label: str, name: str | None) -> str:
    return f"{label} - {name}" if name else label


def _said(answer: str) -> str | None:
    return None if answer.strip() else "tulis apa yang terjadi, walau singkat"


def _proposals_taken(
    prompter: Prompter, console: Console, setting: Setting, drafted: ReportDraft
) -> dict[str, str]:
    """Show what is proposed; whoever disagrees chooses."""
    shown = [one for one in drafted.proposed if one.key in PROPOSED]
    if not shown:
        return {}
    for one in shown:
        console.say(f"  {one.key}: {one.label}")
    if confirm(prompter, "Pakai usulan ini?", default=True):
        return {}
    answers = {one.key: one.value for one in shown}
    jenis = [(code, term.label) for code, term in vocabulary.terms("jenis").items()]
    chosen = {"jenis": prompter.choose("Jenis laporan", jenis, answers.get("jenis"))}
    if chosen["jenis"] == "nihil":
        return chosen
    kategori = [(code, term.label) for code, term in kategori_terms(setting).items()]
    chosen["kategori"] = prompter.choose("Kategori", kategori, answers.get("kategori"))
    chosen["judul"] = prompter.text("Judul", answers.get("judul", ""))
    return {key: value for key, value in chosen.items() if value}
