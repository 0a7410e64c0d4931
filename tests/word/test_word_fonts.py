import pytest
from word_samples import NS, WORD, W, p, part, word

from pks_cli.faults import Refused
from pks_cli.word import Template

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def styled(tmp_path, styles):
    kinds = f'<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>'
    return Template(
        word(
            tmp_path,
            p("x"),
            types=kinds,
            **{"word/styles.xml": f"<w:styles {NS}>{styles}</w:styles>".encode()},
        )
    )


def faces(document):
    return [el.get(f"{{{W}}}ascii") for el in part(document, "word/styles.xml").iter(f"{{{W}}}rFonts")]


DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{}" w:cs="Lain"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
)
NORMAL = '<w:style w:type="paragraph" w:default="1"><w:rPr><w:rFonts w:ascii="{}"/></w:rPr></w:style>'
OWN = '<w:style w:type="paragraph"><w:rPr><w:rFonts w:ascii="Courier"/></w:rPr></w:style>'


def test_a_style_that_names_a_font_of_its_own_keeps_it(tmp_path):
    template = styled(tmp_path, DEFAULTS.format("Arial") + OWN)
    assert faces(template.render({}, font="Cambria")) == ["Cambria", "Courier"]
    assert faces(template.render({})) == ["Arial", "Courier"]


def test_the_default_paragraph_style_has_the_last_word_on_what_the_default_is(tmp_path):
    template = styled(tmp_path, DEFAULTS.format("Calibri") + NORMAL.format("Times") + OWN)
    assert faces(template.render({}, font="Cambria")) == ["Calibri", "Cambria", "Courier"]


def test_theme_and_table_of_fonts_follow(tmp_path):
    name = "theme/theme1"
    kinds = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{kind}+xml"/>'
        for part, kind in (
            (name, "application/vnd.openxmlformats-officedocument.theme"),
            ("fontTable", f"{WORD}.fontTable"),
        )
    )
    latin = "".join(f'<a:latin typeface="{name}" panose="1"/>' for name in ("Arial", "Lain", "Arial"))
    theme = f"<a:theme {NS}>{latin}</a:theme>"
    table = (
        f'<w:fonts {NS}><w:font w:name="Arial"><w:panose1 w:val="0"/><w:pitch w:val="variable"/></w:font>'
        '<w:font w:name="Lain"/></w:fonts>'
    )
    parts = {"word/theme/theme1.xml": theme.encode(), "word/fontTable.xml": table.encode()}
    document = Template(word(tmp_path, p("x"), types=kinds, **parts)).render({}, font="Cambria")
    faces = part(document, "word/theme/theme1.xml")
    assert [el.get("typeface") for el in faces] == ["Cambria", "Lain", "Cambria"]
    assert faces[0].get("panose") is None
    entries = part(document, "word/fontTable.xml")
    assert [el.get(f"{{{W}}}name") for el in entries] == ["Cambria", "Lain"]
    assert [el.tag for el in entries[0]] == [f"{{{W}}}pitch"]


def test_no_second_entry_is_made_for_a_font_the_table_has(tmp_path):
    kinds = f'<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>'
    kinds += f'<Override PartName="/word/fontTable.xml" ContentType="{WORD}.fontTable+xml"/>'
    table = f'<w:fonts {NS}><w:font w:name="Arial"/><w:font w:name="Cambria"/></w:fonts>'
    styles = f"<w:styles {NS}>{DEFAULTS.format('Arial')}</w:styles>"
    parts = {"word/fontTable.xml": table.encode(), "word/styles.xml": styles.encode()}
    document = Template(word(tmp_path, p("x"), types=kinds, **parts)).render({}, font="Cambria")
    assert [el.get(f"{{{W}}}name") for el in part(document, "word/fontTable.xml")] == ["Arial", "Cambria"]


def test_a_template_without_styles_takes_any_font(tmp_path):
    assert Template(word(tmp_path, p("x"))).render({}, font="Arial")


def test_a_font_of_control_characters_is_refused(tmp_path):
    with pytest.raises(Refused) as caught:
        styled(tmp_path, DEFAULTS.format("Arial")).render({}, font="a\x00")
    assert caught.value.faults[0].code == "PKS515"
