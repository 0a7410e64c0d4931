"""The draft of a team's decree: marked as a draft, its law confirmed, its members those of the day."""

from datetime import date

import pytest
from notula_samples import lines, material, member, of_style, office, paragraphs, rendered, table, team
from period_samples import period
from promises_samples import HOSTILE, Marks, audited

from pks_cli.documents.papers import make_draft
from pks_cli.model.wilayah import Wilayah, gazetteer

KIND = "keputusan_tim"
NONE = {"meeting": None, "meeting_id": "", "day": date(2021, 12, 13), "kelas": "biasa"}
ROWS = [
    {"jabatan": "kepala_satpol_pp", "peran": "anggota", "nama": "Imron, S.P., M.Si."},
    {"jabatan": "kaban_kesbangpol", "peran": "sekretaris", "nama": "Dra. Rosita, M.M."},
    {"jabatan": "kapolres", "peran": "wakil_ketua"},
    {"jabatan": "wali_kota", "peran": "ketua", "nama": "Contoh Kepala", "mulai": "2021-02-26"},
    {"jabatan": "wali_kota", "peran": "ketua", "nama": "Contoh Lama", "sampai": "2021-02-25"},
    {"jabatan": "lainnya", "jabatan_lengkap": "Ketua Forum", "nama": "Contoh Forum"},
]


def decree(kantor=None, *, teams=(), wilayah="18.72", **more):
    return rendered(KIND, None, kantor, teams=teams, wilayah=wilayah, **(NONE | more))


def data(kantor=None, *, teams=(), wilayah="18.72", **more):
    return make_draft(material(KIND, None, kantor, teams=teams, wilayah=wilayah, **(NONE | more))).data


def test_it_is_a_decree_of_the_head_of_the_region_and_says_that_it_is_a_draft():
    document = decree()
    assert of_style(document, "TandaRancangan") == ["RANCANGAN"]
    assert of_style(document, "KeputusanJudul") == [
        "KEPUTUSAN WALI KOTA METRO",
        f"NOMOR {'.' * 24}",
        "TENTANG",
        "PEMBENTUKAN TIM TERPADU PENANGANAN KONFLIK SOSIAL KOTA METRO TAHUN 2021",
        "WALI KOTA METRO,",
    ]
    head = lines(document, "word/header1.xml")[-1]
    assert head.startswith("RANCANGAN: Keputusan Wali Kota Metro tentang Pembentukan Tim Terpadu")


def test_reasons_have_letters_law_has_numbers_and_rulings_have_their_words():
    said = lines(decree())
    starts = [line.split("bahwa")[0] for line in said if "\tbahwa" in line]
    assert starts == ["Menimbang\t:\ta.\t", "\t\tb.\t", "\t\tc.\t"]
    assert [line for line in said if line.startswith("Mengingat\t:\t1.\tUndang-Undang Nomor 7 Tahun 2012")]
    assert [
        line for line in said if line.startswith("\t\t3.\tPeraturan Menteri Dalam Negeri Nomor 42 Tahun 2015")
    ]
    rulings = [
        line.split("\t")[0] for style, line in paragraphs(decree()) if style.startswith("KeputusanDiktum")
    ]
    assert rulings == ["Menetapkan", "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA"]


@pytest.mark.parametrize(
    ("code", "below"),
    [("1001", "kelurahan"), ("2001", "desa"), (None, "kelurahan atau desa")],
)
def test_a_team_of_a_kecamatan_reaches_the_places_that_this_region_has(code, below):
    codes = [code] if code else ["1001", "2001"]
    names = [Wilayah("18.72", "Kota Metro"), Wilayah("18.72.01", "Metro Pusat")]
    places = gazetteer((*names, *(Wilayah(f"18.72.01.{one}", one) for one in codes)))
    reasons = data(wilayah="18.72.01", gazetteer=places)["menimbang"]
    assert reasons[1].endswith(f"perlu menjangkau kecamatan dan {below} di Kota Metro;")


def test_a_kota_of_jakarta_has_no_budget_and_no_sekretaris_daerah_of_its_own():
    places = gazetteer((Wilayah("31.74", "Kota Administrasi Jakarta Selatan"),))
    kantor = office(wilayah="31.74", pemerintah="Pemerintah Provinsi Daerah Khusus Ibukota Jakarta")
    costs = data(kantor, wilayah="31.74", gazetteer=places)["diktum"][3]["teks"]
    assert costs.endswith("Belanja Daerah Provinsi Daerah Khusus Ibukota Jakarta Tahun Anggaran 2021.")
    own = data()["diktum"][3]["teks"]
    assert own.endswith("Belanja Daerah Kota Metro Tahun Anggaran 2021.")
    study = make_draft(period("telaahan_staf", [], kantor, gazetteer=places)).data
    assert study["surat"]["yth"] == "Wali Kota Administrasi Jakarta Selatan melalui Sekretaris Kota"


def test_only_law_whose_wording_is_confirmed_is_named():
    whole = "\n".join(lines(decree()))
    assert "23 Tahun 2014" not in whole
    assert "199/KPTS" not in whole


def test_members_are_those_of_the_day_in_the_order_of_their_peran():
    rows = table(decree(teams=[team(anggota=ROWS)]), ["No.", "Nama"])
    dots = "." * 24
    assert rows[1:] == [
        ["1", "Contoh Kepala", "Wali Kota Metro", "Ketua"],
        ["2", dots, "Kapolres", "Wakil Ketua"],
        ["3", "Dra. Rosita, M.M.", "Kepala Badan Kesatuan Bangsa dan Politik", "Sekretaris"],
        ["4", "Imron, S.P., M.Si.", "Kepala Satuan Polisi Pamong Praja", "Anggota"],
        ["5", "Contoh Forum", "Ketua Forum", dots],
    ]


def test_the_head_signs_with_the_name_alone_under_his_own_kop():
    document = decree(teams=[team(anggota=ROWS)])
    assert of_style(document, "KopNama") == ["WALI KOTA METRO"]
    assert of_style(document, "TandaTanganNama") == ["Contoh Kepala", "Contoh Kepala"]
    assert of_style(document, "TandaTanganAkhir") == []


def test_another_signer_that_the_office_names_decides():
    own = office(bentuk={KIND: {"penandatangan": {"jabatan": "Camat Metro Timur", "nama": "Contoh Camat"}}})
    document = decree(own, wilayah="18.72.04")
    assert of_style(document, "KeputusanJudul")[0] == "KEPUTUSAN CAMAT METRO TIMUR"
    assert of_style(document, "TandaTanganNama") == ["Contoh Camat", "Contoh Camat"]


def test_a_team_below_the_city_is_no_tim_terpadu_and_has_its_posts_ready_to_fill():
    document = decree(wilayah="18.72.04")
    assert "PEMBENTUKAN TIM PENANGANAN KONFLIK SOSIAL KECAMATAN METRO TIMUR TAHUN 2021" in lines(document)
    dots = "." * 24
    posts = ["Camat Metro Timur", "Kapolsek Metro Timur", "Danramil Metro Timur"]
    assert table(document, ["No.", "Nama"])[1:] == [
        [str(number), dots, post, dots] for number, post in enumerate(posts, 1)
    ]
    (reason,) = [line for line in lines(document) if line.startswith("Menimbang")]
    assert reason.endswith("Kepolisian Negara Republik Indonesia, dan Tentara Nasional Indonesia;")
    village = table(decree(wilayah="18.72.04.1001"), ["No.", "Nama"])
    assert [row[2] for row in village[1:]] == [
        "Lurah Yosodadi",
        "Bhabinkamtibmas Yosodadi",
        "Babinsa Yosodadi",
    ]


def test_a_city_without_a_team_has_a_row_for_each_peran():
    rows = table(decree(), ["No.", "Nama"])
    assert [row[3] for row in rows[1:]] == ["Ketua", "Wakil Ketua", "Sekretaris", "Anggota"]


def test_who_holds_the_post_from_another_team_is_a_member_too():
    other = team(
        wilayah="18.72.01",
        anggota=[{"jabatan": "danramil", "nama": "Kapten Contoh", "juga_wilayah": ["18.72.04"]}],
    )
    assert [row[1:3] for row in table(decree(teams=[other], wilayah="18.72.04"), ["No.", "Nama"])[1:]] == [
        ["Kapten Contoh", "Danramil Metro Timur"]
    ]


def test_number_and_date_stay_open_until_a_person_gives_them():
    assert data()["tanggal"] == f"{'.' * 20} 2021"
    given = data(options={"tanggal": "2021-12-13", "nomor": "12/KPTS/2021"})
    assert (given["tanggal"], given["nomor"]) == ("13 Desember 2021", "12/KPTS/2021")


def test_the_office_decides_how_wali_kota_is_spelled_and_the_regulation_which_font():
    kantor = office(naskah={"kepala_daerah": "walikota", "huruf": "Arial"})
    document = decree(kantor)
    assert of_style(document, "KeputusanJudul")[0] == "KEPUTUSAN WALIKOTA METRO"
    styles = member(document, "word/styles.xml")
    assert b"Bookman Old Style" in styles
    assert b'"Arial"' not in styles


def test_every_text_of_the_members_stands_in_the_list_exactly_once():
    mark = Marks(HOSTILE)
    rows = [{"jabatan": "lainnya", "jabatan_lengkap": mark(), "nama": mark()} for _ in range(12)]
    whole = "\n".join(lines(decree(teams=[team(anggota=rows)])))
    assert {text: whole.count(text) for text in mark.used} == dict.fromkeys(mark.used, 1)


@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize("number", [0, 6, 120])
def test_an_audit_of_the_format_finds_nothing(tmp_path, kertas, number):
    kantor = office(naskah={"kertas": kertas}, contoh="ya", tembusan=HOSTILE[:2])
    rows = [{"jabatan": "kabid", "nama": f"Contoh {one}", "peran": "anggota"} for one in range(number)]
    teams = [team(anggota=rows)] if rows else []
    assert audited(tmp_path, decree(kantor, teams=teams)) == []


def test_an_acting_official_is_named_as_acting_and_no_telephone_number_is_printed():
    rows = [
        {"jabatan": "kepala_satpol_pp", "nama": "Contoh Pelaksana", "status": "plt", "hp": "0812 0000 1111"},
        {"jabatan": "lainnya", "jabatan_lengkap": "Pj. Ketua Forum", "nama": "Contoh", "status": "pj"},
    ]
    made = data(teams=(team(anggota=rows),))
    posts = [one["jabatan"] for one in made["anggota"]]
    assert posts == ["Plt. Kepala Satuan Polisi Pamong Praja", "Pj. Ketua Forum"]
    assert "0812" not in str(made)
