"""Splicing: one value changes, every other byte stays."""

import pytest

from pks_cli.strict_yaml import append_item, set_value
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
