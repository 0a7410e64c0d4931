"""What a template must not pass on to its documents, and what it may not hold at all."""

import pytest
from word_attacks import png_head
from word_samples import NS, PACKAGE, jpeg, members, names, p, part, png, relation, texts, write

from pks_cli.faults import Refused
from pks_cli.word import Template


@pytest.fixture
def template(tmp_path):
    def make(pieces):
        return Template(write(tmp_path / "templat.docx", pieces))

    return make


def code_of(template, pieces):
    with pytest.raises(Refused) as caught:
        template(pieces)
    return caught.value.faults[0].code


def test_the_picture_of_the_first_page_does_not_travel(template):
    pieces = members(p("a"))
    kind = f"{PACKAGE}/relationships/metadata/thumbnail"
    row = f'<Relationship Id="rId9" Type="{kind}" Target="docProps/thumbnail.emf"/>'
    pieces["_rels/.rels"] = pieces["_rels/.rels"].replace(
        b"</Relationships>", f"{row}</Relationships>".encode()
    )
    document = template(pieces | {"docProps/thumbnail.emf": b"x", "[trash]/0000.dat": b"x"}).render({})
    assert not [name for name in names(document) if "thumbnail" in name or "trash" in name]
    assert b"thumbnail" not in b"".join(el.get("Type", "").encode() for el in part(document, "_rels/.rels"))


def test_a_content_control_shows_what_was_rendered_and_nothing_from_a_store(template):
    held = "<w:sdtContent><w:r><w:t>{{ x }}</w:t></w:r></w:sdtContent>"
    document = template(
        members(p(f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr>{held}</w:sdt>'))
    ).render({"x": "isi"})
    assert texts(document) == ["isi"]
    assert not list(part(document).iter("{*}dataBinding"))


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.svg", b"<svg/>", "PKS505"),
        ("a.emf", b"\1\0\0\0", "PKS505"),
        ("a.png", b"<svg/>", "PKS505"),
        ("a.jpeg", png(1, 1), "PKS505"),
        ("a", png(1, 1), "PKS505"),
        ("a.exe", b"MZ", "PKS505"),
        ("a.odttf", b"x", "PKS505"),
        ("a.png", png_head(20_000, 20_000), "PKS504"),
        ("a.gif", b"GIF89a" + b"\xff" * 8, "PKS504"),
        ('a".png', png(1, 1), "PKS503"),
        ("a\n.png", png(1, 1), "PKS503"),
    ],
)
def test_what_is_no_picture_that_can_only_be_looked_at_is_refused(template, name, data, code):
    assert code_of(template, members(p("a")) | {f"word/media/{name}": data}) == code


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("media/a.PNG", png(1, 1)),
        ("media/a.jpg", jpeg(1, 1)),
        ("media/a.gif", b"GIF89a\1\0\1\0"),
        ("media/logo (1).png", png(1, 1)),
        ("fonts/font1.odttf", b"x"),
    ],
)
def test_pictures_and_fonts_stay_as_they_are(template, name, data):
    assert f"word/{name}" in names(template(members(p("a")) | {f"word/{name}": data}).render({}))


LINK = relation("hyperlink", "https://metrokota.example", "rId60", "External")


@pytest.mark.parametrize(
    "body",
    [
        '<w:r><w:drawing><a:blip r:link="rId60"/></w:drawing></w:r>',
        '<w:r><w:drawing><a:blip r:embed="rId60"/></w:drawing></w:r>',
        '<w:r><w:pict><v:imagedata r:href="rId60"/></w:pict></w:r>',
        '<w:r><w:drawing><a:hlinkClick r:id="rId60" action="ppaction://program"/></w:drawing></w:r>',
    ],
)
def test_a_link_to_the_web_is_there_to_be_clicked_and_for_nothing_else(template, body):
    assert code_of(template, members(p(body), relations=LINK)) == "PKS505"


@pytest.mark.parametrize(
    "body",
    [
        '<w:hyperlink r:id="rId60"><w:r><w:t>laman</w:t></w:r></w:hyperlink>',
        '<w:r><w:drawing><a:hlinkClick r:id="rId60"/></w:drawing></w:r>',
    ],
)
def test_a_link_that_is_clicked_stays(template, body):
    assert template(members(p(body), relations=LINK)).render({})


def test_a_tag_with_thousands_of_attributes_is_refused_before_it_is_parsed(template):
    wide = "".join(f' w:a{number}="&gt;>"' for number in range(20_000))
    assert code_of(template, members(p("a")) | {"word/styles.xml": f"<w:a {NS}{wide}/>".encode()}) == "PKS504"
    long = f"<w:a {NS}><w:b>{'a = b ' * 1_000}</w:b></w:a>"
    assert template(members(p("a")) | {"word/styles.xml": long.encode()})
