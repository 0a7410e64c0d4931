"""`pks report import`: a plan first, then a question or --ya; what is unsure is asked."""

import json
import sys

import pytest
from commands_samples import Scripted, make_folder, run_json, snapshot

from pks_cli.__main__ import main
from pks_cli.commands import ask, report_import
from pks_cli.strict_yaml import read

BLANGKO = """\
No;Kelurahan;Tanggal kejadian;Pelapor;Kejadian;Langkah;Status
1;Yosodadi;2/11/2021;Lurah;Perkelahian pemuda di lapangan;Dimediasi di balai kelurahan;Selesai
2;Yosodadi;3/11/2021;;Pencurian motor di halaman masjid;Dilaporkan ke Polsek;Sedang ditangani
3;Yosodadi;entah kapan;Lurah;Balap liar;Patroli;Selesai
"""
pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path / "kantor")
    (tmp_path / "blangko.csv").write_text(BLANGKO, encoding="utf-8", newline="\n")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def person(monkeypatch):
    """Sit a person at the terminal who answers in order."""

    def answering(*answers):
        scripted = Scripted(*answers)
        monkeypatch.setattr(report_import, "may_ask", lambda _console: True)
        monkeypatch.setattr(ask, "make_prompter", lambda: scripted)
        return scripted

    return answering


def reports(folder):
    return [read(path.read_bytes()).root for path in sorted(folder.glob("records/reports/2021/*/*.yaml"))]


def imported(folder):
    return [tree for tree in reports(folder) if "sumber_impor" in tree]


def test_without_a_person_and_without_ya_nothing_is_written(folder, capsys):
    before = snapshot(folder)
    assert main(["report", "import", "../blangko.csv"]) == 2
    out, err = capsys.readouterr()
    assert "Akan ditulis: 1 laporan" in out
    assert "Gangguan kamtibmas" in out
    assert "gangguan_kamtibmas" not in out
    assert "tambahkan --ya" in err
    assert snapshot(folder) == before


def test_a_trial_tells_the_plan_and_writes_nothing(folder, capsys):
    before = snapshot(folder)
    status, answer = run_json(capsys, "report", "import", "../blangko.csv", "--dry-run")
    assert status == 1
    assert answer["ditulis"] == []
    assert [one["asal"]["baris"] for one in answer["akan_ditulis"]] == [2]
    assert snapshot(folder) == before


def test_ya_writes_what_is_certain_and_leaves_the_rest_in_a_workbook(folder, capsys):
    status, answer = run_json(capsys, "report", "import", "../blangko.csv", "--ya")
    assert status == 1
    assert [one["id"] in one["path"] for one in answer["ditulis"]] == [True]
    assert [one["asal"] for one in answer["ragu"]] == [{"nama": "blangko.csv", "lembar": None, "baris": 3}]
    assert "pelapor tidak disebut" in answer["ragu"][0]["alasan"][0]["alasan"]
    assert len(imported(folder)) == 1
    assert answer["sisa"].endswith(".xlsx")


def test_terima_ragu_writes_what_is_doubtful_too(capsys):
    _status, answer = run_json(capsys, "report", "import", "../blangko.csv", "--ya", "--terima-ragu")
    assert answer["ragu"] == []
    assert {one["asal"]["baris"] for one in answer["ditulis"]} >= {2, 3}


def test_the_leftovers_corrected_come_in_once_and_the_source_again_adds_nothing(folder, capsys):
    _status, first = run_json(capsys, "report", "import", "../blangko.csv", "--ya")
    _status, second = run_json(capsys, "report", "import", first["sisa"], "--ya", "--terima-ragu")
    assert len(second["ditulis"]) == 1
    for path in ("../blangko.csv", first["sisa"]):
        status, again = run_json(capsys, "report", "import", path, "--ya")
        assert (status, again["ditulis"], again["ragu"]) == (1, [], [])
    assert {tree["sumber_impor"]["nama"] for tree in imported(folder)} == {"blangko.csv"}


def test_a_person_settles_each_doubt_and_then_all_is_written(folder, person):
    scripted = person("ketik", "bhabinkamtibmas", "4 November 2021", "y")
    assert main(["report", "import", "../blangko.csv"]) == 0
    assert sorted(tree["unsur"] for tree in imported(folder)) == ["bhabinkamtibmas", "lurah", "lurah"]
    assert scripted.asked[0] == "Pelapor: pelapor tidak disebut; dibaca Lurah"


def test_a_person_who_says_no_leaves_everything_as_it_was(folder, person):
    before = snapshot(folder)
    person("lewati", "", "t")
    assert main(["report", "import", "../blangko.csv"]) == 130
    assert snapshot(folder) == before


def test_an_option_answers_for_every_row_that_is_silent(folder, capsys):
    _status, answer = run_json(capsys, "report", "import", "../blangko.csv", "--ya", "--unsur", "babinsa")
    assert sorted(tree["unsur"] for tree in imported(folder)) == ["babinsa", "lurah"]
    assert answer["ragu"] == []


def test_a_column_named_once_is_remembered(folder, capsys):
    text = BLANGKO.replace("Kejadian;Langkah", "Zzqx;Langkah")
    (folder.parent / "aneh.csv").write_text(text, encoding="utf-8", newline="\n")
    run_json(capsys, "report", "import", "../aneh.csv", "--ya", "--kolom", "Zzqx=uraian")
    (folder.parent / "aneh.csv").write_text(text.replace("motor", "sepeda"), encoding="utf-8", newline="\n")
    _status, answer = run_json(capsys, "report", "import", "../aneh.csv", "--dry-run")
    assert {one["kepala"]: one["isian"] for one in answer["kolom"]}["Zzqx"] == "uraian"


def test_nothing_named_is_refused_with_what_to_type(capsys):
    status, answer = run_json(capsys, "report", "import")
    assert status == 2
    assert answer["temuan"][0]["kode"] == "PKS424"


def test_the_standard_input_is_read(capsys, monkeypatch):
    class Stream:
        buffer = type("Bytes", (), {"read": staticmethod(lambda *_: BLANGKO.encode())})

    monkeypatch.setattr(sys, "stdin", Stream)
    _status, answer = run_json(capsys, "report", "import", "-", "--ya")
    assert answer["ditulis"][0]["asal"]["nama"] == "masukan"


def test_the_answer_is_one_document_also_when_the_file_is_not_there(capsys):
    status = main(["report", "import", "tidak-ada.xlsx", "--json"])
    answer = json.loads(capsys.readouterr().out)
    assert status in {1, 2}
    assert answer["temuan"]


class TestTray:
    """Whatever lies in `masuk/` is taken in when no file is named."""

    @pytest.fixture
    def tray(self, folder):
        (folder / "masuk").mkdir()
        (folder / "masuk/blangko.csv").write_text(BLANGKO, encoding="utf-8", newline="\n")
        return folder / "masuk"

    def test_what_was_taken_in_lies_in_selesai_with_the_same_bytes(self, tray, capsys):
        _status, answer = run_json(capsys, "report", "import", "--ya")
        assert len(answer["ditulis"]) == 1
        assert answer["dipindahkan"] == ["masuk/selesai/blangko.csv"]
        assert not (tray / "blangko.csv").exists()
        assert (tray / "selesai/blangko.csv").read_text(encoding="utf-8") == BLANGKO

    def test_a_plan_moves_nothing(self, tray, capsys):
        run_json(capsys, "report", "import", "--dry-run")
        assert (tray / "blangko.csv").exists()

    def test_a_photo_and_a_broken_file_stay_and_are_told(self, tray, capsys):
        (tray / "foto.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"0" * 64)
        (tray / "rusak.xlsx").write_bytes(b"PK\x03\x04" + b"0" * 64)
        status, answer = run_json(capsys, "report", "import", "--ya")
        assert status == 1
        assert sorted(path.name for path in tray.iterdir()) == ["foto.jpg", "rusak.xlsx", "selesai"]
        assert any("rusak.xlsx" in fault["pesan"] for fault in answer["temuan"])

    def test_a_file_named_elsewhere_stays_where_it_is(self, folder, capsys):
        run_json(capsys, "report", "import", "../blangko.csv", "--ya")
        assert (folder.parent / "blangko.csv").exists()

    @pytest.mark.usefixtures("tray")
    def test_the_state_of_the_day_tells_what_waits(self, capsys):
        main(["status"])
        assert "Di masuk/: 1 berkas menunggu" in capsys.readouterr().out
