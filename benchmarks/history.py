"""Add a report to folders of 100 and 100,000 reports that keep a history, as whole processes.

Usage: python benchmarks/history.py [NUMBER ...]; the first number is what the others are held against.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from scale import make_folder, run

SIZES = (100, 100_000)
ROUNDS = 11
ADD = ("report", "add", "--wilayah", "18.72.01.1001", "--tanggal", "2021-11-02", "--unsur", "lurah")
ADD += ("--uraian", "Balap liar di jalan", "--langkah", "Patroli", "--status", "selesai", "--json")
SWITCH = "git:\n  simpan_otomatis: {}\n"


def main(words: list[str]) -> int:
    """Measure each size in turn, so that a busy moment meets all of them, and print a table."""
    sizes = [int(word) for word in words] or list(SIZES)
    print("| reports | history | one report | against the first |")
    print("|---|---|---|---|")
    with tempfile.TemporaryDirectory() as directory:
        roots = {size: Path(directory, str(size)) for size in sizes}
        for size, root in roots.items():
            make_folder(root, size)
            commit(root)
        for switch, name in (("false", "off"), ("true", "on")):
            medians = measure(roots, Path(directory, "cache"), switch)
            for size in sizes:
                ratio = medians[size] / medians[sizes[0]]
                print(f"| {size:,} | {name} | {medians[size] * 1000:.0f} ms | {ratio:.2f} |", flush=True)
    return 0


def measure(roots: dict[int, Path], cache: Path, switch: str) -> dict[int, float]:
    """Give the median seconds of one report by size."""
    seconds: dict[int, list[float]] = {size: [] for size in roots}
    for root in roots.values():
        office = root / "records" / "pks.yaml"
        text = office.read_text(encoding="utf-8").partition("git:")[0]
        office.write_text(text + SWITCH.format(switch), encoding="utf-8")
    for _ in range(ROUNDS):
        for size, root in roots.items():
            seconds[size].append(run(root, cache, ADD).seconds)
            time.sleep(0.05)
    return {size: statistics.median(times) for size, times in seconds.items()}


def commit(root: Path) -> None:
    """Give a folder its history."""
    for words in (
        ("init", "--quiet", "--initial-branch=main", "--template="),
        ("add", "records"),
        (
            "-c",
            "user.name=pks",
            "-c",
            "user.email=pks@localhost",
            "commit",
            "--quiet",
            "--message=init 18.72",
        ),
    ):
        subprocess.run(["git", *words], cwd=root, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
