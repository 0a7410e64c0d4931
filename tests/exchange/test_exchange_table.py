"""On a screen a table speaks Indonesian, and silence is not a zero."""

from exchange_samples import table

from pks_cli.exchange.table import screen_cells, screen_heads


def test_a_screen_shows_the_columns_with_a_short_head():
    assert screen_heads(table()) == ("Wilayah", "Kejadian", "% selesai", "Terakhir")


def test_numbers_are_written_as_indonesians_write_them():
    assert screen_cells(table(), table().rows[0]) == ("Metro Timur", "1.250", "66,7", "2021-12-13")


def test_a_silent_wilayah_has_no_zeros():
    assert screen_cells(table(), table().rows[1]) == ("Yosodadi", "–", "–", "–")
