"""What the fields of single kinds of paper are called: matrix, rekap, telaahan, report, decree and others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.model.meeting import Meeting
from pks_cli.model.office import Office
from pks_cli.model.report import KEJADIAN, Report
from pks_cli.model.vocabulary import codes, label

if TYPE_CHECKING:
    from pydantic import BaseModel

    from pks_cli.model.fields import Loc

    _Own = tuple[type[BaseModel], Loc]

_TOLD: dict[str, str | _Own] = {
    "nomor": "Nomor urut",
    "wilayah": (Report, ("wilayah",)),
    "kelurahan": "Nama kelurahan",
    "judul": (Report, ("judul",)),
    "uraian": (Report, ("uraian",)),
    "asal": "Siapa yang melapor, dan tanggal kejadian",
    "langkah": (Report, ("langkah",)),
    "status": (Report, ("status",)),
    "keterangan": "Keterangan: dampak, jalur penyelesaian, hambatan",
    "hambatan": (Report, ("hambatan",)),
    "saran": (Report, ("saran",)),
}
MATRIX: dict[str, str | _Own] = {
    "matriks": "Matriks permasalahan",
    "matriks.kecamatan": "Kecamatan dengan permasalahannya",
    "matriks.kecamatan.nama": "Nama kecamatan",
    "matriks.kecamatan.ringkasan": "Ringkasan kecamatan itu",
    "matriks.kecamatan.baris": "Permasalahan di kecamatan itu",
    **{
        f"matriks.kecamatan.baris.{key}": _TOLD[key]
        for key in ("nomor", "kelurahan", "judul", "uraian", "asal", "langkah", "status", "keterangan")
    },
    "matriks.sebutan": "Kelurahan atau desa, sebagai kepala kolom",
    "matriks.ringkasan": "Ringkasan seluruh wilayah",
    "matriks.tidak_dimuat": "Berapa laporan yang tidak dimuat, kosong bila semua dimuat",
}

_COUNTS: dict[str, str | _Own] = {
    "jenis_baris": "Jenis baris: induk, rincian, atau jumlah",
    "nomor": "Nomor baris",
    "nama": "Nama wilayah",
    "per_jenis": "Jumlah menurut jenis",
    **{f"per_jenis.{code}": label("jenis", code) for code in KEJADIAN},
    "per_status": "Jumlah menurut status",
    **{f"per_status.{code}": label("status", code) for code in codes("status")},
    "kejadian": "Jumlah kejadian",
    "persen_selesai": "Persen kejadian yang selesai, dengan n",
    "kegiatan": "Jumlah kegiatan",
    "nihil": "Jumlah laporan nihil",
    "laporan": "Jumlah laporan",
    "wajib": "Jumlah laporan yang wajib",
    "melapor": "Jumlah yang melapor",
    "belum": "Jumlah yang belum melapor",
    "terlambat": "Jumlah yang terlambat",
    "terakhir": "Tanggal laporan terakhir",
}
PERIODE: dict[str, str | _Own] = {
    "wilayah": "Wilayah",
    "waktu": "Periode atau tahun",
    "keadaan": "Per tanggal berapa keadaannya",
    "baris": "Baris rekap",
    **{f"{rows}.{key}": text for rows in ("baris", "wilayah") for key, text in _COUNTS.items()},
    "catatan": "Catatan di bawah tabel",
    "belum": "Yang belum melapor",
    "belum.periode": "Periode yang belum dilaporkan",
    "belum.kelurahan": "Nama kelurahan",
    "belum.kecamatan": "Nama kecamatan",
    "belum.keterangan": "Keterangan",
}
ADVICE: dict[str, str | _Own] = {
    "surat.yth": "Kepada siapa telaahan ditujukan",
    "surat.dari": "Siapa yang menyampaikan",
    "persoalan": "Persoalan",
    "praanggapan": "Praanggapan",
    "fakta": "Fakta yang mempengaruhi",
    "fakta.teks": "Kalimat fakta",
    "fakta.rincian": "Rincian fakta",
    "fakta.tabel": "Apakah tabel wilayah berdiri di bawah fakta ini",
    "analisis": "Analisis",
    "simpulan": "Simpulan",
    "saran": "Saran",
    "tanpa_saran": "Kalimat bila belum ada saran, selain itu kosong",
    "lampiran": "Laporan yang dirujuk",
    **{f"lampiran.{key}": _TOLD[key] for key in _TOLD if key not in ("kelurahan", "keterangan")},
    "lampiran_wilayah": "Apakah tabel wilayah berdiri di lampiran",
    "ada_lampiran": "Apakah ada lampiran",
}
REPORT_OF_PERIODE: dict[str, str | _Own] = {
    "tentang": "Tentang apa laporan ini",
    "pendahuluan": "Pendahuluan",
    "pendahuluan.umum": "Kalimat umum",
    "pendahuluan.maksud": "Maksud dan tujuan",
    "pendahuluan.lingkup": "Ruang lingkup",
    "landasan": "Landasan hukum",
    "rapat_tidak_dimuat": "Berapa rapat yang tidak dimuat, kosong bila semua dimuat",
    "kegiatan": "Kegiatan yang dilaporkan",
    **{f"kegiatan.{key}": _TOLD[key] for key in ("wilayah", "judul", "uraian", "asal", "langkah", "status")},
    "kegiatan_tidak_dimuat": "Berapa kegiatan yang tidak dimuat, kosong bila semua dimuat",
    "selesai": "Persen kejadian yang selesai",
    "tindak_lanjut.rapat": "Tanggal rapat yang memutuskan",
    "tindak_lanjut.status": "Status tindak lanjut",
}
DECREE: dict[str, str | _Own] = {
    "tanda": "Tanda rancangan",
    "pejabat": "Jabatan yang menetapkan",
    "nomor": "Nomor keputusan, atau titik-titik",
    "menimbang": "Menimbang",
    "mengingat": "Mengingat",
    "menetapkan": "Judul keputusan di belakang Menetapkan",
    "diktum": "Diktum",
    "diktum.sebutan": "KESATU, KEDUA, dan seterusnya",
    "diktum.teks": "Isi diktum",
    "diktum.rincian": "Rincian diktum",
    "kota": (Office, ("kota_surat",)),
    "tanggal": "Tanggal penetapan, atau titik-titik",
    "susunan": "Judul lampiran susunan tim",
    "anggota": "Anggota tim",
    "anggota.nama": "Nama",
    "anggota.jabatan": "Jabatan",
    "anggota.peran": "Peran dalam tim",
}
OTHER: dict[str, str | _Own] = {
    "dari": "Siapa yang menyampaikan",
    "rapat.pimpinan": (Meeting, ("pimpinan", "ketua")),
    "rapat.tanggal": "Tanggal rapat",
    "kiriman": "Naskah yang dikirim",
    "kiriman.naskah": "Nama naskah",
    "kiriman.banyaknya": "Banyaknya",
    "titik_pendek": "Titik-titik pendek untuk diisi dengan tangan",
    "besar": "Foto besar, bila fotonya sedikit",
    "besar.gambar": "Nama gambar, untuk teks alternatif gambar: {{ butir.gambar }}",
    "besar.keterangan": "Keterangan foto",
    "pasangan": "Foto berpasangan, bila fotonya banyak",
    "pasangan.kiri": "Foto kiri",
    "pasangan.kiri.gambar": "Nama gambar",
    "pasangan.kiri.keterangan": "Keterangan foto",
    "pasangan.kanan": "Foto kanan, kosong bila tidak ada",
    "pasangan.kanan.gambar": "Nama gambar",
    "pasangan.kanan.keterangan": "Keterangan foto",
}

SHEET: dict[str, str | _Own] = {
    "isian": "Keterangan rapat yang diisi",
    **{f"isian.{key}": (Meeting, (key,)) for key in ("mulai", "selesai", "tempat", "alamat", "penutup")},
    **{f"isian.{key}": (Meeting, ("pimpinan", key)) for key in ("ketua", "pencatat")},
    "orang": "Yang hadir, yang diundang, dan baris kosong",
    "orang.nama": (Meeting, ("hadir", 0, "nama")),
    "orang.jabatan": (Meeting, ("hadir", 0, "jabatan")),
    "orang.kehadiran": "Hadir, diwakili, atau tidak hadir",
    "orang.keterangan": "Nama wakil, atau alasan tidak hadir",
    "lama": "Tindak lanjut rapat sebelumnya yang belum selesai",
    "lama.uraian": (Meeting, ("tindak_lanjut", 0, "uraian")),
    "lama.penanggung_jawab": (Meeting, ("tindak_lanjut", 0, "penanggung_jawab")),
    "lama.tenggat": (Meeting, ("tindak_lanjut", 0, "tenggat")),
    "lama.status": "Status tindak lanjut",
    "lama.kemajuan": "Tempat menulis kemajuannya",
    "sambutan.oleh": (Meeting, ("sambutan", 0, "oleh")),
    "sambutan.pokok": (Meeting, ("sambutan", 0, "pokok")),
    "pembahasan.uraian": (Meeting, ("pembahasan", 0, "uraian")),
    "pembahasan.rincian": (Meeting, ("pembahasan", 0, "rincian")),
    "keputusan.butir": "Keputusan dengan rinciannya",
    **{
        f"{points}.{key}": text
        for points in ("sambutan.pokok", "pembahasan.rincian", "keputusan.butir")
        for key, text in (("tingkat", "Tingkat butir, 1 sampai 4"), ("teks", "Isi butir"))
    },
    "catatan": "Tempat menulis catatan lain",
}

PAPERS = {**SHEET, **MATRIX, **PERIODE, **ADVICE, **REPORT_OF_PERIODE, **DECREE, **OTHER}
