"""A meeting's minutes tell of the reports of a period in its wilayah, or of those that are named."""

import re
import zipfile

import pytest
from tasks_samples import REPORTS, make_folder, put

from pks_cli.documents.papers import make_draft
from pks_cli.faults import Refused
from pks_cli.folder.finding import find_record
from pks_cli.folder.office import read_setting
from pks_cli.tasks.meeting_set import meeting_kinds
from pks_cli.tasks.places import one_place
from pks_cli.tasks.render_meeting import (
    Wanted,
    meeting_materials,
    prepare_meeting,
    render_meeting,
    write_prepared,
)

REPORT = (
    'jenis: gangguan_kamtibmas\nwilayah: {wilayah}\ntanggal: "{tanggal}"\nunsur: lurah\n'
    "kategori: balapan_liar\njudul: {judul}\nuraian: Balap liar.\nstatus: belum_ditangani\n"
)
MEETING = 'nama: Rapat Tim\nwilayah: {wilayah}\ntanggal: "2021-12-13"\nlaporan_wilayah: {told}\n'
WILAYAH = "".join(
    f'- kode: "{kode}"\n  nama: {nama}\n'
    for kode, nama in (
        ("18.72", "Kota Metro"),
        ("18.72.04", "Metro Timur"),
        ("18.72.04.1001", "Yosodadi"),
        ("18.72.05", "Metro Selatan"),
        ("18.72.05.1001", "Rejomulyo"),
    )
)
TITLES = ("Satu", "Dua", "Tiga", "Empat")


@pytest.fixture
def root(tmp_path):
    root = make_folder(tmp_path / "folder")
    put(root, "records/wilayah.yaml", WILAYAH)
    rows = (
        ("k3f9x2aa", "18.72.04.1001", "2021-11-02", "Satu"),
        ("k3f9x2ab", "18.72.04.1001", "2021-03-02", "Dua"),
        ("k3f9x2ac", "18.72.05.1001", "2021-11-03", "Tiga"),
        ("k3f9x2ad", "18.72.04", "2021-11-04", "Empat"),
    )
    for identity, wilayah, tanggal, judul in rows:
        text = REPORT.format(wilayah=wilayah, tanggal=tanggal, judul=judul)
        put(root, f"{REPORTS}/x-{identity}.yaml", text)
    return root


@pytest.mark.parametrize(
    ("wilayah", "told", "expected"),
    [
        ('"18.72"', "{periode: 2021-B12}", ("Satu", "Tiga", "Empat")),
        ("18.72.04", "{periode: 2021-B12}", ("Satu", "Empat")),
        ('"18.72"', "[k3f9x2ab, k3f9x2ac]", ("Dua", "Tiga")),
        ('"18.72"', "", ()),
    ],
)
def test_the_notula_tells_of_those_reports_and_no_others(root, wilayah, told, expected):
    put(root, "records/meetings/2021/rapat-m4tq7w2c.yaml", MEETING.format(wilayah=wilayah, told=told))
    (path,) = render_meeting([root], "m4tq7w2c", "notula", None, overwrite=False).paths
    with zipfile.ZipFile(path) as paper:
        text = re.sub("<[^>]+>", " ", paper.read("word/document.xml").decode("utf-8"))
    assert tuple(title for title in TITLES if title in text) == expected


def secret_folder(root, kelas):
    office = (root / "records/pks.yaml").read_text(encoding="utf-8")
    put(
        root,
        "records/pks.yaml",
        office.replace("kelas_tertinggi: terbatas\n", "") + "kelas_tertinggi: rahasia\n",
    )
    text = MEETING.format(wilayah='"18.72"', told="") + f"klasifikasi: {kelas}\n"
    put(root, "records/meetings/2021/rapat-m4tq7w2c.yaml", text)


def heads(path):
    with zipfile.ZipFile(path) as paper:
        return re.sub("<[^>]+>", " ", paper.read("word/header2.xml").decode("utf-8"))


def test_copies_of_a_secret_paper_are_numbered_each_in_a_file_of_its_own(root, tmp_path):
    secret_folder(root, "rahasia")
    prepared = prepare_meeting([root], "m4tq7w2c", Wanted(copies=2))
    paths = write_prepared(prepared, tmp_path / "hasil", overwrite=False).paths
    assert [path.name for path in paths] == [f"Notula Rapat 2021-12-13 salinan {one}.docx" for one in (1, 2)]
    assert ["Salinan nomor 1 dari 2" in heads(paths[0]), "Salinan nomor 2 dari 2" in heads(paths[1])] == [
        True
    ] * 2


def test_a_secret_paper_without_numbered_copies_has_dots_for_the_number(root):
    secret_folder(root, "rahasia")
    (path,) = render_meeting([root], "m4tq7w2c", "notula", None, overwrite=False).paths
    assert "RAHASIA" in heads(path)
    assert "Salinan nomor ......" in heads(path)


@pytest.mark.parametrize(
    ("own", "asked", "code"),
    [("terbatas", "biasa", "PKS425"), ("terbatas", "sangat_rahasia", "PKS423"), ("biasa", "umum", "PKS423")],
)
def test_a_paper_is_never_below_its_record_nor_above_the_folder(root, own, asked, code):
    secret_folder(root, own)
    with pytest.raises(Refused) as refused:
        prepare_meeting([root], "m4tq7w2c", Wanted(kelas=asked))
    assert refused.value.faults[0].code == code


def test_only_what_may_be_published_is_sent_on_to_publik(root):
    for own, may_be in (("terbatas", True), ("rahasia", False)):
        secret_folder(root, own)
        with pytest.raises(Refused) as refused:
            prepare_meeting([root], "m4tq7w2c", Wanted(kelas="biasa"))
        assert ("--publik" in refused.value.faults[0].remedy) is may_be


def test_papers_proposed_for_everybody_are_papers_of_a_meeting(root):
    secret_folder(root, "biasa")
    with pytest.raises(Refused) as refused:
        prepare_meeting([root], "m4tq7w2c", Wanted("daftar_hadir", is_public=True))
    assert refused.value.faults[0].remedy == "pilih --dokumen notula, undangan, atau berita_acara"


def test_a_higher_class_may_be_asked_for_and_is_printed(root):
    secret_folder(root, "biasa")
    prepared = prepare_meeting([root], "m4tq7w2c", Wanted(kelas="terbatas"))
    (path,) = write_prepared(prepared, None, overwrite=False).paths
    assert "TERBATAS" in heads(path)


def test_copies_of_an_open_paper_are_not_numbered(root):
    secret_folder(root, "biasa")
    with pytest.raises(Refused) as refused:
        prepare_meeting([root], "m4tq7w2c", Wanted(copies=2))
    assert refused.value.faults[0].code == "PKS425"


def words_of(path):
    with zipfile.ZipFile(path) as paper:
        return re.sub("<[^>]+>", " ", paper.read("word/document.xml").decode("utf-8"))


@pytest.mark.parametrize(
    ("told", "expected"),
    [("", ("Satu", "Tiga", "Empat")), ("[k3f9x2ab]", ("Dua",)), ("{periode: 2021-B04}", ("Dua",))],
)
def test_the_matrix_tells_of_the_period_unless_the_record_says_which(root, told, expected):
    put(root, "records/meetings/2021/rapat-m4tq7w2c.yaml", MEETING.format(wilayah='"18.72"', told=told))
    (path,) = render_meeting([root], "m4tq7w2c", "matriks_permasalahan", None, overwrite=False).paths
    assert path.name == "Matriks Permasalahan 2021-12-13.docx"
    text = words_of(path)
    assert tuple(title for title in TITLES if title in text) == expected


SET = [
    "Notula Rapat 2021-12-13.docx",
    "Undangan Rapat 2021-12-13.docx",
    "Daftar Hadir Rapat 2021-12-13.docx",
    "Berita Acara Rapat 2021-12-13.docx",
    "Matriks Permasalahan 2021-12-13.docx",
    "Nota Dinas Hasil Rapat 2021-12-13.docx",
    "Surat Pengantar 2021-12-13.docx",
]


@pytest.fixture
def rapat(root):
    put(root, "records/meetings/2021/rapat-m4tq7w2c.yaml", MEETING.format(wilayah='"18.72"', told=""))
    return root


@pytest.mark.parametrize("named", [False, True])
def test_the_set_of_a_meeting_goes_into_one_folder_and_says_what_is_missing(rapat, tmp_path, named):
    output = tmp_path / "untuk dicetak" if named else None
    done = render_meeting([rapat], "m4tq7w2c", "semua", output, overwrite=False)
    assert {path.parent for path in done.paths} == {output or rapat / "keluaran/Rapat 2021-12-13"}
    assert [path.name for path in done.paths] == SET
    assert done.left_out == ("Dokumentasi tidak dibuat: rapat ini belum punya foto yang dapat dimuat.",)


def test_the_set_does_not_fit_into_one_file(rapat, tmp_path):
    with pytest.raises(Refused) as refused:
        render_meeting([rapat], "m4tq7w2c", "semua", tmp_path / "rapat.docx", overwrite=False)
    assert refused.value.faults[0].code == "PKS423"
    assert list(tmp_path.glob("*.docx")) == []


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("daftar_hadir", "daftar_hadir"),
        ("daftar-hadir", "daftar_hadir"),
        ("Daftar Hadir", "daftar_hadir"),
        ("DAFTAR HADIR RAPAT", "daftar_hadir"),
        ("absensi", "daftar_hadir"),
        ("notulen", "notula"),
        ("surat undangan", "undangan"),
        ("foto", "dokumentasi"),
    ],
)
def test_a_paper_is_known_by_its_code_its_name_and_other_words(word, kind):
    assert meeting_kinds(word) == (kind,)


@pytest.mark.parametrize("word", ["", "rekap", "keputusan_tim", "notula 2", "semua naskah"])
def test_a_paper_that_no_meeting_has_is_refused_with_the_choice(word):
    with pytest.raises(Refused) as refused:
        meeting_kinds(word)
    assert "notula" in refused.value.faults[0].remedy
    assert "semua" in refused.value.faults[0].remedy


@pytest.mark.parametrize("kind", ["undangan", "daftar_hadir", "berita_acara", "nota_dinas"])
def test_a_paper_that_shows_no_report_cites_none(rapat, kind):
    setting = read_setting(one_place([rapat]))
    loaded = find_record(setting, "meeting", "m4tq7w2c")
    (material,) = meeting_materials(setting, loaded, loaded.record, [kind], "terbatas")
    assert make_draft(material).records == ("m4tq7w2c",)
