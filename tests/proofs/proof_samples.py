"""A folder for the proofs, and `pks` as it is typed there."""

from pathlib import Path

from pks_cli.folder.git import begin_history

IGNORED = ".pks.lock\n.pks-*.tmp\n"
OFFICE = 'format: 1\nnama: Badan Kesbangpol\nwilayah: "18.72"\n'
WILAYAH = """\
- kode: "18.72"
  nama: Kota Metro
- kode: 18.72.04
  nama: Metro Timur
- kode: 18.72.04.1001
  nama: Yosodadi
- kode: 18.72.04.1003
  nama: Iring Mulyo
"""
FILES = {".gitignore": IGNORED, "records/pks.yaml": OFFICE, "records/wilayah.yaml": WILAYAH}


def make_folder(root: Path, *, has_history: bool = False) -> Path:
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    if has_history:
        assert begin_history(root, [*FILES], "init 18.72")
    return root


def adding(root: Path, words: str) -> list[str]:
    """Give the words that add a report whose kejadian is `words`."""
    told = ["--wilayah", "Yosodadi", "--tanggal", "2021-11-02", "--unsur", "lurah", "--uraian", words]
    return ["-C", str(root), "report", "add", *told, "--status", "belum_ditangani", "--json"]


def records(root: Path) -> dict[str, bytes]:
    """Give the bytes of every record file by its path."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "records").rglob("*.yaml"))
        if not path.name.startswith(".")
    }
