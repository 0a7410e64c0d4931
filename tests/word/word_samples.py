"""Small Word files for the tests of the word leaf."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def p(*runs):
    """A paragraph; each run a text, or ready XML."""
    return f"<w:p>{''.join(run if run.startswith('<') else r(run) for run in runs)}</w:p>"


def r(text, look=""):
    return f'<w:r>{look and f"<w:rPr>{look}</w:rPr>"}<w:t xml:space="preserve">{text}</w:t></w:r>'


def row(*cells):
    inner = "".join(f"<w:tc><w:tcPr/>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{inner}</w:tr>"


def table(*rows):
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"


def relation(kind, target, name="rId50", mode=""):
    mode = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def members(body, *, header="", relations="", types="", core="", **extra):
    """The members of a DOCX whose document has this body."""
    pieces = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
        f'<Override PartName="/word/header1.xml" ContentType="{WORD}.header+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/document.xml": f"<w:document {NS}><w:body>{body}"
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>',
        "word/header1.xml": f"<w:hdr {NS}>{header or p('kepala')}</w:hdr>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f"{relation('header', 'header1.xml', 'rId1')}{relations}</Relationships>",
        "docProps/core.xml": core
        or f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Judul</dc:title></cp:coreProperties>',
    }
    return {name: text.encode() for name, text in pieces.items()} | extra


def write(path, pieces):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in pieces.items():
            archive.writestr(name, data)
    return path


def word(tmp_path, *body, **options):
    """A template file with this body."""
    return write(tmp_path / "templat.docx", members("".join(body), **options))


def part(data, name="word/document.xml"):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def names(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def text_of(paragraph):
    """The text of a paragraph, breaks and tabs as characters."""
    marks = {f"{{{W}}}br": "\n", f"{{{W}}}tab": "\t"}
    wanted = (f"{{{W}}}t", *marks)
    return "".join(marks.get(el.tag, el.text or "") for el in paragraph.iter(*wanted))


def texts(data, name="word/document.xml"):
    """The text of every paragraph of a part."""
    return [text_of(paragraph) for paragraph in part(data, name).iter(f"{{{W}}}p")]


def rows(data):
    """The text of every cell, row by row."""
    root = part(data)
    return [
        ["\n".join(map(text_of, cell.iter(f"{{{W}}}p"))) for cell in line.iter(f"{{{W}}}tc")]
        for line in root.iter(f"{{{W}}}tr")
    ]


def png(width, height):
    """A PNG of one colour."""

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
    """A JPEG that has a size and no picture."""
    app = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + bytes(9)
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes(9)
    return b"\xff\xd8" + app + frame + b"\xff\xd9"
