"""Take old minutes in: a plan of what would be written and asked, then the meeting and its reports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import Unreadable, fold, parse_tanggal, tanggal_panjang
from pks_cli.exchange.foreign.visible import clean
from pks_cli.exchange.minutes.minutes import Left, Minutes, Said, tree_of
from pks_cli.exchange.minutes.reader import read_minutes
from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import refuse_when_read_only, write_new
from pks_cli.folder.locking import locked
from pks_cli.model.fields import specs
from pks_cli.model.meeting import Meeting
from pks_cli.tasks.add_record import Draft, draft_of_tree
from pks_cli.tasks.autosave import save_history
from pks_cli.tasks.import_around import around_of
from pks_cli.tasks.imported_reports import PlannedReport, plan_reports
from pks_cli.tasks.list_meetings import MeetingRow, list_meetings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from pks_cli.exchange.foreign.source import Source
    from pks_cli.folder.office import Setting

NEEDED = ("nama", "tanggal")
_WHOLE = frozenset({"oleh", "uraian", "nama", "jabatan"})  # without it the rest of an item says nothing
_LISTS = frozenset({"hadir", "peserta", "tidak_hadir", "sambutan", "tindak_lanjut"})
_SAME_NAME = 60.0
_LAST_KEYS = ("lokal", "dibatalkan")


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """What taking in one file would do.

    Attributes:
        minutes: All that was read of it.
        draft: The meeting as it would be written; None when it would not.
        fields: The fields that would be written.
        doubtful: Those that are doubtful; written too only when that was said.
        reports: What becomes of each report that was read aloud.
        left: Words that go into no field.
        missing: Keys without which there is no meeting.
        known: The meeting that this very file became already, "" for none.
        similar: Meetings of that day with a similar name, as people read them.
        faults: Why the meeting cannot be written as it was read.
        notes: What a person should know of the file.
    """

    minutes: Minutes
    draft: Draft | None = None
    fields: tuple[Said, ...] = ()
    doubtful: tuple[Said, ...] = ()
    reports: tuple[PlannedReport, ...] = ()
    left: tuple[Left, ...] = ()
    missing: tuple[str, ...] = ()
    known: str = ""
    similar: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()

    @property
    def is_clear(self) -> bool:
        """Whether nothing is left to a person: no doubt, no report that is not written."""
        return not (
            self.doubtful or self.similar or self.faults or any(not one.is_placed for one in self.reports)
        )


@dataclass(frozen=True, slots=True)
class ImportedMeeting:
    """What was written.

    Attributes:
        id: The meeting's id.
        path: Relative to the folder.
        reports: Ids and paths of the reports.
        warnings: What should be looked at once more.
    """

    id: str
    path: str
    reports: tuple[tuple[str, str], ...]
    warnings: tuple[Fault, ...]


def plan_meeting(
    setting: Setting, source: Source, given: Mapping[str, str], today: date, *, accept_doubt: bool = False
) -> MeetingPlan:
    """Read minutes and plan what would be written; nothing is.

    Args:
        setting: The folder.
        source: The file.
        given: What an option says instead of the file, by YAML key: nama, tanggal, wilayah, periode.
        today: Today where the office is.
        accept_doubt: Whether doubtful readings are to be written too.
    """
    minutes = _fit(read_minutes(source, around_of(setting, today, {}, {}), _letterhead(setting)))
    known, meetings = _known_as(setting, source)
    if known:
        return MeetingPlan(minutes, known=known, notes=source.notes)
    read = [one for one in minutes.said if one.key[0] not in given]
    read += [Said((key,), _iso(text) if key == "tanggal" else text) for key, text in given.items()]
    doubtful = [one for one in read if one.doubt]
    dropped = [] if accept_doubt else _with_their_items(doubtful, read)
    without = {id(one) for one in dropped}
    fields = [one for one in read if id(one) not in without]
    plan = MeetingPlan(minutes, None, tuple(fields), tuple(doubtful), notes=source.notes)
    tree = tree_of(fields)
    missing = tuple(key for key in NEEDED if not tree.get(key))
    if missing:
        return replace(plan, missing=missing, left=minutes.uncovered(dropped))
    replaced = [one for one in minutes.said if one.key[0] in given]
    plan = _with_reports(setting, plan, source, today, accept_doubt=accept_doubt)
    unwritten = [one for report in plan.reports if not report.is_placed for one in report.read.said]
    left = minutes.uncovered([*dropped, *replaced, *unwritten])
    plan = replace(plan, left=left, similar=_similar(tree, meetings))
    return _with_draft(setting, plan, tree, source, today)


def save_meeting(setting: Setting, plan: MeetingPlan, today: date) -> ImportedMeeting:
    """Write what was planned under one lock and into one entry of the history.

    Raises:
        Refused: The folder is read-only, locked or full.
        ValueError: The plan has no meeting.
    """
    if plan.draft is None:
        raise ValueError(plan.missing)
    refuse_when_read_only(setting)
    with locked(setting.place):
        known = [one.known for one in plan.reports if one.known]
        fresh = [one.draft for one in plan.reports if one.draft]
        written = [write_new(setting, draft.record, draft.text) for draft in fresh]
        draft = _linked(setting, plan.draft, [*(one for one, _ in written), *known], today)
        identity, path = write_new(setting, draft.record, draft.text)
        paths = [*(one for _, one in written), path]
        later = save_history(setting, "meeting import", identity, paths)
    warnings = [fault for one in (plan.draft, *fresh) for fault in one.warnings]
    return ImportedMeeting(identity, path, tuple(written), (*warnings, *later))


def _iso(text: str) -> str:
    """Give a day as a record holds it; what is no day stays, and is refused as one."""
    try:
        return parse_tanggal(text).isoformat()
    except Unreadable:
        return text


def _fit(minutes: Minutes) -> Minutes:
    """Make all texts such as a record can hold."""

    def fields(said: Iterable[Said]) -> tuple[Said, ...]:
        return tuple(replace(one, text=clean(one.text)) for one in said)

    reports = tuple(replace(one, said=fields(one.said)) for one in minutes.reports)
    return replace(minutes, said=fields(minutes.said), reports=reports)


def _letterhead(setting: Setting) -> frozenset[str]:
    office = setting.office
    kop = office.kop
    lines = [office.nama, office.pemerintah, *kop.baris, kop.alamat, kop.telepon, kop.pos_el, kop.laman]
    return frozenset(fold(line) for line in lines if line)


def _known_as(setting: Setting, source: Source) -> tuple[str, tuple[MeetingRow, ...]]:
    """Give the meeting that this file became already, and all meetings."""
    rows = list_meetings([setting.place.root], None, None).rows
    for row in rows:
        origin = row.meeting.sumber_impor
        if isinstance(origin, dict) and origin.get("sha256") == source.sha256:
            return row.id, rows
    return "", rows


def _similar(tree: Mapping[str, Any], meetings: Iterable[MeetingRow]) -> tuple[str, ...]:
    """Give the meetings of the same day whose name is much the same."""
    from rapidfuzz import fuzz

    wanted = str(tree["nama"]).casefold()
    return tuple(
        f"{row.meeting.nama}, {tanggal_panjang(row.meeting.tanggal)} ({row.id})"
        for row in meetings
        if row.meeting.tanggal.isoformat() == tree["tanggal"]
        and fuzz.token_set_ratio(wanted, row.meeting.nama.casefold()) >= _SAME_NAME
    )


def _with_their_items(doubtful: Sequence[Said], read: Sequence[Said]) -> list[Said]:
    """Give doubtful fields with the items of lists that say nothing without them."""
    items = {one.key[:2] for one in doubtful if one.key[0] in _LISTS and one.key[-1] in _WHOLE}
    return [one for one in read if one.doubt or one.key[:2] in items]


def _with_reports(
    setting: Setting, plan: MeetingPlan, source: Source, today: date, *, accept_doubt: bool
) -> MeetingPlan:
    from datetime import date as day_type

    written = next(one.text for one in plan.fields if one.key == ("tanggal",))
    try:
        day = day_type.fromisoformat(written)
    except ValueError:
        day = today
    days = (day, today)
    reports = plan_reports(setting, plan.minutes.reports, _origin(source), days, accept_doubt=accept_doubt)
    return replace(plan, reports=reports)


def _with_draft(
    setting: Setting, plan: MeetingPlan, tree: dict[str, Any], source: Source, today: date
) -> MeetingPlan:
    """Check the meeting as strictly as any; what it cannot be is said, not written."""
    whole = {"wilayah": setting.office.wilayah, **tree, "sumber_impor": _origin(source)}
    if plan.left:
        whole["catatan_impor"] = "\n".join(f"{one.where}: {clean(one.text)}" for one in plan.left)
    try:
        return replace(plan, draft=draft_of_tree(setting, "meeting", _ordered(whole), today))
    except Refused as refused:
        return replace(plan, faults=tuple(refused.faults))


def _linked(setting: Setting, draft: Draft, reports: Sequence[str], today: date) -> Draft:
    """Add the reports that were read aloud."""
    if not reports:
        return draft
    from pks_cli.strict_yaml import read

    tree = {**read(draft.text.encode()).root, "laporan_wilayah": {"laporan": list(reports)}}
    return draft_of_tree(setting, "meeting", _ordered(tree), today)


def _ordered(tree: Mapping[str, Any]) -> dict[str, Any]:
    keys = [key for key in specs(Meeting) if key not in _LAST_KEYS]
    return {key: tree[key] for key in (*keys, *_LAST_KEYS) if key in tree}


def _origin(source: Source) -> dict[str, str]:
    return {"nama": clean(source.name), "sha256": source.sha256}
