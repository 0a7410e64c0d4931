"""The notula of 13 December 2021, line by line: a change of wording or order shows here first."""

import pytest
from notula_samples import ROOT, notula, office, paragraphs, source_meeting


@pytest.mark.parametrize("arrangement", ["praktik", "baku"])
def test_the_notula_of_the_source_meeting_reads_as_agreed(arrangement):
    kantor = office(naskah={"notula": arrangement}, contoh="ya", tembusan=["Wali Kota Metro", "Arsip"])
    document = notula(source_meeting()[0], kantor)
    parts = ("word/header2.xml", "word/document.xml", "word/header1.xml", "word/footer1.xml")
    written = [f"{style}: {text}" for part in parts for style, text in paragraphs(document, part)]
    expected = (ROOT / "tests/golden" / f"notula_{arrangement}.txt").read_text(encoding="utf-8")
    assert written == expected.splitlines()
