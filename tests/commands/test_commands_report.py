"""`pks report`: six options suffice, everything is checked, nothing half written."""

import io
import json
import sys

import pytest
from commands_samples import Scripted, make_folder, run_json, snapshot

from pks_cli.__main__ import main
from pks_cli.commands import ask, giving
from pks_cli.model.parsing import parse
from pks_cli.model.report import Report
from pks_cli.strict_yaml import read

SIX = (
    "--wilayah", "Kel. Yosodadi", "--tanggal", "3 November 2021", "--unsur", "Lurah",
    "--uraian", "Terjadi balap liar di Jl. A.H. Nasution", "--langkah", "Patroli malam",
    "--status", "sedang_ditangani",
)  # fmt: skip
PATH = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"
pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path)
    monkeypatch.chdir(root)
    return root


def tree(path):
    return read(path.read_bytes()).root


def test_six_options_make_a_report_and_the_proposals_are_printed(folder, capsys):
    assert main(["report", "add", *SIX, "--tanggal-lapor", "2021-11-04"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "  jenis: gangguan_kamtibmas (Gangguan kamtibmas)" in lines
    assert "  kategori: balapan_liar (Balapan liar)" in lines
    assert lines[-1].startswith("records/reports/2021/18.72.04.1001/2021-11-03-yosodadi-")
    written = tree(folder / lines[-1])
    assert written["wilayah"] == "18.72.04.1001"
    assert written["tanggal"] == "2021-11-03"
    assert written["unsur"] == "lurah"
    assert written["langkah"] == [
        {"tanggal": "2021-11-04", "uraian": "Patroli malam", "status": "sedang_ditangani"}
    ]
    assert parse(Report, written).record is not None


def test_adding_with_json_answers_with_id_and_path_alone(folder, capsys):
    status, payload = run_json(capsys, "report", "add", *SIX)
    assert status == 0
    assert list(payload) == ["versi", "id", "path"]
    assert (folder / payload["path"]).is_file()
    assert payload["path"].endswith(f"-{payload['id']}.yaml")


def test_given_values_are_never_overruled_by_proposals(folder, capsys):
    words = ["--jenis", "potensi_konflik", "--kategori", "geng_motor", "--judul", "Judul & sendiri"]
    assert main(["report", "add", *SIX, *words]) == 0
    written = tree(folder / capsys.readouterr().out.splitlines()[-1])
    assert (written["jenis"], written["kategori"], written["judul"]) == (
        "potensi_konflik", "geng_motor", "Judul & sendiri",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ([], "--wilayah, --tanggal, --unsur, --uraian, --langkah, --status"),
        (["--wilayah", "Yosodadi", "--tanggal", "2021-11-03"], "--unsur, --uraian, --langkah, --status"),
        (["--jenis", "nihil"], "--wilayah, --tanggal, --unsur"),
        (["--jenis", "kegiatan"], "--wilayah, --tanggal, --unsur, --uraian"),
        ([*SIX[:8], "--status", "belum_ditangani", "--langkah", ""], None),
    ],
)
def test_without_a_terminal_the_missing_options_are_named(words, names, folder, capsys):
    before = snapshot(folder)
    status = main(["report", "add", *words])
    shown = capsys.readouterr().err
    if names is None:
        assert status == 0
        return
    assert status == 2
    assert f"belum diisi: {names} (PKS424)" in shown
    assert snapshot(folder) == before


def test_a_nihil_needs_three_options(folder, capsys):
    words = ["--jenis", "nihil", "--wilayah", "Yosodadi", "--tanggal", "2021-12-31", "--unsur", "babinsa"]
    assert main(["report", "add", *words]) == 0
    written = tree(folder / capsys.readouterr().out.splitlines()[-1])
    assert set(written) == {"jenis", "wilayah", "tanggal", "tanggal_lapor", "unsur"}


def test_words_that_all_is_quiet_make_a_nihil_that_tells_no_status_and_loses_no_word(folder, capsys):
    words = list(SIX)
    words[words.index("--uraian") + 1] = "Situasi aman kondusif"
    assert main(["report", "add", *words]) == 0
    shown = capsys.readouterr()
    written = tree(folder / shown.out.splitlines()[-1])
    assert set(written) == {"jenis", "wilayah", "tanggal", "tanggal_lapor", "unsur", "uraian"}
    assert written["uraian"] == "Situasi aman kondusif\nPatroli malam"
    assert "  uraian: Situasi aman kondusif Patroli malam" in shown.out
    assert "PKS207" not in shown.err


@pytest.mark.parametrize(
    ("status", "langkah", "jalur"),
    [
        ("selesai", "Kedua pihak didamaikan di balai RW", "musyawarah"),
        ("selesai", "Patroli malam", None),
        ("sedang_ditangani", "Kedua pihak didamaikan di balai RW", None),
    ],
)
def test_the_way_a_case_was_settled_is_proposed_from_the_steps(status, langkah, jalur, folder, capsys):
    words = list(SIX)
    words[words.index("--status") + 1] = status
    words[words.index("--langkah") + 1] = langkah
    assert main(["report", "add", *words]) == 0
    written = tree(folder / capsys.readouterr().out.splitlines()[-1])
    assert written.get("jalur_penyelesaian") == jalur


@pytest.mark.parametrize(
    ("option", "value", "code", "part"),
    [
        ("--wilayah", "metro", "PKS118", "Kelurahan Metro"),
        ("--wilayah", "yosodady", "PKS117", "Yosodadi"),
        ("--tanggal", "31 Februari 2021", "PKS112", "kalender"),
        ("--tanggal", "kemarin", "PKS111", "tidak terbaca"),
        ("--tanggal", "2099-01-01", "PKS203", "2099"),
        ("--unsur", "lrah", "PKS119", "maksudnya lurah?"),
        ("--status", "beres", "PKS119", "selesai"),
        ("--kategori", "balap_liar", "PKS120", "balapan_liar"),
        ("--klasifikasi", "rahasia", "PKS212", "rahasia"),
        ("--jam", "25.99", "PKS113", "25.99"),
        ("--judul", "a\x1bb", "PKS009", "U+001B"),
    ],
)
def test_a_wrong_option_is_a_fault_without_line_numbers_and_writes_nothing(
    option, value, code, part, folder, capsys
):
    before = snapshot(folder)
    words = list(SIX)
    if option in words:
        words[words.index(option) + 1] = value
    else:
        words += [option, value]
    status, payload = run_json(capsys, "report", "add", *words)
    assert status == 2
    found = payload["temuan"]
    assert code in [one["kode"] for one in found]
    assert any(part in one["pesan"] + one["saran"] for one in found)
    assert {(one["berkas"], one["baris"]) for one in found} == {(None, None)}
    assert snapshot(folder) == before


ODD = "& < > \" ' \\ {{ 7*7 }} [red] =1+1 😀 \u202eb\u200f " + "panjang" * 1500 + "\nbaris dua\ttab"


def test_any_text_comes_out_as_that_text(capsys):
    words = list(SIX)
    words[words.index("--uraian") + 1] = ODD
    _, added = run_json(capsys, "report", "add", *words, "--judul", "=1+1 [red] 😀", "--jenis", "kegiatan")
    status, shown = run_json(capsys, "report", "show", added["id"])
    assert status == 0
    assert shown["isi"]["uraian"] == ODD
    assert main(["report", "show", added["id"]]) == 0
    text = capsys.readouterr().out
    assert "Judul: =1+1 [red] 😀" in text
    assert "\\u202eb\\u200f" in text
    assert "\u202e" not in text


def test_a_whole_record_from_a_file_gets_its_id_and_place(folder, tmp_path, capsys):
    given = tmp_path / "kiriman.yaml"
    given.write_bytes((folder / PATH).read_bytes())
    status, payload = run_json(capsys, "report", "add", "--berkas", str(given))
    assert status == 0
    assert payload["id"] != "k3f9x2ab"
    assert tree(folder / payload["path"])["jam"] == "20.15"


def test_a_whole_record_may_come_from_the_standard_input(capsys, monkeypatch):
    data = b"jenis: nihil\nwilayah: iringmulyo\ntanggal: 1 Desember 2021\nunsur: lurah\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    status, payload = run_json(capsys, "report", "add", "--berkas", "-")
    assert status == 0
    assert "18.72.04.1003/2021-12-01-iring-mulyo-" in payload["path"]


def test_a_galat_in_a_given_file_exits_1_with_its_line_and_writes_nothing(folder, capsys):
    given = folder / "kiriman.yaml"
    given.write_text(
        "jenis: nihil\nwilayah: Yosodadi\ntanggal: 31 Februari 2021\nunsur: lurah\n", encoding="utf-8"
    )
    before = snapshot(folder)
    status, payload = run_json(capsys, "report", "add", "--berkas", "kiriman.yaml")
    assert status == 1
    assert payload["temuan"] == [
        {
            "kode": "PKS112",
            "tingkat": "galat",
            "berkas": "kiriman.yaml",
            "baris": 3,
            "kolom": 10,
            "pesan": payload["temuan"][0]["pesan"],
            "saran": payload["temuan"][0]["saran"],
        }
    ]
    assert snapshot(folder) == before


@pytest.mark.parametrize(
    ("words", "status", "part"),
    [
        (["--berkas", "tidak-ada.yaml"], 2, "'tidak-ada.yaml' tidak ada"),
        (["--berkas", "records"], 2, "'records' adalah folder"),
        (["--berkas", "x.yaml", "--status", "selesai"], 2, "tidak dapat digabung dengan --status"),
        (["--berkas", "kosong.yaml"], 1, "kosong"),
        (["--berkas", "biner.yaml"], 1, "PKS001"),
    ],
)
def test_a_file_that_cannot_be_used_is_said_plainly(words, status, part, folder, capsys):
    (folder / "kosong.yaml").write_bytes(b"")
    (folder / "biner.yaml").write_bytes(b"\xff\xfe\x00")
    before = snapshot(folder)
    assert main(["report", "add", *words]) == status
    assert part in capsys.readouterr().err
    assert snapshot(folder) == before


def test_a_report_is_shown_by_any_unique_fragment(capsys):
    for fragment in ("k3f9x2ab", "2021-11-02", "K3F9", "2021-11-02-yosodadi-k3f9x2ab.yaml", PATH):
        status, payload = run_json(capsys, "report", "show", fragment)
        assert (status, payload["id"], payload["path"]) == (0, "k3f9x2ab", PATH)
    assert payload["isi"]["tanggal"] == "2021-11-02"
    assert payload["isi"]["jam"] == "20.15"
    assert payload["isi"]["dampak"] == {"luka": 1250, "kerugian_rp": 14_500_000}
    assert "lat" not in payload["isi"]


def test_a_report_is_shown_to_people_in_words_with_its_path_last(capsys):
    assert main(["laporan", "show", "k3f9"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert 'Laporan Yosodadi "Balap liar [red]di[/red] \\u202ejalan"' in lines[0]
    assert "Kelurahan: Kelurahan Yosodadi (18.72.04.1001)" in lines
    assert "Tanggal kejadian: Selasa, 2 November 2021" in lines
    assert "Kejadian: Baris satu {{ 7*7 }}" in lines
    assert "  baris dua" in lines
    assert "  Kerugian: Rp14.500.000" in lines
    assert "  Luka: 1.250" in lines
    assert lines[-1] == PATH


@pytest.mark.parametrize(("fragment", "code"), [("zzz", "PKS405"), ("2021", "PKS406"), ("", "PKS405")])
def test_a_fragment_that_fits_none_or_several_is_refused(fragment, code, folder, capsys):
    again = folder / PATH.replace("k3f9x2ab", "k3f9x2ac")
    again.write_bytes((folder / PATH).read_bytes())
    status, payload = run_json(capsys, "report", "show", fragment)
    assert (status, payload["temuan"][0]["kode"]) == (2, code)


def test_a_record_that_must_be_mended_is_not_shown_but_explained(folder, capsys):
    (folder / PATH).write_text("jenis: nihil\nwilayah: Yosodadi\n", encoding="utf-8")
    status, payload = run_json(capsys, "report", "show", "k3f9x2ab")
    assert status == 1
    assert {one["kode"] for one in payload["temuan"]} == {"PKS101"}
    assert payload["temuan"][0]["berkas"] == PATH


def test_the_list_has_a_contract(capsys):
    status, payload = run_json(capsys, "report", "list", "--tahun", "2021")
    assert status == 0
    assert list(payload) == ["versi", "baris", "tidak_dihitung"]
    assert payload["baris"] == [
        {
            "id": "k3f9x2ab",
            "path": PATH,
            "wilayah": "18.72.04.1001",
            "nama": "Yosodadi",
            "jenis": "gangguan_kamtibmas",
            "tanggal": "2021-11-02",
            "unsur": "bhabinkamtibmas",
            "kategori": "balapan_liar",
            "judul": "Balap liar [red]di[/red] \u202ejalan",
            "status": "belum_ditangani",
        }
    ]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (["--tahun", "2021"], 1),
        (["--tahun", "2020"], 0),
        (["--periode", "2021-B12"], 1),
        (["--periode", "2021-B04"], 0),
        (["--tahun", "2021", "--periode", "b12"], 1),
        (["--tahun", "2021", "--wilayah", "Metro Timur"], 1),
        (["--tahun", "2021", "--wilayah", "18.72.01"], 0),
        (["--tahun", "2021", "--status", "Belum ditangani"], 1),
        (["--tahun", "2021", "--jenis", "nihil"], 0),
        (["--tahun", "2021", "--kategori", "Balapan liar"], 1),
    ],
)
def test_the_list_is_narrowed_by_options(words, number, capsys):
    status, payload = run_json(capsys, "report", "list", *words)
    assert (status, len(payload["baris"])) == (0, number)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["--tahun", "dua"], "empat angka"),
        (["--tahun", "2021", "--periode", "B13"], "2021-B12"),
        (["--tahun", "2021", "--periode", "2020-B12"], "samakan"),
        (["--wilayah", "metro"], "Kota Metro"),
        (["--status", "slesai"], "maksudnya selesai?"),
        (["--kategori", "balap liar"], "maksudnya balapan_liar?"),
    ],
)
def test_a_wrong_question_is_refused(words, part, capsys):
    assert main(["report", "list", *words]) == 2
    assert part in capsys.readouterr().err


def test_an_empty_list_tells_where_there_are_reports(capsys):
    assert main(["report", "list", "--tahun", "2019"]) == 0
    assert capsys.readouterr().out == "Tidak ada laporan tahun 2019 yang cocok; ada laporan tahun 2021.\n"


def test_a_list_that_leaves_records_out_says_which_and_exits_1(folder, capsys):
    broken = folder / PATH.replace("k3f9x2ab", "k3f9x2ac")
    broken.write_text("jenis: [", encoding="utf-8")
    status, payload = run_json(capsys, "report", "list", "--tahun", "2021")
    assert status == 1
    assert len(payload["baris"]) == 1
    assert payload["tidak_dihitung"] == [{"berkas": broken.relative_to(folder).as_posix(), "kode": "PKS003"}]
    assert main(["report", "list", "--tahun", "2021"]) == 1
    shown = capsys.readouterr()
    assert "1 laporan." in shown.out
    assert "1 catatan tidak dihitung" in shown.err


def in_a_terminal(monkeypatch, prompter):
    monkeypatch.setattr(giving, "is_interactive", lambda *, as_json: not as_json)
    monkeypatch.setattr(ask, "make_prompter", lambda: prompter)


def test_in_a_terminal_six_questions_make_a_report(folder, capsys, monkeypatch):
    prompter = Scripted(
        "metro", "yosodadi", "2099-01-01", "2 November 2021", "lurah", "", "Balap liar di Jl. Sudirman",
        "Dibubarkan", "selesai", "y", "t", "y",
    )  # fmt: skip
    in_a_terminal(monkeypatch, prompter)
    assert main(["report", "add"]) == 0
    assert prompter.asked == [
        "Kelurahan", "Tanggal kejadian", "Pelapor", "Kejadian (apa, di mana, bagaimana)",
        "Langkah yang sudah dilakukan (kosong: belum ada)", "Status",
        "Pakai usulan ini? (y/t)", "Lengkapi sekarang? (y/t)", "Simpan? (y/t)",
    ]  # fmt: skip
    assert ["Kelurahan Metro" in prompter.refused[0], "masa depan" in prompter.refused[1]] == [True, True]
    assert prompter.choices["Pelapor"][:3] == ["Lurah - Siti Aminah, S.IP.", "Bhabinkamtibmas", "Babinsa"]
    shown = capsys.readouterr().out
    assert "Akan ditulis:" in shown
    path = shown.splitlines()[-1]
    assert shown.count(f"{(folder / path).read_text(encoding='utf-8')}") == 1
    written = tree(folder / path)
    assert written["pelapor"] == "Siti Aminah, S.IP."
    assert written["kategori"] == "balapan_liar"


def test_what_was_given_is_not_asked_and_proposals_can_be_changed(folder, capsys, monkeypatch):
    prompter = Scripted(
        "", "belum_ditangani", "t", "kegiatan", "lainnya", "Judul lain", "y", "jam", "7", "7.30",
        "pihak", "warga", "", "dampak", "luka", "0", "", "", "y",
    )  # fmt: skip
    in_a_terminal(monkeypatch, prompter)
    assert main(["report", "add", *SIX[:8]]) == 0
    assert "Kelurahan" not in prompter.asked
    written = tree(folder / capsys.readouterr().out.splitlines()[-1])
    assert (written["jenis"], written["kategori"], written["judul"]) == ("kegiatan", "lainnya", "Judul lain")
    assert (written["jam"], written["pihak"], written["dampak"]) == ("07.30", ["warga"], {"luka": "0"})


@pytest.mark.parametrize("last", ["t", KeyboardInterrupt()])
def test_whoever_does_not_save_writes_nothing(last, folder, capsys, monkeypatch):
    before = snapshot(folder)
    in_a_terminal(monkeypatch, Scripted("Patroli", "selesai", "y", "t", last))
    assert main(["report", "add", *SIX[:8]]) == 130
    assert "Dihentikan" in capsys.readouterr().err
    assert snapshot(folder) == before


def test_with_json_nobody_is_asked(capsys, monkeypatch):
    in_a_terminal(monkeypatch, Scripted())
    assert main(["report", "add", "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["temuan"][0]["kode"] == "PKS424"


def test_bytes_that_are_no_text_are_refused(capsys):
    assert main(["report", "add", *SIX, "--judul", "a\udcffb"]) == 2
    assert "PKS001" in capsys.readouterr().err


def test_a_wrong_option_is_refused_before_anything_is_asked(capsys, monkeypatch):
    in_a_terminal(monkeypatch, Scripted())
    assert main(["report", "add", "--wilayah", "metro"]) == 2
    assert "PKS118" in capsys.readouterr().err


def test_a_folder_that_may_not_be_written_is_said_plainly(folder, capsys, monkeypatch):
    def refuse(**_options):
        raise PermissionError(13, "x", str(folder))

    monkeypatch.setattr("pks_cli.folder.writing.tempfile.mkstemp", refuse)
    before = snapshot(folder)
    status, payload = run_json(capsys, "report", "add", *SIX)
    assert (status, payload["temuan"][0]["kode"]) == (2, "PKS414")
    assert snapshot(folder) == before


def test_the_six_options_come_first_in_the_help(capsys):
    assert main(["report", "add", "--help"]) == 0
    options = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("  --")]
    assert options[:6] == ["--wilayah", "--tanggal", "--unsur", "--uraian", "--langkah", "--status"]


def test_a_wrong_answer_is_changed_without_typing_the_others_again(folder, capsys, monkeypatch):
    prompter = Scripted(
        "Patroli", "selesai", "y", "y", "klasifikasi", "rahasia", "", "klasifikasi", "", "", "y"
    )
    in_a_terminal(monkeypatch, prompter)
    assert main(["report", "add", *SIX[:8]]) == 0
    shown = capsys.readouterr()
    assert "PKS212" in shown.err
    assert "klasifikasi" not in tree(folder / shown.out.splitlines()[-1])
    assert prompter.answers == []


def test_a_line_break_of_windows_is_a_line_break(folder, capsys):
    words = list(SIX)
    words[words.index("--uraian") + 1] = "Balap liar\r\ndi jalan"
    assert main(["report", "add", *words]) == 0
    assert tree(folder / capsys.readouterr().out.splitlines()[-1])["uraian"] == "Balap liar\ndi jalan"


def test_a_hidden_character_is_told_with_the_option_it_stands_in(capsys):
    assert main(["report", "add", *SIX, "--pihak", "a", "--pihak", "b\x1bc"]) == 2
    assert "--pihak: ada karakter tersembunyi U+001B (PKS009)" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--judul", "a", "--judul", "b"], ["--judul=a", "--judul=a"]])
def test_an_option_of_one_value_given_twice_is_refused_not_dropped(words, folder, capsys):
    before = snapshot(folder)
    assert main(["report", "add", *SIX, *words]) == 2
    assert "pilihan '--judul' ditulis 2 kali (PKS423)" in capsys.readouterr().err
    assert snapshot(folder) == before


def test_an_empty_answer_names_only_other_years(capsys):
    assert main(["report", "list", "--tahun", "2021", "--jenis", "nihil"]) == 0
    assert capsys.readouterr().out == "Tidak ada laporan tahun 2021 yang cocok.\n"


def test_an_unknown_kategori_is_answered_with_those_there_are(capsys):
    assert main(["report", "list", "--tahun", "2021", "--kategori", "zzzz"]) == 2
    assert "pilih salah satu: balapan_liar, " in capsys.readouterr().err


def test_a_closed_standard_input_is_told_in_words(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["report", "add", "--berkas", "-"]) == 2
    assert "masukan standar tertutup (PKS424)" in capsys.readouterr().err


def test_whoever_finds_that_all_was_quiet_after_all_loses_no_word(folder, capsys, monkeypatch):
    in_a_terminal(monkeypatch, Scripted("Patroli malam", "selesai", "t", "nihil", "t", "y"))
    assert main(["report", "add", *SIX[:6], "--uraian", "Balap liar"]) == 0
    written = tree(folder / capsys.readouterr().out.splitlines()[-1])
    assert (written["jenis"], written["uraian"]) == ("nihil", "Balap liar\nPatroli malam")
    assert not {"status", "langkah", "kategori", "judul"} & set(written)


def test_whoever_says_that_something_did_happen_is_asked_what_was_done(folder, capsys, monkeypatch):
    chosen = ("t", "gangguan_kamtibmas", "lainnya", "Tamu tanpa lapor")
    in_a_terminal(monkeypatch, Scripted("lurah", *chosen, "Didata", "sedang_ditangani", "t", "y"))
    assert main(["report", "add", *SIX[:4], "--uraian", "Situasi aman"]) == 0
    written = tree(folder / capsys.readouterr().out.splitlines()[-1])
    assert (written["jenis"], written["status"]) == ("gangguan_kamtibmas", "sedang_ditangani")
    assert written["langkah"][0]["uraian"] == "Didata"


@pytest.mark.parametrize(
    ("jenis", "uraian", "kategori"),
    [
        ("kegiatan", "Rapat", "pembinaan_masyarakat"),
        ("kegiatan", "Tawuran pelajar dibahas", "pembinaan_masyarakat"),
        ("gangguan_kamtibmas", "Patroli malam bersama warga", "lainnya"),
        ("potensi_konflik", "Tawuran pelajar", "tawuran_pelajar"),
    ],
)
def test_the_kategori_that_is_proposed_fits_the_jenis_that_was_given(jenis, uraian, kategori, folder, capsys):
    words = list(SIX)
    words[words.index("--uraian") + 1] = uraian
    assert main(["report", "add", *words, "--jenis", jenis]) == 0
    assert tree(folder / capsys.readouterr().out.splitlines()[-1])["kategori"] == kategori
