"""An invented office with a meeting, a report and a team in which every field that papers print is filled.

What a template may name, and what stands there, is read from the draft made of this: no list of fields is
kept beside the naskah.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pks_cli.documents.draft import Material, Owed, Photo, Told
from pks_cli.documents.figures import Figures
from pks_cli.insight.kepatuhan import Obligation
from pks_cli.insight.question import Question
from pks_cli.insight.rekap import Rekap, Row
from pks_cli.model.meeting import Meeting
from pks_cli.model.office import Office
from pks_cli.model.parsing import parse
from pks_cli.model.report import Report
from pks_cli.model.team import Team
from pks_cli.model.vocabulary import codes, terms
from pks_cli.model.wilayah import Wilayah, gazetteer
from pks_cli.strict_yaml import read

if TYPE_CHECKING:
    from pks_cli.model.record import Part
    from pks_cli.model.wilayah import Gazetteer

    P = TypeVar("P", bound=Part)

_HERE = Path(__file__).parent
_CITY, _DISTRICT, _VILLAGE = "18.72", "18.72.04", "18.72.04.1001"
_PERIODE, _YEAR = "2021-B12", 2021
_SILENT = 40  # more than a paper names in one line
_SOURCE_OF_PERIODE, _SOURCE_OF_MEETING = "periode", "rapat"
_PHOTO = bytes.fromhex(  # one white point as PNG
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c63f80f00010101005a4d6ff10000000049454e44ae426082"
)


def example_material(kind: str) -> Material:
    """Give the example from which a naskah is made.

    Args:
        kind: The code of the naskah.
    """
    source = terms("naskah")[kind].extra["dari"]
    places = _places()
    office = _record(Office, _tree("office") | {"bentuk": {kind: _tree("form")}}, places)
    meeting = _record(Meeting, _tree("meeting") | {"naskah": {kind: _tree("letter")}}, places)
    of_meeting = source == _SOURCE_OF_MEETING
    return Material(
        kind=kind,
        office=office,
        gazetteer=places,
        day=meeting.tanggal,
        kelas=office.kelas_tertinggi,
        wilayah=_CITY,
        teams=(_record(Team, _tree("team"), places),),
        meeting=meeting if of_meeting else None,
        meeting_id="m4tq7w2c" if of_meeting else "",
        told=_told(places),
        periode=_PERIODE,
        owed=(_owed(meeting),),
        **(_of_periode(meeting) if source == _SOURCE_OF_PERIODE else {}),
        logos=dict.fromkeys(codes("jenis_kop"), _PHOTO),
        photos=(Photo("foto1", _PHOTO, "Suasana rapat"),),
    )


def _owed(meeting: Meeting) -> Owed:
    first = meeting.tindak_lanjut[0]
    return Owed(
        uraian=first.uraian,
        penanggung_jawab=first.penanggung_jawab or "",
        tenggat=first.tenggat,
        tanggal_rapat=meeting.tanggal,
        status=codes("status_tindak_lanjut")[0],
        is_late=True,
        kelas=codes("klasifikasi")[0],
    )


def _of_periode(meeting: Meeting) -> dict[str, Any]:
    """Give what a paper of a period is made from besides its reports."""
    figures = _figures(meeting)
    labels = {code: term.label for code, term in terms("kategori").items()}
    return {
        "figures": figures,
        "before": figures,
        "meetings": (meeting,),
        "kategori": labels,
    }


def examples(kind: str) -> tuple[Material, ...]:
    """Give the examples that together show every field of a naskah: few photos, and many."""
    few = example_material(kind)
    many = tuple(Photo(f"foto{number}", _PHOTO, "Suasana rapat") for number in range(1, 5))
    return few, replace(few, photos=many)


def _told(places: Gazetteer) -> tuple[Told, ...]:
    """Give a report that may be shown, an activity, and one that may not be shown."""
    tree = _tree("report")
    activity = tree | {"jenis": "kegiatan"}
    hidden = tree | {"klasifikasi": codes("klasifikasi")[-1]}
    reports = (_record(Report, one, places) for one in (tree, activity, hidden))
    return tuple(Told(f"k3f9x2a{number}", report) for number, report in enumerate(reports))


def _figures(meeting: Meeting) -> Figures:
    question = Question(_YEAR, _PERIODE, _CITY, meeting.tanggal)
    rows = tuple(
        Row(code, name, level, _ones("jenis"), _ones("status"), 2, 1, 0, "2021-11-02", 2)
        for code, name, level in (
            (_DISTRICT, "Metro Timur", "kecamatan"),
            (_VILLAGE, "Yosodadi", "kelurahan"),
            (_CITY, "Kota Metro", "kota"),
        )
    )
    silent = tuple(
        Obligation(f"{_DISTRICT}.{number}", f"Contoh {number}", "Metro Timur", _PERIODE, False, 0, 0, 0, None)
        for number in range(1001, 1001 + _SILENT)
    )
    return Figures(question, Rekap(rows[:-1], rows[-1]), silent, 1)


def _ones(vocabulary: str) -> dict[str, int]:
    return dict.fromkeys(codes(vocabulary), 1)


@cache
def _places() -> Gazetteer:
    names = ((_CITY, "Kota Metro"), (_DISTRICT, "Metro Timur"), (_VILLAGE, "Yosodadi"))
    return gazetteer(Wilayah(code, name) for code, name in names)


def _tree(name: str) -> dict[str, Any]:
    return dict(read(_HERE.joinpath(f"{name}.yaml").read_bytes()).root)


def _record(model: type[P], tree: dict[str, Any], places: Gazetteer) -> P:
    parsed = parse(model, tree, places)
    if parsed.record is None:  # a test reads every example
        raise ValueError(parsed.findings)
    return parsed.record
