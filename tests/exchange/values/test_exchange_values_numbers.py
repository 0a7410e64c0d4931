import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.bahasa import format_bilangan, format_rupiah, terbilang
from pks_cli.exchange.values.numbers import find_dampak, read_bilangan, read_rupiah


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3", "3"),
        ("3 org", "3"),
        ("3 (tiga) orang", "3"),
        ("±50", "50"),
        ("± 50 orang", "50"),
        ("50-an", "50"),
        ("sekitar 50 orang", "50"),
        ("kurang lebih 20", "20"),
        ("tiga orang", "3"),
        ("dua puluh lima", "25"),
        ("seorang", "1"),
        ("seratus dua puluh", "120"),
        ("nihil", "0"),
        ("tidak ada", "0"),
        ("1.250", "1250"),
        ("12,0", "12"),
        ("12 unit", "12"),
    ],
)
def test_a_count_is_read_as_people_type_it(text, expected):
    found = read_bilangan(text)
    assert (found.text, found.doubt) == (expected, "")


@pytest.mark.parametrize(
    ("text", "expected"), [("12 KK", "12"), ("50 - 60 orang", "50"), ("lebih dari 50", "50"), ("100+", "100")]
)
def test_a_count_that_is_not_clear_is_asked(text, expected):
    found = read_bilangan(text)
    assert found.text == expected
    assert found.doubt


@pytest.mark.parametrize(
    "text", ["", "-", "puluhan", "ratusan orang", "1.25", "Yosodadi", "13/10/2025", "dua tiga", "belas"]
)
def test_what_is_no_count_is_not_read(text):
    assert read_bilangan(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15000000", "15000000"),
        ("15.000.000", "15000000"),
        ("Rp 15.000.000,-", "15000000"),
        ("Rp15.000.000,00", "15000000"),
        ("Rp. 500 rb", "500000"),
        ("500rb", "500000"),
        ("15 jt", "15000000"),
        ("1,5 juta", "1500000"),
        ("1.5 jt", "1500000"),
        ("± Rp 15 jt", "15000000"),
        ("2,5 M", "2500000000"),
        ("Rp 1 jt 500 rb", "1500000"),
        ("lima belas juta rupiah", "15000000"),
        ("nihil", "0"),
    ],
)
def test_an_amount_is_read_as_people_type_it(text, expected):
    found = read_rupiah(text)
    assert (found.text, found.doubt) == (expected, "")


@pytest.mark.parametrize("text", ["15", "1.500 jt"])
def test_an_unlikely_amount_is_asked(text):
    assert read_rupiah(text).doubt


@pytest.mark.parametrize("text", ["", "-", "banyak", "Rp", "1.25", "13.10.2025", "belum ditaksir"])
def test_what_is_no_amount_is_not_read(text):
    assert read_rupiah(text) is None


@given(st.integers(0, 10**9))
def test_any_number_comes_back_from_the_ways_it_is_written(number):
    assert read_bilangan(format_bilangan(number)).text == str(number)
    assert read_rupiah(format_rupiah(number)).text == str(number)
    assert read_bilangan(terbilang(number)).text == str(number)


def dampak(text):
    return {key: one.reading.text for key, one in find_dampak(text) if not one.reading.doubt}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 orang luka ringan", {"luka": "2"}),
        ("seorang pelajar mengalami luka bacok", {"luka": "1"}),
        ("MD 1 orang", {"tewas": "1"}),
        ("korban jiwa nihil", {"tewas": "0"}),
        ("LB 2, LR 3", {"luka": "5"}),
        ("2 orang luka berat dan 3 orang luka ringan", {"luka": "5"}),
        ("tiga orang luka-luka, satu orang meninggal dunia", {"luka": "3", "tewas": "1"}),
        ("tidak ada korban", {"tewas": "0", "luka": "0"}),
        ("Tidak ada korban jiwa maupun luka", {"tewas": "0", "luka": "0"}),
        ("tidak ada korban jiwa, 1 orang luka", {"tewas": "0", "luka": "1"}),
        ("kerugian ± Rp 15 jt", {"kerugian_rp": "15000000"}),
        ("Kerugian materiil ditaksir Rp. 2.500.000,-", {"kerugian_rp": "2500000"}),
        ("kerugian nihil", {"kerugian_rp": "0"}),
        ("3 rumah rusak", {"bangunan_rusak": "3"}),
        ("2 unit rumah warga terbakar", {"bangunan_rusak": "2"}),
        ("20 orang mengungsi ke balai kelurahan", {"mengungsi": "20"}),
        ("mengungsi 12 jiwa", {"mengungsi": "12"}),
    ],
)
def test_what_an_event_did_is_found(text, expected):
    assert dampak(text) == {f"dampak.{key}": value for key, value in expected.items()}


@pytest.mark.parametrize(
    "text",
    [
        "pelaku mengancam akan membunuh 3 orang",
        "dikhawatirkan 3 orang luka",
        "simulasi bencana dengan 20 orang luka",
        "2 unit motor rusak",
        "luka lama konflik 2010",
        "bantuan untuk 3 rumah rusak",
        "12 orang diamankan",
        "korban bernama Luka",
        "tidak sampai 2 orang luka",
        "mengungsi 12 KK",
    ],
)
def test_what_did_not_happen_is_not_certain(text):
    assert dampak(text) == {}


def test_counts_that_differ_are_asked():
    found = find_dampak("3 orang luka. Kemudian disebut 4 orang luka.")
    assert {one.reading.text for _, one in found} == {"3", "4"}
    assert all(one.reading.doubt for _, one in found)


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading_of_numbers(text):
    for _, one in find_dampak(text):
        assert one.start < one.end <= len(text)
    read_bilangan(text)
    read_rupiah(text)


PIECES = [
    "dua",
    "tiga",
    "3",
    "12",
    "orang",
    "luka",
    "berat",
    "korban",
    "jiwa",
    "nihil",
    "kerugian",
    "rp",
    "juta",
    "belas",
    "puluh",
    ",",
    "rumah",
    "rusak",
    "mengungsi",
    "kk",
    ":",
    ".",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_no_mixture_of_the_words_of_damage_breaks_its_reading(pieces):
    text = " ".join(pieces)
    for _, one in find_dampak(text):
        assert int(one.reading.text) >= 0
    read_bilangan(text)
    read_rupiah(text)
