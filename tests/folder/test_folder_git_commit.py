"""A commit of a few files: they are held as given, everything else stays, and nothing is stored twice."""

import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pks_cli.folder.git import Git, GitError, begin_history
from pks_cli.folder.git_author import assumed_author, known_author, remember_name
from pks_cli.folder.git_commit import commit_files
from pks_cli.folder.git_store import Author, commit_at, entries_of, read_blobs

SITI = Author("Siti", "siti@localhost")
OFFICE = "records/pks.yaml"
REPORT = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "records").mkdir()
    (tmp_path / OFFICE).write_bytes(b"format: 1\n")
    (tmp_path / ".gitattributes").write_bytes(b"* -text\n")
    assert begin_history(tmp_path, ["records", ".gitattributes"], "init 18.72")
    return Git(tmp_path)


def put(git, path, data):
    target = git.root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def held(git):
    entries = entries_of(git, commit_at(git, "refs/heads/main"))
    blobs = read_blobs(git, [entry.blob for entry in entries.values()])
    return {path: blobs[entry.blob] for path, entry in entries.items()}


def by_hand(git, *words):
    done = subprocess.run(["git", *words], cwd=git.root, capture_output=True, text=True, check=True)
    return done.stdout


def test_a_new_file_in_new_directories_is_held_beside_the_others(folder):
    put(folder, REPORT, b"jenis: nihil\r\n")
    commit = commit_files(folder, "main", {REPORT: b"jenis: nihil\r\n"}, "report add k3f9x2ab", SITI)
    assert commit == commit_at(folder, "HEAD")
    assert held(folder) == {
        OFFICE: b"format: 1\n",
        ".gitattributes": b"* -text\n",
        REPORT: b"jenis: nihil\r\n",
    }
    shown = by_hand(folder, "log", "-1", "--name-status", "--format=%s|%an|%ae|%cn")
    assert shown == f"report add k3f9x2ab|Siti|siti@localhost|Siti\n\nA\t{REPORT}\n"
    assert by_hand(folder, "status", "--porcelain") == ""
    by_hand(folder, "fsck", "--strict")


def test_several_files_change_and_go_in_one_commit(folder):
    other = REPORT.replace("k3f9x2ab", "b1aaaaaa")
    put(folder, REPORT, b"a: 1\n")
    commit_files(folder, "main", {REPORT: b"a: 1\n"}, "report add k3f9x2ab", SITI)
    put(folder, other, b"b: 1\n")
    (folder.root / REPORT).unlink()
    put(folder, OFFICE, b"format: 1\nnama: x\n")
    changes = {REPORT: None, other: b"b: 1\n", OFFICE: b"format: 1\nnama: x\n"}
    commit_files(folder, "main", changes, "migrate 1", SITI)
    assert held(folder) == {
        OFFICE: changes[OFFICE],
        other: b"b: 1\n",
        ".gitattributes": b"* -text\n",
    }
    assert by_hand(folder, "rev-list", "--count", "HEAD") == "3\n"
    assert by_hand(folder, "status", "--porcelain") == ""


def test_what_is_held_already_makes_no_commit(folder):
    before = commit_at(folder, "HEAD")
    files = {OFFICE: b"format: 1\n", REPORT: None}
    assert commit_files(folder, "main", files, "x", SITI) is None
    assert commit_at(folder, "HEAD") == before


def test_the_first_commit_is_made_where_there_is_none(tmp_path):
    git = Git(tmp_path)
    git.run("init", "--quiet", "--template=")
    put(git, OFFICE, b"format: 1\n")
    commit_files(git, "main", {OFFICE: b"format: 1\n"}, "report add x", SITI)
    assert held(git) == {OFFICE: b"format: 1\n"}
    assert by_hand(git, "status", "--porcelain") == ""


def test_what_others_have_staged_or_not_stays_so(folder):
    put(folder, "records/catatan.yaml", b"a: 1\n")
    by_hand(folder, "add", "records/catatan.yaml")
    put(folder, OFFICE, b"format: 1\nsetengah")
    put(folder, REPORT, b"a: 1\n")
    commit_files(folder, "main", {REPORT: b"a: 1\n"}, "report add k3f9x2ab", SITI)
    assert held(folder)[OFFICE] == b"format: 1\n"
    assert by_hand(folder, "status", "--porcelain") == f"A  records/catatan.yaml\n M {OFFICE}\n"


def test_a_held_index_stops_no_commit(folder):
    (folder.directory / "index.lock").write_bytes(b"")
    assert commit_files(folder, "main", {REPORT: b"a: 1\n"}, "report add k3f9x2ab", SITI)
    assert held(folder)[REPORT] == b"a: 1\n"


def test_a_held_branch_is_told_and_stands_where_it_stood(folder):
    before = commit_at(folder, "HEAD")
    (folder.directory / "refs" / "heads" / "main.lock").write_bytes(b"")
    with pytest.raises(GitError):
        commit_files(folder, "main", {REPORT: b"a: 1\n"}, "report add k3f9x2ab", SITI)
    assert commit_at(folder, "HEAD") == before
    assert not list(folder.directory.glob("fast_import_crash_*"))


def test_a_branch_that_someone_else_moved_meanwhile_stays_there(folder, monkeypatch):
    before = commit_at(folder, "HEAD")
    run = Git.run

    def late(git, *words, **options):
        if "fast-import" in words:
            monkeypatch.undo()
            commit_files(git, "main", {OFFICE: b"format: 1\n# lain\n"}, "lain", SITI)
        return run(git, *words, **options)

    monkeypatch.setattr(Git, "run", late)
    with pytest.raises(GitError):
        commit_files(folder, "main", {REPORT: b"a: 1\n"}, "report add k3f9x2ab", SITI)
    assert held(folder)[OFFICE] == b"format: 1\n# lain\n"
    assert REPORT not in held(folder)
    assert by_hand(folder, "rev-parse", "HEAD~1").strip() == before


NAMES = st.sampled_from(["a", "a.b", "a-b", "a0", "b", "ab"])
PATHS = st.lists(NAMES, min_size=1, max_size=3).map(lambda parts: "/".join(["records", *parts]) + ".yaml")


@settings(max_examples=15)
@given(
    steps=st.lists(
        st.dictionaries(PATHS, st.none() | st.binary(max_size=30), min_size=1, max_size=4),
        min_size=1,
        max_size=4,
    )
)
def test_whatever_is_written_and_removed_the_history_holds_just_that(tmp_path_factory, steps):
    git = Git(tmp_path_factory.mktemp("riwayat"))
    git.run("init", "--quiet", "--template=")
    wanted = {}
    for files in steps:
        commit_files(git, "main", files, "x", SITI)
        wanted |= files
        wanted = {path: data for path, data in wanted.items() if data is not None}
        if commit_at(git, "refs/heads/main"):
            assert held(git) == wanted
    by_hand(git, "fsck", "--strict")


def test_an_author_is_the_known_name_else_the_login_else_the_program(folder, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "")
    monkeypatch.setenv("HOME", str(folder.root))
    monkeypatch.setattr("getpass.getuser", lambda: "siti\n<a>")
    assert known_author(folder) is None
    assert assumed_author(folder) == Author("sitia", "pks@localhost")
    monkeypatch.setattr("getpass.getuser", lambda: "")
    assert assumed_author(folder).name == "pks"
    remember_name(folder, "  Siti <x>\x1b Aminah ")
    assert known_author(folder) == Author("Siti x Aminah", "pks@localhost")
    remember_name(folder, "<>")
    assert assumed_author(folder).name == "Siti x Aminah"
