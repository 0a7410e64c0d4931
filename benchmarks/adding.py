"""Adding one report to a small folder and to a large one, without a history and with one."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from folders import KELURAHAN, make_folder
from measure import Comparison
from processes import Run, middle, run

ROUNDS = 9
MOST = 1.5
ADD = (sys.executable, "-m", "pks_cli", "report", "add", "--wilayah", KELURAHAN[0], "--tanggal", "2021-11-02")
TOLD = ("--unsur", "lurah", "--uraian", "Balap liar di jalan.", "--status", "belum_ditangani")


def measure(small: int, large: int) -> list[Comparison]:
    """Time `pks report add` as a whole process in both folders, in turn."""
    with tempfile.TemporaryDirectory() as directory:
        roots = [Path(directory) / str(size) for size in (small, large)]
        for root, size in zip(roots, (small, large), strict=True):
            make_folder(root, size)
        plain = _compared("report add", roots, small, large)
        for root in roots:
            _begin(root)
        return [plain, _compared("report add, with a history of git", roots, small, large)]


def _begin(root: Path) -> None:
    """Give a folder its history, however long git takes for it."""
    for words in (
        ("init", "--quiet", "--template="),
        ("config", "user.name", "Pengukur"),
        ("config", "user.email", "pengukur@contoh.invalid"),
        ("add", "records"),
        ("commit", "--quiet", "--message", "init 18.72"),
    ):
        # Git tidies a large folder behind the scenes, in a process that nobody waits for.
        subprocess.run(["git", "-C", str(root), "-c", "gc.auto=0", *words], check=True)


def _compared(name: str, roots: list[Path], small: int, large: int) -> Comparison:
    runs: list[list[Run]] = [[], []]
    for turn in range(ROUNDS + 1):
        for kept, root in zip(runs, roots, strict=True):
            one = run([*ADD, *TOLD], root, {"PKS_CACHE_DIR": str(root.parent / "tembolok")})
            if turn:
                kept.append(one)
    few, many = (middle(one).seconds for one in runs)
    return Comparison(f"{name} to {large:,}", f"to {small:,}", many, few, MOST)
