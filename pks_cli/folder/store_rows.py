"""What the index keeps of one file: codes, dates, ranks of classes, references and faults.

No free text, but for the faults of a report of class biasa: their words may name a value. Of every other
file only code and place are kept, and the words are made again from the file when they are told.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from pks_cli.folder.index import class_rank
from pks_cli.folder.kinds import ERASURE, KIND_NUMBERS
from pks_cli.model.followup import Followup
from pks_cli.model.letter_number import same_number
from pks_cli.model.meeting import Meeting
from pks_cli.model.report import Report
from pks_cli.model.team import Team
from pks_cli.model.wilayah_code import is_desa, tingkat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pks_cli.faults import Fault
    from pks_cli.folder.reading import Loaded
    from pks_cli.model.meeting import Numbered
    from pks_cli.model.record import Record

REPORT, MEETING, MUSNAH = KIND_NUMBERS["report"], KIND_NUMBERS["meeting"], KIND_NUMBERS[ERASURE]
Value = str | int | bytes | None
Row = tuple[Value, ...]


class FileRows(NamedTuple):
    """The rows of one file, without its number; texts, numbers and None alone.

    Attributes:
        kind: The number of its kind.
        path: Relative to the folder, with "/".
        berkas: The rest of its row in `berkas`.
        others: Table and row, each without the number.
    """

    kind: int
    path: str
    berkas: Row
    others: list[tuple[str, Row]]


def file_rows(loaded: Loaded, settled: str, stamps: str, day: str) -> FileRows:
    """Lay a checked file out as rows.

    Args:
        loaded: The file with all faults that reading and checking found in it.
        settled: The day (ISO) from which on checking it again finds the same; "" when it never depends on
            the day.
        stamps: The stamps under which it may be believed unchanged; "" when it may not.
        day: The day (ISO) it was checked on.
    """
    record = loaded.record
    galat = None
    if loaded.faults:
        galat = next((fault.code for fault in loaded.faults if fault.level == "galat"), None)
    counts = record is not None and galat is None and record.dibatalkan is None
    berkas = (settled, loaded.id, int(record is not None), int(counts), galat, stamps, day)
    others: list[tuple[str, Row]] = []
    # Reports are nearly all there is: theirs are made without a detour.
    if isinstance(record, Report):
        if counts:
            others.append(("lapor", _report_row(record, loaded.id)))
        if (record.kasus or record.terkait) and record.dibatalkan is None:
            others += _references(record)
        if record.sumber_impor is not None:
            others += _import_rows(record.sumber_impor)
    elif record is not None:
        others += _other_rows(record, counts=counts)
    if loaded.faults:
        others += _fault_rows(loaded.faults, record)
    return FileRows(KIND_NUMBERS[loaded.kind], loaded.path, berkas, others)


def golongan(wilayah: str) -> str:
    """Give the word by which the posts of a team are listed: kota, kecamatan, kelurahan or desa."""
    return "desa" if is_desa(wilayah) else tingkat(wilayah)


def _other_rows(record: Record, *, counts: bool) -> Iterator[tuple[str, Row]]:
    stands = record.dibatalkan is None
    if isinstance(record, Meeting):
        yield from _meeting_rows(record, counts=counts, stands=stands)
    elif isinstance(record, Team):
        if stands:
            yield from _team_rows(record)
    elif isinstance(record, Followup):
        if counts:
            yield "kemajuan", (record.kemajuan[-1].status if record.kemajuan else None,)
        if stands:
            yield "rujukan", (MEETING, record.rapat)


def _report_row(report: Report, identity: str) -> Row:
    tanggal, lapor = report.tanggal.isoformat(), _iso(report.tanggal_lapor)
    return (
        report.wilayah,
        report.counted_periode,
        report.jenis,
        report.status,
        class_rank(report.kelas),
        lapor,
        max(tanggal, lapor or ""),
        tanggal,
        report.unsur,
        report.kategori,
        identity,
        report.kasus,
    )


def _references(report: Report) -> Iterator[tuple[str, Row]]:
    if report.kasus is not None:
        yield "rujukan", (REPORT, report.kasus)
    for other in report.terkait:
        yield "rujukan", (REPORT, other.id)


def _import_rows(source: Any) -> Iterator[tuple[str, Row]]:
    """Keep by which hash a record was taken in, also of a withdrawn one: it must not come in again."""
    mark = source.get("hash") if isinstance(source, dict) else None
    if isinstance(mark, str):
        yield "impor", (mark,)


def _meeting_rows(meeting: Meeting, *, counts: bool, stands: bool) -> Iterator[tuple[str, Row]]:
    if counts:
        yield "rapat", (meeting.counted_periode, meeting.tanggal.isoformat())
    for paper in meeting.numbers():
        yield "surat", (mark_of(paper),)
    for item in meeting.tindak_lanjut:
        yield "keputusan", (item.id, _iso(item.tenggat))
    if stands and meeting.laporan_wilayah:
        for identity in meeting.laporan_wilayah.laporan:
            yield "rujukan", (REPORT, identity)


def mark_of(paper: Numbered) -> str:
    """Give what equal numbers of letters have in common, and that tells nothing of them."""
    return sha256(same_number(paper.number, paper.year).encode("utf-8", "surrogatepass")).hexdigest()


def _team_rows(team: Team) -> Iterator[tuple[str, Row]]:
    yield "tim", (golongan(team.wilayah),)
    for row in team.anggota:
        for wilayah in (team.wilayah, *row.juga_wilayah):
            yield "pejabat", (wilayah, row.jabatan, _iso(row.mulai), _iso(row.sampai), int(bool(row.nama)))


def _fault_rows(faults: list[Fault], record: Record | None) -> Iterator[tuple[str, Row]]:
    may_keep_words = isinstance(record, Report) and record.kelas == "biasa" and _are_texts(faults)
    for order, fault in enumerate(faults):
        words = (fault.message, fault.remedy, fault.subject) if may_keep_words else (None, None, None)
        yield "temuan", (order, fault.code, fault.level, fault.line, fault.column, *words)


def _are_texts(faults: list[Fault]) -> bool:
    """Tell whether the words can be stored at all: half of a surrogate pair cannot."""
    try:
        "".join(f"{fault.message}{fault.remedy}{fault.subject}" for fault in faults).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
