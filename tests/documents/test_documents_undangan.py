"""The invitation: who is invited, what it says before the meeting, one page and its lampiran."""

import pytest
from notula_samples import lines, meeting, office, rendered, table
from promises_samples import HOSTILE, Marks, audited

HEAD = ["No.", "Jabatan/Instansi", "Nama"]
LURAH = [{"jabatan": "lurah", "wilayah": "18.72"}]


def undangan(record=None, kantor=None, **options):
    return rendered("undangan", record, kantor, **options)


def test_everybody_invited_stands_on_the_attached_list():
    record = meeting(
        hadir=[
            {"nama": "Imron, S.P.", "jabatan": "Kasat Pol PP"},
            {"nama": "Wakil", "jabatan": "Sekcam", "mewakili": "Camat Metro Timur"},
        ],
        tidak_hadir=[{"nama": "Contoh", "jabatan": "Kapolsek Metro Timur"}],
        peserta=LURAH,
    )
    document = undangan(record)
    assert table(document, HEAD)[1:] == [
        ["1", "Kasat Pol PP", "Imron, S.P."],
        ["2", "Camat Metro Timur", ""],
        ["3", "Kapolsek Metro Timur", "Contoh"],
        ["4", "Lurah Metro", ""],
        ["5", "Lurah Yosodadi", ""],
        ["6", "Lurah Iringmulyo", ""],
    ]
    said = lines(document)
    assert "Yth. (daftar terlampir)" in said
    assert "Lampiran\t:\t1 (satu) berkas" in said


@pytest.mark.parametrize(
    ("hadir", "address"),
    [
        ([{"nama": "Imron, S.P.", "jabatan": "Kasat Pol PP"}], "Yth. Imron, S.P., Kasat Pol PP"),
        ([{"jabatan": "Kasat Pol PP"}], "Yth. Kasat Pol PP"),
        ([], f"Yth. {'.' * 40}"),
    ],
)
def test_one_alone_or_nobody_needs_no_list(hadir, address):
    document = undangan(meeting(hadir=hadir))
    assert address in lines(document)
    assert "Lampiran\t:\t–" in lines(document)
    assert table(document, HEAD) is None


def test_the_office_may_say_to_whom_it_writes():
    kantor = office(bentuk={"undangan": {"tujuan": "Para Camat se-Kota Metro"}})
    assert "Yth. Para Camat se-Kota Metro" in lines(undangan(meeting(peserta=LURAH), kantor))


def test_the_time_has_no_end_although_the_record_knows_it():
    document = undangan(meeting(mulai="13.30", selesai="15.40"))
    assert "waktu\t:\tPukul 13.30 WIB s.d. selesai" in lines(document)


def test_the_law_is_named_only_where_the_record_names_it():
    law = "berdasarkan Undang-Undang Nomor 7 Tahun 2012 tentang Penanganan Konflik Sosial dan dalam rangka"
    assert any(law in line for line in lines(undangan(meeting(dasar=["uu-7-2012"]))))
    assert not any("berdasarkan" in line for line in lines(undangan(meeting())))


def test_what_was_agreed_is_not_told_before_it_was():
    record = meeting(
        keputusan=["Patroli"], tindak_lanjut=[{"uraian": "Lampu jalan"}], penutup="Doa", pembahasan=["Bahas"]
    )
    whole = "\n".join(lines(undangan(record)))
    assert [word for word in ("Patroli", "Lampu jalan", "Doa", "Bahas") if word in whole] == []


def full(mark):
    return meeting(
        nama="Rapat " + mark(),
        tempat=mark(),
        alamat=mark(),
        acara=[mark(), mark()],
        hadir=[{"nama": mark(), "jabatan": mark()} for _ in range(3)],
        tidak_hadir=[{"nama": mark(), "jabatan": mark()}],
        peserta=[{"jabatan": "camat", "jabatan_lengkap": mark()}],
        naskah={"undangan": {"nomor": mark()}},
    )


def test_every_text_it_covers_stands_in_it_as_that_text():
    mark = Marks(HOSTILE)
    record = full(mark)
    whole = "\n".join(lines(undangan(record)))
    number, name = mark.used[-1], mark.used[0]
    expected = dict.fromkeys(mark.used, 1) | {number: 2, name: 1}
    assert {text: whole.count(text) for text in mark.used} == expected


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_an_audit_of_the_format_finds_nothing(tmp_path, paper):
    kantor = office(naskah={"kertas": paper}, contoh="ya", tembusan=["Arsip"])
    assert audited(tmp_path, undangan(kantor=kantor)) == []
    assert audited(tmp_path, undangan(full(Marks(HOSTILE)), kantor)) == []
