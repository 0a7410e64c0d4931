"""Open a folder: every record read, typed and checked, with what counts told apart from what does not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from pks_cli.folder.collector import collector_paused
from pks_cli.folder.identities import ids_twice
from pks_cli.folder.office import Setting, read_setting
from pks_cli.folder.place import OFFICE_FILE
from pks_cli.folder.reading import KINDS, Loaded, read_records
from pks_cli.rules.context import RuleContext
from pks_cli.rules.engine import check_folder, check_record
from pks_cli.tasks.opened import Opened
from pks_cli.tasks.places import places

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.faults import Fault

HOURS_FROM_UTC = {"WIB": 7, "WITA": 8, "WIT": 9}


@dataclass(frozen=True)
class Archive(Opened):
    """A folder as it stands, or several read together.

    Attributes:
        settings: The office, its wilayah and kategori of each folder.
        loaded: Every record file, in the order of their paths, with all its faults.
        between: Faults between records.
        today: The day the question is asked.
    """

    loaded: tuple[Loaded, ...]
    between: tuple[Fault, ...]
    today: date

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """All faults, by file and place."""
        found = [
            *(fault for setting in self.settings for fault in setting.faults),
            *(fault for one in self.loaded for fault in one.faults),
            *self.between,
        ]
        return tuple(
            sorted(found, key=lambda one: (one.path or "", one.line or 0, one.column or 0, one.code))
        )

    def counted(self, kind: str) -> tuple[Loaded, ...]:
        """The records of one kind that count: no galat, not withdrawn."""
        return tuple(
            one for one in self.loaded if one.kind == kind and is_sound(one) and not is_withdrawn(one)
        )

    def left_out(self, kind: str) -> tuple[tuple[str, str], ...]:
        """The files of one kind that a galat keeps out of counts: path and first code."""
        return tuple(
            (one.path, next(fault.code for fault in one.faults if fault.level == "galat"))
            for one in self.loaded
            if one.kind == kind and not is_sound(one)
        )


def is_sound(loaded: Loaded) -> bool:
    """Tell whether a record is free of galat."""
    return loaded.record is not None and all(fault.level != "galat" for fault in loaded.faults)


def is_withdrawn(loaded: Loaded) -> bool:
    """Tell whether a record was withdrawn (`dibatalkan`)."""
    return loaded.record is not None and loaded.record.dibatalkan is not None


def today_of(setting: Setting) -> date:
    """Give today's date where the office is."""
    return (datetime.now(UTC) + timedelta(hours=hours_from_utc(setting))).date()


def hours_from_utc(setting: Setting) -> int:
    """Give how far the office's clock is from UTC."""
    return HOURS_FROM_UTC.get(setting.office.zona.upper(), HOURS_FROM_UTC["WIB"])


def open_archive(folders: Sequence[Path] = (), today: date | None = None) -> Archive:
    """Read and check a folder, or several together.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        today: The day to take for today; None: the office's own clock.

    Returns:
        All records with all their faults.

    Raises:
        Refused: No folder, or an unusable pks.yaml.
    """
    settings = [read_setting(place) for place in places(folders)]
    day = today or today_of(settings[0])
    with collector_paused():
        folders_read = [_checked(setting, rule_context(setting, day)) for setting in settings]
    loaded = list(chain.from_iterable(folders_read))
    between = check_folder(loaded, rule_context(settings[0], day))
    # Every folder has its own team of a wilayah; any other id is one record's in all of them.
    teams = (ids_twice(one for one in part if one.kind == "team") for part in folders_read)
    for one, fault in chain(*teams, ids_twice(one for one in loaded if one.kind != "team")):
        one.faults.append(fault)
    return Archive(tuple(settings), tuple(loaded), tuple(between), day)


def rule_context(setting: Setting, today: date) -> RuleContext:
    """Give the rules what they look things up in."""
    return RuleContext(today, setting.office, setting.gazetteer, tuple(row.kode for row in setting.kategori))


def _checked(setting: Setting, context: RuleContext) -> list[Loaded]:
    office = Loaded("office", OFFICE_FILE, "", setting.document, setting.office)
    records: list[Loaded] = []
    files = (read_records(setting.place, kind, setting.gazetteer) for kind in KINDS)
    for one in chain([office], chain.from_iterable(files)):
        one.faults.extend(check_record(one, context))
        one.document.let_go()
        records.append(one)
    return records
