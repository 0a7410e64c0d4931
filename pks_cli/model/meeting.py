"""A meeting of the Tim Terpadu: records/meetings/."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from pks_cli.model.periode import periode_of
from pks_cli.model.record import Part, Record, isian, wajib
from pks_cli.model.scalars import (
    IdCatatan,
    Jam,
    KodeDasar,
    KodeJabatan,
    KodeKlasifikasi,
    KodeWilayah,
    Periode,
    Tanggal,
    Teks,
)


def _text_as(key: str) -> BeforeValidator:
    """Let a plain text stand for a group of which it is the one field `key`."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


class Orang(Part):
    """A person as written in the record."""

    nama: Teks | None = isian("Nama", "Dengan gelar")
    jabatan: Teks | None = isian("Jabatan")
    pangkat: Teks | None = isian("Pangkat dan golongan")
    nip: Teks | None = isian("NIP")
    nrp: Teks | None = isian("NRP")


class Hadir(Orang):
    """A person who was there."""

    mewakili: Teks | None = isian("Mewakili", "Siapa yang diwakili")
    keterangan: Teks | None = isian("Keterangan")


class TidakHadir(Orang):
    """A person who was not there."""

    alasan: Teks | None = isian("Alasan")


class Peserta(Part):
    """A group of participants, such as all lurah of a kota."""

    jabatan: KodeJabatan = wajib("Jabatan", "Kode jabatan, misalnya lurah")
    jabatan_lengkap: Teks | None = isian("Sebutan kelompok", "Seperti yang dicetak di naskah")
    wilayah: KodeWilayah | None = isian("Se-wilayah", "Kelompok dari seluruh wilayah ini")


class Pokok(Part):
    """One point said, with the points under it."""

    uraian: Teks = wajib("Pokok")
    rincian: tuple[Annotated[Pokok, _text_as("uraian")], ...] = isian("Rincian", default=())


PokokOrText = Annotated[Pokok, _text_as("uraian")]
OrangOrText = Annotated[Orang, _text_as("nama")]


class Sambutan(Part):
    """A speech."""

    oleh: Teks = wajib("Sambutan oleh")
    pokok: tuple[PokokOrText, ...] = isian("Pokok-pokok", default=())


class Pimpinan(Part):
    """Who led and who wrote; absent: the team of that date, else dotted blanks."""

    ketua: OrangOrText | None = isian("Pimpinan rapat")
    sekretaris: OrangOrText | None = isian("Sekretaris")
    pencatat: OrangOrText | None = isian("Notulis")


class Undangan(Part):
    """The letter of invitation."""

    nomor: Teks | None = isian("Nomor undangan")
    tanggal: Tanggal | None = isian("Tanggal undangan")


class LaporanWilayah(Part):
    """Which reports were read aloud: those of a period, or these."""

    periode: Periode | None = isian("Periode")
    laporan: tuple[IdCatatan, ...] = isian("Laporan", default=())


def _reports_as_group(value: Any) -> Any:
    return {"laporan": value} if isinstance(value, list) else value


class TindakLanjut(Part):
    """What was agreed, as decided that day; progress is kept apart, in records/followups/."""

    id: IdCatatan | None = isian("Id tindak lanjut")
    uraian: Teks = wajib("Tindak lanjut")
    penanggung_jawab: Teks | None = isian("Penanggung jawab")
    tenggat: Tanggal | None = isian("Tenggat")


class NaskahRapat(Part):
    """The life of one paper of the meeting."""

    nomor: Teks | None = isian("Nomor")
    tanggal: Tanggal | None = isian("Tanggal")
    keadaan: Teks | None = isian("Keadaan", "draf, paraf, ditandatangani atau dikirim")
    berkas: Teks | None = isian("Pindaian", "Berkas pindaian yang ditandatangani")


class Meeting(Record):
    """One meeting and its minutes."""

    nama: Teks = wajib("Nama rapat")
    wilayah: KodeWilayah = wajib("Wilayah")
    periode: Periode | None = isian("Periode", "Misalnya 2021-B12; kosong: dari tanggal")
    hari: Teks | None = isian("Hari", "Bila ditulis, dicocokkan dengan tanggal")
    tanggal: Tanggal = wajib("Tanggal rapat")
    mulai: Jam | None = isian("Mulai pukul")
    selesai: Jam | None = isian("Selesai pukul")
    tempat: Teks | None = isian("Tempat")
    alamat: Teks | None = isian("Alamat tempat")
    undangan: Undangan | None = isian("Surat undangan")
    acara: tuple[Teks, ...] = isian("Acara", default=())
    pimpinan: Pimpinan = isian("Pimpinan rapat", default=Pimpinan())
    hadir: tuple[Annotated[Hadir, _text_as("nama")], ...] = isian(
        "Hadir", "Menurut urutan protokol", default=()
    )
    peserta: tuple[Peserta, ...] = isian("Peserta", "Kelompok peserta", default=())
    tidak_hadir: tuple[Annotated[TidakHadir, _text_as("nama")], ...] = isian("Tidak hadir", default=())
    dasar: tuple[KodeDasar, ...] = isian("Dasar", "Kode dasar hukum, misalnya uu-7-2012", default=())
    sambutan: tuple[Sambutan, ...] = isian("Sambutan", default=())
    laporan_wilayah: Annotated[LaporanWilayah, BeforeValidator(_reports_as_group)] | None = isian(
        "Laporan per wilayah"
    )
    pembahasan: tuple[PokokOrText, ...] = isian("Pembahasan dan arahan", default=())
    keputusan: tuple[PokokOrText, ...] = isian("Keputusan", default=())
    tindak_lanjut: tuple[TindakLanjut, ...] = isian("Tindak lanjut", default=())
    penutup: Teks | None = isian("Penutup")
    naskah: dict[str, NaskahRapat] = isian("Naskah", default_factory=dict)
    klasifikasi: KodeKlasifikasi | None = isian("Klasifikasi")

    @property
    def counted_periode(self) -> str:
        """The period the meeting belongs to."""
        return self.periode or periode_of(self.tanggal)

    def kelas(self, ceiling: str) -> str:
        """The class of the meeting's papers: its own, if empty the folder's ceiling."""
        return self.klasifikasi or ceiling
