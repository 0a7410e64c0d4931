"""What a file is, told by its bytes; its name is only asked whether a text was meant as a table."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

XLSX, XLS, DOCX, ZIP, PICTURE, HTML, TEXT = "xlsx", "xls", "docx", "zip", "gambar", "html", "teks"
PDF, RTF, DOC, LOCKED, UNKNOWN, OTHER_OFFICE = "pdf", "rtf", "doc", "terkunci", "", "kantor"
XML_BOOK, MHTML = "xml", "mhtml"

_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")  # MS-CFB 2.2
_BARE_XLS = (b"\x09\x08\x10\0", b"\x09\x08\x08\0")  # MS-XLS 2.4.21, outside of a compound file
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*")
_NAMED = (
    (b"Rar!", "arsip RAR"),
    (b"7z\xbc\xaf\x27\x1c", "arsip 7z"),
    (b"\x1f\x8b", "arsip gzip"),
    (b"OggS", "rekaman suara"),
    (b"ID3", "rekaman suara"),
    (b"MZ", "program Windows"),
    (b"\x7fELF", "program"),
    (b"SQLite format 3\0", "basis data"),
)
_HTML = re.compile(
    r"(?:<\?xml[^>]*\?>|<!--(?:(?!-->).)*-->|\s)*<(?:!doctype\s+html|html|head|meta|style|body|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_TABLE_NAMES = (".csv", ".tsv", ".tab")


def kind_of(head: bytes) -> str:
    """Tell the kind of a file by its bytes.

    Args:
        head: All of it, or of a large ZIP its beginning.

    Returns:
        One of the kinds above; `UNKNOWN` for what may be text.
    """
    if head.startswith(_COMPOUND):
        return _compound_kind(head)
    tests = (
        (ZIP, head.startswith((b"PK\3\4", b"PK\5\6"))),
        (PDF, b"%PDF-" in head[:1024]),
        (RTF, head.lstrip()[:5] == rb"{\rtf"),
        (PICTURE, is_picture(head)),
        (XLS, head[:4] in _BARE_XLS),
    )
    return next((kind for kind, holds in tests if holds), UNKNOWN)


def is_picture(head: bytes) -> bool:
    """Tell whether bytes begin a photo or scan."""
    if head[:2] == b"BM":
        return len(head) > 14 and head[6:10] == b"\0\0\0\0"  # noqa: PLR2004 - the length of a BMP's file header
    is_webp = head[:4] == b"RIFF" and head[8:12] == b"WEBP"
    is_heic = head[4:8] == b"ftyp" and head[8:12] in {b"heic", b"heix", b"mif1", b"msf1", b"avif"}
    return head.startswith(_PICTURES) or is_webp or is_heic


def name_of_strange(head: bytes) -> str:
    """Name what is known and is not read, "" for what is not known."""
    if head[4:8] == b"ftyp":
        return "rekaman video atau suara"
    return next((name for magic, name in _NAMED if head.startswith(magic)), "")


def kind_of_package(names: Collection[str], content_types: bytes, mimetype: bytes) -> str:
    """Tell the kind of a ZIP by what lies in it.

    Args:
        names: Its members.
        content_types: The bytes of "[Content_Types].xml", b"" where there is none.
        mimetype: The bytes of "mimetype", b"" where there is none.
    """
    if b"opendocument.spreadsheet" in mimetype or b"sheet.binary" in content_types:
        return XLS
    if b"spreadsheetml." in content_types or b"ms-excel.sheet" in content_types or "xl/workbook.xml" in names:
        return XLSX
    if b"wordprocessingml." in content_types or b"ms-word." in content_types or "word/document.xml" in names:
        return DOCX
    return OTHER_OFFICE if content_types or b"opendocument" in mimetype else ZIP


def kind_of_text(text: str) -> str:
    """Tell whether a text is a web page, or a workbook written as one."""
    start = text[:4096]
    if _HTML.match(start):
        return HTML
    if "<?mso-application" in start and "Excel.Sheet" in start:
        return XML_BOOK
    return MHTML if start.startswith("MIME-Version:") and "multipart/related" in start else TEXT


def is_named_table(name: str) -> bool:
    """Tell whether a name says that a text is a table."""
    return name.lower().endswith((*_TABLE_NAMES, ".xls", ".xlsx"))


def _compound_kind(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return LOCKED
    if any(f"{name}\0".encode("utf-16-le") in data for name in ("Workbook", "Book")):
        return XLS
    return DOC if "WordDocument".encode("utf-16-le") in data else OTHER_OFFICE
