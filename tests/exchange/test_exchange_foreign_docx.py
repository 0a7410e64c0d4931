"""A Word file as people read it: in order, with the numbers that Word writes, without deleted text."""

import io

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from foreign_attacks import changed, document, members, packed, within_body

from pks_cli.exchange.foreign.reading import ForeignReader
from pks_cli.exchange.foreign.source import Grid

NAMES = nsdecls("w")


@pytest.fixture(scope="module")
def reader():
    with ForeignReader() as one:
        yield one


def saved(made):
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def lines_of(source, index=0):
    return [(f"{line.label} {line.text}".strip(), line.level) for line in source.parts[index].lines]


def texts_of(source, index=0):
    return [text for text, _ in lines_of(source, index)]


def levels(*shapes):
    return "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for index, (kind, text, start) in enumerate(shapes)
    )


def num(identity, more=""):
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="0"/>{more}</w:num>'


def numbered(shapes, paragraphs, nums=None):
    """Give a document whose numbering holds one list of these levels, and its numbered paragraphs."""
    lists = f'<w:abstractNum w:abstractNumId="0">{levels(*shapes)}</w:abstractNum>{nums or num(1)}'
    numbering = f"<w:numbering {NAMES}>{lists}</w:numbering>"
    made = Document()
    made.add_paragraph("x", style="List Number")
    body = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
        for identity, level, text in paragraphs
    )
    data = changed(saved(made), numbering=numbering.encode())
    return changed(data, document=lambda xml: xml.replace(b"<w:body>", b"<w:body>" + body.encode()))


def test_labels_are_counted_as_word_counts_them(reader):
    shapes = [("upperRoman", "%1.", 1), ("lowerLetter", "%2)", 1), ("decimal", "%1.%2.%3", 3)]
    order = [
        (1, 0, "p"),
        (1, 1, "q"),
        (1, 1, "r"),
        (1, 2, "s"),
        (1, 2, "t"),
        (1, 0, "u"),
        (1, 1, "v"),
        (1, 2, "w"),
    ]
    assert lines_of(reader.read("a.docx", numbered(shapes, order)))[:8] == [
        ("I. p", 0),
        ("a) q", 1),
        ("b) r", 1),
        ("I.b.3 s", 2),
        ("I.b.4 t", 2),
        ("II. u", 0),
        ("a) v", 1),
        ("II.a.3 w", 2),
    ]


def test_a_second_list_continues_or_begins_anew_as_it_says(reader):
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    nums = num(1) + num(2) + num(3, anew)
    order = [(1, 0, "p"), (2, 0, "q"), (3, 0, "r"), (3, 0, "s"), (0, 0, "t"), (9, 0, "u")]
    found = texts_of(reader.read("a.docx", numbered([("decimal", "%1.", 1)], order, nums)))
    assert found[:6] == ["1. p", "2. q", "1. r", "2. s", "t", "u"]


@pytest.mark.parametrize(
    ("kind", "start", "label"),
    [
        ("decimal", 12, "12."),
        ("decimalZero", 7, "07."),
        ("lowerLetter", 28, "bb."),
        ("upperLetter", 3, "C."),
        ("lowerRoman", 14, "xiv."),
        ("upperRoman", 1994, "MCMXCIV."),
        ("none", 1, "."),
        ("cardinalText", 5, "5."),
    ],
)
def test_numbers_are_written_in_their_own_way(reader, kind, start, label):
    source = reader.read("a.docx", numbered([(kind, "%1.", start)], [(1, 0, "p")]))
    assert source.parts[0].lines[0].label == label


@pytest.mark.parametrize(
    ("sign", "label"), [("\uf0b7", "•"), ("-", "-"), ("o", "o"), ("\uf0fc", "✓"), ("\uf0ff", "•")]
)
def test_bullets_are_signs_that_every_font_has(reader, sign, label):
    source = reader.read("a.docx", numbered([("bullet", sign, 1)], [(1, 0, "p")]))
    assert source.parts[0].lines[0].label == label


def test_a_style_brings_its_list(reader):
    made = Document()
    for text in ("satu", "dua"):
        made.add_paragraph(text, style="List Number")
    made.add_paragraph("tiga", style="List Bullet")
    source = reader.read("a.docx", saved(made))
    assert lines_of(source) == [("1. satu", 0), ("2. dua", 0), ("• tiga", 0)]
    assert source.parts[0].lines[0].style == "List Number"


def test_deleted_text_is_left_out_and_inserted_text_is_read(reader):
    source = reader.read(
        "a.docx",
        within_body(
            b"<w:p><w:r><w:t>awal </w:t></w:r><w:del><w:r><w:delText>hapus</w:delText></w:r></w:del>"
            b"<w:ins><w:r><w:t>sisip</w:t></w:r></w:ins></w:p>"
            b"<w:moveFrom><w:p><w:r><w:t>pindah</w:t></w:r></w:p></w:moveFrom>"
        ),
    )
    assert texts_of(source)[:2] == ["awal sisip", "isi"]
    assert "perubahan terlacak" in source.notes[0].message


def test_a_field_shows_its_result_and_never_its_instruction(reader):
    field = (
        b'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF "x"</w:instrText></w:r>'
        b'<w:r><w:t>bukan</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        b"<w:r><w:t>tautan</w:t></w:r>"
        b'<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> akhir</w:t></w:r></w:p>'
    )
    assert texts_of(reader.read("a.docx", within_body(field)))[0] == "tautan akhir"


def test_a_text_box_follows_its_paragraph_once(reader):
    box = (
        b'<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><w:t>luar</w:t></w:r><w:r>'
        b"<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>kotak</w:t></w:r></w:p>"
        b"</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>kotak</w:t></w:r>"
        b"</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert texts_of(reader.read("a.docx", within_body(box))) == ["luar", "kotak", "isi"]


def test_a_table_stands_where_it_stands_and_merged_cells_repeat_their_text(reader):
    made = Document()
    made.add_paragraph("awal")
    table = made.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 1)).text = "gabung"
    table.cell(0, 2).text = "a"
    table.cell(2, 2).text = "b\nc"
    made.add_paragraph("akhir")
    source = reader.read("a.docx", saved(made))
    first, grid, last = source.parts
    assert isinstance(grid, Grid)
    assert (grid.name, [row.cells for row in grid.rows]) == (
        "Tabel 1",
        [("gabung", "gabung", "a"), ("gabung", "gabung", ""), ("", "", "b\nc")],
    )
    assert (first.lines[0].text, last.lines[0].text) == ("awal", "akhir")


def test_numbers_in_a_cell_and_tables_in_a_cell_are_text_of_the_cell(reader):
    made = Document()
    table = made.add_table(1, 2)
    table.cell(0, 0).paragraphs[0].style = made.styles["List Number"]
    table.cell(0, 0).paragraphs[0].text = "mediasi"
    inner = table.cell(0, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "x", "y"
    (grid,) = reader.read("a.docx", saved(made)).parts
    assert [cell.strip() for cell in grid.rows[0].cells] == ["1. mediasi", "x\ty"]


def test_a_table_of_one_cell_is_a_frame_around_its_text(reader):
    made = Document()
    made.add_table(1, 1).cell(0, 0).text = "bingkai"
    made.add_paragraph("akhir")
    assert texts_of(reader.read("a.docx", saved(made))) == ["bingkai", "akhir"]


def test_heads_feet_and_comments_come_last_and_say_what_they_are(reader):
    made = Document()
    made.add_paragraph("isi")
    made.sections[0].header.paragraphs[0].text = "PEMERINTAH KOTA"
    made.sections[0].footer.paragraphs[0].text = "halaman"
    source = reader.read("a.docx", saved(made))
    assert [(part.lines[0].text, part.lines[0].style) for part in source.parts] == [
        ("isi", ""),
        ("PEMERINTAH KOTA", "kepala halaman"),
        ("halaman", "kaki halaman"),
    ]


def test_a_line_break_begins_a_line_of_the_same_paragraph_and_a_tab_stays(reader):
    made = Document()
    made.add_paragraph("satu\tdua\ntiga")
    (prose,) = reader.read("a.docx", saved(made)).parts
    assert [(line.number, line.text) for line in prose.lines] == [(1, "satu\tdua"), (1, "tiga")]


def test_what_a_control_only_asks_for_is_no_text(reader):
    text = b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>"
    control = b"<w:sdt><w:sdtPr>%s</w:sdtPr><w:sdtContent>" + text + b"</w:sdtContent></w:sdt>"
    xml = control % (b"<w:showingPlcHdr/>", b"Ketik di sini") + control % (b"", b"Yosodadi")
    assert texts_of(reader.read("a.docx", within_body(xml))) == ["Yosodadi", "isi"]


def test_a_scan_in_a_document_is_a_picture(reader):
    content = {
        **members(document()),
        "word/media/image1.png": b"\x89PNG\r\n\x1a\n123",
        "word/vbaProject.bin": b"x",
    }
    source = reader.read("a.docx", packed(content))
    assert [(one.name, one.size) for one in source.pictures] == [("image1.png", 11)]
    assert "makro" in source.notes[0].message


def test_the_strict_edition_of_the_standard_reads_alike(reader):
    made = Document()
    made.add_paragraph("satu", style="List Number")
    table = made.add_table(1, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "x"
    plain = saved(made)

    def strict(xml):
        return xml.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )

    changed_parts = changed(plain, document=strict, numbering=strict, styles=strict)
    assert reader.read("a.docx", changed_parts).parts == reader.read("a.docx", plain).parts


def test_a_hidden_row_is_read_and_marked(reader):
    made = Document()
    table = made.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 0).text = "a", "b"
    table.rows[1]._tr.get_or_add_trPr().append(parse_xml(f"<w:hidden {NAMES}/>"))
    (grid,) = reader.read("a.docx", saved(made)).parts
    assert [row.is_hidden for row in grid.rows] == [False, True]
