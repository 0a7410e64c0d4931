"""`pks report form`: the ending of the file decides what it becomes; where it went is the last line."""

import zipfile

import pytest
from commands_samples import make_folder, run_json
from python_calamine import CalamineWorkbook

from pks_cli.__main__ import main

pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path)
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("b.xlsx", "xl/worksheets/sheet3.xml"),
        ("b.docx", "word/document.xml"),
        ("b.xlsform.xlsx", "xl/worksheets/sheet3.xml"),
    ],
)
def test_the_ending_decides(folder, capsys, name, inside):
    assert main(["report", "form", "--wilayah", "Yosodadi", "--tahun", "2021", "-o", name]) == 0
    said = capsys.readouterr()
    assert said.out == f"{name}\n"
    assert "1 kasus yang belum selesai" in said.err
    assert inside in zipfile.ZipFile(folder / name).namelist()


def test_the_sheets_of_the_two_workbooks_are_told_apart(folder):
    main(["report", "form", "-o", "b.xlsx"])
    main(["report", "form", "--bentuk", "xlsform", "-o", "hp"])
    assert CalamineWorkbook.from_path(folder / "b.xlsx").sheet_names == ["Laporan", "Petunjuk", "Daftar"]
    (path,) = (folder / "hp").iterdir()
    assert path.name.endswith(".xlsform.xlsx")
    assert CalamineWorkbook.from_path(path).sheet_names == ["survey", "choices", "settings"]


def test_with_json_every_path_is_told(capsys):
    words = ["report", "form", "--wilayah", "Metro Timur", "--per-kelurahan", "--tahun", "2021"]
    status, payload = run_json(capsys, *words)
    assert status == 0
    assert payload["id"] == "2021"
    assert payload["semua"] == [
        "keluaran/Blangko Laporan 2021 yosodadi.xlsx",
        "keluaran/Blangko Laporan 2021 iring-mulyo.xlsx",
    ]
    assert payload["path"] == payload["semua"][0]


def test_text_of_a_record_cannot_act_on_the_sheet(folder):
    main(["report", "form", "--wilayah", "Yosodadi", "--tahun", "2021", "-o", "b.xlsx"])
    rows = CalamineWorkbook.from_path(folder / "b.xlsx").get_sheet_by_name("Laporan").to_python()
    assert any(
        'Balap liar "[red]di[/red]' in str(cell) or "[red]di[/red]" in str(cell)
        for row in rows
        for cell in row
    )
    assert b"<f>" not in zipfile.ZipFile(folder / "b.xlsx").read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(
    "words",
    [
        ["--wilayah", "Atlantis"],
        ["--periode", "B13"],
        ["--kelas", "rahasia"],
        ["--bentuk", "odt"],
        ["-o", "x.csv"],
        ["--wilayah", "Metro Timur", "--per-kelurahan", "-o", "x.xlsx"],
    ],
)
def test_what_cannot_be_made_is_refused_with_status_2_and_nothing_written(folder, words, capsys):
    assert main(["report", "form", *words]) == 2
    assert "HARUS DIPERBAIKI" in capsys.readouterr().err
    assert not (folder / "keluaran").exists()
    assert not list(folder.glob("x.*"))
