"""Records for the tests of the papers, typed as the folder types them, and readers of what comes out."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

from lxml import etree

from pks_cli.documents.draft import Material, Told
from pks_cli.documents.papers import make_draft, render
from pks_cli.model.meeting import Meeting
from pks_cli.model.office import Office
from pks_cli.model.parsing import parse
from pks_cli.model.report import Report
from pks_cli.model.team import Team
from pks_cli.model.wilayah import Wilayah, gazetteer
from pks_cli.strict_yaml import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ROOT = Path(__file__).parents[2]
PLACES = gazetteer(
    Wilayah(code, name)
    for code, name in (
        ("18.72", "Kota Metro"),
        ("18.72.01", "Metro Pusat"),
        ("18.72.01.1001", "Metro"),
        ("18.72.04", "Metro Timur"),
        ("18.72.04.1001", "Yosodadi"),
        ("18.72.04.1002", "Iringmulyo"),
    )
)


def typed(model, tree):
    parsed = parse(model, tree, PLACES)
    assert parsed.record is not None, parsed.findings
    return parsed.record


def meeting(**keys):
    return typed(Meeting, {"nama": "Rapat Tim Terpadu", "wilayah": "18.72", "tanggal": "2021-12-13"} | keys)


def office(**keys):
    needed = {"format": "1", "nama": "Badan Kesatuan Bangsa dan Politik", "wilayah": "18.72"}
    return typed(Office, needed | {"pemerintah": "Pemerintah Kota Metro", "kota_surat": "Metro"} | keys)


def report(**keys):
    needed = {
        "jenis": "gangguan_kamtibmas",
        "wilayah": "18.72.04.1001",
        "tanggal": "2021-11-02",
        "unsur": "lurah",
    }
    told = {
        "kategori": "balapan_liar",
        "judul": "Balap liar",
        "uraian": "Ada balap liar.",
        "status": "selesai",
    }
    return typed(Report, needed | told | keys)


def team(**keys):
    return typed(Team, {"wilayah": "18.72"} | keys)


def source_meeting():
    """The record of the meeting of 13 December 2021 and the text of every leaf of it."""
    (path,) = (ROOT / "records/meetings/2021").glob("2021-12-13-*.yaml")
    tree = read(path.read_bytes()).root
    return typed(Meeting, tree), tree


def material(kind="notula", record=None, kantor=None, *, teams=(), reports=(), logo=None, **more):
    """What a paper of a meeting is made from; the reports get ids of their own."""
    record, kantor = record or meeting(), kantor or office()
    told = tuple(Told(f"k3f9x{number:03d}", one) for number, one in enumerate(reports))
    kelas = record.kelas(kantor.kelas_tertinggi)
    given = {"kind": kind, "office": kantor, "gazetteer": PLACES, "day": record.tanggal, "kelas": kelas}
    given |= {"wilayah": record.wilayah, "teams": tuple(teams), "meeting": record, "meeting_id": "m4tq7w2c"}
    given |= {"told": told, "periode": record.counted_periode}
    return Material(**(given | {"logos": {"perangkat_daerah": logo} if logo else {}} | more))


def rendered(kind, record=None, kantor=None, template=None, **options):
    return render(make_draft(material(kind, record, kantor, **options)), template)


def notula(record=None, kantor=None, **options):
    return rendered("notula", record, kantor, **options)


def member(document, name="word/document.xml"):
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return archive.read(name)


def every_byte(document):
    """All members, unpacked, one after the other."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


def paragraphs(document, name="word/document.xml"):
    """Style and text of every paragraph; breaks and tabs as characters."""
    marks = {f"{{{W}}}br": "\n", f"{{{W}}}tab": "\t"}
    found = []
    for paragraph in etree.fromstring(member(document, name)).iter(f"{{{W}}}p"):
        style = paragraph.find(f"{{{W}}}pPr/{{{W}}}pStyle")
        runs = paragraph.iter(f"{{{W}}}t", *marks)
        text = "".join(marks.get(el.tag, el.text or "") for el in runs if el.getparent().tag == f"{{{W}}}r")
        found.append(("" if style is None else style.get(f"{{{W}}}val"), text))
    return found


def lines(document, name="word/document.xml"):
    return [text for _, text in paragraphs(document, name)]


def of_style(document, style):
    return [text for found, text in paragraphs(document) if found == style]


def table(document, head):
    """The rows of the table whose first head is this, head included."""
    root = etree.fromstring(member(document))
    for found in root.iter(f"{{{W}}}tbl"):
        rows = [
            [
                "\n".join("".join(t.itertext()) for t in cell.iter(f"{{{W}}}p"))
                for cell in row.iter(f"{{{W}}}tc")
            ]
            for row in found.iter(f"{{{W}}}tr")
        ]
        if rows[0][: len(head)] == head:
            return rows
    return None


def png(width=4, height=5):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress((b"\0" + b"\x99" * width) * height))
    return b"\x89PNG\r\n\x1a\n" + head + pixels + chunk(b"IEND", b"")
