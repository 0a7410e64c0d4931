"""The people a record names, with the place each stands at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.model.meeting import Meeting
from pks_cli.model.office import Office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.model.forms import Penandatangan
    from pks_cli.model.meeting import Orang
    from pks_cli.model.team import Anggota, Team

    Person = Orang | Anggota | Penandatangan


def people(record: Meeting | Team | Office) -> Iterator[tuple[tuple[str | int, ...], Person]]:
    """Give each person of a record with the place of the group that holds name and NIP."""
    if isinstance(record, Meeting):
        yield from _of_meeting(record)
    elif isinstance(record, Office):
        yield ("penandatangan",), record.penandatangan
    else:
        for index, row in enumerate(record.anggota):
            yield ("anggota", index), row


def _of_meeting(meeting: Meeting) -> Iterator[tuple[tuple[str | int, ...], Orang]]:
    for key in ("ketua", "sekretaris", "pencatat"):
        person = getattr(meeting.pimpinan, key)
        if person is not None:
            yield ("pimpinan", key), person
    for index, guest in enumerate(meeting.hadir):
        yield ("hadir", index), guest
    for index, absent in enumerate(meeting.tidak_hadir):
        yield ("tidak_hadir", index), absent
