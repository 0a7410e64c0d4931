"""The questions of `pks team set`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.commands.ask import make_prompter
from pks_cli.commands.report_questions import day_check
from pks_cli.model import vocabulary
from pks_cli.tasks.teams import required_posts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pks_cli.commands.ask import Prompter
    from pks_cli.folder.office import Setting


def ask_post(
    setting: Setting,
    wilayah: str | None,
    jabatan: str | None,
    values: Mapping[str, Any],
    prompter: Prompter | None = None,
) -> tuple[str, str, dict[str, Any]]:
    """Ask for what is missing to put a person in a post.

    Args:
        setting: The folder.
        wilayah: As typed, None to ask.
        jabatan: As typed, None to ask.
        values: What was given as options.
        prompter: Who asks; None: the terminal.

    Returns:
        The wilayah, the post and the values of the row.
    """
    asker = prompter or make_prompter()

    def known_wilayah(answer: str) -> str | None:
        found = setting.gazetteer.find(answer)
        return None if found.code else f"{found.message}; {found.remedy}"

    if not wilayah:
        names = [one.label for one in setting.gazetteer.wilayah]
        wilayah = asker.text("Wilayah", check=known_wilayah, words=names)
    code = setting.gazetteer.find(wilayah).code or wilayah
    if not jabatan:
        usual = required_posts(code) if code in setting.gazetteer.by_code else ()
        terms = sorted(vocabulary.terms("jabatan").values(), key=lambda one: one.code not in usual)
        jabatan = asker.choose("Jabatan", [(one.code, one.label) for one in terms], terms[0].code)
    answers = dict(values)
    if not answers.get("nama"):
        answers["nama"] = asker.text(
            "Nama dengan gelar", check=lambda text: None if text else "tulis namanya"
        )
    if "mulai" not in answers:
        since = asker.text(
            "Mulai menjabat, misalnya 2021-07-01 (boleh kosong)",
            check=lambda text: day_check()(text) if text else None,
        )
        answers |= {"mulai": since} if since else {}
    return code, jabatan, answers
