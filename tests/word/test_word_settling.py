"""What reviewers left in a template travels with no document, and what they meant is what is printed."""

import io
import zipfile

from word_samples import NS, PACKAGE, WORD, members, p, r, relation, row, table, texts, word, write

from pks_cli.word import Template
from pks_cli.word.linting import lint_template

BY = 'w:id="9" w:author="Contoh Peninjau" w:date="2021-12-13T00:00:00Z"'
TAKEN = f"<w:del {BY}><w:r><w:delText>rahasia lama</w:delText></w:r></w:del>"


def put_in(text):
    return f"<w:ins {BY}>{r(text)}</w:ins>"


def xml(document):
    archive = zipfile.ZipFile(io.BytesIO(document))
    return {name: archive.read(name).decode() for name in archive.namelist()}


def test_text_that_was_deleted_or_who_changed_it_is_in_no_document(tmp_path):
    look = f"<w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange>"
    moved = f"<w:moveFrom {BY}>{r('rahasia lama')}</w:moveFrom>", f"<w:moveTo {BY}>{r('pindah')}</w:moveTo>"
    path = word(
        tmp_path, p("a ", TAKEN, put_in("{{ n }}"), r(" tebal", look), *moved), header=p("kepala", TAKEN)
    )
    document = Template(path).render({"n": 7})
    assert texts(document) == ["a 7 tebalpindah"]
    whole = "".join(xml(document).values())
    assert "rahasia" not in whole
    assert "Peninjau" not in whole


def test_a_paragraph_and_a_row_that_were_deleted_whole_leave_no_empty_one(tmp_path):
    gone = f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{TAKEN}</w:p>"
    deleted = row(f"<w:p>{TAKEN}</w:p>").replace("<w:tr>", f"<w:tr><w:trPr><w:del {BY}/></w:trPr>")
    document = Template(word(tmp_path, p("a"), gone, table(row("b"), deleted), p("{{ n }}"))).render({"n": 7})
    assert texts(document) == ["a", "b", "7"]
    assert xml(document)["word/document.xml"].count("<w:tr>") == 1


def test_a_paragraph_of_which_something_is_left_and_the_last_of_a_cell_stay(tmp_path):
    ending = f"<w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"
    cell = f"<w:p>{ending}{TAKEN}</w:p>"
    document = Template(word(tmp_path, f"<w:p>{ending}{r('sisa')}</w:p>", table(row(cell)), p("b"))).render(
        {}
    )
    assert texts(document) == ["sisa", "", "b"]


def test_comments_and_the_names_of_who_wrote_them_stay_behind(tmp_path):
    marks = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    pointer = '<w:r><w:commentReference w:id="0"/></w:r>'
    comment = f'<w:comment w:id="0" w:author="Contoh Peninjau">{p("rahasia")}</w:comment>'
    pieces = members(
        p(marks[0], "{{ n }}", marks[1], pointer),
        relations=relation("comments", "comments.xml") + relation("people", "people.xml", "rId51"),
        types=f'<Override PartName="/word/comments.xml" ContentType="{WORD}.comments+xml"/>'
        f'<Override PartName="/word/people.xml" ContentType="{WORD}.people+xml"/>',
    )
    pieces["word/comments.xml"] = f"<w:comments {NS}>{comment}</w:comments>".encode()
    pieces["word/people.xml"] = b'<p author="Contoh Peninjau"/>'
    pieces["word/_rels/comments.xml.rels"] = f'<Relationships xmlns="{PACKAGE}/relationships"/>'.encode()
    document = Template(write(tmp_path / "t.docx", pieces)).render({"n": 7})
    assert texts(document) == ["7"]
    found = xml(document)
    assert not [name for name in found if "comments" in name or "people" in name]
    assert not [name for name, text in found.items() if "omment" in text or "people" in text]


def test_a_comment_in_the_middle_of_a_tag_is_no_fault_to_the_check_either(tmp_path):
    pointer = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    path = word(tmp_path, p("{{ ", pointer, "n }}"), p("{% if n %}", pointer), p("b"), p("{% endif %}"))
    assert lint_template(path, {"n": "7"}).faults == ()
    assert texts(Template(path).render({"n": "7"})) == ["7", "b"]


def test_variables_of_an_older_template_stay_behind(tmp_path):
    variables = '<w:docVars><w:docVar w:name="a" w:val="rahasia"/></w:docVars>'
    kept = f"<w:settings {NS}>{variables}<w:zoom/></w:settings>"
    path = word(tmp_path, p("a"), **{"word/settings.xml": kept.encode()})
    settings = xml(Template(path).render({}))["word/settings.xml"]
    assert "rahasia" not in settings
    assert "<w:zoom/>" in settings


def test_what_word_noted_of_the_printer_is_no_fault_and_stays_behind(tmp_path):
    pieces = members(p("{{ n }}"), relations=relation("printerSettings", "printerSettings1.bin"))
    page = b'<w:printerSettings r:id="rId50"/></w:sectPr>'
    pieces["word/document.xml"] = pieces["word/document.xml"].replace(b"</w:sectPr>", page)
    pieces["word/printerSettings1.bin"] = b"\\\\kantor\\pencetak"
    path = write(tmp_path / "t.docx", pieces)
    assert lint_template(path, {"n": "7"}).faults == ()
    document = Template(path).render({"n": "7"})
    assert texts(document) == ["7"]
    assert not [name for name, text in xml(document).items() if "printerSettings" in name + text]


def test_building_blocks_and_bound_data_of_who_made_the_template_stay_behind(tmp_path):
    kind = f"{WORD}.document.glossary+xml"
    pieces = members(
        p("{{ a }}"),
        relations=relation("glossaryDocument", "glossary/document.xml")
        + relation("customXml", "../customXml/item1.xml", "rId51"),
        types=f'<Override PartName="/word/glossary/document.xml" ContentType="{kind}"/>',
    )
    blocks = f"<w:glossaryDocument {NS}>{p('rahasia lama')}</w:glossaryDocument>"
    pieces["word/glossary/document.xml"] = blocks.encode()
    pieces["customXml/item1.xml"] = b"<data>rahasia lama</data>"
    pieces["customXml/_rels/item1.xml.rels"] = f'<Relationships xmlns="{PACKAGE}/relationships"/>'.encode()
    document = Template(write(tmp_path / "templat.docx", pieces)).render({"a": "isi"})
    assert texts(document) == ["isi"]
    found = xml(document)
    assert not [name for name in found if "glossary" in name or "customXml" in name]
    assert not [name for name, text in found.items() if "glossary" in text or "rahasia" in text]
