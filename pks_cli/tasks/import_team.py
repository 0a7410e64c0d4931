"""Take lists of officials into the teams: a plan first, then what is certain, then what a person accepts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.exchange.foreign.source import Grid
from pks_cli.exchange.intake.around import Around
from pks_cli.exchange.teams.reading import read_team_grid
from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import refuse_when_read_only
from pks_cli.folder.locking import locked
from pks_cli.folder.office import read_setting
from pks_cli.folder.writing import create, replace
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.asking import wanted_wilayah
from pks_cli.tasks.autosave import save_history
from pks_cli.tasks.kategori import kategori_terms
from pks_cli.tasks.places import one_place
from pks_cli.tasks.team_leftovers import write_leftovers
from pks_cli.tasks.team_working import Worked, Working

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.exchange.foreign.source import Source
    from pks_cli.exchange.teams.post import PostTable
    from pks_cli.folder.office import Setting

COMMAND = "team import"


@dataclass(frozen=True, slots=True)
class TeamPlan:
    """What lists of officials would change.

    Attributes:
        setting: The folder.
        today: Today where the office is.
        tables: The tables that were read.
        worked: Every row and what would become of it.
        notes: What should be known of the files.
    """

    setting: Setting
    today: date
    tables: tuple[PostTable, ...]
    worked: tuple[Worked, ...]
    notes: tuple[Fault, ...] = ()

    @property
    def certain(self) -> tuple[Worked, ...]:
        """The changes nobody needs to look at."""
        return tuple(one for one in self.worked if one.is_change and not one.is_doubtful)

    @property
    def doubtful(self) -> tuple[Worked, ...]:
        """The rows somebody should look at."""
        return tuple(one for one in self.worked if one.is_doubtful)

    @property
    def wrong(self) -> tuple[Worked, ...]:
        """The rows that cannot be taken."""
        return tuple(one for one in self.worked if one.wrong)

    @property
    def same(self) -> int:
        """How many rows say what is known already."""
        return sum(not one.wrong and not one.is_change and not one.is_doubtful for one in self.worked)


@dataclass(frozen=True, slots=True)
class TeamImported:
    """What was written of lists of officials.

    Attributes:
        written: The rows that are in the teams now.
        doubtful: Those left for somebody to look at.
        wrong: Those that cannot be taken.
        paths: The files of teams that changed, relative to the folder.
        leftovers: Where the rows went that were not written; None when none was left.
        warnings: What should be looked at once more.
    """

    written: tuple[Worked, ...]
    doubtful: tuple[Worked, ...]
    wrong: tuple[Worked, ...]
    paths: tuple[str, ...]
    leftovers: Path | None
    warnings: tuple[Fault, ...] = ()


def plan_import(
    folders: Sequence[Path],
    files: Sequence[Path],
    wilayah: str | None = None,
    today: date | None = None,
    *,
    read: Callable[[str, Path], Source] | None = None,
) -> TeamPlan:
    """Find out what lists of officials would change, and write nothing.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        files: XLSX, CSV or Word files.
        wilayah: Name or code, for rows that name no wilayah.
        today: The day to take for today; None: the office's own clock.
        read: What reads a file; None: the reader of foreign files.

    Raises:
        Refused: No such folder or wilayah, or a file that cannot be read or holds no list of officials.
    """
    setting = read_setting(one_place(folders))
    day = today or today_of(setting)
    kode = wanted_wilayah(setting, wilayah)
    around = Around(
        gazetteer=setting.gazetteer,
        office=setting.office.wilayah,
        today=day,
        zona=setting.office.zona,
        kategori=kategori_terms(setting),
        given={"wilayah": kode} if kode else {},
    )
    sources = [(read or _read)(file.name, file) for file in files]
    tables = tuple(table for source in sources for table in _tables(source, around))
    rows = [row for table in tables for row in table.posts]
    worked = Working(setting, day).work(rows, with_doubtful=True)
    return TeamPlan(setting, day, tables, worked, tuple(note for source in sources for note in source.notes))


def carry_out_import(plan: TeamPlan, *, with_doubtful: bool = False) -> TeamImported:
    """Write what was planned, in one go: what is certain, and what is doubtful where that was accepted.

    Args:
        plan: The plan; the teams are read again, since they may have changed meanwhile.
        with_doubtful: Write what a person should look at too.

    Raises:
        Refused: The folder is read-only, locked or full.
    """
    refuse_when_read_only(plan.setting)
    working = Working(plan.setting, plan.today)
    rows = [one.read for one in plan.worked]
    with locked(plan.setting.place):
        worked = working.work(rows, with_doubtful=with_doubtful)
        paths, warnings = _written(working)
    changed = tuple(one for one in worked if one.is_change and (with_doubtful or not one.is_doubtful))
    doubtful = () if with_doubtful else tuple(one for one in worked if one.is_doubtful)
    wrong = tuple(one for one in worked if one.wrong)
    left = write_leftovers(plan.setting, plan.tables, (*doubtful, *wrong), plan.today)
    return TeamImported(changed, doubtful, wrong, paths, left, warnings)


def _written(working: Working) -> tuple[tuple[str, ...], tuple[Fault, ...]]:
    """Write every team that changed, as one commit; the caller holds the folder's lock."""
    paths: list[str] = []
    warnings: tuple[Fault, ...] = ()
    try:
        for _kode, file in sorted(working.files.items()):
            after = file.after
            if after is None:
                continue
            target = working.setting.place.root / file.path
            if file.before is None:
                create(target, after)
            else:
                replace(target, file.before, after)
            paths.append(file.path)
    finally:
        if paths:
            warnings = save_history(working.setting, COMMAND, f"{len(paths)} tim", paths)
    return tuple(paths), warnings


def _tables(source: Source, around: Around) -> list[PostTable]:
    grids = [part for part in source.parts if isinstance(part, Grid)]
    tables = [table for grid in grids if (table := read_team_grid(grid, source.name, around)) is not None]
    if not tables:
        message = f"'{source.name}' tidak memuat daftar pejabat: tidak ada tabel berkolom Nama dan Jabatan"
        remedy = "pakai lembar dari 'pks team form', atau beri kepala kolom Wilayah, Jabatan, dan Nama"
        raise Refused(Fault("PKS431", "galat", message, remedy))
    return tables


def _read(name: str, path: Path) -> Source:
    from pks_cli.exchange.foreign.reading import read_foreign

    return read_foreign(name, path)
