"""Which files leave a computer, and which names of another computer are written to the disk."""

import os

import pytest

from pks_cli.folder.place import Place
from pks_cli.folder.shared_paths import is_shared, is_shared_record, kind_of, shared_files, strays

REPORT = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"
SHARED = [
    REPORT,
    "records/pks.yaml",
    "records/wilayah.yaml",
    "records/teams/18.72.04.1001.yaml",
    "records/meetings/2021/2021-12-13-rapat-m4tq7w2c.yaml",
    "records/rekomendasi/2021-B12.yaml",
    "records/bentrok/2026/18-72-04-1001-rrabz1zx.yaml",
]
NOT_SHARED = [
    "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab (1).yaml",
    "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab-LAPTOP.yaml",
    "records/reports/2021/18.72.04.1001/catatan.yaml",
    "records/teams/yosodadi.yaml",
    "records/lampiran/2021/x.yaml",
    "records/Reports/2021/2021-11-02-yosodadi-k3f9x2ab.yaml",
    "records/rencana./a.yaml",
    "records/con/a.yaml",
    "records/rencana/nul.yaml",
    "records/../keluar.yaml",
    "records/.git/config.yaml",
    "records/a:b.yaml",
    "records/a\\b.yaml",
    "records/rencana/aux.cadangan.yaml",
    "records/COM1.yaml",
    "records/reports/LPT9/a-k3f9x2ab.yaml",
    "records/reports/a-k3f9x2ab.yaml.",
    "records/reports/a-k3f9x2ab.yaml ",
    "records/reports /a-k3f9x2ab.yaml",
    "records/reports/A-k3f9x2ab.yaml",
    "records/reports/baris\nbaru-k3f9x2ab.yaml",
    "records/reports/esc\x1b[2J-k3f9x2ab.yaml",
    "records/reports/kanan\u202ekiri-k3f9x2ab.yaml",
    "records/reports/\udcff-k3f9x2ab.yaml",
    "records/reports/\u0131-k3f9x2ab.yaml",
    "/records/pks.yaml",
    "records//pks.yaml",
    "./records/pks.yaml",
    "records/" + "a/" * 9 + "a.yaml",
    "records/" + "a" * 300 + ".yaml",
    "records",
    "keluaran/a.yaml",
    "records/foto.jpg",
    "records/pks.yml",
    "",
]


@pytest.mark.parametrize("path", SHARED)
def test_records_are_shared(path):
    assert is_shared_record(path)
    assert is_shared(path)


@pytest.mark.parametrize("path", NOT_SHARED)
def test_copies_attachments_and_names_that_some_system_cannot_hold_are_not(path):
    assert not is_shared(path)


def test_the_kind_is_told_by_the_directory():
    assert [kind_of(path) for path in SHARED] == ["report", "", "", "team", "meeting", "", "bentrok"]


def test_a_folder_lists_regular_files_alone(tmp_path):
    for path in [*SHARED, NOT_SHARED[0], "records/.sembunyi/a.yaml", ".gitignore"]:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"a: 1\n")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "records" / "pipa.yaml")
        (tmp_path / "records" / "tautan.yaml").symlink_to(tmp_path / "records" / "pks.yaml")
        (tmp_path / "records" / "berputar").symlink_to(tmp_path, target_is_directory=True)
    assert sorted(shared_files(Place(tmp_path))) == sorted([".gitignore", *SHARED])
    assert strays(Place(tmp_path)) == [NOT_SHARED[0]]
