"""`pks meeting`: new, list, show, render."""

import zipfile

import pytest
from commands_samples import Scripted, make_folder, run_json, snapshot

from pks_cli.__main__ import main
from pks_cli.commands import ask, giving
from pks_cli.documents.papers import papers_of
from pks_cli.strict_yaml import read

PATH = "records/meetings/2021/2021-12-13-rapat-tim-terpadu-m4tq7w2c.yaml"
pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path)
    monkeypatch.chdir(root)
    return root


def test_a_name_and_a_date_make_a_meeting_with_the_groups_of_the_teams(folder, capsys):
    words = ["--nama", "Rapat Koordinasi", "--tanggal", "Senin, 13 Desember 2021", "--mulai", "13:30"]
    words += ["--acara", "Pembukaan", "--acara", "Arahan", "--hadir", "Dra. Rosita, M.M."]
    assert main(["meeting", "new", *words]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "  Lurah se-Kota Metro: Siti Aminah, S.IP. (Kelurahan Yosodadi)" in lines
    assert lines[-1].startswith("records/meetings/2021/2021-12-13-rapat-koordinasi-")
    written = read((folder / lines[-1]).read_bytes()).root
    assert [one["jabatan"] for one in written["peserta"]] == [
        "camat", "kapolsek", "danramil", "lurah", "bhabinkamtibmas", "babinsa",
    ]  # fmt: skip
    assert {one["wilayah"] for one in written["peserta"]} == {"18.72"}
    assert (written["mulai"], written["acara"]) == ("13.30", ["Pembukaan", "Arahan"])
    assert written["hadir"] == ["Dra. Rosita, M.M."]


def test_the_people_are_those_of_the_day_of_the_meeting(folder, capsys):
    team = folder / "records/teams/18.72.04.1001.yaml"
    team.write_text(team.read_text("utf-8").replace('mulai: "2020-01-01"', 'mulai: "2022-01-01"'), "utf-8")
    assert main(["meeting", "new", "--nama", "Rapat", "--tanggal", "2021-12-13"]) == 0
    assert "Siti Aminah" not in capsys.readouterr().out


def test_a_meeting_of_a_kecamatan_invites_its_own_teams(folder, capsys):
    words = ["--nama", "Rapat", "--tanggal", "2021-12-13", "--wilayah", "Metro Timur"]
    _, payload = run_json(capsys, "meeting", "new", *words)
    written = read((folder / payload["path"]).read_bytes()).root
    assert {one["wilayah"] for one in written["peserta"]} == {"18.72.04"}


def test_what_is_missing_or_wrong_is_refused_and_nothing_is_written(folder, capsys):
    before = snapshot(folder)
    assert main(["meeting", "new"]) == 2
    assert "belum diisi: --nama, --tanggal" in capsys.readouterr().err
    assert main(["rapat", "new", "--nama", "x", "--tanggal", "13 Desember 2021", "--mulai", "13.99"]) == 2
    assert "PKS113" in capsys.readouterr().err
    assert main(["meeting", "new", "--nama", "x", "--tanggal", "2021-12-13", "--klasifikasi", "rahasia"]) == 2
    assert "PKS212" in capsys.readouterr().err
    assert snapshot(folder) == before


def test_a_whole_meeting_from_a_file(folder, capsys):
    status, payload = run_json(capsys, "meeting", "new", "--berkas", PATH)
    assert status == 0
    assert payload["id"] != "m4tq7w2c"
    assert (folder / payload["path"]).is_file()


def test_list_and_show_have_contracts(capsys):
    status, payload = run_json(capsys, "meeting", "list")
    assert status == 0
    row = {
        "id": "m4tq7w2c",
        "path": PATH,
        "wilayah": "18.72",
        "periode": "2021-B12",
        "nama": "Rapat Tim Terpadu",
    }
    assert payload == {"versi": 1, "baris": [{**row, "tanggal": "2021-12-13"}], "tidak_dihitung": []}
    assert run_json(capsys, "meeting", "list", "--tahun", "2020")[1]["baris"] == []
    assert len(run_json(capsys, "meeting", "list", "--periode", "2021-B12")[1]["baris"]) == 1
    status, payload = run_json(capsys, "meeting", "show", "2021-12-13")
    assert list(payload) == ["versi", "id", "path", "isi"]
    assert payload["isi"]["mulai"] == "13.30"
    assert payload["isi"]["tindak_lanjut"] == [
        {"id": "b7n2d5qe", "uraian": "Membentuk tim", "tenggat": "2022-01-31"}
    ]


def test_meetings_are_listed_and_shown_to_people(capsys):
    assert main(["rapat", "list"]) == 0
    assert "Rapat Tim Terpadu" in capsys.readouterr().out
    assert main(["rapat", "list", "--tahun", "1999"]) == 0
    assert "Tidak ada rapat" in capsys.readouterr().out
    assert main(["rapat", "show", "m4tq"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "Tanggal rapat: Senin, 13 Desember 2021" in lines
    assert "  - Jabatan: Lurah" in lines
    assert "    Se-wilayah: Kota Metro (18.72)" in lines


def test_render_writes_a_docx_and_prints_its_path_last(folder, capsys):
    assert main(["meeting", "render", "2021-12-13"]) == 0
    path = capsys.readouterr().out.splitlines()[-1]
    assert path == "keluaran/Notula Rapat 2021-12-13.docx"
    with zipfile.ZipFile(folder / path) as archive:
        assert "Rapat Tim Terpadu" in archive.read("word/document.xml").decode("utf-8")


def test_an_existing_paper_is_kept_unless_asked(folder, capsys):
    for words, name in (([], "2021-12-13"), ([], "2021-12-13-2"), (["--timpa"], "2021-12-13")):
        status, payload = run_json(capsys, "meeting", "render", "m4tq7w2c", "-o", "hasil/", *words)
        assert (status, payload) == (
            0,
            {"versi": 1, "id": "m4tq7w2c", "path": f"hasil/Notula Rapat {name}.docx"},
        )
    assert len(list((folder / "hasil").iterdir())) == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["tidak-ada"], "PKS405"),
        (["m4tq7w2c", "--dokumen", "undangn"], "PKS423"),
        (["m4tq7w2c", "-o", "notula.txt"], "PKS423"),
        ([], "PKS424"),
    ],
)
def test_render_refuses_what_it_cannot_do(words, code, folder, capsys):
    before = snapshot(folder)
    status, payload = run_json(capsys, "meeting", "render", *words)
    assert (status, payload["temuan"][0]["kode"]) == (2, code)
    assert snapshot(folder) == before


def test_a_broken_meeting_is_not_rendered(folder, capsys):
    text = (folder / PATH).read_text("utf-8").replace("2021-12-13", "2021-13-13")
    (folder / PATH).write_text(text, "utf-8")
    status, payload = run_json(capsys, "meeting", "render", "m4tq7w2c")
    assert status == 1
    assert payload["temuan"][0]["berkas"] == PATH
    assert not (folder / "keluaran").exists()


def test_a_template_of_the_office_with_a_wrong_tag_is_refused_and_nothing_is_written(folder, capsys):
    from docx import Document

    template = folder / "templates" / "notula_praktik.docx"
    template.parent.mkdir()
    document = Document()
    document.add_paragraph("{{ rapat.nma }}")
    document.save(str(template))
    assert main(["meeting", "render", "m4tq7w2c"]) == 2
    shown = capsys.readouterr().err
    assert "PKS5" in shown
    assert "Saran:" in shown
    assert not (folder / "keluaran").exists()


@pytest.mark.parametrize(
    "logo", ["../logo.png", "/etc/hostname", "\\\\server\\logo.png", "records", "tidak-ada.png"]
)
def test_a_logo_outside_the_folder_or_unreadable_is_refused(logo, folder, capsys):
    office = folder / "records/pks.yaml"
    office.write_text(office.read_text("utf-8") + f"kop:\n  logo: '{logo}'\n", "utf-8")
    assert main(["meeting", "render", "m4tq7w2c"]) == 2
    assert "PKS516" in capsys.readouterr().err


def test_in_a_terminal_a_meeting_is_asked_for_with_defaults_of_the_office(folder, capsys, monkeypatch):
    prompter = Scripted("", "metro", "", "13 Desember 2021", "25", "", "", "Pembukaan", "", "t", "y")
    monkeypatch.setattr(giving, "is_interactive", lambda *, as_json: not as_json)
    monkeypatch.setattr(ask, "make_prompter", lambda: prompter)
    assert main(["meeting", "new"]) == 0
    written = read((folder / capsys.readouterr().out.splitlines()[-1]).read_bytes()).root
    assert written["nama"] == "Rapat Tim Terpadu Kota Metro"
    assert written["acara"] == ["Pembukaan"]
    assert len(prompter.refused) == 2
    assert prompter.answers == []


def test_the_set_is_told_path_by_path_and_what_was_not_made_beside_it(folder, capsys):
    assert main(["meeting", "render", "2021-12-13", "--dokumen", "semua"]) == 0
    shown = capsys.readouterr()
    assert len(shown.out.splitlines()) == len(list((folder / "keluaran/Rapat 2021-12-13").iterdir())) == 7
    assert "Dokumentasi tidak dibuat: rapat ini belum punya foto yang dapat dimuat." in shown.err
    assert "Dokumentasi" not in shown.out


def test_json_of_a_set_is_one_document(folder, capsys):
    status, payload = run_json(capsys, "meeting", "render", "2021-12-13", "--dokumen", "semua")
    assert status == 0
    assert list(payload) == ["versi", "id", "path", "semua", "tidak_dimuat"]
    assert payload["path"] == payload["semua"][0]
    assert all((folder / path).is_file() for path in payload["semua"])


def test_help_names_every_paper_of_a_meeting(capsys):
    assert main(["meeting", "render", "--help"]) == 0
    words = capsys.readouterr().out.replace("│", " ").split()
    for kind in (*papers_of("rapat"), "semua"):
        assert any(word.strip(",.") == kind for word in words), kind
