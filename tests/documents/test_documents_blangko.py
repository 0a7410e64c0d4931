"""The blangko for a pen: what is asked with room to write, and each open case under its number."""

from datetime import date

from notula_samples import ROOT, every_byte, lines, material, office, paragraphs, rendered, report, table

from pks_cli.documents.papers import make_draft

NONE = {
    "meeting": None,
    "meeting_id": "",
    "day": date(2021, 12, 20),
    "kelas": "biasa",
    "wilayah": "18.72.04.1001",
    "kategori": {"balapan_liar": "Balapan liar"},
    "options": {"berkas": "2021-B12 yosodadi", "waktu": "B12 (September–Desember) 2021"},
}
SECRET = {"uraian": "Uraian panjang", "catatan_impor": "Catatan pengirim", "pelapor": "Contoh Pelapor"}


def form(*reports, **more):
    return rendered("blangko", None, office(contoh="ya"), reports=reports, **(NONE | more))


def test_every_answer_of_a_report_has_a_row():
    rows = table(form(), ["Isian"])
    asked = [row[0].split("\n")[0] for row in rows]
    assert asked == [
        *("Isian", "Kelurahan", "Tanggal kejadian", "Jam", "Pelapor", "Jenis laporan", "Lokasi", "Kejadian"),
        *("Dampak", "Langkah", "Dilakukan oleh", "Tanggal langkah", "Status", "Saran"),
        *("Nama dan jabatan pelapor", "Tanggal dan tanda tangan"),
    ]
    answers = {row[0].split("\n")[0]: row[1] for row in rows}
    assert answers["Kelurahan"] == "Yosodadi"
    assert answers["Status"].replace("\xa0", " ").count("(   )") == 3
    assert answers["Kejadian"] == ""


def test_the_kelurahan_is_left_open_on_a_form_for_several():
    rows = {row[0]: row[1] for row in table(form(wilayah="18.72.04"), ["Isian"])}
    assert rows["Kelurahan"] == ""


def test_a_case_stands_under_its_number_with_its_title_and_nothing_else_of_the_report():
    made = form(report(judul="Balap liar di jalan lingkar", **SECRET))
    head, row = table(made, ["No. kasus"])
    assert head == [
        *("No. kasus", "Kejadian", "Langkah terbaru", "Tanggal dan oleh siapa", "Status sekarang"),
    ]
    assert row[0] == "k3f9x000"
    assert row[1].startswith("Balap liar di jalan lingkar\nYosodadi, 2 November 2021")
    assert row[2:4] == ["", ""]
    assert not any(text.encode() in every_byte(made) for text in SECRET.values())


def test_a_form_without_cases_has_no_table_of_them():
    assert table(form(), ["No. kasus"]) is None
    assert "KASUS YANG BELUM SELESAI" not in lines(form())


def test_the_file_is_named_by_period_and_place():
    draft = make_draft(material("blangko", None, office(), **NONE))
    assert draft.stamp == "2021-B12 yosodadi"


def test_the_form_reads_as_agreed():
    made = form(report(judul="Balap liar di jalan lingkar"))
    parts = ("word/header2.xml", "word/document.xml", "word/header1.xml")
    written = [f"{style}: {text}" for part in parts for style, text in paragraphs(made, part)]
    expected = (ROOT / "tests/golden/blangko.txt").read_text(encoding="utf-8")
    assert "\n".join(written) == expected.rstrip("\n")
