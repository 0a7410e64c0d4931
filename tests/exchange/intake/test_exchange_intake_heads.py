"""The heads of our own tables are the labels of the declarations, and lead back to their keys."""

import pytest

from pks_cli.bahasa import fold
from pks_cli.exchange.intake.heads import FORM_KEYS, LEFTOVER_HEADS, head_of, keys_by_head


def test_the_head_of_a_field_is_the_label_of_its_declaration():
    assert [head_of(key) for key in ("uraian", "dampak.luka", "langkah.oleh")] == [
        "Kejadian",
        "Luka",
        "Dilakukan oleh",
    ]


def test_every_head_of_the_blangko_leads_back_to_its_key():
    assert [keys_by_head()[fold(head_of(key))] for key in FORM_KEYS] == list(FORM_KEYS)


def test_no_head_of_the_leftovers_is_that_of_a_field():
    assert not {fold(head) for head in LEFTOVER_HEADS} & set(keys_by_head())


def test_an_unknown_key_has_no_head():
    with pytest.raises(KeyError):
        head_of("warna")
