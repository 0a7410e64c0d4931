import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.exchange.values.times import find_jam, read_jam


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20.15", "20.15"),
        ("20:15", "20.15"),
        ("20.15 WIB", "20.15"),
        ("pkl 20.15 wib", "20.15"),
        ("Pkl. 20.15 Wib", "20.15"),
        ("pukul 20:15:00", "20.15"),
        ("20:15:00.000+07:00", "20.15"),
        ("20:15:00Z", "20.15"),
        ("2025-10-13 14.30", "14.30"),
        ("2025-10-13T20:15:00.000+07:00", "20.15"),
        ("±20.15", "20.15"),
        ("± 20.15 wib", "20.15"),
        ("20.15-21.00", "20.15"),
        ("09.00 s/d 11.30 WIB", "09.00"),
        ("13.30 s.d. selesai", "13.30"),
        ("jam 8 malam", "20.00"),
        ("jam 2 malam", "02.00"),
        ("jam 12 malam", "00.00"),
        ("jam setengah 9 malam", "20.30"),
        ("jam 7 pagi", "07.00"),
        ("jam 4 sore", "16.00"),
        ("jam 1 siang", "13.00"),
        ("jam 12 siang", "12.00"),
        ("jam delapan malam", "20.00"),
        ("jam 9 lewat 15 pagi", "09.15"),
        ("0130", "01.30"),
        ("2015 wib", "20.15"),
        ("9.05", "09.05"),
    ],
)
def test_a_time_is_read_as_people_type_it(text, expected):
    found = read_jam(text)
    assert (found.text, found.doubt) == (expected, "")


def test_an_hour_without_part_of_the_day_is_asked():
    found = read_jam("jam 8")
    assert (found.text, found.choices) == ("08.00", ("20.00",))
    assert found.doubt


@pytest.mark.parametrize(
    "text", ["", "-", "nihil", "25.00", "12.75", "malam", "13 Oktober 2025", "2025-10-13", "18.72.04", "jam"]
)
def test_what_is_no_time_is_not_read(text):
    assert read_jam(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sekira pukul 20.15 wib s.d. selesai", ["20.15"]),
        ("Senin tgl 13/10/25 pkl 12.00 wib", ["12.00"]),
        ("sekitar jam 9 malam terjadi ribut", ["21.00"]),
        ("13 Okt 20.15 WIB", ["20.15"]),
        ("kerugian Rp 20.15 juta", []),
        ("kode 18.72.04.1001", []),
        ("tanggal 13.10.2025", []),
        ("jam kerja siang", []),
        ("2.500 orang", []),
        ("RT 03.04", []),
        ("skor 2.10", []),
        ("10 motor", []),
    ],
)
def test_times_are_found_in_sentences_and_prices_are_not(text, expected):
    assert [one.reading.text for one in find_jam(text) if not one.reading.doubt] == expected


@given(st.times(), st.sampled_from([".", ":"]), st.sampled_from(["pukul ", "pkl. ", "jam ", "pkl "]))
def test_any_minute_of_the_day_comes_back(time, mark, lead):
    written = f"{time:%H}{mark}{time:%M}"
    for text in (f"{lead}{written}", f"{written} WIB"):
        assert [one.reading.text for one in find_jam(text)] == [f"{time:%H.%M}"]


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading_of_times(text):
    for one in find_jam(text):
        assert 0 <= one.start < one.end <= len(text)
    read_jam(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "jam",
                "pukul",
                "12",
                "8",
                ".",
                ":",
                "0130",
                "malam",
                "setengah",
                "wib",
                "-",
                "s.d.",
                "20.15",
                "satu",
            ]
        ),
        max_size=12,
    )
)
def test_no_mixture_of_the_words_of_times_breaks_their_reading(pieces):
    for text in (" ".join(pieces), "".join(pieces)):
        for one in find_jam(text):
            hour, minute = one.reading.text.split(".")
            assert int(hour) < 24
            assert int(minute) < 60
