"""The plan of `pks meeting import` on the screen and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pks_cli.commands.console import Console
    from pks_cli.tasks.import_meeting import ImportedMeeting, MeetingPlan
    from pks_cli.tasks.import_words import PlanLine


def show_plan(console: Console, plan: MeetingPlan) -> None:
    """Show what would be written, what is doubtful, and what has no place."""
    from pks_cli.tasks.import_words import doubtful_lines, report_lines

    console.faults(plan.notes)
    console.say("Rapat yang terbaca:")
    for line in fields_of(plan):
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


def fields_of(plan: MeetingPlan) -> list[PlanLine]:
    """Give the fields that would be written, in words."""
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


def rows_of(done: ImportedMeeting) -> list[dict[str, str]]:
    """Give what was written, the meeting first."""
    pairs = [(done.id, done.path), *done.reports]
    return [{"id": identity, "path": path} for identity, path in pairs]


def lists_of(written: list[dict[str, str]], plan: MeetingPlan) -> dict[str, Any]:
    """Give the lists that every import answers with."""
    from pks_cli.tasks.import_words import doubtful_lines

    return {
        "ditulis": written,
        "ragu": [payload_of(one) for one in doubtful_lines(plan)],
        "tidak_terbaca": [{"tempat": one.where, "teks": one.text} for one in plan.left],
    }


def payload_of(line: PlanLine) -> dict[str, Any]:
    """Give one line of the plan, without what it has not."""
    pairs = {"isian": line.isian, "isi": line.isi, "tertulis": line.tertulis, "alasan": line.alasan}
    return {key: text for key, text in pairs.items() if text} | (
        {"pilihan": list(line.pilihan)} if line.pilihan else {}
    )
