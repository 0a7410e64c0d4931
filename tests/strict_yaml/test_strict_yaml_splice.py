"""Splicing: one value changes, every other byte stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.strict_yaml import append_item, read, rename_key, set_value, write
from pks_cli.strict_yaml.splice import SpliceError

TEAM = """# tim
wilayah: 18.72.04   # kode
anggota:
  - jabatan: camat
    nama:
    # komentar
    pangkat: Penata

  - jabatan: kapolsek
    nama: "X, S.H."   # siapa
# ekor

sk: []
"""


def changed(before, after):
    return [(a, b) for a, b in zip(before.splitlines(), after.splitlines(), strict=True) if a != b]


def test_an_empty_value_is_filled_in_its_line():
    assert changed(TEAM, set_value(TEAM, ("anggota", 0, "nama"), "Dra. Y, M.M.")) == [
        ("    nama:", "    nama: Dra. Y, M.M.")
    ]


def test_a_quoted_value_is_replaced_and_its_comment_stays():
    assert changed(TEAM, set_value(TEAM, ("anggota", 1, "nama"), "Z: #1")) == [
        ('    nama: "X, S.H."   # siapa', '    nama: "Z: #1"   # siapa')
    ]


def test_a_new_key_stands_after_the_last_one_of_its_group():
    after = set_value(TEAM, ("anggota", 1, "sampai"), "2021-01-01")
    assert '    nama: "X, S.H."   # siapa\n    sampai: "2021-01-01"\n# ekor\n' in after


def test_a_row_is_appended_with_the_indent_of_the_others():
    after = append_item(
        TEAM, ("anggota",), {"jabatan": "danramil", "nama": None, "juga_wilayah": ["18.72.01"]}
    )
    assert "# siapa\n  - jabatan: danramil\n    nama:\n    juga_wilayah:\n      - 18.72.01\n# ekor\n" in after


def test_crlf_files_keep_their_line_ends():
    after = append_item(TEAM.replace("\n", "\r\n"), ("anggota",), {"jabatan": "danramil"})
    assert "\n" not in after.replace("\r\n", "")


def test_a_block_text_is_replaced_and_what_follows_stays():
    before = "a: |-\n  x\n  y\n\n# c\nc: 3\n"
    assert set_value(before, ("a",), "satu\ndua") == "a: |-\n  satu\n  dua\n\n# c\nc: 3\n"


def test_flow_style_is_left_to_people():
    with pytest.raises(SpliceError):
        set_value("a: {b: 1}\n", ("a", "c"), "2")


def test_a_place_that_does_not_exist_is_refused():
    with pytest.raises(SpliceError):
        set_value("a: 1\n", ("b", "c"), "2")


def test_a_text_is_appended_to_a_list_of_texts():
    assert append_item("pihak:\n  - a   # satu\nx: 1\n", ("pihak",), "b: c") == (
        'pihak:\n  - a   # satu\n  - "b: c"\nx: 1\n'
    )


@pytest.mark.parametrize("empty", ["pihak:   # siapa", "pihak: []   # siapa"])
def test_a_list_fills_an_empty_place_and_its_comment_stays(empty):
    assert set_value(f"a: 1\n{empty}\nb: 2\n", ("pihak",), ["x", "z"]) == (
        "a: 1\npihak:   # siapa\n  - x\n  - z\nb: 2\n"
    )


def test_a_group_is_added_as_a_new_key():
    assert set_value("a: 1\n", ("dibatalkan",), {"alasan": "salah kirim"}) == (
        "a: 1\ndibatalkan:\n  alasan: salah kirim\n"
    )


def test_a_list_never_replaces_what_is_there():
    for text in ("a: isi\n", "a:\n  - x\n"):
        with pytest.raises(SpliceError):
            set_value(text, ("a",), ["y"])


def test_a_key_is_renamed_in_its_place_and_everything_else_stays():
    before = "a: 1 # satu\r\n'isi': |-\r\n  x\r\nd:\r\n  - isi: y\r\n"
    after = rename_key(before, ("isi",), "uraian")
    assert after == before.replace("'isi'", "uraian")
    assert rename_key(after, ("d", 0, "isi"), "teks") == after.replace("- isi", "- teks")


def test_a_key_takes_no_name_that_stands_beside_it_and_no_item_has_one():
    for loc, name in ((("a",), "b"), (("c",), "d"), (("b", 0), "e")):
        with pytest.raises(SpliceError):
            rename_key("a: 1\nb:\n  - x\n", loc, name)


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("a: |  # dari WA\n  x\n  y\nb: 2\n", "satu", "a: satu  # dari WA\nb: 2\n"),
        ("a: >- # dari WA\n  x\nb: 2\n", "satu\ndua", "a: |- # dari WA\n  satu\n  dua\nb: 2\n"),
        ("a: |2- # dari WA\r\n  x\r\nb: 2\r\n", None, "a: # dari WA\r\nb: 2\r\n"),
        ("a: x  # dari WA\nb: 2\n", "satu\ndua", "a: |-  # dari WA\n  satu\n  dua\nb: 2\n"),
    ],
)
def test_a_comment_beside_a_text_of_several_lines_stays(before, value, after):
    assert set_value(before, ("a",), value) == after


def test_what_is_added_behind_brackets_of_several_lines_stands_after_them():
    before = "b:\n  - {x: 1,\n     y: 2\n    }  # satu\nc: [p,\n  q\n  ]\n"
    assert append_item(before, ("b",), "z") == before.replace("# satu\n", "# satu\n  - z\n")
    assert set_value(before, ("d",), "z") == before + "d: z\n"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_key_is_added_behind_a_block_text_that_ends_without_a_line_end(line_end):
    before = f"a: 1{line_end}b: |{line_end}  x"
    assert set_value(before, ("c",), "2") == f'{before}{line_end}c: "2"{line_end}'


@pytest.mark.parametrize("empty", ["~", "null"])
def test_a_list_fills_a_place_that_says_it_is_empty(empty):
    assert set_value(f"a: {empty} # siapa\nb: 2\n", ("a",), ["x"]) == "a: # siapa\n  - x\nb: 2\n"
    with pytest.raises(SpliceError):
        set_value(f"a: '{empty}'\n", ("a",), ["x"])


LEAF = st.text(alphabet="ab1 :#'\"-\n", max_size=8)
GROUP = st.dictionaries(st.sampled_from(["judul", "uraian", "nama", "no"]), LEAF, min_size=1, max_size=3)
RECORD = st.fixed_dictionaries(
    {"awal": LEAF, "daftar": st.lists(GROUP, min_size=1, max_size=3), "grup": GROUP}, optional={"akhir": LEAF}
)


@given(RECORD, LEAF, st.sampled_from(["awal", "akhir", "baru"]), st.booleans())
def test_any_edit_of_any_record_changes_that_value_and_nothing_else(tree, value, key, crlf):
    text = write(tree).replace("\n", "\r\n" if crlf else "\n")
    after = read(set_value(text, (key,), value).encode()).root
    assert after == tree | {key: value}
    grown = read(append_item(text, ("daftar",), {"nama": value}).encode()).root
    assert grown == tree | {"daftar": [*tree["daftar"], {"nama": value}]}
