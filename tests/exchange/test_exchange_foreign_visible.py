"""Any text can stand in a record, and none of its signs goes missing on the way."""

from hypothesis import given
from hypothesis import strategies as st

from pks_cli.exchange.foreign.visible import clean
from pks_cli.strict_yaml import read, write


def test_what_a_record_refuses_is_shown_by_its_number():
    assert clean("a\x1b[31m\x00\x85\u2028\ud800z") == "a\\u001b[31m\\u0000\\u0085\\u2028\\ud800z"


def test_a_fit_text_stays_as_it_is():
    assert clean("Rp 5.000\u00a0– “aman”\tya 😀\n") == "Rp 5.000\u00a0– “aman”\tya 😀\n"


def test_a_carriage_return_is_a_line_break():
    assert clean("a\r\nb\rc") == "a\nb\nc"


@given(st.text(st.characters()) | st.text("\r\n\x00\x1b\x7f\x85\u2028\ufeff\ud800a ", min_size=1))
def test_every_cleaned_text_comes_back_from_a_record(text):
    document = read(write({"uraian": clean(text) or "-"}).encode("utf-8"))
    assert not document.problems
    assert document.root["uraian"] == (clean(text) or "-")
