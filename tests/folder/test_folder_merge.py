"""The merge table: what becomes of every pair of changes, and that no value is ever dropped."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.folder.merge import Conflict, merge_trees
from pks_cli.folder.merge_paths import Entry, Sources, merge_paths
from pks_cli.folder.merge_record import merge_file, merge_record
from pks_cli.folder.merge_text import text_of
from pks_cli.strict_yaml import read

TABLE = {
    "different keys": (
        {"a": "1", "b": "1"},
        {"a": "2", "b": "1"},
        {"a": "1", "b": "2"},
        {"a": "2", "b": "2"},
        (),
    ),
    "same change": ({"a": "1"}, {"a": "2"}, {"a": "2"}, {"a": "2"}, ()),
    "same key": (
        {"a": "1"},
        {"a": "2"},
        {"a": "3"},
        {"a": "3"},
        (Conflict(("a",), "1", "2", "3"),),
    ),
    "one key added by both with one value": ({}, {"saran": "x"}, {"saran": "x"}, {"saran": "x"}, ()),
    "one key added by both with two values": (
        {"a": "1"},
        {"a": "1", "saran": "x"},
        {"a": "1", "saran": "y"},
        {"a": "1", "saran": "y"},
        (Conflict(("saran",), None, "x", "y"),),
    ),
    "edit beats removal of a key": (
        {"a": "1", "b": "1"},
        {"b": "2"},
        {"a": "2", "b": "1"},
        {"a": "2", "b": "2"},
        (),
    ),
    "edit beats emptying": ({"a": "1"}, {"a": "2"}, {"a": None}, {"a": "2"}, ()),
    "removal of what nobody edits": (
        {"a": "1", "b": "1"},
        {"b": "2"},
        {"a": "1", "b": "1", "c": "3"},
        {"b": "2", "c": "3"},
        (),
    ),
    "an empty key is filled by one": (
        {"a": None, "b": "1"},
        {"a": "x", "b": "1"},
        {"a": None, "b": "2"},
        {"a": "x", "b": "2"},
        (),
    ),
    "append and append": (
        {"l": ["1"]},
        {"l": ["1", "2"]},
        {"l": ["1", "3"]},
        {"l": ["1", "3", "2"]},
        (),
    ),
    "append to nothing by both": ({}, {"l": ["2"]}, {"l": ["3"]}, {"l": ["3", "2"]}, ()),
    "the same appended by both": (
        {"l": []},
        {"l": ["2", "4"]},
        {"l": ["2", "3"]},
        {"l": ["2", "3", "4"]},
        (),
    ),
    "insert before and append": (
        {"l": ["1", "2"]},
        {"l": ["0", "1", "2"]},
        {"l": ["1", "2", "3"]},
        {"l": ["0", "1", "2", "3"]},
        (),
    ),
    "remove and append": ({"l": ["1", "2"]}, {"l": ["2"]}, {"l": ["1", "2", "3"]}, {"l": ["2", "3"]}, ()),
    "one text of a list changed twice": ({"l": ["1"]}, {"l": ["2"]}, {"l": ["3"]}, {"l": ["3", "2"]}, ()),
    "two rows edited": (
        {"l": [{"j": "lurah", "n": None}, {"j": "babinsa", "n": None}]},
        {"l": [{"j": "lurah", "n": "A"}, {"j": "babinsa", "n": None}]},
        {"l": [{"j": "lurah", "n": None}, {"j": "babinsa", "n": "B"}]},
        {"l": [{"j": "lurah", "n": "A"}, {"j": "babinsa", "n": "B"}]},
        (),
    ),
    "one row edited twice": (
        {"l": [{"j": "lurah", "n": None}]},
        {"l": [{"j": "lurah", "n": "A"}]},
        {"l": [{"j": "lurah", "n": "B"}]},
        {"l": [{"j": "lurah", "n": "B"}]},
        (Conflict(("l", 0, "n"), None, "A", "B"),),
    ),
    "a row removed and another edited": (
        {"l": [{"j": "lurah", "n": "A"}, {"j": "babinsa", "n": "B"}]},
        {"l": [{"j": "babinsa", "n": "B"}]},
        {"l": [{"j": "lurah", "n": "A"}, {"j": "babinsa", "n": "C"}]},
        {"l": [{"j": "babinsa", "n": "C"}]},
        (),
    ),
    "a row removed and edited": (
        {"l": [{"j": "lurah", "n": "A"}]},
        {"l": []},
        {"l": [{"j": "lurah", "n": "B"}]},
        {"l": [{"j": "lurah", "n": "B"}]},
        (),
    ),
    "an edit does not move into a similar new item": (
        {"l": [{"u": "x", "s": "1"}]},
        {"l": [{"u": "x", "s": "2"}]},
        {"l": [{"u": "y", "s": "9"}]},
        {"l": [{"u": "y", "s": "9"}, {"u": "x", "s": "2"}]},
        (),
    ),
    "by id, whatever the order": (
        {"l": [{"id": "a", "t": "1"}, {"id": "b", "t": "1"}]},
        {"l": [{"id": "b", "t": "2"}, {"id": "a", "t": "1"}]},
        {"l": [{"id": "a", "t": "3"}, {"id": "b", "t": "1"}, {"id": "c", "t": "1"}]},
        {"l": [{"id": "a", "t": "3"}, {"id": "b", "t": "2"}, {"id": "c", "t": "1"}]},
        (),
    ),
    "one id added by both": (
        {"l": []},
        {"l": [{"id": "a", "t": "1", "u": "o"}]},
        {"l": [{"id": "a", "t": "2"}]},
        {"l": [{"id": "a", "t": "2", "u": "o"}]},
        (Conflict(("l", "a", "t"), None, "1", "2"),),
    ),
    "by id, removed and edited": (
        {"l": [{"id": "a", "t": "1"}, {"id": "b", "t": "1"}]},
        {"l": [{"id": "b", "t": "1"}]},
        {"l": [{"id": "a", "t": "2"}, {"id": "b", "t": "1"}]},
        {"l": [{"id": "a", "t": "2"}, {"id": "b", "t": "1"}]},
        (),
    ),
    "two shapes of one key": (
        {"a": "1"},
        {"a": ["1"]},
        {"a": {"b": "1"}},
        {"a": {"b": "1"}},
        (Conflict(("a",), "1", ["1"], {"b": "1"}),),
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_the_merge_table(name):
    base, ours, theirs, tree, conflicts = TABLE[name]
    merged = merge_trees(base, ours, theirs)
    assert (merged.tree, merged.conflicts) == (tree, conflicts)


REPORT = {"jenis": "gangguan_kamtibmas", "klasifikasi": "terbatas", "uraian": "u"}
POTENSI = {"jenis": "potensi_konflik", "uraian": "u"}


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "kelas", "conflict"),
    [
        (REPORT, {**REPORT, "klasifikasi": "biasa"}, {**REPORT, "pihak": ["X"]}, "terbatas", True),
        (REPORT, {**REPORT, "pihak": ["X"]}, {**REPORT, "klasifikasi": "biasa"}, "terbatas", True),
        (REPORT, {**REPORT, "klasifikasi": "rahasia"}, {**REPORT, "pihak": ["X"]}, "rahasia", False),
        (REPORT, {**REPORT, "klasifikasi": "rahasia"}, {**REPORT, "klasifikasi": "biasa"}, "rahasia", True),
        (POTENSI, {**POTENSI, "jenis": "gangguan_kamtibmas"}, {**POTENSI, "pihak": ["X"]}, "terbatas", True),
        (POTENSI, {**POTENSI, "klasifikasi": "biasa"}, {**POTENSI, "uraian": "v"}, "terbatas", True),
        (None, REPORT, {**REPORT, "klasifikasi": "biasa"}, "terbatas", True),
    ],
)
def test_a_class_never_sinks_while_the_other_side_wrote(base, ours, theirs, kelas, conflict):
    merged = merge_record("report", base, ours, theirs, "rahasia")
    assert merged.tree["klasifikasi"] == kelas
    waiting = [one.ours for one in merged.conflicts if one.loc == ("klasifikasi",)]
    assert bool(waiting) == conflict
    assert set(waiting) <= {"biasa"}  # never the one that stays: a person could not choose the other


def test_a_class_lowered_by_one_alone_is_lowered():
    lower = {**REPORT, "klasifikasi": "biasa"}
    assert merge_record("report", REPORT, lower, REPORT, "terbatas").tree == lower


def test_edits_of_both_are_spliced_onto_the_shared_text():
    base = b"# kepala\njenis: nihil   # catatan\nsaran: a\nuraian: b\n"
    ours = b"jenis: nihil\nsaran: baru\nuraian: b\nhambatan: h\n"
    theirs = b"# kepala\njenis: nihil   # catatan\nsaran: a\nuraian: ubah\n"
    merged = merge_file("report", base, ours, theirs, "terbatas")
    assert merged.data == b"# kepala\njenis: nihil   # catatan\nsaran: baru\nuraian: ubah\nhambatan: h\n"
    assert merged.conflicts == ()


def test_line_ends_and_byte_order_mark_of_the_shared_text_stay():
    mark = b"\xef\xbb\xbf"
    merged = merge_file("", b"a: x\nb: x\n", b"a: y\n", mark + b"a: x\r\nb: x\r\nc:\r\n  - z\r\n", "terbatas")
    assert merged.data == mark + b'a: "y"\r\nc:\r\n  - z\r\n'


@pytest.mark.parametrize("ours", [b"a: [", b"\xff\xfe", b"a: 1\na: 2\n"])
def test_of_an_unreadable_side_the_shared_text_stays_and_all_of_ours_waits(ours):
    merged = merge_file("report", b"a: 1\n", ours, b"a: 2\n", "terbatas")
    assert merged.data == b"a: 2\n"
    assert [one.loc for one in merged.conflicts] == [()]
    assert merged.conflicts[0].ours
    assert merged.kelas == "sangat_rahasia"


def test_of_an_unreadable_shared_text_no_byte_changes():
    merged = merge_file("report", b"a: 1\n", b"a: 2\n", b"a: [", "terbatas")
    assert (merged.data, merged.conflicts) == (b"a: [", (Conflict((), None, {"a": "2"}, None),))


X = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"
Y = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-m4tq7w2c.yaml"
TEAM = "records/teams/18.72.04.1001.yaml"


def paths(base, ours, theirs):
    def state(texts):
        return {path: Entry("100644", text) for path, text in texts.items()}

    sources = Sources(str.encode, lambda: "n3w1dabc", "terbatas")
    merged = merge_paths(state(base), state(ours), state(theirs), sources)
    texts = {
        path: merged.new.get(path, entry.blob.encode()).decode() for path, entry in merged.entries.items()
    }
    return texts, merged


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected"),
    [
        ({}, {X: "a: 1\n"}, {Y: "a: 2\n"}, {X: "a: 1\n", Y: "a: 2\n"}),
        ({X: "a: 1\n"}, {X: "a: 2\n"}, {}, {X: "a: 2\n"}),
        ({X: "a: 1\n"}, {}, {X: "a: 2\n"}, {X: "a: 2\n"}),
        ({X: "a: 1\n"}, {X: "a: 1\n"}, {}, {}),
        ({X: "a: 1\n"}, {X: "a: 2\n"}, {Y: "a: 1\n"}, {X: "a: 2\n", Y: "a: 1\n"}),
        ({X: "a: 1\n"}, {X: "a:  2\n"}, {X: "a: 1\n", Y: "b: 1\n"}, {X: "a:  2\n", Y: "b: 1\n"}),
        ({TEAM: "a: 1\nb: 1\n"}, {TEAM: "a: 2\nb: 1\n"}, {TEAM: "a: 1\nb: 2\n"}, {TEAM: 'a: "2"\nb: 2\n'}),
        ({}, {TEAM: "a: 1\n"}, {TEAM: "b: 2\n"}, {TEAM: 'b: 2\na: "1"\n'}),
        (
            {".gitignore": "a\n"},
            {".gitignore": "a\nb\n"},
            {".gitignore": "a\nc"},
            {".gitignore": "a\nc\nb\n"},
        ),
        ({"x.sh": "1"}, {"x.sh": "2"}, {"x.sh": "3"}, {"x.sh": "3"}),
    ],
)
def test_states_are_merged_by_path_without_guessing_renames(base, ours, theirs, expected):
    assert paths(base, ours, theirs)[0] == expected


def test_two_records_of_one_new_path_are_both_kept():
    texts, merged = paths({}, {X: "a: 1\n"}, {X: "a: 2\n"})
    other = X.replace("k3f9x2ab", "n3w1dabc")
    assert texts == {X: "a: 2\n", other: "a: 1\n"}
    assert merged.renamed == {X: other}
    assert merged.conflicts == []


def test_progress_of_one_followup_written_on_both_sides_is_one_record():
    path = "records/followups/2021/camat-metro-timur-b7n2d5qe.yaml"
    text = "rapat: m4tq7w2c\nkemajuan:\n  - uraian: {}\n"
    texts, merged = paths({}, {path: text.format("satu")}, {path: text.format("dua")})
    assert read(texts[path].encode()).root["kemajuan"] == [{"uraian": "dua"}, {"uraian": "satu"}]
    assert (len(texts), merged.renamed, merged.conflicts) == (1, {}, [])


def test_a_conflict_names_its_file_and_class():
    texts, merged = paths(
        {X: "klasifikasi: terbatas\na: 1\n"},
        {X: "klasifikasi: terbatas\na: 2\n"},
        {X: "klasifikasi: terbatas\na: 3\n"},
    )
    assert texts[X].endswith("a: 3\n")
    assert [(one.path, one.kelas, len(one.conflicts)) for one in merged.conflicts] == [(X, "terbatas", 1)]


LEAF = st.one_of(st.none(), st.sampled_from(["1", "2", "3", "x # y", "ya", "a\nb", "2021-11-02"]))
KEYS = st.sampled_from(["a", "b", "id", "langkah", "uraian"])
TREE = st.recursive(
    LEAF, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=10
)
RECORD = st.dictionaries(KEYS, TREE, max_size=5)


def leaves(tree):
    if isinstance(tree, dict):
        return [leaf for value in tree.values() for leaf in leaves(value)]
    if isinstance(tree, list):
        return [leaf for value in tree for leaf in leaves(value)]
    return [] if tree is None else [tree]


def kept(merged):
    found = leaves(merged.tree)
    for one in merged.conflicts:
        found += leaves(one.ours)
    return set(found)


@given(RECORD, RECORD, RECORD)
def test_no_value_that_a_side_brought_is_ever_dropped(base, ours, theirs):
    merged = merge_trees(base, ours, theirs)
    brought = (set(leaves(ours)) | set(leaves(theirs))) - set(leaves(base))
    assert brought <= kept(merged)


@given(RECORD, RECORD, RECORD)
def test_the_side_does_not_matter_but_for_who_keeps_the_place(base, ours, theirs):
    one, other = merge_trees(base, ours, theirs), merge_trees(base, theirs, ours)
    assert kept(one) == kept(other)
    named = [
        Counter(tuple(step for step in found.loc if isinstance(step, str)) for found in merged.conflicts)
        for merged in (one, other)
    ]
    assert named[0] == named[1]


@given(RECORD, RECORD)
def test_where_one_side_changed_its_tree_is_taken(base, changed):
    assert merge_trees(base, changed, base).tree == changed
    assert merge_trees(base, base, changed).tree == changed


@given(RECORD, RECORD, RECORD)
def test_merging_again_what_is_merged_changes_nothing(base, ours, theirs):
    merged = merge_trees(base, ours, theirs).tree
    assert merge_trees(base, merged, merged).tree == merged
    assert merge_trees(theirs, merged, theirs).tree == merged


@given(RECORD, RECORD, RECORD)
def test_the_bytes_of_a_merged_file_hold_the_merged_tree(base, ours, theirs):
    texts = [text_of(tree).encode() for tree in (base, ours, theirs)]
    trees = [read(text).root for text in texts]
    merged = merge_file("", *texts, "sangat_rahasia")
    assert read(merged.data).problems == []
    assert read(merged.data).root == merge_record("", *trees, "sangat_rahasia").tree
