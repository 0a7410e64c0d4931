"""What a row of a list of officials means for a team: nothing new, a new holder, a correction, nobody."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from pks_cli import bahasa
from pks_cli.exchange.teams.post import PERMANENT, VACANT
from pks_cli.faults import Refused
from pks_cli.tasks.team_rows import Post, is_of, row_in_force

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pks_cli.exchange.teams.post import PostRead
    from pks_cli.model.team import Anggota, Team

SAME, NEW, MENDED, EMPTIED = "tetap", "pejabat baru", "dibetulkan", "dikosongkan"
_NEAR_ENOUGH = 80.0
_DAYS = ("mulai", "sampai")


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be done with a post.

    Attributes:
        kind: "tetap", "pejabat baru", "dibetulkan" or "dikosongkan".
        post: The post, and from when.
        index: The row of the team it is about, None for a new one.
        values: Texts by key to set, None to empty one.
        before: Who held the post, "" for nobody.
        doubts: Why a person should look at it.
        wrong: Why it cannot be done, "" when it can.
    """

    kind: str
    post: Post
    index: int | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    before: str = ""
    doubts: tuple[str, ...] = ()
    wrong: str = ""


def decide(read: PostRead, team: Team, today: date) -> Change:
    """Decide what a row means.

    Args:
        read: The row; its wilayah is that of the team, and it has a post.
        team: The team as it stands.
        today: Today where the office is.
    """
    start = _day(read.values.get("mulai"))
    post = Post(read.jabatan, read.values.get("jabatan_lengkap"), start or today)
    try:
        change = _decided(read, team, post, start, today)
    except Refused as refused:
        fault = refused.faults[0]
        return Change(SAME, post, wrong=f"{fault.message}; {fault.remedy}")
    return replace(change, doubts=(*read.doubts, *change.doubts))


def _decided(read: PostRead, team: Team, post: Post, start: date | None, today: date) -> Change:
    now = row_in_force(team, replace(post, since=today))
    holder = team.anggota[now] if now is not None else None
    if read.status == VACANT:
        return _emptied(read, post, now, holder, today)
    name = read.values.get("nama")
    if name is None:
        return _nameless(post, now, holder, today)
    own = _own_row(name, start, team, post, now)
    if own is not None:
        return _mended(read, team, post, own)
    if holder is not None and holder.nama and _is_near(holder.nama, name):
        doubt = f"'{name}' mirip '{holder.nama}' yang tercatat; dibaca sebagai ejaan yang dibetulkan"
        mended = _mended(read, team, post, now or 0)
        return replace(mended, doubts=(*mended.doubts, doubt))
    return _successor(read, team, post, holder, (start, today))


def _own_row(name: str, start: date | None, team: Team, post: Post, now: int | None) -> int | None:
    """Find the row of this very person: the one in force, else one that began on that day."""
    rows = [
        index
        for index, row in enumerate(team.anggota)
        if is_of(row, post) and row.nama and bahasa.nama_polos(row.nama) == bahasa.nama_polos(name)
    ]
    if now in rows:
        return now
    return next((index for index in rows if start is not None and team.anggota[index].mulai == start), None)


def _mended(read: PostRead, team: Team, post: Post, index: int) -> Change:
    """Set what differs; what the row does not say stays."""
    row = team.anggota[index]
    given: dict[str, Any] = {**read.values, **_status(read, row)}
    values = {key: value for key, value in given.items() if value != _text(getattr(row, key))}
    if row.jabatan_lengkap:  # which row is meant is told by it, in whatever spelling
        values.pop("jabatan_lengkap", None)
    others = {one.mulai for one in team.anggota if is_of(one, post) and one is not row}
    if values.get("mulai") and _day(values["mulai"]) in others:  # left over from the predecessor
        del values["mulai"]
    doubts = tuple(
        f"{key} tercatat {_text(getattr(row, key))}, di berkas {values[key]}"
        for key in _DAYS
        if key in values and getattr(row, key) is not None
    )
    kind = MENDED if values else SAME
    return Change(kind, post, index, values, row.nama or "", doubts)


def _status(read: PostRead, row: Anggota | None) -> dict[str, Any]:
    """Give the status to set: that of an acting holder, or none where the row has one no more."""
    if read.status and read.status != PERMANENT:
        return {"status": read.status}
    return {"status": None} if read.status and row is not None and row.status else {}


def _successor(
    read: PostRead, team: Team, post: Post, holder: Anggota | None, days: tuple[date | None, date]
) -> Change:
    """Put somebody else in the post; `days` are the first day as written and today."""
    start, today = days
    values: dict[str, Any] = {**read.values, **_status(read, None)}
    doubts: tuple[str, ...] = ()
    if holder is not None and holder.nama:
        is_left_over = start is not None and start == holder.mulai
        if start is None or is_left_over:
            why = f"masih milik {holder.nama}" if is_left_over else "tidak ditulis"
            doubts = (f"mulai menjabat {why}; dibaca {bahasa.tanggal_panjang(today)}",)
            post = replace(post, since=today)
            values["mulai"] = today.isoformat()
        elif holder.mulai is not None and start < holder.mulai:
            doubts = (f"mulai menjabat lebih dulu daripada {holder.nama} yang sekarang tercatat",)
        if holder.sampai and values.get("sampai") == holder.sampai.isoformat():
            del values["sampai"]
    if start is not None and start > today:
        doubts = (*doubts, "mulai menjabat sesudah hari ini")
    index = row_in_force(team, post)
    current = team.anggota[index] if index is not None else None
    wrong = ""
    if current is not None and current.nama and current.mulai and current.mulai >= post.since:
        wrong = f"{current.nama} baru mulai menjabat {bahasa.tanggal_panjang(current.mulai)}"
    before = holder.nama or "" if holder else ""
    return Change(NEW, post, index, values, before, doubts, wrong)


def _emptied(read: PostRead, post: Post, now: int | None, holder: Anggota | None, today: date) -> Change:
    """Close the row of who held the post."""
    if now is None or holder is None or not holder.nama:
        return Change(SAME, post)
    start, last = _day(read.values.get("mulai")), _day(read.values.get("sampai"))
    doubts: tuple[str, ...] = ()
    since = today
    if last is not None and last != holder.sampai:
        since = last + timedelta(days=1)
    elif start is not None and start != holder.mulai:
        since = start
    else:
        doubts = (f"sejak kapan kosong tidak ditulis; dibaca {bahasa.tanggal_panjang(today)}",)
    return _closing(replace(post, since=since), now, holder, doubts)


def _nameless(post: Post, now: int | None, holder: Anggota | None, today: date) -> Change:
    """A row without a name says nothing of a post without one; of another it may mean that it is vacant."""
    if now is None or holder is None or not holder.nama:
        return Change(SAME, post)
    doubt = f"nama tidak diisi, padahal tercatat {holder.nama}; dibaca kosong mulai hari ini"
    return _closing(replace(post, since=today), now, holder, (doubt,))


def _closing(post: Post, now: int, holder: Anggota, doubts: tuple[str, ...]) -> Change:
    kept = {key: getattr(holder, key) for key in ("jabatan_lengkap", "peran") if getattr(holder, key)}
    wrong = ""
    if holder.mulai is not None and holder.mulai >= post.since:
        wrong = f"{holder.nama} baru mulai menjabat {bahasa.tanggal_panjang(holder.mulai)}"
    return Change(EMPTIED, post, now, kept, holder.nama or "", doubts, wrong)


def _is_near(one: str, other: str) -> bool:
    from rapidfuzz import fuzz  # a tenth of the start-up, needed only when two names differ

    return fuzz.ratio(bahasa.nama_polos(one), bahasa.nama_polos(other)) >= _NEAR_ENOUGH


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _text(value: Any) -> str | None:
    return value.isoformat() if isinstance(value, date) else value
