"""The matrix of problems that is read aloud in a meeting, on paper lying on its side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import hari_tanggal, tanggal_panjang
from pks_cli.documents.frame import framed
from pks_cli.documents.matrix import matrix
from pks_cli.documents.occasion import meeting_of, paper_day
from pks_cli.documents.span import figures_of, span_of
from pks_cli.model.periode import label

if TYPE_CHECKING:
    from pks_cli.documents.draft import Draft, Material

_TITLE = "Matriks Permasalahan"


def draft(material: Material) -> Draft:
    """Make the matrix of the material's meeting, or of its period where there is no meeting.

    It tells of the reports that were read aloud, or before the meeting of those of its period. Where they
    are all those of a period, the kelurahan that did not report are named.
    """
    if material.meeting is None:
        return _of_period(material)
    meeting = meeting_of(material)
    asked = meeting.laporan_wilayah
    periode = (asked.periode or "") if asked else material.periode
    body = matrix(material.reports, material.kelas, material.gazetteer, meeting.wilayah if periode else "")
    data = {
        "rapat": {
            "nama": meeting.nama,
            "hari_tanggal": hari_tanggal(meeting.tanggal),
            "periode": label(periode) if periode else "",
        },
        "matriks": body,
    }
    head = f"{_TITLE} {meeting.nama} – {tanggal_panjang(meeting.tanggal)}"
    return framed(
        material, data, title=_TITLE.upper(), head=head, subject=meeting.nama, day=paper_day(material)
    )


def _of_period(material: Material) -> Draft:
    figures = figures_of(material)
    place, asked = material.gazetteer.label(material.wilayah), figures.question
    data = {
        "rapat": {
            "nama": place,
            "hari_tanggal": hari_tanggal(material.day),
            "periode": label(asked.periode) if asked.periode else str(asked.tahun),
        },
        "matriks": matrix(material.reports, material.kelas, material.gazetteer, material.wilayah),
    }
    head = f"{_TITLE} {place}, {span_of(figures)}"
    return framed(material, data, title=_TITLE.upper(), head=head, subject=place)
