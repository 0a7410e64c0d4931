"""The changes that a paper which came back asks for, and what is gathered while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from pks_cli.model.fields import spec_at
from pks_cli.model.meeting import Meeting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pks_cli.documents.draft import Material
    from pks_cli.documents.returning.origins import Traced
    from pks_cli.documents.returning.steps import Step
    from pks_cli.exchange.intake.around import Around
    from pks_cli.strict_yaml.splice_items import ItemEdit

Target = Literal["rapat", "laporan", "tindak_lanjut"]
CHANGED, ADDED, REMOVED, MOVED = "diubah", "ditambah", "dihapus", "dipindah"
GONE = "tidak ada lagi di naskah; dihapus hanya bila disetujui"
BOTH = "catatannya juga berubah sejak naskah ini dibuat"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a record.

    Attributes:
        target: Which kind of record: the meeting's own, a report's, or the progress of a tindak lanjut.
        id: Its id.
        action: "diubah", "ditambah", "dihapus" or "dipindah".
        label: What changes, as a person would say it: "Keputusan ke-2".
        old: What the record says, "" where it says nothing.
        new: What it would say, "" where nothing.
        doubt: Why a person should look at it; "" when it is certain.
        edits: What changes in the file of the meeting.
        values: New values by key, for a report or for progress.
        command: What to type to do the same by hand, "" where that would be the record's file.
    """

    target: Target
    id: str
    action: str
    label: str
    old: str
    new: str
    doubt: str = ""
    edits: tuple[ItemEdit, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    command: str = ""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Text of the paper that no field holds.

    Attributes:
        text: The text, as it stands.
        reason: Why it was not placed.
        remedy: What to do about it, "" for nothing.
        is_kept: Whether it goes into the meeting's catatan_impor; what only replaced words of the template
            does too, what a command tells again does not.
    """

    text: str
    reason: str
    remedy: str = ""
    is_kept: bool = True


@dataclass
class Back:
    """What is known and gathered while a paper is read.

    Attributes:
        id: The id of the meeting.
        meeting: Its record.
        material: What the paper would be made from now.
        data: The data of the paper as the folder gives it now.
        olds: The blocks of the paper as the folder gives it now.
        around: For reading days as people type them.
        changes: Found so far.
        unplaced: Found so far.
        newer: What the record says otherwise since the paper was written, one line each.
        used: Which steps have been told.
    """

    id: str
    meeting: Meeting
    material: Material
    data: Mapping[str, Any]
    olds: Sequence[Traced]
    around: Around
    changes: list[Change] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    newer: list[str] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def change(  # noqa: PLR0913 - the parts of a change, each by its name
        self,
        action: str,
        loc: tuple[str | int, ...],
        *,
        old: str = "",
        new: str = "",
        doubt: str = "",
        edits: Sequence[ItemEdit] = (),
        command: str = "",
        label: str = "",
    ) -> None:
        """Note a change of the meeting's own record."""
        said = Change(
            "rapat", self.id, action, label or label_of(loc), old, new, doubt, tuple(edits), {}, command
        )
        if said not in self.changes:
            self.changes.append(said)

    def leave(self, text: str, reason: str, remedy: str = "", *, is_kept: bool = True) -> None:
        """Note a text that no field holds."""
        if text:
            self.unplaced.append(Unplaced(text, reason, remedy, is_kept))


def doubt_of(step: Step) -> str:
    """Give why a change at a block is doubtful, "" when nothing speaks against it."""
    return BOTH if step.is_moved and step.is_by_hand else ""


def label_of(loc: tuple[str | int, ...]) -> str:
    """Say a place of a meeting as a person would: "Sambutan ke-1, Pokok-pokok ke-3"."""
    said: list[str] = []
    for depth, one in enumerate(loc, 1):
        if isinstance(one, int):
            said[-1] += f" ke-{one + 1}"
        else:
            spec = spec_at(Meeting, loc[:depth])
            said.append(spec.label if spec else str(one).replace("_", " ").capitalize())
    if len(said) > 1 and not isinstance(loc[-1], int) and str(loc[-1]) == "uraian":
        said.pop()
    return ", ".join(said)
