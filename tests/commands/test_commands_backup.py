"""`pks backup` and `pks init --dari-cadangan` as they are typed."""

import getpass

import pytest
from commands_samples import make_folder, run_json

from pks_cli.__main__ import main
from pks_cli.commands import passphrase as passphrase_module


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("PKS_FOLDER", raising=False)
    return make_folder(tmp_path / "kantor")


def test_a_backup_is_made_and_given_back_in_two_commands(folder, tmp_path, capsys):
    assert main(["cadangan", "-o", str(tmp_path / "a.zip"), "-C", str(folder)]) == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines()[0] == (
        "5 berkas, tanpa riwayat, tanpa kata sandi. "
        "Catatan menurut kelas: terbatas: 1, biasa: 2; tertinggi: terbatas."
    )
    assert shown.out.splitlines()[-1] == str(tmp_path / "a.zip")
    assert "PKS462" in shown.err
    assert main(["init", str(tmp_path / "baru"), "--dari-cadangan", str(tmp_path / "a.zip")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Kota Metro: 5 berkas dikembalikan, riwayat 1 perubahan."
    assert "riwayat baru dimulai" in lines[1]
    assert main(["validate", "-C", str(tmp_path / "baru")]) == main(["validate", "-C", str(folder)])


def test_both_answer_programs_with_one_document(folder, tmp_path, capsys):
    status, payload = run_json(capsys, "backup", "-o", str(tmp_path / "a.zip"), "-C", str(folder))
    temuan = payload.pop("temuan")
    assert (status, [one["kode"] for one in temuan]) == (0, ["PKS462"])
    assert payload == {
        "versi": 1,
        "path": (tmp_path / "a.zip").as_posix(),
        "berkas": 5,
        "kelas": {"biasa": 2, "terbatas": 1},
        "kelas_tertinggi": "terbatas",
        "tidak_terbaca": 0,
        "riwayat": False,
        "bersandi": False,
        "contoh": False,
    }
    target = tmp_path / "baru"
    status, payload = run_json(capsys, "init", str(target), "--dari-cadangan", str(tmp_path / "a.zip"))
    assert status == 0
    assert payload == {"versi": 1, "id": "18.72", "path": target.as_posix(), "berkas": 5, "riwayat": 1}


def test_an_example_says_so_and_its_backup_too(folder, tmp_path, capsys):
    office = folder / "records/pks.yaml"
    office.write_text(office.read_text("utf-8") + "contoh: true\n", "utf-8", newline="\n")
    assert main(["backup", "-o", str(tmp_path / "a.zip"), "-C", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("CONTOH - BUKAN DATA RESMI")


def test_a_passphrase_is_asked_twice_and_two_that_differ_write_nothing(folder, monkeypatch, capsys):
    answers = ["empat kata acak", "empat kata ajak"]
    monkeypatch.setattr(passphrase_module, "may_ask", lambda _: True)
    monkeypatch.setattr(getpass, "getpass", lambda *_: answers.pop(0))
    assert main(["backup", "--sandi", "-C", str(folder)]) == 2
    assert "tidak sama" in capsys.readouterr().err
    assert not (folder / "keluaran").exists()


def test_without_a_terminal_the_passphrase_comes_from_a_file(folder, tmp_path, capsys):
    assert main(["backup", "--sandi", "-C", str(folder)]) == 2
    assert "--berkas-sandi" in capsys.readouterr().err
    for text in ("", "\n", "pendek\n"):
        (tmp_path / "sandi.txt").write_text(text, "utf-8")
        assert main(["backup", "--berkas-sandi", str(tmp_path / "sandi.txt"), "-C", str(folder)]) == 2
    assert not (folder / "keluaran").exists()


def test_a_passphrase_is_never_an_argument(folder, capsys):
    assert main(["backup", "--sandi", "rahasia-sekali", "-C", str(folder)]) == 2
    assert "PKS423" in capsys.readouterr().err


@pytest.mark.parametrize("other", [["--contoh"], ["--wilayah", "18.72"]])
def test_a_backup_and_a_new_wilayah_do_not_go_together(tmp_path, capsys, other):
    assert main(["init", str(tmp_path / "baru"), "--dari-cadangan", "a.zip", *other]) == 2
    assert "PKS425" in capsys.readouterr().err
