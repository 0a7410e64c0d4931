"""The papers of a period and of a team, line by line: a change of wording or order shows here first."""

from datetime import date

import pytest
from notula_samples import ROOT, meeting, office, paragraphs, report
from period_samples import owed, rendered_period, usual
from test_documents_keputusan_tim import ROWS, decree, team

PARTS = ("word/header2.xml", "word/document.xml", "word/header1.xml")
OFFICE = {"contoh": "ya", "penandatangan": {"jabatan": "Kepala Badan"}, "tembusan": ["Sekretaris Daerah"]}
OWED = (owed("Membentuk tim", penanggung_jawab="Camat", tenggat=date(2022, 1, 5), is_late=True),)


def period_paper(kind):
    held = (meeting(tempat="Balai Kota", klasifikasi="biasa"),)
    before = [report(tanggal="2021-06-02")]
    return rendered_period(kind, usual(), office(**OFFICE), meetings=held, owed=OWED, before=before)


@pytest.mark.parametrize("kind", ["rekap", "telaahan_staf", "laporan_periode", "keputusan_tim"])
def test_the_paper_reads_as_agreed(kind):
    made = (
        period_paper(kind)
        if kind != "keputusan_tim"
        else decree(office(**OFFICE), teams=[team(anggota=ROWS)])
    )
    written = [f"{style}: {text}" for part in PARTS for style, text in paragraphs(made, part)]
    expected = (ROOT / "tests/golden" / f"{kind}.txt").read_text(encoding="utf-8")
    assert "\n".join(written) == expected.rstrip("\n")
