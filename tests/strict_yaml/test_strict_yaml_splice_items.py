"""Items go into lists and out of them, and every other byte stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.strict_yaml import read, write
from pks_cli.strict_yaml.splice import SpliceError
from pks_cli.strict_yaml.splice_items import InsertAt, RemoveAt, SetAt, edit_items, insert_item, remove_item

TEXT = """\
nama: Rapat   # tetap
keputusan:
  # yang pertama
  - Satu   # catatan satu
  - uraian: Dua
    rincian:
      - Dua a
  # yang ketiga
  - Tiga
penutup:
"""


def test_an_item_put_between_stands_behind_the_one_before_it_and_leaves_the_comment_of_the_next():
    new = insert_item(TEXT, ("keputusan",), 2, "Baru")
    assert new == TEXT.replace("      - Dua a\n", "      - Dua a\n  - Baru\n")


def test_an_item_put_first_stands_before_the_first():
    assert insert_item(TEXT, ("keputusan",), 0, "Baru") == TEXT.replace("  - Satu", "  - Baru\n  - Satu")


def test_an_item_put_last_stands_last():
    assert insert_item(TEXT, ("keputusan",), 3, "Baru") == TEXT.replace("  - Tiga\n", "  - Tiga\n  - Baru\n")


def test_an_item_goes_with_its_lines_and_no_other():
    new = remove_item(TEXT, ("keputusan", 1))
    assert new == TEXT.replace("  - uraian: Dua\n    rincian:\n      - Dua a\n", "")


def test_the_only_item_leaves_a_list_that_is_not_given():
    new = remove_item(TEXT, ("keputusan", 1, "rincian", 0))
    assert read(new.encode()).root["keputusan"][1] == {"uraian": "Dua", "rincian": None}


def test_a_plain_item_gets_points_under_it_and_keeps_its_comment():
    new = edit_items(TEXT, [InsertAt(("keputusan", 0, "rincian"), 0, "Satu a")])
    expected = "  - uraian: Satu   # catatan satu\n    rincian:\n      - Satu a\n"
    assert new == TEXT.replace("  - Satu   # catatan satu\n", expected)


def test_a_plain_name_gets_a_post():
    new = edit_items(
        "pimpinan:\n  ketua: Siti  # sementara\n", [SetAt(("pimpinan", "ketua", "jabatan"), "Camat", "nama")]
    )
    assert new == "pimpinan:\n  ketua:\n    nama: Siti  # sementara\n    jabatan: Camat\n"


def test_a_list_in_brackets_is_written_in_lines_where_it_changes():
    new = insert_item("acara: [Satu, Dua] # dua\nnama: X\n", ("acara",), 1, "Baru")
    assert new == "acara: # dua\n  - Satu\n  - Baru\n  - Dua\nnama: X\n"


def test_a_missing_list_is_begun():
    assert insert_item("nama: X\n", ("acara",), 0, "Satu") == "nama: X\nacara:\n  - Satu\n"


def test_several_edits_are_all_meant_for_the_text_as_it_was():
    edits = [
        RemoveAt(("keputusan", 0)),
        InsertAt(("keputusan",), 1, "A"),
        InsertAt(("keputusan",), 1, "B"),
        InsertAt(("keputusan", 1, "rincian"), 1, "Dua b"),
        SetAt(("keputusan", 2), "Tiga!"),
    ]
    assert read(edit_items(TEXT, edits).encode()).root["keputusan"] == [
        "A",
        "B",
        {"uraian": "Dua", "rincian": ["Dua a", "Dua b"]},
        "Tiga!",
    ]


def test_what_is_no_list_is_refused():
    with pytest.raises(SpliceError):
        insert_item(TEXT, ("nama",), 0, "X")


WORDS = st.text("ab:#-\n ", min_size=1, max_size=8).filter(lambda text: text.strip())


@given(items=st.lists(WORDS, max_size=5), places=st.lists(st.integers(0, 5), max_size=3), data=st.data())
def test_any_edits_of_any_list_give_what_the_same_edits_of_a_list_give(items, places, data):
    edits = [
        InsertAt(("x",), min(place, len(items)), f"baru {number}") for number, place in enumerate(places)
    ]
    gone = data.draw(st.sets(st.integers(0, len(items) - 1))) if items else set()
    expected = []
    for place in range(len(items) + 1):
        expected += [one.item for one in edits if one.index == place]
        expected += [items[place]] if place < len(items) and place not in gone else []
    text = write({"a": "1", "x": items or None, "z": "2"})
    new = edit_items(text, [*edits, *(RemoveAt(("x", place)) for place in gone)])
    assert read(new.encode()).root == {"a": "1", "x": expected or None, "z": "2"}
