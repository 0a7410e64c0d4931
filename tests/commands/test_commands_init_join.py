"""`pks init --dari-git`: the second laptop, from what the first one shared."""

import json

from commands_samples import make_folder

from pks_cli.__main__ import main


def shared(tmp_path, monkeypatch):
    first = make_folder(tmp_path / "satu")
    stick = tmp_path / "usb"
    stick.mkdir()
    monkeypatch.chdir(first)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert main(["sync", str(stick), "--nama", "Laptop Satu"]) == 0
    monkeypatch.chdir(tmp_path)
    return first, stick


def records(root):
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in (root / "records").rglob("*.yaml")
    }


def test_the_second_laptop_gets_every_record_and_both_go_on_sharing(tmp_path, monkeypatch, capsys):
    first, stick = shared(tmp_path, monkeypatch)
    assert main(["init", "dua", "--dari-git", str(stick)]) == 0
    second = tmp_path / "dua"
    assert capsys.readouterr().out.splitlines()[-1] == str(second)
    assert records(second) == records(first)
    assert main(["-C", str(second), "report", "update", "k3f9x2ab", "--saran", "Lampu jalan"]) == 0
    assert main(["-C", str(second), "sync", "--nama", "Laptop Dua"]) == 0
    assert main(["-C", str(first), "sync"]) == 0
    assert records(second) == records(first)


def test_a_wilayah_beside_it_is_refused_and_nothing_is_made(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["init", "dua", "--dari-git", "usb", "--wilayah", "18.72", "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["temuan"][0]["kode"] == "PKS425"
    assert not (tmp_path / "dua").exists()
