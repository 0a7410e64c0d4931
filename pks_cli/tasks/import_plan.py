"""Plan an import: what would be written, what is doubtful, what cannot be read, what is there already."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from pks_cli.folder.adding import refuse_when_read_only
from pks_cli.folder.collector import collector_paused
from pks_cli.folder.columns import known_columns
from pks_cli.folder.kinds import KIND_NUMBERS
from pks_cli.folder.office import Setting, read_setting
from pks_cli.folder.scan import path_of
from pks_cli.model.columns import NOWHERE
from pks_cli.model.report import Report
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.ask_archive import Ledger, ask_archive
from pks_cli.tasks.import_around import around_of
from pks_cli.tasks.import_cases import CaseStep, belongs_to, step_of
from pks_cli.tasks.import_prospect import Prospect, hash_of, prospect_of
from pks_cli.tasks.import_sources import Given, Opened, open_all
from pks_cli.tasks.import_twins import Kin, kin_of
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.exchange.intake.piece import ColumnRead, Piece, Skipped
    from pks_cli.faults import Fault

Found = tuple[str, str, Report]
_IMPORTED = "SELECT i.sidik, b.tempat FROM impor i JOIN berkas b ON b.nomor = i.nomor"
_OF_ID = "SELECT nomor FROM berkas WHERE jenis = ?1 AND id = ?2"
_CASE = "kasus"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be taken in, and what is said of all of it.

    Attributes:
        files: In order.
        given: By YAML key, as codes and ISO dates: wilayah, unsur, tanggal_lapor, periode.
        columns: Keys by head as `bahasa.fold` writes it, said now; they are remembered with the import.
    """

    files: tuple[Given, ...]
    given: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Known:
    """A piece that adds nothing.

    Attributes:
        piece: As read.
        path: Of the record that holds it, "" when it stands twice in what was given.
        why: In Indonesian.
    """

    piece: Piece
    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do; nothing is written yet.

    Attributes:
        setting: The folder.
        today: The day it is made.
        wish: What was asked for.
        opened: What was read.
        prospects: New reports, in the order of the sources.
        steps: Returned rows that add to a report that is there.
        known: Pieces that add nothing.
        faults: Files that could not be read.
        kin: New reports that likely tell of one incident, among themselves or with those that are there.
    """

    setting: Setting
    today: date
    wish: Wish
    opened: tuple[Opened, ...]
    prospects: tuple[Prospect, ...]
    steps: tuple[CaseStep, ...]
    known: tuple[Known, ...]
    faults: tuple[Fault, ...]
    kin: tuple[Kin, ...] = ()

    @property
    def all(self) -> tuple[Prospect | CaseStep, ...]:
        """Everything that could be written."""
        return (*self.prospects, *self.steps)

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """Words of the sources that are no report."""
        return tuple(one for opened in self.opened for one in opened.taken.skipped)

    @property
    def columns(self) -> tuple[ColumnRead, ...]:
        """How the columns of the tables were understood."""
        return tuple(one for opened in self.opened for one in opened.taken.columns)

    @property
    def notes(self) -> tuple[Fault, ...]:
        """What a person should know of the files."""
        return tuple(one for opened in self.opened for one in opened.source.notes)


def plan_import(
    folders: Sequence[Path],
    wish: Wish,
    today: date | None = None,
    progress: Callable[[str, int, int], None] = lambda _what, _done, _total: None,
) -> Plan:
    """Read everything that is to be taken in and plan what would become of it.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        wish: What is to be taken in.
        today: The day to take for today.
        progress: Told what is being done, how many of how many are.

    Raises:
        Refused: No folder, or one of a newer format.
    """
    setting = read_setting(one_place(folders))
    refuse_when_read_only(setting)
    day = today or today_of(setting)
    columns = {**known_columns(setting.place)[0], **wish.columns}
    around = around_of(
        setting, day, wish.given, {head: "" if key == NOWHERE else key for head, key in columns.items()}
    )
    count = len(wish.files)
    opened, faults = open_all(wish.files, around, lambda done: progress("Membaca berkas", done, count))
    pieces = [piece for one in opened for piece in one.taken.pieces]
    empty = Plan(setting, day, wish, opened, (), (), (), faults)
    return ask_archive(
        [setting.place.root], day, lambda ledger: _planned(empty, pieces, _Folder(ledger), progress)
    )


def with_prospects(plan: Plan, prospects: Sequence[Prospect]) -> Plan:
    """Give a plan with its reports as a person settled them."""
    return replace(plan, prospects=tuple(prospects))


class _Folder:
    """What the folder knows of what was taken in before."""

    def __init__(self, ledger: Ledger) -> None:
        """Ask for all hashes at once: there are as many as records that were ever taken in."""
        self.ledger = ledger
        rows = cast("list[tuple[str, bytes]]", ledger.store.ask(_IMPORTED))
        self.path_by_hash = {mark: path_of(key) for mark, key in rows}

    def report(self, identity: str) -> Found | None:
        """Find the report whose id a row bears as the number of its case."""
        for loaded in self.ledger.records(_OF_ID, KIND_NUMBERS["report"], identity):
            if isinstance(loaded.record, Report):
                return loaded.path, loaded.id, loaded.record
        return None


def _planned(
    plan: Plan, pieces: Sequence[Piece], folder: _Folder, progress: Callable[[str, int, int], None]
) -> Plan:
    sorter = _Sorter(plan, folder)
    with collector_paused():
        for number, piece in enumerate(pieces, 1):
            sorter.sort(piece)
            progress("Memeriksa laporan", number, len(pieces))
        kin = kin_of(folder.ledger, sorter.prospects)
    return replace(
        plan,
        prospects=tuple(sorter.prospects),
        steps=tuple(sorter.steps),
        known=tuple(sorter.known),
        kin=kin,
    )


class _Sorter:
    """Sorts pieces into what they would become."""

    def __init__(self, plan: Plan, folder: _Folder) -> None:
        """Begin with nothing."""
        self._plan = plan
        self._folder = folder
        self._seen: set[str] = set()
        self.prospects: list[Prospect] = []
        self.steps: list[CaseStep] = []
        self.known: list[Known] = []

    def sort(self, piece: Piece) -> None:
        """Find what a piece would become."""
        mark = hash_of(piece)
        if mark in self._folder.path_by_hash:
            path = self._folder.path_by_hash[mark]
            self.known.append(Known(piece, path, "sudah pernah diimpor"))
        elif mark in self._seen:
            self.known.append(Known(piece, "", "sama dengan yang sudah ada di kiriman ini"))
        else:
            self._seen.add(mark)
            self._sort_new(piece)

    def _sort_new(self, piece: Piece) -> None:
        number = piece.first(_CASE)
        if number is not None:
            found = self._folder.report(number.text.strip().casefold())
            if found is not None and belongs_to(piece, found[2], self._plan.wish.given):
                self._add_to_case(piece, found)
                return
            piece = _with_case(piece, found)
        plan = self._plan
        self.prospects.append(prospect_of(plan.setting, piece, plan.wish.given, plan.today))

    def _add_to_case(self, piece: Piece, found: Found) -> None:
        """Take a row that speaks of the very report whose number it bears as a step of it."""
        step = step_of(self._plan.setting, piece, found, self._plan.wish.given, self._plan.today)
        if step.changes:
            self.steps.append(step)
        else:
            self.known.append(Known(piece, found[0], "tidak ada yang baru di baris kasus ini"))


def _with_case(piece: Piece, found: Found | None) -> Piece:
    """Let a row that tells another event of a case name the case; a number that is nobody's is asked."""
    doubt = "" if found else "No. kasus ini tidak ada di folder; dibaca sebagai kasus baru"
    identity = (found[2].kasus or found[1]) if found else ""
    values = [
        replace(value, text=identity, doubt=doubt, choices=()) if value.key == _CASE else value
        for value in piece.values
    ]
    return replace(piece, values=tuple(values))
