"""What a template may not hold: nothing in it may fetch, run or pull in anything when the document is opened.

The list follows the attacks tried on Word files: linked pictures, attached templates, embedded objects,
macros, alternative chunks, sub-documents, entities, and fields that read files or start programs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from pks_cli.word.declaring import relations_of
from pks_cli.word.faults import FORBIDDEN_CONTENT, FORBIDDEN_FIELD, NOT_WORD, refuse
from pks_cli.word.package import is_xml
from pks_cli.word.pictures_kept import check_media
from pks_cli.word.xmlnames import CONTENT_TYPES, RELATIONSHIPS, STRICT_W, A, R, W, parse, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ALLOWED_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "STYLEREF", "TOC", "REF", "SEQ", "DATE"})
_LINKS = ("http://", "https://", "mailto:")
_RELATIONS = {
    "attachedtemplate": "templat lain yang dilampirkan",
    "afchunk": "dokumen lain yang disisipkan",
    "subdocument": "dokumen bawahan",
    "oleobject": "objek tersemat",
    "package": "berkas tersemat",
    "control": "kontrol ActiveX",
    "activexcontrolbinary": "kontrol ActiveX",
    "vbaproject": "makro",
    "wordvbadata": "makro",
    "keymapcustomizations": "pintasan papan tik",
    "webextension": "tambahan dari luar",
    "webextensiontaskpanes": "tambahan dari luar",
    "extensibility": "tambahan menu",
    "frame": "bingkai dari berkas lain",
    "mailmergesource": "sumber data surat massal",
    "mailmergeheadersource": "sumber data surat massal",
}
_TYPES = ("macroenabled", "vba", "oleobject", "activex")
_ELEMENTS = {
    w("altChunk"): "dokumen lain yang disisipkan",
    w("subDoc"): "dokumen bawahan",
    w("object"): "objek tersemat",
    w("control"): "kontrol ActiveX",
    w("attachedTemplate"): "templat lain yang dilampirkan",
    w("mailMerge"): "surat massal",
    w("movie"): "film",
    w("saveThroughXslt"): "lembar ubah bentuk",
    w("frameset"): "bingkai dari berkas lain",
    "{urn:schemas-microsoft-com:office:office}OLEObject": "objek tersemat",
}
_VML = "{urn:schemas-microsoft-com:vml}"
_POINTERS = ("src", "href", "{urn:schemas-microsoft-com:office:office}href")
_LINKING = frozenset(
    {w("hyperlink"), *(f"{{{A}}}{name}" for name in ("hlinkClick", "hlinkHover", "hlinkMouseOver"))}
)
_SUSPECT = (b"action", b"embeddedHtml", b"schemaLibrary")
_RUNS = ("ppaction", "macro")
_LOCATIONS = re.compile(r"^\{http://schemas\.openxmlformats\.org/schemaLibrary/2006/main\}\w*[lL]ocation$")
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TAKE_OUT = "hapus bagian itu dari templat di Word, lalu simpan"


def parse_parts(name: str, members: Mapping[str, bytes]) -> dict[str, etree._Element]:
    """Parse every XML member and refuse what a template may not hold.

    Args:
        name: The template's file name, for messages.
        members: Member name to bytes.

    Returns:
        Member name to the root of its tree.

    Raises:
        Refused: PKS503 when a part is not proper XML or this is no Word document, PKS505 for content that
            could
            act, PKS506 for a field that could.
    """
    roots = {member: _parse(name, member, data) for member, data in members.items() if is_xml(member)}
    _check_types(name, roots)
    for member, root in roots.items():
        if member.lower().endswith(".rels"):
            _check_relations(name, root)
        else:
            outside = _outside(roots.get(relations_of(member)))
            _check_elements(name, root)
            if outside or any(word in members[member] for word in _SUSPECT):
                _check_pointers(name, root, outside)
            _check_fields(name, root)
    check_media(name, members)
    return roots


def _parse(name: str, member: str, data: bytes) -> etree._Element:
    encoding = _ENCODING.match(data)
    if b"\0" in data or (encoding and encoding[1].lower() not in (b"utf-8", b"us-ascii")):
        refuse(NOT_WORD, name, f"Bagian {member} tidak memakai UTF-8", "simpan kembali templat itu di Word")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        refuse(
            FORBIDDEN_CONTENT, name, f"Bagian {member} memuat DOCTYPE, yang tidak diperbolehkan", _TAKE_OUT
        )
    try:
        return parse(data)
    except etree.XMLSyntaxError:
        refuse(NOT_WORD, name, f"Bagian {member} rusak", "simpan kembali templat itu di Word")


def _check_types(name: str, roots: Mapping[str, etree._Element]) -> None:
    types = roots.get("[Content_Types].xml")
    document = roots.get("word/document.xml")
    declared = [] if types is None else [el.get("ContentType", "") for el in types]
    for kind in declared:
        if any(word in kind.lower() for word in _TYPES):
            refuse(FORBIDDEN_CONTENT, name, "Templat memuat makro atau objek tersemat", _TAKE_OUT)
    if document is not None and document.tag == f"{{{STRICT_W}}}document":
        remedy = "di Word, simpan lagi sebagai “Dokumen Word (.docx)”, bukan “Dokumen Open XML Ketat”"
        refuse(NOT_WORD, name, "Templat disimpan dalam bentuk Open XML Ketat (Strict)", remedy)
    proper = types is not None and types.tag == f"{{{CONTENT_TYPES}}}Types" and _MAIN in declared
    if (
        not proper
        or "_rels/.rels" not in roots
        or document is None
        or document.tag != w("document")
        or document.nsmap.get("w") != W
    ):
        remedy = "simpan sebagai “Dokumen Word (.docx)”, bukan bentuk lain"
        refuse(NOT_WORD, name, "Berkas ini bukan dokumen Word (.docx)", remedy)


def _check_relations(name: str, root: etree._Element) -> None:
    for relation in root.iter(f"{{{RELATIONSHIPS}}}Relationship"):
        kind = relation.get("Type", "").rpartition("/")[2].lower()
        target = relation.get("Target", "")
        if kind in _RELATIONS:
            refuse(FORBIDDEN_CONTENT, name, f"Templat memuat {_RELATIONS[kind]}", _TAKE_OUT)
        if relation.get("TargetMode", "Internal") != "Internal":
            if kind != "hyperlink" or not target.lower().startswith(_LINKS):
                refuse(FORBIDDEN_CONTENT, name, f"Templat menunjuk ke luar berkas: {target[:80]}", _TAKE_OUT)
        elif "://" in target or "\\" in target or ".." in target.removeprefix("../"):
            refuse(FORBIDDEN_CONTENT, name, f"Templat menunjuk ke luar berkas: {target[:80]}", _TAKE_OUT)


def _outside(relations: etree._Element | None) -> frozenset[str]:
    """Give the ids of the links of a part that lead out of the file."""
    found = () if relations is None else relations.iter(f"{{{RELATIONSHIPS}}}Relationship")
    return frozenset(one.get("Id", "") for one in found if one.get("TargetMode", "Internal") != "Internal")


def _check_elements(name: str, root: etree._Element) -> None:
    for element in root.iter(*_ELEMENTS, f"{_VML}*"):
        if element.tag in _ELEMENTS:
            refuse(FORBIDDEN_CONTENT, name, f"Templat memuat {_ELEMENTS[element.tag]}", _TAKE_OUT)
        if any(element.get(key) is not None for key in _POINTERS):
            refuse(FORBIDDEN_CONTENT, name, "Templat memuat gambar yang menunjuk ke luar", _TAKE_OUT)


def _check_pointers(name: str, root: etree._Element, outside: frozenset[str]) -> None:
    """Refuse a link to the web that is more than something to click on: a picture would be fetched."""
    for element in root.iter(etree.Element):
        for key, value in element.items():
            leads_out = value in outside and str(key).startswith(f"{{{R}}}") and element.tag not in _LINKING
            acts = key == "action" and element.tag in _LINKING and str(value).startswith(_RUNS)
            if leads_out or acts or _LOCATIONS.match(str(key)) or str(key) == "embeddedHtml":
                message = "Templat memuat sesuatu yang diambil dari luar berkas"
                refuse(FORBIDDEN_CONTENT, name, message, _TAKE_OUT)


def _check_fields(name: str, root: etree._Element) -> None:
    for instruction in _instructions(root):
        kind = (instruction.split() or [""])[0].upper()
        if kind not in ALLOWED_FIELDS:
            allowed = ", ".join(sorted(ALLOWED_FIELDS))
            remedy = f"yang diperbolehkan: {allowed}; ganti dengan teks biasa"
            refuse(FORBIDDEN_FIELD, name, f"Templat memuat bidang Word “{kind[:40]}”", remedy)


def _instructions(root: etree._Element) -> Iterator[str]:
    """Give the instruction of every field; a complex field may spread it over several runs."""
    stack: list[list[str]] = []
    for element in root.iter(w("fldSimple"), w("fldChar"), w("instrText"), w("delInstrText")):
        if element.tag == w("fldSimple"):
            yield element.get(w("instr"), "")
        elif element.tag != w("fldChar"):
            if stack:
                stack[-1].append(element.text or "")
            else:
                yield element.text or ""
        elif element.get(w("fldCharType")) == "begin":
            stack.append([])
        elif element.get(w("fldCharType")) == "end" and stack:
            yield "".join(stack.pop())
    yield from ("".join(pieces) for pieces in stack)
