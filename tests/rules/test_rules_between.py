from __future__ import annotations

import pytest
from rule_samples import KEJADIAN, MEETING, context, loaded

from pks_cli.rules.engine import check_folder

TRIO = [{"jabatan": "lurah"}, {"jabatan": "bhabinkamtibmas"}, {"jabatan": "babinsa"}]


def between(*records):
    return [(fault.code, fault.path, fault.message) for fault in check_folder(records, context())]


def team(wilayah, *rows):
    return loaded("team", {"wilayah": wilayah, "anggota": list(rows)}, wilayah)


def lurah(nama, mulai=None, sampai=None, **more):
    row = {"jabatan": "lurah", "nama": nama, "mulai": mulai, "sampai": sampai} | more
    return {key: value for key, value in row.items() if value}


def test_references_to_what_is_there_are_fine():
    first = loaded("report", KEJADIAN)
    second = loaded("report", KEJADIAN | {"kasus": "k3f9x2ab", "terkait": [{"id": "k3f9x2ab"}]}, "h4tq7w2c")
    decided = [{"id": "b7n2d5qe", "uraian": "Membentuk tim"}]
    meeting = loaded(
        "meeting", MEETING | {"tindak_lanjut": decided, "laporan_wilayah": ["k3f9x2ab"]}, "m4tq7w2c"
    )
    followup = loaded("followup", {"rapat": "m4tq7w2c"}, "b7n2d5qe")
    assert between(first, second, meeting, followup) == []


WORD = {"id": "h4tq7w2c", "jenis": "laporan", "tanggal": "2021-12-01", "oleh": "Siti", "alasan": "Pasal 8"}


def test_a_reference_to_what_was_destroyed_is_fine():
    gone = loaded("erasure", WORD, "h4tq7w2c")
    assert gone.record is not None
    assert between(gone, loaded("report", KEJADIAN | {"kasus": "h4tq7w2c"})) == []
    meeting = loaded("meeting", MEETING | {"laporan_wilayah": ["h4tq7w2c"]}, "m4tq7w2c")
    assert between(gone, meeting, loaded("followup", {"rapat": "h4tq7w2c"}, "b7n2d5qe")) == []


def test_a_record_that_was_destroyed_and_is_there_again_is_told_even_when_broken():
    gone = loaded("erasure", WORD, "h4tq7w2c")
    message = "catatan h4tq7w2c telah dimusnahkan, tetapi ada lagi di folder ini"
    for tree in (KEJADIAN, KEJADIAN | {"tanggal": "kemarin"}):
        back = loaded("report", tree, "h4tq7w2c")
        assert between(gone, back) == [("PKS305", back.path, message)]


def test_a_broken_record_is_there_all_the_same():
    broken = loaded("report", KEJADIAN | {"tanggal": "kemarin"}, "h4tq7w2c")
    assert broken.record is None
    assert between(broken, loaded("report", KEJADIAN | {"kasus": "h4tq7w2c"})) == []


def test_a_withdrawn_record_may_point_anywhere():
    withdrawn = {"dibatalkan": {"tanggal": "2021-11-05", "alasan": "Salah"}, "kasus": "h4tq7w2c"}
    assert between(loaded("report", KEJADIAN | withdrawn)) == []


@pytest.mark.parametrize(
    ("kind", "tree", "message"),
    [
        ("report", KEJADIAN | {"kasus": "h4tq7w2c"}, "laporan h4tq7w2c tidak ada di folder ini"),
        ("report", KEJADIAN | {"terkait": [{"id": "h4tq7w2c"}]}, "laporan h4tq7w2c tidak ada di folder ini"),
        ("meeting", MEETING | {"laporan_wilayah": ["h4tq7w2c"]}, "laporan h4tq7w2c tidak ada di folder ini"),
        ("followup", {"rapat": "h4tq7w2c"}, "rapat h4tq7w2c tidak ada di folder ini"),
    ],
)
def test_a_reference_to_nothing_is_told_where_it_stands(kind, tree, message):
    one = loaded(kind, tree)
    assert between(one) == [("PKS301", one.path, message)]


def test_a_followup_belongs_to_a_meeting_that_decided_it():
    meeting = loaded("meeting", MEETING, "m4tq7w2c")
    followup = loaded("followup", {"rapat": "m4tq7w2c"}, "b7n2d5qe")
    message = "rapat m4tq7w2c tidak memutuskan tindak lanjut b7n2d5qe"
    assert between(meeting, followup) == [("PKS301", followup.path, message)]


def test_teams_with_a_row_for_every_post_are_fine_even_without_names():
    heads = [{"jabatan": "camat"}, {"jabatan": "kapolsek"}, {"jabatan": "danramil"}]
    desa = [{"jabatan": "kepala_desa"}, *TRIO[1:]]
    assert (
        between(
            team("18.72"),
            team("18.72.04", *heads),
            team("18.72.04.1001", *TRIO),
            team("18.72.04.2003", *desa),
        )
        == []
    )


def test_one_team_that_lacks_a_row_is_named_at_its_file():
    one = team("18.72.04.1001", *TRIO[:2])
    message = "1 tim belum memuat baris semua jabatannya: Kelurahan Yosodadi (Babinsa)"
    assert between(one) == [("PKS302", one.path, message)]


def test_many_teams_that_lack_rows_are_one_line_for_the_folder():
    teams = [team(f"18.72.04.1{number:03d}") for number in (1, 2)] + [team("18.72.04"), team("18.72.04.2003")]
    told = between(*teams)
    assert [(code, path) for code, path, _ in told] == [("PKS302", None)]
    assert told[0][2].startswith("4 tim belum memuat baris semua jabatannya: Kelurahan Yosodadi (Lurah, ")
    assert told[0][2].endswith(", dan 1 tim lain")


@pytest.mark.parametrize(
    ("rows", "overlap"),
    [
        ([lurah("Ahmad"), lurah("Siti")], True),
        ([lurah("Ahmad"), lurah("Siti", "2021-07-01")], True),
        ([lurah("Siti", "2021-07-01"), lurah("Ahmad")], True),
        ([lurah("Ahmad", None, "2021-07-01"), lurah("Siti", "2021-07-01")], True),
        ([lurah("Ahmad", None, "2021-06-30"), lurah("Siti", "2021-07-01")], False),
        ([lurah("Siti", "2021-07-01"), lurah("Ahmad", None, "2021-06-30")], False),
        ([lurah("Ahmad"), lurah("AHMAD", "2021-07-01")], False),
        ([lurah("Ahmad"), lurah(None)], False),
        ([lurah("Ahmad"), lurah("Siti", jabatan="lainnya")], False),
        ([lurah("Ahmad"), lurah("Siti", jabatan_lengkap="Pelaksana Harian Lurah")], False),
        (
            [lurah("Ahmad"), lurah("Budi", "2021-02-01", "2021-03-01"), lurah("Siti", "2021-07-01")],
            True,
        ),
    ],
)
def test_one_post_has_one_holder_at_a_time(rows, overlap):
    told = [code for code, _, _ in between(team("18.72.04.1001", *TRIO, *rows))]
    assert set(told) == ({"PKS303"} if overlap else set())


def test_an_open_row_is_found_behind_a_short_one_in_between():
    rows = [lurah("Ahmad"), lurah("Budi", "2021-02-01", "2021-03-01"), lurah("Siti", "2021-07-01")]
    told = [message for _, _, message in between(team("18.72.04.1001", *TRIO, *rows))]
    assert told == [
        "'Ahmad' dan 'Budi' sama-sama Lurah Kelurahan Yosodadi sejak 1 Februari 2021",
        "'Ahmad' dan 'Siti' sama-sama Lurah Kelurahan Yosodadi sejak 1 Juli 2021",
    ]


def test_a_post_held_for_a_second_wilayah_counts_there_too():
    here = team("18.72.04.1001", *TRIO[:2], {"jabatan": "babinsa", "nama": "Serka Joko"})
    there = team(
        "18.72.04.1002",
        *TRIO[:2],
        {"jabatan": "babinsa", "nama": "Sertu Budi", "juga_wilayah": ["18.72.04.1001"]},
    )
    message = "'Serka Joko' dan 'Sertu Budi' sama-sama Babinsa Kelurahan Yosodadi"
    assert between(here, there) == [("PKS303", there.path, message)]
