"""A paper that LibreOffice opens and saves again still says every word, in the order it had."""

import shutil
import subprocess

import pytest
from notula_samples import office, png, rendered, report
from period_samples import rendered_period, usual
from promises_samples import Marks, full_meeting

from pks_cli.documents.draft import Photo
from pks_cli.documents.papers import papers_of
from pks_cli.word.reading import read_document

SOFFICE = shutil.which("soffice")
TEXTS = ("teks biasa", "a & <b> \"x\" 'y'", "{{ 7*7 }}", "dua\nbaris", "kata " * 400, "😀 é", "[merah]")
PHOTOS = (Photo("foto1", png(), "Pembukaan"),)


def papers():
    kantor = office(contoh="ya", tembusan=["Arsip"], bentuk={}, penandatangan={"paraf": ["Sekretaris"]})
    for kind in papers_of("rapat"):
        told = [report(judul=f"Judul {number}", uraian=TEXTS[4]) for number in range(20)]
        record = full_meeting(Marks(TEXTS), size=6)
        yield kind, rendered(kind, record, kantor, reports=told, photos=PHOTOS, logo=png())
    for kind in ("rekap", "telaahan_staf", "laporan_periode"):
        yield kind, rendered_period(kind, usual())


def words(path):
    found = read_document(path)
    return [" ".join(text.split()) for text in found.body if text.split()]


@pytest.mark.proof
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed here")
def test_no_word_of_any_paper_is_lost(tmp_path):
    kinds = []
    for kind, document in papers():
        (tmp_path / f"{kind}.docx").write_bytes(document)
        kinds.append(kind)
    out, profile = tmp_path / "lagi", f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"
    files = [str(tmp_path / f"{kind}.docx") for kind in kinds]
    convert = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out)]
    subprocess.run([SOFFICE, "--headless", profile, *convert, *files], check=True, capture_output=True)
    lost = {kind: (words(tmp_path / f"{kind}.docx"), words(out / f"{kind}.docx")) for kind in kinds}
    assert {kind: then for kind, (then, now) in lost.items() if then != now} == {}
