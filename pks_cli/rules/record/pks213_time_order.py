"""Urutan waktu terbalik.

Yang berakhir tidak dapat berakhir sebelum mulai: rapat, masa yang dicakup laporan nihil, masa berlaku SK,
dan masa jabatan.

Cara membetulkan: betulkan salah satunya; sering kali tanggal atau tahunnya tertukar.

Benar (rapat):

    mulai: "13.30"
    selesai: "15.00"

Salah (rapat):

    mulai: "13.30"
    selesai: "12.00"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import tanggal_panjang
from pks_cli.model.meeting import Meeting
from pks_cli.model.report import Report
from pks_cli.model.team import Team
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS213"
LEVEL: Level = "peringatan"
TITLE = "Urutan waktu terbalik"
APPLIES = (Report, Meeting, Team)

_REMEDY = "betulkan salah satunya"


def check(
    record: Report | Meeting | Team,
    context: RuleContext,  # noqa: ARG001 - every rule is called alike
) -> Iterable[Finding]:
    """Find ends that lie before their beginnings."""
    if isinstance(record, Report):
        if record.sampai is None:
            return ()
        return _days(("sampai",), record.tanggal, record.sampai)
    return _meeting(record) if isinstance(record, Meeting) else _team(record)


def _meeting(meeting: Meeting) -> Iterable[Finding]:
    start, end = meeting.mulai, meeting.selesai
    if start is not None and end is not None and (end.jam, end.menit) < (start.jam, start.menit):
        yield Finding(("selesai",), f"rapat selesai pukul {end}, sebelum mulai pukul {start}", _REMEDY)


def _team(team: Team) -> Iterable[Finding]:
    for index, decree in enumerate(team.sk):
        yield from _days(("sk", index, "sampai"), decree.mulai, decree.sampai)
    for index, row in enumerate(team.anggota):
        yield from _days(("anggota", index, "sampai"), row.mulai, row.sampai)


def _days(loc: tuple[str | int, ...], start: date | None, end: date | None) -> Iterable[Finding]:
    if start is not None and end is not None and end < start:
        yield Finding(
            loc, f"berakhir {tanggal_panjang(end)}, sebelum mulai {tanggal_panjang(start)}", _REMEDY
        )
