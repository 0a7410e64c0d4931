"""What the fields of papers are called, by their path; where a field is a record's own, by its declaration.

A path is the same in every naskah, list items without a number: "hadir.nama". A field without a label here
is called by its name in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.documents.field_labels_papers import PAPERS
from pks_cli.model.fields import Loc, spec_at
from pks_cli.model.forms import Penandatangan
from pks_cli.model.meeting import Meeting
from pks_cli.model.office import Office
from pks_cli.model.report import Report

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
    "naskah.jejak": "Asal dan sidik naskah, kosong bila kantor tidak memintanya",
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

LABELS: dict[str, str | _Own] = {**FRAME, **LETTER, **MEETING, **NOTULA, **RECORD_OF_MEETING, **PAPERS}


def field_label(path: str) -> str:
    """Give what people call a field: "Nama rapat" for "rapat.nama"."""
    known = LABELS.get(path)
    if known is None:
        return path.rpartition(".")[2].replace("_", " ").capitalize()
    if isinstance(known, str):
        return known
    spec = spec_at(*known)
    return spec.label if spec else path
