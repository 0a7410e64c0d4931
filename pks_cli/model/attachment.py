"""A file kept beside a record: its name, size and hash; the bytes lie in records/lampiran/, outside git."""

from __future__ import annotations

from pks_cli.model.record import Part, isian, wajib
from pks_cli.model.scalars import Bilangan, Teks


class Lampiran(Part):
    """A file kept beside the records, outside git."""

    nama: Teks = wajib("Nama berkas", "Nama berkas lampiran")
    sha256: Teks | None = isian("Sidik berkas", "Diisi oleh program, untuk mencocokkan isi berkas")
    ukuran: Bilangan | None = isian("Ukuran", "Dalam bita")
    keterangan: Teks | None = isian("Keterangan", "Apa isi lampiran ini")
