"""The kept index: when a file is read again, where the index lies, what happens when it is of no use."""

import os
import sqlite3
import time
from contextlib import closing

import pytest

from pks_cli.faults import Fault
from pks_cli.folder import refresh, store_schema
from pks_cli.folder.cache import index_file
from pks_cli.folder.checking import SAFE_NS, Shelf
from pks_cli.folder.place import Place
from pks_cli.folder.scan import path_of, scan, sort_key
from pks_cli.folder.store import asked
from pks_cli.model.wilayah import Wilayah, gazetteer

REPORTS = "records/reports/2021"
NIHIL = 'jenis: nihil\nwilayah: 18.72.04.1001\ntanggal: "2021-11-02"\nunsur: lurah\n'
LONG_AFTER = 10**15


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("PKS_CACHE_DIR", str(tmp_path / "tembolok"))
    return tmp_path / "tembolok"


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path / "folder")


class Folder:
    """A folder of two reports, with a count of what was read for the last question."""

    def __init__(self, root):
        self.root = root
        self.read = []
        self.clock = lambda: time.time_ns() + LONG_AFTER
        self.day = "2022-01-31"
        self.settled = ""
        self.basis = "satu"
        for name in ("a-k3f9x2ab", "b-k3f9x2ac"):
            self.put(f"{REPORTS}/{name}.yaml", NIHIL)

    def put(self, path, text):
        time.sleep(0.012)  # later than the last tick of the file system's clock
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def check(self, loaded):
        self.read.append(loaded.path.rpartition("/")[2][0])
        return (
            [Fault("PKS999", "peringatan", "pesan", "saran", loaded.path)] if "asing" in loaded.path else []
        )

    def ask(self, question="SELECT wilayah FROM laporan ORDER BY nomor"):
        names = gazetteer([Wilayah("18.72.04.1001", "Yosodadi")])
        shelf = Shelf(
            Place(self.root), names, self.basis, self.day, self.check, lambda _: self.settled, self.clock
        )
        self.read.clear()
        return asked([shelf], lambda store: store.ask(question))


def test_what_did_not_change_is_not_read_again(folder):
    first = folder.ask()
    assert folder.read == ["a", "b"]
    assert folder.ask() == first == [("18.72.04.1001",)] * 2
    assert folder.read == []


def test_only_what_changed_is_read_again(folder):
    folder.ask()
    folder.put(f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL.replace("nihil", "kegiatan"))
    folder.put(f"{REPORTS}/c-k3f9x2ad.yaml", NIHIL)
    (folder.root / REPORTS / "b-k3f9x2ac.yaml").unlink()
    assert folder.ask("SELECT jenis FROM laporan ORDER BY jenis") == [("kegiatan",), ("nihil",)]
    assert folder.read == ["a", "c"]


def test_a_change_of_equal_size_with_its_old_time_restored_is_read(folder):
    path = folder.root / REPORTS / "a-k3f9x2ab.yaml"
    folder.ask()
    status = path.stat()
    folder.put(f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL.replace("lurah", "camat"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert folder.ask("SELECT unsur FROM laporan ORDER BY unsur") == [("camat",), ("lurah",)]


@pytest.mark.parametrize(("later", "again"), [(SAFE_NS - 1, ["a", "b"]), (SAFE_NS, [])])
def test_a_file_read_too_soon_after_its_last_change_is_read_again(folder, later, again):
    newest = max(one.latest for one in scan(Place(folder.root), "reports"))
    for name in ("a-k3f9x2ab", "b-k3f9x2ac"):
        os.utime(folder.root / REPORTS / f"{name}.yaml", ns=(newest + 10**9, newest + 10**9))
    folder.clock = lambda: newest + 10**9 + later
    folder.ask()
    folder.ask()
    assert folder.read == again


def test_a_clock_set_back_makes_no_change_unseen(folder):
    folder.clock = lambda: time.time_ns() - 365 * 86_400 * 10**9
    folder.ask()
    folder.put(f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL.replace("lurah", "camat"))
    assert folder.ask("SELECT unsur FROM laporan ORDER BY unsur") == [("camat",), ("lurah",)]


def test_a_new_day_makes_only_what_lay_ahead_be_checked_again(folder):
    folder.settled = "2022-02-15"
    folder.ask()
    folder.day = "2022-02-20"
    folder.ask()
    assert folder.read == ["a", "b"]
    folder.day = "2022-03-01"
    folder.ask()
    assert folder.read == []
    folder.day = "2022-02-01"
    folder.ask()
    assert folder.read == ["a", "b"]


def test_another_basis_makes_all_be_read_again(folder):
    folder.ask()
    folder.basis = "dua"
    folder.ask()
    assert folder.read == ["a", "b"]


def test_the_index_lies_where_only_its_user_may_look(folder, cache):
    folder.ask()
    (path,) = cache.iterdir()
    assert not any(folder.root.rglob("*.sqlite*"))
    if os.name != "nt":
        assert (cache.stat().st_mode & 0o777, path.stat().st_mode & 0o777) == (0o700, 0o600)


def test_two_ways_to_a_folder_are_one_index(folder, cache):
    folder.ask()
    folder.root = folder.root / "records" / ".."
    folder.ask()
    assert folder.read == []
    assert len(list(cache.iterdir())) == 1


def test_what_is_deleted_leaves_no_trace(folder, cache):
    folder.put(f"{REPORTS}/asing-k3f9x2ae.yaml", NIHIL)
    folder.ask()
    (path,) = cache.iterdir()
    assert b"saran" in path.read_bytes().replace(b"saran TEXT", b"")
    (folder.root / REPORTS / "asing-k3f9x2ae.yaml").unlink()
    folder.ask()
    assert b"saran" not in path.read_bytes().replace(b"saran TEXT", b"")


def test_an_index_held_by_another_process_is_made_in_memory(folder, monkeypatch):
    monkeypatch.setattr(store_schema, "_SECONDS_TO_WAIT", 0.01)
    folder.ask()
    with closing(sqlite3.connect(index_file(Place(folder.root)), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert folder.ask() == [("18.72.04.1001",)] * 2
        assert folder.read == ["a", "b"]
    folder.ask()
    assert folder.read == []


@pytest.mark.parametrize("damage", [b"", b"bukan basis data " * 500, None])
def test_an_index_that_is_none_is_made_anew(folder, cache, damage):
    folder.ask()
    (path,) = cache.iterdir()
    path.unlink()
    if damage is None:
        path.mkdir()
    else:
        path.write_bytes(damage)
    assert folder.ask() == [("18.72.04.1001",)] * 2


def test_a_cut_off_index_is_made_anew_and_kept(folder, cache):
    folder.ask()
    (path,) = cache.iterdir()
    path.write_bytes(path.read_bytes()[:9000])
    assert folder.ask() == [("18.72.04.1001",)] * 2
    folder.ask()
    assert folder.read == []


def test_tables_of_another_version_are_made_anew(folder, cache):
    folder.ask()
    (path,) = cache.iterdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 99")
        other.execute('CREATE TABLE "la""in" (x)')
        other.commit()
    assert folder.ask() == [("18.72.04.1001",)] * 2
    assert folder.read == ["a", "b"]


def test_tables_that_lack_a_column_are_made_anew(folder, cache):
    folder.ask()
    (path,) = cache.iterdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("ALTER TABLE lapor RENAME COLUMN wilayah TO daerah")
        other.commit()
    assert folder.ask() == [("18.72.04.1001",)] * 2


def test_without_a_place_for_it_the_index_is_in_memory(folder, cache):
    cache.write_text("berkas, bukan direktori", encoding="utf-8")
    assert folder.ask() == [("18.72.04.1001",)] * 2
    folder.ask()
    assert folder.read == ["a", "b"]


def test_a_write_that_fails_midway_leaves_the_old_index(folder, monkeypatch):
    folder.ask()
    folder.put(f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL.replace("lurah", "camat"))

    def fail(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(refresh, "_insert", fail)
        with pytest.raises(KeyboardInterrupt):
            folder.ask()
    assert folder.ask("SELECT unsur FROM laporan ORDER BY unsur") == [("camat",), ("lurah",)]
    assert folder.read == ["a"]


@pytest.mark.parametrize("names", [["a/x", "a-b/x", "a.yaml", "a/y/z"], ["\udcff/x", "é/y", "z"]])
def test_paths_sort_as_they_are_walked_and_come_back(names):
    assert [path_of(sort_key(name)) for name in names] == names
    assert sorted(names, key=sort_key) == sorted(names, key=lambda name: name.split("/"))
