"""A returned row of a blangko that bears the number of a case: its new steps and status go to that case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold
from pks_cli.faults import Refused
from pks_cli.tasks.import_answers import STEP, Answers, Doubt, answers_of
from pks_cli.tasks.update_record import edit_record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pks_cli.exchange.intake.piece import Piece
    from pks_cli.folder.office import Setting
    from pks_cli.model.report import Report
    from pks_cli.tasks.edit_record import Edit

__all__ = ["CaseStep", "belongs_to", "step_of"]


@dataclass(frozen=True, slots=True)
class CaseStep:
    """What a returned row adds to a report that is there.

    Attributes:
        piece: The row as read.
        path: Of the report, relative to the folder.
        identity: Its id.
        changes: As `edit_record` takes them; empty when the row tells nothing new.
        edit: The checked change, None when there can be none.
        doubts: What a person should settle.
        troubles: Why it cannot be made, in Indonesian.
    """

    piece: Piece
    path: str
    identity: str
    changes: Mapping[str, Any]
    edit: Edit | None
    doubts: tuple[Doubt, ...] = ()
    troubles: tuple[str, ...] = ()

    @property
    def is_certain(self) -> bool:
        """Whether it can be written unasked."""
        return self.edit is not None and not self.doubts

    @property
    def is_readable(self) -> bool:
        """Whether the change can be made, doubtful or not."""
        return self.edit is not None

    @property
    def content(self) -> Mapping[str, Any]:
        """What would change."""
        return self.changes

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is not written, each reason once."""
        return tuple(dict.fromkeys(self.troubles or (doubt.why for doubt in self.doubts)))


def belongs_to(piece: Piece, report: Report, given: Mapping[str, str]) -> bool:
    """Tell whether a row speaks of this very report: its day is that of the report, or it names none."""
    tree = answers_of(piece, given).tree
    day, told = tree.get("tanggal"), tree.get("uraian") or tree.get("judul")
    if day and day != report.tanggal.isoformat():
        return False
    return not told or _is_told(str(told), report) or bool(tree.get(STEP)) or bool(tree.get("status"))


def step_of(
    setting: Setting, piece: Piece, found: tuple[str, str, Report], given: Mapping[str, str], today: date
) -> CaseStep:
    """Make what a returned row adds.

    Args:
        setting: The folder.
        piece: The row.
        found: Path, id and record of the report whose number the row bears.
        given: What was said of the whole source by option.
        today: Today where the office is.
    """
    path, identity, report = found
    answers = answers_of(piece, given)
    changes = _changes(answers, report)
    doubts = _doubts(answers, report, changes)
    if not changes:
        return CaseStep(piece, path, identity, {}, None, doubts)
    try:
        edit = edit_record(setting, "report", path, changes, today)
    except Refused as refused:
        troubles = tuple(fault.message for fault in refused.faults)
        return CaseStep(piece, path, identity, changes, None, doubts, troubles)
    return CaseStep(piece, path, identity, changes, edit, doubts)


def _changes(answers: Answers, report: Report) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    known = {fold(step.uraian) for step in report.langkah}
    steps = [step for step in answers.tree.get(STEP) or () if fold(step["uraian"]) not in known]
    status = answers.tree.get("status")
    if steps:
        if status and status != "belum_ditangani":
            steps[-1].setdefault("status", status)
        changes[STEP] = steps
    if status and status != report.status:
        changes["status"] = status
    kept = report.catatan_impor or ""
    new = [text for text in answers.rest if text not in kept]
    if changes and new:
        changes["catatan_impor"] = "\n".join(filter(None, (kept, *new)))
    return changes


def _doubts(answers: Answers, report: Report, changes: Mapping[str, Any]) -> tuple[Doubt, ...]:
    """Give the doubts of what changes, and of what the row tells otherwise than the record."""
    doubts = [one for one in answers.doubts if one.key.partition(".")[0] in changes]
    if "status" in changes and STEP not in changes:
        why = "status berubah tanpa langkah yang disebut"
        doubts.append(Doubt("status", str(changes["status"]), "", why))
    told = answers.tree.get("uraian")
    if changes and told and not _is_told(str(told), report):
        why = "kejadian di baris ini berbeda dari catatannya; hanya langkah dan status yang diambil"
        doubts.append(Doubt("uraian", report.uraian or "", str(told), why))
    return tuple(doubts)


def _is_told(text: str, report: Report) -> bool:
    """Tell whether the report holds these words already."""
    words = fold(text)
    return any(words in fold(known) for known in (report.uraian, report.judul) if known)
