from datetime import date, timedelta

import pytest
from date_writings import FIELDS, SENTENCES, UNSENT
from hypothesis import assume, given
from hypothesis import strategies as st
from later_writings import DATE_FIELDS, DATE_SENTENCES
from measuring import Measured, cases
from values_samples import SENT, TODAY, around

from pks_cli.bahasa import BULAN, HARI
from pks_cli.exchange.values.dates import find_rentang, find_tanggal, read_rentang, read_tanggal

MOST_WRONG = 0.01
MOST_MISSED = 0.05


def measured(blocks, near, find):
    found = Measured()
    for block in blocks:
        for text, answer in cases(block):
            if find:
                readings = [one.reading for one in find_tanggal(text, around(), near)]
            else:
                one = read_tanggal(text, around(), near)
                readings = [one] if one else []
            found.add(text, readings, answer)
    return found


@pytest.mark.parametrize(
    ("blocks", "near", "find"),
    [
        ((FIELDS, DATE_FIELDS), SENT, False),
        ((UNSENT,), None, False),
        ((SENTENCES, DATE_SENTENCES), SENT, True),
    ],
    ids=["fields", "fields of unknown day", "sentences"],
)
def test_a_date_called_certain_is_the_day_that_was_meant(blocks, near, find):
    found = measured(blocks, near, find)
    assert found.precision >= 1 - MOST_WRONG, found.wrong
    assert found.recall >= 1 - MOST_MISSED, found.missed


def words(day, month_name):
    return f"{day.day} {month_name} {day.year}"


FORMS = {
    "iso": lambda day: day.isoformat(),
    "slashes": lambda day: f"{day.day:02d}/{day.month:02d}/{day.year}",
    "bare figures": lambda day: f"{day.day}-{day.month}-{day.year}",
    "points": lambda day: f"{day.day:02d}.{day.month:02d}.{day.year}",
    "short year": lambda day: f"{day.day}/{day.month}/{day:%y}",
    "month": lambda day: words(day, BULAN[day.month - 1]),
    "short month": lambda day: words(day, BULAN[day.month - 1][:3]),
    "upper": lambda day: words(day, BULAN[day.month - 1]).upper(),
    "weekday": lambda day: f"{HARI[day.weekday()]}, {words(day, BULAN[day.month - 1])}",
    "weekday and tgl": lambda day: (
        f"{HARI[day.weekday()].lower()} tgl {day.day}/{day.month}/{day:%y} jam 20.15 wib"
    ),
    "solid": lambda day: f"{day:%d%m%Y}",
    "solid short": lambda day: f"{day:%d%m%y}",
    "spaced": lambda day: f"{day:%d %m %Y}",
    "serial": lambda day: str((day - date(1899, 12, 30)).days),
    "no year": lambda day: f"{day.day} {BULAN[day.month - 1]}",
    "american": lambda day: f"{BULAN[day.month - 1]} {day.day}, {day.year}",
}
LEADS = ("", "tgl ", "Tanggal: ", "  ")


@given(
    st.dates(date(2023, 1, 1), date(2025, 12, 31)),
    st.sampled_from(sorted(FORMS)),
    st.sampled_from(LEADS),
    st.integers(-5, 400),
)
def test_a_written_day_is_never_another_day_for_certain(day, form, lead, days_later):
    assume(form != "no year" or days_later < 365)  # nothing then tells one year from the next
    near = day + timedelta(days=days_later)
    for sent in (near, None):
        found = read_tanggal(lead + FORMS[form](day), around(), sent)
        assert found is None or found.doubt or found.text == day.isoformat(), (form, sent, found)


@given(
    st.dates(date(2024, 1, 1), TODAY),
    st.sampled_from(["iso", "slashes", "month", "weekday", "upper", "short month"]),
)
def test_a_full_date_of_the_last_months_is_read(day, form):
    found = read_tanggal(FORMS[form](day), around(), day)
    assert found is not None
    assert found.text == day.isoformat()


@given(st.text(max_size=200), st.sampled_from([None, SENT]))
def test_no_text_breaks_the_reading_of_dates(text, near):
    for one in find_tanggal(text, around(), near):
        assert 0 <= one.start < one.end <= len(text)
        date.fromisoformat(one.reading.text)
    for first, last in find_rentang(text, around(), near):
        assert first.start < first.end <= last.end <= len(text)
    read_tanggal(text, around(), near)
    read_rentang(text, around(), near)


PIECES = st.sampled_from(
    [
        "13",
        "31",
        "0",
        "10",
        "25",
        "2025",
        "/",
        "-",
        ".",
        ",",
        "tgl",
        "okt",
        "oktober",
        "senin",
        "malam",
        "kemarin",
        "hari",
        "ini",
        "s.d.",
        "pkl",
        "(",
        ")",
        "jam",
        "1/2",
    ]
)


@given(st.lists(PIECES, max_size=12), st.booleans())
def test_no_mixture_of_the_words_of_dates_breaks_their_reading(pieces, spaced):
    text = (" " if spaced else "").join(pieces)
    for one in [*find_tanggal(text, around(), SENT), *find_tanggal(text, around())]:
        date.fromisoformat(one.reading.text)
    read_tanggal(text, around(), SENT)


def test_figures_that_are_a_likely_day_in_two_ways_are_asked():
    found = read_tanggal("241125", around())
    assert {found.text, *found.choices} == {"2024-11-25", "2025-11-24"}
    assert found.doubt


@pytest.mark.parametrize("text", ["okt 0000", "13 oktober 0000", "0000-10-13", "99999999", "00000"])
def test_a_year_that_no_calendar_has_is_no_date(text):
    assert read_tanggal(text, around()) is None or read_tanggal(text, around()).doubt


def test_dates_stand_where_their_words_stand():
    text = "Lapor: Senin tgl 13/10/25 pkl 20.00, lanjutan 9 Oktober 2025."
    places = [text[one.start : one.end] for one in find_tanggal(text, around(), SENT)]
    assert places == ["Senin tgl 13/10/25", "9 Oktober 2025"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12-13 Oktober 2025", ("2025-10-12", "2025-10-13")),
        ("tgl 6 s.d. 12 Okt 2025", ("2025-10-06", "2025-10-12")),
        ("30 September - 2 Oktober 2025", ("2025-09-30", "2025-10-02")),
        ("29 Desember s/d 4 Januari 2025", ("2024-12-29", "2025-01-04")),
        ("06/10/2025 s.d. 12/10/2025", ("2025-10-06", "2025-10-12")),
        ("Bulan Oktober 2025", ("2025-10-01", "2025-10-31")),
        ("13 Oktober 2025", None),
        ("nihil", None),
    ],
)
def test_a_run_of_days_has_a_first_and_a_last(text, expected):
    found = read_rentang(text, around(), SENT)
    assert (found and (found[0].text, found[1].text)) == expected


def test_the_period_of_a_source_says_the_year():
    sure = read_tanggal("13 Oktober", around(periode="2024-B12"))
    assert (sure.text, sure.doubt) == ("2024-10-13", "")


@pytest.mark.parametrize(
    ("text", "choice", "word"),
    [
        ("Selasa, 13 Oktober 2025", "2025-10-14", "Selasa"),
        ("30 Februari 2025", "2025-03-01", "kalender"),
        ("semalam", "2025-10-14", "semalam"),
        ("13 Oktober 2035", "2025-10-13", "sesudah"),
        ("25-10-13", "2025-10-13", "dua angka"),
    ],
)
def test_a_doubt_says_why_and_what_else_it_may_be(text, choice, word):
    found = read_tanggal(text, around(), SENT)
    assert choice in found.choices
    assert word in found.doubt
