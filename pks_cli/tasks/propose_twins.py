"""Reports of a year that likely tell of one incident, and putting them under one case, or not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pks_cli.faults import Refused
from pks_cli.insight.twin_reasons import candidate_of
from pks_cli.insight.twins import Twin, find_twins, groups
from pks_cli.model.report import Report
from pks_cli.tasks.ask_archive import Ledger, ask_archive
from pks_cli.tasks.asking import wanted_periode, wanted_wilayah, year_or_current
from pks_cli.tasks.known_cases import cases_of
from pks_cli.tasks.update_record import update_record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.tasks.edit_record import Update

NOT_THERE = "PKS405"
ASKED = "kejadian lain; sudah ditanyakan"
_WANTED = """
SELECT nomor FROM laporan
WHERE jenis NOT IN ('nihil', 'kegiatan')
  AND periode LIKE ?1
  AND (?2 IS NULL OR periode = ?2)
  AND (?3 IS NULL OR wilayah = ?3 OR SUBSTR(wilayah, 1, LENGTH(?3) + 1) = ?3 || '.')
"""


@dataclass(frozen=True, slots=True)
class Member:
    """One report of a proposed case.

    Attributes:
        id: Its id.
        path: Relative to the folder.
        nama: Name of its wilayah.
        report: The record.
        kasus: The id that stands for the case it is of now; its own when it is of none.
    """

    id: str
    path: str
    nama: str
    report: Report
    kasus: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """Reports that likely tell of one incident.

    Attributes:
        members: By day, two or more.
        score: That of the likeliest pair.
        is_certain: Whether two of them are the same, word for word.
        reasons: Of that pair, in Indonesian.
    """

    members: tuple[Member, ...]
    score: float
    is_certain: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposals:
    """All proposals of a year, and the files that were not looked at.

    Attributes:
        rows: By day.
        left_out: Files that a galat keeps out: path and code.
        tahun: The year asked about.
    """

    rows: tuple[Proposal, ...]
    left_out: tuple[tuple[str, str], ...]
    tahun: int


def propose_twins(
    folders: Sequence[Path],
    tahun: str | None = None,
    periode: str | None = None,
    wilayah: str | None = None,
    today: date | None = None,
) -> Proposals:
    """Find the reports of a year or period that likely tell of one incident and are not under one case yet.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        tahun: The year of `periode` as typed; None: of the period, else this year.
        periode: "B12" or "2021-B12"; None: the whole year.
        wilayah: Name or code; its tree is meant.
        today: The day to take for today.

    Raises:
        Refused: No folder, or a year, period or wilayah that is none.
    """
    return ask_archive(folders, today, lambda ledger: _proposals(ledger, (tahun, periode), wilayah))


def unite(
    folders: Sequence[Path], members: Sequence[Member], today: date | None = None
) -> tuple[Update, ...]:
    """Put reports under one case: one that is a case already, else that of the earliest.

    Of reports that are under a case only the first of that case changes; those that name it go with it.

    Args:
        folders: The folder.
        members: Two or more, in the order of a proposal.
        today: The day to take for today.

    Returns:
        What changed.

    Raises:
        Refused: A record cannot be changed.
    """
    case = next((one.kasus for one in members if one.kasus != one.id), members[0].id)
    moved = {one.kasus: one.id for one in reversed(members) if one.kasus != case}
    return tuple(_move(folders, root, member, case, today) for root, member in sorted(moved.items()))


def _move(folders: Sequence[Path], root: str, member: str, case: str, today: date | None) -> Update:
    """Put the report that stands for a case under another; where it is not there, the one that names it."""
    try:
        return update_record(folders, "report", root, {"kasus": case}, today)
    except Refused as refused:
        if root == member or refused.faults[0].code != NOT_THERE:
            raise
    return update_record(folders, "report", member, {"kasus": case}, today)


def keep_apart(
    folders: Sequence[Path], members: Sequence[Member], today: date | None = None
) -> tuple[Update, ...]:
    """Note in the later reports that the earlier tell of something else, so that nobody is asked again."""
    done = []
    for place, one in enumerate(members[1:], 1):
        known = {other.id for other in one.report.terkait}
        others = [{"id": other.id, "hubungan": ASKED} for other in members[:place] if other.id not in known]
        done.append(update_record(folders, "report", one.id, {"terkait": others}, today))
    return tuple(done)


def _proposals(ledger: Ledger, time: tuple[str | None, str | None], wilayah: str | None) -> Proposals:
    year = year_or_current(*time, ledger.today)
    period = wanted_periode(time[1], year)
    area = wanted_wilayah(ledger.setting, wilayah)
    members = _members(ledger, f"{year:04d}-%", period, area)
    candidates = [replace(candidate_of(one.id, one.report), kasus=one.kasus) for one in members.values()]
    twins = find_twins(candidates, (), (one.nama for one in ledger.setting.gazetteer.wilayah))
    found = groups(twins, candidates)
    home = {key: group for group in found for key in group}
    inside: dict[tuple[str, ...], list[Twin]] = {group: [] for group in found}
    for twin in twins:
        if home.get(twin.new) == home.get(twin.other) and twin.new in home:
            inside[home[twin.new]].append(twin)
    rows = (_proposal([members[key] for key in group], inside[group]) for group in found)
    return Proposals(tuple(rows), ledger.left_out("report"), year)


def _members(ledger: Ledger, year: str, period: str | None, area: str | None) -> dict[str, Member]:
    cases, gazetteer = cases_of(ledger), ledger.setting.gazetteer
    return {
        one.id: Member(one.id, one.path, gazetteer.nama(one.record.wilayah), one.record, cases.case(one.id))
        for one in ledger.records(_WANTED, year, period, area)
        if isinstance(one.record, Report)
    }


def _proposal(members: Sequence[Member], twins: Sequence[Twin]) -> Proposal:
    certain = any(twin.is_certain for twin in twins)
    return Proposal(tuple(members), twins[0].score, certain, twins[0].reasons)
