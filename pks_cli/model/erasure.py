"""That a record was destroyed because the law obliges: records/musnah/. It holds nothing of the record."""

from __future__ import annotations

from pks_cli.model.record import Part, Record, isian, wajib
from pks_cli.model.scalars import IdCatatan, Tanggal, Teks


class Ulangan(Part):
    """One more destruction, since the record had come back."""

    tanggal: Tanggal = wajib("Tanggal", "Hari pemusnahan diulang")
    oleh: Teks = wajib("Oleh", "Petugas yang mengulang")


class Erasure(Record):
    """One destroyed record; the id in the file name is the one it had."""

    id: IdCatatan = wajib("Id", "Id catatan yang dimusnahkan")
    jenis: Teks = wajib("Jenis catatan", "laporan, rapat, tindak lanjut, atau bentrok")
    tanggal: Tanggal = wajib("Tanggal pemusnahan", "Hari catatan dimusnahkan")
    oleh: Teks = wajib("Oleh", "Petugas yang memusnahkan")
    alasan: Teks = wajib("Alasan", "Dasar pemusnahan; tidak memuat nama atau keterangan orang")
    diulang: tuple[Ulangan, ...] = isian(
        "Diulang", "Bila catatan itu kembali dan dimusnahkan lagi", default=()
    )
