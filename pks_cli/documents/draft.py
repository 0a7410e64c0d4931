"""What a paper is made from, and a paper before it is written: the two ends every naskah module joins.

A module of a naskah has one function, `draft(material) -> Draft`; `papers.py` finds it by the code of the
naskah. Nothing here reads a file: tasks gather the material and write the draft.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pks_cli.documents.figures import Figures
    from pks_cli.faults import Fault
    from pks_cli.model.forms import Penandatangan
    from pks_cli.model.meeting import Meeting
    from pks_cli.model.office import Office
    from pks_cli.model.report import Report
    from pks_cli.model.team import Team
    from pks_cli.model.wilayah import Gazetteer
    from pks_cli.word import Paper, Properties


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of a meeting.

    Attributes:
        name: A name for the picture inside the document: letters, digits and "_".
        data: The bytes of the PNG or JPEG.
        caption: What stands under it, or "".
        sidik: The hash of the file as the record has it, or "".
    """

    name: str
    data: bytes
    caption: str = ""
    sidik: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A report with its id, for papers that cite it.

    Attributes:
        id: Its id; never printed.
        report: The record.
    """

    id: str
    report: Report


@dataclass(frozen=True, slots=True)
class Owed:
    """A tindak lanjut that has not ended.

    Attributes:
        uraian: What is to be done.
        penanggung_jawab: Who does it, "" when nobody is named.
        tenggat: The last day, None when none is set.
        tanggal_rapat: The day of the meeting that decided it.
        status: The code of its status.
        is_late: Whether its last day has passed.
        kelas: The class of that meeting.
        id: Its id; never printed.
    """

    uraian: str
    penanggung_jawab: str
    tenggat: date | None
    tanggal_rapat: date
    status: str
    is_late: bool
    kelas: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Material:
    """What a paper is made from.

    Attributes:
        kind: The code of the naskah.
        office: records/pks.yaml.
        gazetteer: The wilayah, for their names.
        day: The day of the paper: of the meeting, or today for what is made from a period.
        kelas: The ceiling of the paper; what lies above it is only counted.
        wilayah: The wilayah it is about.
        teams: All teams; those of the day give people that the record does not name.
        meeting: The meeting, for papers of one.
        meeting_id: Its id.
        told: The reports it tells of, in any order, those above the class too.
        figures: The rekap of its period, for papers that have one.
        periode: The period it tells of, such as "2021-B12", or "" for a whole year.
        before: The rekap of the period or year before, where there is one.
        meetings: The meetings of its period, by day.
        owed: The tindak lanjut of meetings up to its period that have not ended.
        kategori: The labels of all kategori by code, the office's own too.
        logos: The logo of each kop that has one: kode of jenis_kop to bytes.
        photos: The photos to show, in order.
        is_public: Whether it is for everybody; the records are then reduced already.
        only_counted: Reports that are not told because of that, and only counted.
        copy: The number of this copy, 0 when copies are not numbered.
        copies: How many copies there are.
        options: What else the command was told, such as `nomor`, by name.
        signer: Who signs unless the office names someone for this kind of paper; None: the office's signer.
    """

    kind: str
    office: Office
    gazetteer: Gazetteer
    day: date
    kelas: str
    wilayah: str
    teams: tuple[Team, ...] = ()
    meeting: Meeting | None = None
    meeting_id: str = ""
    told: tuple[Told, ...] = ()
    figures: Figures | None = None
    periode: str = ""
    before: Figures | None = None
    meetings: tuple[Meeting, ...] = ()
    owed: tuple[Owed, ...] = ()
    kategori: Mapping[str, str] = field(default_factory=dict)
    logos: Mapping[str, bytes] = field(default_factory=dict)
    photos: tuple[Photo, ...] = ()
    is_public: bool = False
    only_counted: int = 0
    copy: int = 0
    copies: int = 0
    options: Mapping[str, str] = field(default_factory=dict)
    signer: Penandatangan | None = None

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports alone."""
        return tuple(one.report for one in self.told)


@dataclass(frozen=True, slots=True)
class Draft:
    """One paper before it is written.

    Attributes:
        kind: The code of the naskah.
        template: Name of the shipped template without ending; an office's own has the same name.
        data: Everything a template may name, as plain data.
        paper: The size of its pages.
        properties: Its document properties.
        records: The ids of the records it was made from.
        day: The day for the file's name.
        stamp: What stands in the file's name instead of the day, such as "2021-B12", or "".
        font: The font the office asks for; None: the template's.
        pictures: Name to bytes.
        seals: What tells the pictures of its content apart, by name: they are known also where a file is not.
        left_out: What was left out, one sentence each, said after writing.
        copy: The number of this copy, 0 when copies are not numbered.
        basis: What decided about it besides the records, so that it can be made again.
        warnings: What should be looked at once more, such as a template made for another naskah.
    """

    kind: str
    template: str
    data: dict[str, Any]
    paper: Paper
    properties: Properties
    records: tuple[str, ...]
    day: date
    stamp: str = ""
    font: str | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    seals: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    copy: int = 0
    basis: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[Fault, ...] = ()
