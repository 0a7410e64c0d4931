"""Files that want to harm whoever reads them, each built when asked for, with what may come of it."""

import io
import struct
import warnings
import zipfile
import zlib

import xlsxwriter
from docx import Document

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"
READ = "dibaca"


def workbook(fill=lambda sheet: sheet.write_string(0, 0, "isi"), **options):
    """Give an ordinary XLSX."""
    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed, options)
    fill(book.add_worksheet("Lembar"))
    book.close()
    return packed.getvalue()


def document(text="isi"):
    """Give an ordinary DOCX."""
    packed = io.BytesIO()
    made = Document()
    made.add_paragraph(text)
    made.save(packed)
    return packed.getvalue()


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(content, compression=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(made, "w", compression) as archive:
        for name, data in content.items() if isinstance(content, dict) else content:
            archive.writestr(zipfile.ZipInfo(name) if isinstance(name, str) else name, data, compression)
    return made.getvalue()


def changed(data, **by_name):
    """Give a package with members replaced, by the last part of their names without ending."""
    content = members(data)
    for short, change in by_name.items():
        name = next(one for one in content if one.rpartition("/")[2].split(".")[0] == short)
        content[name] = change(content[name]) if callable(change) else change
    return packed(content)


def sheet(rows, before=b"", after=b""):
    """Give an XLSX whose first sheet holds these rows of XML."""
    head = b'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="%s">' % MAIN.encode()
    return changed(
        workbook(), sheet1=head + before + b"<sheetData>" + rows + b"</sheetData>" + after + b"</worksheet>"
    )


def cell(place, text="isi"):
    return b'<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' % (place.encode(), text.encode())


def row(number, *cells):
    return b'<row r="%d">%s</row>' % (number, b"".join(cells))


def far_cell():
    return workbook(
        lambda sheet: (sheet.write_string(0, 0, "judul"), sheet.write_string(1048575, 16383, "jauh"))
    )


def far_cell_in_other_words():
    return sheet(row(1, cell("A1")) + b"<row\tr='1048576'><c\nr='XFD1048576'><v>1</v></c></row>")


def far_cell_in_odd_words():
    return sheet(row(1, cell("A1")) + b'<row><c\nr\t=\n"XFD1048576"><v>1</v></c></row>')


def far_cell_without_places():
    return sheet(
        b'<row r="1"><c><v>1</v></c></row><row r="1048576">' + b"<c><v>1</v></c>" * 16384 + b"</row>"
    )


def beyond_the_sheet():
    return sheet(
        row(1, cell("A1"), cell("ZZZZZZ1")) + b'<row r="99999999999999999999"><c r="A4294967295"/></row>'
    )


def staircase():
    from pks_cli.exchange.foreign.sheet_look import column_letters

    return sheet(b"".join(row(n * 500, cell(f"{column_letters(n * 8)}{n * 500}")) for n in range(1, 2048)))


def wide_staircase():
    from pks_cli.exchange.foreign.sheet_look import column_letters

    return sheet(b"".join(row(n * 60, cell(f"{column_letters(n)}{n * 60}")) for n in range(1, 16384)))


def lying_dimension():
    return sheet(row(1, cell("A1")), before=b'<dimension ref="A1:XFD1048576"/>')


def empty_formatted_rows():
    rows = b"".join(
        b'<row r="%d" s="1" customFormat="1"><c r="A%d" s="1"/></row>' % (n, n) for n in range(2, 2_000_000)
    )
    return sheet(row(1, cell("A1")) + rows)


def huge_merge():
    return sheet(
        row(1, cell("A1")) + row(5, cell("C5")),
        after=b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    )


def many_merges():
    one = b'<mergeCell ref="A1:Z1000"/>'
    rows = b"".join(row(n, cell(f"A{n}"), cell(f"Z{n}")) for n in range(1, 1001))
    return sheet(rows, after=b"<mergeCells>" + one * 100_000 + b"</mergeCells>")


def lying_shared_strings():
    return changed(
        workbook(),
        sharedStrings=lambda xml: xml.replace(
            b'count="1" uniqueCount="1"', b'count="4294967295" uniqueCount="4294967295"'
        ),
    )


def shared_string_out_of_range():
    return sheet(b'<row r="1"><c r="A1" t="s"><v>4000000000</v></c><c r="B1" t="s"><v>-1</v></c></row>')


def laughs(xml, name=b"lol"):
    declared = b"".join(
        b'<!ENTITY %s%d "%s">' % (name, n, (b"&%s%d;" % (name, n - 1)) * 10 if n else b"ha")
        for n in range(10)
    )
    head, _, rest = xml.partition(b"?>")
    return head + b"?><!DOCTYPE x [" + declared + b"]>" + rest.replace(b"isi", b"&%s9;" % name)


def laughing_workbook():
    return changed(workbook(), sharedStrings=laughs)


def laughing_document():
    return changed(document(), document=laughs)


def outside_entity(address):
    def make(xml):
        head, _, rest = xml.partition(b"?>")
        declared = b'<!DOCTYPE x [<!ENTITY e SYSTEM "%s">]>' % address.encode()
        return head + b"?>" + declared + rest.replace(b"isi", b"&e;")

    return make


def laughs_in_utf16():
    return changed(
        workbook(), sharedStrings=lambda xml: laughs(xml).decode().replace("UTF-8", "UTF-16").encode("utf-16")
    )


def zip_bomb_sheet():
    return changed(
        workbook(), sheet1=lambda xml: xml.replace(b"<sheetData>", b" " * 300_000_000 + b"<sheetData>")
    )


def zip_bomb_document():
    return changed(document(), document=lambda xml: xml.replace(b"isi", b"a" * 300_000_000))


def zip_of_bombs():
    return packed({f"{n}.txt": bytes(60_000_000) for n in range(6)})


def overlapping():
    """Give a ZIP whose list names one member a thousand times: it unpacks to a thousand times its size."""
    body = zlib.compressobj(9, zlib.DEFLATED, -15)
    plain = b"a" * 1_000_000
    data = body.compress(plain) + body.flush()
    crc = zlib.crc32(plain)
    local = (
        struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 33, crc, len(data), len(plain), 5, 0)
        + b"a.txt"
        + data
    )
    central = b""
    for n in range(1000):
        name = f"a{n:04}.txt".encode()
        head = struct.pack(
            "<4s6H3I5H2I",
            b"PK\1\2",
            20,
            20,
            0,
            8,
            0,
            33,
            crc,
            len(data),
            len(plain),
            len(name),
            0,
            0,
            0,
            0,
            0,
            0,
        )
        central += head + name
    return local + central + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1000, 1000, len(central), len(local), 0)


def lying_size():
    """Give an XLSX whose list says that the sheet is small."""
    content = members(workbook())
    content[SHEET] = content[SHEET].replace(b"<sheetData>", b" " * 400_000_000 + b"<sheetData>")
    data = bytearray(packed(content))
    for mark, place in ((b"PK\1\2", 24), (b"PK\3\4", 22)):
        at = data.find(mark)
        while at >= 0:
            name_at = at + (46 if mark == b"PK\1\2" else 30)
            if data[name_at : name_at + len(SHEET)] == SHEET.encode():
                struct.pack_into("<I", data, at + place, 1000)
            at = data.find(mark, at + 4)
    return bytes(data)


def million_members():
    head = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 0, 0, 33, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    central = head * 1_000_000
    return b"PK\3\4" + central + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 65535, 65535, len(central), 4, 0)


def nested_zip():
    data = packed({"chat.txt": b"isi"})
    for _ in range(20):
        data = packed({"dalam.zip": data})
    return data


def twice_named():
    content = members(workbook())
    return packed(
        [*content.items(), (SHEET, content[SHEET].replace(b"</sheetData>", b"</sheetData><!-- -->"))]
    )


def strange_names():
    names = (
        "../../etc/chat.txt",
        "C:\\Windows\\chat2.txt",
        "/abs/chat3.txt",
        "..\\..\\chat4.txt",
        "a:chat5.txt",
    )
    return packed(dict.fromkeys(names, b"isi"))


def encrypted_workbook():
    names = ["Root", "Entry", "EncryptionInfo", "EncryptedPackage"]
    return (
        bytes.fromhex("d0cf11e0a1b11ae1")
        + bytes(504)
        + b"".join(n.encode("utf-16-le").ljust(128, b"\0") for n in names)
    )


def old_word():
    return (
        bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "WordDocument".encode("utf-16-le").ljust(512, b"\0")
    )


def encrypted_zip():
    data = bytearray(packed({"chat.txt": b"isi rahasia"}))
    data[6] |= 1
    data[data.find(b"PK\1\2") + 8] |= 1
    return bytes(data)


def broken_old_workbook():
    """Give an XLS whose directory of sectors leads in a circle."""
    data = bytearray(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + bytes(2048))
    struct.pack_into("<HHHHH", data, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIII", data, 44, 1, 1, 0, 4096)
    struct.pack_into("<I", data, 76, 0)
    data[1024 : 1024 + 18] = "Workbook".encode("utf-16-le") + b"\0\0"
    return bytes(data)


def wide_old_workbook():
    """Give a bare BIFF stream with a cell at the last place that its numbers can name."""
    begin = struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 0x0010, 0, 0, 0, 0)
    number = struct.pack("<HHHHHd", 0x0203, 14, 65535, 65535, 0, 1.0)
    first = struct.pack("<HHHHHd", 0x0203, 14, 0, 0, 0, 1.0)
    return begin + first + number + struct.pack("<HH", 0x000A, 0)


def macro_workbook():
    content = members(workbook())
    content["xl/vbaProject.bin"] = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000)
    return packed(content)


def many_sheets():
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    for _ in range(1500):
        book.add_worksheet().write_string(0, 0, "isi")
    book.close()
    return made.getvalue()


def within_body(xml):
    """Give a DOCX with this XML before its text."""
    return changed(document(), document=lambda whole: whole.replace(b"<w:body>", b"<w:body>" + xml))


def deep_document():
    return within_body(b"<w:sdt>" * 100_000)


def deep_nest_of_tables():
    opening, closing = b"<w:tbl><w:tr><w:tc>", b"<w:p/></w:tc></w:tr></w:tbl>"
    return within_body(opening * 60 + closing * 60)


def wide_document():
    wide = b'<w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'
    rows = (b"<w:tr>" + wide + b"<w:tc><w:p/></w:tc></w:tr>") * 5000
    return within_body(b"<w:tbl>" + rows + b"</w:tbl>")


def many_attributes():
    return within_body(b"<w:p " + b"".join(b'w:a%d="" ' % n for n in range(60_000)) + b"/>")


def spans_of_a_page():
    return (
        b"<html><table>"
        + b"<tr><td colspan=999999999 rowspan=999999999>x</td><td>y</td></tr>" * 3000
        + b"</table></html>"
    )


def deep_page():
    return b"<html><body>" + b"<div>" * 300_000 + b"isi<table><tr><td>a</td></tr></table>"


def deep_cell():
    return b"<html><table><tr><td>" + b"<b><p>" * 200_000 + b"isi"


def open_quote():
    return b"a;b\n" + b'"x;y\n' + b"1;2\n" * 200_000


def long_line():
    return b"a," * 20_000_000


def many_delimiters():
    return b";\t,|" * 5_000_000


def opendocument(table):
    """Give an ODS with this XML as its only table."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    names = "".join(f' xmlns:{one}="{space}:{one}:1.0"' for one in ("office", "table", "text"))
    opening = f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
    closing = "</office:spreadsheet></office:body></office:document-content>"
    manifest = f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{space}:manifest:1.0"/>'
    content = {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": manifest.encode(),
        "content.xml": f"{opening}{table}{closing}".encode(),
    }
    return packed(content)


def ods_repeats():
    return opendocument(
        '<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">'
        '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
        "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"
    )


ATTACKS = {
    "a cell at the end of the sheet": (far_cell, READ),
    "the same in single quotes": (far_cell_in_other_words, READ),
    "the same with line breaks where nobody writes them": (far_cell_in_odd_words, f"{READ} PKS545"),
    "the same without saying its place": (far_cell_without_places, "PKS544 PKS545"),
    "a cell beyond the sheet": (beyond_the_sheet, "PKS544"),
    "cells as a staircase": (staircase, READ),
    "a staircase through the whole sheet": (wide_staircase, "PKS544"),
    "a dimension that lies": (lying_dimension, READ),
    "a merge of the whole sheet": (huge_merge, READ),
    "a hundred thousand merges over one place": (many_merges, READ),
    "a count of shared texts that lies": (lying_shared_strings, READ),
    "a shared text that is not there": (shared_string_out_of_range, "PKS543 PKS546"),
    "entities that grow in a workbook": (laughing_workbook, "PKS543"),
    "entities that grow in a document": (laughing_document, "PKS543"),
    "entities hidden in UTF-16": (laughs_in_utf16, "PKS543"),
    "a sheet that unpacks to 300 MB": (zip_bomb_sheet, "PKS544"),
    "a document that unpacks to 300 MB": (zip_bomb_document, "PKS544"),
    "a sheet larger than its list says": (lying_size, "PKS543 PKS544"),
    "members that overlap": (overlapping, "PKS543"),
    "a million members": (million_members, "PKS544"),
    "a ZIP in a ZIP in a ZIP": (nested_zip, "PKS541 PKS546"),
    "a member named twice": (twice_named, "PKS543"),
    "names that lead elsewhere": (strange_names, READ),
    "an encrypted workbook": (encrypted_workbook, "PKS542"),
    "an old Word file": (old_word, "PKS541"),
    "an encrypted ZIP": (encrypted_zip, "PKS542 PKS546"),
    "a broken old workbook": (broken_old_workbook, "PKS543 PKS545"),
    "an old workbook with a far cell": (wide_old_workbook, "PKS543 PKS544 PKS545"),
    "macros": (macro_workbook, READ),
    "a thousand sheets": (many_sheets, READ),
    "a document nested without end": (deep_document, "PKS543"),
    "tables in tables": (deep_nest_of_tables, f"{READ} PKS543"),
    "cells a hundred million columns wide": (wide_document, READ),
    "a paragraph with sixty thousand attributes": (many_attributes, "PKS544"),
    "a web page whose cells reach without end": (spans_of_a_page, "PKS544"),
    "a web page nested without end": (deep_page, f"{READ} PKS543 PKS546"),
    "a cell of a web page nested without end": (deep_cell, f"{READ} PKS543 PKS546"),
    "a quote that is never closed": (open_quote, READ),
    "an ODS whose cells repeat without end": (ods_repeats, "PKS543 PKS544 PKS545"),
}
SLOW = {
    "two million empty rows with a format": (empty_formatted_rows, READ),
    "texts that unpack to 360 MB": (zip_of_bombs, "PKS544 PKS546"),
    "a line of twenty million cells": (long_line, f"{READ} PKS544 PKS545"),
    "nothing but delimiters": (many_delimiters, f"{READ} PKS544 PKS545 PKS546"),
}
NAMES = {"a web page whose cells reach without end": "a.xls", "a line of twenty million cells": "a.csv"}
