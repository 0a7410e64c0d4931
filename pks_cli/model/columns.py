"""What an office once said of a column of somebody's table: records/kolom.yaml."""

from __future__ import annotations

from pks_cli.model.record import Part, wajib
from pks_cli.model.scalars import Teks

NOWHERE = "-"


class Kolom(Part):
    """One head and the field it is for."""

    kode: Teks = wajib("Kepala kolom", "Huruf kecil dan angka dari kepala kolomnya, tanpa spasi")
    isian: Teks = wajib("Isian", "Nama isian laporan, misalnya uraian; - untuk catatan impor")
