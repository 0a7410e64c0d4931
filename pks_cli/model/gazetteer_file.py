"""The two lists an office may keep: records/wilayah.yaml and records/kategori.yaml."""

from __future__ import annotations

from pks_cli.model.record import Part, isian, wajib
from pks_cli.model.scalars import (
    Bilangan,
    Bujur,
    KodeBaru,
    KodeJenis,
    KodeWilayahBaru,
    Lintang,
    Tanggal,
    Teks,
)


class Penduduk(Part):
    """Residents in one year."""

    tahun: Bilangan = wajib("Tahun", "Empat angka")
    jiwa: Bilangan = wajib("Jumlah jiwa", "Banyaknya penduduk tahun itu")


class WilayahRow(Part):
    """One row of wilayah.yaml."""

    kode: KodeWilayahBaru = wajib("Kode wilayah", "Kode Kemendagri")
    nama: Teks = wajib(
        "Nama wilayah", "Nama resmi; kota dan kabupaten dengan sebutannya, misalnya Kota Metro"
    )
    alias: tuple[Teks, ...] = isian("Nama lain", "Ejaan lain yang dipakai orang", default=())
    lat: Lintang | None = isian("Lintang", "Derajat desimal, misalnya -5.1173; selatan bertanda minus")
    lng: Bujur | None = isian("Bujur", "Derajat desimal, misalnya 105.308")
    penduduk: tuple[Penduduk, ...] = isian("Penduduk", "Jumlah penduduk per tahun", default=())
    mulai: Tanggal | None = isian("Berlaku mulai", "Bila wilayah ini baru dibentuk atau berganti nama")
    sampai: Tanggal | None = isian("Berlaku sampai", "Bila wilayah ini dihapus atau berganti nama")


class KategoriRow(Part):
    """One row of the office's own kategori.yaml."""

    kode: KodeBaru = wajib("Kode kategori", "Huruf kecil dan garis bawah, misalnya judi_daring")
    label: Teks = wajib("Sebutan", "Seperti yang dibaca orang")
    arti: Teks | None = isian("Arti", "Satu kalimat: kejadian apa yang termasuk")
    jenis_lazim: KodeJenis | None = isian(
        "Jenis yang lazim", "Jenis laporan yang diusulkan untuk kategori ini"
    )
    kata: tuple[Teks, ...] = isian(
        "Kata pengenal", "Kata-kata yang menandai kategori ini dalam laporan", default=()
    )
    pasal_5: tuple[Teks, ...] = isian(
        "Sumber konflik Pasal 5", "Huruf a sampai e, bila termasuk sumber konflik", default=()
    )
    snpk: Teks | None = isian("Padanan SNPK", "Jenis kekerasan dalam Sistem Nasional Pemantauan Kekerasan")
