"""The rekap on paper: the numbers of the sheet and no others, silence apart from nihil."""

import pytest
from notula_samples import lines, of_style, office, table
from period_samples import period, rendered_period, usual
from promises_samples import HOSTILE, audited

from pks_cli.documents.papers import make_draft
from pks_cli.model.report import KEJADIAN
from pks_cli.model.vocabulary import codes

HEAD = ["No.", "Wilayah", "Kejadian"]


def test_every_wilayah_has_its_row_and_the_total_is_last():
    rows = table(rendered_period("rekap", usual()), HEAD)[2:]
    assert [row[:6] for row in rows] == [
        ["I", "Metro Pusat", "–", "–", "–", "–"],
        ["1", "Metro", "–", "–", "–", "–"],
        ["II", "Metro Timur", "3", "1", "0", "4"],
        ["1", "Yosodadi", "2", "1", "0", "3"],
        ["2", "Iringmulyo", "1", "0", "0", "1"],
        ["", "JUMLAH Kota Metro", "3", "1", "0", "4"],
    ]
    assert rows[3][6:] == [
        "2",
        "0",
        "1",
        "33,3 (n\u00a0=\u00a03)",
        "0",
        "1",
        "4",
        "1",
        "1",
        "0",
        "1",
        "09/01/2022",
    ]
    assert rows[1][6:] == ["–", "–", "–", "–", "–", "–", "–", "1", "0", "1", "–", "–"]


def test_the_table_has_a_column_for_every_kind_and_every_status():
    (row, *_) = make_draft(period("rekap")).data["baris"]
    assert tuple(row["per_jenis"]) == tuple(code for code in codes("jenis") if code in KEJADIAN)
    assert tuple(row["per_status"]) == codes("status")
    heads = table(rendered_period("rekap"), HEAD)[1]
    others = 12
    assert len(heads) == len(row["per_jenis"]) + len(row["per_status"]) + others


def test_who_has_not_reported_stands_in_a_table_of_its_own():
    silent = table(rendered_period("rekap", usual()), ["No.", "Periode"])
    assert silent[1:] == [
        ["1", "B12 (September–Desember) 2021", "Metro", "Metro Pusat", "periode berakhir 31 Desember 2021"]
    ]


def test_the_notes_carry_n_and_say_what_is_not_counted():
    notes = of_style(rendered_period("rekap", usual(), left_out=2, kelas="biasa"), "CatatanTabel")
    assert notes == [
        "Selesai: 25,0 % dari n = 4 kejadian.",
        "Melapor: 2 dari 3 kewajiban melapor (satu laporan untuk setiap kelurahan dalam setiap periode).",
        "Laporan nihil adalah laporan. Tanda – berarti belum ada laporan.",
        "Angka kecamatan dan jumlah memuat juga laporan di tingkatnya sendiri.",
        "Laporan di atas kelas biasa hanya dihitung; tanggalnya tidak disebut.",
        "2 berkas tidak dihitung karena harus diperbaiki.",
        "Belum melapor berarti tidak ada satu laporan pun, juga bukan laporan nihil.",
    ]


def test_a_folder_without_reports_says_so_and_has_dashes():
    said = lines(rendered_period("rekap"))
    assert "Belum ada kejadian yang dilaporkan." in said
    assert "Kota Metro, periode B12 (September–Desember) 2021" in said


def test_a_year_and_a_part_are_named_as_asked():
    said = lines(rendered_period("rekap", usual(), wilayah="18.72.04", periode=None))
    assert "Kecamatan Metro Timur, tahun 2021" in said
    assert make_draft(period("rekap", periode=None)).stamp == "2021"


@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize("reports", [(), usual()])
def test_an_audit_of_the_format_finds_nothing(tmp_path, kertas, reports):
    kantor = office(naskah={"kertas": kertas}, contoh="ya", tembusan=HOSTILE[:2])
    assert audited(tmp_path, rendered_period("rekap", reports, kantor)) == []
