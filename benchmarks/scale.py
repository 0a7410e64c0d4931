"""Folders of 100 to 100,000 reports: validate and rekap, cold and warm, as whole processes.

Usage: python benchmarks/scale.py [NUMBER ...]; numbers of reports, by default 100 1000 10000 100000.
"""

from __future__ import annotations

import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from pks_cli.folder.names import new_id

SIZES = (100, 1_000, 10_000, 100_000)
ROUNDS = 3
SETTLE_SECONDS = 3.0  # a file is believed unchanged only when read some time after it was written
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


@dataclass(frozen=True, slots=True)
class Run:
    """One process.

    Attributes:
        seconds: Wall time.
        peak: Peak resident memory in MB; 0 where the system does not tell.
    """

    seconds: float
    peak: float


def main(words: list[str]) -> int:
    """Measure each size and print a table."""
    sizes = [int(word) for word in words] or list(SIZES)
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores")
    print("| reports | command | cold | warm | warm / cold | peak cold | peak warm |")
    print("|---|---|---|---|---|---|---|")
    for size in sizes:
        with tempfile.TemporaryDirectory() as directory:
            measure(Path(directory), size)
    return 0


def measure(directory: Path, size: int) -> None:
    """Print the rows of one size."""
    root = directory / "folder"
    make_folder(root, size)
    time.sleep(SETTLE_SECONDS)
    for command in (("validate",), ("summarize", "--tahun", "2021")):
        cache = directory / f"cache-{command[0]}"
        cold = run(root, cache, command)
        warm = [run(root, cache, command) for _ in range(ROUNDS)]
        seconds = statistics.median(one.seconds for one in warm)
        peak = max(one.peak for one in warm)
        cells = (f"{size:,}", command[0], f"{cold.seconds:.2f} s", f"{seconds:.2f} s")
        ratio = f"{seconds / cold.seconds:.2f}"
        print(f"| {' | '.join(cells)} | {ratio} | {cold.peak:.0f} MB | {peak:.0f} MB |", flush=True)


def make_folder(root: Path, size: int) -> None:
    """Write an office of 25 kelurahan and so many reports of 2015 to 2021, a third of them nihil."""
    chance = random.Random(size)  # noqa: S311 - the same folder at every run, nothing secret
    records = root / "records"
    records.mkdir(parents=True)
    (records / "pks.yaml").write_text(OFFICE, encoding="utf-8")
    names = [("18.72", "Kota Contoh"), *((f"18.72.{one:02d}", f"Kecamatan {one}") for one in range(1, 6))]
    names += [(code, f"Kelurahan {code[6:8]}{code[-2:]}") for code in KELURAHAN]
    rows = "".join(f'- kode: "{code}"\n  nama: {name}\n' for code, name in names)
    (records / "wilayah.yaml").write_text(rows, encoding="utf-8")
    for number in range(size):
        wilayah = chance.choice(KELURAHAN)
        tanggal = f"{chance.randint(2015, 2021)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        text = (NIHIL if number % 3 == 0 else REPORT).format(
            wilayah=wilayah,
            tanggal=tanggal,
            unsur=chance.choice(("lurah", "babinsa", "bhabinkamtibmas")),
            number=number,
        )
        path = records / "reports" / tanggal[:4] / wilayah / f"{tanggal}-laporan-{new_id()}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def run(root: Path, cache: Path, command: tuple[str, ...]) -> Run:
    """Run one command on a folder with the indexes of `cache`."""
    words = [sys.executable, "-m", "pks_cli", "-C", str(root), *command]
    environment = os.environ | {"PKS_CACHE_DIR": str(cache)}
    start = time.perf_counter()
    with subprocess.Popen(
        words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        status, usage = _wait(process)
        seconds = time.perf_counter() - start
        if status != 0:
            raise SystemExit(process.stderr.read().decode() if process.stderr else "failed")
    return Run(seconds, usage)


def _wait(process: subprocess.Popen[bytes]) -> tuple[int, float]:
    """Wait for a process and give its status and peak memory in MB."""
    if not hasattr(os, "wait4"):
        return process.wait(), 0.0
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
