"""Say at once that a number stands on another paper already, not only when the whole folder is checked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip, tanggal_panjang
from pks_cli.faults import Fault
from pks_cli.folder.store_rows import mark_of
from pks_cli.model.meeting import Meeting
from pks_cli.model.vocabulary import label
from pks_cli.tasks.ask_archive import ask_archive

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pks_cli.folder.office import Setting
    from pks_cli.folder.reading import Loaded
    from pks_cli.model.meeting import Numbered
    from pks_cli.tasks.ask_archive import Ledger

_SAME = "SELECT nomor FROM surat WHERE sidik IN (SELECT value FROM json_each(?1))"
_CODE = "PKS304"
_REMEDY = "lihat buku agenda, lalu beri salah satunya nomor lain"


def number_faults(setting: Setting, loaded: Loaded, kinds: Collection[str]) -> list[Fault]:
    """Say which numbers of a meeting's papers another paper has too.

    Args:
        setting: The folder.
        loaded: The meeting, as it is or as it is about to be.
        kinds: The codes of the naskah that are looked at.
    """
    meeting = loaded.record
    if not isinstance(meeting, Meeting) or meeting.dibatalkan is not None:
        return []
    own = list(meeting.numbers())
    wanted = {mark_of(paper): paper for paper in own if paper.kind in kinds}
    if not wanted:
        return []
    others = ask_archive((setting.place.root,), None, lambda ledger: list(_others(ledger, loaded, wanted)))
    others += [(meeting, paper) for paper in own]
    return [
        _fault(paper, other, one, loaded.path)
        for mark, paper in wanted.items()
        for other, one in others
        if mark_of(one) == mark and one is not paper
    ]


def _others(ledger: Ledger, loaded: Loaded, wanted: Collection[str]) -> Iterator[tuple[Meeting, Numbered]]:
    for one in ledger.records(_SAME, json.dumps(sorted(wanted))):
        other = one.record
        if isinstance(other, Meeting) and one.id != loaded.id and other.dibatalkan is None:
            yield from ((other, paper) for paper in other.numbers())


def _fault(paper: Numbered, meeting: Meeting, one: Numbered, path: str) -> Fault:
    name = f"{label('naskah', one.kind)} rapat {tanggal_panjang(meeting.tanggal)}"
    message = f"nomor {kutip(paper.number)} sudah dipakai oleh {name}"
    return Fault(_CODE, "peringatan", message, _REMEDY, path)
