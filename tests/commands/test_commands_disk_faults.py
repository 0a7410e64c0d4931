"""A disk that fails at any moment leaves the old bytes or the new ones, and is told in words."""

import errno
import json
import os
import shutil
import stat
import subprocess
import sys

import pytest
from commands_samples import make_folder, snapshot
from disk_faults import refusing

from pks_cli.__main__ import main
from pks_cli.folder.git import Git, begin_history
from pks_cli.strict_yaml import read

REPORT = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"
ADD = ["report", "add", "--wilayah", "Yosodadi", "--tanggal", "2022-01-02", "--unsur", "lurah"]
COMMANDS = {
    "add": ([*ADD, "--uraian", "BARU.", "--status", "belum_ditangani"], "records/reports/2022"),
    "update": (["report", "update", "k3f9x2ab", "--judul", "BARU"], REPORT),
    "set": (["team", "set", "Yosodadi", "babinsa", "--nama", "BARU"], "records/teams"),
    "done": (["followup", "done", "b7n2d5qe", "--bukti", "BARU"], "records/followups"),
}
ERRORS = [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EACCES, errno.EROFS, errno.EFBIG]
MOST_CALLS = 60
PAGE = 4096


@pytest.fixture
def folder(tmp_path):
    return make_folder(tmp_path / "folder")


def typed(root, words, capsys):
    status = main(["-C", str(root), *words, "--json"])
    return status, json.loads(capsys.readouterr().out)


def whole(root):
    """The records of a folder, each of them whole; what a writer puts aside for itself does not count."""
    found = {path: data for path, data in snapshot(root).items() if path.startswith("records/")}
    records = {path: data for path, data in found.items() if path.endswith(".yaml") and "/.pks-" not in path}
    assert all(not read(data).problems for data in records.values())
    return records


def has_new(root, below):
    return any(b"BARU" in data for path, data in whole(root).items() if path.startswith(below))


@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_disk_that_refuses_any_one_thing_loses_nothing_and_is_told(tmp_path, capsys, name, error):
    words, below = COMMANDS[name]
    for number in range(MOST_CALLS):
        root = make_folder(tmp_path / str(number))
        before = whole(root)
        with refusing(root, number, error) as disk:
            status, told = typed(root, words, capsys)
        after = whole(root)
        changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
        assert all(path.startswith(below) for path in changed), disk.refused
        if status == 0:
            assert has_new(root, below), disk.refused
        else:
            assert (status, told["temuan"][0]["kode"]) == (2, "PKS414"), disk.refused
            # A name that is there but not yet durable is not acknowledged.
            assert not changed or disk.refused == "fsync", disk.refused
        if disk.refused not in {"unlink", "remove"}:
            assert not list(root.rglob(".pks-*.tmp")), disk.refused
        if not disk.refused:
            assert status == 0
            return
        shutil.rmtree(root)
    pytest.fail("a command that never comes to its end")


@pytest.mark.parametrize("error", [errno.EINVAL, errno.ENOTSUP], ids=errno.errorcode.get)
def test_a_file_system_that_cannot_make_a_directory_durable_is_written_to(folder, capsys, monkeypatch, error):
    sync = os.fsync

    def synced(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(error, os.strerror(error))
        sync(handle)

    monkeypatch.setattr(os, "fsync", synced)
    assert typed(folder, COMMANDS["add"][0], capsys)[0] == 0
    assert has_new(folder, COMMANDS["add"][1])


@pytest.mark.proof
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
@pytest.mark.parametrize("most", [0, 40])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_limit_on_the_size_of_files_is_told_and_changes_nothing(folder, name, most):
    import resource

    before = snapshot(folder)
    done = subprocess.run(
        [sys.executable, "-m", "pks_cli", "-C", str(folder), *COMMANDS[name][0]],
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
        check=False,
    )
    assert (done.returncode, "PKS414" in done.stderr) == (2, True)
    assert snapshot(folder) == before


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 512 KiB; skipped where this user may make none."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    options = ["-t", "tmpfs", "-o", "size=512k", "none", str(disk)]
    if mount is None or subprocess.run([mount, *options], capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be made here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def filled(disk):
    try:
        with (disk / "penuh").open("wb", buffering=0) as stream:
            while True:
                stream.write(bytes(4096))
    except OSError:
        return


@pytest.mark.parametrize("name", COMMANDS)
def test_a_disk_that_is_full_is_told_and_changes_nothing(small_disk, name, capsys, monkeypatch):
    monkeypatch.setenv("PKS_CACHE_DIR", str(small_disk / "tembolok"))
    root = make_folder(small_disk / "folder")
    filled(small_disk)
    before = snapshot(root)
    status, told = typed(root, COMMANDS[name][0], capsys)
    assert (status, told["temuan"][0]["kode"]) == (2, "PKS414")
    assert snapshot(root) == before
    assert typed(root, ["validate"], capsys)[0] == 0
    assert typed(root, ["summarize", "--tahun", "2021"], capsys)[0] == 0
    (small_disk / "penuh").unlink()
    assert typed(root, COMMANDS[name][0], capsys)[0] == 0
    assert has_new(root, COMMANDS[name][1])


@pytest.mark.parametrize("name", COMMANDS)
def test_a_disk_that_may_only_be_read_is_told_and_still_answers(small_disk, name, capsys, monkeypatch):
    monkeypatch.setenv("PKS_CACHE_DIR", str(small_disk / "tembolok"))
    root = make_folder(small_disk / "folder")
    before = snapshot(root)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    status, told = typed(root, COMMANDS[name][0], capsys)
    assert (status, told["temuan"][0]["kode"]) == (2, "PKS414")
    assert typed(root, ["validate"], capsys)[0] == 0
    assert snapshot(root) == before


def test_a_paper_that_finds_no_room_leaves_no_half_file(small_disk, tmp_path, capsys):
    root = make_folder(tmp_path / "folder")
    filled(small_disk)
    words = ["meeting", "render", "m4tq7w2c", "-o", str(small_disk / "keluaran.docx")]
    status, told = typed(root, words, capsys)
    assert (status, told["temuan"][0]["kode"]) == (2, "PKS414")
    assert [path.name for path in small_disk.iterdir()] == ["penuh"]


@pytest.mark.proof
def test_a_disk_that_fills_up_anywhere_between_a_record_and_its_history(small_disk, capsys, monkeypatch):
    monkeypatch.setenv("PKS_CACHE_DIR", str(small_disk / "tembolok"))
    root = make_folder(small_disk / "folder")
    assert begin_history(root, ["records"], "init 18.72")
    Git(root).run("config", "user.name", "Siti")
    words, below = COMMANDS["add"]
    statuses = set()
    for free in range(24):
        filled(small_disk)
        with (small_disk / "penuh").open("r+b") as stream:
            stream.truncate(max(stream.seek(0, os.SEEK_END) - free * PAGE, 0))
        before = whole(root)
        status, told = typed(root, words, capsys)
        after = whole(root)
        assert len(after) == len(before) + (status == 0)
        assert status == 0 or (status, told["temuan"][0]["kode"]) == (2, "PKS414")
        statuses.add(status)
        (small_disk / "penuh").unlink()
        for path in after.keys() - before.keys():
            (root / path).unlink()
    assert statuses == {0, 2}
    assert typed(root, words, capsys)[0] == 0
    assert has_new(root, below)
    Git(root).run("fsck", "--strict", "--no-dangling")


@pytest.mark.proof
@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
def test_a_sync_whose_disk_refuses_any_one_thing_comes_to_the_same_end(tmp_path, capsys, error):
    one = make_folder(tmp_path / "satu")
    (one / ".gitignore").write_text(".pks.lock\n.pks-*.tmp\n", encoding="utf-8")
    assert begin_history(one, [".gitignore", "records"], "init 18.72")
    Git(one).run("config", "user.name", "Siti")
    stick = tmp_path / "stik"
    stick.mkdir()
    assert typed(one, ["sync", str(stick)], capsys)[0] == 0
    number = 0
    while True:
        other = tmp_path / f"laptop-{number}"
        assert main(["init", str(other), "--dari-git", str(stick)]) == 0
        capsys.readouterr()
        Git(other).run("config", "user.name", "Budi")
        assert (
            typed(one, [*ADD, "--uraian", f"BARU {number}.", "--status", "belum_ditangani"], capsys)[0] == 0
        )
        assert typed(one, ["sync"], capsys)[0] == 0
        before = whole(other)
        with refusing(other, number, error) as disk:
            status, _ = typed(other, ["sync"], capsys)
        assert status in {0, 1, 2}, disk.refused
        assert before.keys() <= whole(other).keys(), disk.refused
        assert typed(other, ["sync"], capsys)[0] == 0
        assert whole(other) == whole(one), disk.refused
        shutil.rmtree(other)
        number += 1
        if not disk.refused:
            return
