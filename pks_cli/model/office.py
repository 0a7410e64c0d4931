"""The office: records/pks.yaml."""

from __future__ import annotations

from pks_cli.model.forms import BentukNaskah, Kop, Naskah, Penandatangan
from pks_cli.model.record import Part, Record, isian, wajib
from pks_cli.model.scalars import (
    Bilangan,
    KodeKlasifikasi,
    KodeWilayahBaru,
    KodeZona,
    Teks,
    YaTidak,
)

FORMAT = 1


class Git(Part):
    """How the history is kept."""

    simpan_otomatis: YaTidak = isian(
        "Simpan riwayat otomatis",
        "Bila ya, setiap perintah yang menulis langsung disimpan dalam riwayat",
        default=True,
    )


class Office(Record):
    """The office that keeps the folder, and the choices that hold for all of it."""

    format: Bilangan = wajib("Format", "Versi bentuk catatan; diubah hanya oleh pks migrate")
    nama: Teks = wajib("Nama kantor", "Misalnya Badan Kesatuan Bangsa dan Politik")
    pemerintah: Teks | None = isian("Pemerintah daerah", "Misalnya Pemerintah Kota Metro")
    wilayah: KodeWilayahBaru = wajib("Wilayah kerja", 'Kode kota atau kabupaten, misalnya "18.72"')
    contoh: YaTidak = isian("Data contoh", "Bila ya, setiap halaman diberi tanda CONTOH", default=False)
    kelas_tertinggi: KodeKlasifikasi = isian(
        "Klasifikasi tertinggi", "Catatan di atas kelas ini ditolak", default="terbatas"
    )
    kota_surat: Teks | None = isian("Kota surat", 'Di depan tanggal surat: "Metro, 13 Desember 2021"')
    zona: KodeZona = isian("Zona waktu", "WIB, WITA atau WIT", default="WIB")
    batas_lapor: Bilangan = isian("Batas lapor", "Hari setelah periode berakhir", default=7)
    rapat_minimal: Bilangan = isian("Rapat paling sedikit", "Dalam setahun", default=3)
    naskah: Naskah = isian("Naskah", "Ukuran kertas dan susunan naskah", default_factory=Naskah)
    bentuk: dict[str, BentukNaskah] = isian(
        "Bentuk naskah", "Kekhususan setiap naskah, misalnya undangan", default_factory=dict
    )
    kop: Kop = isian("Kop surat", "Kepala naskah kantor ini", default_factory=Kop)
    kop_kepala_daerah: Kop = isian(
        "Kop kepala daerah", "Kepala naskah yang ditandatangani kepala daerah", default_factory=Kop
    )
    penandatangan: Penandatangan = isian(
        "Penanda tangan", "Pejabat yang menandatangani naskah kantor ini", default_factory=Penandatangan
    )
    tembusan: tuple[Teks, ...] = isian("Tembusan", "Satu penerima satu butir", default=())
    git: Git = isian("Riwayat", "Bagaimana perubahan catatan disimpan", default_factory=Git)
