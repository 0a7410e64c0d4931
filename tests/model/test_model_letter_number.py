import time

import pytest

from pks_cli.model.letter_number import filled, next_order, order_of, same_number

PATTERN = "{kode}/{urut}/{unit}/{tahun}"


@pytest.mark.parametrize(
    ("pattern", "number", "expected"),
    [
        (PATTERN, "200.1.3.4/027/BKBP/2021", ("027", 2021)),
        (PATTERN, " 200.1.3.4/27/Kesbangpol-01/2021 ", ("27", 2021)),
        (PATTERN, "200.1.3.4/27/BKBP", None),
        (PATTERN, "27", None),
        ("{urut}/{bulan}/{tahun}", "5/XII/2021", ("5", 2021)),
        ("{keamanan}{kode}/{urut}", "R200.1/31", ("31", None)),
        ("{kode}/{kode}/{urut}", "a/b/31", None),
        ("{kode}/{unit}", "a/b", None),
        ("[{urut}]+(x)", "[7]+(x)", ("7", None)),
    ],
)
def test_the_order_number_is_read_where_the_pattern_has_it(pattern, number, expected):
    order = order_of(pattern, number)
    assert (order and (order.text, order.year)) == expected


def test_the_next_number_is_one_higher_and_as_wide():
    used = [order_of(PATTERN, f"k/{one}/u/2021") for one in ("9", "027", "3")]
    assert next_order(used) == "028"
    assert next_order([order_of(PATTERN, "k/099/u/2021")]) == "100"
    assert next_order([]) == "1"


def test_a_filled_pattern_is_read_back_and_an_unknown_place_stays():
    values = {"kode": "200.1", "urut": "027", "unit": "BKBP", "tahun": "2021"}
    assert order_of(PATTERN, filled(PATTERN, values)).text == "027"
    assert filled("{x}/{urut}", values) == "{x}/027"


def test_one_number_written_twice_is_the_same_and_another_is_not():
    assert same_number("005/27/BKBP/2021", 2021) == same_number("005 / 27/bkbp / 2021", 2022)
    assert same_number("005/27/BKBP", 2021) != same_number("005/27/BKBP", 2022)
    assert same_number("1/2", 2021) != same_number("12", 2021)


def test_no_pattern_makes_reading_slow():
    begin = time.monotonic()
    assert order_of("{kode}{unit}{keamanan}{bulan}{urut}{tahun}{kode}!", "9" * 120) is None
    assert time.monotonic() - begin < 1
