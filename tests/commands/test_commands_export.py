"""`pks export`: what others use, on screen and as files."""

import pytest
from commands_samples import make_folder, run_json

from pks_cli.__main__ import main

NUMBER = "200.1.3.4/027/BKBP/2021"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path / "folder")
    monkeypatch.chdir(root)
    return root


def test_the_agenda_on_screen_as_json_and_as_a_file(capsys):
    main(["meeting", "naskah", "m4tq7w2c", "notula", "--nomor", NUMBER, "--keadaan", "dikirim"])
    capsys.readouterr()
    assert main(["export", "agenda", "--tahun", "2021"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split()[:3] == ["027", NUMBER, "–"]
    assert lines[-1] == "1 naskah di buku agenda tahun 2021."
    status, payload = run_json(capsys, "export", "agenda", "--tahun", "2021")
    assert (status, sorted(payload)) == (0, ["baris", "di_atas_kelas", "tahun", "tidak_dihitung", "versi"])
    assert main(["export", "agenda", "--tahun", "2021", "-o", "agenda.xlsx"]) == 0
    assert capsys.readouterr().out == "agenda.xlsx\n"
    assert main(["export", "agenda", "--tahun", "2021", "-o", "agenda.docx"]) == 2
    assert main(["export", "agenda", "--tahun", "2020"]) == 0
    assert "0 naskah" in capsys.readouterr().out
