"""The forms of an office's papers: page, letterhead, number, signatures; part of records/pks.yaml.

Page and fonts are by default those of Permendagri 1/2023 as the field dossier has them; each office may
differ, since its own regulation does.
"""

from __future__ import annotations

from pks_cli.model.record import Part, isian
from pks_cli.model.scalars import (
    Bilangan,
    KodeBentukTandaTangan,
    KodeEjaanWaliKota,
    KodeJenisKop,
    KodeKertas,
    KodeSifatNaskah,
    KodeStatusPejabat,
    KodeSusunanNotula,
    Sentimeter,
    Teks,
    YaTidak,
)


class Tepi(Part):
    """The margins of a page, in centimetres."""

    atas: Sentimeter | None = isian("Tepi atas", "Sentimeter; kosong: menurut templat")
    bawah: Sentimeter | None = isian("Tepi bawah", "Sentimeter; kosong: menurut templat")
    kiri: Sentimeter | None = isian("Tepi kiri", "Sentimeter; kosong: menurut templat")
    kanan: Sentimeter | None = isian("Tepi kanan", "Sentimeter; kosong: menurut templat")


class Penandatangan(Part):
    """Who signs, and on whose behalf.

    The forms: the official himself; a.n. (`atas_nama`), where the one above lends the signature; u.b.
    (`untuk_beliau`), where the one it was lent to lends it further; Plt., Plh. and Pj. before the post. A
    head of a region signs with the name alone.
    """

    status: KodeStatusPejabat | None = isian("Status pejabat", "plt, plh, atau pj; kosong: pejabat tetap")
    jabatan: Teks | None = isian(
        "Jabatan penanda tangan", "Misalnya Kepala Badan Kesatuan Bangsa dan Politik"
    )
    nama: Teks | None = isian("Nama penanda tangan", "Dengan gelar, misalnya Dra. Rosita, M.M.")
    pangkat: Teks | None = isian("Pangkat dan golongan", "Misalnya Pembina Utama Muda (IV/c)")
    nip: Teks | None = isian("NIP", "18 angka")
    atas_nama: Teks | None = isian("Atas nama", "Jabatan di depan a.n., misalnya Wali Kota Metro")
    untuk_beliau: Teks | None = isian(
        "Untuk beliau", "Jabatan di atas u.b., misalnya Sekretaris Daerah; hanya bersama atas_nama"
    )
    paraf: tuple[Teks, ...] = isian("Paraf", "Jabatan yang memaraf, paling banyak tiga", default=())
    bentuk: KodeBentukTandaTangan = isian("Bentuk tanda tangan", "basah atau elektronik", default="basah")


class Kop(Part):
    """A letterhead."""

    baris: tuple[Teks, ...] = isian("Baris kop", "Kosong: dari pemerintah dan nama kantor", default=())
    alamat: Teks | None = isian("Alamat kantor", "Jalan, nomor, kota, dan kode pos")
    telepon: Teks | None = isian("Telepon", "Misalnya (0725) 000000")
    pos_el: Teks | None = isian("Pos-el", "Alamat pos elektronik kantor")
    laman: Teks | None = isian("Laman", "Alamat situs kantor")
    logo: Teks | None = isian("Logo", "Berkas PNG atau JPEG di dalam folder")


class BentukNaskah(Part):
    """What one kind of paper has of its own; absent: as all papers of the office."""

    judul: Teks | None = isian("Judul", "Misalnya NOTULEN RAPAT")
    kop: KodeJenisKop | None = isian(
        "Kop", "perangkat_daerah atau kepala_daerah; kosong: menurut penanda tangan"
    )
    kode: Teks | None = isian("Kode klasifikasi arsip", "Misalnya 000.1.5")
    sifat: KodeSifatNaskah | None = isian("Sifat", "biasa, segera, sangat_segera, atau penting")
    penandatangan: Penandatangan | None = isian("Penanda tangan", "Bila bukan penanda tangan kantor")
    penandatangan_kedua: Penandatangan | None = isian(
        "Penanda tangan kedua", "Di sebelah kiri, misalnya PPTK di daftar hadir"
    )
    tembusan: tuple[Teks, ...] | None = isian("Tembusan", "Bila bukan tembusan kantor")
    tujuan: Teks | None = isian("Yth.", "Kepada siapa naskah ini ditujukan")


class Naskah(Part):
    """How the papers look."""

    kertas: KodeKertas = isian("Ukuran kertas", "A4 atau F4", default="A4")
    tepi: Tepi = isian("Ruang tepi", "Jarak teks dari tepi kertas", default_factory=Tepi)
    huruf: Teks | None = isian("Huruf", "Nama huruf, misalnya Arial; kosong: huruf templat")
    notula: KodeSusunanNotula = isian("Susunan notula", "praktik atau baku", default="praktik")
    judul_notula: Teks = isian("Judul notula", "NOTULA, atau sebutan lain di kantor ini", default="NOTULA")
    kepala_daerah: KodeEjaanWaliKota = isian(
        "Ejaan Wali Kota", "wali_kota (baku) atau walikota", default="wali_kota"
    )
    kode: Teks = isian("Kode klasifikasi arsip", "Di depan nomor naskah", default="200.1.3.4")
    unit: Teks | None = isian("Kode unit", "Kode kantor ini di dalam nomor naskah")
    pola_nomor: Teks = isian(
        "Pola nomor",
        "Susunan nomor naskah dari {kode}, {urut}, {unit}, {bulan}, {tahun}, dan {keamanan}",
        default="{kode}/{urut}/{unit}/{tahun}",
    )
    sifat: KodeSifatNaskah = isian("Sifat", "Sifat surat bila tidak disebut lain", default="biasa")
    baris_kosong: Bilangan = isian(
        "Baris kosong daftar hadir", "Berapa baris di bawah daftar hadir untuk diisi tangan", default=10
    )
    jejak: YaTidak = isian(
        "Jejak di halaman", "Bila ya, asal dan sidik naskah dicetak di kaki halaman", default=False
    )
