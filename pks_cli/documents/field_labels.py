"""What the fields of papers are called, by their path; where a field is a record's own, by its declaration.

A path is the same in every naskah, list items without a number: "hadir.nama". A field without a label here
is called by its name in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.model.fields import Loc, spec_at
from pks_cli.model.forms import Penandatangan
from pks_cli.model.meeting import Meeting
from pks_cli.model.office import Office
from pks_cli.model.report import KEJADIAN, Report
from pks_cli.model.vocabulary import codes, label

if TYPE_CHECKING:
    from pydantic import BaseModel

_Own = tuple["type[BaseModel]", Loc]

FRAME: dict[str, str | _Own] = {
    "naskah": "Naskah ini",
    "naskah.judul": "Judul di atas naskah",
    "naskah.kepala": "Baris di kepala halaman kedua dan seterusnya",
    "naskah.nomor": "Nomor naskah, atau titik-titik",
    "naskah.contoh": "Tanda contoh, kosong bila bukan contoh",
    "naskah.klasifikasi": "Klasifikasi, kosong bila biasa",
    "naskah.ralat": "Ralat atas naskah yang mana, kosong bila bukan ralat",
    "naskah.salinan": "Nomor salinan naskah rahasia, kosong bila tidak bernomor",
    "kop": (Office, ("kop",)),
    "kop.atas": "Baris di atas nama kantor",
    "kop.nama": "Baris kop terakhir, yang terbesar",
    "kop.kontak": "Alamat, telepon, pos-el, dan laman",
    "kop.logo": "Apakah ada logo",
    "kop.tengah": "Apakah logo di tengah, di atas nama",
    "tanda_tangan": "Tanda tangan",
    "tanda_tangan.tempat_tanggal": "Kota dan tanggal",
    "tanda_tangan.kanan": (Office, ("penandatangan",)),
    "tanda_tangan.kiri": "Penanda tangan di sebelah kiri, kosong bila tidak ada",
    "tembusan": (Office, ("tembusan",)),
    "titik": "Titik-titik untuk diisi dengan tangan",
}
_SIGNATURE: dict[str, str | _Own] = {
    "atas": "Baris di atas tanda tangan: a.n., jabatan, u.b.",
    "nama": (Penandatangan, ("nama",)),
    "bawah": "Baris di bawah nama: pangkat dan NIP",
    "elektronik": "Keterangan tanda tangan elektronik, kosong bila basah",
    "paraf": (Penandatangan, ("paraf",)),
}
FRAME |= {
    f"tanda_tangan.{side}.{key}": text for side in ("kanan", "kiri") for key, text in _SIGNATURE.items()
}

LETTER: dict[str, str | _Own] = {
    "surat": "Kepala surat",
    "surat.nomor": "Nomor surat, atau titik-titik",
    "surat.sifat": (Office, ("naskah", "sifat")),
    "surat.lampiran": "Jumlah lampiran",
    "surat.hal": "Hal surat",
    "surat.tempat_tanggal": "Kota dan tanggal surat",
    "surat.tanggal": "Tanggal surat",
    "tujuan": "Kepada siapa surat ditujukan, di belakang Yth.",
}

MEETING: dict[str, str | _Own] = {
    "rapat": "Rapat",
    "rapat.nama": (Meeting, ("nama",)),
    "rapat.nomor": "Nomor notula, kosong bila belum ada",
    "rapat.hari_tanggal": "Hari dan tanggal rapat",
    "rapat.waktu": "Waktu rapat",
    "rapat.tempat": "Tempat dan alamat rapat",
    "rapat.periode": (Meeting, ("periode",)),
    "rapat.undangan": "Nomor dan tanggal surat undangan",
    "rapat.acara": (Meeting, ("acara",)),
    "diundang": "Yang diundang",
    "diundang.sebutan": "Sebutan pejabat",
    "diundang.nama": "Nama pejabat, kosong bila belum diketahui",
    "daftar": "Baris daftar hadir, dua orang setiap kali",
    "daftar.ganjil": "Orang di kolom kiri",
    "daftar.genap": "Orang di kolom kanan",
}
MEETING |= {
    f"daftar.{side}.{key}": text
    for side in ("ganjil", "genap")
    for key, text in (("nomor", "Nomor urut"), ("nama", "Nama"), ("jabatan", "Jabatan"))
}

NOTULA: dict[str, str | _Own] = {
    "pimpinan": (Meeting, ("pimpinan",)),
    "pimpinan.ketua": (Meeting, ("pimpinan", "ketua")),
    "pimpinan.sekretaris": (Meeting, ("pimpinan", "sekretaris")),
    "pimpinan.pencatat": (Meeting, ("pimpinan", "pencatat")),
    "hadir": (Meeting, ("hadir",)),
    "hadir.nama": (Meeting, ("hadir", 0, "nama")),
    "hadir.rincian": "Pangkat dan NIP atau NRP",
    "hadir.jabatan": (Meeting, ("hadir", 0, "jabatan")),
    "hadir.keterangan": (Meeting, ("hadir", 0, "keterangan")),
    "ada_keterangan": "Apakah ada yang hadir dengan keterangan",
    "peserta": (Meeting, ("peserta",)),
    "peserta.sebutan": (Meeting, ("peserta", 0, "jabatan_lengkap")),
    "peserta.orang": "Nama peserta yang diketahui",
    "ada_orang": "Apakah nama peserta ada yang diketahui",
    "tidak_hadir": (Meeting, ("tidak_hadir",)),
    "dasar": (Meeting, ("dasar",)),
    "sambutan": (Meeting, ("sambutan",)),
    "sambutan.judul": (Meeting, ("sambutan", 0, "oleh")),
    "sambutan.butir": (Meeting, ("sambutan", 0, "pokok")),
    "pembahasan": (Meeting, ("pembahasan",)),
    "keputusan": (Meeting, ("keputusan",)),
    "tindak_lanjut": (Meeting, ("tindak_lanjut",)),
    "tindak_lanjut.uraian": (Meeting, ("tindak_lanjut", 0, "uraian")),
    "tindak_lanjut.penanggung_jawab": (Meeting, ("tindak_lanjut", 0, "penanggung_jawab")),
    "tindak_lanjut.tenggat": (Meeting, ("tindak_lanjut", 0, "tenggat")),
    "laporan": (Meeting, ("laporan_wilayah",)),
    "laporan.ada": "Apakah ada laporan",
    "laporan.wilayah": "Kecamatan dengan laporannya",
    "laporan.wilayah.nama": "Nama kecamatan",
    "laporan.wilayah.baris": "Laporan di kecamatan itu",
    "laporan.wilayah.baris.wilayah": (Report, ("wilayah",)),
    "laporan.wilayah.baris.judul": (Report, ("judul",)),
    "laporan.wilayah.baris.uraian": (Report, ("uraian",)),
    "laporan.wilayah.baris.asal": "Siapa yang melapor, dan tanggal kejadian",
    "laporan.wilayah.baris.langkah": (Report, ("langkah",)),
    "laporan.wilayah.baris.status": (Report, ("status",)),
    "laporan.tidak_dimuat": "Berapa laporan yang tidak dimuat, kosong bila semua dimuat",
    "ada_kegiatan": "Apakah ada yang dibahas di rapat",
    "penutup": (Meeting, ("penutup",)),
    "tanda_tangan.ketua": "Tanda tangan pimpinan rapat",
    "tanda_tangan.pencatat": "Tanda tangan notulis",
}
NOTULA |= {
    f"{points}.{key}": text
    for points in ("sambutan.butir", "pembahasan", "keputusan")
    for key, text in (("tingkat", "Tingkat butir, 1 sampai 4"), ("teks", "Isi butir"))
}
NOTULA |= {
    f"tanda_tangan.{who}.{key}": text
    for who in ("ketua", "pencatat")
    for key, text in (
        ("jabatan", (Penandatangan, ("jabatan",))),
        ("nama", (Penandatangan, ("nama",))),
        ("bawah", _SIGNATURE["bawah"]),
    )
}

_PERSON: dict[str, str | _Own] = {
    "jabatan": (Penandatangan, ("jabatan",)),
    "nama": (Penandatangan, ("nama",)),
    "bawah": _SIGNATURE["bawah"],
}
RECORD_OF_MEETING: dict[str, str | _Own] = {
    "pembuka": "Kalimat pembuka dengan hari, tanggal, dan waktu dalam huruf",
    "pihak": "Para pihak",
    "pihak.nama": "Nama",
    "pihak.pangkat": "Pangkat",
    "pihak.induk": "NIP atau NRP",
    "pihak.nomor": "Nomor NIP atau NRP",
    "pihak.jabatan": "Jabatan",
    "pihak.peran": "Peran di dalam rapat",
    "mengetahui": "Pejabat yang mengetahui",
    **{f"mengetahui.{key}": text for key, text in _SIGNATURE.items()},
    **{f"pimpinan.{key}": text for key, text in _PERSON.items()},
    "pencatat": "Tanda tangan notulis",
    **{f"pencatat.{key}": text for key, text in _PERSON.items()},
}

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
LABELS: dict[str, str | _Own] = {**FRAME, **LETTER, **MEETING, **NOTULA, **RECORD_OF_MEETING, **MATRIX}
LABELS |= {**PERIODE, **ADVICE, **REPORT_OF_PERIODE, **DECREE}


def field_label(path: str) -> str:
    """Give what people call a field: "Nama rapat" for "rapat.nama"."""
    known = LABELS.get(path)
    if known is None:
        return path.rpartition(".")[2].replace("_", " ").capitalize()
    if isinstance(known, str):
        return known
    spec = spec_at(*known)
    return spec.label if spec else path
