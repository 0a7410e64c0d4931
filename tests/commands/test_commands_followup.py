"""`pks followup`: progress of what the meetings decided, kept apart from the minutes."""

import pytest
from commands_samples import make_folder, run_json, snapshot

from pks_cli.__main__ import main
from pks_cli.strict_yaml import read

MEETING = "records/meetings/2021/2021-12-13-rapat-tim-terpadu-m4tq7w2c.yaml"
RECORD = "records/followups/2021/membentuk-tim-b7n2d5qe.yaml"
pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path)
    monkeypatch.chdir(root)
    return root


def only_row(capsys):
    status, payload = run_json(capsys, "followup", "list")
    assert status == 0
    (row,) = payload["baris"]
    return row


def test_what_was_decided_stands_in_the_list_with_its_age(capsys):
    row = only_row(capsys)
    assert (row["id"], row["rapat"], row["tenggat"]) == ("b7n2d5qe", "m4tq7w2c", "2022-01-31")
    assert (row["status"], row["lewat"]) == ("belum", True)


def test_progress_is_kept_apart_and_the_minutes_stay_as_circulated(folder, capsys):
    before = (folder / MEETING).read_bytes()
    assert (
        main(["followup", "update", "b7n2", "--uraian", "Rapat persiapan", "--tanggal", "20 Januari 2022"])
        == 0
    )
    assert capsys.readouterr().out.splitlines()[-1] == RECORD
    assert main(["followup", "done", "b7n2d5qe", "--bukti", "SK Camat Nomor 3"]) == 0
    root = read((folder / RECORD).read_bytes()).root
    assert root["rapat"] == "m4tq7w2c"
    assert [(step["status"], step.get("bukti")) for step in root["kemajuan"]] == [
        ("berjalan", None),
        ("selesai", "SK Camat Nomor 3"),
    ]
    assert root["kemajuan"][0]["tanggal"] == "2022-01-20"
    assert (folder / MEETING).read_bytes() == before
    capsys.readouterr()
    assert only_row(capsys)["lewat"] is False
    assert run_json(capsys, "followup", "list", "--terbuka")[1]["baris"] == []
    assert main(["validate"]) == 0


def test_a_text_from_windows_is_taken_and_a_hidden_character_is_told_of_its_option(folder, capsys):
    for _ in ("first", "further"):
        assert main(["followup", "update", "b7n2d5qe", "--uraian", "satu\r\ndua"]) == 0
        steps = read((folder / RECORD).read_bytes()).root["kemajuan"]
        assert steps[-1]["uraian"] == "satu\ndua"
        for bad, code in (("a\x1b", "PKS009"), ("a\udcff", "PKS001")):
            capsys.readouterr()
            status, payload = run_json(capsys, "followup", "update", "b7n2d5qe", "--uraian", bad)
            assert (status, payload["temuan"][0]["kode"]) == (2, code)
            assert payload["temuan"][0]["pesan"].startswith("--uraian")
    assert len(steps) == len(("first", "further"))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("done", "b7n2d5qe"), "PKS424"),
        (("done", "b7n2d5qe", "--bukti", " "), "PKS424"),
        (("update", "zzzz"), "PKS405"),
        (("update", "b7n2d5qe", "--status", "beres"), "PKS119"),
        (("update", "b7n2d5qe", "--tanggal", "31 Februari 2022"), "PKS112"),
    ],
)
def test_a_wrong_progress_is_refused_and_nothing_is_written(folder, capsys, words, code):
    before = snapshot(folder)
    status, payload = run_json(capsys, "followup", *words)
    assert (status, payload["temuan"][0]["kode"]) == (2, code)
    assert snapshot(folder) == before


def test_a_new_meeting_gives_each_tindak_lanjut_an_id(folder, capsys):
    given = folder / "rapat.txt"
    given.write_text(
        'nama: Rapat\nwilayah: "18.72"\ntanggal: "2021-08-30"\ntindak_lanjut:\n  - uraian: Menyusun jadwal\n',
        encoding="utf-8",
    )
    status, payload = run_json(capsys, "meeting", "new", "--berkas", str(given))
    assert status == 0
    row = read((folder / payload["path"]).read_bytes()).root["tindak_lanjut"][0]
    assert (row["uraian"], len(row["id"])) == ("Menyusun jadwal", 8)
