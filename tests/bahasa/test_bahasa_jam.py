from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.bahasa import Jam, Unreadable, parse_jam


@pytest.mark.parametrize(
    ("text", "jam"),
    [
        ("13.30", Jam(13, 30)),
        ("13:30", Jam(13, 30)),
        ("9.05", Jam(9, 5)),
        ("00.00", Jam(0, 0)),
        ("13.30 WIB", Jam(13, 30, "WIB")),
        ("pukul 13.30 wita", Jam(13, 30, "WITA")),
        ("Pkl. 08:00 WIT", Jam(8, 0, "WIT")),
    ],
)
def test_a_time_is_read_with_point_or_colon_and_its_zone(text, jam):
    assert parse_jam(text) == jam


@pytest.mark.parametrize(
    "text",
    [
        "24.00",
        "12.60",
        "13.3",
        "13",
        "1330",
        "",
        "WIB",
        "13.30 WXB",
        "13.30 s.d. selesai",
        "１３.30",
        "13.30.00",
        "-1.30",
    ],
)
def test_what_is_no_time_of_day_is_refused_with_a_remedy(text):
    with pytest.raises(Unreadable) as refused:
        parse_jam(text)
    assert refused.value.kind == "bentuk"
    assert "13.30" in refused.value.remedy


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_reads_back(hour, minute):
    assert parse_jam(str(Jam(hour, minute))) == Jam(hour, minute)
