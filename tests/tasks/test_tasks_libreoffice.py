"""PDF through LibreOffice: one call for many, and words where it is missing, fails, or never ends."""

import os
import shutil
import stat
import sys
from dataclasses import replace

import pytest
from tasks_samples import make_folder, put

from pks_cli.faults import Refused
from pks_cli.tasks import libreoffice
from pks_cli.tasks.libreoffice import find_libreoffice, pdfs_of
from pks_cli.tasks.render_meeting import Wanted, prepare_meeting, write_prepared

MEETING = 'nama: Rapat Tim\nwilayah: "18.72"\ntanggal: "2021-12-13"\n'
NAME = "Notula Rapat 2021-12-13"
# Stands in for LibreOffice: notes its call, and writes a PDF for every source.
GOOD = """
import pathlib, sys
words = sys.argv[1:]
out = pathlib.Path(words[words.index("--outdir") + 1])
sources = words[words.index("--outdir") + 2:]
with open({log!r}, "a") as log:
    log.write(" ".join(words) + chr(10))
for source in sources:
    path = out / (pathlib.Path(source).stem + ".pdf")
    path.write_bytes(b"%PDF-1.6 of " + str(len(pathlib.Path(source).read_bytes())).encode())
"""
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script with a first line")


@pytest.fixture
def folder(tmp_path):
    root = make_folder(tmp_path / "folder")
    put(root, "records/meetings/2021/rapat-m4tq7w2c.yaml", MEETING)
    return root


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    """Put a program in the place of LibreOffice; gives the file in which it notes its calls."""
    log = tmp_path / "calls.txt"

    def install(script=GOOD):
        path = tmp_path / "bin" / "soffice"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!{sys.executable}\n" + script.replace("{log!r}", repr(str(log))))
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", str(path.parent))
        return log

    monkeypatch.setattr(libreoffice, "_usual_places", lambda: iter(()))
    return install


def write(root, output=None, *, dokumen="notula", pdf=True, overwrite=False):
    prepared = prepare_meeting([root], "m4tq7w2c", Wanted(dokumen))
    return write_prepared(prepared, output, overwrite=overwrite, pdf=pdf)


def refusal(call):
    with pytest.raises(Refused) as caught:
        call()
    (fault,) = caught.value.faults
    assert caught.value.status == 2
    return fault


def test_the_pdf_lies_beside_the_paper_under_its_name(folder, stand_in):
    log = stand_in()
    names = [path.name for path in write(folder).paths]
    assert names == [f"{NAME}.docx", f"{NAME}.pdf"]
    assert [path.name for path in write(folder).paths] == [f"{NAME}-2.docx", f"{NAME}-2.pdf"]
    assert [path.name for path in write(folder, overwrite=True).paths] == names
    assert len(log.read_text().splitlines()) == 3


def test_many_papers_are_one_call_with_a_profile_of_its_own(stand_in):
    log = stand_in()
    assert pdfs_of([b"1", b"22", b"333"]) == [b"%PDF-1.6 of 1", b"%PDF-1.6 of 2", b"%PDF-1.6 of 3"]
    (call,) = log.read_text().splitlines()
    assert call.startswith("-env:UserInstallation=file:///")
    assert '"UseTaggedPDF":{"type":"boolean","value":"true"}' in call


def test_a_name_that_ends_in_pdf_gives_the_pdf_alone(folder, stand_in, tmp_path):
    stand_in()
    done = write(folder, tmp_path / "hasil.pdf", pdf=False)
    assert done.paths == (tmp_path / "hasil.pdf",)
    assert not (folder / "keluaran").exists()
    assert write(folder, tmp_path / "hasil.pdf", pdf=False).paths == (tmp_path / "hasil-2.pdf",)


@pytest.mark.parametrize("name", ["hasil.pdf", "hasil.docx"])
def test_several_papers_are_not_put_into_one_file(name, folder, stand_in, tmp_path):
    stand_in()
    prepared = prepare_meeting([folder], "m4tq7w2c", Wanted("notula"))
    both = replace(prepared, materials=(*prepared.materials, *prepared.materials))
    fault = refusal(lambda: write_prepared(both, tmp_path / name, overwrite=True))
    assert (fault.code, (tmp_path / name).exists()) == ("PKS423", False)


def test_without_libreoffice_the_word_file_is_kept_and_named(folder, stand_in, monkeypatch, tmp_path):
    stand_in()
    monkeypatch.setenv("PATH", str(tmp_path))
    fault = refusal(lambda: write(folder))
    path = folder / f"keluaran/{NAME}.docx"
    assert (fault.code, path.is_file()) == ("PKS471", True)
    assert fault.message.endswith(f"berkas Word tersimpan: {path}")


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("raise SystemExit(77)", "kesalahan 77"),
        ("", "tidak menghasilkan PDF"),
        (GOOD.replace("%PDF", "<html>"), "tidak menghasilkan PDF"),
    ],
)
def test_a_call_that_fails_is_told_and_the_word_file_kept(script, words, folder, stand_in):
    stand_in(script)
    fault = refusal(lambda: write(folder))
    assert fault.code == "PKS472"
    assert words in fault.message
    assert (folder / f"keluaran/{NAME}.docx").is_file()


def test_a_call_that_never_ends_is_ended(stand_in, monkeypatch):
    stand_in("import time\ntime.sleep(60)")
    monkeypatch.setattr(libreoffice, "FIRST_SECONDS", 0.5)
    monkeypatch.setattr(libreoffice, "SECONDS_EACH", 0)
    assert "tidak selesai" in refusal(lambda: pdfs_of([b"x"])).message


def test_a_program_in_the_working_directory_is_not_libreoffice(stand_in, monkeypatch, tmp_path):
    stand_in()
    assert find_libreoffice() is not None
    monkeypatch.chdir(tmp_path / "bin")
    assert find_libreoffice() is None


@pytest.mark.proof
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_libreoffice_makes_tagged_pdf_in_indonesian(folder, tmp_path):
    data = write(folder, tmp_path / "hasil.pdf").paths[0].read_bytes()
    assert b"/Lang(id-ID)" in data
    assert b"/MarkInfo<</Marked true>>" in data
