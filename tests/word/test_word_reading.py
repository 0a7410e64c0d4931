"""The text of a finished document, whoever saved it last."""

import pytest
from word_samples import NS, PACKAGE, WORD, W, members, p, r, relation, row, table, write

from pks_cli.faults import Refused
from pks_cli.word.reading import read_document

SIMPLE = '<w:fldSimple w:instr=" {} "><w:r><w:t>7</w:t></w:r></w:fldSimple>'


def field(instruction, result):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
    return mark.format("begin") + code + mark.format("separate") + r(result) + mark.format("end")


@pytest.fixture
def read(tmp_path):
    def read(*body, **options):
        return read_document(write(tmp_path / "naskah.docx", members("".join(body), **options)))

    return read


def test_paragraphs_of_text_tables_and_text_boxes_follow_each_other(read):
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('kotak')}</w:txbxContent></v:textbox></w:pict></w:r>"
    document = read(p("satu"), table(row("a", "b")), p("dua", box, "tiga"), p())
    assert document.body == ("satu", "a", "b", "duatiga", "kotak", "")
    assert document.edges == ("kepala",)


@pytest.mark.parametrize("instruction", ["PAGE", "NUMPAGES \\* MERGEFORMAT", "date \\@ d", "STYLEREF 1"])
def test_what_a_program_works_out_by_itself_is_no_text(read, instruction):
    assert read(p("a", field(instruction, "7"), "b")).body == ("ab",)
    assert read(p("a", SIMPLE.format(instruction), "b")).body == ("ab",)


def test_what_a_field_only_dresses_up_is_text(read):
    link = field('HYPERLINK "https://metrokota.example"', "laman")
    assert read(p("a ", link, " b ", SIMPLE.format("HYPERLINK x"))).body == ("a laman b 7",)


def test_a_field_in_a_field_is_part_of_an_instruction(read):
    inner = field("PAGE", "3")
    outer = field("IF", "ya").replace("<w:r><w:instrText>", f"{inner}<w:r><w:instrText>")
    assert read(p(outer)).body == ("ya",)


def test_text_put_in_counts_and_text_taken_out_does_not(read):
    put, taken = f"<w:ins>{r('baru')}</w:ins>", "<w:del><w:r><w:delText>lama</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r('pindah')}</w:moveFrom>"
    assert read(p("a ", put, taken, moved)).body == ("a baru",)


def test_what_is_kept_for_older_programs_is_not_read_twice(read):
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = (
        f'<mc:AlternateContent xmlns:mc="{mc}"><mc:Choice>{p("kotak")}</mc:Choice>'
        f"<mc:Fallback>{p('kotak')}</mc:Fallback></mc:AlternateContent>"
    )
    assert [text for text in read(p(f"<w:r>{both}</w:r>")).body if text] == ["kotak"]


def test_breaks_tabs_and_hyphens_are_characters(read):
    marks = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"
    assert read(p(marks)).body == ("a\tb\nc-d",)


def test_a_document_of_the_strict_kind_is_read_too(tmp_path):
    pieces = members(p("a ", field("PAGE", "1"), "b"))
    pieces["word/document.xml"] = pieces["word/document.xml"].replace(
        W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    assert read_document(write(tmp_path / "naskah.docx", pieces)).body == ("a b",)


def test_notes_are_read(read):
    kinds = f'<Override PartName="/word/footnotes.xml" ContentType="{WORD}.footnotes+xml"/>'
    notes = f'<w:footnotes {NS}><w:footnote w:id="2">{p("catatan")}</w:footnote></w:footnotes>'
    assert read(p("a"), types=kinds, **{"word/footnotes.xml": notes.encode()}).notes == ("catatan",)


def test_properties_of_programs_are_put_together_again(tmp_path):
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
    pieces = members(p("a"))
    row_ = f'<Relationship Id="rId7" Type="{relations}" Target="/docProps/lain.xml"/></Relationships>'
    pieces["_rels/.rels"] = pieces["_rels/.rels"].replace(b"</Relationships>", row_.encode())
    values = "".join(
        f'<property pid="{n}" name="{name}"><lpwstr>{text}</lpwstr></property>'
        for n, (name, text) in enumerate((("A.2", "dua"), ("A.1", "satu"), ("B", "b")), start=2)
    )
    pieces["docProps/lain.xml"] = f"<Properties>{values}</Properties>".encode()
    document = read_document(write(tmp_path / "naskah.docx", pieces))
    assert document.custom == {"A": "satudua", "B": "b"}


def test_the_properties_that_word_shows_are_read(tmp_path):
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    pieces = members(p("a"))
    row_ = f'<Relationship Id="rId7" Type="{core}" Target="docProps/core.xml"/></Relationships>'
    pieces["_rels/.rels"] = pieces["_rels/.rels"].replace(b"</Relationships>", row_.encode())
    assert read_document(write(tmp_path / "naskah.docx", pieces)).about == {"title": "Judul"}


def test_what_a_template_may_not_hold_does_no_harm_in_a_document_that_is_only_read(read):
    outside = relation("image", "http://127.0.0.1:9/x.png", mode="External")
    document = read(p("a", field("INCLUDETEXT x", "isi")), "<w:altChunk/>", p("b"), relations=outside)
    assert document.body == ("aisi", "b")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"word/document.xml": b"<w:document"}, "PKS503"),
        ({"word/document.xml": b""}, "PKS503"),
        ({"[Content_Types].xml": b"<Types/>"}, "PKS503"),
        ({"word/document.xml": f"<w:document {NS}>".encode() + b"<w:p>" * 900 + b"</w:p>" * 900}, "PKS503"),
        ({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b SYSTEM "/etc/passwd">]><a>&b;</a>'}, "PKS503"),
        ({"word/styles.xml": b" " * 40_000_000}, "PKS504"),
    ],
)
def test_a_file_that_is_no_document_is_a_coded_fault(tmp_path, change, code):
    path = write(tmp_path / "naskah.docx", members(p("a")) | change)
    with pytest.raises(Refused) as caught:
        read_document(path)
    assert caught.value.faults[0].code == code
    assert caught.value.faults[0].message.lower().count("templat") == 0


def test_a_file_that_is_not_there_is_a_coded_fault(tmp_path):
    with pytest.raises(Refused) as caught:
        read_document(tmp_path / "tiada.docx")
    assert caught.value.faults[0].code == "PKS501"
