"""`pks history` as it is typed: a story for people, rows for programs."""

import re

import pytest
from commands_samples import make_folder, run_json

from pks_cli.__main__ import main

REPORT = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"


@pytest.fixture
def folder(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("PKS_FOLDER", raising=False)
    root = make_folder(tmp_path / "kantor")
    assert main(["sync", "--nama", "Siti", "-C", str(root)]) == 0
    text = (root / REPORT).read_text("utf-8")
    (root / REPORT).write_text(text.replace("belum_ditangani", "selesai"), "utf-8", newline="\n")
    assert main(["sync", "-C", str(root)]) == 0
    capsys.readouterr()
    return root


def test_people_read_day_clock_who_how_and_the_change_in_words(folder, capsys):
    (folder / REPORT).write_text(
        (folder / REPORT).read_text("utf-8") + "saran: Lampu\n", "utf-8", newline="\n"
    )
    assert main(["riwayat", "k3f9x2ab", "-C", str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    moment = r"\d{1,2} [A-Z][a-z]+ \d{4} pukul \d\d\.\d\d"
    assert re.fullmatch(rf"{moment}, Siti \(sync\): dibuat", lines[2])
    assert re.fullmatch(rf"{moment}, Siti \(sync\):", lines[3])
    assert lines[4:] == [
        "  status: Belum ditangani \N{RIGHTWARDS ARROW} Selesai",
        "belum disimpan dalam riwayat:",
        "  saran: diisi Lampu",
    ]


def test_of_the_hash_of_a_signed_paper_people_read_the_beginning_alone(folder, capsys):
    main(["meeting", "naskah", "m4tq7w2c", "notula", "--keadaan", "ditandatangani", "-C", str(folder)])
    capsys.readouterr()
    assert main(["history", "m4tq7w2c", "-C", str(folder)]) == 0
    shown = capsys.readouterr().out
    assert re.search(r"sidik: [0-9a-f]{8}\N{HORIZONTAL ELLIPSIS}", shown)
    assert not re.search(r"[0-9a-f]{9}", shown)


def test_programs_read_rows_without_what_is_not_known(folder, capsys):
    (folder / REPORT).write_text(
        (folder / REPORT).read_text("utf-8") + "saran: Lampu\n", "utf-8", newline="\n"
    )
    status, payload = run_json(capsys, "history", "k3f9x2ab", "-C", str(folder))
    assert status == 0
    first, second, third = payload["baris"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00", first.pop("waktu"))
    assert first == {"oleh": "Siti", "perintah": "sync", "isian": "catatan", "baru": "dibuat"}
    assert second.pop("waktu")
    assert second == {
        "oleh": "Siti",
        "perintah": "sync",
        "isian": "status",
        "lama": "belum_ditangani",
        "baru": "selesai",
    }
    assert third == {"isian": "saran", "baru": "Lampu"}


def test_what_stands_in_a_record_cannot_act_on_the_terminal(folder, capsys):
    text = (folder / REPORT).read_text("utf-8")
    (folder / REPORT).write_text(text + 'saran: "baris \\u202Esatu"\n', "utf-8", newline="\n")
    assert main(["history", "k3f9x2ab", "-C", str(folder)]) == 0
    assert "\u202e" not in capsys.readouterr().out
