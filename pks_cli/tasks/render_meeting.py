"""Render the papers of a meeting to Word, or to PDF."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pks_cli.documents.draft import Material, Told
from pks_cli.documents.paper import is_numbered
from pks_cli.faults import Fault, Refused
from pks_cli.folder.finding import find_record
from pks_cli.folder.office import Setting, read_setting
from pks_cli.model.meeting import LaporanWilayah, Meeting
from pks_cli.model.report import Report
from pks_cli.rules.engine import check_record
from pks_cli.tasks.archive import rule_context, today_of
from pks_cli.tasks.ask_archive import ask_archive
from pks_cli.tasks.attachments import scan_faults
from pks_cli.tasks.meeting_owed import owed_before
from pks_cli.tasks.meeting_photos import listed_photos
from pks_cli.tasks.meeting_set import meeting_kinds, photos_of, set_folder, with_photos
from pks_cli.tasks.paper_class import paper_class
from pks_cli.tasks.paper_files import logos
from pks_cli.tasks.places import one_place
from pks_cli.tasks.propose_number import Proposal, proposals
from pks_cli.tasks.publish import public_view
from pks_cli.tasks.ralat import with_ralat
from pks_cli.tasks.teams import read_teams
from pks_cli.tasks.used_number import number_faults
from pks_cli.tasks.write_pdf import write_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pks_cli.documents.publication import Piece
    from pks_cli.folder.reading import Loaded

_SHEET = "lembar_catatan"
_OF_PERIOD = frozenset({"matriks_permasalahan", _SHEET})
_TELLING = frozenset({"notula"}) | _OF_PERIOD  # the other papers show no report and cite none
_TOLD = """
SELECT nomor FROM laporan
WHERE (periode = ?1 AND (wilayah = ?2 OR SUBSTR(wilayah, 1, LENGTH(?2) + 1) = ?2 || '.'))
   OR nomor IN (SELECT b.nomor FROM berkas b JOIN json_each(?3) j ON j.value = b.id WHERE b.jenis = 1)
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which papers of a meeting, and for whom.

    Attributes:
        dokumen: The code of a naskah, or "semua" for the set of the meeting.
        kelas: The class of the papers; None: that of the meeting.
        is_public: For everybody: coded fields, and the texts that a person agreed to.
        copies: How many numbered copies, for papers of rahasia and above; 0: one, without a number.
    """

    dokumen: str = "notula"
    kelas: str | None = None
    is_public: bool = False
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Prepared:
    """The papers of a meeting before they are written.

    Attributes:
        setting: The folder's office.
        id: The meeting's id.
        materials: What each is made from.
        faults: What should be looked at once more.
        pieces: Texts that nobody has agreed to publish yet.
        left_out: What the papers leave out, one sentence each.
        proposals: Numbers for the papers that have none yet.
    """

    setting: Setting
    id: str
    materials: tuple[Material, ...]
    faults: tuple[Fault, ...]
    pieces: tuple[Piece, ...] = ()
    left_out: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """The papers that were written.

    Attributes:
        id: The meeting's id.
        paths: Where they went, the PDF after the Word files.
        warnings: What should be looked at once more.
        left_out: What the papers leave out, one sentence each.
    """

    id: str
    paths: tuple[Path, ...]
    warnings: tuple[Fault, ...]
    left_out: tuple[str, ...]

    @property
    def papers(self) -> tuple[Path, ...]:
        """The files to look at: of a paper that is there twice, the PDF."""
        endings = {path.suffix for path in self.paths}
        return tuple(path for path in self.paths if len(endings) == 1 or path.suffix == ".pdf")


def render_meeting(
    folders: Sequence[Path], fragment: str, dokumen: str, output: Path | None, *, overwrite: bool
) -> Rendered:
    """Render the papers of a meeting: `prepare_meeting`, then `write_prepared`."""
    return write_prepared(prepare_meeting(folders, fragment, Wanted(dokumen)), output, overwrite=overwrite)


def prepare_meeting(folders: Sequence[Path], fragment: str, wanted: Wanted) -> Prepared:
    """Gather what the papers of a meeting are made from.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        fragment: Any unique part of the meeting's file name, or its id.
        wanted: Which papers, and for whom.

    Raises:
        Refused: No such meeting or kind of paper, a class that does not fit, the record must be mended first
            (status 1), there is no photo to show, or a logo cannot be used.
    """
    kinds = meeting_kinds(wanted.dokumen, is_public=wanted.is_public)
    setting = read_setting(one_place(folders))
    loaded = find_record(setting, "meeting", fragment)
    faults = (*loaded.faults, *check_record(loaded, rule_context(setting, today_of(setting))))
    galat = [fault for fault in faults if fault.level == "galat"]
    meeting = loaded.record
    if galat or not isinstance(meeting, Meeting):
        raise Refused(*galat, status=1)
    photos, without = photos_of(setting, loaded, meeting, kinds)
    kinds, left_out = with_photos(kinds, photos)
    own = meeting.kelas(setting.office.kelas_tertinggi)
    kelas = paper_class(setting, own, wanted.kelas)
    materials = meeting_materials(setting, loaded, meeting, kinds, kelas)
    if not wanted.is_public:
        marked, changed = with_ralat(materials, own)
        shown = [replace(one, photos=photos) for one in marked]
        faults = (*faults, *without, *changed, *scan_faults(setting, loaded.id, meeting, kinds))
        faults = (*faults, *number_faults(setting, loaded, kinds))
        copies, numbers = tuple(_copies(shown, wanted.copies)), proposals(setting, materials)
        return Prepared(setting, loaded.id, copies, faults, left_out=left_out, proposals=numbers)
    view = public_view(setting, materials)
    return Prepared(setting, loaded.id, view.materials, (*faults, *view.faults), view.pieces, view.left_out)


def write_prepared(
    prepared: Prepared, output: Path | None, *, overwrite: bool, pdf: bool = False
) -> Rendered:
    """Write the papers, several into one folder.

    Args:
        prepared: What they are made from.
        output: A file ending in .docx or .pdf, or a directory; None: `keluaran/` in the folder.
        overwrite: Replace what is there; otherwise a number is put behind the name.
        pdf: Write a PDF beside each Word file.

    Raises:
        Refused: The template or a picture cannot be used, there is no PDF, one file is named for several
            papers, or the disk refuses.
    """
    setting, materials = prepared.setting, prepared.materials
    where = set_folder(setting, materials, output) if len(materials) > 1 else output
    written = write_out(setting, materials, where, overwrite=overwrite, pdf=pdf)
    told = [text for draft in written.drafts for text in draft.left_out]
    left_out = tuple(dict.fromkeys([*prepared.left_out, *told]))
    warned = (fault for draft in written.drafts for fault in draft.warnings)
    return Rendered(prepared.id, written.paths, tuple(dict.fromkeys([*prepared.faults, *warned])), left_out)


def _copies(materials: Sequence[Material], count: int) -> Iterator[Material]:
    """Give each paper as often as it has copies.

    Raises:
        Refused: Copies of a class whose copies are not numbered.
    """
    if count and not all(is_numbered(one.kelas) for one in materials):
        message = "hanya salinan naskah rahasia dan sangat rahasia yang bernomor"
        raise Refused(Fault("PKS425", "galat", message, "hilangkan --salinan, lalu cetak seperlunya"))
    for one in materials:
        if count:
            yield from (replace(one, copy=number, copies=count) for number in range(1, count + 1))
        else:
            yield one


def meeting_materials(
    setting: Setting,
    loaded: Loaded,
    meeting: Meeting,
    kinds: Sequence[str],
    kelas: str,
    *,
    is_printed: bool = True,
) -> list[Material]:
    """Gather what the papers of a meeting are made from, each read once; the photos without their bytes.

    Args:
        setting: The folder's office.
        loaded: The meeting's file.
        meeting: Its record.
        kinds: The codes of the naskah.
        kelas: The class of the papers.
        is_printed: Whether they are written; what they say alone needs no logo, which may lie elsewhere.

    Raises:
        Refused: A logo cannot be used.
    """
    teams, pictures = read_teams(setting), logos(setting) if is_printed else {}
    told = {kind: _told(setting, meeting, kind) for kind in kinds if kind in _TELLING}
    owed = owed_before(setting, loaded.id, meeting) if _SHEET in kinds else ()
    return [
        Material(
            kind=kind,
            office=setting.office,
            gazetteer=setting.gazetteer,
            day=meeting.tanggal,
            kelas=kelas,
            wilayah=meeting.wilayah,
            teams=teams,
            meeting=meeting,
            meeting_id=loaded.id,
            told=told.get(kind, ()),
            owed=owed if kind == _SHEET else (),
            periode=meeting.counted_periode,
            logos=pictures,
            photos=listed_photos(meeting),
        )
        for kind in kinds
    ]


def _told(setting: Setting, meeting: Meeting, kind: str) -> tuple[Told, ...]:
    """Give the reports a paper tells of: those of a period in the meeting's wilayah, or those named.

    Without a word in the record the minutes tell of none, and the matrix of those of the meeting's period,
    since it is read aloud before anybody writes what was.
    """
    wanted = meeting.laporan_wilayah
    if wanted is None and kind in _OF_PERIOD:
        wanted = LaporanWilayah(periode=meeting.counted_periode)
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
