"""`pks verify`: a paper held against the folder, and against what was written."""

import io
import zipfile

import pytest
from commands_samples import make_folder, run_json, snapshot

from pks_cli.__main__ import main
from pks_cli.resources import templates

MEETING = "records/meetings/2021/2021-12-13-rapat-tim-terpadu-m4tq7w2c.yaml"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def paper(folder):
    assert main(["meeting", "render", "m4tq7w2c", "-o", "notula.docx"]) == 0
    return folder / "notula.docx"


def edit(path, old, new):
    """Change the text of a document as a person does in Word."""
    with zipfile.ZipFile(path) as archive:
        pieces = {name: archive.read(name) for name in archive.namelist()}
    body = pieces["word/document.xml"]
    assert old.encode() in body
    pieces["word/document.xml"] = body.replace(old.encode(), new.encode(), 1)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in pieces.items():
            archive.writestr(name, data)
    path.write_bytes(made.getvalue())


def replace_line(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


@pytest.mark.usefixtures("paper")
def test_a_paper_just_written_equals_the_folder_and_nothing_is_written(folder, capsys):
    before = snapshot(folder)
    capsys.readouterr()
    assert main(["verify", "notula.docx"]) == 0
    assert capsys.readouterr().out == "Notula ini sama dengan catatan di folder.\n"
    assert snapshot(folder) == before


@pytest.mark.usefixtures("paper")
def test_a_field_changed_in_the_folder_is_named_and_the_paper_is_not_called_edited(folder, capsys):
    replace_line(folder / MEETING, "uraian: Membentuk tim", "uraian: Menyusun rencana")
    capsys.readouterr()
    assert main(["verify", "notula.docx"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "Notula ini tidak sama lagi dengan catatan di folder.",
        "Berubah di folder sejak naskah ini dibuat:",
        "  Tindak lanjut ke-1: diubah, kini “Menyusun rencana”",
        "Naskah ini tidak disunting sejak dibuat.",
    ]


def test_a_paragraph_edited_by_hand_is_named_with_what_was_written(paper, capsys):
    edit(paper, "Membentuk tim", "Membubarkan tim")
    status, told = run_json(capsys, "verify", "notula.docx")
    assert status == 1
    assert told["sama"] is False
    assert told["isian_berubah"] == []
    (found,) = told["suntingan"]
    assert (found["bagian"], found["perubahan"]) == ("isi", "diubah")
    assert (found["kini"], found["semula"]) == ("Membubarkan tim", "Membentuk tim")


def test_the_same_change_on_both_sides_makes_them_equal_again(paper, folder, capsys):
    edit(paper, "Membentuk tim", "Menyusun rencana")
    replace_line(folder / MEETING, "uraian: Membentuk tim", "uraian: Menyusun rencana")
    status, told = run_json(capsys, "verify", "notula.docx")
    assert status == 0
    assert told["sama"] is True
    assert len(told["isian_berubah"]) == len(told["suntingan"]) == 1


def test_a_record_that_is_gone_is_said_and_edits_still_are(paper, folder, capsys):
    edit(paper, "Membentuk tim", "Membubarkan tim")
    (folder / MEETING).unlink()
    capsys.readouterr()
    assert main(["verify", "notula.docx"]) == 1
    out = capsys.readouterr().out
    assert "tidak dapat dibandingkan dengan folder" in out
    assert "“Membubarkan tim”" in out


@pytest.mark.usefixtures("paper")
def test_another_template_is_said_though_the_text_is_the_same(folder, capsys):
    own = folder / "templates" / "notula_praktik.docx"
    own.parent.mkdir()
    own.write_bytes((templates() / own.name).read_bytes())
    status, told = run_json(capsys, "verify", "notula.docx")
    assert (status, told["templat_berubah"]) == (0, False)
    with zipfile.ZipFile(own, "a") as archive:
        archive.writestr("docProps/app.xml", "<Properties/>")
    status, told = run_json(capsys, "verify", "notula.docx")
    assert (status, told["templat_berubah"]) == (0, True)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("kind", ["undangan", "notula"])
def test_a_paper_of_its_own_kind_and_class_is_made_again_as_it_was(capsys, kind):
    words = ["meeting", "render", "m4tq7w2c", "--dokumen", kind, "--kelas", "terbatas", "-o", "naskah.docx"]
    assert main(words) == 0
    capsys.readouterr()
    status, told = run_json(capsys, "verify", "naskah.docx")
    assert (status, told["naskah"]) == (0, kind)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["recommend", "--tahun", "2021", "--periode", "B12"], "nama: Badan"),
        (["summarize", "--tahun", "2021"], "nama: Badan"),
        (["team", "render", "--tanggal", "2021-12-13", "--nomor", "188/1/2021"], "kota_surat: Metro"),
    ],
)
def test_papers_of_a_period_and_of_a_team_are_made_again_too(folder, capsys, words, line):
    assert main([*words, "-o", "naskah.docx"]) in (0, 1)
    capsys.readouterr()
    status, told = run_json(capsys, "verify", "naskah.docx")
    assert (status, told["sama"], told["tidak_dapat_dibandingkan"]) == (0, True, None)
    replace_line(folder / "records/pks.yaml", line, f"{line}baru")
    status, told = run_json(capsys, "verify", "naskah.docx")
    assert status == 1
    assert told["isian_berubah"]


@pytest.mark.usefixtures("folder")
def test_a_word_file_of_somebody_else_is_refused_in_words(capsys):
    path = templates() / "notula_baku.docx"
    assert main(["verify", str(path)]) == 2
    assert "PKS531" in capsys.readouterr().err
    assert main(["verify", "tiada.docx"]) == 2
    assert "PKS501" in capsys.readouterr().err
    assert main(["verify", "records/pks.yaml"]) == 2
    assert "PKS503" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_a_signed_paper_is_held_against_the_record_and_not_against_the_title_of_a_ralat(capsys):
    assert main(["meeting", "naskah", "m4tq7w2c", "notula", "--keadaan", "ditandatangani"]) == 0
    assert main(["meeting", "render", "m4tq7w2c", "-o", "notula.docx"]) == 0
    assert main(["meeting", "update", "m4tq7w2c", "--tempat", "Balai Kota"]) == 0
    assert main(["meeting", "render", "m4tq7w2c", "-o", "ralat.docx"]) == 0
    capsys.readouterr()
    _, payload = run_json(capsys, "verify", "notula.docx")
    assert "Balai Kota" in str(payload)
    assert "ralat" not in str(payload).casefold()
    assert main(["verify", "ralat.docx"]) == 0
    assert capsys.readouterr().out == "Notula ini sama dengan catatan di folder.\n"
