"""The office: records/pks.yaml."""

from __future__ import annotations

from pks_cli.model.record import Part, Record, isian, wajib
from pks_cli.model.scalars import (
    Bilangan,
    KodeKertas,
    KodeKlasifikasi,
    KodeSusunanNotula,
    KodeWilayahBaru,
    KodeZona,
    Teks,
    YaTidak,
)

FORMAT = 1


class Naskah(Part):
    """How the papers look."""

    kertas: KodeKertas = isian("Ukuran kertas", "A4 atau F4", default="A4")
    notula: KodeSusunanNotula = isian("Susunan notula", "praktik atau baku", default="praktik")
    judul_notula: Teks = isian("Judul notula", "NOTULA, atau sebutan lain di kantor ini", default="NOTULA")


class Kop(Part):
    """The letterhead."""

    baris: tuple[Teks, ...] = isian("Baris kop", "Kosong: dari pemerintah dan nama kantor", default=())
    alamat: Teks | None = isian("Alamat kantor", "Jalan, nomor, kota, dan kode pos")
    telepon: Teks | None = isian("Telepon", "Misalnya (0725) 000000")
    pos_el: Teks | None = isian("Pos-el", "Alamat pos elektronik kantor")
    laman: Teks | None = isian("Laman", "Alamat situs kantor")
    logo: Teks | None = isian("Logo", "Berkas PNG atau JPEG di dalam folder")


class Penandatangan(Part):
    """Who signs the papers of the office."""

    jabatan: Teks | None = isian(
        "Jabatan penanda tangan", "Misalnya Kepala Badan Kesatuan Bangsa dan Politik"
    )
    nama: Teks | None = isian("Nama penanda tangan", "Dengan gelar, misalnya Dra. Rosita, M.M.")
    pangkat: Teks | None = isian("Pangkat dan golongan", "Misalnya Pembina Utama Muda (IV/c)")
    nip: Teks | None = isian("NIP", "18 angka")


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
    kop: Kop = isian("Kop surat", "Kepala naskah kantor ini", default_factory=Kop)
    penandatangan: Penandatangan = isian(
        "Penanda tangan", "Pejabat yang menandatangani naskah kantor ini", default_factory=Penandatangan
    )
    tembusan: tuple[Teks, ...] = isian("Tembusan", "Satu penerima satu butir", default=())
    git: Git = isian("Riwayat", "Bagaimana perubahan catatan disimpan", default_factory=Git)
