from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.bahasa import (
    Unreadable,
    format_bilangan,
    format_desimal,
    format_rupiah,
    parse_bilangan,
    parse_desimal,
    parse_rupiah,
    terbilang,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("08", 8), ("1250", 1250), ("1.250", 1250), (" 150.000 ", 150000), ("1.000.000", 10**6)],
)
def test_whole_numbers_may_group_their_thousands(text, number):
    assert parse_bilangan(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "1.25",
        "12,5",
        "-3",
        "+3",
        "dua",
        "",
        "1.2500",
        "0.125",
        ".125",
        "1..250",
        "1e3",
        "１２",
        "9" * 16,
        "9" * 9000,
        "1 250",
    ],
)
def test_a_number_that_could_be_misread_is_refused(text):
    with pytest.raises(Unreadable) as refused:
        parse_bilangan(text)
    assert refused.value.kind == "bentuk"
    assert len(refused.value.message) < 200


@pytest.mark.parametrize(
    ("text", "number"),
    [("-5.1173", -5.1173), ("-5,1173", -5.1173), ("105.307958", 105.307958), ("12", 12.0), ("0,5", 0.5)],
)
def test_decimals_take_point_or_comma(text, number):
    assert parse_desimal(text) == number


@pytest.mark.parametrize(
    "text", ["", "-", "5.", ".5", "1.250,5", "1e5", "nan", "inf", "--5", "5_0", "9" * 40]
)
def test_what_is_no_decimal_is_refused(text):
    with pytest.raises(Unreadable):
        parse_desimal(text)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("150.000", 150_000),
        ("Rp 14.500.000", 14_500_000),
        ("Rp14.500.000,00", 14_500_000),
        ("Rp. 500.000,-", 500_000),
        ("rp500000", 500_000),
        ("0", 0),
    ],
)
def test_money_is_read_as_it_is_written(text, amount):
    assert parse_rupiah(text) == amount


@pytest.mark.parametrize("text", ["1,5 juta", "Rp", "Rp 1.50", "Rp -5", "Rp 150.000,50", "150,000", "$5"])
def test_money_that_could_be_misread_is_refused(text):
    with pytest.raises(Unreadable) as refused:
        parse_rupiah(text)
    assert "Rp14.500.000" in refused.value.remedy


def test_numbers_are_printed_the_indonesian_way():
    assert format_bilangan(12500) == "12.500"
    assert format_desimal(12.5, 1) == "12,5"
    assert format_desimal(1234.56, 2) == "1.234,56"
    assert format_desimal(-0.04) == "0,0"
    assert format_rupiah(14_500_000) == "Rp14.500.000"
    assert format_rupiah(-2000) == "-Rp2.000"


def test_a_number_that_is_none_is_not_printed():
    with pytest.raises(ValueError, match="nan"):
        format_desimal(float("nan"))


@given(st.integers(0, 10**15 - 1))
def test_numbers_and_money_read_back(number):
    assert parse_bilangan(format_bilangan(number)) == number
    assert parse_rupiah(format_rupiah(number)) == number


@given(st.text(max_size=30))
def test_any_text_gives_a_number_or_a_refusal(text):
    for parse in (parse_bilangan, parse_desimal, parse_rupiah):
        with contextlib.suppress(Unreadable):
            assert parse(text) == parse(text.strip())


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (11, "sebelas"),
        (13, "tiga belas"),
        (20, "dua puluh"),
        (100, "seratus"),
        (217, "dua ratus tujuh belas"),
        (1000, "seribu"),
        (2021, "dua ribu dua puluh satu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (1_500_000_000_000, "satu triliun lima ratus miliar"),
        (-5, "minus lima"),
    ],
)
def test_numbers_are_said_in_words(number, words):
    assert terbilang(number) == words


def test_a_number_past_all_use_has_no_words():
    with pytest.raises(ValueError, match="1000000000000000"):
        terbilang(10**15)
