"""What holds for every naskah, on empty, usual and very long records, on A4 and F4."""

import pytest
from notula_samples import every_byte, lines, meeting, office, png, rendered, report, source_meeting
from promises_samples import HOSTILE, Marks, audited, full_meeting
from word_checks import repairs

from pks_cli.documents.draft import Photo
from pks_cli.documents.papers import papers_of

OF_MEETING = papers_of("rapat")
PHOTOS = (Photo("foto1", png(), "Pembukaan"), Photo("foto2", png(8, 3), HOSTILE[0]))


def records(size):
    if size == "empty":
        return meeting()
    return source_meeting()[0] if size == "usual" else full_meeting(Marks(HOSTILE), size=12)


def made(kind, size, **keys):
    kantor = office(contoh="ya", tembusan=["Arsip"], **keys)
    told = [report()] * (0 if size == "empty" else 3 if size == "usual" else 60)
    return rendered(kind, records(size), kantor, reports=told, photos=PHOTOS, logo=png())


LONG = pytest.param("long", marks=pytest.mark.proof)
F4 = pytest.param("F4", marks=pytest.mark.proof)


@pytest.mark.parametrize("paper", ["A4", F4])
@pytest.mark.parametrize("size", ["empty", "usual", LONG])
@pytest.mark.parametrize("kind", OF_MEETING)
def test_word_finds_nothing_to_repair(tmp_path, kind, size, paper):
    document = made(kind, size, naskah={"kertas": paper})
    assert audited(tmp_path, document) == []
    assert repairs(document) == []


@pytest.mark.parametrize("kind", ["notula", "undangan", "daftar_hadir", "berita_acara", "surat_pengantar"])
def test_a_town_that_the_office_has_not_named_is_dotted_before_the_day(kind):
    said = "\n".join(lines(rendered(kind, meeting(), office(kota_surat=None))))
    day = "13 Desember 2021" if kind in {"notula", "daftar_hadir", "berita_acara"} else f"{'.' * 20} 2021"
    assert f"{'.' * 20}, {day}" in said


@pytest.mark.parametrize("kind", OF_MEETING)
def test_the_same_records_give_the_same_bytes(kind):
    assert made(kind, "usual") == made(kind, "usual")


@pytest.mark.parametrize("kind", OF_MEETING)
def test_a_paper_of_an_example_folder_says_so(kind):
    assert b"CONTOH - BUKAN DATA RESMI" in every_byte(made(kind, "empty"))


@pytest.mark.parametrize("kind", OF_MEETING)
def test_nothing_of_a_report_above_the_class_reaches_a_paper(kind):
    secret = report(
        judul="canary judul",
        uraian="canary uraian",
        saran="canary saran",
        hambatan="canary hambatan",
        langkah=[{"uraian": "canary langkah", "oleh": "canary oleh"}],
        klasifikasi="terbatas",
    )
    paper = rendered(kind, meeting(klasifikasi="biasa"), reports=[secret], photos=PHOTOS)
    assert b"canary" not in every_byte(paper)
