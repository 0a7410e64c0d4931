"""One digest of names and stamps: the same from disk and index while nothing changes, another one after."""

import os

import pytest

from pks_cli.folder import fingerprint, parts
from pks_cli.folder.fingerprint import fingerprint_of_files, fingerprint_of_rows
from pks_cli.folder.place import Place
from pks_cli.folder.scan import scan, sort_key

PATHS = (
    "records/reports/2021/18.72.04.1001/a-k3f9x2ab.yaml",
    "records/reports/2021/18.72.04.1001/b-k3f9x2ac.yaml",
    "records/reports/2021/18.72.04.1002/dalam/c-k3f9x2ad.yaml",
    "records/reports/2022/d-k3f9x2ae.yaml",
    "records/reports/e - Copy.yaml",
    "records/teams/18.72.yaml",
)


@pytest.fixture
def place(tmp_path):
    for path in PATHS:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"a: 1\n")
    (tmp_path / "records/reports/kosong").mkdir()
    (tmp_path / "records/reports/catatan.txt").write_bytes(b"bukan catatan\n")
    return Place(tmp_path)


def rows(place):
    """Give what an index knows of the folder."""
    found = [seen for name in ("teams", "reports") for seen in scan(place, name)]
    return [(sort_key(one.path), one.stamps) for one in found]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_disk_and_index_agree_in_however_many_parts_the_disk_is_looked_at(place, monkeypatch, number):
    monkeypatch.setattr(fingerprint, "MANY", 1)
    monkeypatch.setattr(parts, "possible_parts", lambda: number)
    assert fingerprint_of_files(place, len(PATHS)) == fingerprint_of_rows(rows(place)) is not None


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / PATHS[0]).write_bytes(b"a: 22\n"),
        lambda root: (root / PATHS[0]).unlink(),
        lambda root: (root / PATHS[0]).rename(root / PATHS[0].replace("a-k", "z-k")),
        lambda root: (root / PATHS[2]).rename(root / PATHS[2].replace("/dalam", "")),
        lambda root: (root / "records/meetings").mkdir() or (root / "records/meetings/x.yaml").touch(),
        lambda root: os.utime(root / PATHS[3], ns=(1, 1)),
    ],
)
def test_any_change_gives_another_one(place, change):
    before = fingerprint_of_files(place, 1)
    change(place.root)
    assert fingerprint_of_files(place, 1) not in (before, None)


def test_what_is_not_read_changes_nothing(place):
    before = fingerprint_of_files(place, 1)
    (place.root / "records/reports/catatan.txt").write_bytes(b"lain\n")
    (place.root / "records/reports/.sembunyi").mkdir()
    assert fingerprint_of_files(place, 1) == before


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
@pytest.mark.parametrize("name", ["x.yaml", "tautan"])
def test_links_and_directories_that_look_like_records_are_left_to_a_closer_look(place, name):
    (place.root / "records/reports/2021" / name).symlink_to(place.root)
    assert fingerprint_of_files(place, 1) is None


@pytest.mark.parametrize("stamps", ["", "-"])
def test_a_file_that_may_change_unseen_is_left_to_a_closer_look(place, stamps):
    known = rows(place)
    assert fingerprint_of_rows([*known[:-1], (known[-1][0], stamps)]) is None
