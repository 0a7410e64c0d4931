"""What a command wrote enters the history at once, or a warning says why not; the record is never touched."""

import subprocess

import pytest
from tasks_samples import NIHIL, OFFICE, REPORTS, make_folder, put

from pks_cli.folder import git, git_state
from pks_cli.folder.bases import write_bases
from pks_cli.folder.git import Git, begin_history, run_git
from pks_cli.folder.office import read_setting
from pks_cli.folder.place import Place
from pks_cli.tasks.autosave import save_history

PATH = f"{REPORTS}/2021-11-02-yosodadi-k3f9x2ab.yaml"

COMMANDS = {"config", "cat-file", "fast-import", "update-index", "read-tree", "ls-tree", "write-tree"}


@pytest.fixture
def root(tmp_path):
    make_folder(tmp_path)
    put(tmp_path, ".gitignore", ".pks.lock\n")
    assert begin_history(tmp_path, ["records", ".gitignore"], "init 18.72")
    return tmp_path


def save(root, *paths):
    return save_history(read_setting(Place(root)), "report add", "k3f9x2ab", paths or (PATH,))


def log(root):
    return Git(root).line("log", "--format=%s").split("\n")


def words(faults):
    return [(fault.code, fault.level, fault.message) for fault in faults]


def test_one_commit_holds_the_file_and_nothing_of_the_neighbour(root):
    put(root, PATH, NIHIL)
    put(root, PATH.replace("k3f9x2ab", "b1aaaaaa"), "jenis: nih")
    assert save(root) == ()
    assert log(root) == ["report add k3f9x2ab", "init 18.72"]
    assert Git(root).line("show", "--name-only", "--format=") == PATH
    put(root, PATH, NIHIL)
    assert save(root) == ()
    assert len(log(root)) == 2


def test_a_save_costs_the_same_few_calls_and_none_of_them_reads_the_whole_tree(root, monkeypatch):
    calls = []

    def counted(arguments, *rest):
        calls.append(next(word for word in arguments if word in COMMANDS))
        return run_git(arguments, *rest)

    for module in (git, git_state):
        monkeypatch.setattr(module, "run_git", counted)
    put(root, PATH, NIHIL)
    assert save(root) == ()
    assert calls == ["config", "config", "cat-file", "fast-import", "update-index"]


def test_a_file_that_is_gone_is_taken_out(root):
    put(root, PATH, NIHIL)
    save(root)
    (root / PATH).unlink()
    assert save(root) == ()
    assert Git(root).line("ls-files", PATH) == ""
    assert Git(root).line("show", "--name-status", "--format=") == f"D\t{PATH}"


def test_files_that_are_not_shared_stay_out(root):
    put(root, "records/lampiran/foto.jpg", "x")
    put(root, PATH, NIHIL)
    assert save(root, PATH, "records/lampiran/foto.jpg") == ()
    assert Git(root).line("show", "--name-only", "--format=") == PATH


@pytest.mark.parametrize(
    "office", [OFFICE + "git:\n  simpan_otomatis: false\n", OFFICE.replace("format: 1", "format: 2")]
)
def test_a_folder_that_does_not_want_it_or_is_newer_is_left_alone(root, office):
    put(root, "records/pks.yaml", office)
    put(root, PATH, NIHIL)
    assert save(root) == ()
    assert log(root) == ["init 18.72"]


def test_without_a_repository_or_inside_that_of_another_nothing_is_said(root, tmp_path):
    alone = make_folder(tmp_path.parent / f"{tmp_path.name}-sendiri")
    inner = make_folder(root / "dalam")
    for place in (alone, inner):
        put(place, PATH, NIHIL)
        assert save(place) == ()
    assert log(root) == ["init 18.72"]


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda base: (base / "MERGE_HEAD").write_text("x"), "pekerjaan git yang belum selesai"),
        (lambda base: (base / "HEAD").write_text("0" * 40), "pekerjaan git yang belum selesai"),
        (lambda base: (base / "config").write_text("[core]\n\tfsmonitor = x\n"), "tidak biasa"),
        (lambda base: (base / "refs" / "heads" / "main.lock").write_text(""), "git menolak"),
        (lambda base: (base / "objects" / "info" / "alternates").write_text("x"), "tidak utuh"),
    ],
)
def test_an_unusual_repository_is_told_as_a_warning_and_not_touched(root, spoil, why):
    put(root, PATH, NIHIL)
    (root / ".git" / "objects" / "info").mkdir(exist_ok=True)
    spoil(root / ".git")
    before = {path: path.read_bytes() for path in (root / ".git").glob("refs/heads/*")}
    ((code, level, message),) = words(save(root))
    assert (code, level) == ("PKS448", "peringatan")
    assert message.startswith("catatan sudah tersimpan, riwayatnya belum: ")
    assert why in message
    assert {path: path.read_bytes() for path in (root / ".git").glob("refs/heads/*")} == before


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (NIHIL + "klasifikasi: rahasia\n", "klasifikasi rahasia di atas batas folder ini"),
        ("jenis: [\n", "belum: "),
        ("", "kosong"),
    ],
)
def test_what_is_above_the_ceiling_or_unreadable_never_enters(root, text, why):
    put(root, PATH, text)
    ((code, _level, message),) = words(save(root))
    assert code == "PKS448"
    assert why in message
    assert log(root) == ["init 18.72"]


def test_a_file_that_waits_for_the_changes_of_others_waits_for_the_sync(root):
    put(root, PATH, NIHIL)
    write_bases(Git(root), {PATH: ""})
    ((code, _level, message),) = words(save(root))
    assert code == "PKS448"
    assert "belum digabungkan" in message
    assert log(root) == ["init 18.72"]


def test_without_git_it_is_said_once_for_each_folder(root, monkeypatch, tmp_path):
    monkeypatch.setenv("PKS_CACHE_DIR", str(tmp_path / "tembolok"))
    monkeypatch.setenv("PATH", str(tmp_path))
    put(root, PATH, NIHIL)
    ((code, level, message),) = words(save(root))
    assert (code, level) == ("PKS448", "peringatan")
    assert "git tidak terpasang" in message
    assert save(root) == ()


def test_where_nothing_can_be_remembered_it_is_said_again(root, monkeypatch, tmp_path):
    monkeypatch.setenv("PKS_CACHE_DIR", str(put(tmp_path, "berkas", "x") / "di-bawah-berkas"))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert save(root)
    assert save(root)


def test_no_hook_of_the_folder_runs(root):
    hook = put(root, ".git/hooks/pre-commit", "#!/bin/sh\ntouch KORBAN\nexit 1\n")
    for name in ("reference-transaction", "post-index-change", "post-commit"):
        put(root, f".git/hooks/{name}", hook.read_text(encoding="utf-8")).chmod(0o755)
    hook.chmod(0o755)
    put(root, PATH, NIHIL)
    assert save(root) == ()
    assert not list(root.rglob("KORBAN"))
    shown = subprocess.run(["git", "log", "-1", "--format=%s"], cwd=root, capture_output=True, check=True)
    assert shown.stdout == b"report add k3f9x2ab\n"
