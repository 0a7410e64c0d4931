"""Taking in a sheet of many rows, beside reading it with python-calamine and writing the same files."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from folders import KELURAHAN, OFFICE
from measure import Comparison
from processes import middle, run

if TYPE_CHECKING:
    from processes import Run

ROWS = 10_000
ROUNDS = 3
READS = 3  # the promise: three times what reading alone takes, and what writing costs
HEADS = (
    "No",
    "Kelurahan",
    "Tanggal kejadian",
    "Jam",
    "Pelapor",
    "Jenis laporan",
    "Kategori",
    "Judul",
    "Kejadian",
    "Langkah yang dilakukan",
    "Status",
    "Saran",
)
WHAT = (
    "Balap liar di jalan lingkar dibubarkan",
    "Pencurian sepeda motor di halaman masjid",
    "Perkelahian pemuda sesudah orgen tunggal",
    "Warga berselisih tentang batas tanah sawah",
    "Keributan pedagang di pasar karena lapak",
    "Rumah kosong dibobol pada siang hari",
    "Pesta minuman keras di gudang lama",
    "Pelajar dua sekolah saling tantang lewat gawai",
)
SYLLABLES = [first + second for first in "bcdgjklmnprstwy" for second in "aiu"]


def make_sheet(path: Path, rows: int) -> None:
    """Write a workbook of so many reports, each certain to be read."""
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Laporan")
        day_format = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, HEADS)
        first = date(2021, 1, 1)
        chance = random.Random(rows)  # noqa: S311 - the same sheet at every run, nothing secret
        for number in range(1, rows + 1):
            words = ("".join(chance.choices(SYLLABLES, k=3)) for _ in range(20))
            text = f"{chance.choice(WHAT)}, {' '.join(words)} menurut warga."
            cells = (KELURAHAN[number % len(KELURAHAN)], "", "20.15", "Lurah", "Gangguan kamtibmas")
            sheet.write_number(number, 0, number)
            sheet.write_row(number, 1, cells)
            sheet.write_datetime(number, 2, first + timedelta(days=number % 300), day_format)
            told = ("Balapan liar", f"Kejadian ke-{number}", text)
            sheet.write_row(number, 6, (*told, "Patroli malam bersama warga", "Selesai", "Lampu jalan"))


def make_office(root: Path) -> None:
    """Write an empty folder of 25 kelurahan."""
    (root / "records").mkdir(parents=True)
    (root / "records/pks.yaml").write_text(OFFICE, encoding="utf-8")
    codes = ("18.72", *sorted({code[:8] for code in KELURAHAN}), *KELURAHAN)
    lines = [f'- kode: "{code}"\n  nama: Wilayah {code.replace(".", " ")}\n' for code in codes]
    (root / "records/wilayah.yaml").write_text("".join(lines), encoding="utf-8")


def measure(rows: int = ROWS) -> list[Comparison]:
    """Time `pks report import` as a whole process beside what the promise allows it, in turn.

    The promise can be read in two ways: three times reading and writing, or three times reading and once
    writing. Writing is that of the finished files; making and checking the records is in neither.
    """
    ours: list[Run] = []
    reads: list[float] = []
    writes: list[float] = []
    with tempfile.TemporaryDirectory() as directory:
        sheet = Path(directory) / "laporan.xlsx"
        make_sheet(sheet, rows)
        for turn in range(ROUNDS):
            root = Path(directory) / f"kantor{turn}"
            make_office(root)
            cache = {"PKS_CACHE_DIR": str(Path(directory) / f"tembolok{turn}")}
            ours.append(
                run([sys.executable, "-m", "pks_cli", "report", "import", str(sheet), "--ya"], root, cache)
            )
            reads.append(_reading(sheet))
            writes.append(_writing(root, Path(directory) / f"lain{turn}"))
    name, seconds = f"report import of an XLSX of {rows:,} rows, whole process", middle(ours).seconds
    read, written = (sorted(one)[ROUNDS // 2] for one in (reads, writes))
    return [
        Comparison(name, "3 x (python-calamine and writing the files)", seconds, READS * (read + written), 1),
        Comparison(name, "3 x python-calamine, and writing the files", seconds, READS * read + written),
    ]


def _reading(sheet: Path) -> float:
    """Time what python-calamine takes to give the rows."""
    from python_calamine import CalamineWorkbook

    start = time.perf_counter()
    CalamineWorkbook.from_path(sheet).get_sheet_by_index(0).to_python()
    return time.perf_counter() - start


def _writing(root: Path, other: Path) -> float:
    """Time writing the same files once more, as durably, in another folder."""
    from pks_cli.folder.writing import create_all

    files = [
        (path.relative_to(root), path.read_bytes()) for path in sorted(root.glob("records/reports/**/*.yaml"))
    ]
    start = time.perf_counter()
    create_all([(other / path, data) for path, data in files], lambda _done: None)
    return time.perf_counter() - start
