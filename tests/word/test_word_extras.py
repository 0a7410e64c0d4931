import zipfile

import pytest
from lxml import etree
from word_samples import NS, W, jpeg, names, p, part, png, relation, texts, word

from pks_cli.faults import Refused
from pks_cli.word import Paper, Template

EMU = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"


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


def test_every_place_of_a_picture_is_filled_also_when_each_has_a_relationship_of_its_own(tmp_path):
    frame = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="2000" cy="1000"/><wp:docPr id="1" descr="gambar: logo"/>'
        '<a:blip r:embed="{}"/></wp:inline></w:drawing></w:r>'
    )
    both = "".join(relation("image", "media/tiruan.png", name) for name in ("rId50", "rId51"))
    body = p(frame.format("rId50")) + p(frame.format("rId51"))
    path = word(tmp_path, body, relations=both, **{"word/media/tiruan.png": png(1, 1)})
    document = Template(path).render({}, pictures={"logo": png(10, 10)})
    files = {el.get("Id"): el.get("Target") for el in part(document, "word/_rels/document.xml.rels")}
    embed = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
    shown = [files[el.get(embed)] for el in part(document).iter() if el.get(embed)]
    assert shown == ["media/gambar-logo.png"] * 2
    assert "word/media/tiruan.png" not in names(document)


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


MARGINS = '<w:pgMar w:top="1" w:right="2" w:bottom="3" w:left="4" w:gutter="0"/>'


def margins(document):
    sides = ("top", "right", "bottom", "left")
    return [tuple(el.get(f"{{{W}}}{side}") for side in sides) for el in part(document).iter(f"{{{W}}}pgMar")]


@pytest.mark.parametrize(
    ("orient", "kept", "asked"),
    [
        ("", ("1", "2", "3", "4"), ("10", "20", "30", "40")),
        ("landscape", ("1", "2", "3", "4"), ("40", "10", "20", "30")),
    ],
)
def test_margins_are_set_and_turn_with_the_page_so_that_it_is_bound_where_the_others_are(
    tmp_path, orient, kept, asked
):
    turned = f' w:orient="{orient}"' if orient else ""
    section = f'<w:pgSz w:w="5" w:h="6"{turned}/>{MARGINS}'
    template = Template(word(tmp_path, f"<w:p><w:pPr><w:sectPr>{section}</w:sectPr></w:pPr></w:p>"))
    assert margins(template.render({}, paper=Paper(7, 8))) == [kept]
    assert margins(template.render({}, paper=Paper(7, 8, top=10, right=20, bottom=30, left=40))) == [asked]


def test_one_margin_alone_leaves_the_template_the_others(tmp_path):
    section = f'<w:pgSz w:w="5" w:h="6"/>{MARGINS}'
    template = Template(word(tmp_path, f"<w:p><w:pPr><w:sectPr>{section}</w:sectPr></w:pPr></w:p>"))
    assert margins(template.render({}, paper=Paper(7, 8, left=0))) == [("1", "2", "3", "0")]


def test_a_picture_whose_file_the_template_does_not_have_is_left_alone(tmp_path):
    frame = '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="gambar: logo"/></wp:inline></w:drawing></w:r>'
    assert Template(word(tmp_path, p(frame))).render({}, pictures={"logo": png(1, 1)})


def test_text_that_looks_like_a_slot_is_text(with_logo):
    assert NS
    assert texts(Template(with_logo).render({})) == [""]
