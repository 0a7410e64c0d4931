"""Put a person in a post: fill an empty row, mend a row, or close the old row and open a new one.

History is kept: a row that names someone else is closed the day before, never overwritten. The rest of the
file stays as it was, byte for byte.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from pks_cli import bahasa
from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import refuse_when_read_only
from pks_cli.folder.locking import locked
from pks_cli.folder.office import read_setting
from pks_cli.model.team import Anggota, Team
from pks_cli.strict_yaml import append_item, read, set_value
from pks_cli.tasks.add_record import Draft, draft_of_tree, save
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.asking import wanted_code, wanted_day, wanted_wilayah
from pks_cli.tasks.differences import difference
from pks_cli.tasks.edit_record import Edit, Update, edit_of, save_edit, update_of
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.folder.office import Setting
    from pks_cli.folder.reading import Loaded

_COMMAND = "team set"
_DAYS = ("mulai", "sampai")


@dataclass(frozen=True, slots=True)
class _Post:
    """The post that is set, and from when."""

    jabatan: str
    lengkap: str | None
    since: date


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is asked for: the team, the post, the values of its row, and the day it is today."""

    kode: str
    post: _Post
    values: dict[str, Any]
    today: date

    @property
    def path(self) -> str:
        """The file of the team."""
        return _path(self.kode)


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
    return _Wish(kode, _Post(code, row.get("jabatan_lengkap"), wanted_day(row.get("mulai"), day)), row, day)


def _path(kode: str) -> str:
    return f"records/teams/{kode}.yaml"


def _draft(setting: Setting, wish: _Wish) -> Draft:
    tree = {"wilayah": wish.kode, "anggota": [{"jabatan": wish.post.jabatan, **wish.values}]}
    return draft_of_tree(setting, "team", tree, wish.today)


def _edit(setting: Setting, wish: _Wish) -> Edit:
    def change(loaded: Loaded) -> str:
        return _changed(loaded, _team(loaded), wish.post, wish.values)

    return edit_of(setting, "team", wish.path, wish.kode, change, wish.today)


def _team(loaded: Loaded) -> Team:
    if not isinstance(loaded.record, Team):
        raise TypeError(loaded.kind)
    return loaded.record


def _changed(loaded: Loaded, team: Team, post: _Post, values: Mapping[str, Any]) -> str:
    """Give the text of the file with the person in the post."""
    text = loaded.document.text
    index = _row_in_force(team, post)
    if index is None:
        return _appended(text, {"jabatan": post.jabatan, **values, **_days(team, post, values)})
    row = team.anggota[index]
    name = values.get("nama")
    if row.nama and name and bahasa.fold(row.nama) != bahasa.fold(name):
        if row.mulai is not None and row.mulai >= post.since:
            since = bahasa.tanggal_panjang(row.mulai)
            message = f"{row.nama} baru mulai menjabat {since}"
            remedy = "sebut --mulai yang sesudahnya, atau betulkan baris itu dengan nama yang sama"
            raise Refused(Fault("PKS423", "galat", message, remedy, loaded.path))
        closed = set_value(text, ("anggota", index, "sampai"), (post.since - timedelta(days=1)).isoformat())
        opened = {"jabatan": post.jabatan, **values, **_days(team, post, values)}
        if row.jabatan_lengkap:
            opened.setdefault("jabatan_lengkap", row.jabatan_lengkap)
        if row.peran:
            opened.setdefault("peran", row.peran)
        return _appended(closed, opened)
    for key, value in values.items():
        text = set_value(text, ("anggota", index, key), value)
    return text


def _days(team: Team, post: _Post, values: Mapping[str, Any]) -> dict[str, str]:
    """Give the days of a new row, so that it stands neither before nor after its time.

    A post that others hold at other times needs a first day; and a day that the file already knows to be the
    last one, or the eve of a successor, is the last one of whoever is put in between.
    """
    others = [row for row in team.anggota if _is_of(row, post) and (row.nama or row.mulai or row.sampai)]
    days = {"mulai": post.since.isoformat()} if others else {}
    ends = [row.sampai for row in others if row.sampai and row.holds_on(post.since)]
    ends += [row.mulai - timedelta(days=1) for row in others if row.mulai and row.mulai > post.since]
    if ends and not values.get("sampai"):
        days["sampai"] = min(ends).isoformat()
    return days


def _row_in_force(team: Team, post: _Post) -> int | None:
    """Find the one row of the post that is in force on the day."""
    found = [
        index for index, row in enumerate(team.anggota) if _is_of(row, post) and row.holds_on(post.since)
    ]
    if len(found) > 1:
        rows = [team.anggota[index] for index in found]
        names = bahasa.gabung([row.jabatan_lengkap or row.nama or "tanpa nama" for row in rows])
        message = f"ada {len(found)} baris untuk jabatan itu pada hari itu: {names}"
        by_title = "sebut salah satu dengan --jabatan-lengkap"
        by_hand = f"isi 'sampai' pada baris yang sudah berakhir di {_path(team.wilayah)}, lalu ulangi"
        told_apart = len({row.jabatan_lengkap for row in rows}) == len(rows)
        raise Refused(Fault("PKS423", "galat", message, by_title if told_apart else by_hand))
    return found[0] if found else None


def _is_of(row: Anggota, post: _Post) -> bool:
    if row.jabatan != post.jabatan:
        return False
    return (
        not post.lengkap
        or not row.jabatan_lengkap
        or bahasa.fold(row.jabatan_lengkap) == bahasa.fold(post.lengkap)
    )


def _appended(text: str, row: dict[str, Any]) -> str:
    """Add a row at the end, or the first one."""
    if read(text.encode("utf-8")).root.get("anggota"):
        return append_item(text, ("anggota",), row)
    return set_value(text, ("anggota",), [row])
