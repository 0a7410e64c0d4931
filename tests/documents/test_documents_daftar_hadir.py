"""The attendance list: made before the meeting, a row for every seat, signatures side by side."""

import pytest
from lxml import etree
from notula_samples import W, lines, meeting, member, office, rendered, table, team
from promises_samples import HOSTILE, Marks, audited

HEAD = ["No.", "Nama", "Jabatan/Instansi", "No. HP", "Tanda Tangan"]
LURAH = [{"jabatan": "lurah", "wilayah": "18.72"}]


def daftar(record=None, kantor=None, **options):
    return rendered("daftar_hadir", record, kantor, **options)


def people(document):
    return [row[1:3] for row in table(document, HEAD)[1:]]


def test_first_the_named_then_every_post_then_ten_rows_to_fill_in():
    record = meeting(
        hadir=[
            {"nama": "Imron, S.P.", "jabatan": "Kasat Pol PP"},
            {"nama": "Wakil", "jabatan": "Sekretaris Lurah", "mewakili": "Lurah Metro"},
        ],
        peserta=LURAH,
    )
    lurah = team(wilayah="18.72.04.1001", anggota=[{"jabatan": "lurah", "nama": "Contoh, S.IP."}])
    rows = people(daftar(record, teams=[lurah]))
    assert rows[:4] == [
        ["Imron, S.P.", "Kasat Pol PP"],
        ["Wakil", "Sekretaris Lurah, mewakili Lurah Metro"],
        ["Contoh, S.IP.", "Lurah Yosodadi"],
        ["", "Lurah Iringmulyo"],
    ]
    assert rows[4:] == [["", ""]] * 10


@pytest.mark.parametrize(("asked", "rows"), [("0", 2), ("1", 2), ("3", 4), ("14", 14), ("9000", 200)])
def test_the_office_says_how_many_rows_are_empty_and_none_is_left_alone(asked, rows):
    assert len(people(daftar(kantor=office(naskah={"baris_kosong": asked})))) == rows


def test_an_odd_number_of_people_gets_a_last_empty_row_and_no_more():
    record, kantor = meeting(peserta=LURAH), office(naskah={"baris_kosong": "0"})
    assert people(daftar(record, kantor))[2:] == [["", "Lurah Iringmulyo"], ["", ""]]


def test_odd_numbers_sign_at_the_left_and_even_ones_at_the_right():
    rows = table(daftar(kantor=office(naskah={"baris_kosong": "4"})), HEAD)[1:]
    assert [row[0] for row in rows] == ["1", "2", "3", "4"]
    assert [row[4:] for row in rows] == [["1.", "2."], ["", ""], ["3.", "4."], ["", ""]]


def test_a_pair_of_rows_is_one_block_and_the_head_stands_on_every_page():
    root = etree.fromstring(member(daftar(kantor=office(naskah={"baris_kosong": "4"}))))
    found = next(one for one in root.iter(f"{{{W}}}tbl") if "Tanda Tangan" in "".join(one.itertext()))
    merges = [
        [one.get(f"{{{W}}}val") for one in row.iter(f"{{{W}}}vMerge")] for row in found.iter(f"{{{W}}}tr")
    ]
    assert merges == [[], ["restart"] * 2, ["continue"] * 2, ["restart"] * 2, ["continue"] * 2]
    assert len(list(found.iter(f"{{{W}}}tblHeader"))) == 1
    styles = [{one.get(f"{{{W}}}val") for one in row.iter(f"{{{W}}}pStyle")} for row in found]
    kept = [all("Jaga" in style for style in row) for row in styles[-4:]]
    assert kept == [True, False, True, True]  # the last pair stays with the signature


def test_the_second_signature_is_that_of_the_office():
    second = {"jabatan": "Pejabat Pelaksana Teknis Kegiatan", "nama": "Contoh PPTK", "nip": "1" * 18}
    said = lines(daftar(kantor=office(bentuk={"daftar_hadir": {"penandatangan_kedua": second}})))
    assert "PEJABAT PELAKSANA TEKNIS KEGIATAN," in said
    assert "Contoh PPTK" in said
    assert "PEJABAT PELAKSANA TEKNIS KEGIATAN," not in lines(daftar())


def test_the_day_over_the_signature_is_that_of_the_meeting():
    assert "Metro, 13 Desember 2021" in lines(daftar())


def full(mark):
    return meeting(
        nama="Rapat " + mark(),
        tempat=mark(),
        alamat=mark(),
        acara=[mark(), mark()],
        hadir=[{"nama": mark(), "jabatan": mark(), "mewakili": mark()} for _ in range(3)],
        peserta=[{"jabatan": "camat", "jabatan_lengkap": mark()}],
    )


def test_every_text_it_covers_stands_in_it_as_that_text():
    mark = Marks(HOSTILE)
    record = full(mark)
    whole = "\n".join(lines(daftar(record)))
    assert {text: whole.count(text) for text in mark.used} == dict.fromkeys(mark.used, 1)


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_an_audit_of_the_format_finds_nothing(tmp_path, paper):
    kantor = office(naskah={"kertas": paper}, contoh="ya")
    assert audited(tmp_path, daftar(kantor=kantor)) == []
    assert audited(tmp_path, daftar(full(Marks(HOSTILE)), kantor, teams=[team()])) == []
