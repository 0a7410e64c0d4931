"""Nothing leaks: no text of a report reaches a rekap, on any face and from any class."""

import io
import json
import subprocess
import sys
import zipfile

import pytest
from tasks_samples import OFFICE, REPORTS, make_folder, put

from pks_cli.model import vocabulary
from pks_cli.model.fields import specs
from pks_cli.model.report import Report
from pks_cli.model.scalars import TextScalar
from pks_cli.strict_yaml import write

CANARY = "kenari"
REQUIRED = {"id": "k3f9x2ab", "tanggal": "2021-11-02"}


def filled(shape, name):
    """A value that holds a canary of its own wherever text may stand, None where none may."""
    if shape.kind == "group":
        parts = {key: filled(spec.shape, f"{name}-{key}") for key, spec in specs(shape.model).items()}
        required = {key: value for key, value in REQUIRED.items() if key in parts}
        return required | {key: value for key, value in parts.items() if value is not None}
    if shape.kind == "list":
        item = filled(shape.inner, name)
        return None if item is None else [item]
    is_text = isinstance(shape.scalar, TextScalar) and shape.scalar.name == "teks"
    return f"{CANARY}-{name}" if is_text or shape.kind == "any" else None


def report(klasifikasi):
    texts = {key: filled(spec.shape, key) for key, spec in specs(Report).items() if key != "dibatalkan"}
    codes = {
        "jenis": "gangguan_kamtibmas",
        "wilayah": "18.72.04.1001",
        "tanggal": "2021-11-02",
        "unsur": "lurah",
        "kategori": "lainnya",
        "status": "selesai",
        "klasifikasi": klasifikasi,
    }
    return {key: value for key, value in texts.items() if value is not None} | codes


@pytest.fixture(params=vocabulary.codes("klasifikasi"))
def folder(request, tmp_path):
    root = make_folder(tmp_path)
    put(root, "records/pks.yaml", OFFICE + "kelas_tertinggi: sangat_rahasia\n")
    put(root, f"{REPORTS}/2021-11-02-{CANARY}-k3f9x2ab.yaml", write(report(request.param)))
    return root


def run(folder, *options):
    command = [sys.executable, "-m", "pks_cli", "summarize", "-C", str(folder), "--tahun", "2021", *options]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False)


def inner_parts(data):
    if not data.startswith(b"PK"):
        return [data]
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return [parts.read(name) for name in parts.namelist()]


def test_a_canary_stands_in_every_text_field_of_the_report():
    text = write(report("biasa"))
    for key in ("judul", "uraian", "pihak", "langkah-uraian", "langkah-oleh", "lampiran-nama", "lokal"):
        assert f"{CANARY}-{key}" in text
    assert text.count(CANARY) >= 20


@pytest.mark.parametrize("options", [(), ("--json",), ("--kelas", "biasa"), ("--kelas", "biasa", "--json")])
def test_no_text_of_a_report_reaches_the_screen_of_a_rekap(folder, options):
    answer = run(folder, *options)
    assert answer.returncode == 0, answer.stderr
    assert CANARY.encode() not in (answer.stdout + answer.stderr).lower()
    if "--json" in options:
        assert json.loads(answer.stdout)["jumlah"]["laporan"] == 1


@pytest.mark.parametrize("name", ["rekap.xlsx", "rekap.csv", "rekap.json"])
def test_no_text_of_a_report_reaches_a_file_of_a_rekap(folder, name):
    answer = run(folder, "-o", name)
    assert answer.returncode == 0, answer.stderr
    for part in inner_parts((folder / name).read_bytes()):
        assert CANARY.encode() not in part.lower()


def test_a_report_left_out_is_named_on_the_screen_and_only_a_number_in_a_file(folder):
    broken = write(report("biasa") | {"tanggal": f"{CANARY}-tanggal"})
    put(folder, f"{REPORTS}/2021-11-02-rusak-k3f9x2ac.yaml", broken)
    assert run(folder, "-o", "rekap.json").returncode == 1
    assert json.loads((folder / "rekap.json").read_bytes())["tidak_dihitung"] == 1
    shown = json.loads(run(folder, "--json").stdout)["tidak_dihitung"]
    assert shown == [{"berkas": f"{REPORTS}/2021-11-02-rusak-k3f9x2ac.yaml", "kode": "PKS111"}]
