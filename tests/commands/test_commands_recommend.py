"""`pks recommend`, and the papers of `pks summarize`."""

import zipfile

import pytest
from commands_samples import make_folder, run_json

from pks_cli.__main__ import main

PERIOD = ["--tahun", "2021", "--periode", "B12"]
pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path)
    monkeypatch.chdir(root)
    return root


def text_of(path):
    with zipfile.ZipFile(path) as paper:
        return paper.read("word/document.xml").decode("utf-8")


def test_the_telaahan_goes_into_keluaran_under_the_name_of_its_period(capsys):
    assert main(["recommend", *PERIOD]) == 0
    assert capsys.readouterr().out.splitlines() == ["keluaran/Telaahan Staf 2021-B12.docx"]
    assert main(["telaahan", *PERIOD]) == 0
    assert capsys.readouterr().out.splitlines() == ["keluaran/Telaahan Staf 2021-B12-2.docx"]
    assert main(["recommend", *PERIOD, "--timpa"]) == 0
    assert capsys.readouterr().out.splitlines() == ["keluaran/Telaahan Staf 2021-B12.docx"]


def test_number_and_day_are_those_a_person_gives(folder):
    words = ["--nomor", "200.1.3.4/27/X", "--tanggal", "3 Januari 2022", "-o", "t.docx"]
    assert main(["recommend", *PERIOD, *words]) == 0
    text = text_of(folder / "t.docx")
    assert "200.1.3.4/27/X" in text
    assert "3 Januari 2022" in text


def test_json_gives_saran_with_the_reports_they_rest_on(folder, capsys):
    status, payload = run_json(capsys, "recommend", *PERIOD)
    assert status == 0
    assert set(payload) == {"versi", "saran", "fakta", "tidak_dihitung", "path"}
    reports = [one["laporan"] for one in payload["saran"]]
    assert reports[0] == ["k3f9x2ab"]
    assert all(one["laporan"] or one["fakta"] for one in payload["saran"])
    assert "Membentuk tim, tenggat 31 Januari 2022" in payload["saran"][1]["teks"]
    assert [one["nomor"] for one in payload["fakta"]] == list(range(1, len(payload["fakta"]) + 1))
    assert (folder / payload["path"]).is_file()


def test_a_year_without_reports_has_no_saran(capsys):
    _, payload = run_json(capsys, "recommend", "--tahun", "2019")
    assert payload["saran"] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["recommend", "--periode", "B13"], "PKS122"),
        (["recommend", "--tanggal", "31 Februari 2022"], "PKS112"),
        (["recommend", "--kelas", "rahasia"], "PKS423"),
        (["recommend", *PERIOD, "-o", "t.xlsx"], "PKS423"),
        (["summarize", "--dokumen", "surat"], "PKS423"),
        (["summarize", *PERIOD, "--publik", "--dokumen", "telaahan_staf"], "PKS425"),
        (["summarize", *PERIOD, "--publik", "--kelas", "biasa", "-o", "x.docx"], "PKS425"),
        (["summarize", "--tahun", "2021", "--dokumen", "laporan_periode"], "--periode B04, B08, atau B12"),
    ],
)
def test_what_cannot_be_written_is_refused(words, said, folder, capsys):
    assert main(words) == 2
    assert said in capsys.readouterr().err
    assert not (folder / "keluaran").exists()


def test_a_broken_report_is_named_beside_the_paper_and_only_counted_in_it(folder, capsys):
    path = folder / "records/reports/2021/18.72.04.1001/2021-11-09-x-zzzz2222.yaml"
    path.write_text("jenis: nihil\nwilayah: 18.72.04.1001\n", encoding="utf-8")
    assert main(["summarize", *PERIOD, "--dokumen", "rekap"]) == 1
    said = capsys.readouterr()
    assert "zzzz2222" in said.err
    assert said.out == "keluaran/Rekap Laporan 2021-B12.docx\n"
    text = text_of(folder / "keluaran/Rekap Laporan 2021-B12.docx")
    assert "zzzz2222" not in text
    assert "1 berkas tidak dihitung karena harus diperbaiki." in text


def test_the_decree_of_a_team_names_who_holds_the_posts_on_the_day(folder, capsys):
    status, payload = run_json(capsys, "team", "render", "Yosodadi", "--tanggal", "2021-12-13")
    assert status == 0
    assert payload["id"] == "18.72.04.1001"
    assert payload["path"] == "keluaran/Rancangan Keputusan Tim 2021-12-13.docx"
    text = text_of(folder / payload["path"])
    assert "Siti Aminah, S.IP." in text
    assert "pada tanggal 13 Desember 2021" in text


def test_a_team_that_must_be_mended_is_not_put_into_a_decree(folder, capsys):
    path = folder / "records/teams/18.72.04.1001.yaml"
    path.write_text(path.read_text("utf-8").replace("jabatan: babinsa", "jabatan: babinse"), "utf-8")
    assert main(["team", "render", "Yosodadi"]) == 1
    assert "babinse" in capsys.readouterr().err
    assert not (folder / "keluaran").exists()
    assert main(["team", "render"]) == 0
    assert main(["team", "render", "Yosodado"]) == 2


def test_the_matrix_of_a_period_names_who_is_silent(folder, capsys):
    assert main(["summarize", *PERIOD, "--dokumen", "matriks_permasalahan"]) == 0
    assert capsys.readouterr().out == "keluaran/Matriks Permasalahan 2021-B12.docx\n"
    text = text_of(folder / "keluaran/Matriks Permasalahan 2021-B12.docx")
    assert "Baris satu" in text
    assert "Belum melapor" in text
    assert "B12 (September–Desember) 2021" in text


def test_a_public_rekap_in_word_has_a_mark_in_place_of_a_small_number_and_names_nobody(folder, capsys):
    assert main(["summarize", *PERIOD, "--publik", "-o", "publik.docx"]) == 0
    text = text_of(folder / "publik.docx")
    assert "Tanda *: tidak dimuat" in text
    assert "Belum melapor berarti" not in text
    assert main(["verify", "publik.docx"]) == 0
    capsys.readouterr()
