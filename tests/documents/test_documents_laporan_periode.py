"""The report of a period: five parts, what was done, what came of it, and nothing above its class."""

from datetime import date

import pytest
from notula_samples import PLACES, lines, meeting, of_style, office, report, table
from period_samples import owed, period, rendered_period, usual
from promises_samples import HOSTILE, Marks, audited

from pks_cli.documents.papers import make_draft
from pks_cli.model.wilayah import Wilayah, gazetteer

KIND = "laporan_periode"
MEETING = {"tempat": "Balai Kota", "klasifikasi": "biasa"}


def data(reports=(), **more):
    return make_draft(period(KIND, reports, **more)).data


def test_it_has_the_five_parts_of_a_laporan():
    document = rendered_period(KIND, usual())
    assert of_style(document, "heading1") == [
        "Pendahuluan",
        "Kegiatan yang Dilaksanakan",
        "Hasil yang Dicapai",
        "Simpulan dan Saran",
        "Penutup",
    ]
    assert of_style(document, "Subtitle")[1:] == [
        "TENTANG",
        "PELAKSANAAN PENANGANAN KONFLIK SOSIAL DI KOTA\u00a0METRO",
        "PERIODE B12 (SEPTEMBER–DESEMBER) 2021",
    ]


def test_it_rests_on_the_confirmed_law_with_its_gazette():
    assert data()["landasan"] == [
        (
            "Undang-Undang Nomor 7 Tahun 2012 tentang Penanganan Konflik Sosial (Lembaran Negara Republik"
            " Indonesia Tahun 2012 Nomor 116, Tambahan Lembaran Negara Republik Indonesia Nomor 5315)"
        ),
        (
            "Peraturan Pemerintah Nomor 2 Tahun 2015 tentang Peraturan Pelaksanaan Undang-Undang Nomor 7"
            " Tahun 2012 tentang Penanganan Konflik Sosial"
        ),
        (
            "Peraturan Menteri Dalam Negeri Nomor 42 Tahun 2015 tentang Pelaksanaan Koordinasi Penanganan"
            " Konflik Sosial"
        ),
    ]


def test_it_goes_to_the_governor_by_name_where_the_list_of_wilayah_has_the_province():
    assert "kepada Gubernur. " in data()["pendahuluan"]["maksud"]
    with_province = gazetteer((*PLACES.wilayah, Wilayah("18", "Provinsi Lampung")))
    assert "kepada Gubernur Lampung. " in data(gazetteer=with_province)["pendahuluan"]["maksud"]
    own = office(bentuk={KIND: {"tujuan": "Dirjen Polpum"}})
    assert "kepada Dirjen Polpum. " in data(kantor=own)["pendahuluan"]["maksud"]


def test_it_says_what_it_covers():
    assert data()["pendahuluan"]["lingkup"] == (
        "Laporan ini mencakup 2 kecamatan dan 3 kelurahan di Kota Metro, dengan keadaan per 10 Januari 2022."
    )


def test_meetings_and_kegiatan_are_what_was_done():
    held = (meeting(**MEETING), meeting(nama="Rapat rahasia", klasifikasi="rahasia"))
    document = rendered_period(KIND, usual(), meetings=held)
    assert table(document, ["No.", "Hari, tanggal"])[1:] == [
        ["1", "Senin, 13 Desember 2021", "Rapat Tim Terpadu", "Balai Kota"]
    ]
    assert "1 rapat berklasifikasi lebih tinggi tidak dimuat di naskah ini." in lines(document)
    assert table(document, ["No.", "Wilayah", "Kegiatan"])[1:] == [
        ["1", "Kecamatan Metro Timur", "Dialog\nAda balap liar.\nLaporan Camat, 2 November 2021"]
    ]


def test_its_numbers_are_those_of_the_rekap_and_its_permasalahan_those_of_the_reports():
    document = rendered_period(KIND, usual())
    (total,) = [
        row for row in table(document, ["No.", "Wilayah", "Kejadian"]) if row[1] == "JUMLAH Kota Metro"
    ]
    assert total[2:] == ["3", "1", "0", "2", "1", "1", "25,0 (n\u00a0=\u00a04)", "1", "1", "1"]
    rows = table(document, ["No.", "Wilayah", "Permasalahan"])
    assert [row[1] for row in rows[1:]] == [
        "Kelurahan Yosodadi",
        "Kelurahan Yosodadi",
        "Kelurahan Yosodadi",
        "Kelurahan Iringmulyo",
    ]
    assert table(document, ["No.", "Periode"])[1][2] == "Metro"


def test_saran_are_those_reported_and_owed_and_one_line_for_the_rest():
    owes = owed("Membentuk tim", tenggat=date(2022, 1, 5), is_late=True)
    found = data(usual(), owed=(owes,))
    assert found["saran"] == [
        "Patroli malam Minggu oleh Polsek (Laporan Lurah Yosodadi, 2 November 2021).",
        (
            "Menyelesaikan tindak lanjut: Membentuk tim, tenggat 5 Januari 2022 (sudah lewat) (rapat 13"
            " Desember 2021) (bagian C angka 4)."
        ),
        "Meminta laporan dari 1 kelurahan yang belum melapor (bagian C angka 3).",
        "Menyelesaikan penanganan 2 kejadian lainnya yang belum selesai (bagian C angka 2).",
    ]
    assert found["tindak_lanjut"][0]["status"] == "Belum, lewat tenggat"


def test_the_places_that_saran_refer_to_are_where_they_say():
    document = rendered_period(KIND, usual())
    said = lines(document)
    part = said[said.index("Hasil yang Dicapai") : said.index("Simpulan dan Saran")]
    heads = [text for text in of_style(document, "heading2") if text in part]
    assert heads[1:] == [
        "Permasalahan menurut wilayah",
        "Yang belum melapor",
        "Tindak lanjut rapat yang belum selesai",
    ]


def test_a_period_without_anything_says_so_in_each_part():
    said = lines(rendered_period(KIND))
    for sentence in (
        "Tidak ada rapat yang tercatat dalam periode ini.",
        "Tidak ada kegiatan yang dilaporkan dalam periode ini.",
        "Tidak ada kejadian yang dilaporkan.",
        "Tidak ada tindak lanjut yang belum selesai.",
        "Tidak ada saran, karena belum ada laporan yang masuk.",
    ):
        assert sentence in said


def test_what_is_above_the_class_is_only_counted():
    draft = make_draft(period(KIND, usual(), kelas="biasa"))
    whole = "\n".join(lines(rendered_period(KIND, usual(), kelas="biasa")))
    assert "Rahasia sekali" not in whole
    assert draft.left_out == ("1 laporan berklasifikasi lebih tinggi tidak dimuat di naskah ini.",)
    assert draft.left_out[0] in whole


def test_every_text_of_meetings_and_reports_stands_in_it():
    mark = Marks(HOSTILE)
    reports = [
        report(judul=f"J {mark()}", uraian=f"U {mark()}", langkah=[{"oleh": mark(), "uraian": mark()}]),
        report(jenis="kegiatan", judul=f"J {mark()}", uraian=f"U {mark()}", kategori=None, status=None),
    ]
    held = (meeting(nama=f"Rapat {mark()}", tempat=mark(), alamat=mark(), klasifikasi="biasa"),)
    owes = (owed(f"Tugas {mark()}", penanggung_jawab=mark()),)
    whole = "\n".join(lines(rendered_period(KIND, reports, meetings=held, owed=owes)))
    assert [text for text in mark.used if text not in whole] == []


@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize("reports", [(), usual(), usual() * 12])
def test_an_audit_of_the_format_finds_nothing(tmp_path, kertas, reports):
    kantor = office(naskah={"kertas": kertas}, contoh="ya", tembusan=HOSTILE[:2])
    held = (meeting(**MEETING),)
    assert audited(tmp_path, rendered_period(KIND, reports, kantor, meetings=held)) == []
