import time

import pytest
from docxtpl_cases import CASES, DATA, loop, row, table
from openxml_audit import OpenXmlValidator
from word_samples import NS, W, p, part, r, rows, word

from pks_cli.faults import Refused
from pks_cli.word import Template


def w(name):
    return f"{{{W}}}{name}"


def render(path, **data):
    return Template(path).render(DATA | data)


def properties(document, name):
    """A property of every cell, row by row."""
    return [
        [(cell.find(f"{w('tcPr')}/{w(name)}")) for cell in line.iter(w("tc"))]
        for line in part(document).iter(w("tr"))
    ]


def values(document, name, attribute="val"):
    found = properties(document, name)
    return [[None if one is None else one.get(w(attribute)) for one in line] for line in found]


def widths(document):
    return [[one.get(w("w")) for one in grid] for grid in part(document).iter(w("tblGrid"))]


@pytest.mark.parametrize("colour", ["#ffd966", "FFD966", " ffd966 "])
def test_a_cell_takes_its_colour_from_the_data(tmp_path, colour):
    old = "<w:tc><w:tcPr><w:shd w:val='clear' w:fill='000000'/><w:vAlign w:val='center'/></w:tcPr>"
    body = f"{table('<w:tr>' + old + p('{% cellbg warna %}{{ nama }}') + '</w:tc></w:tr>')}"
    document = render(word(tmp_path, body), warna=colour)
    assert values(document, "shd", "fill") == [["FFD966"]]
    (cell,) = part(document).iter(w("tcPr"))
    assert [child.tag for child in cell] == [w("shd"), w("vAlign")]


@pytest.mark.parametrize("colour", [None, "", "auto"])
def test_a_cell_without_a_colour_has_none(tmp_path, colour):
    document = render(word(tmp_path, table(row("{% cellbg warna %}x"))), warna=colour)
    assert values(document, "shd", "fill") == [["auto"]]


def test_cells_merged_downwards_keep_their_text_once(tmp_path):
    document = render(word(tmp_path, loop("{{ loop.index }}", "{% vm %}Camat", "{{ o.nama }}")))
    assert rows(document)[1:] == [["1", "Camat", "Ani"], ["2", "", "Budi"], ["3", "", "citra"]]
    assert [line[1] for line in values(document, "vMerge")[1:]] == ["restart", "continue", "continue"]


def test_cells_merged_sideways_are_one_as_wide_as_all(tmp_path):
    document = render(word(tmp_path, CASES["hm"]))
    assert rows(document) == [["a", "judul"], ["b", "apel", "Belimbing", "ceri"]]
    assert values(document, "gridSpan") == [[None, "3"], [None, None, None, None]]


def test_cells_that_span_columns_already_are_merged_with_all_of_them(tmp_path):
    cells = row("a", "{%tc for x in xs %}", "{% colspan lebar %}{% hm %}judul", "{%tc endfor %}")
    document = render(word(tmp_path, table(cells)))
    assert values(document, "gridSpan") == [[None, "6"]]
    assert len(widths(document)[0]) == 7


def test_a_table_has_as_many_columns_as_its_widest_row_and_keeps_its_width(tmp_path):
    document = render(word(tmp_path, table(row("Nama", "{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"))))
    assert widths(document) == [["750"] * 4]
    document = render(word(tmp_path, table(row("a", "{%tc if salah %}", "b", "{%tc endif %}"))))
    assert widths(document) == [["3000"]]


def test_a_table_wider_than_word_has_ends_at_once_in_a_fault(tmp_path):
    cells = row("{%tc for x in xs %}", "{% colspan 63 %}x", "{%tc endfor %}")
    started = time.process_time()
    with pytest.raises(Refused) as caught:
        render(word(tmp_path, table(cells)), xs=[0] * 20_000)
    assert caught.value.faults[0].code == "PKS513"
    assert time.process_time() - started < 2


def test_a_row_whose_cells_all_go_goes_too(tmp_path):
    cells = row("{%tc for x in tiada %}", "{{ x }}", "{%tc endfor %}")
    assert rows(render(word(tmp_path, table(row("a"), cells)))) == [["a"]]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (p("{% cellbg warna %}"), "PKS508"),
        (p("{% vm %}"), "PKS508"),
        (table(row("{% cellbg entah %}")), "PKS511"),
        (table(row("{% cellbg nama %}")), "PKS512"),
        (table(row("{% cellbg xs %}")), "PKS512"),
        (table(row("{% colspan nama %}")), "PKS512"),
        (table(row("{% colspan 0 %}")), "PKS512"),
        (table(row("{% colspan 64 %}")), "PKS512"),
        (table(row("{% colspan n.__class__ %}")), "PKS511"),
        (table(row("{% cellbg warna)|upper|lower( %}")), "PKS509"),
        (table(row("{% cellbg 10**9 %}")), "PKS510"),
        (table(row("{% vm %}x")), "PKS511"),
        (table(row("{% hm %}x")), "PKS511"),
    ],
)
def test_a_cell_tag_that_cannot_be_followed_is_a_fault_with_its_place(tmp_path, body, code):
    with pytest.raises(Refused) as caught:
        render(word(tmp_path, body))
    (fault,) = caught.value.faults
    assert "\x01" not in fault.message
    assert "<w:" not in fault.message
    assert (fault.code, "paragraf ke-1" in fault.message) == (code, True)


def audited(tmp_path, document):
    path = tmp_path / "hasil.docx"
    path.write_bytes(document)
    return {str(error) for error in OpenXmlValidator().validate(path).errors}


@pytest.mark.proof
def test_every_shape_of_the_tag_language_leaves_a_valid_document(tmp_path):
    bare = audited(tmp_path, render(word(tmp_path, p("x"))))
    for name, body in CASES.items():
        as_template = audited(tmp_path, word(tmp_path, body).read_bytes())
        assert audited(tmp_path, render(word(tmp_path, body, p("akhir")))) <= bare | as_template, name


def looks(document):
    """The text and the look of every run that says something."""
    found = []
    for run in part(document).iter(w("r")):
        look = run.find(w("rPr"))
        text = "".join(one.text or "" for one in run.iter(w("t")))
        if text:
            found.append((text, [] if look is None else [child.tag.partition("}")[2] for child in look]))
    return found


def test_a_value_is_bold_or_italic_by_a_filter_and_keeps_its_other_looks(tmp_path):
    body = p(
        r("a {{ nama|tebal }} {{ n | miring }}{{ n|miring|tebal }} z", '<w:rFonts/><w:b w:val="0"/><w:sz/>')
    )
    assert looks(render(word(tmp_path, body), nama="[b]&")) == [
        ("a ", ["rFonts", "b", "sz"]),
        ("[b]&", ["rFonts", "b", "bCs", "sz"]),
        (" ", ["rFonts", "b", "sz"]),
        ("7", ["rFonts", "b", "i", "iCs", "sz"]),
        ("7", ["rFonts", "b", "bCs", "i", "iCs", "sz"]),
        (" z", ["rFonts", "b", "sz"]),
    ]
    assert looks(render(word(tmp_path, p("{{ nama|upper|tebal }}")))) == [("BALAI KELURAHAN", ["b", "bCs"])]


def test_marks_in_the_data_make_nothing_bold(tmp_path):
    text = "**a** <b>b</b> {{ x|tebal }}"
    assert looks(render(word(tmp_path, p("{{ nama }}")), nama=text)) == [(text, [])]


def test_a_look_inside_an_expression_is_a_fault_not_silence(tmp_path):
    with pytest.raises(Refused) as caught:
        Template(word(tmp_path, p("{{ nama|tebal|upper }}")))
    assert caught.value.faults[0].code == "PKS510"
    assert caught.value.faults[0].remedy == "taruh tebal paling akhir: {{ nama|tebal }}"
    core = (
        '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{ nama|tebal }}</dc:title>'
        "</c:coreProperties>"
    )
    with pytest.raises(Refused) as caught:
        Template(word(tmp_path, p("x"), core=core))
    assert caught.value.faults[0].code == "PKS510"


def test_a_divided_paragraph_keeps_its_looks_and_the_end_of_its_section(tmp_path):
    end = "<w:sectPr><w:pgSz w:w='1' w:h='1'/></w:sectPr>"
    body = f"<w:p><w:pPr><w:jc w:val='center'/>{end}</w:pPr>{r('a {{ halaman }}', '<w:b/>')}</w:p>"
    root = part(render(word(tmp_path, body)))
    lines = list(root.iter(w("p")))
    assert ["".join(one.itertext()) for one in lines] == ["a depan", "", "belakang"]
    assert [one.find(f"{w('pPr')}/{w('jc')}") is not None for one in lines] == [True, False, True]
    assert [one.find(f"{w('pPr')}/{w('sectPr')}") is not None for one in lines] == [False, False, True]
    assert [run.find(f"{w('rPr')}/{w('b')}") is not None for run in root.iter(w("r"))] == [True, False, True]


def test_a_text_of_many_paragraphs_is_divided_in_one_pass(tmp_path):
    started = time.process_time()
    document = render(word(tmp_path, p("{{ nama }}")), nama="a\a" * 10_000)
    assert sum(1 for _ in part(document).iter(w("p"))) == 10_001
    assert time.process_time() - started < 5


def test_a_paragraph_that_cannot_be_divided_is_a_fault(tmp_path):
    holder = f"<w:sdt><w:sdtContent>{r('{{ paragraf }}')}</w:sdtContent></w:sdt>"
    with pytest.raises(Refused) as caught:
        render(word(tmp_path, p(holder)))
    assert caught.value.faults[0].code == "PKS515"


@pytest.mark.parametrize(
    "body",
    [
        '<w:p><m:oMath xmlns:m="m"><m:r><m:t>{{ nama }}</m:t></m:r></m:oMath></w:p>',
        f"<w:p><w:r><w:ruby><w:rt>{r('{{ nama }}')}</w:rt></w:ruby></w:r></w:p>",
        "<w:p><w:r><w:drawing><a:t>{{ nama }}</a:t></w:drawing></w:r></w:p>",
    ],
)
def test_a_tag_where_nothing_is_filled_in_is_a_fault_not_silence(tmp_path, body):
    with pytest.raises(Refused) as caught:
        Template(word(tmp_path, body))
    assert caught.value.faults[0].code == "PKS507"


def test_joining_never_loses_the_end_of_a_section(tmp_path):
    end = f"<w:p><w:pPr><w:sectPr/></w:pPr>{r('a {% if benar -%}')}</w:p>"
    with pytest.raises(Refused) as caught:
        Template(word(tmp_path, end, p("b{% endif %}")))
    assert caught.value.faults[0].code == "PKS508"


def test_text_beside_a_joining_tag_stays(tmp_path):
    body = p("satu {%- if benar %} dua") + p("tiga{% endif -%} empat") + p("lima")
    document = render(word(tmp_path, body))
    assert ["".join(one.itertext()) for one in part(document).iter(w("p"))] == [
        "satu dua",
        "tigaempat",
        "lima",
    ]


NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def test_tags_work_in_notes_and_in_every_property(tmp_path):
    types = "".join(
        f'<Override PartName="/word/{kind}s.xml" ContentType="{NOTES}.{kind}s+xml"/>'
        for kind in ("footnote", "endnote")
    )
    notes = {
        f"word/{kind}s.xml": (
            f"<w:{kind}s {NS}><w:{kind} w:id='1'>{p('{%p for x in xs %}')}{p('{{ x }}')}{p('{%p endfor %}')}"
            f"</w:{kind}></w:{kind}s>"
        ).encode()
        for kind in ("footnote", "endnote")
    }
    simple = {
        "docProps/app.xml": b"<Properties><Company>{{ nama }}</Company></Properties>",
        "docProps/custom.xml": b"<Properties><property><v>{{ n }} {{ tanda }}</v></property></Properties>",
    }
    document = render(word(tmp_path, p("x"), types=types, **notes, **simple), tanda="&")
    for name in notes:
        assert ["".join(one.itertext()) for one in part(document, name).iter(w("p"))] == DATA["xs"]
    assert "".join(part(document, "docProps/app.xml").itertext()) == "Balai Kelurahan"
    assert "".join(part(document, "docProps/custom.xml").itertext()) == "7 &"
