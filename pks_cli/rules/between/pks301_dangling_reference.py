"""Rujukan tidak ketemu.

Isian `kasus`, `terkait`, `rapat`, dan daftar laporan pada rapat memakai id catatan lain. Bila catatan itu
tidak ada di folder ini, kasusnya terputus dan tindak lanjut tidak menempel pada rapatnya.

Cara membetulkan: periksa ejaan id itu dengan `pks report list` atau `pks meeting list`. Bila catatannya ada
di folder lain, hapus rujukannya. Rujukan kepada catatan yang telah dimusnahkan (`pks musnahkan`) bukan
temuan.

Benar:

    kasus: k3f9x2ab

Salah:

    kasus: b7n2d5qe
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.model.followup import Followup
from pks_cli.model.meeting import Meeting
from pks_cli.model.report import Report
from pks_cli.rules.context import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pks_cli.faults import Level
    from pks_cli.folder.reading import Loaded
    from pks_cli.rules.context import RuleContext

CODE = "PKS301"
LEVEL: Level = "peringatan"
TITLE = "Rujukan tidak ketemu"
_REMEDY = "periksa idnya, atau hapus rujukan itu"


def check(records: Sequence[Loaded], context: RuleContext) -> Iterator[tuple[Loaded, Finding]]:  # noqa: ARG001 - alike
    """Find references to records that this folder does not have; a broken record is there all the same."""
    erased = {one.id for one in records if one.kind == "erasure"}
    reports = {one.id for one in records if one.kind == "report"} | erased
    meetings = {one.id for one in records if one.kind == "meeting"} | erased
    decided = {
        one.id: {item.id for item in one.record.tindak_lanjut}
        for one in records
        if isinstance(one.record, Meeting)
    }
    for one in records:
        record = one.record
        if record is None or record.dibatalkan is not None:
            continue
        if isinstance(record, Report):
            found = _of_report(record, reports)
        elif isinstance(record, Meeting):
            found = _of_meeting(record, reports)
        elif isinstance(record, Followup):
            found = _of_followup(one.id, record, meetings, decided)
        else:
            continue
        for finding in found:
            yield one, finding


def _of_report(report: Report, reports: set[str]) -> Iterable[Finding]:
    if report.kasus is not None and report.kasus not in reports:
        yield Finding(("kasus",), f"laporan {report.kasus} tidak ada di folder ini", _REMEDY)
    for index, other in enumerate(report.terkait):
        if other.id not in reports:
            yield Finding(("terkait", index, "id"), f"laporan {other.id} tidak ada di folder ini", _REMEDY)


def _of_meeting(meeting: Meeting, reports: set[str]) -> Iterable[Finding]:
    named = meeting.laporan_wilayah.laporan if meeting.laporan_wilayah else ()
    for index, identity in enumerate(named):
        if identity not in reports:
            loc = ("laporan_wilayah", "laporan", index)
            yield Finding(loc, f"laporan {identity} tidak ada di folder ini", _REMEDY)


def _of_followup(
    identity: str, followup: Followup, meetings: set[str], decided: dict[str, set[str | None]]
) -> Iterable[Finding]:
    if followup.rapat not in meetings:
        yield Finding(("rapat",), f"rapat {followup.rapat} tidak ada di folder ini", _REMEDY)
    elif followup.rapat in decided and identity not in decided[followup.rapat]:
        message = f"rapat {followup.rapat} tidak memutuskan tindak lanjut {identity}"
        yield Finding(("rapat",), message, "periksa id rapat dan nama berkas ini")
