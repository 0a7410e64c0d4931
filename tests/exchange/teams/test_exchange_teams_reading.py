"""Lists of officials as offices type them: columns by synonym, wilayah wherever it stands, numbers kept."""

import pytest
from teams_samples import YOSODADI, one, table

from pks_cli.exchange.forms.team_form import KEYS, head_of
from pks_cli.exchange.intake.heads import LISTS_TITLE
from pks_cli.exchange.teams.heads import key_of
from pks_cli.exchange.teams.jabatan import read_post, read_status
from pks_cli.exchange.teams.numbers import read_nip, read_nrp, read_phone


def test_every_head_of_our_own_sheet_is_known():
    assert [key_of(head_of(key)) for key in KEYS] == list(KEYS)


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ("Nama Lengkap", "nama"),
        ("PANGKAT/GOL", "pangkat"),
        ("NIP/NRP", "nip/nrp"),
        ("No HP/WA", "hp"),
        ("No. HP / WA", "hp"),
        ("TMT", "mulai"),
        ("Kel/Desa", "wilayah"),
        ("Jabatan dalam Tim", "peran"),
        ("No.", "-"),
        ("Alasan", "-"),
        ("Hobi", ""),
        ("", ""),
    ],
)
def test_heads_are_known_by_what_offices_call_them(head, key):
    assert key_of(head) == key


def test_a_foreign_table_is_read_with_title_section_and_numbers_of_both_kinds():
    made = table(
        ["DAFTAR PEJABAT KECAMATAN METRO TIMUR", "", "", "", "", ""],
        ["No", "Nama Lengkap", "Pangkat/Gol", "NIP/NRP", "Jabatan", "TMT"],
        ["1", "Drs. Contoh, M.M.", "Pembina (IV/a)", "197501012000011001", "Camat", "2025-01-06"],
        ["2", "Contoh Polisi", "AKP", "78010001", "Kapolsek", ""],
        ["KELURAHAN TEJOSARI", "", "", "", "", ""],
        ["3", "Contoh Lurah", "", "NRP 55", "Plt. Lurah", "-"],
        ["", "", "", "", "", ""],
        ["4", "Contoh Lain", "", "", "Babinsa Kel. Yosodadi", ""],
    )
    assert [(post.wilayah, post.jabatan, post.status, post.values, post.doubts) for post in made.posts] == [
        (
            "18.72.04",
            "camat",
            "",
            {
                "nama": "Drs. Contoh, M.M.",
                "pangkat": "Pembina (IV/a)",
                "nip": "197501012000011001",
                "mulai": "2025-01-06",
            },
            (),
        ),
        ("18.72.04", "kapolsek", "", {"nama": "Contoh Polisi", "pangkat": "AKP", "nrp": "78010001"}, ()),
        ("18.72.04.1002", "lurah", "plt", {"nama": "Contoh Lurah", "nrp": "55"}, ()),
        (YOSODADI, "babinsa", "", {"nama": "Contoh Lain"}, ()),
    ]
    assert [post.origin.row for post in made.posts] == [3, 4, 6, 8]


def test_a_post_of_the_kota_with_more_behind_it_keeps_its_whole_title():
    post = one(Nama="Contoh", Jabatan="Plt. Kepala Dinas Sosial Kota Metro")
    assert (post.wilayah, post.jabatan, post.status) == ("18.72", "kepala_dinas", "plt")
    assert post.values["jabatan_lengkap"] == "Kepala Dinas Sosial Kota Metro"


def test_a_column_that_fits_nowhere_is_named_and_an_example_row_is_passed_over():
    made = table(
        ["Wilayah", "Jabatan", "Nama", "Hobi"],
        ["CONTOH", "Lurah", "Contoh", "Memancing"],
        ["Yosodadi", "Lurah", "Contoh", "Memancing"],
    )
    assert (len(made.posts), made.unread) == (1, ("Hobi",))


def test_the_sheet_of_choices_beside_ours_is_no_list_of_officials_and_one_called_daftar_is():
    rows = (["Nama", "Jabatan", "Wilayah"], ["Contoh", "Lurah", "Yosodadi"])
    assert table([LISTS_TITLE, "", ""], *rows, sheet="Daftar") is None
    assert len(table(*rows, sheet="Daftar").posts) == 1


def test_a_sheet_without_names_is_no_list_of_officials():
    assert table(["Jabatan", "Wilayah"], ["Lurah", "Yosodadi"]) is None
    assert table(["Anggaran", "Jumlah"], ["Rapat", "12"]) is None


def test_a_row_without_wilayah_has_that_of_the_sheet_or_of_the_option():
    heads, row = ["Nama", "Jabatan"], ["Contoh", "Lurah"]
    assert table(heads, row, sheet="Kel. Yosodadi").posts[0].wilayah == YOSODADI
    assert table(heads, row, wilayah=YOSODADI).posts[0].wilayah == YOSODADI
    assert table(heads, row).posts[0].wrong == "wilayah tidak ditulis"


@pytest.mark.parametrize(
    ("cells", "wrong"),
    [
        ({"Wilayah": "Atlantis", "Jabatan": "Lurah"}, "wilayah 'Atlantis' tidak dikenal"),
        ({"Wilayah": "Yosodadi", "Jabatan": "Tukang Kebun"}, "jabatan 'Tukang Kebun' tidak dikenal"),
        ({"Wilayah": "Yosodadi", "Jabatan": ""}, "jabatan tidak ditulis"),
    ],
)
def test_what_is_not_known_is_said_and_not_guessed(cells, wrong):
    assert one(Nama="Contoh", **cells).wrong == wrong


@pytest.mark.parametrize(
    ("cells", "doubt"),
    [
        ({"Jabatan": "Luraah"}, "jabatan 'Luraah' dibaca Lurah"),
        ({"Jabatan": "Camat"}, "Camat biasanya bukan di Kelurahan Yosodadi"),
        (
            {"Jabatan": "Lurah", "Mulai": "32 Okt 2025"},
            "tanggal '32 Okt 2025' tidak terbaca dan tidak dipakai",
        ),
        ({"Jabatan": "Lurah", "Status": "magang"}, "status pejabat 'magang' tidak dikenal"),
    ],
)
def test_what_is_only_near_is_doubted(cells, doubt):
    assert one(Nama="Contoh", Wilayah="Yosodadi", **cells).doubts == (doubt,)


@pytest.mark.parametrize(
    ("text", "code", "status", "rest"),
    [
        ("Plt. Lurah Yosodadi", "lurah", "plt", "Yosodadi"),
        ("PJ KEPALA DESA", "kepala_desa", "pj", ""),
        ("Babinkamtibmas", "bhabinkamtibmas", "", ""),
        ("Kepala Dinas Sosial", "kepala_dinas", "", "Sosial"),
        ("Camatan", "", "", ""),
    ],
)
def test_a_post_is_known_by_its_beginning(text, code, status, rest):
    read = read_post(text)
    assert (read.jabatan if not read.doubt else "", read.status, read.rest) == (code, status, rest)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Pejabat tetap", "tetap"),
        ("definitif", "tetap"),
        ("Plt.", "plt"),
        ("LOWONG", "kosong"),
        ("-", ""),
        ("x", None),
    ],
)
def test_who_is_in_a_post_is_told_by_few_words(text, status):
    assert read_status(text) == status


@pytest.mark.parametrize(
    ("text", "read", "doubt"),
    [
        ("19750101 200001 1 001", "197501012000011001", ""),
        ("NIP. 197501012000011001", "197501012000011001", ""),
        ("1.97501E+17", "", "hilang"),
        ("197501012000011000", "", "hilang"),
        ("197501012000011008", "", "hilang"),
        ("1975010120000110", "1975010120000110", "16 angka"),
        ("1975O1012000011001", "1975O1012000011001", "tanda selain angka"),
    ],
)
def test_a_nip_that_a_spreadsheet_rounded_is_never_taken(text, read, doubt):
    found = read_nip(text)
    assert found.text == read
    assert (doubt in found.doubt) if doubt else found.doubt == ""


def test_the_rounded_samples_are_what_a_spreadsheet_leaves():
    assert int(float("197501012000011001")) == 197501012000011008


@pytest.mark.parametrize(
    ("text", "read", "is_sure"),
    [
        ("0812-0000-1111", "0812-0000-1111", True),
        ("+62 812 0000 1111", "+62 812 0000 1111", True),
        ("81200001111", "081200001111", False),
        ("8,12E+10", "", False),
        ("0812", "0812", False),
    ],
)
def test_a_telephone_number_stays_as_typed_and_gets_its_zero_back_with_a_doubt(text, read, is_sure):
    found = read_phone(text)
    assert (found.text, found.doubt == "") == (read, is_sure)


def test_an_nrp_stays_as_typed():
    assert read_nrp("NRP 7801 0001").text == "7801 0001"
