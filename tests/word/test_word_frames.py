"""Pictures that a loop asks for, each fitted into the one frame the template has."""

import pytest
from lxml import etree
from test_word_picture_bytes import exif
from word_samples import W, jpeg, names, p, part, png, relation, texts, word

from pks_cli.word import Template

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
SHAPE = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="2000" cy="1000"/></a:xfrm>'


def frame(about, number=1, relation="rId50"):
    return (
        '<w:drawing><wp:inline><wp:extent cx="2000" cy="1000"/>'
        f'<wp:docPr id="{number}" name="x" descr="{about}"/>'
        f'<a:graphic><a:graphicData><a:blip r:embed="{relation}"/>{SHAPE}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )


def run(about, **options):
    return f"<w:r>{frame(about, **options)}</w:r>"


@pytest.fixture
def made(tmp_path):
    def make(*body, **options):
        return Template(
            word(
                tmp_path,
                *body,
                relations=relation("image", "media/tiruan.png") + options.pop("relations", ""),
                **{"word/media/tiruan.png": png(1, 1)},
                **options,
            )
        )

    return make


LOOP = (
    p("{% for foto in fotos %}"),
    p(run("gambar: {{ foto.gambar }} {{ foto.keterangan }}")),
    p("{% endfor %}"),
)
ODD = 'Apel <"pagi"> & doa'


def fotos(*items):
    return {"fotos": [{"gambar": name, "keterangan": text} for name, text in items]}


def shown(document):
    """For every picture: the file, its alternative text, its size."""
    files = {el.get("Id"): el.get("Target") for el in part(document, "word/_rels/document.xml.rels")}
    return [
        (
            files[next(place.iter(f"{A}blip")).get(EMBED)],
            place.find(f"{WP}docPr").get("descr"),
            (place.find(f"{WP}extent").get("cx"), place.find(f"{WP}extent").get("cy")),
        )
        for place in part(document).iter(f"{WP}inline")
    ]


def test_a_loop_shows_each_picture_fitted_with_its_own_alternative_text(made):
    pictures = {"foto1": png(10, 10), "foto2": jpeg(40, 10)}
    document = made(*LOOP).render(fotos(("foto1", ODD), ("foto2", "")), pictures=pictures)
    assert shown(document) == [
        ("media/gambar-foto1.png", ODD, ("1000", "1000")),
        ("media/gambar-foto2.jpeg", "foto2", ("2000", "500")),
    ]
    assert "word/media/tiruan.png" not in names(document)


def test_each_drawing_has_a_number_of_its_own(made):
    body = (p(run("hiasan", number=7)), *LOOP, p(run("gambar: logo", number=7)))
    pictures = {"a": png(1, 1)}
    document = made(*body).render(fotos(("a", ""), ("a", "")), pictures=pictures)
    assert sorted(el.get("id") for el in part(document).iter(f"{WP}docPr")) == ["1", "2", "3", "4"]


def test_a_picture_shown_twice_is_one_file(made):
    document = made(*LOOP).render(fotos(("a", ""), ("a", "lagi")), pictures={"a": png(1, 1)})
    assert [name for name in names(document) if "media" in name] == ["word/media/gambar-a.png"]
    assert len(shown(document)) == 2


@pytest.mark.parametrize("name", ["tiada", "", None])
def test_a_name_without_a_picture_leaves_the_frame_out(made, name):
    document = made(*LOOP).render(fotos((name, "x")), pictures={"a": png(1, 1)})
    assert shown(document) == []
    assert texts(document) == [""]
    assert not [member for member in names(document) if "media" in member]


def test_names_that_are_no_file_names_tell_nothing_in_the_package(made):
    pictures = {"../Ani.png": png(1, 1), "Foto": png(2, 1), "foto": png(3, 1)}
    document = made(*LOOP).render(fotos(*((name, "x") for name in pictures)), pictures=pictures)
    assert [file for file, _, _ in shown(document)] == [
        "media/gambar--1.png",
        "media/gambar--2.png",
        "media/gambar-foto.png",
    ]


def test_text_around_a_picture_in_one_run_stays_around_it(made):
    look = "<w:rPr><w:b/></w:rPr>"
    mixed = f"<w:r>{look}<w:t>kiri {{{{ x }}}}</w:t>{frame('gambar: {{ y }}')}<w:t>kanan</w:t></w:r>"
    document = made(p(mixed)).render({"x": "1", "y": "a"}, pictures={"a": png(1, 1)})
    assert texts(document) == ["kiri 1kanan"]
    order = [el.tag.rpartition("}")[2] for el in part(document).iter(f"{{{W}}}t", f"{WP}inline")]
    assert order == ["t", "inline", "t"]
    assert len(list(part(document).iter(f"{{{W}}}b"))) == 3


def test_what_word_keeps_for_older_programs_gives_way_with_the_picture(made):
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    held = (
        f'<w:r><mc:AlternateContent {mc}><mc:Choice Requires="wp">{frame("gambar: {{ x }}")}</mc:Choice>'
        "<mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = made(p(held)).render({"x": "a"}, pictures={"a": png(1, 1)})
    assert len(shown(document)) == 1
    assert not list(part(document).iter(f"{{{W}}}pict"))


def test_a_file_that_is_also_shown_elsewhere_stays(made):
    document = made(p(run("hiasan")), *LOOP).render(fotos(("a", "")), pictures={"a": png(1, 1)})
    assert "word/media/tiruan.png" in names(document)
    assert [file for file, _, _ in shown(document)] == ["media/tiruan.png", "media/gambar-a.png"]


def test_a_placeholder_that_is_not_shown_is_not_in_the_document(made):
    template = made(p("{% if x %}"), p(run("gambar: logo")), p("{% endif %}"))
    assert "word/media/tiruan.png" not in names(template.render({"x": False}))
    assert "word/media/tiruan.png" in names(template.render({"x": True}))
    assert [about for _, about, _ in shown(template.render({"x": True}))] == ["logo"]


@pytest.mark.parametrize(
    ("orientation", "turn", "flip", "size", "edges"),
    [
        (1, "0", "0", ("2000", "1000"), ("0", "0", "0", "0")),
        (3, "10800000", "0", ("2000", "1000"), ("0", "0", "0", "0")),
        (6, "5400000", "0", ("1000", "500"), ("0", "250", "0", "250")),
        (8, "16200000", "0", ("1000", "500"), ("0", "250", "0", "250")),
        (2, "0", "1", ("2000", "1000"), ("0", "0", "0", "0")),
    ],
)
def test_a_photo_held_sideways_is_turned_upright_inside_the_frame(made, orientation, turn, flip, size, edges):
    pictures = {"a": exif(jpeg(20, 10), orientation)}
    document = made(*LOOP).render(fotos(("a", "")), pictures=pictures)
    ((_, _, found),) = shown(document)
    (shape,) = part(document).iter(f"{A}xfrm")
    (edge,) = part(document).iter(f"{WP}effectExtent")
    assert found == size
    assert (shape.get("rot"), shape.get("flipH")) == (turn, flip)
    assert tuple(edge.get(side) for side in "ltrb") == edges
    assert b"Exif" not in etree.tostring(part(document))


def test_relationship_names_of_the_template_are_not_taken_again(made):
    own = relation("image", "media/tiruan.png", name="rIdGambar1")
    template = made(p(run("hiasan", relation="rIdGambar1")), *LOOP, relations=own)
    document = template.render(fotos(("a", "")), pictures={"a": png(1, 1)})
    assert [file for file, _, _ in shown(document)] == ["media/tiruan.png", "media/gambar-a.png"]


@pytest.mark.parametrize("size", ["", "-5", "1.5", "9" * 5000])
def test_a_frame_of_no_size_is_left_alone(made, size):
    odd = run("gambar: logo").replace('cx="2000"', f'cx="{size}"')
    ((_, _, found),) = shown(made(p(odd)).render({}, pictures={"logo": png(1, 1)}))
    assert found == (size, "1000")
