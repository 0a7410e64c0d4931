"""Make the record of a meeting: the groups of participants come from the teams of the wilayah."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.documents.people import groups
from pks_cli.model.fields import specs
from pks_cli.model.meeting import Meeting
from pks_cli.model.wilayah_code import is_within
from pks_cli.tasks.add_record import Draft, draft_of_tree
from pks_cli.tasks.teams import read_teams, required_posts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from pks_cli.folder.office import Setting

NEEDED = ("nama", "tanggal")
_LAST_KEYS = ("lokal", "dibatalkan")
_LEVELS = ("kecamatan", "kelurahan")


@dataclass(frozen=True, slots=True)
class Group:
    """One group of participants.

    Attributes:
        sebutan: Such as "Camat se-Kota Metro".
        orang: Who is known of them on the day of the meeting.
    """

    sebutan: str
    orang: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """A meeting made of answers, checked and not written yet.

    Attributes:
        draft: The record.
        peserta: Its groups with their people.
    """

    draft: Draft
    peserta: tuple[Group, ...]


def missing_keys(answers: Mapping[str, Any]) -> tuple[str, ...]:
    """Name the keys that must still be answered; the wilayah is the office's own unless given."""
    return tuple(key for key in NEEDED if not answers.get(key))


def draft_meeting(setting: Setting, answers: Mapping[str, Any], today: date) -> MeetingDraft:
    """Make a meeting of answers and check it as strictly as any file.

    Args:
        setting: The folder.
        answers: Texts and lists of texts by YAML key.
        today: Today where the office is.

    Returns:
        The meeting with its groups of participants, which become people through the teams of its date.

    Raises:
        Refused: An answer is wrong, with status 2.
    """
    tree: dict[str, Any] = {
        "wilayah": setting.office.wilayah,
        **{key: one for key, one in answers.items() if one},
    }
    area = setting.gazetteer.find(str(tree["wilayah"])).code
    if area is not None:
        tree.setdefault("peserta", [{"jabatan": post, "wilayah": area} for post in _posts(setting, area)])
    keys = [key for key in specs(Meeting) if key not in _LAST_KEYS]
    ordered = {key: tree[key] for key in (*keys, *_LAST_KEYS) if tree.get(key)}
    draft = draft_of_tree(setting, "meeting", ordered, today)
    meeting: Meeting = draft.record
    people = groups(meeting.peserta, meeting.tanggal, setting.gazetteer, read_teams(setting))
    return MeetingDraft(draft, tuple(Group(one["sebutan"], tuple(one["orang"])) for one in people))


def _posts(setting: Setting, area: str) -> Sequence[str]:
    """Give the posts of the teams in a wilayah, kecamatan first."""
    found: dict[str, None] = {}
    for level in _LEVELS:
        for one in setting.gazetteer.level(level):
            if is_within(one.kode, area):
                found |= dict.fromkeys(required_posts(one.kode))
    return list(found)
