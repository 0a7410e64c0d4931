"""What the faults of a file depend on besides the file: the answer follows when it changes."""

from datetime import date

import pytest
from tasks_samples import NIHIL, OFFICE, REPORTS, WILAYAH, make_folder, put

from pks_cli.folder import checking
from pks_cli.folder.office import read_setting
from pks_cli.folder.place import Place
from pks_cli.tasks.basis import basis
from pks_cli.tasks.validate import validate

TODAY = date(2022, 1, 31)
TEJOSARI = "- kode: 18.72.04.1002\n  nama: Tejosari\n"


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("PKS_CACHE_DIR", str(tmp_path / "tembolok"))
    monkeypatch.setattr(checking, "SAFE_NS", -(10**18))
    return make_folder(tmp_path / "folder")


def told(root):
    return [(fault.code, fault.subject) for fault in validate([root], today=TODAY).faults]


def test_a_new_wilayah_mends_the_reports_of_it(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL.replace("1001", "1002"))
    assert [code for code, _ in told(root)] == ["PKS117"]
    put(root, "records/wilayah.yaml", WILAYAH + TEJOSARI)
    assert told(root) == []


def test_a_renamed_wilayah_has_its_new_name_in_old_faults(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL + "asing: ya\n")
    assert told(root) == [("PKS102", "Laporan nihil Yosodadi, 2 November 2021")]
    put(root, "records/wilayah.yaml", WILAYAH.replace("Yosodadi", "Yosorejo"))
    assert told(root) == [("PKS102", "Laporan nihil Yosorejo, 2 November 2021")]


def test_an_own_kategori_and_a_higher_ceiling_are_followed(root):
    kejadian = NIHIL.replace("nihil", "kegiatan") + "kategori: panen_raya\nklasifikasi: rahasia\n"
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", kejadian)
    assert {code for code, _ in told(root)} == {"PKS120", "PKS212"}
    put(root, "records/kategori.yaml", "- kode: panen_raya\n  label: Panen raya\n")
    put(root, "records/pks.yaml", OFFICE + "kelas_tertinggi: rahasia\n")
    assert told(root) == []


def test_a_comment_changes_nothing(root):
    before = basis(read_setting(Place(root)))
    put(root, "records/pks.yaml", f"# catatan\n{OFFICE}")
    assert basis(read_setting(Place(root))) == before
