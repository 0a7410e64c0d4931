"""The periods B04, B08, B12."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.model.periode import bounds, label, parse_periode, periode_of, periode_of_iso


@pytest.mark.parametrize("text", ["2021-B12", "2021 B.12", "B12 2021", "b.12/2021", "B12-2021"])
def test_the_ways_people_write_it_are_one_periode(text):
    assert parse_periode(text) == "2021-B12"


@pytest.mark.parametrize("text", ["2021", "B13 2021", "2021-B", "21-B12", ""])
def test_anything_else_is_no_periode(text):
    assert parse_periode(text) is None


@given(st.dates(min_value=date(1990, 1, 1)))
def test_every_day_lies_in_its_periode(day):
    first, last = bounds(periode_of(day))
    assert first <= day <= last
    assert periode_of_iso(day.isoformat()) == periode_of(day)


def test_the_label_names_the_months():
    assert label("2021-B12") == "B12 (September–Desember) 2021"
