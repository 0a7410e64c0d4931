"""A small folder for the tests of tasks."""

from pathlib import Path

OFFICE = 'format: 1\nnama: Badan Kesbangpol\nwilayah: "18.72"\n'
WILAYAH = """\
- kode: "18.72"
  nama: Kota Metro
- kode: 18.72.04
  nama: Metro Timur
- kode: 18.72.04.1001
  nama: Yosodadi
"""
NIHIL = 'jenis: nihil\nwilayah: 18.72.04.1001\ntanggal: "2021-11-02"\nunsur: lurah\n'
REPORTS = "records/reports/2021/18.72.04.1001"


def put(root: Path, path: str, text: str) -> Path:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    return target


def make_folder(root: Path) -> Path:
    put(root, "records/pks.yaml", OFFICE)
    put(root, "records/wilayah.yaml", WILAYAH)
    return root


def snapshot(root: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
