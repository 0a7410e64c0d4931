"""`pks report missing`: on screen, as text for the group, as JSON and as a file."""

import pytest
from commands_samples import make_folder, run_json

from pks_cli.__main__ import main

OF_2021 = ["report", "missing", "--tahun", "2021", "--periode", "B12"]


@pytest.fixture(autouse=True)
def root(tmp_path, monkeypatch):
    folder = make_folder(tmp_path / "folder")
    monkeypatch.chdir(folder)
    return folder


def test_the_screen_names_who_is_silent_and_who_reports(capsys):
    assert main(OF_2021) == 0
    text = capsys.readouterr().out
    assert "Iring Mulyo" in text
    assert "Yosodadi  " not in text
    assert "Lurah 0, Bhabinkamtibmas 1, dan Babinsa 0" in text


def test_the_text_alone_is_what_is_pasted(capsys):
    assert main([*OF_2021, "--teks"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Yth. Bapak/Ibu Camat")
    assert text.rstrip().endswith("Badan Kesatuan Bangsa dan Politik Kota Metro")


def test_json_holds_rows_counts_and_the_text(capsys):
    status, answer = run_json(capsys, *OF_2021)
    assert status == 0
    assert [row["nama"] for row in answer["baris"]] == ["Metro", "Iring Mulyo"]
    assert (answer["wajib_lapor"], answer["melapor"]) == (3, 1)
    assert answer["per_unsur"] == {"lurah": 0, "bhabinkamtibmas": 1, "babinsa": 0}
    assert answer["teks"].startswith("Yth.")
    assert answer["baris"][0]["batas_lapor"] == "2022-01-07"


def test_a_file_is_written_where_asked_and_named(root, capsys):
    assert main([*OF_2021, "-o", "belum.xlsx"]) == 0
    assert capsys.readouterr().out.splitlines() == ["belum.xlsx"]
    assert (root / "belum.xlsx").is_file()


@pytest.mark.parametrize("words", [["--periode", "2190-B12"], ["--unsur", "camat"], ["-o", "a.docx"]])
def test_what_cannot_be_asked_is_refused_with_a_reason(capsys, words):
    assert main(["report", "missing", *words]) == 2
    assert "Saran:" in capsys.readouterr().err


def test_a_folder_without_kelurahan_says_that_nobody_owes(root, capsys):
    (root / "records/wilayah.yaml").write_text('- kode: "18.72"\n  nama: Kota Metro\n', encoding="utf-8")
    main(["report", "missing"])
    assert "tidak ada kelurahan atau desa" in capsys.readouterr().err
