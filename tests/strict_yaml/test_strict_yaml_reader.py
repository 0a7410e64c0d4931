"""Reading: text leaves, places, and every refusal."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.strict_yaml import MAX_BYTES, MAX_DEPTH, read

REFUSED = {
    "duplicate": (b"judul: a\njudul: b\n", 2, 1),
    "anchor": (b"a: &x 1\n", 1, 4),
    "tag": (b"a: !!int 3\n", 1, 4),
    "documents": (b"a: 1\n---\nb: 2\n", 2, 1),
    "syntax": (b"a: b: c\n", 1, 5),
    "utf8": (b"a: b\nc: \xe9\n", 2, 4),
    "key": (b"? [a]\n: b\n", 1, 3),
}


def problems(data):
    return [(one.kind, one.line, one.column) for one in read(data).problems]


def test_every_scalar_stays_the_text_that_was_typed():
    data = b"kode: 18.70\njam: 13.30\nlain: 13:30\nya: no\nurut: 08\ntgl: 2021-12-13\n"
    assert read(data).root == {
        "kode": "18.70",
        "jam": "13.30",
        "lain": "13:30",
        "ya": "no",
        "urut": "08",
        "tgl": "2021-12-13",
    }


def test_plain_empty_null_and_tilde_are_not_given_but_quoted_they_are_text():
    assert read(b"a:\nb: null\nc: ~\n").root == {"a": None, "b": None, "c": None}
    assert read(b"a: ''\nb: 'null'\nc: \"~\"\n").root == {"a": "", "b": "null", "c": "~"}


def test_each_refusal_names_its_kind_and_place():
    for kind, (data, line, column) in REFUSED.items():
        assert problems(data)[0] == (kind, line, column), data


def test_an_alias_is_refused_too():
    assert ("anchor", 2, 4) in problems(b"a: &x 1\nb: *x\n")


def test_all_equal_keys_are_told_at_once():
    assert problems(b"a: 1\na: 2\na: 3\n") == [("duplicate", 2, 1), ("duplicate", 3, 1)]


def test_nesting_up_to_the_limit_is_read_and_one_more_is_refused():
    def nested(depth):
        return b"[" * depth + b"]" * depth

    assert problems(nested(MAX_DEPTH)) == []
    assert problems(nested(MAX_DEPTH + 1)) == [("depth", 1, MAX_DEPTH + 1)]


def test_two_hundred_thousand_brackets_are_a_fault_not_a_crash():
    assert problems(b"[" * 200_000) == [("depth", 1, MAX_DEPTH + 1)]


def test_a_file_over_one_mebibyte_is_refused_unread():
    assert problems(b"a: " + b"x" * MAX_BYTES) == [("size", None, None)]


def test_hidden_characters_are_refused_however_they_are_written():
    for data in (b"a: x\x00", b"a: \x1b[31m", "a: x\u0085".encode(), "a: x\u2028".encode(), b"a: x\ry\n"):
        assert problems(data)[0][0] == "control", data
    for data in (rb'a: "\e"', rb'a: "\0"', rb'a: "\x85"', rb'a: "\u2028"', rb'a: "\r"', rb'"\e": a'):
        assert problems(data)[0][0] == "control", data


def test_tabs_newlines_emoji_and_bidi_marks_are_text():
    assert read('a: "x\\ty\\nz 😀 \u202eabc"'.encode()).root == {"a": "x\ty\nz 😀 \u202eabc"}


def test_crlf_and_byte_order_mark_are_read_as_the_same_tree():
    assert read(b"\xef\xbb\xbfa: |-\r\n  x\r\n  y\r\nb: 1\r\n").root == {"a": "x\ny", "b": "1"}


def test_place_is_that_of_the_value_and_key_place_that_of_the_key():
    document = read(b"a: 1\nlangkah:\n  - uraian: x\n    oleh: y\n")
    assert document.place(("langkah", 0, "oleh")) == (4, 11)
    assert document.key_place(("langkah", 0, "oleh")) == (4, 5)


def test_a_missing_key_has_the_place_of_what_should_hold_it():
    document = read(b"a: 1\nlangkah:\n  - uraian: x\n")
    assert document.place(("langkah", 0, "tanggal")) == (3, 5)
    assert document.place(("tanggal",)) == (None, None)


def test_a_file_without_anything_in_it_has_no_places():
    for data in (b"", b"\n\n", b"# catatan\n"):
        assert (read(data).root, read(data).place(("a",))) == (None, (None, None))


def test_a_comment_behind_plain_text_is_told_and_behind_quotes_is_not():
    document = read(b'a: Jl. AH #3\nb: "Jl. AH" # catatan\nc:\nd:  # PNG\ne: #3 jalan\n')
    assert document.cut_texts() == [("a",), ("e",)]


@given(st.binary(max_size=200))
def test_any_bytes_give_a_document(data):
    document = read(data)
    assert document.problems or document.text is not None


@given(st.text(alphabet="ab:-[]{}#&*!|>'\"%@`\n \t?,~<", max_size=60))
def test_what_is_accepted_has_the_shape_that_a_full_yaml_reader_sees(text):
    document = read(text.encode())
    if document.problems:
        return
    theirs = yaml.load(text, Loader=yaml.CBaseLoader)
    assert _shape(document.root) == _shape(theirs)


def _shape(node):
    if isinstance(node, dict):
        return {key: _shape(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_shape(value) for value in node]
    return None if node in (None, "", "null", "~") else node


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: >100 orang\n", (1, 6), "tanda > atau |"),
        ("a: |teks\n", (1, 5), "tanda > atau |"),
        ("a: |\n\tx\n", (2, 1), "tab"),
        ('a: "\\ud800"\n', (1, 7), "kode karakter"),
        ('a: "C:\\xampp"\n', (1, 9), "kode karakter"),
        ("a: * penting\n", (1, 5), "& atau *"),
        ("a: & b\n", (1, 5), "& atau *"),
        ("a: !<x\n", (1, 7), "tanda seru"),
        ("a: !! awas\n", (1, 6), "tanda seru"),
        ("%YAML 3.0\n---\na: b\n", (1, 1), "persen"),
        ("%FOO\n---\na: b\n", (1, 5), "persen"),
        ("a: ]\n", (1, 4), "kurung tutup"),
        ("a: ? b\n", (1, 4), "tanda tanya"),
        ("a: x\n...\nb: y\n", (3, 1), "'...'"),
    ],
)
def test_a_slip_of_the_keyboard_is_named_for_what_it_is(text, place, words):
    (problem,) = read(text.encode()).problems
    assert (problem.kind, problem.line, problem.column) == ("syntax", *place)
    assert words in problem.message
