"""Render the papers of a meeting to Word."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli import bahasa
from pks_cli.documents.draft import Material, Told
from pks_cli.documents.papers import papers_of, set_of_meeting
from pks_cli.faults import Fault, Refused
from pks_cli.folder.finding import find_record
from pks_cli.folder.office import Setting, read_setting
from pks_cli.model.meeting import Meeting
from pks_cli.model.report import Report
from pks_cli.rules.engine import check_record
from pks_cli.tasks.archive import rule_context, today_of
from pks_cli.tasks.ask_archive import ask_archive
from pks_cli.tasks.paper_files import logos
from pks_cli.tasks.places import one_place
from pks_cli.tasks.teams import read_teams
from pks_cli.tasks.write_paper import write_papers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.folder.reading import Loaded

ALL_PAPERS = "semua"
_SOURCE = "rapat"
_TOLD = """
SELECT nomor FROM laporan
WHERE (periode = ?1 AND (wilayah = ?2 OR SUBSTR(wilayah, 1, LENGTH(?2) + 1) = ?2 || '.'))
   OR nomor IN (SELECT b.nomor FROM berkas b JOIN json_each(?3) j ON j.value = b.id WHERE b.jenis = 1)
"""


@dataclass(frozen=True, slots=True)
class Rendered:
    """The papers that were written.

    Attributes:
        id: The meeting's id.
        paths: Where they went.
        warnings: What should be looked at once more.
        left_out: What the papers leave out, one sentence each.
    """

    id: str
    paths: tuple[Path, ...]
    warnings: tuple[Fault, ...]
    left_out: tuple[str, ...]


def render_meeting(
    folders: Sequence[Path], fragment: str, dokumen: str, output: Path | None, *, overwrite: bool
) -> Rendered:
    """Render the papers of a meeting.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        fragment: Any unique part of the meeting's file name, or its id.
        dokumen: The code of a naskah, or "semua" for the set of the meeting.
        output: A file ending in .docx, or a directory; None: `keluaran/` in the folder.
        overwrite: Replace what is there; otherwise a number is put behind the name.

    Raises:
        Refused: No such meeting or kind of paper, the record must be mended first (status 1), the template or
            logo cannot be used, or the disk refuses.
    """
    kinds = _kinds(dokumen)
    setting = read_setting(one_place(folders))
    loaded = find_record(setting, "meeting", fragment)
    faults = [*loaded.faults, *check_record(loaded, rule_context(setting, today_of(setting)))]
    galat = [fault for fault in faults if fault.level == "galat"]
    meeting = loaded.record
    if galat or not isinstance(meeting, Meeting):
        raise Refused(*galat, status=1)
    materials = meeting_materials(setting, loaded, meeting, kinds)
    written = write_papers(setting, materials, output, overwrite=overwrite)
    left_out = dict.fromkeys(text for _, draft in written for text in draft.left_out)
    return Rendered(loaded.id, tuple(path for path, _ in written), tuple(faults), tuple(left_out))


def _kinds(dokumen: str) -> tuple[str, ...]:
    known = papers_of(_SOURCE)
    if dokumen == ALL_PAPERS:
        return set_of_meeting()
    if dokumen not in known:
        choice = bahasa.gabung([*known, ALL_PAPERS], "atau")
        raise Refused(Fault("PKS423", "galat", f"dokumen '{dokumen}' tidak dikenal", f"pilih {choice}"))
    return (dokumen,)


def meeting_materials(
    setting: Setting, loaded: Loaded, meeting: Meeting, kinds: Sequence[str]
) -> list[Material]:
    """Gather what the papers of a meeting are made from, each read once.

    Args:
        setting: The folder's office.
        loaded: The meeting's file.
        meeting: Its record.
        kinds: The codes of the naskah.

    Raises:
        Refused: A logo cannot be used.
    """
    teams, pictures, told = read_teams(setting), logos(setting), _told(setting, meeting)
    return [
        Material(
            kind=kind,
            office=setting.office,
            gazetteer=setting.gazetteer,
            day=meeting.tanggal,
            kelas=meeting.kelas(setting.office.kelas_tertinggi),
            wilayah=meeting.wilayah,
            teams=teams,
            meeting=meeting,
            meeting_id=loaded.id,
            told=told,
            periode=meeting.counted_periode,
            logos=pictures,
        )
        for kind in kinds
    ]


def _told(setting: Setting, meeting: Meeting) -> tuple[Told, ...]:
    """Give the reports the minutes tell of: those of a period in the meeting's wilayah, or those named."""
    wanted = meeting.laporan_wilayah
    if wanted is None:
        return ()
    values = (wanted.periode, meeting.wilayah, json.dumps(wanted.laporan))
    return ask_archive(
        (setting.place.root,),
        None,
        lambda ledger: tuple(
            Told(one.id, one.record)
            for one in ledger.records(_TOLD, *values)
            if isinstance(one.record, Report)
        ),
    )
