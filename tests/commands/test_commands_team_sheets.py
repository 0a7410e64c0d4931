"""`pks team form` and `import`: out as a sheet, back as a plan, written only with leave."""

import csv
import subprocess

import pytest
import xlsxwriter
from commands_samples import Scripted, make_folder, run_json, snapshot
from python_calamine import CalamineWorkbook

from pks_cli.__main__ import main
from pks_cli.commands import ask, giving
from pks_cli.strict_yaml import read

PATH = "records/teams/18.72.04.1001.yaml"
NEW = ("Yosodadi", "Lurah", "Budi Santoso, S.Sos.", "1 Maret 2022")
DOUBTFUL = ("Yosodadi", "Lurah", "Budi Santoso, S.Sos.", "")
WRONG = ("Atlantis", "Lurah", "Contoh", "")
pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path)
    monkeypatch.chdir(root)
    return root


def listed(folder, *rows, name="daftar.csv"):
    with (folder / name).open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerows([("Kel/Desa", "Jabatan", "Nama Lengkap", "TMT"), *rows])
    return name


def holders(folder):
    return [one["nama"] for one in read((folder / PATH).read_bytes()).root["anggota"] if one["nama"]]


def sheet(path, name="Tim"):
    return CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python()


def test_the_sheet_has_a_row_for_every_post_and_comes_back_unchanged(folder, capsys):
    assert main(["team", "form", "-o", "tim.xlsx"]) == 0
    said = capsys.readouterr()
    assert said.out == "tim.xlsx\n"
    assert "15 pos, 14 di antaranya belum ada namanya" in said.err
    rows = sheet(folder / "tim.xlsx")
    head = next(number for number, row in enumerate(rows) if row[0] == "Wilayah")
    (lurah,) = [row for row in rows[head + 1 :] if row[2]]
    assert lurah[:3] == ["Kelurahan Yosodadi", "Lurah", "Siti Aminah, S.IP."]
    before = snapshot(folder)
    status, payload = run_json(capsys, "team", "import", "tim.xlsx", "--ya")
    assert (status, payload) == (0, {"versi": 1, "ditulis": [], "ragu": [], "tidak_terbaca": []})
    assert snapshot(folder) == before


def test_without_a_name_the_sheet_goes_to_keluaran_and_replaces_nothing(capsys):
    _status, first = run_json(capsys, "team", "form", "--wilayah", "Yosodadi")
    _status, second = run_json(capsys, "team", "form", "--wilayah", "Yosodadi")
    assert first["id"] == "18.72.04.1001"
    assert first["path"].endswith(" yosodadi.xlsx")
    assert second["path"].endswith(" yosodadi-2.xlsx")
    assert first["path"].startswith("keluaran/Daftar Tim ")


def test_a_foreign_list_is_planned_then_written_in_one_commit(folder, capsys):
    name = listed(folder, NEW)
    for words in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *words], check=True, cwd=folder)
    assert main(["team", "import", name, "--ya"]) == 0
    out = capsys.readouterr().out
    assert "Siti Aminah, S.IP. -> Budi Santoso, S.Sos." in out
    assert out.endswith(f"1 perubahan ditulis di 1 tim.\n{PATH}\n")
    assert holders(folder) == ["Siti Aminah, S.IP.", "Budi Santoso, S.Sos."]
    log = subprocess.run(
        ["git", "log", "--format=%s"], check=True, cwd=folder, capture_output=True, text=True
    )
    assert log.stdout.splitlines() == ["team import 1 tim", "x"]


def test_a_trial_shows_the_plan_and_writes_nothing(folder, capsys):
    name = listed(folder, NEW)
    before = snapshot(folder)
    status, payload = run_json(capsys, "team", "import", name, "--coba")
    assert (status, payload["ditulis"]) == (0, [])
    assert [one["perubahan"] for one in payload["rencana"]] == ["pejabat baru"]
    assert {key: data for key, data in snapshot(folder).items() if ".lock" not in str(key)} == before


def test_without_leave_and_without_anybody_to_ask_nothing_is_written(folder, capsys):
    name = listed(folder, NEW)
    assert main(["team", "import", name]) == 2
    said = capsys.readouterr()
    assert "Akan ditulis:" in said.out
    assert "--ya" in said.err
    assert holders(folder) == ["Siti Aminah, S.IP."]


def test_yes_writes_what_is_certain_and_leaves_the_rest_in_a_sheet_to_correct(folder, capsys):
    bhabin = ("Yosodadi", "Bhabinkamtibmas", "Contoh Polisi", "")
    name = listed(folder, DOUBTFUL, WRONG, bhabin)
    status, payload = run_json(capsys, "team", "import", name, "--ya")
    assert status == 1
    assert [one["nama"] for one in payload["ditulis"]] == ["Contoh Polisi"]
    assert [one["baris"] for one in payload["ragu"]] == [2]
    assert payload["ragu"][0]["alasan"][0].startswith("mulai menjabat tidak ditulis; dibaca ")
    assert payload["tidak_terbaca"][0]["alasan"] == ["wilayah 'Atlantis' tidak dikenal"]
    assert payload["path"] == [PATH]
    rows = sheet(folder / payload["sisa"])
    head = next(row for row in rows if "Alasan" in row)
    assert head == ["Alasan", "Kel/Desa", "Jabatan", "Nama Lengkap", "TMT"]
    left = rows[rows.index(head) + 1 :]
    assert [row[3] for row in left if row[3]] == ["Budi Santoso, S.Sos.", "Contoh"]
    again, told = run_json(capsys, "team", "import", payload["sisa"], "--ya", "--terima-ragu")
    assert again == 1
    assert [one["nama"] for one in told["ditulis"]] == ["Budi Santoso, S.Sos."]


def test_a_person_is_asked_first_about_what_is_doubtful_then_for_leave(folder, monkeypatch, capsys):
    name = listed(folder, DOUBTFUL)
    monkeypatch.setattr(giving, "is_interactive", lambda **_: True)
    monkeypatch.setattr(ask, "make_prompter", lambda: Scripted("t", "t"))
    assert main(["team", "import", name]) == 130
    assert holders(folder) == ["Siti Aminah, S.IP."]
    monkeypatch.setattr(ask, "make_prompter", lambda: Scripted("y", "y"))
    assert main(["team", "import", name]) == 0
    capsys.readouterr()
    assert holders(folder) == ["Siti Aminah, S.IP.", "Budi Santoso, S.Sos."]


def test_a_nip_that_excel_made_a_number_is_doubted_and_one_kept_as_text_is_not(folder, capsys):
    with xlsxwriter.Workbook(folder / "excel.xlsx") as book:
        page = book.add_worksheet("Pejabat")
        for place, head in enumerate(("Wilayah", "Jabatan", "Nama", "NIP", "No HP")):
            page.write_string(0, place, head)
        for number, post in enumerate(("Bhabinkamtibmas", "Babinsa"), 1):
            for place, text in enumerate(("Yosodadi", post, f"Contoh {post}")):
                page.write_string(number, place, text)
        page.write_number(1, 3, 197501012000011001)
        page.write_string(2, 3, "197501012000011001")
        page.write_number(1, 4, 81200001111)
        page.write_string(2, 4, "081200001111")
    status, payload = run_json(capsys, "team", "import", "excel.xlsx", "--ya")
    assert status == 1
    assert [one["jabatan"] for one in payload["ditulis"]] == ["babinsa"]
    assert ["hilang" in text for text in payload["ragu"][0]["alasan"]] == [True, True]
    assert "angka nol di depan hilang; dibaca 081200001111" in payload["ragu"][0]["alasan"][1]


@pytest.mark.parametrize("name", ["tidak-ada.xlsx", "."])
def test_what_is_no_file_is_refused_with_status_2(name, capsys):
    assert main(["team", "import", name]) == 2
    assert "PKS431" in capsys.readouterr().err
