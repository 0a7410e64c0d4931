"""Tables of many layouts with known answers: what is called certain is right."""

import pytest
from tables_measure import measure, samples

from pks_cli.exchange.tables.reading import read_grid


@pytest.mark.parametrize("key", ["tanggal", "wilayah"])
def test_what_is_called_certain_is_right(key):
    score = measure()[key]
    assert score.precision >= 0.98


def test_every_word_of_a_row_is_in_a_value_a_label_or_named_as_unplaced():
    read = [read_grid(one.grid, one.file, one.around) for one in samples()]
    assert [piece.uncovered() for taken in read for piece in taken.pieces if piece.uncovered()] == []
