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

    tahun: Bilangan = wajib("Tahun")
    jiwa: Bilangan = wajib("Jumlah jiwa")


class WilayahRow(Part):
    """One row of wilayah.yaml."""

    kode: KodeWilayahBaru = wajib("Kode wilayah", "Kode Kemendagri")
    nama: Teks = wajib("Nama wilayah")
    alias: tuple[Teks, ...] = isian("Nama lain", "Ejaan lain yang dipakai orang", default=())
    lat: Lintang | None = isian("Lintang")
    lng: Bujur | None = isian("Bujur")
    penduduk: tuple[Penduduk, ...] = isian("Penduduk", default=())
    mulai: Tanggal | None = isian("Berlaku mulai")
    sampai: Tanggal | None = isian("Berlaku sampai")


class KategoriRow(Part):
    """One row of the office's own kategori.yaml."""

    kode: KodeBaru = wajib("Kode kategori", "Huruf kecil dan garis bawah, misalnya judi_daring")
    label: Teks = wajib("Sebutan")
    arti: Teks | None = isian("Arti")
    jenis_lazim: KodeJenis | None = isian("Jenis yang lazim")
    kata: tuple[Teks, ...] = isian("Kata pengenal", default=())
    pasal_5: tuple[Teks, ...] = isian("Sumber konflik Pasal 5", default=())
    snpk: Teks | None = isian("Padanan SNPK")
