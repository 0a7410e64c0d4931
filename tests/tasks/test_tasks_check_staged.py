"""A commit made by hand: what must never enter the history is refused, everything else passes."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from tasks_samples import NIHIL, OFFICE, REPORTS, make_folder, put

from pks_cli.__main__ import main
from pks_cli.folder.git import Git
from pks_cli.folder.git_hook import install_hook
from pks_cli.folder.git_state import open_git
from pks_cli.tasks.check_staged import check_staged
from pks_cli.tasks.init_folder import init_folder
from pks_cli.tasks.sync import sync
from pks_cli.tasks.sync_join import join_folder

PATH = f"{REPORTS}/2021-11-02-yosodadi-k3f9x2ab.yaml"
OTHER = PATH.replace("k3f9x2ab", "b1aaaaaa")
HOOK = ".git/hooks/pre-commit"
IDENTITY = ("-c", "user.name=Siti", "-c", "user.email=siti@localhost")


@pytest.fixture
def root(tmp_path):
    folder = make_folder(tmp_path / "catatan")
    by_hand(folder, "init", "--quiet")
    by_hand(folder, "add", "records")
    by_hand(folder, "commit", "--quiet", "--message=mulai")
    return folder


def by_hand(root, *words, check=False, env=None):
    words = ["git", *IDENTITY, *words]
    return subprocess.run(words, cwd=root, capture_output=True, text=True, check=check, env=env)


def staged(root, path, text):
    put(root, path, text)
    by_hand(root, "add", "--", path, check=True)


def codes(root, index=None):
    return [(fault.path, fault.code) for fault in check_staged([root], index)]


def test_a_sound_record_passes_and_so_does_what_is_no_record(root):
    staged(root, PATH, NIHIL + 'klasifikasi: terbatas\nasing: 1\ntanggal_lapor: "2001-01-01"\n')
    staged(root, "catatan.yaml", "a: [")
    staged(root, "records/lampiran/x.yaml", "a: [")
    assert codes(root) == []


def test_the_unreadable_and_the_too_secret_are_named_with_their_place(root):
    staged(root, OTHER, NIHIL + "klasifikasi: rahasia\n")
    staged(root, PATH, "jenis: nihil\njenis: nihil\n")
    assert codes(root) == [(OTHER, "PKS212"), (PATH, "PKS004")]
    assert [fault.line for fault in check_staged([root], None)] == [None, 2]


def test_what_is_staged_counts_and_not_what_lies_in_the_folder(root):
    staged(root, PATH, NIHIL)
    put(root, PATH, "jenis: [")
    staged(root, OTHER, "jenis: [")
    put(root, OTHER, NIHIL)
    assert codes(root) == [(OTHER, "PKS003")]


def test_the_class_is_that_of_the_pks_yaml_that_is_committed(root):
    staged(root, PATH, NIHIL + "klasifikasi: rahasia\n")
    staged(root, "records/pks.yaml", OFFICE + "kelas_tertinggi: rahasia\n")
    assert codes(root) == []
    staged(root, "records/pks.yaml", OFFICE + "kelas_tertinggi: apa\n")
    assert codes(root) == [(PATH, "PKS212")]


def test_the_index_that_git_names_is_the_one_looked_at(root):
    staged(root, PATH, "jenis: [")
    empty = root / ".git" / "lain"
    by_hand(root, "read-tree", "HEAD", env=os.environ | {"GIT_INDEX_FILE": str(empty)}, check=True)
    assert codes(root, str(empty)) == []
    assert codes(root, ".git/lain") == []
    assert codes(root, ".git/index") == [(PATH, "PKS003")]


def test_the_first_commit_of_a_repository_is_looked_at_too(tmp_path):
    folder = make_folder(tmp_path)
    by_hand(folder, "init", "--quiet")
    staged(folder, PATH, "jenis: [")
    assert codes(folder) == [(PATH, "PKS003")]


def test_a_git_that_does_not_answer_holds_no_commit_up(root):
    staged(root, PATH, "jenis: [")
    (root / ".git" / "index").write_bytes(b"rusak")
    assert codes(root) == []


def test_the_command_says_it_in_words_and_stands_in_no_list(root, monkeypatch, capsys):
    monkeypatch.chdir(root)
    assert main(["hook", "pre-commit"]) == 0
    staged(root, PATH, "jenis: [")
    assert main(["hook", "pre-commit"]) == 1
    told = capsys.readouterr().err
    assert f"{PATH}:2:1, PKS003" in told
    assert "Belum disimpan dalam riwayat" in told
    assert main(["hook", "pre-commit", "--json"]) == 1
    assert '"kode": "PKS003"' in capsys.readouterr().out
    assert main(["--help"]) == 0
    assert "hook" not in capsys.readouterr().out
    assert main(["hook", "--help"]) == 0


@pytest.mark.skipif(os.name == "nt", reason="the path of the shell is another one there")
def test_git_itself_refuses_a_broken_record_and_takes_a_mended_one(root):
    install_hook(Git(root))
    mode = stat.S_IMODE((root / HOOK).stat().st_mode)
    assert (mode, b"\r" in (root / HOOK).read_bytes()) == (0o755, False)
    assert open_git(root)
    reachable = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    known = os.environ | reachable | {"PKS_FOLDER": "/tidak/ada"}
    staged(root, PATH, "jenis: [")
    refused = by_hand(root, "commit", "--message=x", env=known)
    assert refused.returncode == 1
    assert f"{PATH}:2:1, PKS003" in refused.stderr
    put(root, PATH, NIHIL)
    assert by_hand(root, "commit", "--all", "--message=x", env=known).returncode == 0
    assert by_hand(root, "show", "--name-only", "--format=").stdout.strip() == PATH


@pytest.mark.skipif(os.name == "nt", reason="the path of the shell is another one there")
def test_where_no_pks_is_on_the_path_the_one_that_made_the_hook_is_asked(root):
    install_hook(Git(root))
    staged(root, PATH, "jenis: [")
    refused = by_hand(root, "commit", "--message=x", env={**os.environ, "PATH": os.defpath})
    assert refused.returncode == 1
    assert "PKS003" in refused.stderr


@pytest.mark.skipif(os.name == "nt", reason="the path of the shell is another one there")
def test_where_pks_is_gone_or_does_not_know_the_hook_a_commit_passes(root, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "tidak ada" / "python"))
    install_hook(Git(root))
    staged(root, PATH, "jenis: [")
    assert by_hand(root, "commit", "--message=x", env={**os.environ, "PATH": os.defpath}).returncode == 0
    older = tmp_path / "bin" / "pks"
    put(tmp_path, "bin/pks", "#!/bin/sh\nexit 2\n")
    older.chmod(0o755)
    staged(root, OTHER, "jenis: [")
    known = {**os.environ, "PATH": f"{older.parent}{os.pathsep}{os.defpath}"}
    assert by_hand(root, "commit", "--message=x", env=known).returncode == 0


def test_a_hook_that_is_there_stays(root):
    put(root, HOOK, "punya orang\n")
    install_hook(Git(root))
    assert (root / HOOK).read_text(encoding="utf-8") == "punya orang\n"


def test_a_new_a_shared_and_a_joined_folder_have_the_hook(tmp_path):
    made = init_folder(tmp_path / "baru", "Kota Metro").root
    plain = make_folder(tmp_path / "lama")
    stick = tmp_path / "stik"
    stick.mkdir()
    sync([plain], str(stick), "Siti")
    join_folder(tmp_path / "kedua", str(stick))
    for root in (made, plain, tmp_path / "kedua"):
        assert (root / HOOK).is_file(), root
        assert open_git(root)
