"""The vocabularies: every term speaks for itself, and the fixed words are the ones the texts give."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from pks_cli.model import vocabulary
from pks_cli.model.vocabulary import Term, merged, term_from_fields, terms
from pks_cli.strict_yaml import read, write

FILES = sorted(Path(vocabulary.__file__).parent.glob("*.yaml"))
EXPECTED = {
    "jenis": "nihil gangguan_kamtibmas potensi_konflik peristiwa_konflik kegiatan",
    "status": "belum_ditangani sedang_ditangani selesai",
    "klasifikasi": "biasa terbatas rahasia sangat_rahasia",
    "jalur": "musyawarah keadilan_restoratif hukum adat dilimpahkan",
    "unsur": "lurah bhabinkamtibmas babinsa camat kapolsek danramil opd fkdm masyarakat media",
    "bidang": "ideologi politik ekonomi sosial_budaya agama hukum keamanan",
    "sumber_konflik": "a b c d e",
    "kategori": (
        "balapan_liar tawuran_pelajar geng_motor perkelahian perkelahian_kelompok pencurian "
        "curanmor kdrt narkoba miras judi unjuk_rasa_damai unjuk_rasa_ricuh sengketa_lahan "
        "sengketa_batas konflik_antarwarga konflik_ormas main_hakim_sendiri sara rumah_ibadah "
        "aliran_keagamaan radikalisme_terorisme politik_pemilu kelangkaan_harga hoaks orang_asing "
        "bencana gangguan_ketertiban pembinaan_masyarakat lainnya"
    ),
    "tingkat": "rendah sedang tinggi sangat_tinggi",
    "status_tindak_lanjut": "belum berjalan selesai batal",
    "peran": "ketua wakil_ketua sekretaris anggota",
    "kertas": "A4 F4",
    "susunan_notula": "praktik baku",
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_is_written_in_our_own_style(path):
    data = path.read_bytes()
    document = read(data)
    assert document.problems == []
    assert write(document.root) == data.decode("utf-8")


@pytest.mark.parametrize("name", vocabulary.names())
def test_every_term_has_a_label_and_a_meaning_of_its_own(name):
    for code, term in terms(name).items():
        assert term.code == code
        assert re.fullmatch(r"[a-z][a-z0-9_-]*|A4|F4|WIB|WITA|WIT", code)
        assert term.label
        assert term.meaning
        assert not {"label", "arti"} & set(term.extra)
    labels = [term.label for term in terms(name).values()]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(("name", "expected"), EXPECTED.items())
def test_closed_vocabularies_hold_the_agreed_codes_in_order(name, expected):
    assert vocabulary.codes(name) == tuple(expected.split())


def test_a_label_is_what_people_read():
    assert vocabulary.label("status", "sedang_ditangani") == "Sedang ditangani"
    with pytest.raises(KeyError):
        vocabulary.label("status", "hampir")


def test_a_vocabulary_that_does_not_exist_is_a_mistake_of_the_program():
    with pytest.raises(KeyError):
        terms("warna")


def test_sumber_konflik_is_article_five_to_the_letter():
    assert {code: term.meaning for code, term in terms("sumber_konflik").items()} == {
        "a": "permasalahan yang berkaitan dengan politik, ekonomi, dan sosial budaya",
        "b": "perseteruan antarumat beragama dan/atau interumat beragama, antarsuku, dan antaretnis",
        "c": "sengketa batas wilayah desa, kabupaten/kota, dan/atau provinsi",
        "d": "sengketa sumber daya alam antarmasyarakat dan/atau antara masyarakat dengan pelaku usaha",
        "e": "distribusi sumber daya alam yang tidak seimbang dalam masyarakat",
    }


def test_every_kategori_maps_to_known_jenis_and_letters():
    letters = set(vocabulary.codes("sumber_konflik"))
    for term in terms("kategori").values():
        assert term.extra["jenis_lazim"] in vocabulary.codes("jenis")
        assert set(term.extra["pasal_5"]) <= letters
        assert term.extra["kata"] or term.code == "lainnya"
        assert set(term.extra.get("acled", {})) in ({"event_type", "sub_event_type"}, set())


def test_a_conflict_category_always_names_a_source_of_conflict():
    for term in terms("kategori").values():
        if term.extra["jenis_lazim"] in ("potensi_konflik", "peristiwa_konflik"):
            assert term.extra["pasal_5"], term.code


def test_crimes_are_not_coded_as_conflict():
    for code in ("pencurian", "curanmor", "narkoba", "kdrt"):
        extra = terms("kategori")[code].extra
        assert extra["jenis_lazim"] == "gangguan_kamtibmas"
        assert extra["pasal_5"] == []
        assert "acled" not in extra


def test_no_word_proposes_two_categories():
    owner: dict[str, str] = {}
    for term in terms("kategori").values():
        for word in term.extra["kata"]:
            assert word == word.lower().strip()
            assert owner.setdefault(word, term.code) == term.code, word


def test_every_jabatan_says_where_it_stands_and_which_number_it_bears():
    for term in terms("jabatan").values():
        assert term.extra["tingkat"] in ("kota", "kecamatan", "kelurahan")
        assert term.extra["nomor_induk"] in ("nip", "nrp", "tanpa")
        assert set(term.extra["wajib"]) <= {"kecamatan", "kelurahan", "desa"}


@pytest.mark.parametrize(
    ("tingkat", "posts"),
    [
        ("kota", ()),
        ("kecamatan", ("camat", "kapolsek", "danramil")),
        ("kelurahan", ("lurah", "bhabinkamtibmas", "babinsa")),
        ("desa", ("kepala_desa", "bhabinkamtibmas", "babinsa")),
    ],
)
def test_a_team_must_name_the_trio_of_its_level(tingkat, posts):
    assert vocabulary.required_posts(tingkat) == posts


def test_short_forms_of_offices_are_known_once():
    seen: set[str] = set()
    for term in terms("jabatan").values():
        for short in term.extra["singkatan"]:
            assert short.lower() not in seen, short
            seen.add(short.lower())
    assert "Kaban Kesbangpol" in terms("jabatan")["kaban_kesbangpol"].extra["singkatan"]


@pytest.mark.parametrize(("lingkungan", "count"), [("asn", 17), ("polri", 18), ("tni_ad", 18)])
def test_ranks_stand_in_order_within_their_service(lingkungan, count):
    order = [
        int(term.extra["urut"])
        for term in terms("pangkat").values()
        if term.extra["lingkungan"] == lingkungan
    ]
    assert order == list(range(1, count + 1))


def test_ranks_of_civil_servants_carry_their_golongan():
    assert terms("pangkat")["penata_muda_tk_1"].extra["golongan"] == "III/b"
    assert terms("pangkat")["pembina_utama"].extra["golongan"] == "IV/e"


def test_the_legal_catalogue_says_what_is_confirmed():
    for term in terms("dasar").values():
        assert term.extra["teks"]
        assert term.extra["status"] in ("terkonfirmasi", "belum_terkonfirmasi")
        if term.extra["status"] == "belum_terkonfirmasi":
            assert term.extra["keterangan"]
    law = terms("dasar")["uu-7-2012"].extra
    assert law["status"] == "terkonfirmasi"
    assert law["teks"] == "Undang-Undang Nomor 7 Tahun 2012 tentang Penanganan Konflik Sosial"
    assert law["lembaran"] == "LN 2012 Nomor 116, TLN Nomor 5315"
    assert "serangkaian kegiatan yang dilakukan secara sistematis" in law["definisi"]["penanganan_konflik"]


def test_an_office_adds_its_own_terms_before_lainnya_and_may_reword_ours():
    base = terms("kategori")
    own = {
        "miras": Term("miras", "Minuman beralkohol", "Sebutan kantor"),
        "layang_layang": term_from_fields("layang_layang", {"kata": ["layang-layang"]}),
    }
    result = merged(base, own)
    assert list(result)[-2:] == ["layang_layang", "lainnya"]
    assert result["miras"].label == "Minuman beralkohol"
    assert list(result)[:10] == list(base)[:10]
    assert base["miras"].label == "Minuman keras"


def test_a_term_without_a_label_reads_as_its_code_in_words():
    assert term_from_fields("layang_layang", None) == Term("layang_layang", "Layang layang", "")


def test_terms_cannot_be_changed_by_a_reader():
    term = terms("status")["selesai"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        term.label = "Beres"
    with pytest.raises(TypeError):
        terms("status")["x"] = term


def test_posts_of_the_teams_are_called_as_the_minutes_call_them():
    posts = (*vocabulary.required_posts("kecamatan"), *vocabulary.required_posts("kelurahan"))
    labels = [vocabulary.label("jabatan", code) for code in posts]
    assert labels == ["Camat", "Kapolsek", "Danramil", "Lurah", "Bhabinkamtibmas", "Babinsa"]


def test_what_an_office_leaves_open_in_a_term_of_ours_stays_ours():
    own = {"pencurian": term_from_fields("pencurian", {"label": "Maling", "kata": [], "jenis_lazim": None})}
    ours, theirs = terms("kategori")["pencurian"], merged(terms("kategori"), own)["pencurian"]
    assert theirs.label == "Maling"
    assert (theirs.meaning, dict(theirs.extra)) == (ours.meaning, dict(ours.extra))


def test_a_word_that_an_office_claims_for_its_own_term_proposes_that_term():
    own = {"klitih": term_from_fields("klitih", {"label": "Klitih", "kata": ["klitih"]})}
    claiming = [
        code
        for code, term in merged(terms("kategori"), own).items()
        if "klitih" in term.extra.get("kata", ())
    ]
    assert claiming == ["klitih"]
