"""Render the draft of the decree that forms a team."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.documents.draft import Material
from pks_cli.faults import Refused
from pks_cli.folder.office import Setting, read_setting
from pks_cli.folder.reading import read_records
from pks_cli.model.team import Team
from pks_cli.rules.engine import check_record
from pks_cli.tasks.archive import rule_context, today_of
from pks_cli.tasks.asking import wanted_day, wanted_wilayah
from pks_cli.tasks.paper_files import logos
from pks_cli.tasks.places import one_place
from pks_cli.tasks.write_pdf import write_out

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.faults import Fault

_KIND = "keputusan_tim"
_OPEN_CLASS = "biasa"


@dataclass(frozen=True, slots=True)
class RenderedTeam:
    """The draft that was written.

    Attributes:
        id: The code of the wilayah.
        paths: Where it went, a PDF after the Word file.
        warnings: What should be looked at once more.
        left_out: What it leaves out, one sentence each.
    """

    id: str
    paths: tuple[Path, ...]
    warnings: tuple[Fault, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamAsked:
    """Which decree is asked for.

    Attributes:
        wilayah: Name or code; None: the office's whole area.
        tanggal: The day whose members it names, and its own date; None: those of today, its date left open.
        nomor: Its number; None leaves it open.
    """

    wilayah: str | None = None
    tanggal: str | None = None
    nomor: str | None = None


def render_team(
    folders: Sequence[Path],
    asked: TeamAsked,
    output: Path | None = None,
    *,
    overwrite: bool = False,
    pdf: bool = False,
) -> RenderedTeam:
    """Render the draft of a team's decree.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        asked: Which.
        output: A file ending in .docx, or a directory; None: `keluaran/` in the folder.
        overwrite: Replace what is there; otherwise a number is put behind the name.
        pdf: Write a PDF beside the Word file.

    Raises:
        Refused: No such wilayah or day, the team's record must be mended first (status 1), the template or
            logo cannot be used, or the disk refuses.
    """
    setting, material, faults = team_material(folders, asked)
    written = write_out(setting, [material], output, overwrite=overwrite, pdf=pdf)
    return RenderedTeam(material.wilayah, written.paths, faults, written.drafts[0].left_out)


def team_material(
    folders: Sequence[Path], asked: TeamAsked, today: date | None = None
) -> tuple[Setting, Material, tuple[Fault, ...]]:
    """Gather what a team's decree is made from.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        asked: Which.
        today: The day to take for today; None: the office's own clock.

    Returns:
        The folder, the material, and what should be looked at once more.

    Raises:
        Refused: No such wilayah or day, or the team's record must be mended first (status 1).
    """
    setting = read_setting(one_place(folders))
    kode = wanted_wilayah(setting, asked.wilayah) or setting.office.wilayah
    day = wanted_day(asked.tanggal, today or today_of(setting))
    teams, faults = _teams(setting, kode)
    options = {"nomor": asked.nomor, "tanggal": asked.tanggal}
    material = Material(
        kind=_KIND,
        office=setting.office,
        gazetteer=setting.gazetteer,
        day=day,
        kelas=_OPEN_CLASS,
        wilayah=kode,
        teams=teams,
        logos=logos(setting),
        options={key: value for key, value in options.items() if value},
    )
    return setting, material, faults


def _teams(setting: Setting, kode: str) -> tuple[tuple[Team, ...], tuple[Fault, ...]]:
    """Read all teams, and what is wrong with that of the wilayah; a galat in it would lose members unseen."""
    teams, faults = [], []
    context = rule_context(setting, today_of(setting))
    for one in read_records(setting.place, "team", setting.gazetteer):
        if isinstance(one.record, Team) and one.record.dibatalkan is None:
            teams.append(one.record)
        if one.id == kode:
            faults += [*one.faults, *check_record(one, context)]
    galat = [fault for fault in faults if fault.level == "galat"]
    if galat:
        raise Refused(*galat, status=1)
    return tuple(teams), tuple(faults)
