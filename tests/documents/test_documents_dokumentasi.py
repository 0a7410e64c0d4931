"""The page of photos: each once in a frame of its own, with its caption also for who cannot see it."""

import pytest
from lxml import etree
from notula_samples import lines, meeting, member, office, png, rendered
from promises_samples import HOSTILE, audited

from pks_cli.documents.draft import Photo

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
CM = 360_000


def photos(number, caption="Foto bersama", size=(8, 6)):
    return tuple(Photo(f"foto_{one}", png(*size), caption and f"{caption} {one}") for one in range(number))


def page(shown, kantor=None, record=None):
    return rendered("dokumentasi", record, kantor, photos=shown)


def frames(document):
    """Alternative text and size in centimetres of every picture."""
    root = etree.fromstring(member(document))
    return [
        (
            place.find(f"{WP}docPr").get("descr"),
            tuple(round(int(place.find(f"{WP}extent").get(side)) / CM, 1) for side in ("cx", "cy")),
        )
        for place in root.iter(f"{WP}inline")
    ]


@pytest.mark.parametrize("number", [3, 4, 7, 24])
def test_many_stand_two_beside_each_other_each_once(number):
    document = page(photos(number))
    captions = [f"Foto {one + 1}. Foto bersama {one}" for one in range(number)]
    assert frames(document) == [(caption, (7.6, 5.7)) for caption in captions]
    assert [line for line in lines(document) if line.startswith("Foto ")] == captions


@pytest.mark.parametrize("number", [1, 2])
def test_one_or_two_are_large(number):
    assert [size for _, size in frames(page(photos(number)))] == [(10.1, 7.6)] * number


def test_a_photo_without_a_caption_has_only_its_number():
    document = page(photos(3, caption=""))
    assert [line for line in lines(document) if line.startswith("Foto")] == ["Foto 1", "Foto 2", "Foto 3"]


def test_an_upright_photo_keeps_its_shape():
    assert frames(page(photos(3, size=(6, 8))))[0][1] == (4.3, 5.7)


def test_it_says_of_what_meeting_they_are():
    said = lines(page(photos(1), record=meeting(tempat="Balai Kota")))
    assert [line for line in said if line in {"DOKUMENTASI", "Rapat Tim Terpadu"}] == [
        "DOKUMENTASI",
        "Rapat Tim Terpadu",
    ]
    assert "Tempat\t:\tBalai Kota" in said


def test_captions_come_out_as_that_text():
    shown = tuple(Photo(f"foto_{number}", png(), text) for number, text in enumerate(HOSTILE))
    whole = "\n".join(lines(page(shown)))
    assert [text for text in HOSTILE if text not in whole] == []


@pytest.mark.parametrize("paper", ["A4", "F4"])
@pytest.mark.parametrize("number", [1, 2, 3, 9])
def test_an_audit_of_the_format_finds_nothing(tmp_path, paper, number):
    kantor = office(naskah={"kertas": paper}, contoh="ya", kop={"logo": "x.png"})
    assert audited(tmp_path, page(photos(number), kantor)) == []
