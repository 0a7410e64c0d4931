"""The rows of a team's file: who is put in a post, and what becomes of the row that was in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from pks_cli import bahasa
from pks_cli.faults import Fault, Refused
from pks_cli.model.team import Team
from pks_cli.strict_yaml import append_item, read, set_value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pks_cli.folder.reading import Loaded
    from pks_cli.model.team import Anggota


@dataclass(frozen=True, slots=True)
class Post:
    """A post, and from when it is set.

    Attributes:
        jabatan: Its code.
        lengkap: What it is called in full, None where that is not said.
        since: The first day.
    """

    jabatan: str
    lengkap: str | None
    since: date


def team_path(kode: str) -> str:
    """Give the file of the team of a wilayah."""
    return f"records/teams/{kode}.yaml"


def team_of(loaded: Loaded) -> Team:
    """Give the record of a team's file."""
    if not isinstance(loaded.record, Team):
        raise TypeError(loaded.kind)
    return loaded.record


def changed(loaded: Loaded, team: Team, post: Post, values: Mapping[str, Any]) -> str:
    """Put a person in a post: fill or mend the row in force, or close it and open another.

    Args:
        loaded: The team's file.
        team: Its record.
        post: Which post, since when.
        values: Texts by key of the row.

    Returns:
        The text of the file after that.

    Raises:
        Refused: The post is not clear, or its holder began later.
    """
    text = loaded.document.text
    index = row_in_force(team, post)
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


def _days(team: Team, post: Post, values: Mapping[str, Any]) -> dict[str, str]:
    """Give the days of a new row, so that it stands neither before nor after its time.

    A post that others hold at other times needs a first day; and a day that the file already knows to be the
    last one, or the eve of a successor, is the last one of whoever is put in between.
    """
    others = [row for row in team.anggota if is_of(row, post) and (row.nama or row.mulai or row.sampai)]
    days = {"mulai": post.since.isoformat()} if others else {}
    ends = [row.sampai for row in others if row.sampai and row.holds_on(post.since)]
    ends += [row.mulai - timedelta(days=1) for row in others if row.mulai and row.mulai > post.since]
    if ends and not values.get("sampai"):
        days["sampai"] = min(ends).isoformat()
    return days


def row_in_force(team: Team, post: Post) -> int | None:
    """Find the one row of the post that is in force on the day.

    Raises:
        Refused: There are several.
    """
    found = [index for index, row in enumerate(team.anggota) if is_of(row, post) and row.holds_on(post.since)]
    if len(found) > 1:
        rows = [team.anggota[index] for index in found]
        names = bahasa.gabung([row.jabatan_lengkap or row.nama or "tanpa nama" for row in rows])
        message = f"ada {len(found)} baris untuk jabatan itu pada hari itu: {names}"
        by_title = "sebut salah satu dengan --jabatan-lengkap"
        by_hand = f"isi 'sampai' pada baris yang sudah berakhir di {team_path(team.wilayah)}, lalu ulangi"
        told_apart = len({row.jabatan_lengkap for row in rows}) == len(rows)
        raise Refused(Fault("PKS423", "galat", message, by_title if told_apart else by_hand))
    return found[0] if found else None


def is_of(row: Anggota, post: Post) -> bool:
    """Tell whether a row is of a post; what says nothing of its full name is of any."""
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
