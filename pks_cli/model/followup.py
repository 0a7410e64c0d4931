"""Progress of one tindak lanjut of one meeting: records/followups/. The minutes stay as circulated."""

from __future__ import annotations

from pks_cli.model.record import Part, Record, isian, wajib
from pks_cli.model.scalars import IdCatatan, KodeStatusTindakLanjut, Tanggal, Teks


class Kemajuan(Part):
    """One piece of progress."""

    tanggal: Tanggal | None = isian("Tanggal", "Kapan kemajuan ini terjadi")
    status: KodeStatusTindakLanjut = wajib("Status", "belum, berjalan, selesai atau batal")
    uraian: Teks | None = isian("Kemajuan", "Apa yang sudah dilakukan")
    bukti: Teks | None = isian("Bukti", "Surat, foto, atau berkas yang membuktikan")


class Followup(Record):
    """The progress of one follow-up; its id is that of the tindak lanjut."""

    rapat: IdCatatan = wajib("Rapat", "Id rapat yang memutuskan")
    kemajuan: tuple[Kemajuan, ...] = isian(
        "Kemajuan", "Satu butir satu kemajuan, yang lama tetap disimpan", default=()
    )
