"""A meeting of the Tim Terpadu: records/meetings/."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator

from pks_cli.model.attachment import Lampiran
from pks_cli.model.periode import periode_of
from pks_cli.model.record import Part, Record, isian, wajib
from pks_cli.model.scalars import (
    IdCatatan,
    Jam,
    KodeDasar,
    KodeJabatan,
    KodeKeadaanNaskah,
    KodeKlasifikasi,
    KodeWilayah,
    Periode,
    Tanggal,
    Teks,
)

INVITATION = "undangan"


def _text_as(key: str) -> BeforeValidator:
    """Let a plain text stand for a group of which it is the one field `key`."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


class Orang(Part):
    """A person as written in the record."""

    nama: Teks | None = isian("Nama", "Dengan gelar")
    jabatan: Teks | None = isian("Jabatan", "Seperti yang dicetak di naskah")
    pangkat: Teks | None = isian("Pangkat dan golongan", "Misalnya Pembina (IV/a) atau AKP")
    nip: Teks | None = isian("NIP", "18 angka")
    nrp: Teks | None = isian("NRP", "Untuk TNI dan Polri")


class Hadir(Orang):
    """A person who was there."""

    mewakili: Teks | None = isian("Mewakili", "Siapa yang diwakili")
    keterangan: Teks | None = isian("Keterangan", "Catatan di daftar hadir")


class TidakHadir(Orang):
    """A person who was not there."""

    alasan: Teks | None = isian("Alasan", "Mengapa tidak hadir")


class Peserta(Part):
    """A group of participants, such as all lurah of a kota."""

    jabatan: KodeJabatan = wajib("Jabatan", "Kode jabatan, misalnya lurah")
    jabatan_lengkap: Teks | None = isian("Sebutan kelompok", "Seperti yang dicetak di naskah")
    wilayah: KodeWilayah | None = isian("Se-wilayah", "Kelompok dari seluruh wilayah ini")


class Pokok(Part):
    """One point said, with the points under it."""

    uraian: Teks = wajib("Pokok", "Satu pokok pembicaraan")
    rincian: tuple[Annotated[Pokok, _text_as("uraian")], ...] = isian(
        "Rincian", "Pokok-pokok di bawahnya", default=()
    )


PokokOrText = Annotated[Pokok, _text_as("uraian")]
OrangOrText = Annotated[Orang, _text_as("nama")]


class Sambutan(Part):
    """A speech."""

    oleh: Teks = wajib("Sambutan oleh", "Jabatan yang menyampaikan")
    pokok: tuple[PokokOrText, ...] = isian("Pokok-pokok", "Satu butir satu pokok pembicaraan", default=())


class Pimpinan(Part):
    """Who led and who wrote; absent: the team of that date, else dotted blanks."""

    ketua: OrangOrText | None = isian("Pimpinan rapat", "Nama, atau nama dengan jabatan, pangkat, dan NIP")
    sekretaris: OrangOrText | None = isian("Sekretaris", "Nama, atau nama dengan jabatan, pangkat, dan NIP")
    pencatat: OrangOrText | None = isian("Notulis", "Nama, atau nama dengan jabatan, pangkat, dan NIP")


class Undangan(Part):
    """The letter of invitation."""

    nomor: Teks | None = isian("Nomor undangan", "Nomor surat undangan")
    tanggal: Tanggal | None = isian("Tanggal undangan", "Tanggal surat undangan")


class LaporanWilayah(Part):
    """Which reports were read aloud: those of a period, or these."""

    periode: Periode | None = isian("Periode", "Laporan satu periode, misalnya 2021-B12")
    laporan: tuple[IdCatatan, ...] = isian(
        "Laporan", "Id laporan yang dibacakan, satu butir satu laporan", default=()
    )


def _reports_as_group(value: Any) -> Any:
    return {"laporan": value} if isinstance(value, list) else value


class TindakLanjut(Part):
    """What was agreed, as decided that day; progress is kept apart, in records/followups/."""

    id: IdCatatan | None = isian(
        "Id tindak lanjut", "Delapan huruf dan angka; kemajuannya dicatat dengan id ini"
    )
    uraian: Teks = wajib("Tindak lanjut", "Apa yang harus dilakukan")
    penanggung_jawab: Teks | None = isian("Penanggung jawab", "Jabatan atau instansi yang mengerjakan")
    tenggat: Tanggal | None = isian("Tenggat", "Hari terakhir")


class NaskahRapat(Part):
    """The life of one paper of the meeting."""

    nomor: Teks | None = isian("Nomor", "Nomor naskah dari buku agenda")
    tanggal: Tanggal | None = isian("Tanggal", "Tanggal naskah")
    keadaan: KodeKeadaanNaskah | None = isian("Keadaan", "draf, paraf, ditandatangani atau dikirim")
    berkas: Teks | None = isian("Pindaian", "Berkas pindaian yang ditandatangani")
    sha256: Teks | None = isian("Sidik pindaian", "Diisi oleh program, untuk mencocokkan pindaiannya")
    sidik: Teks | None = isian("Sidik isi", "Diisi oleh program ketika naskah ditandatangani")


class Numbered(NamedTuple):
    """A paper that has a number.

    Attributes:
        kind: The code of the naskah.
        loc: Where the number stands in the record.
        number: As written.
        year: Of the paper; of the meeting where the paper has no date.
    """

    kind: str
    loc: tuple[str, ...]
    number: str
    year: int


class Meeting(Record):
    """One meeting and its minutes."""

    nama: Teks = wajib("Nama rapat", "Seperti di undangan")
    wilayah: KodeWilayah = wajib("Wilayah", "Wilayah tim yang rapat, biasanya kota atau kabupaten")
    periode: Periode | None = isian("Periode", "Misalnya 2021-B12; kosong: dari tanggal")
    hari: Teks | None = isian("Hari", "Bila ditulis, dicocokkan dengan tanggal")
    tanggal: Tanggal = wajib("Tanggal rapat", "Misalnya 2021-12-13 atau 13 Desember 2021")
    mulai: Jam | None = isian("Mulai pukul", "Misalnya 13.30")
    selesai: Jam | None = isian("Selesai pukul", "Misalnya 15.40")
    tempat: Teks | None = isian("Tempat", "Ruang atau gedung")
    alamat: Teks | None = isian("Alamat tempat", "Jalan, kelurahan, kecamatan, kota")
    undangan: Undangan | None = isian("Surat undangan", "Nomor dan tanggalnya")
    acara: tuple[Teks, ...] = isian("Acara", "Satu butir satu acara", default=())
    pimpinan: Pimpinan = isian(
        "Pimpinan rapat", "Siapa memimpin dan siapa mencatat", default_factory=Pimpinan
    )
    hadir: tuple[Annotated[Hadir, _text_as("nama")], ...] = isian(
        "Hadir", "Menurut urutan protokol", default=()
    )
    peserta: tuple[Peserta, ...] = isian("Peserta", "Kelompok peserta", default=())
    tidak_hadir: tuple[Annotated[TidakHadir, _text_as("nama")], ...] = isian(
        "Tidak hadir", "Yang diundang dan tidak hadir", default=()
    )
    dasar: tuple[KodeDasar, ...] = isian("Dasar", "Kode dasar hukum, misalnya uu-7-2012", default=())
    sambutan: tuple[Sambutan, ...] = isian("Sambutan", "Satu butir satu sambutan", default=())
    laporan_wilayah: Annotated[LaporanWilayah, BeforeValidator(_reports_as_group)] | None = isian(
        "Laporan per wilayah", "Laporan yang dibacakan: satu periode, atau daftar id"
    )
    pembahasan: tuple[PokokOrText, ...] = isian("Pembahasan dan arahan", "Satu butir satu pokok", default=())
    keputusan: tuple[PokokOrText, ...] = isian("Keputusan", "Satu butir satu keputusan", default=())
    tindak_lanjut: tuple[TindakLanjut, ...] = isian("Tindak lanjut", "Apa yang harus dilakukan", default=())
    penutup: Teks | None = isian("Penutup", "Bagaimana rapat ditutup")
    naskah: dict[str, NaskahRapat] = isian(
        "Naskah", "Nomor, tanggal, dan keadaan setiap naskah rapat ini", default_factory=dict
    )
    lampiran: tuple[Lampiran, ...] = isian("Lampiran", "Foto dan pindaian rapat ini", default=())
    klasifikasi: KodeKlasifikasi | None = isian(
        "Klasifikasi", "Kelas naskah rapat ini; kosong: kelas tertinggi folder"
    )
    catatan_impor: Teks | None = isian("Catatan impor", "Bagian sumber yang belum ditempatkan")
    sumber_impor: Any = isian("Sumber impor", "Dari mana rapat ini diambil")

    @property
    def counted_periode(self) -> str:
        """The period the meeting belongs to."""
        return self.periode or periode_of(self.tanggal)

    def life_of(self, kind: str) -> NaskahRapat:
        """The number, date and state of one paper; an invitation may have the first two in `undangan` too."""
        own = self.naskah.get(kind) or NaskahRapat()
        if kind != INVITATION or self.undangan is None:
            return own
        letter = self.undangan
        known = {"nomor": own.nomor or letter.nomor, "tanggal": own.tanggal or letter.tanggal}
        return own.model_copy(update=known)

    def numbers(self) -> Iterator[Numbered]:
        """Give every paper that has a number."""
        papers = self.naskah if self.undangan is None else {INVITATION: NaskahRapat(), **self.naskah}
        for kind in papers:
            life = self.life_of(kind)
            if life.nomor:
                own = self.naskah.get(kind)
                is_own = own is not None and own.nomor is not None
                loc = ("naskah", kind, "nomor") if is_own else (INVITATION, "nomor")
                yield Numbered(kind, loc, life.nomor, (life.tanggal or self.tanggal).year)

    def kelas(self, ceiling: str) -> str:
        """The class of the meeting's papers: its own, if empty the folder's ceiling."""
        return self.klasifikasi or ceiling
