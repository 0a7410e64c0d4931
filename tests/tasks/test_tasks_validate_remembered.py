"""What a check found is told again only while nothing has changed, and holds no words above biasa."""

import errno
from datetime import date
from pathlib import Path

import pytest
from tasks_samples import NIHIL, OFFICE, REPORTS, make_folder, put

from pks_cli.folder import checking, remembered
from pks_cli.folder.place import Place
from pks_cli.folder.remembered import recall
from pks_cli.tasks import ask_archive
from pks_cli.tasks.basis import outside_key
from pks_cli.tasks.validate import recalled, validate

A = f"{REPORTS}/a-k3f9x2ab.yaml"
UNKNOWN_KEY = NIHIL + "asing: ya\n"
POTENSI = (
    'jenis: potensi_konflik\nwilayah: 18.72.04.1001\ntanggal: "2021-11-02"\nunsur: lurah\n'
    "kategori: lain_lain\njudul: KANARI\nuraian: KANARI\nstatus: belum_ditangani\nasing: ya\n"
)


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("PKS_CACHE_DIR", str(tmp_path / "tembolok"))
    monkeypatch.setattr(checking, "SAFE_NS", -(10**18))
    root = make_folder(tmp_path / "folder")
    put(root, A, UNKNOWN_KEY)
    return root


def test_the_second_check_of_a_folder_reads_no_record(root, monkeypatch):
    first = validate([root])
    monkeypatch.setattr(ask_archive, "ask_archive", None)
    assert validate([root]) == first
    assert [fault.code for fault in first.faults] == ["PKS102"]


@pytest.mark.parametrize(
    "change",
    [
        lambda root: put(root, A, NIHIL),
        lambda root: put(root, f"{REPORTS}/b-k3f9x2ac.yaml", NIHIL),
        lambda root: (root / A).unlink(),
        lambda root: (root / A).rename(root / f"{REPORTS}/a-k3f9x2zz.yaml"),
        lambda root: put(root, "records/pks.yaml", OFFICE + "# catatan\n"),
        lambda root: put(root, "records/pks - Copy.yaml", OFFICE),
        lambda root: put(root, "records/kategori.yaml", ""),
    ],
)
def test_any_change_is_followed(root, change):
    validate([root])
    assert recalled([root]) is not None
    change(root)
    assert recalled([root]) is None


def test_another_program_or_another_day_checks_anew(root, monkeypatch):
    validate([root])
    key = outside_key(Place(root))
    assert recall(Place(root), key) is not None
    assert recall(Place(root), "lain") is None
    monkeypatch.setattr(remembered, "_today", lambda _hours: "2199-01-01")
    assert recall(Place(root), key) is None


def test_a_check_for_another_day_is_not_told_today(root):
    validate([root], today=date(2022, 1, 31))
    assert recalled([root]) is None


def test_a_file_that_may_still_change_unseen_is_not_remembered(root, monkeypatch):
    monkeypatch.setattr(checking, "SAFE_NS", 10**18)
    validate([root])
    assert recalled([root]) is None


def test_words_above_biasa_are_neither_kept_nor_told_from_memory(root, tmp_path):
    put(root, A, POTENSI)
    assert any("KANARI" in str(fault.subject) for fault in validate([root]).faults)
    assert recalled([root]) is None
    assert all(b"KANARI" not in path.read_bytes() for path in (tmp_path / "tembolok").iterdir())


def test_the_first_change_throws_away_what_was_remembered(root, tmp_path):
    validate([root])
    assert list((tmp_path / "tembolok").glob("*.json"))
    put(root, A, POTENSI)
    validate([root], [root / A])
    assert not list((tmp_path / "tembolok").glob("*.json"))


def test_a_damaged_memory_is_no_memory(root, tmp_path):
    validate([root])
    (path,) = (tmp_path / "tembolok").glob("*.json")
    data = path.read_bytes()
    path.write_bytes(data.replace(b"asing", b"asong"))
    assert recalled([root]) is None
    path.write_bytes(data[:100])
    assert recalled([root]) is None


def test_a_folder_with_directories_that_nobody_knows_is_looked_through_each_time(root):
    put(root, "records/laporan/a-k3f9x2ac.yaml", NIHIL)
    assert "PKS015" in [fault.code for fault in validate([root]).faults]
    assert recalled([root]) is None


def test_an_answer_that_could_not_be_kept_leaves_nothing_behind(root, tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.ENOSPC, "penuh")

    monkeypatch.setattr(Path, "replace", refuse)
    assert validate([root]).faults
    assert [path.suffix for path in (tmp_path / "tembolok").iterdir()] == [".sqlite"]
