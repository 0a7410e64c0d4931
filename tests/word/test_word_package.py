import os
import zipfile

import pytest
from word_samples import members, p, relation, texts, word, write

from pks_cli.faults import Refused
from pks_cli.word import Template


def code_of(path):
    with pytest.raises(Refused) as caught:
        Template(path)
    (fault,) = caught.value.faults
    assert fault.path == path.name
    assert fault.remedy
    assert caught.value.status == 2
    return fault.code


def test_a_template_that_is_not_there(tmp_path):
    assert code_of(tmp_path / "tiada.docx") == "PKS501"


def test_a_folder_instead_of_a_file(tmp_path):
    assert code_of(tmp_path) == "PKS502"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in directories")
def test_a_pipe_or_a_device_instead_of_a_file_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipa.docx")
    assert code_of(tmp_path / "pipa.docx") == "PKS502"
    (tmp_path / "nol.docx").symlink_to("/dev/zero")
    assert code_of(tmp_path / "nol.docx") == "PKS502"


def test_a_file_that_cannot_be_read(tmp_path, monkeypatch):
    path = word(tmp_path, p("a"))

    def refuse(_self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "read_bytes", refuse)
    assert code_of(path) == "PKS502"
    with pytest.raises(Refused, match=r"Templat tidak boleh dibaca$"):
        Template(path)


def test_a_file_closed_with_a_password_is_told_as_what_it_is(tmp_path):
    path = tmp_path / "templat.docx"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000))
    assert code_of(path) == "PKS503"
    with pytest.raises(Refused, match="kata sandi"):
        Template(path)


def test_a_file_too_large_to_be_a_template(tmp_path):
    path = tmp_path / "templat.docx"
    with path.open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    assert code_of(path) == "PKS504"


@pytest.mark.parametrize("data", [b"", b"bukan zip", b"PK\x03\x04 rusak", b"\xd0\xcf\x11\xe0" * 200])
def test_a_file_that_is_no_zip(tmp_path, data):
    path = tmp_path / "templat.docx"
    path.write_bytes(data)
    assert code_of(path) == "PKS503"


def test_a_file_cut_short_or_with_a_flipped_byte(tmp_path):
    path = word(tmp_path, p("a" * 5000))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert code_of(path) == "PKS503"
    path.write_bytes(whole[:400] + bytes([whole[400] ^ 0xFF]) + whole[401:])
    assert code_of(path) == "PKS503"


def test_a_zip_that_is_no_word_document(tmp_path):
    assert code_of(write(tmp_path / "templat.docx", {"a.txt": b"x"})) == "PKS503"
    pieces = members(p("a"))
    pieces["[Content_Types].xml"] = pieces["[Content_Types].xml"].replace(b"document.main", b"template.main")
    assert code_of(write(tmp_path / "templat.docx", pieces)) == "PKS503"


def test_parts_that_are_no_xml_or_not_utf8(tmp_path):
    for broken in (
        b"<w:document",
        '<?xml version="1.0" encoding="utf-16"?><a/>'.encode("utf-16"),
        b"<?xml version='1.0' encoding='latin-1'?><a/>",
    ):
        assert (
            code_of(write(tmp_path / "templat.docx", members(p("a")) | {"word/styles.xml": broken}))
            == "PKS503"
        )


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    bomb = members(p("a")) | {"word/media/a.bin": b"\0" * 30_000_000}
    assert code_of(write(tmp_path / "templat.docx", bomb)) == "PKS504"
    many = members(p("a")) | {f"word/media/{n}.bin": b"" for n in range(600)}
    assert code_of(write(tmp_path / "templat.docx", many)) == "PKS504"
    wide = members(p("a")) | {"word/styles.xml": b"<a>" + b"xyzw" * 2_500_000 + b"</a>"}
    assert code_of(write(tmp_path / "templat.docx", wide)) == "PKS504"


def test_names_that_leave_the_package_or_stand_twice(tmp_path):
    assert code_of(write(tmp_path / "templat.docx", members(p("a")) | {"../luar.xml": b"<a/>"})) == "PKS503"
    assert (
        code_of(write(tmp_path / "templat.docx", members(p("a")) | {"word/DOCUMENT.xml": b"<a/>"}))
        == "PKS503"
    )


def test_entities_are_refused(tmp_path):
    laughs = b'<!DOCTYPE a [<!ENTITY b "haha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    assert (
        code_of(write(tmp_path / "templat.docx", members(p("a")) | {"word/styles.xml": laughs})) == "PKS505"
    )


@pytest.mark.parametrize(
    ("kind", "target", "mode"),
    [
        ("attachedTemplate", "file:///C:/jahat.dotm", "External"),
        ("attachedTemplate", "jahat.dotm", ""),
        ("image", "http://contoh.example/lacak.png", "External"),
        ("image", "//server/berbagi/a.png", "External"),
        ("hyperlink", "file:///etc/passwd", "External"),
        ("hyperlink", "javascript:x", "External"),
        ("aFChunk", "chunk.html", ""),
        ("subDocument", "lain.docx", ""),
        ("oleObject", "embeddings/a.bin", ""),
        ("package", "embeddings/a.xlsx", ""),
        ("vbaProject", "vbaProject.bin", ""),
        ("control", "activeX/a.xml", ""),
        ("image", "http://contoh.example/a.png", ""),
    ],
)
def test_relationships_that_reach_out_or_bring_in_are_refused(tmp_path, kind, target, mode):
    assert code_of(word(tmp_path, p("a"), relations=relation(kind, target, mode=mode))) == "PKS505"


@pytest.mark.parametrize(
    "target", ["https://metrokota.example/a?b=c", "mailto:a@b.example", "HTTP://x.example"]
)
def test_links_to_the_web_and_to_mail_are_allowed(tmp_path, target):
    path = word(tmp_path, p("a {{ x }}"), relations=relation("hyperlink", target, mode="External"))
    assert texts(Template(path).render({"x": "1"})) == ["a 1"]


@pytest.mark.parametrize(
    "body",
    [
        '<w:altChunk r:id="rId9"/>',
        '<w:subDoc r:id="rId9"/>',
        '<w:p><w:r><w:object><o:OLEObject ProgID="x"/></w:object></w:r></w:p>',
        '<w:p><w:r><w:pict><v:shape><v:imagedata src="http://x.example/a.png"/></v:shape></w:pict></w:r></w:p>',
        '<w:p><w:r><w:control r:id="rId9"/></w:r></w:p>',
    ],
)
def test_elements_that_bring_something_in_are_refused(tmp_path, body):
    assert code_of(word(tmp_path, body)) == "PKS505"


def test_macros_are_refused_by_their_content_type(tmp_path):
    types = '<Override PartName="/word/vba.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    assert code_of(word(tmp_path, p("a"), types=types)) == "PKS505"


def field(*pieces):
    codes = (piece if piece.startswith("<") else f"<w:instrText>{piece}</w:instrText>" for piece in pieces)
    inner = "".join(code if code.startswith("<w:r>") else f"<w:r>{code}</w:r>" for code in codes)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return f"<w:p>{begin}{inner}{end}</w:p>"


@pytest.mark.parametrize(
    "body",
    [
        field("INCLUDEPICTURE http://x.example/a.png"),
        field("INCL", "UDETEXT", " C:/rahasia.txt"),
        field("DDEAUTO c:/windows/system32/cmd.exe"),
        field(" PAGE ", field("LINK x")[5:-6]),
        '<w:p><w:fldSimple w:instr="MACROBUTTON x"/></w:p>',
        "<w:p><w:r><w:instrText>INCLUDETEXT x</w:instrText></w:r></w:p>",
        field("").replace('<w:fldChar w:fldCharType="end"/>', ""),
    ],
)
def test_fields_that_read_files_or_start_programs_are_refused(tmp_path, body):
    assert code_of(word(tmp_path, body)) == "PKS506"


@pytest.mark.parametrize(
    "kind", ["PAGE", "NUMPAGES", "SECTIONPAGES", "STYLEREF", "TOC", "REF", "SEQ", "DATE"]
)
def test_the_fields_of_an_ordinary_paper_are_allowed(tmp_path, kind):
    assert Template(word(tmp_path, field(f" {kind.lower()} \\* MERGEFORMAT ")))


def test_a_strict_document_is_told_how_to_be_saved(tmp_path):
    pieces = members(p("a"))
    pieces["word/document.xml"] = pieces["word/document.xml"].replace(
        b"schemas.openxmlformats.org/wordprocessingml/2006/main", b"purl.oclc.org/ooxml/wordprocessingml/main"
    )
    assert code_of(write(tmp_path / "templat.docx", pieces)) == "PKS503"


def test_directories_in_the_zip_do_no_harm(tmp_path):
    path = word(tmp_path, p("{{ x }}"))
    with zipfile.ZipFile(path, "a") as archive:
        archive.mkdir("word/kosong")
    assert texts(Template(path).render({"x": "a"})) == ["a"]
