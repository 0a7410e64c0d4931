import pytest
from hypothesis import given
from hypothesis import strategies as st
from values_samples import around

from pks_cli.exchange.values.codes import find_unsur, read_code
from pks_cli.model import vocabulary

NAMES = (
    "jenis",
    "kategori",
    "status",
    "unsur",
    "klasifikasi",
    "jalur",
    "bidang",
    "tingkat",
    "sumber_konflik",
)


@pytest.mark.parametrize("name", NAMES)
def test_every_code_and_label_is_read_as_itself(name):
    for code, term in vocabulary.terms(name).items():
        for text in (code, term.label, term.label.upper(), f" {term.label}. "):
            found = read_code(name, text, around())
            assert (found.text, found.doubt) == (code, ""), text


@pytest.mark.parametrize("name", NAMES)
def test_every_wording_of_a_vocabulary_is_certain(name):
    for code, term in vocabulary.terms(name).items():
        for text in term.extra.get("sebutan") or ():
            found = read_code(name, text, around())
            assert (found.text, found.doubt) == (code, ""), text


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("status", "sdh selesai", "selesai"),
        ("status", "SUDAH DITANGANI", "selesai"),
        ("status", "masih proses", "sedang_ditangani"),
        ("status", "on proses", "sedang_ditangani"),
        ("status", "Dalam penanganan Polsek Metro Timur", "sedang_ditangani"),
        ("status", "blm ditangani", "belum_ditangani"),
        ("status", "belum ada penanganan", "belum_ditangani"),
        ("status", "belum selesai", "sedang_ditangani"),
        ("status", "clear", "selesai"),
        ("status", "selesai secara kekeluargaan", "selesai"),
        ("jenis", "aman terkendali", "nihil"),
        ("jenis", "situasi aman dan kondusif", "nihil"),
        ("kategori", "pencurian motor", "curanmor"),
        ("kategori", "kasus tawuran", "tawuran_pelajar"),
        ("kategori", "Balap liar", "balapan_liar"),
        ("kategori", "lain-lain", "lainnya"),
        ("unsur", "Bhabin", "bhabinkamtibmas"),
        ("unsur", "BKTM", "bhabinkamtibmas"),
        ("unsur", "Pak Lurah", "lurah"),
        ("unsur", "Babinsa Kel. Yosodadi", "babinsa"),
        ("unsur", "Satpol PP", "opd"),
        ("unsur", "warga", "masyarakat"),
        ("jalur", "RJ", "keadilan_restoratif"),
        ("klasifikasi", "R", "rahasia"),
        ("bidang", "sosbud", "sosial_budaya"),
    ],
)
def test_usual_words_are_read_for_certain(name, text, expected):
    found = read_code(name, text, around())
    assert (found.text, found.doubt) == (expected, "")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("status", "Seleai", "selesai"),
        ("status", "proses selesai", "sedang_ditangani"),
        ("status", "selesai tapi masih dipantau", "selesai"),
        ("kategori", "Perkelaian", "perkelahian"),
        ("kategori", "motor warga hilang", "curanmor"),
        ("unsur", "Babinsa dan Bhabinkamtibmas", "babinsa"),
    ],
)
def test_what_is_only_near_is_asked(name, text, expected):
    found = read_code(name, text, around())
    assert found.text == expected
    assert found.doubt


@pytest.mark.parametrize(
    ("name", "text"),
    [("status", ""), ("status", "-"), ("status", "xyz"), ("kategori", "zzzz"), ("unsur", "Aipda")],
)
def test_what_is_no_word_of_a_vocabulary_is_not_read(name, text):
    assert read_code(name, text, around()) is None


def test_posts_are_found_where_they_stand():
    text = "Lapor Bhabin, BKTM, Ka. Lurah, Keuchik, Seklur, Kanit Reskrim, Sekcam, Satpol. PP, warga"
    found = [
        (text[one.start : one.end], one.reading.text, bool(one.reading.doubt)) for one in find_unsur(text)
    ]
    assert found == [
        ("Bhabin", "bhabinkamtibmas", False),
        ("BKTM", "bhabinkamtibmas", False),
        ("Ka. Lurah", "lurah", False),
        ("Keuchik", "lurah", False),
        ("Seklur", "lurah", False),
        ("Kanit Reskrim", "kapolsek", False),
        ("Sekcam", "camat", False),
        ("Satpol. PP", "opd", False),
        ("warga", "masyarakat", True),
    ]


@given(st.text(max_size=100), st.sampled_from(NAMES))
def test_no_text_breaks_the_reading_of_codes(text, name):
    found = read_code(name, text, around())
    assert found is None or found.text in vocabulary.terms(name)
    find_unsur(text)
