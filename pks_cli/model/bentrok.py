"""What two people filled in differently: records/bentrok/. Written by `pks sync`, kept when it is settled."""

from __future__ import annotations

from typing import Any

from pks_cli.model import record
from pks_cli.model.record import Part, Record, wajib
from pks_cli.model.scalars import KodeKlasifikasi, Teks


class Butir(Part):
    """One place that waits for a choice, or has it."""

    isian: tuple[Teks, ...] = record.isian("Isian", "Jalan ke isian itu di dalam catatannya", default=())
    bersama: Any = record.isian("Nilai bersama", "Yang berlaku sampai ada yang memilih")
    usulan: Any = record.isian("Nilai usulan", "Yang menunggu")
    asal: Any = record.isian("Nilai asal", "Sebelum keduanya diubah")
    pilihan: Teks | None = record.isian("Pilihan", "bersama atau usulan; kosong: belum dipilih")


class Bentrok(Record):
    """The places of one record that two people filled in differently."""

    berkas: Teks = wajib("Berkas", "Catatan yang diisi berbeda")
    klasifikasi: KodeKlasifikasi | None = record.isian("Klasifikasi", "Kelas catatan itu")
    bersama_oleh: Teks | None = record.isian("Nilai bersama oleh", "Siapa dan kapan")
    usulan_oleh: Teks | None = record.isian("Nilai usulan oleh", "Siapa dan kapan")
    butir: tuple[Butir, ...] = record.isian("Butir", "Satu butir satu isian", default=())

    @property
    def kelas(self) -> str:
        """The class in force."""
        return self.klasifikasi or "biasa"
