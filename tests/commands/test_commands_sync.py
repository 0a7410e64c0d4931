"""`pks sync` as it is typed: plain words, one JSON document, questions one by one."""

import pytest
from commands_samples import Scripted, make_folder, run_json

from pks_cli.__main__ import main
from pks_cli.commands import sync as sync_command
from pks_cli.commands.console import Console
from pks_cli.tasks.sync_join import join_folder
from pks_cli.tasks.sync_settle import questions

REPORT = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"


@pytest.fixture
def laptops(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("PKS_FOLDER", raising=False)
    one = make_folder(tmp_path / "satu")
    (tmp_path / "stik").mkdir()
    assert main(["sync", str(tmp_path / "stik"), "--nama", "Siti", "-C", str(one)]) == 0
    assert capsys.readouterr().out == "5 perubahan dari laptop ini dibagikan.\n"
    other = join_folder(tmp_path / "dua", str(tmp_path / "stik")).root
    return one, other


def edit(root, before, after):
    text = (root / REPORT).read_text("utf-8")
    assert before in text
    (root / REPORT).write_text(text.replace(before, after), "utf-8", newline="\n")


def disagree(one, other):
    edit(one, "belum_ditangani", "selesai")
    edit(other, "belum_ditangani", "sedang_ditangani")
    assert main(["sync", "-C", str(one)]) == 0
    assert main(["sync", "--nama", "Budi", "-C", str(other)]) == 1


def test_the_name_is_asked_once(laptops, capsys, monkeypatch):
    _, other = laptops
    assert main(["sync", "-C", str(other)]) == 2
    assert "PKS446" in capsys.readouterr().err
    prompter = Scripted("Budi")
    monkeypatch.setattr(sync_command, "may_ask", lambda _: True)
    monkeypatch.setattr(sync_command, "make_prompter", lambda: prompter)
    assert main(["sync", "-C", str(other)]) == 0
    assert main(["sync", "-C", str(other)]) == 0
    assert prompter.asked == ["Nama Anda (menyertai setiap perubahan yang dibagikan)"]
    assert capsys.readouterr().out == "Semua sudah sama; tidak ada yang baru.\n" * 2


def test_json_is_one_document_of_what_came_and_went(laptops, capsys):
    one, other = laptops
    edit(one, "belum_ditangani", "selesai")
    main(["sync", "-C", str(one)])
    capsys.readouterr()
    status, payload = run_json(capsys, "sync", "--nama", "Budi", "-C", str(other))
    assert status == 0
    assert payload == {
        "versi": 1,
        "diterima": [
            {"jenis": "report", "wilayah": "18.72.04.1001", "nama": "Yosodadi", "baru": 0, "diubah": 1}
        ],
        "dibagikan": 0,
        "dikembalikan": 0,
        "bentrok": [],
        "menunggu": 0,
        "tertinggal": 0,
        "tersambung": True,
        "temuan": [],
    }


def test_a_lost_stick_is_told_in_words_with_status_one(laptops, capsys, tmp_path):
    one, _ = laptops
    (tmp_path / "stik").rename(tmp_path / "dicabut")
    capsys.readouterr()
    assert main(["sync", "-C", str(one)]) == 1
    shown = capsys.readouterr()
    assert "tempat berbagi tidak terjangkau; perubahan Anda tersimpan di laptop ini (PKS445)" in shown.err


def test_what_waits_is_asked_one_by_one_with_both_values_who_and_when(laptops, capsys, monkeypatch):
    one, other = laptops
    disagree(one, other)
    shown = capsys.readouterr().out
    assert "1 catatan diisi berbeda oleh dua orang." in shown
    assert "1 isian menunggu keputusan: pks sync --selesaikan." in shown
    status, payload = run_json(capsys, "sync", "--selesaikan", "-C", str(other))
    assert (status, payload["bentrok"][0]["isian"]) == (1, ["status"])
    prompter = Scripted("usulan")
    monkeypatch.setattr(sync_command, "may_ask", lambda _: True)
    monkeypatch.setattr(sync_command, "make_prompter", lambda: prompter)
    assert main(["sync", "--selesaikan", "-C", str(other)]) == 0
    labels = prompter.choices["Mana yang benar?"]
    assert labels[0].startswith("tetap: selesai (Siti, ")
    assert labels[1].startswith("ganti: sedang_ditangani (Budi, ")
    assert labels[2] == "putuskan nanti"
    assert "1 dari 1: Laporan Yosodadi" in capsys.readouterr().out
    assert main(["sync", "-C", str(one)]) == 0
    assert "status: sedang_ditangani" in (one / REPORT).read_text("utf-8")
    assert questions([one]) == ()


def test_what_is_put_off_waits_and_without_a_terminal_nothing_is_chosen(laptops, capsys, monkeypatch):
    one, other = laptops
    disagree(one, other)
    assert main(["sync", "--selesaikan", "-C", str(other)]) == 2
    assert "PKS424" in capsys.readouterr().err
    monkeypatch.setattr(sync_command, "may_ask", lambda _: True)
    monkeypatch.setattr(sync_command, "make_prompter", lambda: Scripted("nanti"))
    assert main(["sync", "--selesaikan", "-C", str(other)]) == 1
    assert len(questions([other])) == 1


def test_an_answer_that_no_longer_fits_is_told_and_the_rest_goes_on(laptops, capsys):
    one, other = laptops
    disagree(one, other)
    asked = questions([other])
    edit(other, "status: selesai", "status: belum_ditangani")
    sync_command._ask_all(Scripted("usulan"), Console(as_json=False), [other], asked)
    assert "PKS413" in capsys.readouterr().err
