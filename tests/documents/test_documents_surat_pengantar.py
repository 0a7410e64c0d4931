"""The letter that goes with papers: what is sent, and a receipt to sign."""

import pytest
from notula_samples import lines, meeting, office, rendered, table
from promises_samples import HOSTILE, Marks, audited

HEAD = ["No.", "Naskah yang Dikirimkan", "Banyaknya", "Keterangan"]
REMARK = (
    "Rapat Tim Terpadu, 13 Desember 2021. Disampaikan dengan hormat untuk diketahui dan dipergunakan "
    "sebagaimana mestinya."
)


def letter(record=None, kantor=None, **options):
    return rendered("surat_pengantar", record, kantor, **options)


def test_it_lists_the_notula_with_its_number_and_what_else_there_is():
    record = meeting(
        naskah={"notula": {"nomor": "200.1.3.4/27/BKBP/2021"}},
        laporan_wilayah={"periode": "2021-B12"},
        lampiran=[{"nama": "foto.jpg"}],
    )
    document = letter(record)
    amount = "1 (satu) berkas"
    assert table(document, HEAD)[1:] == [
        ["1", "Notula, Nomor 200.1.3.4/27/BKBP/2021", amount, REMARK],
        ["2", "Daftar hadir", amount, ""],
        ["3", "Matriks permasalahan", amount, ""],
        ["4", "Dokumentasi", amount, ""],
    ]


def test_without_reports_and_photos_only_what_every_meeting_has():
    assert [row[1] for row in table(letter(), HEAD)[1:]] == ["Notula", "Daftar hadir"]


def test_it_names_whom_it_is_for_or_leaves_the_place_to_fill_in():
    kantor = office(bentuk={"surat_pengantar": {"tujuan": "Sekretaris Daerah Kota Metro"}})
    assert "Yth. Sekretaris Daerah Kota Metro" in lines(letter(kantor=kantor))
    assert f"Yth. {'.' * 40}" in lines(letter())


def test_the_receipt_is_signed_at_the_left_and_the_letter_at_the_right():
    said = lines(letter(kantor=office(penandatangan={"jabatan": "Kepala Badan", "nama": "Dra. Rosita"})))
    wanted = ["Diterima tanggal " + "." * 24, "Penerima,", "." * 40 + ",", "Pengirim,", "KEPALA BADAN,"]
    start = said.index(wanted[0])
    assert said[start : start + len(wanted)] == wanted
    assert "Dra. Rosita" in said


def full(mark):
    numbers = {kind: {"nomor": mark()} for kind in ("notula", "daftar_hadir", "surat_pengantar")}
    return meeting(nama="Rapat " + mark(), naskah=numbers)


def test_every_text_it_covers_stands_in_it_once():
    mark = Marks(HOSTILE)
    record = full(mark)
    whole = "\n".join(lines(letter(record)))
    assert {text: whole.count(text) for text in mark.used} == dict.fromkeys(mark.used, 1)


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_an_audit_of_the_format_finds_nothing(tmp_path, paper):
    kantor = office(naskah={"kertas": paper}, contoh="ya", tembusan=["Arsip"])
    assert audited(tmp_path, letter(kantor=kantor)) == []
    assert audited(tmp_path, letter(full(Marks(HOSTILE)), kantor)) == []
