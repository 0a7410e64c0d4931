"""Nothing leaks: no text of a record above the class reaches a paper of a period, in any part of the file."""

import zipfile
from datetime import date

import pytest
from tasks_samples import OFFICE, make_folder, put
from test_tasks_summarize_canary import CANARY, REPORTS, report

from pks_cli.strict_yaml import write
from pks_cli.tasks.period_material import Asked
from pks_cli.tasks.recommend import contract, recommend
from pks_cli.tasks.render_period import Writing, render_period

MEETING = (
    f'nama: {CANARY}\nwilayah: "18.72"\ntanggal: "2021-12-13"\ntempat: {CANARY}\nklasifikasi: rahasia\n'
    f"tindak_lanjut:\n  - id: b7n2d5qa\n    uraian: {CANARY}\n    penanggung_jawab: {CANARY}\n"
)
ASKED = Asked(2021, "B12", None, "terbatas")
TODAY = date(2022, 1, 10)


@pytest.fixture
def root(tmp_path):
    root = make_folder(tmp_path)
    put(root, "records/pks.yaml", OFFICE + "kelas_tertinggi: sangat_rahasia\n")
    tree = report("rahasia") | {"status": "belum_ditangani"}
    put(root, f"{REPORTS}/2021-11-02-{CANARY}-k3f9x2ab.yaml", write(tree))
    put(root, "records/meetings/2021/x-m4tq7w2a.yaml", MEETING)
    return root


@pytest.mark.parametrize(
    ("kind", "counted"),
    [("rekap", b">1<"), ("telaahan_staf", b"Masuk 1 laporan: 1 kejadian"), ("laporan_periode", b">1<")],
)
def test_no_part_of_a_paper_holds_a_text_from_above_its_class(root, tmp_path, kind, counted):
    path = render_period([root], kind, ASKED, Writing(tmp_path / "x.docx"), TODAY).paths[0]
    with zipfile.ZipFile(path) as paper:
        assert not [name for name in paper.namelist() if CANARY.encode() in paper.read(name)]
        assert counted in paper.read("word/document.xml")


def test_the_json_of_a_telaahan_holds_none_either_and_the_paper_shows_it_below_the_class(root, tmp_path):
    assert CANARY not in str(contract(recommend([root], ASKED, Writing(tmp_path / "x.docx"), TODAY)))
    open_class = Asked(2021, "B12")
    assert CANARY in str(contract(recommend([root], open_class, Writing(tmp_path / "x.docx"), TODAY)))
