import struct
import zipfile
import zlib
from datetime import date

import pytest
from lxml import etree
from word_samples import NS, W, names, p, part, relation, texts, word

from pks_cli.faults import Refused
from pks_cli.word import Paper, Properties, Template

EMU = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"


def png(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + chunk(b"IDAT", zlib.compress((b"\0" + b"x" * width) * height))
        + chunk(b"IEND", b"")
    )


def jpeg(width, height):
    app = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + bytes(9)
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes(9)
    return b"\xff\xd8" + app + frame + b"\xff\xd9"


@pytest.fixture
def with_logo(tmp_path):
    frame = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="2000" cy="1000"/>'
        '<wp:docPr id="1" name="x" descr="gambar: logo"/>'
        '<a:graphic><a:graphicData><a:blip r:embed="rId50"><a:extLst/></a:blip><a:srcRect l="9"/>'
        '<a:ext cx="2000" cy="1000"/>'
        "</a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></w:r>"
    )
    return word(
        tmp_path,
        p(frame),
        relations=relation("image", "media/tiruan.png"),
        **{"word/media/tiruan.png": png(1, 1)},
    )


@pytest.mark.parametrize(
    ("data", "name"), [(png(10, 10), "gambar-logo.png"), (jpeg(10, 10), "gambar-logo.jpeg")]
)
def test_a_named_picture_gives_way_to_the_one_handed_in(tmp_path, with_logo, data, name):
    document = Template(with_logo).render({}, pictures={"logo": data})
    assert f"word/media/{name}" in names(document)
    assert "word/media/tiruan.png" not in names(document)
    (extent,) = part(document).iter(EMU)
    assert (extent.get("cx"), extent.get("cy")) == ("1000", "1000")
    assert b"srcRect" not in etree.tostring(part(document))
    targets = [el.get("Target") for el in part(document, "word/_rels/document.xml.rels")]
    assert f"media/{name}" in targets
    kinds = {el.get("Extension") for el in part(document, "[Content_Types].xml")}
    assert {"png", "jpeg"} <= kinds
    (tmp_path / "hasil.docx").write_bytes(document)
    assert zipfile.ZipFile(tmp_path / "hasil.docx").read(f"word/media/{name}") == data


def test_without_a_picture_the_placeholder_stays_as_it_is(with_logo):
    document = Template(with_logo).render({})
    assert "word/media/tiruan.png" in names(document)
    (extent,) = part(document).iter(EMU)
    assert (extent.get("cx"), extent.get("cy")) == ("2000", "1000")


def test_a_picture_the_template_has_no_place_for_is_left_out(with_logo):
    document = Template(with_logo).render({}, pictures={"lain": png(1, 1)})
    assert "word/media/gambar-lain.png" not in names(document)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"<svg/>",
        b"\x89PNG\r\n\x1a\n",
        png(1, 1)[:20],
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0\x00\x02",
        png(30_000, 1)[:60],
        png(1, 1) + bytes(6_000_000),
    ],
)
def test_what_is_no_picture_or_too_large_is_refused(with_logo, data):
    with pytest.raises(Refused) as caught:
        Template(with_logo).render({}, pictures={"logo": data})
    assert caught.value.faults[0].code == "PKS516"


def test_the_paper_is_set_in_every_section_lying_ones_too(tmp_path):
    size = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    lying = f"<w:p><w:pPr><w:sectPr>{size}</w:sectPr></w:pPr></w:p>"
    template = Template(word(tmp_path, lying))

    def sizes(document):
        return [(el.get(f"{{{W}}}w"), el.get(f"{{{W}}}h")) for el in part(document).iter(f"{{{W}}}pgSz")]

    assert sizes(template.render({}, paper=Paper.of_mm(215, 330))) == [("18709", "12189"), ("12189", "18709")]
    assert sizes(template.render({})) == [("16838", "11906"), ("11906", "16838")]


def test_properties_stand_in_the_document_with_the_day_of_the_data(tmp_path):
    about = Properties('Notula <1> & "2"', "Rapat", "Notula", "Badan", "id-ID", date(2021, 12, 13))
    document = Template(word(tmp_path, p("x"))).render({}, properties=about)
    core = {el.tag.rpartition("}")[2]: el.text for el in part(document, "docProps/core.xml")}
    assert core == {
        "title": 'Notula <1> & "2"',
        "subject": "Rapat",
        "category": "Notula",
        "creator": "Badan",
        "language": "id-ID",
        "created": "2021-12-13T00:00:00Z",
        "modified": "2021-12-13T00:00:00Z",
    }


def test_a_control_character_in_a_property_is_refused(tmp_path):
    about = Properties("a\x07", "", "", "", "id-ID", date(2021, 12, 13))
    with pytest.raises(Refused) as caught:
        Template(word(tmp_path, p("x"))).render({}, properties=about)
    assert caught.value.faults[0].code == "PKS515"


def test_a_picture_whose_file_the_template_does_not_have_is_left_alone(tmp_path):
    frame = '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="gambar: logo"/></wp:inline></w:drawing></w:r>'
    assert Template(word(tmp_path, p(frame))).render({}, pictures={"logo": png(1, 1)})


def test_text_that_looks_like_a_slot_is_text(with_logo):
    assert NS
    assert texts(Template(with_logo).render({})) == [""]
