"""A meeting, its papers, and what people do to them in Word."""

import copy
import subprocess
from pathlib import Path

import docx
from tasks_samples import make_folder, put

from pks_cli.tasks.meeting_return import read_return, returned_paper
from pks_cli.tasks.render_meeting import Wanted, prepare_meeting, write_prepared
from pks_cli.tasks.take_return import take_return

MEETING_PATH = "records/meetings/2021/2021-12-13-rapat-tim-m4tq7w2c.yaml"
MEETING = """\
# rapat akhir tahun
nama: Rapat Tim Terpadu
wilayah: "18.72"
tanggal: "2021-12-13"
mulai: "13.30"
tempat: Balai Kelurahan Yosodadi
alamat: Jl. Contoh No. 1, Metro   # dekat lapangan
acara:
  - Laporan wilayah
  - Rencana pengamanan akhir tahun
pimpinan:
  ketua:
    nama: Siti Aminah, S.IP.
    jabatan: Kepala Badan Kesbangpol
hadir:
  # urutan protokol
  - nama: Siti Aminah, S.IP.
    jabatan: Kepala Badan Kesbangpol
  - nama: Budi Hartono
    jabatan: Kasat Binmas
    mewakili: Kapolres Metro
peserta:
  - jabatan: lurah
    wilayah: "18.72"
tidak_hadir:
  - nama: Agus Salim
    alasan: Dinas luar
sambutan:
  - oleh: Kepala Badan Kesbangpol
    pokok:
      - Situasi kota aman dan terkendali sampai pertengahan Desember.
      - uraian: Pengamanan akhir tahun perlu disiapkan bersama.
        rincian:
          - Pos terpadu dibuka mulai 24 Desember.
          - Patroli gabungan berjalan setiap malam.
  - oleh: Wakil Wali Kota
    pokok:
      - Terima kasih kepada seluruh anggota tim.
laporan_wilayah:
  periode: 2021-B12
pembahasan:
  - Camat mengusulkan penerangan jalan di titik rawan.
keputusan:
  # yang terpenting
  - Patroli gabungan dilaksanakan setiap malam Minggu.   # usul Kapolsek
  - Posko pengaduan dibuka di setiap kelurahan.
  - Rapat berikutnya diadakan pada bulan April.
tindak_lanjut:
  - id: b7n2d5qe
    uraian: Menyusun jadwal patroli gabungan
    penanggung_jawab: Camat Metro Timur
    tenggat: "2021-12-20"
  - id: c8p3e6rf
    uraian: Menyiapkan posko pengaduan
penutup: Rapat ditutup dengan doa bersama.
klasifikasi: biasa
"""
REPORT = """\
jenis: gangguan_kamtibmas
wilayah: 18.72.04.1001
tanggal: "2021-11-02"
unsur: lurah
kategori: balapan_liar
judul: Balap liar di jalan protokol
uraian: Sekelompok pemuda berkumpul dan memacu sepeda motor.
status: sedang_ditangani
langkah:
  - tanggal: "2021-11-03"
    oleh: Polsek
    uraian: Patroli malam
klasifikasi: biasa
"""
EARLIER = """\
nama: Rapat Tim Terpadu periode kedua
wilayah: "18.72"
tanggal: "2021-08-10"
tindak_lanjut:
  - id: d9q4f7sg
    uraian: Memasang lampu jalan di Yosodadi
    penanggung_jawab: Dinas Perhubungan
    tenggat: "2021-10-01"
klasifikasi: biasa
"""
REPORT_PATH = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"


def make_office(root: Path, meeting: str = MEETING) -> Path:
    make_folder(root)
    put(root, MEETING_PATH, meeting)
    put(root, REPORT_PATH, REPORT)
    put(root, "records/meetings/2021/2021-08-10-rapat-tim-e1r5g8th.yaml", EARLIER)
    return root


def written(root: Path, kind: str = "notula") -> Path:
    prepared = prepare_meeting([root], "m4tq7w2c", Wanted(kind))
    return write_prepared(prepared, root / f"{kind}.docx", overwrite=True).paths[0]


def back(root: Path, path: Path):
    paper = returned_paper(path)
    assert paper is not None
    return read_return([root], paper)


def edited(path: Path, change) -> Path:
    """Let a person work on a paper: `change` is handed the document of python-docx."""
    document = docx.Document(str(path))
    change(document)
    document.save(str(path))
    return path


def paragraph(document, beginning: str):
    """Find a paragraph, also in tables."""
    for one in document.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):
        found = docx.text.paragraph.Paragraph(one, document)
        if found.text.strip().startswith(beginning):
            return found
    raise AssertionError(beginning)


def say(document, beginning: str, text: str) -> None:
    """Type over a whole paragraph."""
    found = paragraph(document, beginning)
    style = found.style
    found.text = text
    found.style = style


def behind(document, beginning: str, text: str, style: str | None = None):
    """Press Enter behind a paragraph and type."""
    found = paragraph(document, beginning)
    new = copy.deepcopy(found._p)
    found._p.addnext(new)
    made = docx.text.paragraph.Paragraph(new, document)
    made.text = text
    if style is not None:
        made.style = style
    return made


def without(document, beginning: str) -> None:
    found = paragraph(document, beginning)._p
    found.getparent().remove(found)


def row(document, text: str):
    """Find the row of a table that has a cell of this text."""
    for table in document.tables:
        for one in table.rows:
            if any(cell.text.strip().startswith(text) for cell in one.cells):
                return table, one
    raise AssertionError(text)


def new_row(document, text: str, *cells: str) -> None:
    """Put a row behind the one that has a text, and type into its cells."""
    _, found = row(document, text)
    made = copy.deepcopy(found._tr)
    found._tr.addnext(made)
    table, _ = row(document, text)
    added = next(one for one in table.rows if one._tr is made)
    for cell, said in zip(added.cells, cells, strict=True):
        for extra in cell.paragraphs[1:]:
            extra._p.getparent().remove(extra._p)
        cell.paragraphs[0].text = said


def told(returned) -> list[tuple[str, str, str, str]]:
    return [(one.action, one.label, one.old, one.new) for one in returned.changes]


def take_all(root: Path, returned) -> str:
    take_return([root], returned, returned.changes)
    return (root / MEETING_PATH).read_text(encoding="utf-8")


def saved_again(path: Path, through: str = "docx") -> Path:
    """Let LibreOffice open a paper and save it: as DOCX, or as ODT and from there as DOCX."""
    steps = ["docx"] if through == "docx" else ["odt", "docx"]
    for number, ending in enumerate(steps):
        folder = path.parent / f"lo{number}"
        profile = (path.parent / "profil").as_uri()
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", ending]
        subprocess.run([*command, "--outdir", str(folder), str(path)], check=True, capture_output=True)
        path = folder / f"{path.stem}.{ending}"
    return path
