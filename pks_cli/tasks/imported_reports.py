"""The reports that minutes tell of: each checked as any report, or known already, or left for a person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold
from pks_cli.exchange.minutes.minutes import Said, tree_of
from pks_cli.faults import Refused
from pks_cli.strict_yaml import read
from pks_cli.tasks.add_record import Draft, draft_of_tree
from pks_cli.tasks.add_report import draft_report
from pks_cli.tasks.list_reports import ReportRow, list_reports

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.exchange.minutes.minutes import LocalReport
    from pks_cli.folder.office import Setting
    from pks_cli.model.report import Report


@dataclass(frozen=True, slots=True)
class PlannedReport:
    """One report of the minutes.

    Attributes:
        read: As it was read.
        draft: As it will be written; None when it will not.
        known: The id of the report that says the same already, "" for none.
        why: Why it is not written, "" when it is or when it is known.
    """

    read: LocalReport
    draft: Draft | None = None
    known: str = ""
    why: str = ""

    @property
    def is_placed(self) -> bool:
        """Whether its words stand in a report."""
        return self.draft is not None or bool(self.known)


def plan_reports(
    setting: Setting,
    reports: Iterable[LocalReport],
    source: Mapping[str, str],
    days: tuple[date, date],
    *,
    accept_doubt: bool,
) -> tuple[PlannedReport, ...]:
    """Plan what becomes of each report.

    Args:
        setting: The folder.
        reports: As they were read.
        source: What `sumber_impor` says of the file.
        days: The day of the meeting, which is when they were reported, and today.
        accept_doubt: Whether doubtful readings count too.
    """
    told = [_dated(one, days[0]) for one in reports]
    known = _known(setting.place.root, told)
    return tuple(_planned(setting, one, source, days, known, accept_doubt=accept_doubt) for one in told)


def _dated(report: LocalReport, day: date) -> LocalReport:
    """Give a report the day of the meeting where it has none, as a doubt."""
    if any(one.key == ("tanggal",) for one in report.said):
        return report
    doubt = "tanggal kejadian tidak ditulis; dibaca tanggal rapat"
    return replace(report, said=(*report.said, Said(("tanggal",), day.isoformat(), doubt=doubt)))


def _planned(
    setting: Setting,
    read_report: LocalReport,
    source: Mapping[str, str],
    days: tuple[date, date],
    known: Sequence[ReportRow],
    *,
    accept_doubt: bool,
) -> PlannedReport:
    doubts = [one.doubt for one in read_report.said if one.doubt]
    tree = tree_of(read_report.said)
    twin = _twin(tree, known)
    if twin:
        return PlannedReport(read_report, known=twin)
    if doubts and not accept_doubt:
        return PlannedReport(read_report, why="; ".join(dict.fromkeys(doubts)))
    try:
        draft = _draft(setting, tree, {**source, "tempat": read_report.where}, days)
    except Refused as refused:
        return PlannedReport(read_report, why=refused.faults[0].message)
    return PlannedReport(read_report, draft)


def _draft(
    setting: Setting, tree: dict[str, Any], source: Mapping[str, str], days: tuple[date, date]
) -> Draft:
    """Make a report of what was read; jenis, kategori and judul are proposed as in `report add`.

    Raises:
        Refused: It is no report.
    """
    meeting_day, today = days
    steps = tree.get("langkah") or []
    answers = {key: text for key, text in tree.items() if text}
    if steps:
        answers["langkah"] = [step["uraian"] for step in steps]
    answers.setdefault("tanggal_lapor", meeting_day.isoformat())
    made = draft_report(setting, answers, today)
    whole = dict(read(made.draft.text.encode()).root)
    if steps and isinstance(whole.get("langkah"), list):
        whole["langkah"] = [_step(own, step) for own, step in zip(whole["langkah"], steps, strict=True)]
    return draft_of_tree(setting, "report", {**whole, "sumber_impor": dict(source)}, today)


def _step(proposed: Mapping[str, Any], own: Mapping[str, str]) -> dict[str, Any]:
    """Give a step with its own day; a day that was not written is not proposed."""
    undated = {key: value for key, value in proposed.items() if key != "tanggal"}
    return {**undated, **own}


def _known(root: Path, told: Sequence[LocalReport]) -> list[ReportRow]:
    years = {one.text[:4] for report in told for one in report.said if one.key == ("tanggal",)}
    rows: list[ReportRow] = []
    for year in sorted(years):
        rows += list_reports([root], year, None, {}).rows
    return rows


def _twin(tree: Mapping[str, Any], known: Iterable[ReportRow]) -> str:
    """Give the report of the same wilayah, day and words, "" for none."""
    words = fold(str(tree.get("uraian") or ""))
    for row in known:
        report: Report = row.report
        same = report.wilayah == tree.get("wilayah") and report.tanggal.isoformat() == tree.get("tanggal")
        if same and fold(report.uraian or "") == words and report.jenis == tree.get("jenis", report.jenis):
            return row.id
    return ""
