"""A meeting's minutes tell of the reports of a period in its wilayah, or of those that are named."""

import re
import zipfile

import pytest
from tasks_samples import REPORTS, make_folder, put

from pks_cli.tasks.render_meeting import render_meeting

REPORT = (
    'jenis: gangguan_kamtibmas\nwilayah: {wilayah}\ntanggal: "{tanggal}"\nunsur: lurah\n'
    "kategori: balapan_liar\njudul: {judul}\nuraian: Balap liar.\nstatus: belum_ditangani\n"
)
MEETING = 'nama: Rapat Tim\nwilayah: {wilayah}\ntanggal: "2021-12-13"\nlaporan_wilayah: {told}\n'
WILAYAH = "".join(
    f'- kode: "{kode}"\n  nama: {nama}\n'
    for kode, nama in (
        ("18.72", "Kota Metro"),
        ("18.72.04", "Metro Timur"),
        ("18.72.04.1001", "Yosodadi"),
        ("18.72.05", "Metro Selatan"),
        ("18.72.05.1001", "Rejomulyo"),
    )
)
TITLES = ("Satu", "Dua", "Tiga", "Empat")


@pytest.fixture
def root(tmp_path):
    root = make_folder(tmp_path / "folder")
    put(root, "records/wilayah.yaml", WILAYAH)
    rows = (
        ("k3f9x2aa", "18.72.04.1001", "2021-11-02", "Satu"),
        ("k3f9x2ab", "18.72.04.1001", "2021-03-02", "Dua"),
        ("k3f9x2ac", "18.72.05.1001", "2021-11-03", "Tiga"),
        ("k3f9x2ad", "18.72.04", "2021-11-04", "Empat"),
    )
    for identity, wilayah, tanggal, judul in rows:
        text = REPORT.format(wilayah=wilayah, tanggal=tanggal, judul=judul)
        put(root, f"{REPORTS}/x-{identity}.yaml", text)
    return root


@pytest.mark.parametrize(
    ("wilayah", "told", "expected"),
    [
        ('"18.72"', "{periode: 2021-B12}", ("Satu", "Tiga", "Empat")),
        ("18.72.04", "{periode: 2021-B12}", ("Satu", "Empat")),
        ('"18.72"', "[k3f9x2ab, k3f9x2ac]", ("Dua", "Tiga")),
        ('"18.72"', "", ()),
    ],
)
def test_the_notula_tells_of_those_reports_and_no_others(root, wilayah, told, expected):
    put(root, "records/meetings/2021/rapat-m4tq7w2c.yaml", MEETING.format(wilayah=wilayah, told=told))
    (path,) = render_meeting([root], "m4tq7w2c", "notula", None, overwrite=False).paths
    with zipfile.ZipFile(path) as paper:
        text = re.sub("<[^>]+>", " ", paper.read("word/document.xml").decode("utf-8"))
    assert tuple(title for title in TITLES if title in text) == expected
