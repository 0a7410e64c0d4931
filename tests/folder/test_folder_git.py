"""Git in a safe environment: it asks nothing, runs nothing of the folder, and ends in time."""

import os
import subprocess
import sys
import time

import pytest

from pks_cli.faults import Refused
from pks_cli.folder import git as git_module
from pks_cli.folder.git import Git, GitError, begin_history, has_git, run_git
from pks_cli.folder.git_environment import environment, find_git
from pks_cli.folder.git_state import branch_of, open_git, refuse_unshareable, refuse_without_git, sweep
from pks_cli.folder.office import read_setting
from pks_cli.folder.place import Place

OFFICE = 'format: 1\nnama: Badan Kesbangpol\nwilayah: "18.72"\n'


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "catatan"
    (root / "records").mkdir(parents=True)
    (root / "records" / "pks.yaml").write_text(OFFICE, encoding="utf-8", newline="\n")
    (root / "records" / "wilayah.yaml").write_text('- kode: "18.72"\n  nama: Kota Metro\n', encoding="utf-8")
    assert begin_history(root, ["records"], "init 18.72")
    return root


def code_of(refused):
    return refused.value.faults[0].code, refused.value.status


def test_no_variable_of_git_reaches_git_but_ours(monkeypatch):
    monkeypatch.setenv("GIT_DIR", "/elsewhere")
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "evil")
    monkeypatch.setenv("LC_MESSAGES", "id_ID")
    kept = environment({"GIT_INDEX_FILE": "x"})
    assert "GIT_DIR" not in kept
    assert "GIT_EXTERNAL_DIFF" not in kept
    assert "LC_MESSAGES" not in kept
    assert (kept["GIT_TERMINAL_PROMPT"], kept["GIT_ASKPASS"], kept["LC_ALL"]) == ("0", "", "C")
    assert "BatchMode=yes" in kept["GIT_SSH_COMMAND"]
    assert kept["GIT_INDEX_FILE"] == "x"


def test_a_variable_that_names_another_repository_changes_nothing(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    assert Git(folder).line("rev-parse", "--absolute-git-dir") == str(folder / ".git")


def test_a_call_that_fails_tells_its_status(folder):
    with pytest.raises(GitError) as failed:
        Git(folder).run("cat-file", "blob", "0" * 40)
    assert failed.value.status > 0
    assert not failed.value.timed_out
    assert Git(folder).line("cat-file", "blob", "0" * 40) == ""


@pytest.mark.skipif(os.name == "nt", reason="a script stands in for git")
def test_a_call_that_never_ends_is_ended_with_all_it_started(tmp_path, monkeypatch):
    script = tmp_path / "bin" / "git"
    script.parent.mkdir()
    script.write_text(
        f"#!{sys.executable}\nimport subprocess\nsubprocess.run(['sleep', '600'])\n", encoding="utf-8"
    )
    script.chmod(0o755)
    monkeypatch.setattr(git_module, "find_git", lambda: str(script))
    started = time.monotonic()
    with pytest.raises(GitError) as failed:
        run_git(("fetch",), tmp_path, seconds=0.2)
    assert failed.value.timed_out
    assert time.monotonic() - started < 60  # it would sleep for ten minutes


def test_without_git_there_is_no_answer_and_no_crash(folder, monkeypatch):
    monkeypatch.setenv("PATH", str(folder))
    assert not has_git()
    assert not begin_history(folder / "records", ["pks.yaml"], "init")
    with pytest.raises(Refused) as refused:
        refuse_without_git()
    assert code_of(refused) == ("PKS441", 2)


@pytest.mark.skipif(os.name == "nt", reason="programs have an ending there")
def test_a_git_lying_in_the_working_directory_is_not_taken(tmp_path, monkeypatch):
    program = tmp_path / "git"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_git() is None


def test_an_example_is_never_shared(folder):
    (folder / "records" / "pks.yaml").write_text(OFFICE + "contoh: true\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        refuse_unshareable(read_setting(Place(folder)))
    assert code_of(refused) == ("PKS442", 2)


def test_an_ordinary_folder_opens_and_names_its_branch(folder):
    refuse_unshareable(read_setting(Place(folder)))
    git = open_git(folder)
    assert git == Git(folder)
    assert branch_of(git) == "main"


def test_a_folder_inside_another_repository_is_not_used(folder):
    inner = folder / "records" / "dalam"
    inner.mkdir()
    with pytest.raises(Refused) as refused:
        open_git(inner)
    assert code_of(refused) == ("PKS442", 2)


def test_a_folder_without_repository_has_none(tmp_path):
    assert open_git(tmp_path) is None


def test_a_repository_kept_elsewhere_is_refused(folder, tmp_path):
    (folder / ".git").rename(tmp_path / "lain")
    (folder / ".git").write_text(f"gitdir: {tmp_path / 'lain'}\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        open_git(folder)
    assert code_of(refused) == ("PKS442", 2)


@pytest.mark.parametrize(
    "lines",
    [
        "[core]\n\tfsmonitor = touch KORBAN\n",
        "[core]\n\tsshCommand = touch KORBAN\n",
        "[core]\n\thooksPath = jebakan\n",
        '[filter "x"]\n\tclean = touch KORBAN\n',
        '[diff "x"]\n\ttextconv = touch KORBAN\n',
        "[include]\n\tpath = lain\n",
        '[remote "origin"]\n\tuploadpack = touch KORBAN\n',
        "[extensions]\n\tworktreeConfig = true\n",
        "[core]\n\tbare = true\n",
        "[alias]\n\tfetch = !touch KORBAN\n",
        "[core\n",
    ],
)
def test_a_setting_that_git_did_not_write_is_refused_and_nothing_runs(folder, lines):
    with (folder / ".git" / "config").open("a", encoding="utf-8") as config:
        config.write(lines)
    with pytest.raises(Refused) as refused:
        open_git(folder)
    assert code_of(refused) == ("PKS443", 2)
    assert not list(folder.rglob("KORBAN"))


def test_the_settings_that_sharing_needs_are_ordinary(folder):
    for key, value in (
        ("remote.origin.url", "https://contoh.id/pks.git"),
        ("remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*"),
        ("branch.main.remote", "origin"),
        ("branch.main.merge", "refs/heads/main"),
        ("user.name", "Siti"),
        ("user.email", "siti@localhost"),
    ):
        Git(folder).run("config", key, value)
    assert open_git(folder)


@pytest.mark.parametrize("name", ["MERGE_HEAD", "rebase-merge", "CHERRY_PICK_HEAD", "BISECT_START"])
def test_an_unfinished_work_of_git_is_refused_and_stays(folder, name):
    (folder / ".git" / name).write_text("x", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        open_git(folder)
    assert code_of(refused) == ("PKS444", 2)
    assert (folder / ".git" / name).exists()


def test_a_detached_head_is_refused(folder):
    git = Git(folder)
    (git.directory / "HEAD").write_text(git.line("rev-parse", "HEAD") + "\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        open_git(folder)
    assert code_of(refused) == ("PKS444", 2)


def test_sweeping_removes_locks_and_empty_objects_and_nothing_else(folder):
    directory = folder / ".git"
    whole = sorted(path for path in directory.rglob("*") if path.is_file())
    stale = [
        directory / "index.lock",
        directory / "refs" / "heads" / "main.lock",
        directory / "pks-tmp-index",
        directory / "fast_import_crash_7",
        directory / "objects" / "pack" / "tmp_pack_x",
    ]
    stale += [directory / "objects" / "ab" / ("c" * 38)]
    for path in stale:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    (directory / "pks-1.tmp").mkdir()
    sweep(Git(folder))
    assert sorted(path for path in directory.rglob("*") if path.is_file()) == whole
    assert not (directory / "pks-1.tmp").exists()


def test_hooks_and_filters_of_the_folder_do_not_run(tmp_path):
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "pks.yaml").write_bytes(b"a: 1\r\n")
    assert begin_history(tmp_path, ["records"], "init 18.72")
    stored = Git(tmp_path).run("cat-file", "blob", "HEAD:records/pks.yaml")
    assert stored == b"a: 1\r\n"
    hook = tmp_path / ".git" / "hooks" / "reference-transaction"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ntouch KORBAN\n", encoding="utf-8")
    hook.chmod(0o755)
    head = Git(tmp_path).line("rev-parse", "HEAD")
    Git(tmp_path).run("update-ref", "refs/pks/x", head)
    assert not list(tmp_path.rglob("KORBAN"))
    ours = subprocess.run(
        ["git", "log", "--format=%s"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert ours.stdout == "init 18.72\n"
