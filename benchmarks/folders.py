"""Folders of any number of reports, the same at every run, and their texts for the folders of others."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

from pks_cli.folder.names import new_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OFFICE = 'format: 1\nnama: Badan Kesbangpol Kota Contoh\nwilayah: "18.72"\n'
KELURAHAN = tuple(
    f"18.72.{kecamatan:02d}.10{number:02d}" for kecamatan in range(1, 6) for number in range(1, 6)
)
REPORT = """\
# Laporan contoh untuk pengukuran
jenis: gangguan_kamtibmas
wilayah: {wilayah}
tanggal: "{tanggal}"
tanggal_lapor: "{tanggal}"
unsur: {unsur}
kategori: balapan_liar
judul: Balap liar yang ke-{number}
uraian: >-
  Sekitar dua puluh pemuda berkumpul dan balap liar pada malam hari. Warga yang terganggu melapor kepada
  lurah, lalu babinsa dan bhabinkamtibmas mendatangi lokasi dan membubarkan mereka tanpa kekerasan.
lokasi: Jalan Pattimura
pihak:
  - pemuda setempat
langkah:
  - tanggal: "{tanggal}"
    oleh: Babinsa
    uraian: Mendatangi lokasi dan memberi pengertian kepada para pemuda.
    status: sedang_ditangani
status: sedang_ditangani
saran: Patroli gabungan setiap malam Minggu.
"""
NIHIL = 'jenis: nihil\nwilayah: {wilayah}\ntanggal: "{tanggal}"\ntanggal_lapor: "{tanggal}"\nunsur: {unsur}\n'


class Text(NamedTuple):
    """One report.

    Attributes:
        wilayah: Its code.
        tanggal: Its day (ISO).
        yaml: The whole text of its file.
    """

    wilayah: str
    tanggal: str
    yaml: str


def texts(size: int) -> Iterator[Text]:
    """Give so many reports of 2015 to 2021 from 25 kelurahan, a third of them nihil."""
    chance = random.Random(size)  # noqa: S311 - the same folder at every run, nothing secret
    for number in range(size):
        wilayah = chance.choice(KELURAHAN)
        tanggal = f"{chance.randint(2015, 2021)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        unsur = chance.choice(("lurah", "babinsa", "bhabinkamtibmas"))
        kind = NIHIL if number % 3 == 0 else REPORT
        yaml = kind.format(wilayah=wilayah, tanggal=tanggal, unsur=unsur, number=number)
        yield Text(wilayah, tanggal, yaml)


def make_folder(root: Path, size: int) -> None:
    """Write a folder of `pks` with so many reports."""
    records = root / "records"
    records.mkdir(parents=True)
    (records / "pks.yaml").write_text(OFFICE, encoding="utf-8")
    names = [("18.72", "Kota Contoh"), *((f"18.72.{one:02d}", f"Kecamatan {one}") for one in range(1, 6))]
    names += [(code, f"Kelurahan {code[6:8]}{code[-2:]}") for code in KELURAHAN]
    rows = "".join(f'- kode: "{code}"\n  nama: {name}\n' for code, name in names)
    (records / "wilayah.yaml").write_text(rows, encoding="utf-8")
    for text in texts(size):
        name = f"{text.tanggal}-laporan-{new_id()}.yaml"
        path = records / "reports" / text.tanggal[:4] / text.wilayah / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.yaml, encoding="utf-8")
