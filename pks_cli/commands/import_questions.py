"""Settle the doubts of an import with a person: equal doubts together, the rest one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.commands.ask import confirm
from pks_cli.commands.import_view import DAYS, LONGEST_SHOWN, kin_lines, label, short, shown, vocabulary_of
from pks_cli.commands.report_questions import day_check
from pks_cli.model import vocabulary
from pks_cli.tasks.import_answers import settled
from pks_cli.tasks.import_plan import with_prospects
from pks_cli.tasks.import_prospect import prospect_of
from pks_cli.tasks.import_reports import united

if TYPE_CHECKING:
    from pks_cli.commands.ask import Prompter
    from pks_cli.commands.console import Console
    from pks_cli.tasks.import_answers import Doubt
    from pks_cli.tasks.import_plan import Plan
    from pks_cli.tasks.import_prospect import Prospect

_TAKE, _ONE_BY_ONE, _LEAVE, _TYPE = "terima", "satu", "lewati", "ketik"
_NEEDED = {"kelurahan tidak disebut": "wilayah", "tanggal tidak disebut": "tanggal"}
_Group = tuple[str, str, str]


def settle(plan: Plan, console: Console, prompter: Prompter) -> Plan:
    """Ask about every doubt, and about what is missing.

    Args:
        plan: The plan.
        console: Where the words of the source are shown.
        prompter: Who asks.

    Returns:
        The plan with its reports as they were settled; those left alone are as doubtful as before.
    """
    prospects = dict(enumerate(plan.prospects))
    left: set[tuple[int, str]] = set()
    while (found := _open_group(prospects, left)) is not None:
        group, numbers = found
        answer = _ask_group(prompter, group, [prospects[number] for number in numbers])
        for number in numbers:
            prospect = prospects[number]
            doubt = next(one for one in prospect.doubts if _group(one) == group)
            text = _answer_for(plan, console, prompter, prospect, doubt, answer)
            if text is not None:
                prospects[number] = _again(plan, prospect, doubt.key, text)
            if text is None or doubt in prospects[number].doubts:
                left.add((number, doubt.why))
    return with_prospects(plan, [_complete(plan, console, prompter, one) for one in prospects.values()])


def unite(plan: Plan, console: Console, prompter: Prompter) -> Plan:
    """Ask of each group of reports that may tell of one incident whether they are one case."""
    agreed = []
    for one in plan.kin:
        console.say("")
        for line in kin_lines(plan, one):
            console.say(f"  - {line}")
        if confirm(prompter, f"Satu kasus? ({', '.join(one.reasons)})", default=one.is_certain):
            agreed.append(one)
    return united(plan, agreed)


def _open_group(
    prospects: dict[int, Prospect], left: set[tuple[int, str]]
) -> tuple[_Group, list[int]] | None:
    """Find the first doubt that nobody has answered, with all reports that have it too."""
    groups: dict[_Group, list[int]] = {}
    for number, one in prospects.items():
        for doubt in one.doubts:
            if (number, doubt.why) not in left:
                members = groups.setdefault(_group(doubt), [])
                if number not in members:
                    members.append(number)
    return next(iter(groups.items()), None)


def _group(doubt: Doubt) -> _Group:
    """Give what equal doubts share; what was read from words of the source is each time another."""
    return (doubt.key, doubt.why, doubt.original)


def _ask_group(prompter: Prompter, group: _Group, members: list[Prospect]) -> str:
    """Ask once for several reports of the same doubt; of one report it is asked with its words."""
    key, why, original = group
    if len(members) == 1:
        return _ONE_BY_ONE
    told = f' (tertulis "{short(original)}")' if original else ""
    choices = [
        (_TAKE, "terima untuk semuanya"),
        (_ONE_BY_ONE, "periksa satu per satu"),
        (_LEAVE, "jangan tulis dulu; masukkan ke berkas sisa"),
    ]
    return prompter.choose(f"{len(members)} laporan - {label(key)}: {why}{told}", choices, _TAKE)


def _answer_for(
    plan: Plan, console: Console, prompter: Prompter, prospect: Prospect, doubt: Doubt, answer: str
) -> str | None:
    if answer == _TAKE:
        return doubt.text
    if answer == _LEAVE:
        return None
    return _ask_one(plan, console, prompter, prospect, doubt)


def _ask_one(
    plan: Plan, console: Console, prompter: Prompter, prospect: Prospect, doubt: Doubt
) -> str | None:
    """Ask about one doubt beside the words of the source; None leaves the report for later."""
    console.say(f"\n{short(prospect.piece.text, LONGEST_SHOWN)}")
    choices = [
        (text, shown(plan, doubt.key, text)) for text in dict.fromkeys((doubt.text, *doubt.choices)) if text
    ]
    choices += [(_TYPE, "ketik sendiri"), (_LEAVE, "jangan tulis dulu; masukkan ke berkas sisa")]
    answer = prompter.choose(f"{label(doubt.key)}: {doubt.why}", choices, choices[0][0])
    if answer == _LEAVE:
        return None
    return _type(plan, prompter, doubt.key) if answer == _TYPE else answer


def _type(plan: Plan, prompter: Prompter, key: str) -> str | None:
    """Let a person type a value; an empty answer leaves the report for later."""
    if key == "wilayah":
        return _ask_wilayah(plan, prompter)
    if key in DAYS:
        from pks_cli import bahasa

        check = day_check(plan.today)
        answer = prompter.text(label(key), check=lambda text: check(text) if text else None)
        return bahasa.parse_tanggal(answer).isoformat() if answer else None
    name = vocabulary_of(key)
    if name:
        return prompter.choose(
            label(key), [(code, one.label) for code, one in vocabulary.terms(name).items()]
        )
    return prompter.text(label(key)) or None


def _ask_wilayah(plan: Plan, prompter: Prompter) -> str | None:
    gazetteer = plan.setting.gazetteer

    def check(answer: str) -> str | None:
        """Say what is wrong with a name; nothing is an answer too."""
        found = gazetteer.find(answer)
        return None if found.code or not answer else f"{found.message}; {found.remedy}"

    names = [one.nama for one in gazetteer.kelurahan]
    answer = prompter.text("Kelurahan (kosong: nanti)", check=check, words=names)
    return gazetteer.find(answer).code if answer else None


def _complete(plan: Plan, console: Console, prompter: Prompter, prospect: Prospect) -> Prospect:
    """Ask for what a report cannot do without."""
    for why, key in _NEEDED.items():
        if why in prospect.troubles:
            console.say(f"\n{short(prospect.piece.text, LONGEST_SHOWN)}")
            text = _type(plan, prompter, key)
            if text is None:
                return prospect
            prospect = _again(plan, prospect, key, text)
    return prospect


def _again(plan: Plan, prospect: Prospect, key: str, text: str) -> Prospect:
    """Make a report anew with one thing settled; it stays the same report of the same source."""
    piece = replace(settled(prospect.piece, key, text), hash=prospect.hash)
    return prospect_of(plan.setting, piece, plan.wish.given, plan.today, prospect.identity)
