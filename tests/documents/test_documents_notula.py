import pytest
from notula_samples import (
    every_byte,
    lines,
    material,
    meeting,
    member,
    notula,
    of_style,
    office,
    png,
    report,
    source_meeting,
    table,
    team,
)

from pks_cli.documents.papers import make_draft
from pks_cli.faults import Refused

SATU = {"uraian": "Satu", "rincian": ["Dua", {"uraian": "Tiga", "rincian": ["Empat"]}]}
BAKU = {"notula": "baku"}
PEOPLE = [
    {"nama": "Drs. Qomaru Zaman, M.A.", "jabatan": "Wakil Wali Kota Metro"},
    {"nama": "Dra. Rosita, M.M.", "jabatan": "Kepala Badan Kesbangpol Kota Metro"},
]


def test_every_fact_of_the_source_minutes_stands_in_the_notula_of_either_arrangement():
    record, tree = source_meeting()
    expected = [tree["nama"], "Senin, 13 Desember 2021", "Pukul 13.30 WIB", tree["tempat"], tree["alamat"]]
    expected += [text for person in tree["hadir"] for text in person.values()]
    expected += [one["oleh"] for one in tree["sambutan"]]

    def leaves(node):
        for point in node:
            if isinstance(point, str):
                yield point
            else:
                yield point["uraian"]
                yield from leaves(point["rincian"])

    for one in tree["sambutan"]:
        expected += leaves(one["pokok"])
    for arrangement in ("praktik", "baku"):
        text = "\n".join(lines(notula(record, office(naskah={"notula": arrangement}))))
        assert [fact for fact in expected if fact not in text] == []
        groups = [
            line for line in text.splitlines() if line.endswith("se-Kota Metro") and "Konflik" not in line
        ]
        assert len(groups) == 6


def test_the_source_minutes_have_no_decision_and_the_notula_says_none():
    document = notula(source_meeting()[0])
    assert of_style(document, "heading1") == ["Kehadiran", "Dasar", "Sambutan"]
    assert "Tembusan:" not in lines(document)


def test_a_meeting_of_which_only_name_and_date_are_known_has_no_heading_and_dotted_blanks():
    document = notula()
    assert of_style(document, "heading1") == []
    said = [line for line in lines(document) if line]
    dots, short = "." * 40, f"NIP {'.' * 24}"
    assert said == [
        "PEMERINTAH KOTA METRO",
        "BADAN KESATUAN BANGSA DAN POLITIK",
        "NOTULA",
        "Rapat Tim Terpadu",
        "Hari/Tanggal\t:\tSenin, 13 Desember 2021",
        f"Pimpinan Rapat\t:\t{dots}",
        f"Notulis\t:\t{dots}",
        "Metro, 13 Desember 2021",
        "Notulis,",
        "Pimpinan Rapat,",
        dots,
        short,
        dots,
        short,
    ]


def test_the_whole_of_a_meeting_in_the_arrangement_of_practice():
    record = meeting(
        acara=["Pembukaan", "Laporan"],
        undangan={"nomor": "005/12", "tanggal": "2021-12-08"},
        mulai="13.30",
        selesai="15.00",
        periode="2021-B12",
        dasar=["uu-7-2012"],
        sambutan=[{"oleh": "Wali Kota", "pokok": [SATU]}],
        pembahasan=["Arahan"],
        keputusan=["Putusan"],
        tindak_lanjut=[
            {"uraian": "Bentuk tim", "penanggung_jawab": "Camat", "tenggat": "2022-01-31"},
            {"uraian": "Lapor"},
        ],
        penutup="Rapat ditutup.",
        naskah={"notula": {"nomor": "200.1.3.4/7", "tanggal": "2021-12-14"}},
        tidak_hadir=[{"nama": "Kajari", "alasan": "dinas luar"}],
    )
    document = notula(record, office(tembusan=["Wali Kota Metro", "Arsip"]))
    headings = [
        "Kehadiran",
        "Dasar",
        "Sambutan",
        "Pembahasan dan Arahan",
        "Keputusan",
        "Tindak Lanjut",
        "Penutup",
    ]
    assert of_style(document, "heading1") == headings
    assert of_style(document, "heading2") == ["Tidak hadir", "Sambutan Wali Kota"]
    assert of_style(document, "Subtitle") == ["Rapat Tim Terpadu", "Nomor: 200.1.3.4/7"]
    assert of_style(document, "Isian") == [
        "Waktu\t:\tPukul 13.30 s.d. 15.00 WIB",
        "Periode\t:\tB12 (September–Desember) 2021",
        "Surat Undangan\t:\tNomor 005/12, tanggal 8 Desember 2021",
        f"Pimpinan Rapat\t:\t{'.' * 40}",
        f"Notulis\t:\t{'.' * 40}",
    ]
    assert of_style(document, "IsianBernomor") == ["Acara\t:\t1.\tPembukaan", "\t\t2.\tLaporan"]
    assert [of_style(document, f"Nomor{level}") for level in (2, 3)] == [["Dua", "Tiga"], ["Empat"]]
    assert table(document, ["No.", "Uraian"]) == [
        ["No.", "Uraian", "Penanggung Jawab", "Tenggat"],
        ["1", "Bentuk tim", "Camat", "31 Januari 2022"],
        ["2", "Lapor", "–", "–"],
    ]
    assert of_style(document, "TembusanButir") == ["Yth. Wali Kota Metro", "Arsip"]
    assert of_style(document, "TandaTanganTempat") == ["Metro, 14 Desember 2021"]
    assert of_style(document, "Penutup") == ["Rapat ditutup."]


def test_the_arrangement_of_the_regulation_has_its_block_order():
    record = meeting(
        hadir=PEOPLE,
        peserta=[{"jabatan": "camat", "wilayah": "18.72"}],
        pimpinan={"ketua": "Dra. Rosita, M.M.", "sekretaris": "Imron, S.P."},
        sambutan=[{"oleh": "Wali Kota", "pokok": ["Satu"]}],
        pembahasan=["Arahan"],
        keputusan=["Putusan"],
    )
    document = notula(record, office(naskah=BAKU))
    said = lines(document)
    order = [
        "NOTULA", "Sidang/Rapat\t:\tRapat Tim Terpadu", "Hari/Tanggal\t:\tSenin, 13 Desember 2021",
        f"Surat Undangan\t:\t{'.' * 40}", f"Waktu Sidang/Rapat\t:\t{'.' * 40}", "Pimpinan Sidang/Rapat",
        "\tKetua\t:\tDra. Rosita, M.M.", "\tSekretaris\t:\tImron, S.P.", f"\tPencatat\t:\t{'.' * 40}",
        "Peserta Sidang/Rapat\t:\t1.\tCamat se-Kota Metro", "Kegiatan Sidang/Rapat\t:\t", "Kata Pembukaan",
        "Pembahasan", "Keputusan", "Pimpinan Sidang/Rapat,", "LAMPIRAN: DAFTAR HADIR",
    ]  # fmt: skip
    assert [said.index(line) for line in order] == sorted(said.index(line) for line in order)
    assert "Notulis," not in said


def test_an_attendance_list_without_groups_is_referred_to_by_the_form():
    said = lines(notula(meeting(hadir=PEOPLE), office(naskah=BAKU)))
    assert "Peserta Sidang/Rapat\t:\tsebagaimana daftar hadir terlampir" in said


def test_the_attendance_table_has_remarks_only_when_someone_stands_in():
    head = ["No.", "Nama", "Jabatan/Instansi"]
    assert table(notula(meeting(hadir=PEOPLE)), head)[0] == head
    stand_in = [
        *PEOPLE,
        {
            "nama": "Kapolsek",
            "mewakili": "Kapolres",
            "keterangan": "sampai 14.00",
            "pangkat": "AKP",
            "nrp": "7801",
        },
    ]
    rows = table(notula(meeting(hadir=stand_in)), head)
    assert [row[3] for row in rows] == ["Keterangan", "", "", "Mewakili Kapolres; sampai 14.00"]
    assert rows[3][1].startswith("Kapolsek\nAKP")
    assert not any(cell == "Ya" for row in rows for cell in row)


def test_the_date_line_and_the_day_name_are_computed():
    assert "Hari/Tanggal\t:\tSenin, 13 Desember 2021" in lines(notula(meeting(hari="Senin")))


@pytest.mark.parametrize(
    ("times", "line"),
    [
        ({"mulai": "9.05"}, "Pukul 09.05 WIB"),
        ({"mulai": "13.30 WITA", "selesai": "15.00"}, "Pukul 13.30 s.d. 15.00 WITA"),
        ({"selesai": "15.00"}, "Sampai pukul 15.00 WIB"),
    ],
)
def test_times_say_what_is_known(times, line):
    assert f"Waktu\t:\t{line}" in lines(notula(meeting(**times)))


def test_signatures_show_rank_and_number_and_ask_for_what_a_post_has():
    lead = {
        "nama": "Dra. Rosita, M.M.",
        "jabatan": "Kepala Badan",
        "pangkat": "Pembina (IV/a)",
        "nip": "196501011990032001",
    }
    document = notula(meeting(pimpinan={"ketua": lead, "pencatat": "Siti"}))
    assert of_style(document, "TandaTanganNama") == ["Siti", "Dra. Rosita, M.M."]
    assert of_style(document, "TandaTanganAkhir") == [
        f"NIP {'.' * 24}",
        "Pembina (IV/a)",
        "NIP 196501011990032001",
    ]
    assert "Kepala Badan," in of_style(document, "TandaTangan")
    head = notula(
        meeting(pimpinan={"ketua": {"nama": "W", "jabatan": "Wakil Wali Kota Metro"}, "pencatat": "S"})
    )
    assert of_style(head, "TandaTanganAkhir") == [f"NIP {'.' * 24}"]
    officer = notula(meeting(pimpinan={"ketua": {"nama": "K", "jabatan": "Kapolsek Metro"}, "pencatat": "S"}))
    assert of_style(officer, "TandaTanganAkhir")[1] == f"NRP {'.' * 24}"


def test_a_leader_the_record_does_not_name_is_the_teams_of_that_date():
    rows = [
        {"jabatan": "wali_kota", "peran": "ketua", "nama": "Lama", "sampai": "2021-06-30"},
        {
            "jabatan": "wali_kota",
            "jabatan_lengkap": "Wali Kota Metro",
            "peran": "ketua",
            "nama": "Baru",
            "mulai": "2021-07-01",
        },
    ]
    document = notula(teams=[team(anggota=rows)])
    assert "Pimpinan Rapat\t:\tBaru (Wali Kota Metro)" in lines(document)
    assert "Lama" not in "".join(lines(document))


@pytest.mark.parametrize(
    ("jabatan", "wilayah", "name"),
    [
        ("camat", "18.72", "Camat se-Kota Metro"),
        ("camat", "18.72.04", "Camat Metro Timur"),
        ("lurah", "18.72.04", "Lurah se-Kecamatan Metro Timur"),
        ("lurah", "18.72.04.1001", "Lurah Yosodadi"),
    ],
)
def test_a_post_that_a_wilayah_has_but_once_is_no_group(jabatan, wilayah, name):
    assert name in lines(notula(meeting(peserta=[{"jabatan": jabatan, "wilayah": wilayah}])))


def test_groups_become_people_where_the_teams_of_that_date_know_them():
    east = team(wilayah="18.72.04", anggota=[{"jabatan": "camat", "nama": "Budi"}, {"jabatan": "kapolsek"}])
    group = {"jabatan": "camat", "wilayah": "18.72"}
    document = notula(
        meeting(peserta=[group, {"jabatan": "lurah", "jabatan_lengkap": "Para lurah"}]), teams=[east]
    )
    assert of_style(document, "Nomor1") == ["Camat se-Kota Metro", "Para lurah"]
    assert of_style(document, "Nomor2") == ["Budi (Kecamatan Metro Timur)"]
    attached = notula(meeting(peserta=[group]), office(naskah=BAKU), teams=[east])
    assert of_style(attached, "ButirDaftar") == ["1.\tBudi (Kecamatan Metro Timur)"]


def test_reports_stand_by_kecamatan_with_steps_and_status():
    step = {"tanggal": "2021-11-03", "oleh": "Polsek", "uraian": "Patroli"}
    told = [
        report(langkah=[step, {"uraian": "Imbauan"}], jalur_penyelesaian="musyawarah"),
        report(
            wilayah="18.72.01.1001",
            jenis="nihil",
            kategori=None,
            judul=None,
            uraian=None,
            status=None,
            sampai="2021-11-30",
        ),
        report(wilayah="18.72.04", judul="Rapat kecamatan"),
    ]
    document = notula(reports=told)
    assert of_style(document, "heading2") == ["Kecamatan Metro Pusat", "Kecamatan Metro Timur"]
    cells = of_style(document, "Sel")
    assert "3 November 2021, Polsek: Patroli" in cells
    assert "Imbauan" in cells
    assert any(cell.startswith("Selesai (") for cell in cells)
    assert "Laporan Lurah, 2 November 2021 sampai 30 November 2021" in of_style(document, "SelRincian")
    assert of_style(document, "SelJudul") == ["Nihil", "Rapat kecamatan", "Balap liar"]


def test_a_report_above_the_class_of_the_paper_is_counted_and_nowhere_in_the_file():
    secret = report(judul="KENARI", uraian="KENARI", klasifikasi="rahasia", langkah=[{"uraian": "KENARI"}])
    for arrangement in ("praktik", "baku"):
        document = notula(
            meeting(klasifikasi="biasa"), office(naskah={"notula": arrangement}), reports=[secret, report()]
        )
        assert b"KENARI" not in every_byte(document)
        assert "1 laporan berklasifikasi lebih tinggi tidak dimuat di naskah ini." in lines(document)


def test_an_example_folder_says_so_in_the_head_of_every_page():
    for contoh, expected in (("ya", ["CONTOH - BUKAN DATA RESMI"]), ("tidak", [])):
        document = notula(meeting(klasifikasi="biasa"), office(contoh=contoh))
        for head in ("word/header1.xml", "word/header2.xml"):
            assert [line for line in lines(document, head) if line.startswith("CONTOH")] == expected
    assert b"<w:titlePg/>" in member(document)


def test_a_class_above_biasa_stands_in_the_head_of_every_page():
    document = notula(meeting(klasifikasi="rahasia"))
    assert all("RAHASIA" in lines(document, head) for head in ("word/header1.xml", "word/header2.xml"))
    assert "TERBATAS" in lines(notula(), "word/header1.xml")
    assert "BIASA" not in lines(notula(meeting(klasifikasi="biasa")), "word/header1.xml")


def test_the_head_from_page_two_and_the_foot():
    document = notula()
    assert "Notula Rapat Tim Terpadu – 13 Desember 2021" in lines(document, "word/header1.xml")
    assert lines(document, "word/footer1.xml") == ["Halaman 1 dari 1"]
    assert b" PAGE " in member(document, "word/footer1.xml")
    assert b" NUMPAGES " in member(document, "word/footer1.xml")
    renamed = notula(kantor=office(naskah={"judul_notula": "NOTULEN RAPAT"}))
    assert "Notulen Rapat Tim Terpadu – 13 Desember 2021" in lines(renamed, "word/header1.xml")
    assert "NOTULEN RAPAT" in of_style(renamed, "Title")


@pytest.mark.parametrize(
    ("paper", "size"), [("A4", b'w:w="11906" w:h="16838"'), ("F4", b'w:w="12189" w:h="18709"')]
)
def test_the_paper_is_the_offices(paper, size):
    assert b"<w:pgSz " + size in member(notula(kantor=office(naskah={"kertas": paper})))


def test_the_letterhead_is_the_offices():
    kop = {
        "baris": ["PEMKOT", "DINAS", "KESBANGPOL"],
        "alamat": "Jl. A.H. Nasution",
        "telepon": "0725",
        "laman": "x.id",
    }
    document = notula(kantor=office(kop=kop))
    assert of_style(document, "KopAtas") == ["PEMKOT", "DINAS"]
    assert of_style(document, "KopNama") == ["KESBANGPOL"]
    assert of_style(document, "KopAlamat") == ["Jl. A.H. Nasution", "Telepon\u00a00725 · Laman\u00a0x.id"]


def test_a_long_way_to_reach_the_office_takes_more_lines():
    kop = {"telepon": "0725 " + "1" * 40, "pos_el": "a@b.example", "laman": "w" * 50}
    document = notula(kantor=office(kop=kop))
    assert [line.partition("\u00a0")[0] for line in of_style(document, "KopAlamat")] == ["Telepon", "Laman"]


def test_a_logo_stands_in_the_letterhead_and_no_picture_without_one():
    assert b"gambar-logo.png" in member(notula(logo=png()), "word/_rels/document.xml.rels")
    assert b"<w:drawing>" not in member(notula())
    with pytest.raises(Refused) as caught:
        notula(logo=b"GIF89a")
    assert caught.value.faults[0].code == "PKS516"


def test_an_offices_own_template_is_used_and_its_faults_are_told(tmp_path):
    with pytest.raises(Refused) as caught:
        notula(template=tmp_path / "tiada.docx")
    assert caught.value.faults[0].code == "PKS501"


def test_properties_come_from_the_record():
    core = member(notula(), "docProps/core.xml").decode()
    for piece in (
        "Notula Rapat Tim Terpadu – 13 Desember 2021",
        "2021-12-13T00:00:00Z",
        "id-ID",
        "Badan Kesatuan",
    ):
        assert piece in core


def test_the_same_records_give_the_same_paper():
    record, _ = source_meeting()
    assert notula(record) == notula(record)


def test_every_arrangement_is_given_the_same_names():
    context = make_draft(material()).data
    assert sorted(context) == sorted(make_draft(material(record=source_meeting()[0], logo=png())).data)
