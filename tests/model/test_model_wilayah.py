"""Finding a wilayah by what people type."""

import pytest

from pks_cli.model.wilayah import Wilayah, gazetteer
from pks_cli.model.wilayah_code import is_within, parent, parse_kode, tingkat

PLACES = gazetteer(
    [
        Wilayah("18.72", "Kota Metro"),
        Wilayah("18.72.01", "Metro Pusat"),
        Wilayah("18.72.01.1001", "Metro"),
        Wilayah("18.72.04", "Metro Timur"),
        Wilayah("18.72.04.1001", "Yosodadi", ("Yoso Dadhi",)),
        Wilayah("18.02.01.2001", "Sukamaju"),
        Wilayah("18.02.02.2005", "Sukamaju"),
        Wilayah("18.02.01", "Padang Ratu"),
        Wilayah("18.02.02", "Bangunrejo"),
    ]
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("18.72.04.1001", "18.72.04.1001"),
        ("YOSODADI", "18.72.04.1001"),
        ("yoso dadi", "18.72.04.1001"),
        ("Kelurahan Yosodadi", "18.72.04.1001"),
        ("yoso dadhi", "18.72.04.1001"),
        ("Kel. Metro", "18.72.01.1001"),
        ("kota metro", "18.72"),
        ("Kec. Metro Timur", "18.72.04"),
        ("metro timur", "18.72.04"),
        ("Sukamaju, Kec. Bangunrejo", "18.02.02.2005"),
        ("desa sukamaju kec padang ratu", "18.02.01.2001"),
    ],
)
def test_names_aliases_and_codes_are_found(text, code):
    assert PLACES.find(text).code == code


def test_equal_names_in_two_kecamatan_ask_which():
    found = PLACES.find("Sukamaju")
    assert found.fault_code == "PKS118"
    assert found.candidates == ("18.02.01.2001", "18.02.02.2005")
    assert "Desa Sukamaju, Kecamatan Bangunrejo" in found.message


def test_a_misspelt_name_proposes_the_nearest():
    found = PLACES.find("Yosodady")
    assert found.fault_code == "PKS117"
    assert found.remedy == "maksudnya Kelurahan Yosodadi, Kecamatan Metro Timur?"


def test_a_code_outside_the_list_is_unknown():
    assert PLACES.find("18.72.09").fault_code == "PKS117"


def test_labels_name_the_level():
    assert PLACES.label("18.72.04") == "Kecamatan Metro Timur"
    assert PLACES.label("18.72") == "Kota Metro"
    assert PLACES.label("18.02.01.2001") == "Desa Sukamaju"
    assert PLACES.label("99.99") == "99.99"


def test_codes_know_level_and_container():
    assert parse_kode("1872041001") == "18.72.04.1001"
    assert parse_kode("18.7") is None
    assert tingkat("18.72.04") == "kecamatan"
    assert parent("18.72.04.1001") == "18.72.04"
    assert is_within("18.72.04.1001", "18.72")
    assert not is_within("18.720", "18.72")


ODD = gazetteer(
    [
        Wilayah("91.71", "Kota Jayapura"),
        Wilayah("91.71.05", "Heram"),
        Wilayah("91.71.05.1002", "Waena"),
        Wilayah("91.71.05.2005", "Waena"),
        Wilayah("91.71.06", "Baru"),
        Wilayah("91.71.06.1001", "Baru"),
        Wilayah("91.71.06.1002", "Kampung Baru"),
        Wilayah("91.71.06.2003", "Kampung Buyang"),
        Wilayah("91.71.06.2004", "Sukamaju"),
        Wilayah("91.71.05.1006", "Sukamaju"),
    ]
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kelurahan Waena, Distrik Heram", "91.71.05.1002"),
        ("kampung waena distrik heram", "91.71.05.2005"),
        ("Kampung Baru", "91.71.06.1002"),
        ("Desa Kampung Baru", "91.71.06.1002"),
        ("Kel. Baru", "91.71.06.1001"),
        ("Buyang", "91.71.06.2003"),
        ("Gampong Buyang", "91.71.06.2003"),
        ("Kapanewon Heram", "91.71.05"),
    ],
)
def test_a_level_word_that_is_part_of_a_name_is_read_as_the_name_and_any_other_as_a_level(text, code):
    assert ODD.find(text).code == code


def test_the_word_kelurahan_does_not_choose_between_two_kecamatan_since_people_say_it_of_a_desa_too():
    assert ODD.find("Kel. Sukamaju").candidates == ("91.71.05.1006", "91.71.06.2004")


@pytest.mark.parametrize("text", ["Waena", "Baru", "Sukamaju"])
def test_what_is_proposed_for_an_ambiguous_name_is_found(text):
    proposal = ODD.find(text).remedy.split('"')[1]
    assert ODD.find(proposal).code in ODD.find(text).candidates
