"""Ada yang tampak seperti data pribadi.

NIK, nomor telepon, dan alamat rumah orang pribadi dilindungi UU Nomor 27 Tahun 2022, dan tidak diperlukan
dalam rekap atau naskah. Yang tersimpan di folder ikut tersalin ke setiap laptop. Nama jalan saja, sebagai
tempat kejadian, bukan alamat pribadi; nomor rumah atau RT/RW di sampingnya membuatnya alamat orang. Tempat
umum (kantor, masjid, sekolah, pasar) boleh disebut lengkap. Pemeriksaan ini hanya menangkap sebagian; yang
utama tetap ketelitian penulisnya.

Cara membetulkan: hapus, atau ganti dengan keterangan umum seperti "seorang warga" atau nama jalannya saja.

Benar:

    uraian: Rumah seorang warga di Jl. Imam Bonjol dilempari batu.

Salah:

    uraian: Rumah Sdr. A di Jl. Imam Bonjol No. 12 RT 03/RW 02 dilempari batu.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.model.meeting import Meeting
from pks_cli.model.report import Report
from pks_cli.rules.context import Finding
from pks_cli.rules.free_texts import meeting_texts, report_texts, report_words
from pks_cli.rules.private import looks_private, private_data

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.faults import Level
    from pks_cli.rules.context import RuleContext

CODE = "PKS211"
LEVEL: Level = "peringatan"
TITLE = "Ada yang tampak seperti data pribadi"
APPLIES = (Report, Meeting)


def check(record: Report | Meeting, context: RuleContext) -> Iterable[Finding]:  # noqa: ARG001 - every rule is called alike
    """Find what looks like a private person's NIK, telephone number or address in free text."""
    if isinstance(record, Report):
        if not looks_private(report_words(record)):
            return ()
        texts = report_texts(record)
    else:
        texts = meeting_texts(record)
    return [
        Finding(loc, f"tampak seperti {what}: {shown}", "hapus, atau ganti dengan keterangan umum")
        for loc, text in texts
        for what, shown in private_data(text)
    ]
