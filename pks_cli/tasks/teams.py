"""Who held which post where, on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.folder.reading import read_records
from pks_cli.model import vocabulary
from pks_cli.model.team import Anggota, Team
from pks_cli.model.wilayah_code import is_desa, tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pks_cli.folder.office import Setting


@dataclass(frozen=True, slots=True)
class Holder:
    """One person in one post in one wilayah.

    Attributes:
        wilayah: Code of the wilayah in which the post is held, which may be another team's (`juga_wilayah`).
        anggota: The row.
    """

    wilayah: str
    anggota: Anggota


def read_teams(setting: Setting) -> tuple[Team, ...]:
    """Read all teams that can be read, in the order of their codes."""
    found = (one.record for one in read_records(setting.place, "team", setting.gazetteer))
    return tuple(one for one in found if isinstance(one, Team) and one.dibatalkan is None)


def holders_on(teams: Iterable[Team], kode: str, day: date) -> tuple[Holder, ...]:
    """Give who holds a post in a wilayah on a day, in the order of the files.

    Args:
        teams: All teams.
        kode: The wilayah.
        day: The day that counts, never "now" for a paper of the past.
    """
    return tuple(
        Holder(kode, row)
        for team in teams
        for row in team.members_on(day)
        if team.wilayah == kode or kode in row.juga_wilayah
    )


def required_posts(kode: str) -> tuple[str, ...]:
    """Give the posts that the team of a wilayah must name."""
    return vocabulary.required_posts("desa" if is_desa(kode) else tingkat(kode))
