"""Ask a folder through its index: the answers of `open_archive`, without reading what did not change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from pks_cli.folder.checking import Shelf
from pks_cli.folder.collector import collector_paused
from pks_cli.folder.identities import ids_twice
from pks_cli.folder.index import Index, index_over
from pks_cli.folder.office import Setting, read_setting
from pks_cli.folder.place import OFFICE_FILE
from pks_cli.folder.reading import Loaded
from pks_cli.folder.remembered import Remembered, remember
from pks_cli.folder.scan import path_of
from pks_cli.folder.store import Store, asked
from pks_cli.folder.suspects import suspects, twins
from pks_cli.folder.telling import left_out, told
from pks_cli.model.followup import Followup
from pks_cli.model.report import Report
from pks_cli.rules.engine import check_folder, check_record
from pks_cli.tasks.archive import hours_from_utc, rule_context, today_of
from pks_cli.tasks.basis import basis
from pks_cli.tasks.opened import Opened
from pks_cli.tasks.places import places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pks_cli.faults import Fault

T = TypeVar("T")
_NEVER = date.max.isoformat()
_TWICE_CODE = "PKS013"


@dataclass(frozen=True)
class Ledger(Opened):
    """A folder as it stands, or several read together, as its index knows it.

    Attributes:
        settings: The office, its wilayah and kategori of each folder.
        store: The index.
        today: The day the question is asked.
    """

    store: Store
    today: date

    def paths(self) -> Iterator[str]:
        """Give every file that was looked at, pks.yaml of each folder first."""
        for _ in self.settings:
            yield OFFICE_FILE
        for (key,) in self.store.rows("SELECT tempat FROM berkas"):
            yield path_of(cast("bytes", key))

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """All faults, by file and place."""
        found = [fault for setting in self.settings for fault in setting.faults]
        for setting in self.settings:
            office = Loaded("office", OFFICE_FILE, "", setting.document, setting.office)
            found += check_record(office, rule_context(setting, self.today))
        found += told(self.store)
        found += (fault for same in twins(self.store) for _, fault in ids_twice(same))
        with collector_paused():
            found += check_folder(suspects(self.store), rule_context(self.setting, self.today))
        return tuple(
            sorted(found, key=lambda one: (one.path or "", one.line or 0, one.column or 0, one.code))
        )

    def left_out(self, kind: str) -> tuple[tuple[str, str], ...]:
        """The files of one kind that a galat keeps out of counts: path and first code."""
        return left_out(self.store, kind, _TWICE_CODE)

    def index(self) -> Index:
        """Give the reports that count with the wilayah and the deadlines of the office that asks."""
        return index_over(self.store.connection, self.setting.gazetteer, self.setting.office.batas_lapor)

    def remember(self, key: str, answer: Remembered) -> None:
        """Keep what a check of the one folder found; `key` is that of its surroundings before the check."""
        day, hours = self.today.isoformat(), hours_from_utc(self.setting)
        remember(self.store, key, day, hours, answer)

    def records(self, question: str, *values: str | int | None) -> Iterator[Loaded]:
        """Read the files whose numbers answer a question, one at a time, in walking order."""
        for file in self.store.files(question, *values):
            yield self.store.read(*file)


def ask_archive(folders: Sequence[Path], today: date | None, question: Callable[[Ledger], T]) -> T:
    """Ask a folder, or several together.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        today: The day to take for today; None: the office's own clock.
        question: What is asked. It may be called twice, the second time with a fresh index.

    Returns:
        What `question` returns.

    Raises:
        Refused: No folder, or an unusable pks.yaml.
    """
    settings = tuple(read_setting(place) for place in places(folders))
    day = today or today_of(settings[0])
    shelves = [shelf(setting, day) for setting in settings]
    return asked(shelves, lambda store: question(Ledger(settings, store, day)))


def shelf(setting: Setting, today: date) -> Shelf:
    """Give a folder with the checks of its records."""
    context = rule_context(setting, today)
    return Shelf(
        place=setting.place,
        gazetteer=setting.gazetteer,
        basis=basis(setting),
        day=today.isoformat(),
        check=lambda loaded: check_record(loaded, context),
        settled=settled,
    )


def settled(loaded: Loaded) -> str:
    """Give the day from which on the rules find the same in a file.

    Of reports and progress it is the latest date that may lie ahead. Meetings and teams are few, and their
    NIP are held against the year: they are checked anew each day. What could not be typed no rule sees.
    """
    record = loaded.record
    if record is None:
        return ""
    if isinstance(record, Report):
        days = [record.tanggal, record.sampai, record.tanggal_lapor, *[one.tanggal for one in record.langkah]]
    elif isinstance(record, Followup):
        days = [one.tanggal for one in record.kemajuan]
    else:
        return _NEVER
    known = [day for day in days if day is not None]
    return max(known).isoformat() if known else ""
