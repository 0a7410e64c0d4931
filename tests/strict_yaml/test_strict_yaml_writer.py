"""Writing: what is written reads back, here and in every other YAML reader."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.strict_yaml import read, write

TEXT = st.text(
    alphabet=st.characters(
        blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029\ufeff\ufffe\uffff"
    )
    | st.sampled_from("\n\t:#-'\"\\ []{}&*!|>%@`?,~0123456789."),
    max_size=40,
)
KEY = st.text(alphabet="abcdefghij_: #-", min_size=1, max_size=12).filter(
    lambda key: key not in {"", "null", "~"}
)
TREE = st.dictionaries(
    KEY,
    st.recursive(
        TEXT,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEY, inner, max_size=3),
        max_leaves=6,
    ),
    max_size=5,
)


@given(TREE)
def test_any_tree_of_text_reads_back_as_it_was(tree):
    document = read(write(tree).encode())
    assert document.problems == []
    assert document.root == tree


@given(TREE)
def test_any_tree_of_text_is_the_same_text_to_a_yaml_1_1_reader(tree):
    assert yaml.safe_load(write(tree)) == tree


@pytest.mark.parametrize(
    "text",
    [
        "2021-11-02",
        "20.15",
        "13:30",
        "18.72",
        "08",
        "010",
        "yes",
        "No",
        "on",
        "y",
        "null",
        "~",
        "1e3",
        "0x1F",
        "1_000",
        "=",
        "<<",
        ".inf",
        "2021-11-02 10:00:00",
        "",
        " x",
        "x ",
        "a: b",
        "a #b",
        "- a",
        "@a",
        "150.000",
        "-",
        "?",
        "true",
    ],
)
def test_text_that_another_reader_would_take_for_something_else_is_quoted(text):
    assert yaml.safe_load(write({"a": text})) == {"a": text}
    assert write({"a": text})[3] in "\"'"


@pytest.mark.parametrize(
    "text", ["18.72.04.1001", "Jl. A.H. Nasution", "SH., MH", "2021-B12", "S.H., M.H.", "k3f9x2ab"]
)
def test_ordinary_text_stands_plain(text):
    assert write({"a": text}) == f"a: {text}\n"


def test_several_lines_stand_as_a_block_and_numbers_plain():
    tree = {"uraian": "satu\ndua", "luka": 0, "lat": -5.1, "kosong": None, "daftar": [], "grup": {}}
    assert write(tree) == "uraian: |-\n  satu\n  dua\nluka: 0\nlat: -5.1\nkosong:\ndaftar: []\ngrup: {}\n"


def test_lists_of_groups_are_indented_as_people_do():
    assert write({"langkah": [{"oleh": "Polsek", "uraian": "Patroli"}, "teks"]}) == (
        "langkah:\n  - oleh: Polsek\n    uraian: Patroli\n  - teks\n"
    )
