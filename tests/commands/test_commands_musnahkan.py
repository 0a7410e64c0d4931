"""`pks musnahkan` as it is typed: only an id typed on purpose, or --ya, destroys."""

import pytest
from commands_samples import Scripted, make_folder, run_json, snapshot

from pks_cli.__main__ import main
from pks_cli.commands import musnahkan as command

REPORT = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"
WHY = "Pasal 8 UU Nomor 27 Tahun 2022"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("PKS_FOLDER", raising=False)
    return make_folder(tmp_path / "kantor")


def asking(monkeypatch, *answers):
    prompter = Scripted(*answers)
    monkeypatch.setattr(command, "may_ask", lambda _: True)
    monkeypatch.setattr(command, "make_prompter", lambda: prompter)
    return prompter


def test_without_a_terminal_everything_must_be_said(folder, capsys):
    before = snapshot(folder)
    assert main(["musnahkan", "k3f9x2ab", "-C", str(folder)]) == 2
    assert "belum diisi: --alasan, --oleh, --ya" in capsys.readouterr().err
    assert snapshot(folder) == before


def test_what_was_done_and_what_still_holds_it_is_one_document(folder, capsys):
    words = ("musnahkan", "k3f9x2ab", "--alasan", WHY, "--oleh", "Siti", "--ya", "-C", str(folder))
    status, payload = run_json(capsys, *words)
    assert status == 0
    assert payload["dimusnahkan"] == REPORT
    assert payload["path"].endswith("/laporan-k3f9x2ab.yaml")
    assert payload["masih_memuat"] == {
        "riwayat": 0,
        "dibagikan": False,
        "cadangan": 0,
        "naskah": 0,
        "lampiran": 0,
        "bentrok": [],
        "rujukan": 0,
    }
    assert not (folder / REPORT).exists()


def test_a_person_reads_what_will_happen_and_types_the_id(folder, capsys, monkeypatch):
    prompter = asking(monkeypatch, "telp 0812-3456-7890", WHY, "Siti", "k3f9", "k3f9x2ab")
    assert main(["musnahkan", "yosodadi-k3", "-C", str(folder)]) == 0
    assert prompter.refused == [
        "alasan memuat yang tampak seperti nomor telepon: 0812**********",
        "idnya tidak sama; tidak ada yang dimusnahkan",
    ]
    shown = capsys.readouterr().out
    assert "alasan tidak boleh memuat nama orang" in shown
    assert "tidak dapat dikembalikan" in shown
    assert "Cadangan, cetakan, dan salinan di tempat lain" in shown


def test_a_reference_to_it_is_explained_and_asking_for_it_says_what_became_of_it(folder, capsys):
    other = folder / REPORT.replace("k3f9x2ab", "h4tq7w2c")
    text = (folder / REPORT).read_text("utf-8")
    other.write_text(f"{text}kasus: k3f9x2ab\n", "utf-8", newline="\n")
    words = ("musnahkan", "k3f9x2ab", "--alasan", WHY, "--oleh", "Siti", "--ya", "-C", str(folder))
    assert main(words) == 0
    capsys.readouterr()
    assert main(["report", "show", "h4tq7w2c", "-C", str(folder)]) == 0
    assert "k3f9x2ab: catatan yang telah dimusnahkan\n" in capsys.readouterr().out
    assert main(["report", "show", "k3f9x2ab", "-C", str(folder)]) == 2
    assert "catatan k3f9x2ab telah dimusnahkan" in capsys.readouterr().err


def test_who_stops_at_the_question_destroys_nothing(folder, monkeypatch):
    before = snapshot(folder)
    asking(monkeypatch, WHY, "Siti", KeyboardInterrupt())
    assert main(["musnahkan", "k3f9x2ab", "-C", str(folder)]) == 130
    assert snapshot(folder) == before
