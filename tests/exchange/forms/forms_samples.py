"""A small blangko with one case, and how to look into the workbook it becomes."""

import io
import zipfile
from datetime import date

from python_calamine import CalamineWorkbook

from pks_cli.exchange.forms.report_form import Blangko, Case
from pks_cli.model import vocabulary
from pks_cli.model.wilayah import Wilayah, gazetteer

PLACES = gazetteer(
    [
        Wilayah("18.72", "Kota Metro"),
        Wilayah("18.72.01", "Metro Pusat"),
        Wilayah("18.72.01.1001", "Metro"),
        Wilayah("18.72.01.1002", "Mulyosari"),
        Wilayah("18.72.03", "Metro Barat"),
        Wilayah("18.72.03.1003", "Mulyosari"),
        Wilayah("18.72.04", "Metro Timur"),
        Wilayah("18.72.04.1001", "Yosodadi"),
    ]
)
CASE = Case(
    number="k3f9x2ab",
    wilayah="18.72.04.1001",
    tanggal=date(2021, 11, 2),
    jenis="gangguan_kamtibmas",
    kategori="balapan_liar",
    judul="Balap liar di jalan lingkar",
    status="belum_ditangani",
    kelas="biasa",
)


def blangko(**changes):
    keys = {
        "office": "Badan Kesbangpol Kota Metro",
        "wilayah": "18.72.04.1001",
        "waktu": "B12 (September–Desember) 2021",
        "gazetteer": PLACES,
        "kategori": vocabulary.terms("kategori"),
        "cases": (CASE,),
        "first": date(2021, 9, 1),
        "latest": date(2021, 12, 31),
        "created": date(2021, 12, 1),
    }
    return Blangko(**(keys | changes))


def cells(data, sheet):
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(sheet).to_python()


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode("utf-8")


def table(data, sheet, first="No. kasus"):
    """The heads of a form, and its rows by head."""
    rows = cells(data, sheet)
    head = next(number for number, row in enumerate(rows) if row[0] == first)
    return rows[head], [dict(zip(rows[head], row, strict=True)) for row in rows[head + 1 :]]
