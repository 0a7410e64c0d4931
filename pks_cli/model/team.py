"""A team of one wilayah and who held which post when: records/teams/KODE.yaml.

Rows are closed, never overwritten: every look-up takes a date, so that a paper of 2021 shows the officials
of 2021.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.model.record import Part, Record, isian, wajib
from pks_cli.model.scalars import (
    KodeJabatan,
    KodePeran,
    KodeStatusPejabat,
    KodeWilayah,
    Tanggal,
    Teks,
)

if TYPE_CHECKING:
    from datetime import date


class SuratKeputusan(Part):
    """The decree that forms the team."""

    nomor: Teks | None = isian("Nomor SK", "Seperti tertulis di surat keputusan")
    tanggal: Tanggal | None = isian("Tanggal SK", "Tanggal surat keputusan ditetapkan")
    mulai: Tanggal | None = isian("Berlaku mulai", "Hari pertama surat keputusan berlaku")
    sampai: Tanggal | None = isian("Berlaku sampai", "Hari terakhir surat keputusan berlaku")


class Anggota(Part):
    """One person in one post for a time; an empty name is a post whose holder is not known."""

    jabatan: KodeJabatan = wajib("Jabatan", "Kode jabatan, misalnya camat")
    jabatan_lengkap: Teks | None = isian("Jabatan lengkap", "Seperti yang dicetak di naskah")
    peran: KodePeran | None = isian("Peran dalam tim", "ketua, wakil_ketua, sekretaris, atau anggota")
    nama: Teks | None = isian("Nama", "Dengan gelar, misalnya Dra. Rosita, M.M.")
    status: KodeStatusPejabat | None = isian("Status pejabat", "plt, plh, atau pj; kosong: pejabat tetap")
    pangkat: Teks | None = isian("Pangkat dan golongan", "Misalnya Penata Tk. I (III/d) atau Aiptu")
    nip: Teks | None = isian("NIP", "18 angka")
    nrp: Teks | None = isian("NRP", "Untuk TNI dan Polri")
    hp: Teks | None = isian("Nomor HP", "Nomor telepon genggam pejabat; tidak pernah dicetak di naskah")
    mulai: Tanggal | None = isian("Mulai menjabat", "Hari pertama; kosong: sejak awal")
    sampai: Tanggal | None = isian("Sampai", "Hari terakhir; kosong: masih menjabat")
    juga_wilayah: tuple[KodeWilayah, ...] = isian(
        "Juga memegang wilayah", "Wilayah lain yang dipegang orang yang sama", default=()
    )

    def holds_on(self, day: date) -> bool:
        """Tell whether this row is in force on a day; an open end reaches without limit."""
        return (self.mulai is None or self.mulai <= day) and (self.sampai is None or day <= self.sampai)


class Team(Record):
    """The team of one wilayah."""

    wilayah: KodeWilayah = wajib("Wilayah", "Kota, kecamatan, atau kelurahan tim ini")
    sk: tuple[SuratKeputusan, ...] = isian(
        "Surat keputusan", "Satu butir satu SK, yang lama tetap disimpan", default=()
    )
    anggota: tuple[Anggota, ...] = isian(
        "Anggota", "Satu butir satu orang dalam satu jabatan untuk suatu masa", default=()
    )

    def members_on(self, day: date) -> tuple[Anggota, ...]:
        """Give the rows in force on a day, in file order."""
        return tuple(row for row in self.anggota if row.holds_on(day))
