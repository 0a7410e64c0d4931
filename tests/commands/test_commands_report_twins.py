"""`pks report twins`: asked one by one; what is said is in the records, and nothing is asked twice."""

import pytest
from commands_samples import Scripted, make_folder, run_json

from pks_cli.__main__ import main
from pks_cli.commands import report_twins

FIRST, SECOND, THIRD, OTHER = "a1111111", "b2222222", "c3333333", "d4444444"
TOLD = {
    FIRST: (
        "lurah",
        "20.15",
        "Tawuran pelajar di lapangan voli",
        "Siswa dua sekolah memakai sarung berisi batu",
    ),
    SECOND: (
        "babinsa",
        "20.30",
        "Keributan anak sekolah di lap. voli",
        "Memakai sarung isi batu, dua sekolah",
    ),
    THIRD: ("bhabinkamtibmas", "20.40", "Perang sarung pelajar", "Pelajar di lapangan voli, sarung isi batu"),
    OTHER: ("lurah", "02.00", "Motor hilang di Jl. Mawar", "Kunci kontak dirusak"),
}
ARGUMENTS = ["report", "twins", "--tahun", "2021"]


def path_of(root, identity):
    return root / f"records/reports/2021/18.72.04.1001/2021-11-05-yosodadi-{identity}.yaml"


@pytest.fixture
def root(tmp_path, monkeypatch):
    folder = make_folder(tmp_path / "folder")
    for identity, (unsur, jam, judul, uraian) in TOLD.items():
        kategori = "curanmor" if identity == OTHER else "tawuran_pelajar"
        path_of(folder, identity).write_text(
            f'jenis: gangguan_kamtibmas\nwilayah: 18.72.04.1001\ntanggal: "2021-11-05"\njam: "{jam}"\n'
            f"unsur: {unsur}\nkategori: {kategori}\njudul: {judul}\nuraian: {uraian}\nstatus: selesai\n",
            encoding="utf-8",
        )
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def answer(monkeypatch):
    def say(*answers):
        asker = Scripted(*answers)
        monkeypatch.setattr(report_twins, "may_ask", lambda _console: True)
        monkeypatch.setattr(report_twins, "make_prompter", lambda: asker)
        assert main(ARGUMENTS) == 0
        return asker

    return say


def kasus(root):
    lines = {identity: path_of(root, identity).read_text("utf-8") for identity in TOLD}
    return {key: text.partition("kasus: ")[2].strip() for key, text in lines.items() if "kasus: " in text}


@pytest.mark.usefixtures("root")
def test_three_tellings_are_shown_with_the_reason_and_nothing_is_written(capsys):
    status, found = run_json(capsys, *ARGUMENTS)
    assert status == 0
    (case,) = found["baris"]
    assert [one["id"] for one in case["laporan"]] == [FIRST, SECOND, THIRD]
    assert case["alasan"][:2] == ["wilayah sama", "hari sama, jam berdekatan"]
    assert main(ARGUMENTS) == 0
    assert "1. wilayah sama" in capsys.readouterr().out


def test_yes_puts_all_under_the_first_and_is_not_asked_again(root, answer, capsys):
    answer("semua")
    assert kasus(root) == {SECOND: FIRST, THIRD: FIRST}
    assert "1 kasus disatukan" in capsys.readouterr().out
    assert run_json(capsys, *ARGUMENTS)[1]["baris"] == []
    _, listed = run_json(capsys, "report", "list", "--tahun", "2021")
    assert {row["id"]: row.get("kasus") for row in listed["baris"]} == {
        FIRST: FIRST,
        SECOND: FIRST,
        THIRD: FIRST,
        OTHER: None,
        "k3f9x2ab": None,
    }
    _, shown = run_json(capsys, "report", "show", THIRD)
    assert shown["kasus"] == {"id": FIRST, "laporan": [FIRST, SECOND, THIRD]}
    assert main(["report", "show", FIRST]) == 0
    assert "Kasus ini dilaporkan 3 kali:" in capsys.readouterr().out
    _, counted = run_json(capsys, "summarize", "--tahun", "2021")
    assert (counted["jumlah"]["kejadian"], counted["jumlah"]["kasus"]) == (5, 3)


def test_some_of_them_may_be_chosen(root, answer):
    answer("sebagian", "y", "t", "y")
    assert kasus(root) == {THIRD: FIRST}


def test_a_no_is_remembered_in_the_records(root, answer, capsys):
    answer("lain")
    capsys.readouterr()
    assert kasus(root) == {}
    assert f"id: {FIRST}\n    hubungan: kejadian lain; sudah ditanyakan" in path_of(root, SECOND).read_text(
        "utf-8"
    )
    assert run_json(capsys, *ARGUMENTS)[1]["baris"] == []
    assert main(["validate"]) == 0


def test_later_and_stop_change_nothing(root, answer):
    for word in ("nanti", "henti"):
        answer(word)
        assert kasus(root) == {}


@pytest.mark.usefixtures("root")
def test_two_cases_that_prove_one_are_joined_with_all_that_are_under_them(answer, capsys):
    for identity, case in ((OTHER, SECOND), ("k3f9x2ab", THIRD)):
        assert main(["report", "update", identity, "--kasus", case]) == 0
    answer("semua")
    capsys.readouterr()
    _, shown = run_json(capsys, "report", "show", OTHER)
    assert set(shown["kasus"]["laporan"]) == {FIRST, SECOND, THIRD, OTHER, "k3f9x2ab"}


@pytest.mark.usefixtures("root")
def test_a_year_without_any_says_so(capsys):
    assert main(["report", "twins", "--tahun", "2019"]) == 0
    assert "Tidak ada laporan tahun 2019" in capsys.readouterr().out


def test_what_should_be_looked_at_in_a_changed_record_is_said(root, answer, capsys):
    with path_of(root, SECOND).open("a", encoding="utf-8") as file:
        file.write("isian_asing: x\n")
    answer("semua")
    assert "isian_asing" in capsys.readouterr().err
