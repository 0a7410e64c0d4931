from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.bahasa import Unreadable, hari_tanggal, nama_hari, parse_tanggal, tanggal_panjang

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "2021-12-13",
        "2021-12-13 ",
        "13 Desember 2021",
        "13  desember 2021",
        "13 DES 2021",
        "13 Des. 2021",
        "13-Des-2021",
        "Senin, 13 Desember 2021",
        "senin 13 Desember 2021",
        "Hari Senin, 13 Desember 2021",
        "13-12-2021",
        "13/12/2021",
        "13.12.2021",
    ],
)
def test_every_usual_way_of_writing_a_day_is_read(text):
    assert parse_tanggal(text) == date(2021, 12, 13)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Pebruari", 2),
        ("Peb", 2),
        ("Nopember", 11),
        ("Agt", 8),
        ("Ags", 8),
        ("Agu", 8),
        ("Sept", 9),
        ("Okt", 10),
    ],
)
def test_months_are_known_by_their_common_variants(text, month):
    assert parse_tanggal(f"3 {text} 2021") == date(2021, month, 3)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("31 Februari 2021", "tanggal 31 Februari 2021 tidak ada di kalender"),
        ("2021-02-31", "tanggal 31 Februari 2021 tidak ada di kalender"),
        ("31/04/2021", "tanggal 31 April 2021 tidak ada di kalender"),
        ("2021-13-01", "tanggal 2021-13-01 tidak ada di kalender"),
        ("Selasa, 13 Desember 2021", "13 Desember 2021 jatuh pada hari Senin, bukan Selasa"),
    ],
)
def test_a_day_that_no_calendar_has_is_told_apart_from_bad_writing(text, message):
    with pytest.raises(Unreadable) as refused:
        parse_tanggal(text)
    assert (refused.value.kind, refused.value.message) == ("kalender", message)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kemarin",
        "13 Desember",
        "13-12-21",
        "2 Nov 21",
        "2021-W48-1",
        "0021-11-02",
        "1635811200",
        "13-12/2021",
        "１３ Desember 2021",
        "2021-11-02 20:15",
        "13 Bulan 2021",
        "2021-" + "9" * 5000 + "-01",
        "Senin",
        "2101-01-01",
        "013 Desember 2021",
        "2021--2",
        "-1 Desember 2021",
        "٢٠٢١-11-02",
    ],
)
def test_what_is_no_date_is_refused_with_a_remedy(text):
    with pytest.raises(Unreadable) as refused:
        parse_tanggal(text)
    assert refused.value.kind == "bentuk"
    assert "2021-12-13" in refused.value.remedy
    assert len(refused.value.message) < 200


def test_a_year_of_two_figures_is_never_guessed():
    with pytest.raises(Unreadable) as refused:
        parse_tanggal("13-12-21")
    assert refused.value.remedy.startswith("tulis tahun dengan empat angka")


@given(DAYS)
def test_what_is_written_out_reads_back(day):
    assert parse_tanggal(day.isoformat()) == day
    assert parse_tanggal(tanggal_panjang(day)) == day
    assert parse_tanggal(hari_tanggal(day)) == day
    assert parse_tanggal(day.strftime("%d/%m/%Y")) == day


@given(st.text(max_size=40))
def test_any_text_gives_a_date_or_a_refusal(text):
    with contextlib.suppress(Unreadable):
        assert parse_tanggal(tanggal_panjang(parse_tanggal(text))) == parse_tanggal(text)


def test_a_day_has_its_indonesian_names():
    assert nama_hari(date(2021, 12, 13)) == "Senin"
    assert tanggal_panjang(date(2021, 2, 1)) == "1 Februari 2021"
    assert hari_tanggal(date(2021, 12, 12)) == "Minggu, 12 Desember 2021"
