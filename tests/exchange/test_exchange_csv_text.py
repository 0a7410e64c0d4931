"""CSV holds what the table holds, and no text of it acts in a spreadsheet."""

import csv
import io

import pytest
from exchange_samples import named, table
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.exchange.csv_text import csv_bytes, guarded, unguarded


def read(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_every_row_holds_keys_iso_dates_and_plain_numbers():
    assert read(csv_bytes(table()))[0] == {
        "wilayah": "18.72.04",
        "nama": "Metro Timur",
        "tingkat": "kecamatan",
        "kejadian": "1250",
        "persen_selesai": "66.7",
        "terakhir": "2021-12-13",
        "catatan": "",
    }


def test_nothing_is_empty_and_a_silent_wilayah_keeps_its_zero():
    silent = read(csv_bytes(table()))[1]
    assert (silent["kejadian"], silent["persen_selesai"], silent["terakhir"]) == ("0", "", "")


def test_every_row_of_an_example_folder_says_so_and_the_last_counts_what_was_left_out():
    rows = read(csv_bytes(table(is_example=True, left_out=3)))
    assert [row["catatan"] for row in rows] == [
        "CONTOH - BUKAN DATA RESMI",
        "CONTOH - BUKAN DATA RESMI",
        "CONTOH - BUKAN DATA RESMI; 3 berkas tidak dihitung",
    ]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_a_formula_becomes_a_text(first):
    text = f"{first}1+1"
    assert read(csv_bytes(named(text)))[0]["nama"] == f"'{text}"
    assert unguarded(f"'{text}") == text


def test_numbers_are_not_guarded():
    negative = table((table().rows[0].__class__(("x", "x", "x", -5, -5.5, None)),))
    assert read(csv_bytes(negative))[0]["kejadian"] == "-5"


hostile = st.text() | st.text(alphabet="'=+-@\t\r\n,\"＝＋－＠a", max_size=12)


@given(hostile)
def test_the_importer_takes_away_exactly_what_the_guard_put_there(text):
    assert unguarded(guarded(text)) == text


@given(st.lists(hostile.filter(lambda text: "\x00" not in text), min_size=1, max_size=4))
def test_every_text_comes_back_as_it_was(names):
    assert [unguarded(row["nama"]) for row in read(csv_bytes(named(*names)))] == names
