"""What still holds the text of a record that is destroyed."""

import pytest

from pks_cli.folder.place import Place
from pks_cli.folder.remains import remains_of

PATH = "records/meetings/2021/2021-12-13-rapat-m4tq7w2c.yaml"


@pytest.mark.parametrize(
    ("tree", "count"),
    [
        ({}, 1),
        (None, 1),
        ({"lampiran": [{"nama": "foto.jpg"}, "rusak"]}, 2),
        (
            {
                "lampiran": [{"nama": "lama.pdf"}],
                "naskah": {"notula": {"berkas": "baru.pdf"}, "undangan": None},
            },
            2,
        ),
    ],
)
def test_photos_and_scans_count_those_that_were_replaced_too_and_each_once(tree, count, tmp_path):
    beside = tmp_path / "records/lampiran/m4tq7w2c"
    beside.mkdir(parents=True)
    (beside / "lama.pdf").write_bytes(b"x")
    assert remains_of(Place(tmp_path), None, PATH, tree).lampiran == count
