from hypothesis import given
from hypothesis import strategies as st

from pks_cli.exchange.values.plain import plain


@given(st.text())
def test_each_character_stays_in_its_place(text):
    assert len(plain(text)) == len(text)


def test_figures_dashes_and_marks_of_direction_become_plain():
    assert plain("١٣–Okt’\u200e\u00a0A") == "13-okt'  a"
