"""`pks validate`, `rule`, `summarize`, `init`, and the menu."""

import json

import pytest
from commands_samples import Scripted, make_folder, run_json, snapshot

from pks_cli.__main__ import main
from pks_cli.commands import menu
from pks_cli.commands.console import Console
from pks_cli.commands.indonesian import FOLDERS, root

REPORT = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"
pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    made = make_folder(tmp_path / "catatan")
    monkeypatch.chdir(made)
    monkeypatch.delenv("PKS_FOLDER", raising=False)
    return made


def mend(folder, old, new):
    text = (folder / REPORT).read_text("utf-8")
    assert old in text
    (folder / REPORT).write_text(text.replace(old, new), "utf-8")


def test_validate_tells_people_and_programs_the_same_faults(folder, capsys):
    mend(folder, "2 November 2021", "31 Februari 2021")
    before = snapshot(folder)
    assert main(["validate"]) == 1
    shown = capsys.readouterr().out
    assert f"({REPORT}:3:10, PKS112)" in shown
    assert shown.startswith("HARUS DIPERBAIKI: Laporan Yosodadi")
    assert "Penjelasan: pks rule" in shown.splitlines()[-1]
    status, payload = run_json(capsys, "periksa")
    assert status == 1
    assert main(["validate", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == payload
    fault = payload["temuan"][0]
    assert (fault["kode"], fault["tingkat"], fault["berkas"]) == ("PKS112", "galat", REPORT)
    assert (fault["baris"], fault["kolom"]) == (3, 10)
    assert main(["validate", "--format=github"]) == 1
    assert f"::error file={REPORT},line=3,col=10,title=PKS112::" in capsys.readouterr().out
    assert snapshot(folder) == before


def test_validate_of_one_path_and_from_inside_the_folder(folder, capsys, monkeypatch):
    mend(folder, "2 November 2021", "31 Februari 2021")
    assert run_json(capsys, "validate", "records/meetings")[0] == 0
    assert run_json(capsys, "validate", REPORT)[0] == 1
    monkeypatch.chdir(folder / "records" / "teams")
    assert run_json(capsys, "validate")[0] == 1


@pytest.mark.parametrize(("path", "code"), [("tidak-ada", "PKS403"), ("/", "PKS404")])
def test_validate_of_a_path_that_is_not_of_the_folder(path, code, capsys):
    status, payload = run_json(capsys, "validate", path)
    assert (status, payload["temuan"][0]["kode"]) == (2, code)


def test_a_broken_office_is_named_by_its_file(folder, capsys):
    (folder / "records/pks.yaml").write_text("format: x\n", encoding="utf-8")
    status, payload = run_json(capsys, "validate")
    assert status == 1
    assert {one["berkas"] for one in payload["temuan"]} == {"records/pks.yaml"}


def test_rule_explains_a_code_and_lists_all(capsys):
    status, payload = run_json(capsys, "rule", "pks112")
    assert (status, payload["kode"]) == (0, "PKS112")
    assert "kalender" in payload["penjelasan"]
    rows = run_json(capsys, "rule")[1]["baris"]
    assert {"PKS112", "PKS401", "PKS424"} <= {row["id"] for row in rows}
    assert main(["rule"]) == 0
    assert "PKS112" in capsys.readouterr().out


def test_summarize_has_its_contract_and_its_table(folder, capsys):
    status, payload = run_json(capsys, "summarize", "--tahun", "2021")
    assert status == 0
    assert list(payload) == ["versi", "tahun", "periode", "wilayah", "baris", "jumlah", "tidak_dihitung"]
    assert payload["jumlah"]["laporan"] == 1
    assert main(["rekap", "--tahun", "2021", "--periode", "B12"]) == 0
    shown = capsys.readouterr().out
    assert "\n  Yosodadi " in shown
    assert "JUMLAH Kota Metro" in shown
    mend(folder, "2 November 2021", "31 Februari 2021")
    status, payload = run_json(capsys, "summarize", "--tahun", "2021")
    assert status == 1
    assert payload["tidak_dihitung"] == [{"berkas": REPORT, "kode": "PKS112"}]
    assert main(["rekap", "--tahun", "2021"]) == 1
    assert REPORT in capsys.readouterr().err


def test_summarize_saves_by_the_ending_and_prints_the_path(folder, capsys):
    for ending in ("xlsx", "csv", "json", "docx"):
        assert main(["summarize", "--tahun", "2021", "-o", f"rekap.{ending}"]) == 0
        assert capsys.readouterr().out.splitlines() == [f"rekap.{ending}"]
        assert (folder / f"rekap.{ending}").stat().st_size
    assert main(["summarize", "--tahun", "2021", "-o", "rekap.csv"]) == 0
    assert capsys.readouterr().out == "rekap-2.csv\n"
    assert main(["summarize", "--tahun", "2021", "-o", "rekap.csv", "--timpa"]) == 0
    assert capsys.readouterr().out == "rekap.csv\n"


@pytest.mark.parametrize(
    "words",
    [["--tahun", "x"], ["--periode", "B13"], ["--wilayah", "metro"], ["--kelas", "x"], ["-o", "a.xls"]],
)
def test_summarize_refuses_what_it_cannot_answer(words, folder, capsys):
    before = snapshot(folder)
    assert main(["summarize", *words]) == 2
    assert "Saran:" in capsys.readouterr().err
    assert snapshot(folder) == before


def test_init_makes_a_folder_that_validates(tmp_path, capsys):
    new = tmp_path / "baru"
    assert main(["init", str(new), "--wilayah", "kota metro"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "5 kecamatan, 22 kelurahan" in lines[0]
    assert lines[-1].endswith("baru")
    assert main(["-C", str(new), "validate"]) == 0
    assert main(["init", str(new), "--wilayah", "18.72"]) == 2
    assert "PKS4" in capsys.readouterr().err


def test_init_without_a_wilayah_says_what_is_missing(tmp_path, capsys):
    assert main(["init", str(tmp_path / "x")]) == 2
    assert "--wilayah" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def open_menu(prompter, folder=None):
    context = root().make_context("pks", [], obj=Console(as_json=False))
    if folder is not None:
        context.meta[FOLDERS] = (str(folder),)
    return menu.open_menu(context, prompter)


def test_the_menu_says_first_what_needs_doing_and_shows_the_command(folder, capsys, monkeypatch):
    monkeypatch.chdir(folder.parent)
    leave = str(len(menu.ITEMS) + 1)
    listing = next(str(n) for n, item in enumerate(menu.ITEMS, 1) if item.words == ("report", "list"))
    prompter = Scripted(listing, "2021", leave)
    assert open_menu(prompter, folder) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if line]
    assert lines[0] == "Kota Metro"
    assert lines[1].startswith("Belum melapor: 3 dari 3 kelurahan")
    assert lines[3] == "Lewat tenggat: 1 tindak lanjut"
    assert lines[4] == "Rapat berikutnya: belum dijadwalkan; yang terakhir 13 Desember 2021"
    assert lines[5] == f"Perintahnya: pks -C {folder} report list --tahun 2021"
    assert "1 laporan." in lines


@pytest.mark.parametrize(
    ("answer", "path"),
    [
        ("'/home/a b/chat.txt' ", "/home/a b/chat.txt"),
        ('"C:\\kiriman\\blangko.xlsx"', "C:\\kiriman\\blangko.xlsx"),
        ("2021-12-13", "2021-12-13"),
        ("'", "'"),
    ],
)
def test_a_file_dragged_into_the_terminal_is_taken_without_its_quotes(answer, path):
    assert menu.dropped(answer) == path


def test_the_menu_goes_on_after_a_refusal(folder, capsys):
    render = next(str(n) for n, item in enumerate(menu.ITEMS, 1) if item.words == ("meeting", "render"))
    leave = str(len(menu.ITEMS) + 1)
    assert (
        open_menu(
            Scripted(
                render, "tidak-ada", "", render, "2021-12-13", "", render, "2021-12-13", "undangan", leave
            ),
            folder,
        )
        == 0
    )
    shown = capsys.readouterr()
    assert "PKS405" in shown.err
    assert "keluaran/Notula Rapat 2021-12-13.docx" in shown.out
    assert "keluaran/Undangan Rapat 2021-12-13.docx" in shown.out


def test_the_menu_offers_to_make_a_folder_where_there_is_none(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    prompter = Scripted("3")
    assert open_menu(prompter) == 0
    shown = capsys.readouterr()
    assert (shown.out.strip(), shown.err) == ("Di sini belum ada folder catatan.", "")
    assert prompter.choices["Mau apa?"][-1] == "Keluar"


def test_a_folder_that_must_be_mended_says_so_in_the_menu(folder, capsys):
    mend(folder, "2 November 2021", "31 Februari 2021")
    assert open_menu(Scripted(str(len(menu.ITEMS) + 1)), folder) == 0
    assert "HARUS DIPERBAIKI: 1 temuan (pks validate)" in capsys.readouterr().out


def test_init_makes_the_folder_named_by_c_and_nothing_where_pks_folder_points(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PKS_FOLDER", str(tmp_path / "sehari-hari"))
    for name in ("baru", "~tidakada"):
        assert main(["-C", name, "init", "--wilayah", "18.72"]) == 0
        assert (tmp_path / name / "records" / "pks.yaml").is_file()
    (tmp_path / "lain").mkdir()
    monkeypatch.chdir(tmp_path / "lain")
    assert main(["init", "--wilayah", "18.72"]) == 0
    assert (tmp_path / "lain" / "records" / "pks.yaml").is_file()
    assert not (tmp_path / "sehari-hari").exists()
    capsys.readouterr()
