"""Who has not reported: the same that owe in the rekap, with days, posts, and a text that asks politely."""

import io
from datetime import date

import pytest
from python_calamine import CalamineWorkbook
from tasks_samples import make_folder, put

from pks_cli.faults import Refused
from pks_cli.tasks.missing_reports import missing_reports
from pks_cli.tasks.missing_save import contract, missing_table, save_missing
from pks_cli.tasks.missing_text import missing_text
from pks_cli.tasks.summarize import summarize

KELURAHAN = {
    "18.72.01.1001": "Metro",
    "18.72.01.1002": "Imopuro",
    "18.72.04.1001": "Yosodadi",
    "18.72.04.1002": "Tejosari",
}
WILAYAH = (
    '- kode: "18.72"\n  nama: Kota Metro\n- kode: "18.72.01"\n  nama: Metro Pusat\n'
    '- kode: "18.72.04"\n  nama: Metro Timur\n'
    + "".join(f'- kode: "{code}"\n  nama: {name}\n' for code, name in KELURAHAN.items())
)
TEAM = """\
wilayah: 18.72.04.1001
anggota:
  - jabatan: lurah
    nama: Lama Sekali, S.Sos.
    sampai: "2021-06-30"
  - jabatan: lurah
    nama: Siti Aminah, S.IP.
    mulai: "2021-07-01"
  - jabatan: babinsa
    nama: Serda Agus
    juga_wilayah: ["18.72.04.1002"]
"""
RUNNING, GRACE, PAST = date(2021, 12, 1), date(2022, 1, 5), date(2022, 1, 12)


@pytest.fixture
def root(tmp_path):
    make_folder(tmp_path)
    put(tmp_path, "records/wilayah.yaml", WILAYAH)
    put(tmp_path, "records/teams/18.72.04.1001.yaml", TEAM)
    return tmp_path


def add(root, wilayah, day="2021-11-02", unsur="lurah", jenis="nihil"):
    number = len(list((root / "records").rglob("x-*.yaml")))
    text = f'jenis: {jenis}\nwilayah: "{wilayah}"\ntanggal: "{day}"\nunsur: {unsur}\n'
    put(root, f"records/reports/2021/x-k{number:07d}.yaml", text)


def ask(root, today=RUNNING, **options):
    return missing_reports([root], **({"periode": "2021-B12"} | options), today=today)


def names(found):
    return [one.nama for one in found.rows]


def test_a_report_of_any_member_is_the_report_of_the_kelurahan(root):
    add(root, "18.72.04.1001", unsur="babinsa")
    add(root, "18.72.01.1001", unsur="media")
    assert names(ask(root)) == ["Imopuro", "Tejosari"]


def test_it_is_who_the_rekap_says(root):
    add(root, "18.72.04.1001")
    add(root, "18.72.04.1002", day="2021-03-01")
    for today in (RUNNING, PAST):
        found = missing_reports([root], tahun="2021", today=today)
        silent = summarize([root], tahun=2021, today=today).silent
        assert [(one.periode, one.wilayah) for one in found.rows] == [
            (one.periode, one.wilayah) for one in silent
        ]


def test_posts_are_told_with_their_holders_of_the_day_and_their_own_reports(root):
    add(root, "18.72.04.1001", unsur="babinsa")
    add(root, "18.72.04.1001", unsur="babinsa", jenis="kegiatan")
    found = ask(root, wilayah="Metro Timur")
    told = {one.nama: [(post.unsur, post.nama, post.laporan) for post in one.posts] for one in found.places}
    assert told == {
        "Yosodadi": [
            ("lurah", "Siti Aminah, S.IP.", 0),
            ("bhabinkamtibmas", "", 0),
            ("babinsa", "Serda Agus", 2),
        ],
        "Tejosari": [("lurah", "", 0), ("bhabinkamtibmas", "", 0), ("babinsa", "Serda Agus", 0)],
    }


def test_one_post_may_be_asked_about(root):
    add(root, "18.72.04.1001", unsur="lurah")
    assert names(ask(root, unsur="babinsa")) == list(KELURAHAN.values())
    assert "Yosodadi" not in names(ask(root, unsur="lurah"))


def test_a_post_no_kelurahan_has_is_refused(root):
    with pytest.raises(Refused, match="camat"):
        ask(root, unsur="camat")


@pytest.mark.parametrize(("today", "late"), [(RUNNING, -37), (date(2022, 1, 7), 0), (PAST, 5)])
def test_days_are_counted_from_the_deadline_not_from_the_end_of_the_period(root, today, late):
    found = ask(root, today)
    assert found.days_late(found.rows[0]) == late
    (row, *_) = contract(found)["baris"]
    assert (row.get("terlambat_hari"), row.get("sisa_hari")) == ((late, None) if late > 0 else (None, -late))


@pytest.mark.parametrize(
    ("today", "periode"),
    [(RUNNING, "2021-B12"), (GRACE, "2021-B12"), (PAST, "2022-B04"), (date(2021, 5, 3), "2021-B04")],
)
def test_without_a_period_it_is_the_one_whose_deadline_comes_next(root, today, periode):
    assert missing_reports([root], today=today).periodes == (periode,)


def test_a_period_that_has_not_begun_obliges_nobody(root):
    found = ask(root, today=date(2021, 8, 31))
    assert (found.places, found.periodes, missing_text(found)) == ((), (), "")


def test_reports_of_the_kecamatan_alone_stand_for_no_kelurahan_and_are_mentioned(root):
    add(root, "18.72.04", unsur="camat")
    found = ask(root)
    assert len(found.rows) == len(KELURAHAN)
    assert (
        "1 laporan tingkat kecamatan atau kota tidak menggantikan laporan kelurahan."
        in missing_table(found).notes
    )


def test_before_the_deadline_the_text_says_by_when(root):
    add(root, "18.72.01.1001")
    text = missing_text(ask(root, GRACE))
    assert text.startswith("Yth. Bapak/Ibu Camat, Lurah, Bhabinkamtibmas, dan Babinsa se-Kota Metro\n")
    assert "Terima kasih kepada 1 kelurahan yang sudah mengirim" in text
    assert "Mohon berkenan mengirimkannya paling lambat Jumat, 7 Januari 2022 (2 hari lagi):" in text
    assert "- *Kecamatan Metro Pusat*: Imopuro\n- *Kecamatan Metro Timur*: Yosodadi dan Tejosari\n" in text
    assert "sudah lewat" not in text
    assert text.endswith("Badan Kesbangpol Kota Metro")


def test_after_the_deadline_it_says_that_it_has_passed(root):
    text = missing_text(ask(root, PAST))
    assert "sudah lewat, Jumat, 7 Januari 2022 (5 hari yang lalu)" in text
    assert "Mohon berkenan segera mengirimkannya:" in text
    assert "paling lambat" not in text
    assert "Terima kasih kepada" not in text


def test_one_post_is_asked_and_not_reminded_of_a_duty_it_does_not_have(root):
    text = missing_text(ask(root, PAST, unsur="babinsa"))
    assert text.startswith("Yth. Bapak/Ibu Babinsa se-Kota Metro\n")
    assert "Bila ada yang perlu disampaikan" in text
    assert "lewat" not in text


def test_where_all_have_reported_they_are_thanked(root):
    for code in KELURAHAN:
        add(root, code)
    found = ask(root, PAST)
    assert "dari semua kelurahan sudah kami terima. Terima kasih." in missing_text(found)
    assert found.rows == ()


def test_the_text_names_no_person(root):
    for unsur in (None, "lurah", "babinsa"):
        text = missing_text(ask(root, unsur=unsur))
        assert "Aminah" not in text
        assert "Agus" not in text


def test_three_hundred_desa_are_counted_by_kecamatan_and_the_list_is_in_the_file(root):
    many = "".join(
        f'- kode: "18.72.{place:02d}"\n  nama: Kecamatan Ke{place}\n'
        + "".join(
            f'- kode: "18.72.{place:02d}.{2001 + one}"\n  nama: Desa{place}x{one}\n' for one in range(11)
        )
        for place in range(1, 29)
    )
    put(root, "records/wilayah.yaml", f'- kode: "18.72"\n  nama: Kabupaten Contoh\n{many}')
    (root / "records/teams/18.72.04.1001.yaml").unlink()
    found = ask(root)
    text = missing_text(found)
    assert len(found.rows) == 308
    assert len(text) < 3000
    assert text.count("11 desa") == 28
    assert "Kepala Desa" in text
    assert "Daftar lengkapnya ada di berkas yang dikirim bersama pesan ini." in text
    assert len(missing_table(found).rows) == 308


def test_files_hold_the_list_the_posts_and_the_text(root, tmp_path):
    add(root, "18.72.04.1001", unsur="babinsa")
    found = ask(root, PAST)
    book = CalamineWorkbook.from_filelike(
        io.BytesIO(save_missing(found, tmp_path / "a.xlsx", overwrite=False).read_bytes())
    )
    assert book.sheet_names == ["Belum melapor", "Per unsur"]
    posts = book.get_sheet_by_name("Per unsur").to_python()
    (yosodadi,) = [row for row in posts if "Yosodadi" in row]
    assert yosodadi[-3:] == ["belum; Siti Aminah, S.IP.", "belum", "1 laporan; Serda Agus"]
    text = save_missing(found, tmp_path / "a.txt", overwrite=False).read_text("utf-8")
    assert text == missing_text(found) + "\n"
    lines = save_missing(found, tmp_path / "a.csv", overwrite=False).read_text("utf-8-sig").splitlines()
    assert sum("Metro Pusat" in line for line in lines) == 2


@pytest.mark.parametrize("name", ["a.docx", "a", "."])
def test_another_ending_is_refused(root, tmp_path, name):
    with pytest.raises(Refused):
        save_missing(ask(root), tmp_path / name, overwrite=False)
