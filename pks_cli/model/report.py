"""A report of a member about keamanan dan ketertiban umum in its own wilayah: records/reports/."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pks_cli.model.attachment import Lampiran
from pks_cli.model.periode import periode_of
from pks_cli.model.record import Part, Record, isian, wajib
from pks_cli.model.scalars import (
    Bilangan,
    Bujur,
    IdCatatan,
    Jam,
    KodeBidang,
    KodeJalur,
    KodeJenis,
    KodeKategori,
    KodeKlasifikasi,
    KodeStatus,
    KodeSumberKonflik,
    KodeTingkat,
    KodeUnsur,
    KodeWilayah,
    Lintang,
    Periode,
    Rupiah,
    Tanggal,
    Teks,
)

KEJADIAN = frozenset({"gangguan_kamtibmas", "potensi_konflik", "peristiwa_konflik"})
KONFLIK = frozenset({"potensi_konflik", "peristiwa_konflik"})
_OF_KEJADIAN = ("kategori", "judul", "uraian", "status")


class Dampak(Part):
    """What an event did; absent is unknown, 0 is none."""

    tewas: Bilangan | None = isian("Meninggal dunia", "Jumlah orang")
    luka: Bilangan | None = isian("Luka", "Jumlah orang")
    mengungsi: Bilangan | None = isian("Mengungsi", "Jumlah orang")
    bangunan_rusak: Bilangan | None = isian("Bangunan rusak", "Jumlah bangunan")
    kerugian_rp: Rupiah | None = isian("Kerugian", "Dalam rupiah")


class Langkah(Part):
    """One step taken, dated; it may change the status."""

    tanggal: Tanggal | None = isian("Tanggal langkah", "Kapan dilakukan")
    oleh: Teks | None = isian("Dilakukan oleh", "Siapa yang melakukan, misalnya Polsek Metro Timur")
    uraian: Teks = wajib("Langkah yang dilakukan", "Apa yang sudah dilakukan")
    status: KodeStatus | None = isian(
        "Status setelah langkah ini", "belum_ditangani, sedang_ditangani, atau selesai"
    )


class Terkait(Part):
    """Another report that belongs together with this one."""

    id: IdCatatan = wajib("Id laporan terkait", "Delapan huruf dan angka di ujung nama berkasnya")
    hubungan: Teks | None = isian("Hubungan", "Misalnya lanjutan, atau kejadian yang sama")


class Report(Record):
    """One report; a report that nothing happened (nihil) is a report."""

    jenis: KodeJenis = wajib(
        "Jenis laporan", "nihil, gangguan_kamtibmas, potensi_konflik, peristiwa_konflik, kegiatan"
    )
    wilayah: KodeWilayah = wajib("Kelurahan", "Nama atau kode kelurahan, desa atau kecamatan")
    tanggal: Tanggal = wajib("Tanggal kejadian", "Kapan terjadi, misalnya 2021-11-02 atau 2 November 2021")
    sampai: Tanggal | None = isian("Sampai tanggal", "Untuk laporan nihil yang mencakup beberapa hari")
    jam: Jam | None = isian("Jam", "Misalnya 20.15")
    tanggal_lapor: Tanggal | None = isian(
        "Tanggal lapor", "Kapan dilaporkan; menentukan terlambat atau tidak"
    )
    periode: Periode | None = isian("Periode", "Misalnya 2021-B12; kosong: dari tanggal")
    unsur: KodeUnsur = wajib("Pelapor", "Unsur yang melapor: lurah, bhabinkamtibmas, babinsa, ...")
    pelapor: Teks | None = isian("Nama pelapor", "Bila disebut; pejabat, bukan warga")
    kategori: KodeKategori | None = isian("Kategori", "Kode kategori, misalnya balapan_liar")
    bidang: KodeBidang | None = isian(
        "Bidang", "Bidang ideologi, politik, ekonomi, sosial budaya, agama, hukum, atau keamanan"
    )
    sumber_konflik: KodeSumberKonflik | None = isian("Sumber konflik", "a sampai e, Pasal 5 UU 7/2012")
    judul: Teks | None = isian("Judul", "Satu baris")
    uraian: Teks | None = isian("Kejadian", "Apa yang terjadi, di mana, bagaimana")
    lokasi: Teks | None = isian("Lokasi", "Nama jalan atau tempat umum, tanpa nomor rumah warga")
    lat: Lintang | None = isian("Lintang", "Derajat desimal, misalnya -5.1173; selatan bertanda minus")
    lng: Bujur | None = isian("Bujur", "Derajat desimal, misalnya 105.308")
    pihak: tuple[Teks, ...] = isian("Pihak", "Kelompok yang terlibat, bukan nama orang", default=())
    jumlah_massa: Bilangan | None = isian("Jumlah massa", "Perkiraan jumlah orang")
    dampak: Dampak | None = isian("Dampak", "Hanya yang diketahui; tidak diisi berarti belum diketahui")
    akar_masalah: Teks | None = isian("Akar masalah", "Sebab yang mendasari")
    pemicu: Teks | None = isian("Pemicu", "Peristiwa yang memulai")
    langkah: tuple[Langkah, ...] = isian("Langkah", "Langkah yang sudah dilakukan", default=())
    status: KodeStatus | None = isian("Status", "belum_ditangani, sedang_ditangani atau selesai")
    jalur_penyelesaian: KodeJalur | None = isian("Jalur penyelesaian", "Bila selesai: lewat jalur apa")
    hambatan: Teks | None = isian("Hambatan", "Apa yang menghalangi penyelesaian")
    saran: Teks | None = isian("Saran", "Apa yang sebaiknya dilakukan, dan oleh siapa")
    kemungkinan: KodeTingkat | None = isian(
        "Kemungkinan berkembang", "rendah, sedang, tinggi, atau sangat_tinggi"
    )
    tingkat_dampak: KodeTingkat | None = isian("Tingkat dampak", "rendah, sedang, tinggi, atau sangat_tinggi")
    sumber_informasi: Teks | None = isian(
        "Sumber informasi", "Dari mana diketahui, misalnya patroli atau aduan warga"
    )
    nilai_informasi: Teks | None = isian("Nilai informasi", "Seberapa dapat dipercaya")
    klasifikasi: KodeKlasifikasi | None = isian("Klasifikasi", "biasa, terbatas, rahasia, sangat_rahasia")
    kasus: IdCatatan | None = isian("Kasus", "Id laporan pertama dari kasus yang sama")
    terkait: tuple[Terkait, ...] = isian("Terkait", "Laporan lain yang berhubungan", default=())
    data_dukung: tuple[Teks, ...] = isian(
        "Data dukung", "Nama berkas bukti, satu butir satu berkas", default=()
    )
    lampiran: tuple[Lampiran, ...] = isian("Lampiran", "Berkas yang disimpan di samping catatan", default=())
    catatan_impor: Teks | None = isian("Catatan impor", "Bagian sumber yang belum ditempatkan")
    sumber_impor: Any = isian("Sumber impor", "Dari mana laporan ini diambil")

    @property
    def is_kejadian(self) -> bool:
        """Whether something happened or may happen (not nihil, not kegiatan)."""
        return self.jenis in KEJADIAN

    @property
    def counted_periode(self) -> str:
        """The period whose rekap counts this report."""
        return self.periode or periode_of(self.tanggal)

    @property
    def kelas(self) -> str:
        """The class in force: empty is biasa, on potensi and peristiwa konflik terbatas."""
        if self.klasifikasi:
            return self.klasifikasi
        return "terbatas" if self.jenis in KONFLIK else "biasa"

    @classmethod
    def also_missing(cls, tree: Mapping[str, Any]) -> tuple[str, ...]:
        """A kejadian has a kategori, a judul, an uraian and a status."""
        jenis = tree.get("jenis")
        if not isinstance(jenis, str) or jenis not in KEJADIAN:
            return ()
        return tuple([key for key in _OF_KEJADIAN if _is_blank(tree.get(key))])


def _is_blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
