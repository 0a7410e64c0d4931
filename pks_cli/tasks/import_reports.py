"""Carry out an import: write what was chosen of a plan, under one lock and as one commit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import refuse_when_read_only, write_all
from pks_cli.folder.columns import remember_columns
from pks_cli.folder.locking import locked
from pks_cli.folder.place import COLUMNS_FILE
from pks_cli.tasks.add_record import draft_of_tree
from pks_cli.tasks.ask_archive import ask_archive
from pks_cli.tasks.autosave import save_history
from pks_cli.tasks.edit_record import update_of, write_edit
from pks_cli.tasks.import_plan import with_prospects
from pks_cli.tasks.import_prospect import in_order
from pks_cli.tasks.update_record import edit_record

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from pks_cli.model.report import Report
    from pks_cli.tasks.edit_record import Update
    from pks_cli.tasks.import_cases import CaseStep
    from pks_cli.tasks.import_plan import Plan
    from pks_cli.tasks.import_prospect import Prospect
    from pks_cli.tasks.import_twins import Kin

COMMAND = "report import"
_HASHES = "SELECT sidik FROM impor"


@dataclass(frozen=True, slots=True)
class Written:
    """A report that was written.

    Attributes:
        id: Its id.
        path: Relative to the folder.
        prospect: What it was made of.
    """

    id: str
    path: str
    prospect: Prospect


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    Attributes:
        written: New reports.
        updated: Reports that a returned row added to.
        warnings: What should be looked at once more.
    """

    written: tuple[Written, ...]
    updated: tuple[Update, ...]
    warnings: tuple[Fault, ...]


def carry_out(
    plan: Plan,
    chosen: Sequence[Prospect],
    steps: Sequence[CaseStep],
    progress: Callable[[int], None] = lambda _done: None,
) -> Imported:
    """Write what was chosen of a plan; what another process took in meanwhile is left out.

    Args:
        plan: The plan.
        chosen: Those of its reports to write, each with a draft.
        steps: Those of its returned rows to write.
        progress: Told how many reports are written, after each.

    Raises:
        Refused: The folder is read-only, locked or full. What was written before stays, and is known when the
            import is run again.
    """
    setting = plan.setting
    refuse_when_read_only(setting)
    with locked(setting.place):
        written = _write_new(plan, chosen, progress)
        updated, faults = _write_steps(plan, steps)
        paths = [*(one.path for one in written), *(one.path for one in updated)]
        if plan.wish.columns and remember_columns(setting.place, plan.wish.columns):
            paths.append(COLUMNS_FILE)
        later = save_history(setting, COMMAND, _told(written, updated), paths) if paths else ()
    return Imported(written, updated, (*faults, *later))


def united(plan: Plan, kin: Collection[Kin]) -> Plan:
    """Give a plan whose reports of one incident are under one case.

    Args:
        plan: The plan.
        kin: Those of its kin that a person, or every word of theirs, says are one.
    """
    case_of = {identity: one.case for one in kin for identity in one.new}
    return with_prospects(
        plan, [_under(plan, one, case_of.get(one.identity, one.identity)) for one in plan.prospects]
    )


def _under(plan: Plan, prospect: Prospect, case: str) -> Prospect:
    """Put a report under a case, which may only be written with it."""
    if case == prospect.identity or prospect.draft is None:
        return prospect
    tree = in_order({**prospect.tree, "kasus": case})
    draft = draft_of_tree(plan.setting, "report", tree, plan.today)
    return replace(prospect, tree=tree, draft=replace(draft, warnings=prospect.draft.warnings))


def _write_new(
    plan: Plan, chosen: Sequence[Prospect], progress: Callable[[int], None]
) -> tuple[Written, ...]:
    known = ask_archive([plan.setting.place.root], plan.today, lambda ledger: ledger.store.ask(_HASHES))
    hashes = {cast("str", row[0]) for row in known}
    new = [one for one in chosen if one.hash not in hashes]
    paths = write_all(plan.setting, list(_drafts(new)), progress)
    return tuple(Written(one.identity, path, one) for one, path in zip(new, paths, strict=True))


def _drafts(prospects: Sequence[Prospect]) -> Iterator[tuple[str, Report, str]]:
    for one in prospects:
        assert one.draft is not None
        yield one.identity, one.draft.record, one.draft.text


def _write_steps(plan: Plan, steps: Sequence[CaseStep]) -> tuple[tuple[Update, ...], list[Fault]]:
    """Change each report where it lies; one that changed meanwhile is told and stops no other."""
    updated: list[Update] = []
    faults: list[Fault] = []
    for step in steps:
        try:
            edit = edit_record(plan.setting, "report", step.path, step.changes, plan.today)
            write_edit(plan.setting, edit)
        except Refused as refused:
            faults += [replace(fault, level="peringatan") for fault in refused.faults]
        else:
            updated.append(update_of(edit))
    return tuple(updated), faults


def _told(written: Sequence[Written], updated: Sequence[Update]) -> str:
    """Name what was written for the history: the id of one, the number of several."""
    ids = [*(one.id for one in written), *(one.id for one in updated)]
    return ids[0] if len(ids) == 1 else f"{len(ids)} catatan"
