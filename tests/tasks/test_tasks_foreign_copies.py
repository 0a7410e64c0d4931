"""What other programs do to the files: copies of sync services, other line ends, times that are not true."""

import os
import time
from datetime import date

import pytest
from sync_samples import REPORT, X, make_two, records, settle_all
from tasks_samples import NIHIL, REPORTS, make_folder, put

from pks_cli.folder.git import Git
from pks_cli.tasks.archive import open_archive
from pks_cli.tasks.ask_archive import ask_archive
from pks_cli.tasks.list_reports import list_reports
from pks_cli.tasks.sync import sync
from pks_cli.tasks.validate import validate

TODAY = date(2022, 1, 31)
STEM = "2021-11-02-yosodadi-k3f9x2ab"
COPIES = {
    "Windows": (f"{STEM} - Copy.yaml", f"{STEM} - Copy (2).yaml", f"{STEM} - Salin.yaml"),
    "OneDrive": (f"{STEM}-LAPTOP-7K2.yaml", f"{STEM}-DESKTOP-ABC12D3.yaml", f"{STEM}-LAPTOP-7K2-2.yaml"),
    "Dropbox": (f"{STEM} (Konflik salinan Siti 2026-11-24).yaml", f"{STEM} (Siti's conflicted copy).yaml"),
    "Google Drive": (f"{STEM} (1).yaml", f"Salinan {STEM}.yaml", f"Copy of {STEM}.yaml"),
    "Syncthing": (f"{STEM}.sync-conflict-20261124-101010-ABCDEFG.yaml",),
    "Nextcloud": (f"{STEM} (conflicted copy 2026-11-24 101010).yaml",),
    "iCloud": (f"{STEM} 2.yaml",),
    "editors": (f"{STEM}.yaml~", f"{STEM}.yaml.bak", f"{STEM}.yaml.txt", f"{STEM}.YAML"),
}
EVERY = [name for names in COPIES.values() for name in names]
UNSEEN = (f".{STEM}.yaml.swp", f"~${STEM}.yaml", f".syncthing.{STEM}.yaml.tmp", f".{STEM}.yaml.icloud")
TEAM_COPIES = ("18.72.04.1001 (1).yaml", "18.72.04.1001-LAPTOP-7K2.yaml", "18.72.04.1001 - Copy.yaml")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("PKS_CACHE_DIR", str(tmp_path / "tembolok"))
    return make_folder(tmp_path / "folder")


def answers(root):
    """What the index says, which must be what a full re-read says."""

    def told(ledger):
        return ledger.faults, ledger.left_out("report"), len(list(ledger.paths()))

    again = open_archive([root], TODAY)
    expected = (again.faults, again.left_out("report"), len(again.loaded))
    assert ask_archive([root], TODAY, told) == expected
    return [fault.code for fault in expected[0]]


def listed(root):
    return list_reports([root], "2021", None, {}, None, TODAY).rows


@pytest.mark.parametrize("name", EVERY)
def test_a_copy_is_told_and_not_counted(folder, name):
    put(folder, f"{REPORTS}/{STEM}.yaml", REPORT)
    put(folder, f"{REPORTS}/{name}", REPORT.replace("Balap liar", "SALINAN"))
    assert answers(folder) == ["PKS012"]
    assert [row.report.judul for row in listed(folder)] == ["Balap liar"]


@pytest.mark.parametrize("name", TEAM_COPIES)
def test_a_copy_of_a_team_is_told_and_not_taken(folder, name):
    put(folder, f"records/teams/{name}", "wilayah: 18.72.04.1001\nanggota:\n  - jabatan: lurah\n")
    assert answers(folder) == ["PKS012"]


@pytest.mark.parametrize("name", UNSEEN)
def test_what_a_program_puts_beside_a_file_for_itself_is_left_alone(folder, name):
    put(folder, f"{REPORTS}/{name}", REPORT)
    assert answers(folder) == []


def test_no_copy_is_ever_shared_and_each_stays_where_it_is(tmp_path):
    one, other, _ = make_two(tmp_path)
    for name in (*EVERY, *UNSEEN):
        put(one, f"{REPORTS}/{name}", REPORT)
    for name in TEAM_COPIES:
        put(one, f"records/teams/{name}", "wilayah: 18.72.04.1001\n")
    before = records(one)
    shared = Git(one).line("ls-tree", "-r", "--name-only", "HEAD")
    settle_all(one, other)
    assert Git(one).line("ls-tree", "-r", "--name-only", "HEAD") == shared
    assert records(one) == before
    assert [path for path in records(other) if path.startswith("records/reports/")] == [X]


@pytest.mark.parametrize(
    "bend",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
        lambda data: data.rstrip(b"\n"),
    ],
    ids=["CRLF", "BOM", "BOM and CRLF", "no last line end"],
)
def test_line_ends_and_marks_of_an_editor_change_no_answer(folder, bend):
    path = put(folder, f"{REPORTS}/{STEM}.yaml", REPORT)
    answers(folder)
    before = listed(folder)
    path.write_bytes(bend(path.read_bytes()))
    assert answers(folder) == []
    assert listed(folder) == before


def test_a_file_that_one_laptop_saved_with_other_line_ends_makes_no_conflict(tmp_path):
    one, other, _ = make_two(tmp_path)
    (one / X).write_bytes(b"\xef\xbb\xbf" + REPORT.replace("\n", "\r\n").encode())
    put(other, X, REPORT.replace("belum_ditangani", "selesai"))
    assert sync([one]).reached
    assert sync([other]).reached
    settle_all(one, other)
    assert records(one) == records(other)
    assert not [path for path in records(one) if "/bentrok/" in path]
    assert "status: selesai" in records(one)[X].decode()


@pytest.mark.parametrize("years", [-60, -1, 1, 60])
def test_times_that_a_wrong_clock_or_a_backup_gave_hide_no_change(folder, years):
    path = put(folder, f"{REPORTS}/{STEM}.yaml", NIHIL)
    then = time.time_ns() + years * 365 * 86_400 * 10**9
    os.utime(path, ns=(then, then))
    assert answers(folder) == []
    path.write_text(NIHIL.replace("2021-11-02", "2021-31-02"), encoding="utf-8", newline="\n")
    os.utime(path, ns=(then, then))
    assert answers(folder) == ["PKS112"]


def test_edits_that_follow_one_another_within_a_tick_are_all_seen(folder):
    path = put(folder, f"{REPORTS}/{STEM}.yaml", NIHIL)
    stamp = path.stat().st_mtime_ns
    for number in range(100):
        is_sound = number % 2
        path.write_text(
            NIHIL if is_sound else NIHIL.replace("lurah", "lorah"), encoding="utf-8", newline="\n"
        )
        os.utime(path, ns=(stamp, stamp))
        told = validate([folder], today=TODAY)
        assert [fault.code for fault in told.faults] == ([] if is_sound else ["PKS119"])


def test_a_file_swapped_for_another_of_equal_size_and_time_is_seen(folder):
    path = put(folder, f"{REPORTS}/{STEM}.yaml", NIHIL)
    other = put(folder, "cadangan.yaml", NIHIL.replace("2021-11-02", "2021-13-02"))
    status = path.stat()
    answers(folder)
    other.replace(path)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert answers(folder) == ["PKS112"]


def test_a_folder_that_was_copied_with_its_times_and_moved_back_answers_by_what_it_holds(folder, tmp_path):
    put(folder, f"{REPORTS}/{STEM}.yaml", NIHIL)
    answers(folder)
    folder.rename(tmp_path / "lama")
    put(make_folder(folder), f"{REPORTS}/{STEM}.yaml", NIHIL.replace("lurah", "lorah"))
    assert answers(folder) == ["PKS119"]
