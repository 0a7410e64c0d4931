"""A workbook opens with the same cells, prints on one page's width, and no text of it acts."""

import io
import re
import zipfile
from datetime import date

import pytest
from exchange_samples import named, table
from python_calamine import CalamineWorkbook

from pks_cli.exchange.xlsx import xlsx_bytes
from pks_cli.faults import Refused

DAY = date(2022, 1, 1)


def book(*tables, **options):
    return xlsx_bytes(tables or (table(),), created=DAY, **options)


def cells(data, sheet=0):
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(sheet).to_python()


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode("utf-8")


def test_title_heads_rows_and_notes_stand_in_their_order():
    assert cells(book()) == [
        ["Rekap Laporan", "", "", "", ""],
        ["Tahun 2021", "", "", "", ""],
        ["", "", "", "", ""],
        ["Kode", "Wilayah", "Kejadian", "", "Laporan terakhir"],
        ["", "", "Jumlah kejadian", "Selesai (%)", ""],
        ["18.72.04", "Metro Timur", 1250.0, 66.7, date(2021, 12, 13)],
        ["18.72.04.1001", "Yosodadi", "–", "–", "–"],
        ["18.72", "JUMLAH Kota Metro", 1250.0, 66.7, date(2021, 12, 13)],
        ["", "", "", "", ""],
        ["Catatan.", "", "", "", ""],
    ]


def test_an_example_folder_says_so_on_the_sheet_and_on_every_printed_page():
    data = book(table(is_example=True))
    assert cells(data)[0][0] == "CONTOH - BUKAN DATA RESMI"
    assert "&amp;CCONTOH - BUKAN DATA RESMI" in part(data, "xl/worksheets/sheet1.xml")
    assert "CONTOH" not in part(book(), "xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "http://a.b", "mailto:a@b", "<b>&\"'", "😀", "0812", "18.72"],
)
def test_a_text_is_a_text(text):
    data = book(named(text))
    assert text in [row[1] for row in cells(data)]
    sheet = part(data, "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet


def test_a_text_longer_than_a_cell_is_refused_and_not_cut():
    assert "x" * 32_767 in [row[1] for row in cells(book(named("x" * 32_767)))]
    with pytest.raises(Refused) as refused:
        book(named("x" * 32_768))
    assert refused.value.faults[0].code == "PKS414"


def test_heads_stay_in_sight_and_repeat_on_paper():
    data = book()
    sheet = part(data, "xl/worksheets/sheet1.xml")
    assert re.search(r'<pane xSplit="2" ySplit="5" .*state="frozen"', sheet)
    assert 'orientation="landscape"' in sheet
    assert 'fitToHeight="0"' in sheet
    assert "Rekap!$4:$5" in part(data, "xl/workbook.xml")
    assert "Halaman &amp;P dari &amp;N" in sheet


@pytest.mark.parametrize(("paper", "code"), [("A4", 9), ("F4", 14)])
def test_it_prints_on_the_paper_of_the_office(paper, code):
    assert f'paperSize="{code}"' in part(book(paper=paper), "xl/worksheets/sheet1.xml")


def test_numbers_have_their_formats():
    styles = part(book(), "xl/styles.xml")
    assert 'formatCode="0.0"' in styles
    assert 'formatCode="[$-421]d mmm yyyy"' in styles
    assert 'formatCode="#,##0"' in styles


def test_several_tables_are_several_sheets():
    data = book(table(), table(name="Belum melapor", title="Belum Melapor"))
    assert CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names == ["Rekap", "Belum melapor"]
    assert cells(data, 1)[0][0] == "Belum Melapor"


def test_the_same_table_gives_the_same_bytes():
    assert book() == book()
