"""Tables in narrow terminals: no number, date or ordinary word is broken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pks_cli.commands.table_widths import fit

HEAD = ("Wilayah", "Gangguan", "% selesai", "Terakhir")
ROWS = [("Metro Selatan", "11", "100,0", "2022-01-12"), ("  Sumbersari Bantul", "2", "25,0", "2022-01-12")]
NUMBERS = frozenset({1, 2})


def test_where_there_is_room_every_column_is_as_wide_as_its_widest_cell():
    assert fit(HEAD, ROWS, NUMBERS, 100, len) == [19, 8, 9, 10]


def test_heads_of_numbers_give_way_first_and_the_numbers_stay_whole():
    assert fit(HEAD, ROWS, NUMBERS, 38, len) == [19, 4, 5, 10]


def test_then_texts_wrap_between_words_and_dates_stay_whole():
    assert fit(HEAD, ROWS, NUMBERS, 31, len) == [12, 4, 5, 10]
    assert fit(HEAD, ROWS, NUMBERS, 30, len) == [12, 3, 5, 10]


def test_where_not_even_the_words_fit_there_is_no_such_table():
    assert fit(HEAD, ROWS, NUMBERS, 29, len) is None


def test_one_word_of_ten_thousand_characters_does_not_spoil_the_table():
    assert fit(HEAD, [*ROWS, ("x" * 10_000, "", "", "")], NUMBERS, 60, len) == [41, 4, 5, 10]


@given(
    st.lists(st.tuples(st.text(max_size=30), st.integers(0, 10**6).map(str)), max_size=8), st.integers(10, 90)
)
def test_what_fits_never_exceeds_the_room_and_never_cuts_a_number(rows, room):
    widths = fit(("Nama", "Jumlah"), rows, frozenset({1}), room, len)
    if widths is not None:
        assert sum(widths) <= room
        assert all(len(number) <= widths[1] for _, number in rows)
