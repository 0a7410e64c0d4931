from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.bahasa import fold, gabung, rapi, terdekat


@pytest.mark.parametrize(
    ("items", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")],
)
def test_lists_are_joined_with_a_comma_before_dan(items, text):
    assert gabung(items) == text


def test_alternatives_are_joined_with_atau():
    assert gabung(["ya", "tidak"], "atau") == "ya atau tidak"


def test_names_meet_whatever_their_case_spaces_and_marks():
    assert fold("Iring Mulyo") == fold("iringmulyo") == fold("IRING-MULYO.") == fold("Íring  Mulyo")
    assert fold("Hadimulyo Barat") != fold("Hadimulyo Timur")


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_tidied_text_is_one_line(text):
    assert rapi(rapi(text)) == rapi(text)
    assert "\n" not in rapi(text)


@pytest.mark.parametrize(
    ("word", "candidates", "nearest"),
    [
        ("tangal", ["judul", "tanggal", "tanggal_lapor"], "tanggal"),
        ("Rejosari", ["Rejomulyo", "Tejosari", "Purwosari"], "Tejosari"),
        ("balap liar", ["balapan_liar", "tawuran_pelajar"], "balapan_liar"),
        ("tawuran", ["balapan_liar", "tawuran_pelajar"], "tawuran_pelajar"),
        ("bhabin", ["babinsa", "bhabinkamtibmas"], "bhabinkamtibmas"),
        ("metro", ["metro_timur", "metro_barat", "metra"], "metra"),
        ("xyz", ["judul", "tanggal"], None),
        ("", ["judul"], None),
    ],
)
def test_the_nearest_word_is_proposed_only_where_one_is_near(word, candidates, nearest):
    assert terdekat(word, candidates) == nearest
