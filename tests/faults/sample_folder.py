"""A folder made for one sample, and all the faults in it."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.identities import ids_twice
from pks_cli.folder.office import read_setting
from pks_cli.folder.place import OFFICE_FILE, named_place
from pks_cli.folder.reading import KINDS, Loaded, read_records
from pks_cli.rules.engine import RuleContext, check_folder, check_record

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2021, 12, 31)
PATHS = {
    "laporan": "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml",
    "rapat": "records/meetings/2021/2021-12-13-rapat-m4tq7w2c.yaml",
    "tim": "records/teams/18.72.04.1001.yaml",
    "kemajuan": "records/followups/2021/camat-b7n2d5qe.yaml",
    "bentrok": "records/bentrok/2021/2021-11-02-yosodadi-k3f9x2ab-b7n2d5qe.yaml",
    "pks.yaml": "records/pks.yaml",
}
OFFICE = """\
format: 1
nama: Badan Kesatuan Bangsa dan Politik
wilayah: "18.72"
kelas_tertinggi: terbatas
"""
WILAYAH = """\
- {kode: "18.72", nama: Kota Metro}
- {kode: 18.72.01, nama: Metro Pusat}
- {kode: 18.72.01.1001, nama: Metro}
- {kode: 18.72.04, nama: Metro Timur}
- {kode: 18.72.04.1001, nama: Yosodadi}
- {kode: 18.72.04.1002, nama: Tejosari}
- {kode: 18.72.05, nama: Metro Selatan}
- {kode: 18.72.05.1001, nama: Rejomulyo}
"""
REPORT = """\
jenis: gangguan_kamtibmas
wilayah: 18.72.04.1001
tanggal: "2021-11-02"
tanggal_lapor: "2021-11-03"
unsur: lurah
kategori: balapan_liar
judul: Balap liar di Jl. A.H. Nasution
uraian: Sekitar dua puluh pemuda balap liar.
status: sedang_ditangani
"""


def faults_of(root: Path, files: dict[str, bytes]) -> list[Fault]:
    """Lay the files over an otherwise clean folder and give every fault in it, in reading order."""
    ground = {"records/pks.yaml": OFFICE.encode(), "records/wilayah.yaml": WILAYAH.encode()}
    for path, data in (ground | files).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    found: list[Fault] = []
    with suppress(Refused):
        found += _read_and_check(root)
        return found
    return _refusal(root)


def _read_and_check(root: Path) -> list[Fault]:
    place = named_place(root)
    setting = read_setting(place)
    own = tuple(row.kode for row in setting.kategori)
    context = RuleContext(TODAY, setting.office, setting.gazetteer, own)
    records = [Loaded("office", OFFICE_FILE, "", setting.document, setting.office)]
    records += [one for kind in KINDS for one in read_records(place, kind, setting.gazetteer)]
    found = list(setting.faults)
    for one in records:
        found += [*one.faults, *check_record(one, context)]
    found += [fault for _, fault in ids_twice(records)]
    return found + check_folder(records, context)


def _refusal(root: Path) -> list[Fault]:
    try:
        read_setting(named_place(root))
    except Refused as refused:
        return list(refused.faults)
    return []


def shown(faults: list[Fault]) -> str:
    """Write faults as the golden files hold them."""
    lines = []
    for fault in faults:
        place = ":".join(str(part) for part in (fault.path, fault.line, fault.column) if part is not None)
        lines += [f"{place or '(seluruh folder)'} {fault.code} {fault.level}", f"  pesan: {fault.message}"]
        lines += [f"  saran: {fault.remedy}", f"  catatan: {fault.subject}"]
    return "\n".join(lines) + "\n"
