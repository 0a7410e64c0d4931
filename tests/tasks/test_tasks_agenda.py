"""The buku agenda, and the number that comes next in it."""

import json
from datetime import date

import pytest
from tasks_samples import make_folder, put

from pks_cli.faults import Refused
from pks_cli.strict_yaml import write
from pks_cli.tasks.agenda import agenda, contract, save_agenda
from pks_cli.tasks.render_meeting import Wanted, prepare_meeting
from pks_cli.tasks.validate import validate

OFFICE = {
    "format": "1",
    "nama": "Badan Kesbangpol",
    "wilayah": "18.72",
    "naskah": {"kode": "200.1", "unit": "BKBP"},
}


@pytest.fixture
def root(tmp_path):
    root = make_folder(tmp_path / "folder")
    put(root, "records/pks.yaml", write(OFFICE))
    return root


def meet(root, identity, day="2021-12-13", **keys):
    tree = {"nama": f"Rapat {identity}", "wilayah": "18.72", "tanggal": day} | keys
    put(root, f"records/meetings/{day[:4]}/rapat-{identity}.yaml", write(tree))


def numbered(order, year=2021, **more):
    return {"nomor": f"200.1/{order}/BKBP/{year}"} | more


def proposed(root, identity, dokumen="notula"):
    return [one.number for one in prepare_meeting([root], identity, Wanted(dokumen)).proposals]


def shown(root, **options):
    found = agenda([root], 2021, **options)
    return [(order, one.id, one.kind) for order, one in found.rows]


def test_letters_stand_by_date_then_by_number_whatever_their_meeting(root):
    first = {"notula": numbered("9", tanggal="2021-12-20"), "undangan": numbered("10", tanggal="2021-12-01")}
    meet(root, "m4tq7w2c", naskah=first)
    second = {"notula": numbered("2", tanggal="2021-12-20"), "berita_acara": {"keadaan": "dikirim"}}
    meet(root, "h4tq7w2c", naskah=second)
    assert shown(root) == [
        ("10", "m4tq7w2c", "undangan"),
        ("", "h4tq7w2c", "berita_acara"),
        ("2", "h4tq7w2c", "notula"),
        ("9", "m4tq7w2c", "notula"),
    ]


def test_only_letters_of_the_year_that_have_a_number_or_left_the_office(root):
    meet(root, "m4tq7w2c", "2020-12-30", naskah={"notula": numbered("1", tanggal="2021-01-04")})
    meet(root, "h4tq7w2c", naskah={"notula": {"keadaan": "draf"}, "undangan": {"tanggal": "2021-12-01"}})
    meet(
        root,
        "k4tq7w2c",
        dibatalkan={"tanggal": "2021-12-01", "alasan": "x"},
        naskah={"notula": numbered("3")},
    )
    assert shown(root) == [("1", "m4tq7w2c", "notula")]


def test_the_invitation_told_in_its_own_place_is_a_letter_too(root):
    meet(root, "m4tq7w2c", undangan=numbered("5", tanggal="2021-12-06"))
    (row,) = contract(agenda([root], 2021))["baris"]
    assert row == {
        "id": "m4tq7w2c",
        "naskah": "undangan",
        "urut": "5",
        "nomor": "200.1/5/BKBP/2021",
        "tanggal": "2021-12-06",
        "tentang": "Rapat m4tq7w2c",
        "tujuan": "daftar terlampir",
        "pindaian": False,
    }


def test_a_letter_above_the_class_is_only_counted(root, tmp_path):
    meet(root, "m4tq7w2c", klasifikasi="terbatas", naskah={"notula": numbered("1")})
    meet(root, "h4tq7w2c", klasifikasi="biasa", naskah={"notula": numbered("2")})
    found = agenda([root], 2021, kelas="biasa")
    assert ([one.id for _, one in found.rows], found.above) == (["h4tq7w2c"], 1)
    for name in ("a.csv", "a.json", "a.xlsx"):
        path = save_agenda(found, tmp_path / name, overwrite=False)
        assert b"m4tq7w2c" not in path.read_bytes()
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["di_atas_kelas"] == 1
    with pytest.raises(Refused):
        agenda([root], 2021, kelas="rahasia")


def test_a_broken_meeting_is_named_on_screen_and_a_number_in_the_file(root, tmp_path):
    meet(root, "m4tq7w2c", "2021-12-13", hari="Selasa", naskah={"notula": numbered("1")})
    found = agenda([root], 2021)
    assert contract(found)["tidak_dihitung"][0]["berkas"].endswith("rapat-m4tq7w2c.yaml")
    path = save_agenda(found, tmp_path / "a.json", overwrite=False)
    assert json.loads(path.read_text("utf-8"))["tidak_dihitung"] == 1


def test_the_next_number_is_one_more_than_the_highest_of_its_year(root):
    meet(root, "m4tq7w2c", undangan=numbered("026"))
    meet(root, "h4tq7w2c", "2022-01-10", naskah={"notula": numbered("99", 2022)})
    meet(root, "k4tq7w2c", naskah={"notula": {"nomor": "nomor lain 500"}})
    meet(
        root,
        "n4tq7w2c",
        dibatalkan={"tanggal": "2021-12-01", "alasan": "x"},
        naskah={"notula": numbered("027")},
    )
    meet(root, "p4tq7w2c")
    assert proposed(root, "p4tq7w2c") == ["200.1/028/BKBP/2021"]
    assert proposed(root, "m4tq7w2c") == ["200.1/028/BKBP/2021"]
    assert proposed(root, "m4tq7w2c", "undangan") == []
    meet(root, "q4tq7w2c", "2023-01-10")
    assert proposed(root, "q4tq7w2c") == ["200.1/1/BKBP/2023"]


def test_several_papers_are_proposed_numbers_one_after_the_other(root):
    meet(root, "m4tq7w2c", naskah={"undangan": numbered("026")})
    prepared = prepare_meeting([root], "m4tq7w2c", Wanted("semua"))
    assert [(one.kind, one.order) for one in prepared.proposals][:3] == [
        ("notula", "027"),
        ("berita_acara", "028"),
        ("nota_dinas", "029"),
    ]


def test_without_the_unit_of_the_office_only_the_order_number_is_proposed(root):
    put(root, "records/pks.yaml", write(OFFICE | {"naskah": {"kode": "200.1"}}))
    meet(root, "p4tq7w2c")
    (one,) = prepare_meeting([root], "p4tq7w2c", Wanted("notula")).proposals
    assert (one.order, one.number) == ("1", "")


def test_one_number_on_two_papers_is_told_by_a_check_of_the_whole_folder(root):
    for identity in ("m4tq7w2c", "h4tq7w2c", "k4tq7w2c"):
        meet(root, identity, naskah={"notula": numbered("7" if identity < "l" else "8")})
    found = [
        fault for fault in validate([root], (), today=date(2021, 12, 31)).faults if fault.code == "PKS304"
    ]
    assert [fault.path for fault in found] == ["records/meetings/2021/rapat-k4tq7w2c.yaml"]
