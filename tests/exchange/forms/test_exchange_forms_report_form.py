"""The blangko: heads that come back, choices in words, cases only shown, nothing hidden, no text acts."""

import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from forms_samples import CASE, PLACES, blangko, cells, part, table

from pks_cli.exchange.forms.report_form import KEYS, choices_of, report_form
from pks_cli.exchange.forms.workbook import form_bytes
from pks_cli.exchange.intake.heads import FORM_KEYS, head_of, keys_by_head
from pks_cli.faults import Refused
from pks_cli.model import vocabulary

SHEET = "xl/worksheets/sheet1.xml"


def made(**changes):
    return form_bytes(report_form(blangko(**changes)))


def test_every_head_is_one_that_the_reader_of_our_tables_knows():
    heads, _rows = table(made(), "Laporan")
    assert heads == [head_of(key) for key in KEYS]
    assert set(FORM_KEYS) <= set(KEYS)
    assert len(set(heads)) == len(heads)
    assert keys_by_head().keys() >= {re.sub(r"\W", "", head).casefold() for head in heads[1:]}


def test_the_six_answers_stand_first():
    heads, _rows = table(made(), "Laporan")
    assert heads[:8] == [
        *("No. kasus", "Kelurahan", "Tanggal kejadian", "Jam", "Pelapor", "Kejadian"),
        *("Langkah terbaru", "Status"),
    ]


def test_an_open_case_stands_under_its_number_with_room_for_the_next_step():
    _heads, rows = table(made(), "Laporan")
    (row,) = [one for one in rows if one["No. kasus"] == CASE.number]
    shown = {head: cell for head, cell in row.items() if cell != ""}
    assert shown == {
        "No. kasus": "k3f9x2ab",
        "Kelurahan": "Yosodadi",
        "Tanggal kejadian": date(2021, 11, 2),
        "Kejadian": "Balap liar di jalan lingkar",
        "Jenis laporan": "Gangguan kamtibmas",
        "Kategori": "Balapan liar",
    }


def test_example_rows_say_so_in_the_first_column_and_nothing_else_does():
    _heads, rows = table(made(cases=()), "Laporan")
    marked = [one for one in rows if any(one.values())]
    assert [one["No. kasus"] for one in marked] == ["CONTOH", "CONTOH"]
    assert marked[1]["Jenis laporan"] == "Nihil"


def test_what_may_be_chosen_is_written_in_words_with_the_office_s_own_kategori():
    own = vocabulary.merged(
        vocabulary.terms("kategori"), {"pawai": vocabulary.term_from_fields("pawai", {"label": "Pawai obor"})}
    )
    lists = cells(made(kategori=own), "Daftar")
    heads = lists[2]
    column = {
        head: [row[place] for row in lists[3:] if row[place]] for place, head in enumerate(heads) if head
    }
    assert column["Pilihan: Status"] == ["Belum ditangani", "Sedang ditangani", "Selesai"]
    assert "Pawai obor" in column["Pilihan: Kategori"]
    assert column["Pilihan: Klasifikasi"] == ["Biasa", "Terbatas"]
    assert column["Pilihan: Kelurahan"] == ["Yosodadi"]


def test_every_wilayah_to_choose_means_one_wilayah_also_where_names_are_alike():
    names = choices_of("wilayah", blangko(wilayah="18.72"))
    assert names == (
        "Kelurahan Metro",
        "Kelurahan Mulyosari, Kecamatan Metro Pusat",
        "Kelurahan Mulyosari, Kecamatan Metro Barat",
        "Yosodadi",
        *("Metro Pusat", "Metro Barat", "Metro Timur"),
    )
    assert [PLACES.find(name).code for name in names] == [
        *("18.72.01.1001", "18.72.01.1002", "18.72.03.1003", "18.72.04.1001"),
        *("18.72.01", "18.72.03", "18.72.04"),
    ]


def test_dates_times_and_choices_are_checked_with_indonesian_words():
    sheet = part(made(), SHEET)
    checks = re.findall(r"<dataValidation [^>]*?/?>", sheet)
    kinds = [re.search(r'type="(\w+)"', one)[1] for one in checks]
    assert kinds.count("date") == 3
    assert kinds.count("custom") == 1
    assert kinds.count("whole") == 2
    assert kinds.count("list") == 6
    assert all('error="' in one and 'errorTitle="' in one for one in checks)
    assert "<formula1>36526</formula1><formula2>44561</formula2>" in sheet  # 1 January 2000, 31 December 2021
    assert "Pilih dari daftar" in sheet
    assert re.search(r"<formula1>Daftar!\$A\$4:\$A\$4</formula1>", sheet)


def test_heads_and_shown_cells_are_protected_without_a_password_and_the_rest_is_not():
    data = made()
    sheet, styles = part(data, SHEET), part(data, "xl/styles.xml")
    protection = re.search(r"<sheetProtection [^>]*>", sheet)[0]
    assert "password" not in protection
    assert 'insertRows="0"' in protection
    formats = styles[styles.index("<cellXfs") :].split("<xf ")[1:]
    locked = ['locked="0"' not in one for one in formats]
    place = {key: chr(ord("A") + number) for number, key in enumerate(KEYS)}
    row = next(
        one for one in re.findall(r"<row .*?</row>", sheet, re.DOTALL) if "k3f9x2ab" in texts(data, one)
    )
    style = dict(re.findall(r'<c r="([A-Z]+)\d+" s="(\d+)"', row))
    assert locked[int(style[place["kasus"]])]
    assert locked[int(style[place["uraian"]])]
    assert not locked[int(style[place["langkah"]])]
    assert not locked[int(style[place["status"]])]


def texts(data, row):
    strings = re.findall(r"<si>.*?<t[^>]*>(.*?)</t>", part(data, "xl/sharedStrings.xml"), re.DOTALL)
    return [strings[int(number)] for number in re.findall(r't="s"><v>(\d+)</v>', row)]


def test_nothing_is_hidden_no_macro_is_inside_and_heads_stay_in_sight():
    data = made()
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
    assert not any("vba" in name.lower() or "macro" in name.lower() for name in names)
    assert "hidden" not in part(data, "xl/workbook.xml")
    assert 'hidden="1"' not in part(data, SHEET)
    sheets = re.findall(r'<sheet name="(\w+)"', part(data, "xl/workbook.xml"))
    assert sheets == ["Laporan", "Petunjuk", "Daftar"]
    assert 'state="frozen"' in part(data, SHEET)
    assert "Print_Titles" in part(data, "xl/workbook.xml")
    assert "Kapan terjadi" in part(data, "xl/comments1.xml")


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "http://a.b", "<b>&\"'", "&A&P", "+62"])
def test_a_text_of_the_office_or_of_a_case_never_acts(text):
    data = made(office=text, cases=(replace(CASE, judul=text),))
    _heads, rows = table(data, "Laporan")
    assert text in [row["Kejadian"] for row in rows]
    assert "<f>" not in part(data, SHEET)
    assert "<hyperlink" not in part(data, SHEET)


def test_marks_stand_over_the_title_and_on_every_printed_page():
    data = made(marks=("TERBATAS",))
    assert cells(data, "Laporan")[0][0] == "TERBATAS"
    assert all("TERBATAS" in part(data, f"xl/worksheets/sheet{number}.xml") for number in (1, 2, 3))


@pytest.mark.parametrize(("paper", "code"), [("A4", 9), ("F4", 14)])
def test_it_prints_on_the_paper_of_the_office_lying_down(paper, code):
    sheet = part(made(paper=paper), SHEET)
    assert f'paperSize="{code}"' in sheet
    assert 'orientation="landscape"' in sheet


def test_a_title_longer_than_a_cell_is_refused_and_not_cut():
    with pytest.raises(Refused):
        made(cases=(replace(CASE, judul="x" * 40_000),))


def test_the_same_blangko_gives_the_same_bytes():
    assert made() == made()


def test_a_form_for_one_kelurahan_says_that_its_name_need_not_be_repeated():
    said = "Blangko ini untuk Kelurahan Yosodadi: kolom Kelurahan boleh dikosongkan."
    assert [said] in cells(made(), "Petunjuk")
    assert [said] not in cells(made(wilayah="18.72.04"), "Petunjuk")
    assert ["Wilayah: Kelurahan Yosodadi, Kecamatan Metro Timur"] in [
        row[:1] for row in cells(made(), "Laporan")
    ]
