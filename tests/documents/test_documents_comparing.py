"""What lies between two states of a paper, told as a person would tell it."""

import pytest

from pks_cli.documents.comparing import (
    ADDED,
    CHANGED,
    REMOVED,
    changes,
    edited_paragraphs,
    label_of,
    moved_fields,
)
from pks_cli.documents.provenance import printed_fields
from pks_cli.word.fingerprint import short_hash
from pks_cli.word.reading import Document


def row(text):
    return [one.encode() for one in text]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("abc", "abc", []),
        ("abc", "axc", [(CHANGED, 1, 1)]),
        ("abc", "abxc", [(ADDED, 2, 2)]),
        ("abc", "ac", [(REMOVED, 1, 1)]),
        ("abc", "", [(REMOVED, 0, 0), (REMOVED, 1, 0), (REMOVED, 2, 0)]),
        ("", "ab", [(ADDED, 0, 0), (ADDED, 0, 1)]),
        ("abc", "axyc", [(CHANGED, 1, 1), (ADDED, 2, 2)]),
        ("aaa", "aa", [(REMOVED, 2, 2)]),
    ],
)
def test_how_one_row_becomes_another(old, new, told):
    assert list(changes(row(old), row(new))) == told


def test_many_equal_cells_are_compared_in_a_moment():
    assert list(changes(row("-" * 5_000), row("-" * 5_001))) == [(ADDED, 5_000, 5_000)]


def fields(data):
    return printed_fields(data, Document(tuple(_texts(data))))


def _texts(data):
    if isinstance(data, dict):
        return [text for value in data.values() for text in _texts(value)]
    if isinstance(data, list):
        return [text for value in data for text in _texts(value)]
    return [str(data)]


def test_a_field_of_another_value_is_told_with_the_value_it_has_now():
    then, now = (
        {"rapat": {"tempat": "Aula", "nama": "Rapat"}},
        {"rapat": {"tempat": "Balai", "nama": "Rapat"}},
    )
    (moved,) = moved_fields(fields(then), fields(now), now)
    assert (moved.path, moved.change, moved.label, moved.now) == (
        "rapat.tempat",
        CHANGED,
        "Tempat dan alamat rapat",
        "Balai",
    )


def test_an_item_put_into_a_list_does_not_move_those_behind_it():
    then = {"hadir": [{"nama": "Ani", "jabatan": "Lurah"}, {"nama": "Cici", "jabatan": "Camat"}]}
    now = {"hadir": [then["hadir"][0], {"nama": "Budi", "jabatan": "Babinsa"}, then["hadir"][1]]}
    assert [(one.change, one.label, one.now) for one in moved_fields(fields(then), fields(now), now)] == [
        (ADDED, "Hadir ke-2, Nama", "Budi"),
        (ADDED, "Hadir ke-2, Jabatan", "Babinsa"),
    ]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("penutup", "Penutup"),
        ("naskah.nomor", "Nomor naskah"),
        ("rapat.nomor", "Nomor notula"),
        ("pembuka", "Kalimat pembuka dengan hari, tanggal, dan waktu dalam huruf"),
        ("hadir.0.nama", "Hadir ke-1, Nama"),
        ("rapat.acara.1", "Acara ke-2"),
        ("tindak_lanjut.0.uraian", "Tindak lanjut ke-1"),
        ("tanda_tangan.kanan.jabatan", "Penanda tangan, Jabatan"),
    ],
)
def test_paths_are_said_as_a_person_would(path, said):
    assert label_of(path) == said


def test_a_field_that_is_gone_is_told_without_a_value():
    then, now = {"a": "x", "b": "y"}, {"b": "y"}
    (moved,) = moved_fields(fields(then), fields(now), now)
    assert (moved.path, moved.change, moved.now) == ("a", REMOVED, "")


def edits(then, now, known=()):
    written = [[short_hash(text) for text in then], [], []]
    return [
        (one.change, one.number, one.now, one.before)
        for one in edited_paragraphs(written, [now, (), ()], [known, (), ()])
    ]


def test_an_edited_paragraph_is_told_with_what_was_written_when_the_folder_still_gives_it():
    assert edits("abc", ("a", "x", "c")) == [(CHANGED, 2, "x", "")]
    assert edits("abc", ("a", "x", "c"), "abc") == [(CHANGED, 2, "x", "b")]


def test_paragraphs_put_in_and_taken_out_are_told_by_their_place():
    assert edits("abc", ("a", "b", "x", "c")) == [(ADDED, 3, "x", "")]
    assert edits("abc", ("b", "c"), "abc") == [(REMOVED, 0, "", "a")]
    assert edits("abc", ("a", "b"), "abc") == [(REMOVED, 2, "", "c")]
