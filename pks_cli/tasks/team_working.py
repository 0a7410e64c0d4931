"""Work rows of a list of officials into the files of teams, each checked as strictly as any record."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from pks_cli.faults import Refused
from pks_cli.folder.reading import KINDS, Loaded, load, read_bytes
from pks_cli.rules.engine import check_record
from pks_cli.strict_yaml import append_item, set_value, write
from pks_cli.strict_yaml.splice import SpliceError
from pks_cli.tasks.archive import rule_context
from pks_cli.tasks.team_deciding import EMPTIED, MENDED, NEW, SAME, Change, decide
from pks_cli.tasks.team_rows import Post, changed, team_of, team_path

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from pks_cli.exchange.teams.post import PostRead
    from pks_cli.faults import Fault
    from pks_cli.folder.office import Setting

_BOM = "\ufeff".encode()


@dataclass(frozen=True, slots=True)
class Worked:
    """One row and what became of it.

    Attributes:
        read: The row.
        change: What is to be done with its post; None where the row itself cannot be taken.
        wrong: Why nothing is done, "" when something is or nothing needs to be.
    """

    read: PostRead
    change: Change | None
    wrong: str = ""

    @property
    def is_doubtful(self) -> bool:
        """Whether a person should look at it before it is written."""
        return not self.wrong and self.change is not None and bool(self.change.doubts)

    @property
    def is_change(self) -> bool:
        """Whether there is something to write."""
        return not self.wrong and self.change is not None and self.change.kind != SAME


@dataclass(slots=True)
class TeamFile:
    """The file of a team while rows are worked into it.

    Attributes:
        path: Relative to the folder.
        before: Its bytes, None where there is none yet.
        loaded: As it would stand now; None where it cannot be read.
    """

    path: str
    before: bytes | None
    loaded: Loaded | None

    @property
    def after(self) -> bytes | None:
        """The bytes to write, None where nothing changes."""
        if self.loaded is None:
            return None
        mark = _BOM if self.before is not None and self.before.startswith(_BOM) else b""
        data = mark + self.loaded.document.text.encode("utf-8")
        unchanged = write({"wilayah": self.loaded.id}).encode("utf-8") if self.before is None else self.before
        return None if data == unchanged else data


@dataclass(slots=True)
class Working:
    """All files while rows are worked into them.

    Attributes:
        setting: The folder.
        today: Today where the office is.
        files: By code of the wilayah.
    """

    setting: Setting
    today: date
    files: dict[str, TeamFile] = field(default_factory=dict)

    def work(self, rows: Sequence[PostRead], *, with_doubtful: bool) -> tuple[Worked, ...]:
        """Work rows in, one after the other.

        Args:
            rows: In the order of the source.
            with_doubtful: Also those a person should look at.
        """
        return tuple(self._one(row, with_doubtful=with_doubtful) for row in rows)

    def _one(self, row: PostRead, *, with_doubtful: bool) -> Worked:
        if row.wrong:
            return Worked(row, None, row.wrong)
        file = self.files.get(row.wilayah) or self._opened(row.wilayah)
        if file.loaded is None:
            return Worked(row, None, f"{file.path} harus diperbaiki dulu; lihat 'pks validate'")
        change = decide(row, team_of(file.loaded), self.today)
        is_left = change.kind == SAME or (change.doubts and not with_doubtful)
        if change.wrong or is_left:
            return Worked(row, change, change.wrong)
        return Worked(row, change, self._put(row.wilayah, file, file.loaded, change))

    def _put(self, kode: str, file: TeamFile, loaded: Loaded, change: Change) -> str:
        """Work a change into a file; give why that is not possible, "" when it is."""
        try:
            text = _applied(loaded, change)
        except Refused as refused:
            return refused.faults[0].message
        except SpliceError:
            return f"susunan {file.path} tidak dapat diubah otomatis"
        again = self._loaded(kode, text.encode("utf-8"))
        galat = [fault.message for fault in self._faults(again) if fault.level == "galat"]
        if galat or again.record is None:
            return "; ".join(galat)
        file.loaded = again
        return ""

    def _opened(self, kode: str) -> TeamFile:
        path = team_path(kode)
        target = self.setting.place.root / path
        before = None if not target.exists() or target.is_symlink() else read_bytes(target)
        data = write({"wilayah": kode}).encode("utf-8") if before is None else before
        loaded = self._loaded(kode, data)
        is_there = before is not None or not target.is_symlink()
        file = TeamFile(path, before, loaded if loaded.record is not None and is_there else None)
        self.files[kode] = file
        return file

    def _loaded(self, kode: str, data: bytes) -> Loaded:
        return load("team", KINDS["team"][1], team_path(kode), kode, data, self.setting.gazetteer)

    def _faults(self, loaded: Loaded) -> list[Fault]:
        return [*loaded.faults, *check_record(loaded, rule_context(self.setting, self.today))]


def _applied(loaded: Loaded, change: Change) -> str:
    """Give the text of a team's file after a change.

    Raises:
        Refused: The post is not clear, or its holder began later.
        SpliceError: Only a person can change the file.
    """
    team, text = team_of(loaded), loaded.document.text
    if change.kind == NEW:
        return changed(loaded, team, change.post, change.values)
    if change.kind == MENDED:
        for key, value in change.values.items():
            text = set_value(text, ("anggota", change.index or 0, key), value)
        return text
    if change.kind == EMPTIED:
        return _closed(text, change.index or 0, change.post, change.values)
    return text


def _closed(text: str, index: int, post: Post, kept: Mapping[str, Any]) -> str:
    last = (post.since - timedelta(days=1)).isoformat()
    closed = set_value(text, ("anggota", index, "sampai"), last)
    empty = {"jabatan": post.jabatan, **kept, "mulai": post.since.isoformat()}
    return append_item(closed, ("anggota",), empty)
