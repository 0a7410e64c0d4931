"""Lists of officials come into the teams: history is kept, doubt is asked, a second run changes nothing."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tasks_samples import make_folder, put, snapshot

from pks_cli.bahasa import nama_polos
from pks_cli.exchange.foreign.source import Grid, GridRow, Source
from pks_cli.faults import Refused
from pks_cli.strict_yaml import read
from pks_cli.tasks.import_team import carry_out_import, plan_import
from pks_cli.tasks.team_leftovers import reason_of

DAY = date(2025, 10, 20)
YOSODADI = "records/teams/18.72.04.1001.yaml"
TEAM = """\
wilayah: 18.72.04.1001
# baris lama tidak dihapus
anggota:
  - jabatan: lurah
    nama: Siti Aminah, S.IP.
    pangkat: Penata (III/c)
    mulai: "2020-01-01"
  - jabatan: bhabinkamtibmas
    nama:
  - jabatan: babinsa
    nama: Contoh Babinsa
    status: plt
"""
HEADS = ("Wilayah", "Jabatan", "Nama", "Status pejabat", "Pangkat", "NIP", "NRP", "HP", "Mulai", "Sampai")
LURAH = ("Yosodadi", "Lurah")


@pytest.fixture
def folder(tmp_path):
    make_folder(tmp_path)
    put(tmp_path, YOSODADI, TEAM)
    return tmp_path


def row(*cells):
    return (*cells, *[""] * (len(HEADS) - len(cells)))


def plan(root, *rows, heads=HEADS):
    numbered = tuple(GridRow(number, tuple(cells)) for number, cells in enumerate((heads, *rows), 1))
    source = Source("tim.xlsx", "0" * 64, "xlsx", (Grid("Tim", numbered),))
    return plan_import([root], [Path("tim.xlsx")], today=DAY, read=lambda _name, _path: source)


def taken(root, *rows, with_doubtful=False):
    return carry_out_import(plan(root, *rows), with_doubtful=with_doubtful)


def members(root):
    return read((root / YOSODADI).read_bytes()).root["anggota"]


def kinds(planned):
    return [one.change.kind for one in planned.worked if one.change]


def test_a_new_holder_closes_the_row_of_the_old_one_the_day_before(folder):
    done = taken(
        folder, row(*LURAH, "Budi Santoso, S.Sos.", "", "Penata", "", "", "0812 0000 1111", "2025-03-01")
    )
    assert done.paths == (YOSODADI,)
    text = (folder / YOSODADI).read_text("utf-8")
    assert '    mulai: "2020-01-01"\n    sampai: "2025-02-28"\n' in text
    assert "# baris lama tidak dihapus" in text
    assert members(folder)[-1] == {
        "jabatan": "lurah",
        "nama": "Budi Santoso, S.Sos.",
        "pangkat": "Penata",
        "hp": "0812 0000 1111",
        "mulai": "2025-03-01",
    }


def test_an_unnamed_post_is_filled_in_place(folder):
    taken(folder, row("Yosodadi", "Bhabinkamtibmas", "Contoh Polisi", "Pj.", "Aipda", "", "7801"))
    assert members(folder)[1] == {
        "jabatan": "bhabinkamtibmas",
        "nama": "Contoh Polisi",
        "pangkat": "Aipda",
        "nrp": "7801",
        "status": "pj",
    }


def test_the_same_person_is_corrected_as_typed_and_what_is_not_said_stays(folder):
    done = taken(folder, row(*LURAH, "Siti Aminah, S.IP., M.Si."))
    assert [one.change.kind for one in done.written] == ["dibetulkan"]
    assert members(folder)[0] == {
        "jabatan": "lurah",
        "nama": "Siti Aminah, S.IP., M.Si.",
        "pangkat": "Penata (III/c)",
        "mulai": "2020-01-01",
    }


def test_a_holder_who_no_longer_only_acts_loses_the_mark(folder):
    taken(folder, row("Yosodadi", "Babinsa", "Contoh Babinsa", "Pejabat tetap"))
    assert members(folder)[2] == {"jabatan": "babinsa", "nama": "Contoh Babinsa", "status": None}


def test_a_post_without_holder_is_emptied_and_its_history_kept(folder):
    done = taken(folder, row(*LURAH, "", "Kosong", "", "", "", "", "", "2025-09-30"))
    assert [one.change.kind for one in done.written] == ["dikosongkan"]
    assert members(folder)[0]["sampai"] == "2025-09-30"
    assert members(folder)[-1] == {"jabatan": "lurah", "mulai": "2025-10-01"}


@pytest.mark.parametrize(
    ("cells", "doubt"),
    [
        (("Budi Santoso",), "mulai menjabat tidak ditulis; dibaca 20 Oktober 2025"),
        (
            ("Budi Santoso", "", "", "", "", "", "2020-01-01"),
            "mulai menjabat masih milik Siti Aminah, S.IP.; dibaca 20 Oktober 2025",
        ),
        (("Siti Amina, S.IP.",), "'Siti Amina, S.IP.' mirip 'Siti Aminah, S.IP.' yang tercatat"),
        ((), "nama tidak diisi, padahal tercatat Siti Aminah, S.IP."),
        (("", "Kosong"), "sejak kapan kosong tidak ditulis"),
        (
            ("Siti Aminah, S.IP.", "", "", "", "", "", "2021-05-05"),
            "mulai tercatat 2020-01-01, di berkas 2021-05-05",
        ),
        (("Budi Santoso", "", "", "", "", "", "2026-01-01"), "mulai menjabat sesudah hari ini"),
        (
            ("Budi Santoso", "", "", "1.98E+17", "", "", "2025-01-01"),
            "NIP '1.98E+17': angka di belakang hilang",
        ),
    ],
)
def test_what_is_guessed_is_asked_and_waits_in_the_leftovers(folder, cells, doubt):
    before = (folder / YOSODADI).read_bytes()
    planned = plan(folder, row(*LURAH, *cells))
    assert planned.certain == ()
    assert doubt in reason_of(planned.doubtful[0])
    done = carry_out_import(planned)
    assert (folder / YOSODADI).read_bytes() == before
    assert done.leftovers.is_file()
    accepted = carry_out_import(plan(folder, row(*LURAH, *cells)), with_doubtful=True)
    assert len(accepted.written) == 1
    assert accepted.leftovers is None


@pytest.mark.parametrize("with_doubtful", [False, True])
def test_running_twice_changes_nothing(folder, with_doubtful):
    rows = (
        row(*LURAH, "Budi Santoso, S.Sos.", "", "", "", "", "", "2020-01-01"),
        row("Yosodadi", "Bhabinkamtibmas", "Contoh Polisi", "", "Aipda", "", "7801", "81200001111"),
        row("Yosodadi", "Babinsa", "", "Kosong"),
        row("Metro Timur", "Camat", "Contoh Camat", "Plt.", "", "", "", "", "2025-01-06"),
    )
    taken(folder, *rows, with_doubtful=with_doubtful)
    before = {name: data for name, data in snapshot(folder).items() if "keluaran" not in name}
    again = taken(folder, *rows, with_doubtful=with_doubtful)
    assert (again.written, again.paths) == ((), ())
    assert {name: data for name, data in snapshot(folder).items() if "keluaran" not in name} == before


def test_a_team_without_a_file_gets_one_and_several_teams_are_written_at_once(folder):
    done = taken(
        folder,
        row("Metro Timur", "Camat", "Contoh Camat", "", "", "", "", "", "2025-01-06"),
        row("Metro Timur", "Danramil", "Contoh Danramil"),
        row(*LURAH, "Budi Santoso", "", "", "", "", "", "2025-03-01"),
    )
    assert done.paths == ("records/teams/18.72.04.yaml", "records/teams/18.72.04.1001.yaml")
    tree = read((folder / "records/teams/18.72.04.yaml").read_bytes()).root
    assert tree["wilayah"] == "18.72.04"
    assert [one["jabatan"] for one in tree["anggota"]] == ["camat", "danramil"]


def test_two_holders_in_one_list_follow_one_another(folder):
    done = taken(
        folder,
        row(*LURAH, "Budi Santoso", "", "", "", "", "", "2024-03-01"),
        row(*LURAH, "Contoh Pengganti", "", "", "", "", "", "2025-03-01"),
    )
    assert len(done.written) == 2
    spans = [(one.get("nama"), one.get("mulai"), one.get("sampai")) for one in members(folder)]
    assert spans[-2:] == [
        ("Budi Santoso", "2024-03-01", "2025-02-28"),
        ("Contoh Pengganti", "2025-03-01", None),
    ]


def test_a_bad_row_never_stops_the_good_ones_and_says_why_in_the_leftovers(folder):
    done = taken(
        folder,
        row("Atlantis", "Lurah", "Contoh"),
        row(*LURAH, "Contoh\x07Lurah", "", "", "", "", "", "2025-03-01"),
        row("Yosodadi", "Bhabinkamtibmas", "Contoh Polisi"),
    )
    assert [one.read.values["nama"] for one in done.written] == ["Contoh Polisi"]
    assert reason_of(done.wrong[0]) == "wilayah 'Atlantis' tidak dikenal"
    assert len(done.wrong) == 2
    assert done.leftovers.name == "Sisa Daftar Tim 2025-10-20.xlsx"


def test_a_team_that_must_be_mended_first_is_left_alone(folder):
    put(folder, YOSODADI, "wilayah: 18.72.04.1001\nanggota: [\n")
    done = taken(folder, row(*LURAH, "Budi Santoso"), row("Metro Timur", "Camat", "Contoh Camat"))
    assert done.paths == ("records/teams/18.72.04.yaml",)
    assert "harus diperbaiki dulu" in done.wrong[0].wrong


def test_planning_writes_nothing(folder):
    before = snapshot(folder)
    planned = plan(folder, row(*LURAH, "Budi Santoso", "", "", "", "", "", "2025-03-01"))
    assert kinds(planned) == ["pejabat baru"]
    assert {path: data for path, data in snapshot(folder).items() if ".lock" not in path} == before


def test_a_file_without_a_list_of_officials_is_refused(folder):
    with pytest.raises(Refused) as refused:
        plan(folder, ("Rapat", "1"), heads=("Anggaran", "Jumlah"))
    assert refused.value.faults[0].code == "PKS431"


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(["Lurah", "Babinsa"]), st.text(max_size=12)), max_size=4))
def test_no_word_of_a_list_breaks_a_team(tmp_path_factory, cells):
    root = make_folder(tmp_path_factory.mktemp("tim"))
    put(root, YOSODADI, TEAM)
    rows = [row("Yosodadi", post, name, "", name, "", name, name, "2025-03-01") for post, name in cells]
    taken(root, *rows, with_doubtful=True)
    after = (root / YOSODADI).read_bytes()
    assert not read(after).problems
    taken(root, *rows, with_doubtful=True)
    assert (root / YOSODADI).read_bytes() == after
    assert after.startswith(b"wilayah: 18.72.04.1001\n# baris lama tidak dihapus\n")


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Drs. H. Budi Santoso, M.M.", "BUDI SANTOSO", True),
        ("AKP Resmawati, S.H.", "Resmawati", True),
        ("Budi Santoso", "Budi Susanto", False),
    ],
)
def test_titles_and_ranks_make_no_other_person(one, other, is_same):
    assert (nama_polos(one) == nama_polos(other)) == is_same
