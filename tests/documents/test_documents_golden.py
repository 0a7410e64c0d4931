"""The papers of the meeting of 13 December 2021, line by line: a change of wording or order shows here."""

import pytest
from notula_samples import ROOT, notula, office, paragraphs, png, rendered, report, source_meeting, team

from pks_cli.documents.draft import Photo

KINDS = (
    "undangan",
    "daftar_hadir",
    "berita_acara",
    "lembar_catatan",
    "matriks_permasalahan",
    "nota_dinas",
    "surat_pengantar",
    "dokumentasi",
)
PARTS = ("word/header2.xml", "word/document.xml", "word/header1.xml", "word/footer1.xml")
SIGNER = {"jabatan": "Kepala Badan Kesatuan Bangsa dan Politik", "nama": "Dra. Rosita, M.M."}


def written(document):
    return [f"{style}: {text}" for part in PARTS for style, text in paragraphs(document, part)]


def agreed(name):
    return (ROOT / "tests/golden" / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("arrangement", ["praktik", "baku"])
def test_the_notula_of_the_source_meeting_reads_as_agreed(arrangement):
    kantor = office(naskah={"notula": arrangement}, contoh="ya", tembusan=["Wali Kota Metro", "Arsip"])
    assert written(notula(source_meeting()[0], kantor)) == agreed(f"notula_{arrangement}")


@pytest.mark.parametrize("kind", KINDS)
def test_every_other_paper_of_the_source_meeting_reads_as_agreed(kind):
    kantor = office(
        naskah={"unit": "BKBP", "baris_kosong": "2"},
        contoh="ya",
        penandatangan=SIGNER,
        tembusan=["Wali Kota Metro", "Arsip"],
    )
    lurah = team(wilayah="18.72.04.1001", anggota=[{"jabatan": "lurah", "nama": "Contoh, S.IP."}])
    told = [report(saran="Pasang lampu jalan."), report(wilayah="18.72.04", klasifikasi="rahasia")]
    photos = [Photo(f"foto_{number}", png(), f"Contoh {number}") for number in range(3)]
    document = rendered(kind, source_meeting()[0], kantor, teams=[lurah], reports=told, photos=tuple(photos))
    assert written(document) == agreed(kind)
