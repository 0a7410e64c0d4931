"""Which teams there are, who is in one on a day, and who is missing where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold
from pks_cli.folder.office import Setting, read_setting
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.asking import wanted_day, wanted_wilayah
from pks_cli.tasks.places import one_place
from pks_cli.tasks.teams import holders_on, read_teams, required_posts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.model.team import Anggota, Team

NO_TEAM, NO_ROW, NO_NAME, TWO_NAMES = "belum ada tim", "belum ada pos", "belum ada nama", "dua orang"


@dataclass(frozen=True, slots=True)
class TeamRow:
    """One wilayah in the list of teams.

    Attributes:
        id: Code of the wilayah.
        nama: Its name with its level.
        tingkat: kota, kecamatan or kelurahan.
        path: The team's file relative to the folder, None where there is none.
        pos: Posts in force on the day.
        terisi: Those of them with a name.
    """

    id: str
    nama: str
    tingkat: str
    path: str | None
    pos: int
    terisi: int


@dataclass(frozen=True, slots=True)
class TeamOnDay:
    """A team as it stood on a day.

    Attributes:
        id: Code of the wilayah.
        nama: Its name with its level.
        tanggal: The day.
        anggota: The rows in force, those of other teams that hold this wilayah too at the end.
        setting: The folder.
    """

    id: str
    nama: str
    tanggal: date
    anggota: tuple[Anggota, ...]
    setting: Setting


@dataclass(frozen=True, slots=True)
class Gap:
    """One post that wants attention.

    Attributes:
        id: Code of the wilayah.
        nama: Its name with its level.
        jabatan: Code of the post; "" where the whole team is missing.
        masalah: What is wrong.
    """

    id: str
    nama: str
    jabatan: str
    masalah: str


def list_teams(folders: Sequence[Path], tanggal: str | None = None) -> tuple[TeamRow, ...]:
    """List every wilayah with its team, in order of code.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        tanggal: The day that counts; None: today.
    """
    setting, day, teams = _open(folders, tanggal)
    have = {team.wilayah for team in teams}
    rows = []
    for area in sorted(setting.gazetteer.wilayah, key=lambda one: one.kode):
        rows_in_force = [one.anggota for one in holders_on(teams, area.kode, day)]
        posts = {row.jabatan for row in rows_in_force}
        filled = {row.jabatan for row in rows_in_force if row.nama}
        path = f"records/teams/{area.kode}.yaml" if area.kode in have else None
        rows.append(TeamRow(area.kode, area.label, area.tingkat, path, len(posts), len(filled)))
    return tuple(rows)


def team_on_day(folders: Sequence[Path], wilayah: str, tanggal: str | None) -> TeamOnDay:
    """Give the people of one wilayah on a day.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        wilayah: Name or code.
        tanggal: The day that counts; None: today.

    Raises:
        Refused: No such wilayah or day.
    """
    setting, day, teams = _open(folders, tanggal)
    kode = wanted_wilayah(setting, wilayah) or setting.office.wilayah
    rows = tuple(one.anggota for one in holders_on(teams, kode, day))
    return TeamOnDay(kode, setting.gazetteer.label(kode), day, rows, setting)


def check_teams(folders: Sequence[Path], tanggal: str | None = None) -> tuple[Gap, ...]:
    """Tell which posts lack a row, a name, or have two people on a day, in order of code.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        tanggal: The day that counts; None: today.
    """
    setting, day, teams = _open(folders, tanggal)
    have = {team.wilayah for team in teams}
    gaps: list[Gap] = []
    for area in sorted(setting.gazetteer.wilayah, key=lambda one: one.kode):
        if area.kode not in have and required_posts(area.kode):
            gaps.append(Gap(area.kode, area.label, "", NO_TEAM))
            continue
        rows = [one.anggota for one in holders_on(teams, area.kode, day)]
        gaps += [Gap(area.kode, area.label, post, wrong) for post, wrong in _wrong_posts(area.kode, rows)]
    return tuple(gaps)


def _open(folders: Sequence[Path], tanggal: str | None) -> tuple[Setting, date, tuple[Team, ...]]:
    setting = read_setting(one_place(folders))
    return setting, wanted_day(tanggal, today_of(setting)), read_teams(setting)


def _wrong_posts(kode: str, rows: Sequence[Anggota]) -> list[tuple[str, str]]:
    found = [(post, NO_ROW) for post in required_posts(kode) if all(row.jabatan != post for row in rows)]
    names: dict[tuple[str, str], list[str | None]] = {}
    for row in rows:
        names.setdefault((row.jabatan, fold(row.jabatan_lengkap or "")), []).append(row.nama)
    for (post, _), written in names.items():
        known = {fold(name) for name in written if name}
        if len(known) != 1:
            found.append((post, TWO_NAMES if known else NO_NAME))
    return found
