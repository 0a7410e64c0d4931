"""The telaahan staf: every sentence from a count or a report, every saran with what it rests on."""

import shutil
import subprocess
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from notula_samples import lines, of_style, office, png, report, table
from period_samples import figures, owed, period, rendered_period, usual
from promises_samples import HOSTILE, WORDS, Marks, audited

from pks_cli.documents.papers import make_draft, render
from pks_cli.documents.telaahan_staf import telaahan

KIND = "telaahan_staf"
YOSODADI = "Laporan Lurah Yosodadi, 2 November 2021, Lampiran no."
IRINGMULYO = "Laporan Lurah Iringmulyo, 2 November 2021, Lampiran no."
PARTS = ["Persoalan", "Praanggapan", "Fakta yang Mempengaruhi", "Analisis", "Simpulan", "Saran"]


def data(reports=(), **more):
    return make_draft(period(KIND, reports, **more)).data


def fact(found, beginning):
    (one,) = [one for one in found["fakta"] if one["teks"].startswith(beginning)]
    return one


def test_it_goes_to_the_head_of_the_region_through_the_secretary_and_has_six_parts():
    document = rendered_period(KIND, usual())
    said = lines(document)
    assert "Yth.\t:\tWali Kota Metro melalui Sekretaris Daerah" in said
    assert "Nomor\t:\t200.1.3.4/......../......../2022" in said
    assert "Tanggal\t:\t10 Januari 2022" in said
    assert of_style(document, "heading1") == PARTS


def test_the_office_may_spell_and_address_as_it_does():
    assert data(kantor=office(naskah={"kepala_daerah": "walikota"}))["surat"]["yth"].startswith(
        "Walikota Metro"
    )
    own = office(bentuk={KIND: {"tujuan": "Bupati"}}, penandatangan={"jabatan": "Kepala Badan"})
    surat = data(kantor=own)["surat"]
    assert (surat["yth"], surat["dari"]) == ("Bupati", "Kepala Badan")
    assert data(options={"nomor": "12/X"})["surat"]["nomor"] == "12/X"


def test_what_is_the_matter_is_counted_with_its_n():
    assert data(usual())["persoalan"] == [
        (
            "Dalam periode B12 (September–Desember) 2021 dilaporkan 4 kejadian di Kota Metro:"
            " 3 gangguan kamtibmas dan 1 potensi konflik."
        ),
        "3 dari 4 kejadian (75,0 %) belum selesai: 2 belum ditangani dan 1 sedang ditangani.",
        "1 kelurahan belum melapor, sehingga keadaannya belum diketahui.",
    ]


def test_facts_cite_reports_by_who_told_and_never_by_id():
    found = data(usual())
    assert fact(found, "Masuk")["teks"] == (
        "Masuk 6 laporan: 4 kejadian, 1 kegiatan, dan 1 laporan nihil. 2 dari 3 kewajiban melapor dipenuhi."
        " 1 laporan masuk terlambat."
    )
    assert fact(found, "Menurut kategori")["teks"] == (
        "Menurut kategori (n = 4 kejadian): balapan liar 2, sengketa lahan 1, dan tawuran pelajar 1."
    )
    assert fact(found, "Kejadian yang belum selesai (n = 3)")["rincian"] == [
        f"Balap liar satu di Yosodadi, belum ditangani ({YOSODADI} 1);",
        f"Rahasia sekali di Yosodadi, belum ditangani ({YOSODADI} 2);",
        f"Tawuran di Iringmulyo, sedang ditangani ({IRINGMULYO} 4).",
    ]
    assert fact(found, "Kejadian sejenis")["rincian"] == [
        "Balapan liar 2 kali di Yosodadi (Lampiran no. 1 dan 3)."
    ]
    assert fact(found, "Belum melapor")["teks"] == "Belum melapor (1 kelurahan): Metro (Metro Pusat)."
    assert fact(found, "Hambatan")["rincian"] == [f"Pelaku belum dikenali ({IRINGMULYO} 4)."]
    assert "k3f9x" not in "\n".join(lines(rendered_period(KIND, usual())))


def test_the_lampiran_holds_each_cited_report_whole_and_numbered():
    rows = table(rendered_period(KIND, usual()), ["No.", "Wilayah", "Laporan"])
    assert [row[0] for row in rows] == ["No.", "1", "2", "3", "4"]
    assert rows[1][2:] == [
        "Balap liar satu\nAda balap liar.\nLaporan Lurah Yosodadi, 2 November 2021",
        "Belum ditangani",
        "Saran: Patroli malam Minggu oleh Polsek.",
    ]
    assert rows[4][3:] == [
        "5 November 2021, Polsek Metro Timur: Dilerai.\nSedang ditangani",
        "Hambatan: Pelaku belum dikenali.",
    ]


def test_every_saran_rests_on_a_report_or_a_fact():
    owes = owed("Membentuk tim", penanggung_jawab="Camat", tenggat=date(2022, 1, 5), is_late=True)
    made = telaahan(period(KIND, usual(), owed=(owes,)))
    assert [(one.text, [cited.id for cited in one.reports], one.fact) for one in made.advice] == [
        (
            f"Patroli malam Minggu oleh Polsek ({YOSODADI} 1).",
            ["k3f9x000"],
            "",
        ),
        (
            (f"Menyelesaikan penanganan sengketa lahan di Yosodadi ({YOSODADI} 2)."),
            ["k3f9x005"],
            "",
        ),
        (
            (
                "Menyelesaikan penanganan tawuran pelajar di Iringmulyo; langkah terakhir oleh"
                f" Polsek Metro Timur, 5 November 2021 ({IRINGMULYO} 4)."
            ),
            ["k3f9x002"],
            "",
        ),
        (
            (
                "Menyelesaikan tindak lanjut: Membentuk tim, penanggung jawab Camat, tenggat 5 Januari"
                " 2022 (sudah lewat) (rapat 13 Desember 2021) (Fakta nomor 8)."
            ),
            [],
            "tindak_lanjut",
        ),
        ("Meminta laporan dari 1 kelurahan yang belum melapor (Fakta nomor 7).", [], "belum_melapor"),
    ]
    assert made.facts[7].kind == "tindak_lanjut"
    assert made.facts[6].kind == "belum_melapor"


def test_a_silence_that_may_still_end_is_asked_for_before_the_period_does():
    running = figures(usual(), today=date(2021, 12, 1))
    found = data(usual(), figures=running)
    assert (
        "Meminta laporan dari 1 kelurahan yang belum melapor sebelum periode berakhir pada 31 Desember 2021"
        in (found["saran"][-1])
    )
    assert (
        "Periode masih berjalan sampai 31 Desember 2021, sehingga jumlahnya belum akhir." in found["analisis"]
    )


def test_the_time_before_is_compared_and_who_reported_then_is_said():
    before = [report(tanggal="2021-06-02")]
    found = data(usual(), before=before)
    assert found["analisis"][0] == (
        "Dibandingkan dengan periode B08 (Mei–Agustus) 2021, jumlah kejadian yang dilaporkan naik dari 1"
        " menjadi 4. Kewajiban melapor yang dipenuhi 1 dari 3 pada waktu itu dan 2 dari 3 sekarang, sehingga"
        " perubahan itu dapat juga berasal dari banyaknya yang melapor."
    )
    assert "Dibandingkan" not in " ".join(data(usual())["analisis"])


def test_one_case_makes_no_ranking_and_no_repetition():
    found = data([report()])
    assert not [text for text in found["analisis"] if "paling banyak" in text or "lebih dari sekali" in text]
    many = data([report(tanggal=f"2021-11-0{day}") for day in range(1, 4)])
    most = "Kejadian paling banyak dilaporkan dari Metro Timur: 3 dari 3."
    assert [text for text in many["analisis"] if text.startswith(most)]


def test_where_there_is_nothing_it_says_so_and_advises_nothing():
    found = data()
    assert found["saran"] == []
    assert found["tanpa_saran"] == "Tidak ada saran, karena belum ada laporan yang masuk."
    assert telaahan(period(KIND)).advice == ()
    settled = [report(wilayah=place) for place in ("18.72.01.1001", "18.72.04.1001", "18.72.04.1002")]
    quiet = data(settled)
    assert quiet["saran"] == []
    assert quiet["tanpa_saran"].startswith("Tidak ada saran, karena tidak ada yang harus diselesaikan")
    assert "Semua kejadian itu sudah selesai." in quiet["persoalan"]


def test_what_is_above_the_class_is_only_counted():
    draft = make_draft(period(KIND, usual(), kelas="biasa"))
    whole = "\n".join(lines(rendered_period(KIND, usual(), kelas="biasa")))
    assert "Rahasia sekali" not in whole
    assert "sengketa" not in whole.lower()
    sentence = "1 laporan berklasifikasi lebih tinggi tidak dimuat di naskah ini, hanya ikut dihitung."
    assert sentence in whole
    assert draft.left_out == (sentence,)
    assert draft.data["persoalan"][0].count("4 kejadian") == 1
    secret = owed("Rahasia tim", kelas="terbatas")
    assert "Rahasia tim" not in "\n".join(
        lines(rendered_period(KIND, usual(), kelas="biasa", owed=(secret,)))
    )


def many():
    places = ("18.72.01.1001", "18.72.04.1001", "18.72.04.1002")
    words = "kata yang panjang " * 12
    return [
        report(
            wilayah=places[number % 3],
            tanggal=f"2021-{9 + number % 4:02d}-{1 + number % 28:02d}",
            judul=f"Kejadian {number} {words[: number % 190]}",
            saran=f"Saran {number} {words[: number % 150]}",
            hambatan=f"Hambatan {number}",
            status=("belum_ditangani", "sedang_ditangani", "selesai")[number % 3],
            uraian=words * (1 + number % 9),
        )
        for number in range(120)
    ]


def test_a_long_list_is_cut_by_whole_items_and_the_rest_is_counted():
    found = data(many())
    items = fact(found, "Kejadian yang belum selesai (n = 80)")["rincian"]
    assert items[-1].startswith(f"{80 - len(items) + 1} kejadian lainnya, lihat Lampiran no. ")
    assert len(found["lampiran"]) == 120
    assert found["saran"][-1].endswith("saran lainnya menurut laporan di lampiran.")


def test_where_only_nihil_was_reported_the_conclusion_still_names_the_silent_places():
    nihil = report(jenis="nihil", judul=None, uraian=None, kategori=None, status=None)
    assert data([nihil])["simpulan"] == [
        "Tidak ada kejadian yang dilaporkan di Kota Metro dalam periode B12 (September–Desember) 2021.",
        "Keadaan di 2 kelurahan belum diketahui karena belum melapor.",
    ]


@pytest.mark.parametrize(
    ("states", "said"),
    [
        (["selesai"], "1 kejadian di {} sudah selesai."),
        (["belum_ditangani"], "1 kejadian di {} belum selesai."),
        (["selesai"] * 3, "3 kejadian di {} seluruhnya sudah selesai."),
        (["selesai", "sedang_ditangani"], "Dari 2 kejadian di {}, 1 selesai dan 1 belum selesai."),
    ],
)
def test_the_conclusion_never_says_that_none_are_something(states, said):
    where = "Kota Metro dalam periode B12 (September–Desember) 2021"
    assert data([report(status=one) for one in states])["simpulan"][0] == said.format(where)


def test_follow_ups_are_advised_also_where_no_report_came_in():
    found = data(owed=(owed("Membentuk tim", penanggung_jawab="Camat"),))
    assert found["tanpa_saran"] == ""
    assert [text for text in found["saran"] if text.startswith("Menyelesaikan tindak lanjut: Membentuk tim")]
    assert "Meminta laporan dari 3 kelurahan yang belum melapor (Fakta nomor 2)." in found["saran"]


def test_follow_ups_too_long_to_name_are_counted_with_their_fact_and_are_other_ones_only_beside_named_ones():
    long = [owed(f"Tugas {number} " + "kata " * 80) for number in range(3)]
    assert "Menyelesaikan 3 tindak lanjut rapat (Fakta nomor 8)." in data(usual(), owed=tuple(long))["saran"]
    short = owed("Membentuk tim", penanggung_jawab="Camat")
    found = data(usual(), owed=(short, *long))["saran"]
    assert "Menyelesaikan 3 tindak lanjut rapat lainnya (Fakta nomor 8)." in found


def test_many_parts_of_a_region_have_their_table_in_the_lampiran(monkeypatch):
    monkeypatch.setattr("pks_cli.documents.telaahan_staf._MOST_ROWS", 1)
    found = data(usual())
    assert fact(found, "Jumlah menurut wilayah")["teks"] == "Jumlah menurut wilayah ada di lampiran."
    document = rendered_period(KIND, usual())
    assert "Jumlah menurut wilayah" in of_style(document, "JudulDaftar")
    assert [row[0] for row in table(document, ["Wilayah", "Kejadian"])] == [
        "Wilayah",
        "Metro Pusat",
        "Metro Timur",
    ]


@settings(max_examples=20, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12))
def test_every_text_of_a_cited_report_stands_in_the_lampiran_exactly_once(texts):
    mark = Marks(texts)
    reports = [
        report(
            judul=f"Judul {mark()}",
            uraian=f"Uraian {mark()}",
            saran=f"Saran {mark()}",
            hambatan=f"Hambatan {mark()}",
            langkah=[{"oleh": mark(), "uraian": mark()}],
            status="belum_ditangani",
        )
        for _ in range(3)
    ]
    said = lines(rendered_period(KIND, reports))
    whole = "\n".join(said[said.index("Laporan yang dirujuk") :])
    assert {text: whole.count(text) for text in mark.used} == dict.fromkeys(mark.used, 1)


@pytest.mark.parametrize("kertas", ["A4", "F4"])
def test_an_audit_of_the_format_finds_nothing(tmp_path, kertas):
    kantor = office(naskah={"kertas": kertas}, contoh="ya", tembusan=HOSTILE[:2])
    for reports in ((), usual(), many()):
        assert audited(tmp_path, rendered_period(KIND, reports, kantor, logo=png())) == []


@pytest.mark.proof
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice counts the pages")
@pytest.mark.parametrize("kertas", ["A4", "F4"])
def test_the_body_keeps_to_three_pages_whatever_the_data(tmp_path, kertas):
    kantor = office(naskah={"kertas": kertas}, contoh="ya", kop={"alamat": "Jalan Contoh", "telepon": "0725"})
    owes = tuple(owed(f"Tugas {number} " + "kata " * 20) for number in range(30))
    made = make_draft(period(KIND, many(), kantor, owed=owes, before=[report(tanggal="2021-06-02")]))
    (tmp_path / "t.docx").write_bytes(render(made))
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/lo", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "t.docx"], check=True, capture_output=True)
    command = ["pdftotext", "-layout", tmp_path / "t.pdf", "-"]
    pages = subprocess.run(command, check=True, capture_output=True).stdout.decode().split("\f")
    (first,) = [number for number, page in enumerate(pages, 1) if "Lampiran telaahan staf" in page]
    assert first <= 4
