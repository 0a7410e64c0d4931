"""Tables of many layouts with known answers: what is called certain is right."""

import pytest
from tables_measure import measure


@pytest.mark.parametrize("key", ["tanggal", "wilayah"])
def test_what_is_called_certain_is_right(key):
    score = measure()[key]
    assert score.precision >= 0.98
