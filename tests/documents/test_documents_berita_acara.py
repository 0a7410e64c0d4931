"""The berita acara: the date in words, who signs it, what was agreed; nothing the record does not say."""

from datetime import date

import pytest
from notula_samples import lines, meeting, office, rendered, table
from promises_samples import HOSTILE, Marks, audited

from pks_cli.documents.berita_acara import in_words

DOTS = "." * 40
WRITER = {"nama": "Contoh, S.IP.", "jabatan": "Analis", "pangkat": "Penata (III/c)", "nip": "1" * 18}
HEAD = {"nama": "Drs. Qomaru Zaman, M.A.", "jabatan": "Wakil Wali Kota Metro"}


def berita(record=None, kantor=None, **options):
    return rendered("berita_acara", record, kantor, **options)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ((2021, 12, 13), "Senin, tanggal tiga belas bulan Desember tahun dua ribu dua puluh satu"),
        ((2024, 2, 29), "Kamis, tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh empat"),
        ((2000, 1, 1), "Sabtu, tanggal satu bulan Januari tahun dua ribu"),
    ],
)
def test_the_date_is_written_in_words(day, words):
    assert in_words(date(*day)) == words


def test_the_opening_says_when_and_where_as_far_as_it_is_known():
    record = meeting(mulai="13.30", selesai="15.40", tempat="Balai Kota")
    known = (
        "Pada hari ini, Senin, tanggal tiga belas bulan Desember tahun dua ribu dua puluh satu, pukul 13.30 "
        "s.d. 15.40 WIB, bertempat di Balai Kota, telah dilaksanakan Rapat Tim Terpadu. Kami yang bertanda "
        "tangan di bawah ini:"
    )
    assert known in lines(berita(record))
    short = known.replace(", pukul 13.30 s.d. 15.40 WIB, bertempat di Balai Kota", "")
    assert short in lines(berita())


def test_two_sign_and_a_head_of_a_region_has_neither_rank_nor_number():
    said = lines(berita(meeting(pimpinan={"ketua": HEAD, "pencatat": WRITER})))
    start = said.index("1.\tNama\t:\tDrs. Qomaru Zaman, M.A.")
    assert said[start : start + 8] == [
        "1.\tNama\t:\tDrs. Qomaru Zaman, M.A.",
        "\tJabatan\t:\tWakil Wali Kota Metro",
        "\tSelaku\t:\tPimpinan Rapat",
        "2.\tNama\t:\tContoh, S.IP.",
        "\tPangkat/Golongan\t:\tPenata (III/c)",
        f"\tNIP\t:\t{'1' * 18}",
        "\tJabatan\t:\tAnalis",
        "\tSelaku\t:\tNotulis",
    ]


def test_the_secretary_signs_where_nobody_wrote():
    said = lines(berita(meeting(pimpinan={"sekretaris": WRITER})))
    assert "\tSelaku\t:\tSekretaris" in said
    assert "Sekretaris," in said


def test_unknown_people_are_dots():
    said = lines(berita())
    assert said.count(f"\tJabatan\t:\t{DOTS}") == 2
    assert f"1.\tNama\t:\t{DOTS}" in said


def test_what_was_agreed_stands_in_it_and_without_it_only_that_it_was_held():
    record = meeting(keputusan=["Patroli"], tindak_lanjut=[{"uraian": "Lampu", "tenggat": "2022-01-31"}])
    document = berita(record)
    assert "menyatakan bahwa rapat tersebut menghasilkan hal-hal sebagai berikut:" in lines(document)
    assert "Patroli" in lines(document)
    assert table(document, ["No.", "Uraian"])[1:] == [["1", "Lampu", "–", "31 Januari 2022"]]
    assert "menyatakan bahwa rapat tersebut benar telah dilaksanakan." in lines(berita())


@pytest.mark.parametrize(
    ("signer", "acknowledged"),
    [
        ({"jabatan": "Kepala Badan", "nama": "Dra. Rosita, M.M."}, True),
        ({"nama": "drs. qomaru zaman, m.a."}, False),
        ({}, False),
    ],
)
def test_the_office_acknowledges_it_unless_it_signed_already(signer, acknowledged):
    record = meeting(pimpinan={"ketua": HEAD})
    said = lines(berita(record, office(penandatangan=signer)))
    assert ("Mengetahui," in said) is acknowledged


def full(mark):
    return meeting(
        nama="Rapat " + mark(),
        tempat=mark(),
        alamat=mark(),
        keputusan=[{"uraian": mark(), "rincian": [mark()]}, mark()],
        tindak_lanjut=[{"uraian": mark(), "penanggung_jawab": mark()} for _ in range(2)],
        naskah={"berita_acara": {"nomor": mark()}},
    )


def test_every_text_it_covers_stands_in_it_once():
    mark = Marks(HOSTILE)
    record = full(mark)
    whole = "\n".join(lines(berita(record)))
    assert {text: whole.count(text) for text in mark.used} == dict.fromkeys(mark.used, 1)


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_an_audit_of_the_format_finds_nothing(tmp_path, paper):
    kantor = office(naskah={"kertas": paper}, contoh="ya", tembusan=["Arsip"])
    acknowledged = office(penandatangan={"jabatan": "Kepala Badan"}, naskah={"kertas": paper})
    assert audited(tmp_path, berita(kantor=kantor)) == []
    assert audited(tmp_path, berita(full(Marks(HOSTILE)), acknowledged)) == []
