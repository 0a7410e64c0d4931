"""JSON files are UTF-8 as people can read it."""

import json

from pks_cli.exchange.json_text import json_bytes


def test_texts_and_numbers_come_back_and_the_file_ends_in_a_newline():
    tree = {"nama": 'Ma\'rang "–" 😀 \u202e', "n": 12.5, "kosong": None, "baris": []}
    data = json_bytes(tree)
    assert json.loads(data) == tree
    assert data.endswith(b"}\n")
    assert "–".encode() in data
