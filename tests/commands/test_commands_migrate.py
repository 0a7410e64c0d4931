"""`pks migrate` as it is typed."""

import pytest
from commands_samples import make_folder, run_json, snapshot

from pks_cli.__main__ import main

OFFICE = "records/pks.yaml"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("PKS_FOLDER", raising=False)
    root = make_folder(tmp_path / "kantor")
    text = (root / OFFICE).read_text("utf-8")
    (root / OFFICE).write_text(text.replace("format: 1\n", ""), "utf-8", newline="\n")
    (root / "records/teams").rename(root / "records/tim")
    return root


def test_an_old_folder_is_told_then_shown_then_brought_up(folder, capsys):
    before = snapshot(folder)
    assert main(["report", "list", "-C", str(folder)]) == 1
    assert "folder ini memakai format lama" in capsys.readouterr().err
    assert main(["migrate", "--dry-run", "-C", str(folder)]) == 0
    shown = capsys.readouterr().out
    assert "+format: 1" in shown
    assert shown.endswith("Format 0 ke 1: 2 berkas akan diubah; belum ditulis (--dry-run).\n")
    assert snapshot(folder) == before
    assert main(["migrate", "-C", str(folder)]) == 0
    assert capsys.readouterr().out == "Format 0 ke 1: 2 berkas diubah.\n"
    assert main(["migrate", "-C", str(folder)]) == 0
    assert "Tidak ada yang perlu diubah" in capsys.readouterr().out
    assert main(["team", "show", "Yosodadi", "-C", str(folder)]) == 0


def test_programs_read_which_files_changed_and_moved(folder, capsys):
    status, payload = run_json(capsys, "migrate", "-C", str(folder))
    assert status == 0
    assert payload == {
        "versi": 1,
        "dari": 0,
        "ke": 1,
        "diubah": [OFFICE],
        "dipindahkan": [{"dari": "records/tim/18.72.04.1001.yaml", "ke": "records/teams/18.72.04.1001.yaml"}],
        "ditulis": True,
        "temuan": [],
    }
