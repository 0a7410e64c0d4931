"""`pks meeting import`: a plan first, then a question or --ya; the status says whether something is left."""

import io
import sys

import pytest
from commands_samples import Scripted, make_folder, run_json, snapshot

from pks_cli.__main__ import main
from pks_cli.commands import ask, meeting_import
from pks_cli.strict_yaml import read

MINUTES = """\
Pada hari Selasa, 14 Februari 2023, pukul 09.00 WIB, di Aula, berlangsung Rapat Koordinasi Kota Metro.
Peserta Rapat :
1. Lurah se Kota Metro
2. Babinsa se Kota MetroSambutan Kaban Kesbangpol :
Dasar penyelenggaraan :a. UU No 07 2012, tentang penanganan konflik
Tujuan rapat tim :
  • Mengumpulkan laporan
Catatan lepas
Keputusan :
1. Patroli bersama
"""
REPORTS = """\
Laporan kecamatan :
Kecamatan Metro Timur
Permasalahan : balap liar
Langkah yang sudah dilakukan : patroli, sudah selesai
"""
pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path)
    monkeypatch.chdir(root)
    (root / "notulen.txt").write_text(MINUTES, encoding="utf-8")
    return root


def asked(monkeypatch, *answers):
    scripted = Scripted(*answers)
    monkeypatch.setattr(meeting_import, "may_ask", lambda _console: True)
    monkeypatch.setattr(ask, "make_prompter", lambda: scripted)
    return scripted


def written(folder):
    (path,) = (folder / "records/meetings/2023").glob("*.yaml")
    return read(path.read_bytes()).root


def test_free_minutes_become_a_meeting(folder, capsys):
    assert main(["meeting", "import", "notulen.txt", "--ya"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[-1].startswith("records/meetings/2023/2023-02-14-rapat-koordinasi-kota-metro-")
    record = written(folder)
    assert record["peserta"] == [
        {"jabatan": "lurah", "wilayah": "18.72"},
        {"jabatan": "babinsa", "wilayah": "18.72"},
    ]
    assert record["dasar"] == ["uu-7-2012"]
    (speech,) = record["sambutan"]
    assert speech["oleh"] == "Kepala Badan Kesatuan Bangsa dan Politik"
    assert [one["uraian"] for one in speech["pokok"]] == [
        "Dasar penyelenggaraan",
        "Tujuan rapat tim",
        "Catatan lepas",
    ]
    assert [one["uraian"] for one in record["keputusan"]] == ["Patroli bersama"]


def test_the_plan_shows_what_was_changed_and_a_trial_writes_nothing(folder, capsys):
    before = snapshot(folder)
    assert main(["rapat", "import", "notulen.txt", "--coba"]) == 0
    shown = capsys.readouterr().out
    assert "Tanggal rapat: Selasa, 14 Februari 2023" in shown
    assert "tertulis: Kaban Kesbangpol" in shown
    assert snapshot(folder) == before


def test_without_a_terminal_and_without_leave_nothing_is_written(folder, capsys):
    before = snapshot(folder)
    status, payload = run_json(capsys, "meeting", "import", "notulen.txt")
    assert status == 2
    assert payload["ditulis"] == []
    assert {"isian": "Nama rapat", "isi": "Rapat Koordinasi Kota Metro"} in payload["rencana"]
    assert snapshot(folder) == before


def test_the_same_file_twice_writes_nothing_and_says_which_meeting_it_is(folder, capsys):
    _, first = run_json(capsys, "meeting", "import", "notulen.txt", "--ya")
    before = snapshot(folder)
    status, again = run_json(capsys, "meeting", "import", "notulen.txt", "--ya")
    assert (status, again["sudah_ada"], again["ditulis"]) == (0, first["id"], [])
    assert snapshot(folder) == before


def test_doubtful_reports_stay_in_the_note_and_the_status_says_so(folder, capsys):
    (folder / "notulen.txt").write_text(MINUTES + REPORTS, encoding="utf-8")
    status, payload = run_json(capsys, "meeting", "import", "notulen.txt", "--ya")
    assert (status, len(payload["ditulis"])) == (1, 1)
    assert "tanggal kejadian tidak ditulis" in payload["ragu"][0]["alasan"]
    assert "balap liar" in written(folder)["catatan_impor"]


def test_doubtful_reports_are_written_when_that_is_said(folder, capsys):
    (folder / "notulen.txt").write_text(MINUTES + REPORTS, encoding="utf-8")
    status, payload = run_json(capsys, "meeting", "import", "notulen.txt", "--ya", "--terima-ragu")
    assert (status, len(payload["ditulis"])) == (0, 2)
    assert written(folder)["laporan_wilayah"]["laporan"] == [payload["ditulis"][1]["id"]]


def test_a_similar_meeting_of_that_day_stops_an_unasked_import(folder, capsys):
    main(["meeting", "import", "notulen.txt", "--ya"])
    (folder / "lain.txt").write_text(MINUTES + "2. Ronda\n", encoding="utf-8")
    before = snapshot(folder)
    capsys.readouterr()
    assert main(["meeting", "import", "lain.txt", "--ya"]) == 1
    assert "--terima-ragu" in capsys.readouterr().err
    assert snapshot(folder) == before


def test_what_is_missing_is_refused_with_the_option_that_says_it(folder, capsys):
    (folder / "notulen.txt").write_text("Keputusan :\n1. Patroli bersama\n", encoding="utf-8")
    assert main(["meeting", "import", "notulen.txt", "--ya"]) == 1
    assert "--nama dan --tanggal" in capsys.readouterr().err
    words = ["--nama", "Rapat Lama", "--tanggal", "14 Februari 2023"]
    assert main(["meeting", "import", "notulen.txt", "--ya", *words]) == 0
    assert written(folder)["nama"] == "Rapat Lama"


def test_at_a_terminal_what_is_missing_is_asked_and_leave_too(folder, monkeypatch):
    (folder / "notulen.txt").write_text("Keputusan :\n1. Patroli bersama\n", encoding="utf-8")
    scripted = asked(monkeypatch, "Rapat Lama", "14 Februari 2023", "y")
    assert main(["meeting", "import", "notulen.txt"]) == 0
    assert scripted.asked == ["Nama rapat", "Tanggal rapat", "Simpan? (y/t)"]
    assert written(folder)["tanggal"] == "2023-02-14"


def test_at_a_terminal_doubts_can_be_accepted_or_all_refused(folder, monkeypatch):
    (folder / "notulen.txt").write_text(MINUTES + REPORTS, encoding="utf-8")
    before = snapshot(folder)
    asked(monkeypatch, "batal")
    assert main(["meeting", "import", "notulen.txt"]) == 130
    assert snapshot(folder) == before
    asked(monkeypatch, "semua")
    assert main(["meeting", "import", "notulen.txt"]) == 0
    assert written(folder)["laporan_wilayah"]


def test_the_standard_input_is_read(folder, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MINUTES.encode())))
    assert main(["meeting", "import", "-", "--ya"]) == 0
    capsys.readouterr()
    assert written(folder)["sumber_impor"]["nama"] == "masukan"


def test_no_file_at_all_is_refused(capsys):
    assert main(["meeting", "import"]) == 2
    assert "PKS424" in capsys.readouterr().err


def test_what_an_import_could_not_place_is_seen_with_the_meeting(folder, capsys):
    (folder / "notulen.txt").write_text("Surat edaran lama\n" + MINUTES, encoding="utf-8")
    assert main(["meeting", "import", "notulen.txt", "--ya"]) == 0
    assert written(folder)["catatan_impor"] == "baris 1: Surat edaran lama"
    capsys.readouterr()


def test_a_photo_is_refused_whatever_it_is_called(folder, capsys):
    (folder / "notulen.docx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    assert main(["meeting", "import", "notulen.docx", "--ya"]) == 1
    assert "PKS541" in capsys.readouterr().err
