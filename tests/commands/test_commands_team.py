"""`pks team`: officials through time; history is kept and the rest of the file stays as it was."""

import pytest
from commands_samples import Scripted, make_folder, run_json, snapshot

from pks_cli.__main__ import main
from pks_cli.commands import ask, giving
from pks_cli.strict_yaml import read

PATH = "records/teams/18.72.04.1001.yaml"
pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path)
    monkeypatch.chdir(root)
    return root


def rows(folder):
    return read((folder / PATH).read_bytes()).root["anggota"]


def test_an_empty_post_is_filled_in_place(folder, capsys):
    before = (folder / PATH).read_text("utf-8")
    assert main(["team", "set", "yosodadi", "Babinsa", "--nama", "Serda Agus Salim", "--nrp", "3100"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == PATH
    after = (folder / PATH).read_text("utf-8")
    assert after == before.replace(
        "  - jabatan: babinsa\n    nama:\n",
        '  - jabatan: babinsa\n    nama: Serda Agus Salim\n    nrp: "3100"\n',
    )
    assert "# baris pejabat lama tidak dihapus" in after


def test_a_successor_closes_the_row_of_the_predecessor(folder, capsys):
    words = ["Yosodadi", "lurah", "--nama", "Budi Santoso, S.Sos.", "--mulai", "1 Maret 2022"]
    status, payload = run_json(capsys, "team", "set", *words)
    assert (status, payload) == (0, {"versi": 1, "id": "18.72.04.1001", "path": PATH})
    text = (folder / PATH).read_text("utf-8")
    assert 'nama: Siti Aminah, S.IP.\n    mulai: "2020-01-01"\n    sampai: "2022-02-28"\n' in text
    assert text.endswith('  - jabatan: lurah\n    nama: Budi Santoso, S.Sos.\n    mulai: "2022-03-01"\n')
    for day, name in (("2022-02-28", "Siti Aminah, S.IP."), ("2022-03-01", "Budi Santoso, S.Sos.")):
        assert main(["team", "show", "yosodadi", "--tanggal", day]) == 0
        assert name in capsys.readouterr().out


def test_the_same_person_gets_more_details_without_a_new_row(folder):
    assert (
        main(
            ["team", "set", "yosodadi", "lurah", "--nama", "siti aminah, S.IP", "--pangkat", "Penata (III/c)"]
        )
        == 0
    )
    text = (folder / PATH).read_text("utf-8")
    assert text.count("jabatan: lurah") == 1
    assert "pangkat: Penata (III/c)" in text


def test_a_post_can_be_closed(folder):
    assert main(["team", "set", "yosodadi", "lurah", "--sampai", "2021-12-31"]) == 0
    assert 'sampai: "2021-12-31"' in (folder / PATH).read_text("utf-8")


def test_a_wilayah_without_a_team_gets_one(folder, capsys):
    assert main(["tim", "set", "Iring Mulyo", "lurah", "--nama", "Rina Wati, S.E."]) == 0
    path = capsys.readouterr().out.splitlines()[-1]
    assert path == "records/teams/18.72.04.1003.yaml"
    assert "nama: Rina Wati, S.E." in (folder / path).read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "status", "part"),
    [
        (["metro", "lurah", "--nama", "X"], 2, "PKS118"),
        (["yosodadi", "lrah", "--nama", "X"], 2, "maksudnya lurah?"),
        (["yosodadi", "lurah"], 2, "--nama"),
        (["yosodadi"], 2, "JABATAN, --nama"),
        (["yosodadi", "lurah", "--nama", "X", "--mulai", "31 Juni 2021"], 2, "PKS112"),
        (["yosodadi", "lurah", "--nama", "X", "--mulai", "2019-01-01", "--peran", "bos"], 2, "PKS119"),
        (["yosodadi", "lurah", "--nama", "Lain", "--mulai", "2020-01-01"], 2, "baru mulai menjabat"),
    ],
)
def test_wrong_use_changes_nothing(words, status, part, folder, capsys):
    before = snapshot(folder)
    assert main(["team", "set", *words]) == status
    assert part in capsys.readouterr().err
    assert snapshot(folder) == before


def test_a_file_that_cannot_be_spliced_is_left_to_a_person(folder, capsys):
    (folder / PATH).write_text("wilayah: 18.72.04.1001\nanggota: [{jabatan: camat}]\n", encoding="utf-8")
    before = snapshot(folder)
    assert main(["team", "set", "yosodadi", "lurah", "--nama", "X"]) == 2
    assert "ubah dengan tangan" in capsys.readouterr().err
    assert snapshot(folder) == before


@pytest.mark.parametrize(
    "empty", ["anggota: []  # kosong\r\nsk: []\r\n", "anggota: # kosong\r\n", "# kosong\r\n"]
)
def test_the_first_row_leaves_every_other_byte(folder, empty):
    before = f"'wilayah': '18.72.04.1001'\r\n\r\n{empty}".encode()
    (folder / PATH).write_bytes(before)
    assert main(["team", "set", "yosodadi", "lurah", "--nama", "Rina"]) == 0
    after = (folder / PATH).read_bytes()
    row = b"  - jabatan: lurah\r\n    nama: Rina\r\n"
    assert row in after
    left = after.replace(row, b"").replace(b" []", b"").replace(b"anggota:\r\n", b"")
    assert left == before.replace(b" []", b"")


def test_list_show_and_check_have_contracts(capsys):
    rows = run_json(capsys, "team", "list")[1]["baris"]
    assert [row["id"] for row in rows][:2] == ["18.72", "18.72.01"]
    mine = next(row for row in rows if row["id"] == "18.72.04.1001")
    assert mine == {
        "id": "18.72.04.1001",
        "nama": "Kelurahan Yosodadi",
        "tingkat": "kelurahan",
        "path": PATH,
        "pos": 3,
        "terisi": 1,
    }
    status, shown = run_json(capsys, "team", "show", "Kel. Yosodadi")
    assert (status, shown["id"], shown["path"]) == (0, "18.72.04.1001", PATH)
    assert shown["isi"]["anggota"][1] == {"jabatan": "bhabinkamtibmas"}
    gaps = run_json(capsys, "team", "check")[1]["baris"]
    assert {
        "id": "18.72.04.1001",
        "nama": "Kelurahan Yosodadi",
        "jabatan": "babinsa",
        "masalah": "belum ada nama",
    } in gaps
    assert {
        "id": "18.72.04",
        "nama": "Kecamatan Metro Timur",
        "jabatan": "",
        "masalah": "belum ada tim",
    } in gaps


def test_people_see_tables(capsys):
    assert main(["team", "list"]) == 0
    assert "belum ada tim" in capsys.readouterr().out
    assert main(["team", "check"]) == 0
    assert "pos perlu dilengkapi" in capsys.readouterr().out
    assert main(["team", "show", "iringmulyo"]) == 0
    assert "pks team set 18.72.04.1003" in capsys.readouterr().out


def test_in_a_terminal_the_post_is_asked_for(folder, capsys, monkeypatch):
    prompter = answered(monkeypatch, "yosodadi", "bhabinkamtibmas", "", "Aipda Joko", "", "ya")
    assert main(["team", "set"]) == 0
    assert "nama: Aipda Joko" in (folder / PATH).read_text("utf-8")
    assert prompter.choices["Jabatan"][:3] == ["Lurah", "Bhabinkamtibmas", "Babinsa"]
    shown = capsys.readouterr().out
    assert shown.index("Akan diubah:") < shown.index("+    nama: Aipda Joko") < shown.index(f"\n{PATH}\n")
    assert shown.splitlines()[-1] == PATH


def answered(monkeypatch, *answers):
    prompter = Scripted(*answers)
    monkeypatch.setattr(giving, "is_interactive", lambda *, as_json: not as_json)
    monkeypatch.setattr(ask, "make_prompter", lambda: prompter)
    return prompter


def test_on_a_no_nothing_is_written(folder, monkeypatch):
    before = snapshot(folder)
    for words in (["yosodadi", "babinsa"], ["Iring Mulyo", "lurah"]):
        answered(monkeypatch, "Agus", "", "tidak")
        assert main(["team", "set", *words]) == 130
    answered(monkeypatch, "Agus", "")
    assert main(["team", "set", "yosodadi", "babinsa", "--coba"]) == 0
    assert snapshot(folder) == before


def test_a_wilayah_without_a_team_gets_just_the_one_that_was_shown(folder, monkeypatch, capsys):
    answered(monkeypatch, "Rina", "", "ya")
    assert main(["team", "set", "Iring Mulyo", "lurah"]) == 0
    assert "+    nama: Rina" in capsys.readouterr().out
    assert "nama: Rina" in (folder / "records/teams/18.72.04.1003.yaml").read_text("utf-8")


def test_a_file_that_changes_while_the_lines_are_shown_is_not_overwritten(folder, monkeypatch, capsys):
    theirs = (folder / PATH).read_text("utf-8") + "# dari program lain\n"

    def meanwhile(*_arguments, **_options):
        (folder / PATH).write_text(theirs, encoding="utf-8")
        return True

    answered(monkeypatch, "Serda Agus", "")
    monkeypatch.setattr(giving, "confirm", meanwhile)
    assert main(["team", "set", "yosodadi", "babinsa"]) == 2
    told = capsys.readouterr().err
    assert told.index("Isi berkas sekarang:") < told.index("+# dari program lain")
    assert told.index("Perubahan Anda, belum disimpan:") < told.index("+    nama: Serda Agus")
    assert (folder / PATH).read_text("utf-8") == theirs


def test_a_post_that_others_held_before_gets_a_first_day_so_that_history_stays_true(folder, capsys):
    assert main(["team", "set", "yosodadi", "lurah", "--sampai", "2021-06-30", "--mulai", "2020-01-01"]) == 0
    assert main(["team", "set", "yosodadi", "lurah", "--nama", "Budi, S.Sos."]) == 0
    row = rows(folder)[-1]
    assert (row["nama"], bool(row.get("mulai")), row.get("sampai")) == ("Budi, S.Sos.", True, None)
    capsys.readouterr()
    assert main(["team", "show", "yosodadi", "--tanggal", "2021-01-01"]) == 0
    assert "Budi" not in capsys.readouterr().out


def test_whoever_is_put_in_between_ends_on_the_eve_of_the_successor(folder):
    assert main(["team", "set", "yosodadi", "lurah", "--nama", "Budi, S.Sos.", "--mulai", "2021-07-01"]) == 0
    assert main(["team", "set", "yosodadi", "lurah", "--nama", "Rina, S.E.", "--mulai", "2020-05-01"]) == 0
    days = [
        (row["nama"], row["mulai"], row.get("sampai")) for row in rows(folder) if row["jabatan"] == "lurah"
    ]
    assert days == [
        ("Siti Aminah, S.IP.", "2020-01-01", "2020-04-30"),
        ("Budi, S.Sos.", "2021-07-01", None),
        ("Rina, S.E.", "2020-05-01", "2021-06-30"),
    ]


def test_two_rows_of_one_post_are_named_and_the_file_to_mend_too(folder, capsys):
    path = folder / PATH
    path.write_text(path.read_text("utf-8") + "  - jabatan: lurah\n    nama: Joko\n", encoding="utf-8")
    assert main(["team", "set", "yosodadi", "lurah", "--nama", "Rina", "--mulai", "2021-05-01"]) == 2
    shown = capsys.readouterr().err
    assert "Siti Aminah, S.IP. dan Joko" in shown
    assert f"isi 'sampai' pada baris yang sudah berakhir di {PATH}" in shown
