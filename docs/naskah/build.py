"""Write docs/naskah: every paper with example data, as pictures, so that a reader sees them without running.

Run `make naskah` after changing a template; it needs LibreOffice and pdftoppm (poppler). The folder it works
on is a copy of the example year with one invented meeting.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

HERE = Path(__file__).parent
RECORDS = HERE.parents[1] / "records"
MEETING = "records/meetings/2021/2021-08-26-rapat-koordinasi-a4tq7w2c.yaml"
MOST_PAGES = 4
RESOLUTION = "50"
OFFICE = """
penandatangan:
  status: plt
  jabatan: Kepala Badan Kesatuan Bangsa dan Politik
  nama: Contoh Kepala, S.Sos., M.M.
  pangkat: Pembina Tk. I (IV/b)
  paraf: [Sekretaris, Kepala Bidang Kewaspadaan]
tembusan: [Wali Kota Metro, Arsip]
"""
COMMANDS = (
    ("meeting", "render", "a4tq7w2c", "--dokumen", "semua", "-o", "hasil"),
    ("meeting", "sheet", "a4tq7w2c", "-o", "hasil"),
    ("recommend", "--tahun", "2021", "--periode", "B12", "-o", "hasil"),
    ("summarize", "--tahun", "2021", "--periode", "B12", "-o", "hasil/Rekap Laporan 2021-B12.docx"),
    ("summarize", "--tahun", "2021", "--periode", "B12", "--dokumen", "laporan_periode", "-o", "hasil"),
    (
        "report",
        "form",
        "--wilayah",
        "Yosodadi",
        "--tahun",
        "2021",
        "--periode",
        "B12",
        "--bentuk",
        "docx",
        "-o",
        "hasil",
    ),
    ("team", "render", "--tanggal", "2021-01-04", "-o", "hasil"),
)
HEAD = """\
# Naskah

Halaman-halaman pertama setiap naskah dengan data contoh (Kota Metro 2021 dan satu rapat karangan). Dibuat
dari program dengan `make naskah`; huruf pengganti dipakai bila huruf aslinya tidak ada di komputer itu.
"""


def main() -> None:
    """Render every paper and write its pages and the page that shows them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _fill(folder)
        for words in COMMANDS:
            _pks(folder, *words)
        papers = sorted((folder / "hasil").glob("*.docx"))
        _run(["soffice", "--headless", f"-env:UserInstallation={(folder / 'lo').as_uri()}"], papers, folder)
        for old in HERE.glob("*.png"):
            old.unlink()
        sections = [_section(folder / "pdf" / f"{paper.stem}.pdf") for paper in papers]
    (HERE / "README.md").write_text("\n".join([HEAD, *sections]), encoding="utf-8", newline="\n")


def _fill(folder: Path) -> None:
    shutil.copytree(RECORDS, folder / "records")
    shutil.copy(HERE / "rapat.yaml", folder / MEETING)
    office = folder / "records/pks.yaml"
    kept = office.read_text(encoding="utf-8").split("penandatangan:")[0]
    text = kept.replace("  judul_notula: NOTULA\n", "  judul_notula: NOTULA\n  unit: BKBP\n")
    office.write_text(text + OFFICE.lstrip(), encoding="utf-8", newline="\n")
    for number, colour in enumerate(((90, 120, 150), (150, 120, 90)), start=1):
        (folder / f"foto{number}.png").write_bytes(_picture(colour))
    photos = [f"foto{number}.png" for number in (1, 2)]
    _pks(folder, "meeting", "attach", "a4tq7w2c", *photos, "--keterangan", "Suasana rapat (gambar contoh)")


def _pks(folder: Path, *words: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "pks_cli", *words], cwd=folder, check=True, stdin=subprocess.DEVNULL
    )


def _run(office: list[str], papers: list[Path], folder: Path) -> None:
    subprocess.run(
        [*office, "--convert-to", "pdf", "--outdir", str(folder / "pdf"), *map(str, papers)],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _section(pdf: Path) -> str:
    """Write the first pages of a paper as pictures, and the lines that show them."""
    title = pdf.stem.rpartition(" 2021")[0]
    stem = title.lower().replace(" ", "-")
    pages = ["pdftoppm", "-r", RESOLUTION, "-l", str(MOST_PAGES), "-png", str(pdf), str(HERE / stem)]
    subprocess.run(pages, check=True)
    shown = sorted(path.name for path in HERE.glob(f"{stem}-*.png") if path.stem[len(stem) + 1 :].isdigit())
    return f"## {title}\n\n" + "\n".join(f"![{title}]({name})" for name in shown) + "\n"


def _picture(colour: tuple[int, int, int]) -> bytes:
    """Draw a plain picture that stands for a photo: a PNG with a darker lower half (RFC 2083)."""
    width, height = 640, 420
    light, dark = bytes(colour), bytes(value // 2 for value in colour)
    rows = b"".join(b"\0" + (light if row < height // 2 else dark) * width for row in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


if __name__ == "__main__":
    main()
