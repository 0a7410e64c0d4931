"""Each change of a record is one line that a person understands."""

import pytest

from pks_cli.folder.tree_changes import tree_changes


def told(before, after):
    return [(one.isian, one.lama, one.baru) for one in tree_changes(before, after)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {}),
        ({"a": None}, {}),
        ({"a": []}, {}),
        ({}, {"a": {}}),
        ({"a": "1", "b": "2"}, {"b": "2", "a": "1"}),
    ],
)
def test_nothing_given_and_another_order_are_no_change(before, after):
    assert told(before, after) == []


def test_a_group_is_told_by_its_keys_and_a_new_one_whole():
    before, after = {"dampak": {"luka": "1"}}, {"dampak": {"luka": "2"}, "dibatalkan": {"alasan": "x"}}
    assert told(before, after) == [("dampak: luka", "1", "2"), ("dibatalkan", None, {"alasan": "x"})]


def test_items_with_an_id_are_found_by_it_wherever_they_stand():
    before = {"tindak_lanjut": [{"id": "a", "uraian": "satu"}, {"id": "b", "uraian": "dua"}]}
    after = {"tindak_lanjut": [{"id": "b", "uraian": "dua"}, {"id": "a", "uraian": "tiga"}]}
    assert told(before, after) == [("tindak lanjut (a): uraian", "satu", "tiga")]


def test_an_item_is_named_by_what_did_not_change():
    before = {"anggota": [{"jabatan": "lurah", "nama": "Siti"}]}
    after = {"anggota": [{"jabatan": "lurah", "nama": "Ani"}]}
    assert told(before, after) == [("anggota (lurah): nama", "Siti", "Ani")]


def test_what_is_added_to_a_list_or_taken_from_it_is_told_as_an_item():
    assert told({"pihak": ["a", "b"]}, {"pihak": ["b", "c"]}) == [("pihak", "a", None), ("pihak", None, "c")]


def test_the_place_of_a_change_leads_to_its_declaration():
    (one,) = tree_changes(
        {"langkah": [{"uraian": "a", "status": "x"}]}, {"langkah": [{"uraian": "a", "status": "y"}]}
    )
    assert one.loc == ("langkah", 0, "status")
