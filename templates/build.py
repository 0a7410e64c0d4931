"""Build the shipped Word templates: `python templates/build.py [DIR]`, the same bytes every time.

The parts are written here and in the modules beside this one, nothing is taken from a stock document: no
list ids without a list, no leftovers that Word would want to repair. After a change run `make templates`; a
test holds the shipped files and this script equal. An office changes its own copy in Word, not this script.
"""

from __future__ import annotations

import struct
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from berita_acara import record_of_event
from blangko import blangko
from blocks import HEAD, NAMESPACES
from daftar_hadir import attendance_list
from dokumentasi import photos
from keputusan import FONT as DECREE_FONT
from keputusan import decree
from laporan import LEVELS, periodic
from lembar import note_sheet
from matrix import problem_matrix
from nota_dinas import memo
from notula import practice, regulation
from parts import LOGO, first_header, footer, running_header
from rekap import summary
from styles import FONT, PRACTICE, PRACTICE_LABEL, REGULATION, REGULATION_LABEL, numbering, settings, styles
from surat_pengantar import cover_letter
from telaahan import study
from theme import font_table, theme
from undangan import invitation

from pks_cli.word.archive import archive, pack

if TYPE_CHECKING:
    from collections.abc import Callable

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = (
    ("rId1", "styles", "styles.xml"),
    ("rId2", "numbering", "numbering.xml"),
    ("rId3", "settings", "settings.xml"),
    ("rId4", "header", "header1.xml"),
    ("rId5", "header", "header2.xml"),
    ("rId6", "footer", "footer1.xml"),
    ("rId7", "footer", "footer2.xml"),
    ("rId8", "fontTable", "fontTable.xml"),
)
_THEME = "rId10"
_REFERENCES = (
    '<w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
    '<w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="first" r:id="rId7"/>'
)
UPRIGHT = (
    f'<w:sectPr>{_REFERENCES}<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1417" w:left="1701"'
    ' w:header="567" w:footer="624" w:gutter="0"/><w:titlePg/></w:sectPr>'
)
SIDEWAYS = (
    f'<w:sectPr>{_REFERENCES}<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1701" w:right="1134" w:bottom="1134" w:left="1134"'
    ' w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
)


@dataclass(frozen=True, slots=True)
class Shape:
    """One shipped template.

    Attributes:
        body: What makes the body of its document.
        title: Its title in the properties.
        levels: The numbers of headings and points.
        label: The width of the labels of its identity block, in cm.
        section: The section of its pages.
        font: Its one font.
    """

    body: Callable[[], str]
    title: str
    levels: tuple[tuple[str, str], ...] = PRACTICE
    label: float = PRACTICE_LABEL
    section: str = UPRIGHT
    font: str = FONT


SHAPES = {
    "notula_praktik": Shape(practice, "Templat notula (praktik)"),
    "notula_baku": Shape(regulation, "Templat notula (baku)", REGULATION, REGULATION_LABEL),
    "undangan": Shape(invitation, "Templat surat undangan"),
    "rekap": Shape(summary, "Templat rekap laporan", section=SIDEWAYS),
    "telaahan_staf": Shape(study, "Templat telaahan staf"),
    "berita_acara": Shape(record_of_event, "Templat berita acara"),
    "daftar_hadir": Shape(attendance_list, "Templat daftar hadir"),
    "laporan_periode": Shape(periodic, "Templat laporan periode", LEVELS),
    "keputusan_tim": Shape(decree, "Templat rancangan keputusan tim", font=DECREE_FONT),
    "dokumentasi": Shape(photos, "Templat dokumentasi"),
    "nota_dinas": Shape(memo, "Templat nota dinas"),
    "surat_pengantar": Shape(cover_letter, "Templat surat pengantar"),
    "lembar_catatan": Shape(note_sheet, "Templat lembar catatan rapat"),
    "blangko": Shape(blangko, "Templat blangko laporan"),
    "matriks_permasalahan": Shape(problem_matrix, "Templat matriks permasalahan", section=SIDEWAYS),
}


def template(shape: Shape) -> bytes:
    """Put a DOCX together from the body of its document."""
    inside = f"{shape.body()}{shape.section}"
    members = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relations(),
        "docProps/core.xml": _core(shape.title),
        "word/document.xml": f"{HEAD}<w:document {NAMESPACES}><w:body>{inside}</w:body></w:document>",
        "word/_rels/document.xml.rels": _document_relations(),
        "word/styles.xml": styles(shape.label, shape.font),
        "word/numbering.xml": numbering(shape.levels),
        "word/settings.xml": settings(),
        "word/header1.xml": running_header(),
        "word/header2.xml": first_header(),
        "word/footer1.xml": footer(),
        "word/footer2.xml": footer(),
        "word/fontTable.xml": font_table(shape.font),
        "word/theme/theme1.xml": theme(shape.font),
    }
    packed = [pack(name, text.encode("utf-8")) for name, text in members.items()]
    return archive([*packed, pack("word/media/logo.png", _placeholder())])


def _content_types() -> str:
    kinds = [("document", "document.main"), *((file.removesuffix(".xml"), kind) for _, kind, file in _PARTS)]
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in kinds
    )
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    look = "application/vnd.openxmlformats-officedocument.theme+xml"
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'{overrides}<Override PartName="/word/theme/theme1.xml" ContentType="{look}"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{core}"/></Types>'
    )


def _package_relations() -> str:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return (
        f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{core}" Target="docProps/core.xml"/></Relationships>'
    )


def _document_relations() -> str:
    rows = [*_PARTS, (_THEME, "theme", "theme/theme1.xml"), (LOGO, "image", "media/logo.png")]
    body = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{file}"/>' for name, kind, file in rows
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{body}</Relationships>'


def _core(title: str) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:language>id-ID</dc:language></cp:coreProperties>"
    )


def _placeholder() -> bytes:
    """Draw the grey field that stands for the logo in the template: an 11 by 12 PNG (RFC 2083)."""
    width, height = 11, 12
    pixels = (b"\0" + b"\xd9" * width) * height

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(pixels, 9))
        + chunk(b"IEND", b"")
    )


def main() -> None:
    """Write every template."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    folder.mkdir(parents=True, exist_ok=True)
    for name, shape in SHAPES.items():
        folder.joinpath(f"{name}.docx").write_bytes(template(shape))


if __name__ == "__main__":
    main()
