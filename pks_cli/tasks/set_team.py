"""Put a person in a post: fill an empty row, mend a row, or close the old row and open a new one.

History is kept: a row that names someone else is closed the day before, never overwritten. The rest of the
file stays as it was, byte for byte.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pks_cli.folder.adding import refuse_when_read_only
from pks_cli.folder.locking import locked
from pks_cli.folder.office import read_setting
from pks_cli.tasks.add_record import Draft, draft_of_tree, save
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.asking import wanted_code, wanted_day, wanted_wilayah
from pks_cli.tasks.differences import difference
from pks_cli.tasks.edit_record import Edit, Update, edit_of, save_edit, update_of
from pks_cli.tasks.places import one_place
from pks_cli.tasks.team_rows import Post, changed, team_of, team_path

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.folder.office import Setting
    from pks_cli.folder.reading import Loaded

_COMMAND = "team set"
_DAYS = ("mulai", "sampai")


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is asked for: the team, the post, the values of its row, and the day it is today."""

    kode: str
    post: Post
    values: dict[str, Any]
    today: date

    @property
    def path(self) -> str:
        """The file of the team."""
        return team_path(self.kode)


@dataclass(frozen=True, slots=True)
class Plan:
    """A change of a team that is not made yet.

    Attributes:
        setting: The folder.
        wish: What is asked for.
        work: The edit of the team's file, or the team that has none yet.
    """

    setting: Setting
    wish: _Wish
    work: Edit | Draft

    @property
    def update(self) -> Update:
        """What would change."""
        if isinstance(self.work, Edit):
            return update_of(self.work)
        path, text = self.wish.path, self.work.text
        return Update(self.wish.kode, path, difference(path, "", text), self.work.warnings)


def plan_team(
    folders: Sequence[Path], wilayah: str, jabatan: str, values: Mapping[str, Any], today: date | None = None
) -> Plan:
    """Find out what `set_team` would change, and write nothing; arguments and faults are the same."""
    setting = read_setting(one_place(folders))
    wish = _wish(setting, wilayah, jabatan, values, today)
    has_team = (setting.place.root / wish.path).exists()
    return Plan(setting, wish, _edit(setting, wish) if has_team else _draft(setting, wish))


def carry_out(plan: Plan) -> Update:
    """Make a change that was planned, and shown meanwhile.

    Raises:
        Refused: The file changed since, or cannot be written.
    """
    refuse_when_read_only(plan.setting)
    if isinstance(plan.work, Draft):
        return replace(plan.update, warnings=save(plan.setting, plan.work).warnings)
    with locked(plan.setting.place):
        return save_edit(plan.setting, _COMMAND, plan.work)


def set_team(
    folders: Sequence[Path], wilayah: str, jabatan: str, values: Mapping[str, Any], today: date | None = None
) -> Update:
    """Put a person in a post of the team of a wilayah.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        wilayah: Name or code.
        jabatan: Code, label or usual abbreviation of the post.
        values: Texts by key of a row of anggota; `mulai` decides which row is meant, None: today.
        today: The day to take for today.

    Returns:
        What changed in the team, with what should be looked at once more.

    Raises:
        Refused: A value is wrong, the post is not clear, or the file must be changed by hand.
    """
    setting = read_setting(one_place(folders))
    refuse_when_read_only(setting)
    wish = _wish(setting, wilayah, jabatan, values, today)
    if not (setting.place.root / wish.path).exists():
        return carry_out(Plan(setting, wish, _draft(setting, wish)))
    with locked(setting.place):
        return save_edit(setting, _COMMAND, _edit(setting, wish))


def _wish(
    setting: Setting, wilayah: str, jabatan: str, values: Mapping[str, Any], today: date | None
) -> _Wish:
    """Understand what was typed.

    Raises:
        Refused: No such wilayah, post or day.
    """
    day = today or today_of(setting)
    kode = wanted_wilayah(setting, wilayah) or ""
    code = wanted_code("jabatan", jabatan) or ""
    dated = {key: wanted_day(values[key], day).isoformat() for key in _DAYS if values.get(key)}
    row = {**values, **dated}
    return _Wish(kode, Post(code, row.get("jabatan_lengkap"), wanted_day(row.get("mulai"), day)), row, day)


def _draft(setting: Setting, wish: _Wish) -> Draft:
    tree = {"wilayah": wish.kode, "anggota": [{"jabatan": wish.post.jabatan, **wish.values}]}
    return draft_of_tree(setting, "team", tree, wish.today)


def _edit(setting: Setting, wish: _Wish) -> Edit:
    def change(loaded: Loaded) -> str:
        return changed(loaded, team_of(loaded), wish.post, wish.values)

    return edit_of(setting, "team", wish.path, wish.kode, change, wish.today)
