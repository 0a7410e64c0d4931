"""Chats with known answers: what is called certain is right, and no character of a message is lost."""

import pytest
from chat_corpus import measure, samples, taken


@pytest.mark.parametrize("key", ["tanggal", "wilayah", "jam", "unsur"])
def test_what_is_called_certain_is_right(key):
    score = measure(samples())[key]
    assert score.precision >= 0.98, score.errors
    assert score.recall >= 0.95, score.errors


def test_the_texts_held_out_are_read_as_rightly():
    held = tuple(one for one in samples() if one.style == "disimpan")
    scores = measure(held)
    assert held
    assert min(scores[key].precision for key in ("tanggal", "wilayah")) >= 0.98


def test_every_word_of_a_report_is_in_a_value_a_label_or_named_as_unplaced():
    lost = [piece.uncovered() for one in samples() for piece in taken(one).pieces if piece.uncovered()]
    assert lost == []
