"""Cells of a workbook as people see them, and what of a workbook is told because it cannot be seen."""

import io
from datetime import date, datetime, time, timedelta

import pytest
import xlsxwriter
from foreign_attacks import cell, changed, members, packed, row, sheet

from pks_cli.exchange.foreign.reading import ForeignReader
from pks_cli.exchange.foreign.workbook_notes import some


@pytest.fixture(scope="module")
def reader():
    with ForeignReader() as one:
        yield one


def made(fill):
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data)
    fill(book, book.add_worksheet("Blangko"))
    book.close()
    return data.getvalue()


def rows_of(source, index=0):
    return {one.number: one.cells for one in source.parts[index].rows}


def notes_of(source):
    return " / ".join(note.message for note in source.notes)


def test_values_are_written_as_people_type_them(reader):
    def fill(book, sheet):
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        clock = book.add_format({"num_format": "hh:mm"})
        moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
        hours = book.add_format({"num_format": "[h]:mm"})
        sheet.write_datetime(0, 0, date(2025, 10, 13), day)
        sheet.write_datetime(0, 1, time(14, 30), clock)
        sheet.write_datetime(0, 2, datetime.fromisoformat("2025-10-13T14:30"), moment)
        sheet.write_datetime(0, 3, timedelta(hours=26, minutes=5), hours)
        for column, number in enumerate(
            (1250, 0.1, -5.1173, 105.30123, 1871012345678901, 1e-7, 0.1 + 0.2), 4
        ):
            sheet.write_number(0, column, number)
        sheet.write_boolean(0, 11, boolean=True)
        sheet.write_string(0, 12, "007")
        sheet.write_string(0, 13, " 5\u00a0ribu ")

    assert rows_of(reader.read("a.xlsx", made(fill)))[1] == (
        *("2025-10-13", "14.30", "2025-10-13 14.30", "26.05"),
        *("1250", "0.1", "-5.1173", "105.30123", "1871012345678901", "0.0000001", "0.3"),
        *("TRUE", "007", " 5\u00a0ribu "),
    )


def test_a_formula_is_its_result_and_an_error_its_name(reader):
    def fill(_, sheet):
        sheet.write_formula(0, 0, "=1+1", None, 2)
        sheet.write_formula(0, 1, '="a"', None, "a")
        sheet.write_formula(0, 2, "=1/0", None, "#DIV/0!")
        sheet.write_formula(0, 3, "=NA()", None, "#N/A")

    source = reader.read("a.xlsx", made(fill))
    assert rows_of(source) == {1: ("2", "a", "#DIV/0!", "#N/A")}
    assert source.notes == ()


def test_a_formula_without_a_result_is_empty_and_told(reader):
    data = sheet(row(1, cell("A1"), b'<c r="B1"><f>A1</f></c>', b'<c r="C1" s="0"><f>A1</f><v></v></c>'))
    source = reader.read("a.xlsx", data)
    assert rows_of(source) == {1: ("isi",)}
    assert "rumus di B1, C1 tidak menyimpan hasil" in notes_of(source)


def test_rows_keep_the_numbers_that_excel_shows_and_columns_their_places(reader):
    def fill(_, sheet):
        sheet.write_string(4, 2, "judul")
        sheet.write_string(9, 3, "isi")

    assert rows_of(reader.read("a.xlsx", made(fill))) == {5: ("", "", "judul", ""), 10: ("", "", "", "isi")}


def test_a_merged_cell_has_its_text_in_each_of_its_places(reader):
    def fill(_, sheet):
        sheet.merge_range(1, 0, 2, 1, "Metro Timur")
        sheet.write_string(1, 2, "a")
        sheet.write_string(2, 2, "b")

    found = rows_of(reader.read("a.xlsx", made(fill)))
    assert found == {2: ("Metro Timur", "Metro Timur", "a"), 3: ("Metro Timur", "Metro Timur", "b")}


def test_hidden_rows_columns_and_sheets_are_read_and_told(reader):
    def fill(book, sheet):
        for number in range(4):
            sheet.write_string(number, 0, f"baris {number + 1}")
            sheet.write_string(number, 2, "x")
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column(2, 3, None, None, {"hidden": True})
        other = book.add_worksheet("Rahasia")
        other.write_string(0, 0, "isi")
        other.hide()

    source = reader.read("a.xlsx", made(fill))
    first, second = source.parts
    assert [one.number for one in first.rows if one.is_hidden] == [3]
    assert rows_of(source)[3] == ("baris 3", "", "x")
    assert (first.is_hidden, second.is_hidden, second.name) == (False, True, "Rahasia")
    assert "“Blangko”: baris 3 tersembunyi" in notes_of(source)
    assert "“Blangko”: kolom C:D tersembunyi" in notes_of(source)
    assert "“Rahasia” tersembunyi" in notes_of(source)


def test_macros_are_told(reader):
    content = members(made(lambda _, sheet: sheet.write_string(0, 0, "isi")))
    source = reader.read("a.xlsm", packed({**content, "xl/vbaProject.bin": bytes(100)}))
    assert "makro itu tidak dijalankan" in notes_of(source)
    assert all(note.code == "PKS548" and note.level == "peringatan" for note in source.notes)


def test_a_far_cell_is_read_beside_the_table(reader):
    def fill(_, sheet):
        sheet.write_string(0, 0, "Kelurahan")
        sheet.write_string(0, 2, "Uraian")
        sheet.merge_range(1, 0, 1, 2, "gabung")
        sheet.write_string(1_048_575, 16_383, "jauh")

    source = reader.read("a.xlsx", made(fill))
    assert rows_of(source) == {
        1: ("Kelurahan", "Uraian", ""),
        2: ("gabung", "gabung", ""),
        1_048_576: ("", "", "jauh"),
    }
    assert "jauh di luar tabel" in notes_of(source)


@pytest.mark.parametrize("prefix", [b"", b"x:"])
def test_names_with_and_without_a_prefix_tell_the_same(reader, prefix):
    def renamed(xml):
        xml = (
            xml.replace(b"</", b"<\0/")
            .replace(b"<", b"<" + prefix)
            .replace(b"<" + prefix + b"\0/", b"</" + prefix)
        )
        return xml.replace(b"<" + prefix + b"?", b"<?").replace(
            b" xmlns=", b" xmlns:x=" if prefix else b" xmlns="
        )

    rows = b'<row r="2" hidden="1"><c r="A2"><f>B1</f></c><c r="B2" t="e"><v>#REF!</v></c></row>'
    source = reader.read("a.xlsx", changed(sheet(row(1, cell("A1")) + rows), sheet1=renamed))
    assert rows_of(source) == {1: ("isi", ""), 2: ("", "#REF!")}
    assert "baris 2 tersembunyi" in notes_of(source)
    assert "rumus di A2" in notes_of(source)


def test_an_empty_workbook_is_told(reader):
    from pks_cli.faults import Refused

    with pytest.raises(Refused) as caught:
        reader.read("a.xlsx", made(lambda *_: None))
    assert caught.value.faults[0].code == "PKS546"


def test_a_text_about_tags_stays_a_text(reader):
    words = '<c r="XFD1048576" t="e"> hidden="1" </f> r=\'A1\' count="3"'
    source = reader.read("a.xlsx", made(lambda _, sheet: sheet.write_string(0, 0, words)))
    assert rows_of(source) == {1: (words,)}
    assert source.notes == ()


def test_a_web_page_named_xls_is_its_table(reader):
    page = (
        "<html><body><h3>Laporan</h3><table><tr><th colspan=2>Kelurahan</th><td rowspan=2>c</td></tr>"
        "<tr><td>Yosodadi<br>Timur</td><td>&nbsp;1.250 </td></tr></table>"
        "<p>tanda <b>tangan</b></p></body></html>"
    )
    source = reader.read("laporan.xls", page.encode())
    assert [line.text for line in source.parts[0].lines] == ["Laporan"]
    assert rows_of(source, 1) == {
        1: ("Kelurahan", "Kelurahan", "c"),
        2: ("Yosodadi\nTimur", "\u00a01.250", "c"),
    }
    assert [line.text for line in source.parts[2].lines] == ["tanda tangan"]


def test_many_places_are_named_by_a_few():
    assert some([1, 2]) == "1, 2"
    assert some(list(range(1, 9))) == "1, 2, 3, 4, 5, dan 3 lagi"
