"""`pks meeting sheet` and the papers that come back: shown first, asked, written as agreed, never twice."""

import docx
import pytest
from commands_samples import Scripted, make_folder, run_json, snapshot

from pks_cli.__main__ import main
from pks_cli.commands import ask, meeting_return

MEETING = "records/meetings/2021/2021-12-13-rapat-tim-terpadu-m4tq7w2c.yaml"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def paper(folder):
    """Give a notula in which a deadline was changed, the time was completed, and a row is gone."""
    (folder / MEETING).write_text(
        (folder / MEETING).read_text(encoding="utf-8")
        + "  - id: c8p3e6rf\n    uraian: Membuka posko\nkeputusan:\n  - Patroli malam.\n",
        encoding="utf-8",
    )
    assert main(["meeting", "render", "m4tq7w2c", "-o", "notula.docx"]) == 0
    document = docx.Document("notula.docx")
    table = next(one for one in document.tables if "Uraian" in one.rows[0].cells[1].text)
    table.rows[1].cells[3].paragraphs[0].text = "28 Februari 2022"
    gone = table.rows[2]._tr
    gone.getparent().remove(gone)
    line = next(one for one in document.paragraphs if one.text.startswith("Waktu"))
    line.text = "Waktu\t:\tPukul 13.30 s.d. 15.40 WIB"
    document.add_paragraph("Undang FKUB.")
    document.save("notula.docx")
    return folder


def text_of(folder):
    return (folder / MEETING).read_text(encoding="utf-8")


def test_without_a_terminal_the_changes_are_shown_and_nothing_is_written(paper, capsys):
    before = text_of(paper)
    capsys.readouterr()
    assert main(["meeting", "import", "notula.docx"]) == 1
    out = capsys.readouterr()
    assert "    lama: 31 Januari 2022\n    baru: 28 Februari 2022\n" in out.out
    assert "--ya" in out.err
    assert text_of(paper) == before


def test_ya_writes_what_is_certain_and_leaves_what_was_taken_out(paper, capsys):
    capsys.readouterr()
    status, told = run_json(capsys, "meeting", "import", "notula.docx", "--ya")
    assert status == 1
    assert [(one["isian"], one["lama"], one["baru"]) for one in told["ditulis"]] == [
        ("Selesai pukul", "", "15.40"),
        ("Tindak lanjut ke-1, Tenggat", "31 Januari 2022", "28 Februari 2022"),
    ]
    assert [(one["perubahan"], one["isian"]) for one in told["ragu"]] == [("dihapus", "Tindak lanjut ke-2")]
    assert [one["teks"] for one in told["tidak_terbaca"]] == ["Undang FKUB."]
    text = text_of(paper)
    assert 'tenggat: "2022-02-28"' in text
    assert "Membuka posko" in text
    assert text.endswith('selesai: "15.40"\ncatatan_impor: Undang FKUB.\n')


def test_terima_ragu_writes_all_of_it_and_once(paper, capsys):
    assert main(["meeting", "import", "notula.docx", "--terima-ragu"]) == 0
    text = text_of(paper)
    assert "Membuka posko" not in text
    capsys.readouterr()
    assert main(["meeting", "import", "notula.docx", "--terima-ragu"]) == 0
    assert "Tidak ada yang berubah." in capsys.readouterr().out
    assert text_of(paper) == text


def test_a_trial_shows_the_lines_and_writes_nothing(paper, capsys):
    before = snapshot(paper)
    capsys.readouterr()
    assert main(["meeting", "import", "notula.docx", "--dry-run"]) == 1
    out = capsys.readouterr().out
    assert '-    tenggat: "2022-01-31"\n+    tenggat: "2022-02-28"' in out
    assert snapshot(paper) == before


def test_in_a_terminal_the_certain_are_agreed_to_at_once_and_the_doubtful_one_by_one(paper, monkeypatch):
    prompter = Scripted("semua", "t")
    monkeypatch.setattr(ask, "make_prompter", lambda: prompter)
    monkeypatch.setattr(meeting_return, "may_ask", lambda _console: True)
    assert main(["meeting", "import", "notula.docx"]) == 1
    assert prompter.answers == []
    text = text_of(paper)
    assert ("2022-02-28" in text, "Membuka posko" in text) == (True, True)


def test_in_a_terminal_each_may_be_asked(paper, monkeypatch):
    prompter = Scripted("satu", "t", "y", "y")
    monkeypatch.setattr(ask, "make_prompter", lambda: prompter)
    monkeypatch.setattr(meeting_return, "may_ask", lambda _console: True)
    assert main(["meeting", "import", "notula.docx"]) == 1
    text = text_of(paper)
    assert ("selesai" in text, "2022-02-28" in text, "Membuka posko" in text) == (False, True, False)


def test_a_refusal_writes_nothing(paper, monkeypatch):
    before = text_of(paper)
    monkeypatch.setattr(ask, "make_prompter", lambda: Scripted("batal"))
    monkeypatch.setattr(meeting_return, "may_ask", lambda _console: True)
    assert main(["meeting", "import", "notula.docx"]) == 130
    assert text_of(paper) == before


@pytest.mark.usefixtures("folder")
def test_the_sheet_is_written_and_comes_back(capsys):
    assert main(["meeting", "sheet", "m4tq7w2c", "-o", "lembar.docx"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "lembar.docx"
    assert main(["meeting", "import", "lembar.docx"]) == 0
    assert "Tidak ada yang berubah." in capsys.readouterr().out


@pytest.mark.parametrize("name", ["foto.docx", "tidak-ada.docx"])
def test_what_is_none_of_ours_goes_the_way_of_other_files(folder, name, capsys):
    (folder / "foto.docx").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert main(["meeting", "import", name]) in {1, 2}
    assert "PKS" in capsys.readouterr().err
