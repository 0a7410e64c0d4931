"""Write the sheet of the teams, with who holds which post today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.exchange.forms.team_form import Seat, TeamSheet, team_form
from pks_cli.exchange.table import EXAMPLE_MARK
from pks_cli.faults import Fault, Refused
from pks_cli.folder.office import read_setting
from pks_cli.folder.writing import put_output
from pks_cli.model.team import Anggota
from pks_cli.model.wilayah_code import is_within
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.asking import wanted_wilayah
from pks_cli.tasks.places import one_place
from pks_cli.tasks.report_form import office_name, place_slug
from pks_cli.tasks.teams import holders_on, read_teams, required_posts
from pks_cli.tasks.write_paper import OUTPUT_DIRECTORY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.folder.office import Setting
    from pks_cli.model.team import Team

_NAME, _ENDING = "Daftar Tim", ".xlsx"


@dataclass(frozen=True, slots=True)
class TeamFormWritten:
    """A sheet of teams that was written.

    Attributes:
        id: The code of the wilayah.
        paths: Where it went.
        posts: How many posts stand on it.
        unknown: How many of them have no name.
        left_out: What it leaves out, one sentence each.
    """

    id: str
    paths: tuple[Path, ...]
    posts: int
    unknown: int
    left_out: tuple[str, ...] = ()


def write_team_form(
    folders: Sequence[Path],
    wilayah: str | None = None,
    output: Path | None = None,
    *,
    overwrite: bool = False,
    today: date | None = None,
) -> TeamFormWritten:
    """Write the sheet of the teams of a wilayah and all below it.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        wilayah: Name or code; None: the office's whole area.
        output: A file ending in .xlsx, or a directory; None: `keluaran/` in the folder.
        overwrite: Replace what is there; otherwise a number is put behind the name.
        today: The day that counts; None: the office's own clock.

    Raises:
        Refused: No such wilayah, another ending, or the disk refuses.
    """
    setting = read_setting(one_place(folders))
    day = today or today_of(setting)
    kode = wanted_wilayah(setting, wilayah) or setting.office.wilayah
    target = _target(setting, kode, day, output)
    seats = tuple(seats_of(setting, kode, day))
    sheet = TeamSheet(
        office=office_name(setting),
        wilayah=kode,
        gazetteer=setting.gazetteer,
        seats=seats,
        created=day,
        paper=setting.office.naskah.kertas,
        marks=(EXAMPLE_MARK,) if setting.office.contoh else (),
    )
    from pks_cli.exchange.forms.workbook import form_bytes

    path = put_output(target, form_bytes(team_form(sheet)), overwrite=overwrite)
    return TeamFormWritten(kode, (path,), len(seats), sum(not seat.row.nama for seat in seats))


def seats_of(setting: Setting, kode: str, day: date) -> list[Seat]:
    """Give every post of the teams of a wilayah and below it, in order of code, and who holds it on a day."""
    teams = read_teams(setting)
    inside = sorted(one.kode for one in setting.gazetteer.wilayah if is_within(one.kode, kode))
    return [seat for area in inside for seat in _seats(teams, area, day)]


def _seats(teams: Sequence[Team], area: str, day: date) -> list[Seat]:
    """Give the rows in force of its own team, then the posts nobody has a row for."""
    own = [row for team in teams if team.wilayah == area for row in team.members_on(day)]
    covered = {one.anggota.jabatan for one in holders_on(teams, area, day)}
    lacking = [Anggota(jabatan=code) for code in required_posts(area) if code not in covered]
    return [Seat(area, row) for row in (*own, *lacking)]


def _target(setting: Setting, kode: str, day: date, output: Path | None) -> Path:
    place = place_slug(setting, kode)
    name = f"{_NAME} {day.isoformat()}{f' {place}' if place else ''}{_ENDING}"
    if output is None:
        return setting.place.root / OUTPUT_DIRECTORY / name
    if output.is_dir() or not output.suffix:
        return output / name
    if output.suffix.lower() != _ENDING:
        message = f"daftar tim tidak dapat disimpan sebagai '{output.name}'"
        raise Refused(Fault("PKS423", "galat", message, f"pakai nama yang berakhir dengan {_ENDING}"))
    return output
