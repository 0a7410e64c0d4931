import pytest

from pks_cli.word.fingerprint import normal, read_hashes, short_hash, stories, text_hash, write_hashes
from pks_cli.word.reading import Document


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a  b", "a b"),
        ("a\u00a0b", "a b"),
        ("a\tb\n", "a b"),
        ("\u2068a\u2069", "a"),
        ("a\u2011b", "a-b"),
        ("a\u00adb", "ab"),
        ("e\u0301", "\u00e9"),
    ],
)
def test_what_programs_write_in_their_own_way_is_the_same_text(one, other):
    assert normal(one) == normal(other)


@pytest.mark.parametrize(("one", "other"), [("a", "A"), ("a b", "ab"), ("1", "2"), ("a.", "a")])
def test_what_a_reader_sees_as_another_text_is_one(one, other):
    assert normal(one) != normal(other)


def test_heads_in_another_order_and_number_are_the_same():
    one = Document(("isi",), ("kepala", "kaki", "kaki", ""))
    other = Document(("isi", "", " "), ("kaki", "kepala"))
    assert text_hash(stories(one)) == text_hash(stories(other))


@pytest.mark.parametrize(
    "other",
    [
        Document(("b", "a")),
        Document(("a b",)),
        Document(("a",), ("b",)),
        Document(("a", "b", "b")),
        Document(("a",), (), ("b",)),
        Document(),
    ],
)
def test_another_text_has_another_fingerprint(other):
    assert text_hash(stories(Document(("a", "b")))) != text_hash(stories(other))


def test_fingerprints_are_written_and_read():
    hashes = [short_hash(str(number)) for number in range(50)]
    assert read_hashes(write_hashes(hashes)) == hashes
    assert read_hashes("") == []
    assert len(set(hashes)) == 50


@pytest.mark.parametrize("word", ["AAAA", "*", "AAAAAA==="])
def test_what_is_no_row_of_fingerprints_is_refused(word):
    with pytest.raises(ValueError, match=r"."):
        read_hashes(word)


def test_texts_that_join_alike_have_different_fingerprints():
    assert short_hash("a", "bc") != short_hash("ab", "c")
