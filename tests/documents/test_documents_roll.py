"""Who is called: a seat for every post of the groups, the record's word before that of the teams."""

from datetime import date

import pytest
from notula_samples import PLACES, meeting, office, team

from pks_cli.documents.roll import Roll, seat_of
from pks_cli.model.wilayah import Wilayah, gazetteer

DAY = date(2021, 12, 13)


def seats(groups, *teams, named=(), places=PLACES, kantor=None):
    peserta = meeting(peserta=groups).peserta
    return [
        (seat.jabatan, seat.nama)
        for seat in Roll(DAY, kantor or office(), places, teams).seats(peserta, list(named))
    ]


LURAH = {"jabatan": "lurah", "wilayah": "18.72"}


def test_every_kelurahan_has_a_seat_also_where_nobody_is_known():
    assert seats([LURAH]) == [("Lurah Metro", ""), ("Lurah Yosodadi", ""), ("Lurah Iringmulyo", "")]


@pytest.mark.parametrize(
    ("jabatan", "expected"),
    [
        ("camat", ["Camat Metro Pusat", "Camat Metro Timur"]),
        ("kapolres", ["Kapolres Metro"]),
        ("wali_kota", ["Wali Kota Metro"]),
        ("sekda", ["Sekretaris Daerah Kota Metro"]),
        ("kepala_desa", ["Kepala Desa se-Kota Metro"]),
        ("lainnya", ["Jabatan lain se-Kota Metro"]),
    ],
)
def test_a_post_has_the_places_of_its_own_level(jabatan, expected):
    assert [post for post, _ in seats([{"jabatan": jabatan, "wilayah": "18.72"}])] == expected


def test_a_group_without_a_wilayah_is_one_seat_of_its_name():
    assert seats([{"jabatan": "lainnya", "jabatan_lengkap": "Tokoh masyarakat"}]) == [
        ("Tokoh masyarakat", "")
    ]


def test_the_holder_of_that_day_takes_the_seat():
    rows = [
        {"jabatan": "lurah", "nama": "Lama", "sampai": "2021-11-30"},
        {"jabatan": "lurah", "nama": "Baru", "mulai": "2021-12-01"},
    ]
    found = seats([LURAH], team(wilayah="18.72.04.1001", anggota=rows))
    assert ("Lurah Yosodadi", "Baru") in found
    assert len(found) == 3


def test_one_person_with_two_kelurahan_has_one_seat():
    row = {"jabatan": "babinsa", "nama": "Contoh", "juga_wilayah": ["18.72.04.1002"]}
    found = seats(
        [{"jabatan": "babinsa", "wilayah": "18.72.04"}], team(wilayah="18.72.04.1001", anggota=[row])
    )
    assert found == [("Babinsa Yosodadi dan Iringmulyo", "Contoh")]


def test_two_in_one_post_have_two_seats():
    rows = [{"jabatan": "babinsa", "nama": "Satu"}, {"jabatan": "babinsa", "nama": "Dua"}]
    found = seats(
        [{"jabatan": "babinsa", "wilayah": "18.72.04.1001"}], team(wilayah="18.72.04.1001", anggota=rows)
    )
    assert found == [("Babinsa Yosodadi", "Satu"), ("Babinsa Yosodadi", "Dua")]


def test_a_post_that_a_team_above_names_has_no_second_empty_seat():
    row = {"jabatan": "camat", "jabatan_lengkap": "Camat Metro Timur", "nama": "Contoh"}
    found = seats([{"jabatan": "camat", "wilayah": "18.72"}], team(anggota=[row]))
    assert found == [("Camat Metro Timur", "Contoh"), ("Camat Metro Pusat", "")]


@pytest.mark.parametrize(
    "named", [seat_of("Pj. Lurah", "contoh, S.IP."), seat_of("lurah YOSODADI", "Orang lain")]
)
def test_whom_the_record_names_takes_no_second_seat(named):
    people = team(wilayah="18.72.04.1001", anggota=[{"jabatan": "lurah", "nama": "Contoh, S.IP."}])
    assert "Lurah Yosodadi" not in dict(seats([LURAH], people, named=[named]))


def test_a_rank_before_the_name_makes_no_other_person():
    row = {"jabatan": "kapolsek", "nama": "Contoh, S.H.", "pangkat": "AKP"}
    found = seats(
        [{"jabatan": "kapolsek", "wilayah": "18.72.04"}],
        team(wilayah="18.72.04", anggota=[row]),
        named=[seat_of("Kepala Polsek", "AKP Contoh, S.H.")],
    )
    assert found == []


def test_the_same_group_twice_gives_each_seat_once():
    assert seats([LURAH, {"jabatan": "lurah", "wilayah": "18.72.04"}]) == seats([LURAH])


def test_two_kelurahan_of_one_name_are_told_apart_and_keep_their_seats():
    twins = gazetteer(
        Wilayah(code, name)
        for code, name in (
            ("18.72", "Kota Metro"),
            ("18.72.01", "Metro Pusat"),
            ("18.72.01.1001", "Sukamaju"),
            ("18.72.04", "Metro Timur"),
            ("18.72.04.1001", "Sukamaju"),
        )
    )
    expected = ["Lurah Sukamaju (Kecamatan Metro Pusat)", "Lurah Sukamaju (Kecamatan Metro Timur)"]
    assert [post for post, _ in seats([LURAH], places=twins)] == expected


def test_the_head_of_the_region_is_spelled_as_the_office_spells_it():
    kantor = office(naskah={"kepala_daerah": "walikota"})
    groups = [{"jabatan": one, "wilayah": "18.72"} for one in ("wali_kota", "wakil_wali_kota")]
    assert [post for post, _ in seats(groups, kantor=kantor)] == ["Walikota Metro", "Wakil Walikota Metro"]
