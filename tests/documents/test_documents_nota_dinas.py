"""The nota dinas: whom it is for, from whom, what the meeting agreed."""

import pytest
from notula_samples import lines, meeting, office, rendered, table
from promises_samples import HOSTILE, Marks, audited

DOTS = "." * 40
SIGNER = {"status": "plt", "jabatan": "Kepala Badan Kesatuan Bangsa dan Politik", "nama": "Dra. Rosita, M.M."}


def memo(record=None, kantor=None, **options):
    return rendered("nota_dinas", record, kantor, **options)


def test_it_goes_from_who_signs_to_the_head_of_the_region():
    said = lines(memo(kantor=office(penandatangan=SIGNER)))
    assert "Yth.\t:\tWali Kota Metro" in said
    assert "Dari\t:\tPlt. Kepala Badan Kesatuan Bangsa dan Politik" in said
    assert "Hal\t:\tPenyampaian Hasil Rapat Tim Terpadu" in said
    assert "Lampiran\t:\t1 (satu) berkas" in said


def test_the_spelling_and_the_addressee_are_those_of_the_office():
    assert "Yth.\t:\tWalikota Metro" in lines(memo(kantor=office(naskah={"kepala_daerah": "walikota"})))
    kantor = office(bentuk={"nota_dinas": {"tujuan": "Sekretaris Daerah Kota Metro"}})
    assert "Yth.\t:\tSekretaris Daerah Kota Metro" in lines(memo(kantor=kantor))


@pytest.mark.parametrize(
    ("copies", "expected"),
    [
        ([], ["Tembusan\t:\t–"]),
        (["Arsip"], ["Tembusan\t:\tArsip"]),
        (["Wali Kota Metro", "Arsip"], ["Tembusan\t:\tArsip"]),
        (["Inspektur", "Arsip"], ["Tembusan\t:\t1.\tYth. Inspektur", "\t\t2.\tArsip"]),
    ],
)
def test_copies_stand_in_the_head_and_whom_it_is_for_gets_none(copies, expected):
    said = lines(memo(kantor=office(tembusan=copies)))
    start = said.index(expected[0])
    assert said[start : start + len(expected)] == expected
    assert said[start + len(expected)].startswith("Tanggal")


def test_it_tells_when_where_who_led_and_what_was_agreed():
    record = meeting(
        mulai="13.30",
        selesai="15.40",
        tempat="Balai Kota",
        pimpinan={"ketua": {"nama": "Contoh", "jabatan": "Asisten I"}},
        keputusan=["Patroli"],
        tindak_lanjut=[{"uraian": "Lampu"}],
    )
    document = memo(record)
    for line in (
        "waktu\t:\tPukul 13.30 s.d. 15.40 WIB",
        "tempat\t:\tBalai Kota",
        "pimpinan rapat\t:\tContoh (Asisten I)",
        "Patroli",
    ):
        assert line in lines(document)
    assert table(document, ["No.", "Uraian"])[1:] == [["1", "Lampu", "–", "–"]]


def test_what_is_not_known_has_no_line_and_no_heading():
    said = lines(memo())
    assert f"Dari\t:\t{DOTS}" in said
    assert [line for line in said if line.startswith(("waktu", "tempat", "pimpinan", "Keputusan"))] == []


def full(mark):
    return meeting(
        nama="Rapat Tim",
        tempat=mark(),
        alamat=mark(),
        pimpinan={"ketua": {"nama": mark(), "jabatan": mark()}},
        keputusan=[{"uraian": mark(), "rincian": [mark()]}, mark()],
        tindak_lanjut=[{"uraian": mark(), "penanggung_jawab": mark()} for _ in range(2)],
        naskah={"nota_dinas": {"nomor": mark()}},
    )


def test_every_text_it_covers_stands_in_it_once():
    mark = Marks(HOSTILE)
    record = full(mark)
    whole = "\n".join(lines(memo(record)))
    assert {text: whole.count(text) for text in mark.used} == dict.fromkeys(mark.used, 1)


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_an_audit_of_the_format_finds_nothing(tmp_path, paper):
    kantor = office(naskah={"kertas": paper}, contoh="ya", tembusan=["Inspektur", "Arsip"])
    assert audited(tmp_path, memo(kantor=kantor)) == []
    assert audited(tmp_path, memo(full(Marks(HOSTILE)), kantor)) == []
