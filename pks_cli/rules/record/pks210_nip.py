"""NIP tidak mungkin benar.

NIP terdiri atas 18 angka: tanggal lahir (8), tahun dan bulan pengangkatan (6), jenis kelamin (1), dan nomor
urut (3). Angka yang tertukar mudah ketahuan dari tanggalnya. Spasi di antaranya boleh. TNI dan Polri
memakai `nrp`, bukan `nip`.

Cara membetulkan: salin ulang dari SK atau kartu pegawai. NRP ditulis di isian `nrp`.

Benar (tim):

    anggota:
      - jabatan: camat
        nip: 19750312 200012 1 003

Salah (tim):

    anggota:
      - jabatan: camat
        nip: 19751312 200012 1 003
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pks_cli.bahasa import kutip
from pks_cli.model.meeting import Meeting
from pks_cli.model.office import Office
from pks_cli.model.team import Team
from pks_cli.rules.context import Finding
from pks_cli.rules.people import people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS210"
LEVEL: Level = "peringatan"
TITLE = "NIP tidak mungkin benar"
APPLIES = (Meeting, Team, Office)

_LENGTH = 18
_YOUNGEST = 15  # years; nobody is appointed earlier
_MONTHS = {f"{month:02d}" for month in range(1, 13)} | {"21"}  # 21 stands there for a PPPK
_REMEDY = "salin ulang dari SK atau kartu pegawai; NRP ditulis di isian nrp"


def check(record: Meeting | Team | Office, context: RuleContext) -> Iterable[Finding]:
    """Find NIP of a wrong length or with a date that cannot be."""
    for loc, person in people(record):
        if person.nip:
            wrong = _wrong("".join(person.nip.split()), context.today)
            if wrong:
                yield Finding((*loc, "nip"), f"NIP {kutip(person.nip)} {wrong}", _REMEDY)


def _wrong(nip: str, today: date) -> str | None:
    """Say what is wrong with a NIP without spaces, None when nothing is."""
    if not (nip.isascii() and nip.isdigit()):
        return "memuat tanda selain angka"
    if len(nip) != _LENGTH:
        return f"terdiri atas {len(nip)} angka, seharusnya {_LENGTH}"
    try:
        born = date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        return f"memuat tanggal lahir yang tidak ada di kalender ({nip[:8]})"
    if nip[12:14] not in _MONTHS or not born.year + _YOUNGEST <= int(nip[8:12]) <= today.year:
        return f"memuat tahun dan bulan pengangkatan yang tidak mungkin ({nip[8:14]})"
    return None if nip[14] in "12" else "memuat angka jenis kelamin selain 1 atau 2"
