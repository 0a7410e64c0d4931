"""A notula of this program, read again: every field comes back but for what paper does not carry."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from notula_samples import PLACES, meeting, notula, office, typed

from pks_cli.exchange.foreign.reading import ForeignReader
from pks_cli.exchange.intake.around import Around
from pks_cli.exchange.minutes.minutes import tree_of
from pks_cli.exchange.minutes.reader import read_minutes
from pks_cli.model.meeting import Meeting
from pks_cli.model.vocabulary import codes, terms

AROUND = Around(PLACES, "18.72", date(2026, 1, 1), "WIB", terms("kategori"))
KOP = frozenset({"pemerintahkotametro", "badankesatuanbangsadanpolitik"})
SYLLABLES = st.sampled_from(
    ("ba", "be", "ga", "ja", "ka", "la", "ma", "ra", "sang", "pung", "kir", "tor", "dun")
)
WORD = st.lists(SYLLABLES, min_size=2, max_size=4).map("".join)
NAME = st.lists(WORD.map(str.capitalize), min_size=2, max_size=3).map(" ".join)
HEADS = (
    "Keputusan",
    "Penutup",
    "Tindak lanjut",
    "Sambutan Wali Kota",
    "Peserta rapat",
    "1. Dasar",
    "a. Hadir:",
)
TEXT = st.one_of(
    st.lists(WORD, min_size=2, max_size=30).map(lambda words: " ".join(words).capitalize() + "."),
    st.sampled_from(HEADS),
)
POST = st.one_of(
    NAME, st.sampled_from(("Camat Metro Timur", "Kaban Kesbangpol", "Asisten I", "Wakil Walikota"))
)
DAY = st.dates(date(2020, 1, 1), date(2025, 12, 31)).map(date.isoformat)
TIME = st.tuples(st.integers(7, 11), st.integers(0, 59)).map(lambda one: f"{one[0]:02d}.{one[1]:02d}")
LATER = st.tuples(st.integers(12, 21), st.integers(0, 59)).map(lambda one: f"{one[0]:02d}.{one[1]:02d}")
NIP = st.just("19750101 200001 1 001")
LEADER = st.fixed_dictionaries({"nama": NAME}, optional={"jabatan": POST})
SIGNER = st.fixed_dictionaries(
    {"nama": NAME}, optional={"jabatan": POST, "pangkat": st.just("Pembina (IV/a)"), "nip": NIP}
)
PRESENT = st.fixed_dictionaries(
    {"nama": NAME, "jabatan": POST},
    optional={
        "mewakili": POST,
        "keterangan": st.just("datang pukul 13.45"),
        "nip": NIP,
        "pangkat": st.just("Penata"),
    },
)
ABSENT = st.fixed_dictionaries({"nama": NAME, "jabatan": POST}, optional={"alasan": st.just("tugas luar")})
GROUP = st.sampled_from(
    [
        {"jabatan": "lurah", "wilayah": "18.72"},
        {"jabatan": "camat", "wilayah": "18.72.04"},
        {"jabatan": "babinsa", "wilayah": "18.72.04"},
        {"jabatan": "kapolsek"},
        {"jabatan": "lainnya", "jabatan_lengkap": "Kepala OPD terkait"},
    ]
)


def points(depth=3):
    under = {} if depth == 0 else {"rincian": st.lists(st.deferred(lambda: points(depth - 1)), max_size=2)}
    return st.fixed_dictionaries({"uraian": TEXT}, optional=under)


MANY = st.lists(points(), min_size=1, max_size=3)
TASK = st.fixed_dictionaries({"uraian": TEXT}, optional={"penanggung_jawab": POST, "tenggat": DAY})
MEETINGS = st.fixed_dictionaries(
    {"nama": NAME.map("Rapat {}".format), "wilayah": st.just("18.72"), "tanggal": DAY},
    optional={
        "mulai": TIME,
        "selesai": LATER,
        "periode": st.sampled_from(("2021-B04", "2023-B12")),
        "tempat": NAME.map("Ruang {}".format),
        "undangan": st.fixed_dictionaries(
            {"nomor": st.just("200.1.3.4/101/BKBP/2021")}, optional={"tanggal": DAY}
        ),
        "acara": st.lists(TEXT.filter(lambda text: text[1:2] != "."), min_size=1, max_size=3),
        "pimpinan": st.fixed_dictionaries(
            {}, optional={"ketua": SIGNER, "sekretaris": LEADER, "pencatat": LEADER}
        ),
        "hadir": st.lists(PRESENT, min_size=1, max_size=4),
        "peserta": st.lists(GROUP, min_size=1, max_size=3),
        "tidak_hadir": st.lists(ABSENT, min_size=1, max_size=2),
        "dasar": st.lists(st.sampled_from(codes("dasar")), min_size=1, max_size=3, unique=True),
        "sambutan": st.lists(
            st.fixed_dictionaries({"oleh": POST}, optional={"pokok": MANY}), min_size=1, max_size=2
        ),
        "pembahasan": MANY,
        "keputusan": MANY,
        "tindak_lanjut": st.lists(TASK, min_size=1, max_size=3),
        "penutup": TEXT.filter(lambda text: text[1:2] != "."),
    },
)


@pytest.fixture(scope="module")
def reader():
    with ForeignReader() as one:
        yield one


def imported(reader, record, arrangement):
    paper = notula(record, office(naskah={"notula": arrangement}))
    minutes = read_minutes(reader.read("notula.docx", paper), AROUND, KOP)
    return minutes, tree_of(minutes.said)


def comparable(tree):
    """The record without what no paper carries: the class in force is printed, whoever chose it."""
    record = typed(Meeting, {"wilayah": "18.72", **tree})
    return record.model_copy(update={"klasifikasi": None}).model_dump(exclude_none=True)


@pytest.mark.proof
@pytest.mark.parametrize("arrangement", ["praktik", "baku"])
def test_a_notula_read_again_gives_back_every_field(reader, arrangement):
    @settings(max_examples=150, deadline=None)
    @given(MEETINGS)
    def holds(tree):
        minutes, again = imported(reader, typed(Meeting, tree), arrangement)
        assert not [one for one in minutes.said if one.doubt]
        assert not minutes.uncovered()
        assert comparable(again) == comparable(tree)

    holds()


@pytest.mark.parametrize("arrangement", ["praktik", "baku"])
def test_a_full_notula_read_again_is_the_same_meeting(reader, arrangement):
    full = {
        "nama": "Rapat Tim Terpadu",
        "wilayah": "18.72",
        "tanggal": "2021-12-13",
        "mulai": "13.30",
        "selesai": "15.40",
        "tempat": "Ruang Rapat Balai Kota",
        "alamat": "Jl. Contoh, Kota Metro",
        "acara": ["Pembukaan", "Keputusan"],
        "pimpinan": {
            "ketua": {"nama": "Contoh Tiga", "jabatan": "Wakil Wali Kota", "pangkat": "Pembina (IV/a)"}
        },
        "hadir": [
            {"nama": "AKP Contoh Lima", "jabatan": "Kasat Binmas", "nrp": "70010001", "mewakili": "Kapolres"}
        ],
        "peserta": [{"jabatan": "lurah", "wilayah": "18.72"}],
        "dasar": ["uu-7-2012", "pp-2-2015"],
        "sambutan": [
            {"oleh": "Kaban Kesbangpol", "pokok": [{"uraian": "Satu", "rincian": ["Dua", "Penutup"]}]}
        ],
        "keputusan": ["Patroli gabungan"],
        "tindak_lanjut": [
            {"uraian": "Menyusun jadwal", "penanggung_jawab": "Camat", "tenggat": "2022-01-15"}
        ],
        "penutup": "Rapat ditutup dengan doa.",
    }
    minutes, again = imported(reader, meeting(**full), arrangement)
    assert comparable(again) == comparable(full)
    assert not minutes.uncovered()
