"""`pks report update` and `pks meeting update`: the lines meant, shown before and after."""

import pytest
from commands_samples import make_folder, run_json, snapshot

from pks_cli.__main__ import main
from pks_cli.strict_yaml import read
from pks_cli.tasks import edit_record

REPORT = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"
MEETING = "records/meetings/2021/2021-12-13-rapat-tim-terpadu-m4tq7w2c.yaml"
pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path)
    monkeypatch.chdir(root)
    return root


def test_a_step_and_a_status_are_added_and_the_path_stands_last(folder, capsys):
    before = (folder / REPORT).read_text(encoding="utf-8")
    assert main(["report", "update", "k3f9x2ab", "--langkah", "Mediasi", "--status", "Selesai"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == REPORT
    after = (folder / REPORT).read_text(encoding="utf-8")
    assert after.startswith(
        before.replace("status: belum_ditangani\n", "status: selesai\nlangkah:\n  - tanggal:")
    )
    step = read(after.encode()).root["langkah"][0]
    assert (step["uraian"], step["status"]) == ("Mediasi", "selesai")


def test_a_trial_run_shows_the_lines_and_writes_nothing(folder, capsys):
    before = snapshot(folder)
    assert main(["report", "update", "k3f9x2ab", "--status", "selesai", "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "-status: belum_ditangani\n+status: selesai\n" in out
    assert snapshot(folder) == before


def test_a_report_is_withdrawn_and_its_file_stays(folder, capsys):
    assert main(["laporan", "update", "k3f9x2ab", "--batalkan", "terkirim dua kali"]) == 0
    assert read((folder / REPORT).read_bytes()).root["dibatalkan"]["alasan"] == "terkirim dua kali"
    capsys.readouterr()
    assert main(["summarize", "--tahun", "2021", "--json"]) == 0


def test_a_meeting_gets_its_end_and_its_decisions(folder):
    words = [
        "--selesai",
        "15:40",
        "--keputusan",
        "Patroli gabungan",
        "--keputusan",
        "Laporan nihil tiap pekan",
    ]
    assert main(["meeting", "update", "2021-12-13", *words]) == 0
    root = read((folder / MEETING).read_bytes()).root
    assert (root["selesai"], root["keputusan"]) == ("15.40", ["Patroli gabungan", "Laporan nihil tiap pekan"])


def test_the_words_that_find_a_meeting_do_not_become_its_name(folder):
    before = read((folder / MEETING).read_bytes()).root
    assert main(["meeting", "update", "2021-12-13", "--tempat", "Aula Balai Kota"]) == 0
    assert read((folder / MEETING).read_bytes()).root == before | {"tempat": "Aula Balai Kota"}
    assert main(["meeting", "update", "2021-12-13", "--nama", "Rapat Koordinasi"]) == 0
    assert read((folder / MEETING).read_bytes()).root["nama"] == "Rapat Koordinasi"


def test_the_contract_of_a_write(capsys):
    status, payload = run_json(capsys, "report", "update", "k3f9x2ab", "--saran", "Lampu jalan")
    assert (status, payload) == (0, {"versi": 1, "id": "k3f9x2ab", "path": REPORT})


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "PKS424"),
        (("--tanggal", "31 Februari 2021"), "PKS112"),
        (("--status", "beres"), "PKS119"),
        (("--klasifikasi", "rahasia"), "PKS212"),
        (("--kosongkan", "judul"), "PKS101"),
        (("--kosongkan", "apa"), "PKS423"),
        (("--kosongkan", "tanggal-lapor", "--tanggal-lapor", "2021-11-04"), "PKS423"),
        (("--batalkan", "  "), "PKS424"),
        (("--batalkan", "salah\x1b"), "PKS009"),
        (("--batalkan", "salah\udcff"), "PKS001"),
    ],
)
def test_a_wrong_change_is_refused_and_nothing_is_written(folder, capsys, words, code):
    before = snapshot(folder)
    status, payload = run_json(capsys, "report", "update", "k3f9x2ab", *words)
    assert (status, payload["temuan"][0]["kode"]) == (2, code)
    assert snapshot(folder) == before


def test_a_field_is_emptied_and_its_key_stays(folder):
    assert main(["report", "update", "k3f9x2ab", "--kosongkan", "tanggal-lapor", "--kosongkan", "jam"]) == 0
    after = (folder / REPORT).read_text(encoding="utf-8")
    assert "\njam:\ntanggal_lapor:\nunsur:" in after


def test_a_field_that_is_empty_already_is_not_added_to_be_emptied(folder, capsys):
    before = snapshot(folder)
    assert main(["report", "update", "k3f9x2ab", "--kosongkan", "saran"]) == 0
    assert "Tidak ada yang berubah." in capsys.readouterr().out
    assert snapshot(folder) == before


def test_a_second_withdrawal_is_told_as_such_and_keeps_the_first_reason(folder, capsys):
    assert main(["report", "update", "k3f9x2ab", "--batalkan", "terkirim dua kali"]) == 0
    before = snapshot(folder)
    assert main(["report", "update", "k3f9x2ab", "--batalkan", "alasan lain"]) == 2
    assert "catatan ini sudah ditarik" in capsys.readouterr().err
    assert snapshot(folder) == before


def test_a_file_that_changed_meanwhile_is_shown_in_both_versions(folder, capsys, monkeypatch):
    text = (folder / REPORT).read_text(encoding="utf-8")

    def checked(_loaded, _context):
        (folder / REPORT).write_text(text.replace("Baris satu", "Baris lain"), encoding="utf-8")
        return []

    monkeypatch.setattr(edit_record, "check_record", checked)
    words = ("report", "update", "k3f9x2ab", "--status", "selesai")
    assert main(list(words)) == 2
    told = capsys.readouterr().err
    assert "berubah sejak dibaca" in told
    assert told.index("Isi berkas sekarang:") < told.index("+  Baris lain")
    assert told.index("Perubahan Anda, belum disimpan:") < told.index("+status: selesai")
    (folder / REPORT).write_text(text, encoding="utf-8")
    status, payload = run_json(capsys, *words)
    assert (status, sorted(payload)) == (2, ["rincian", "temuan", "versi"])
    assert [one["judul"] for one in payload["rincian"]] == [
        "Isi berkas sekarang",
        "Perubahan Anda, belum disimpan",
    ]
    assert "+status: selesai" in payload["rincian"][1]["isi"]
