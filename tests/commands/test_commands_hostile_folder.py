"""Whatever stands in place of a record, no command waits for it, reads it whole, follows it or shares it."""

import json
import os
import resource
import subprocess
import sys

import pytest
from commands_samples import make_folder
from hostile_samples import (
    BAD_NAMES,
    DIRECTORY,
    GOOD_NAMES,
    LINK,
    NO_FILES,
    PIPE,
    REPORTS,
    SPARSE,
    make_hostile,
    names,
)

from pks_cli.folder.git import Git, begin_history

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="Windows has neither such names nor pipes in a folder"
)
PATIENCE = 60  # seconds; what waits for a pipe waits for ever
MEMORY = 700 * 1024 * 1024  # a record of 1 GiB that is read whole does not fit, nor does an endless one


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make_hostile(tmp_path_factory.mktemp("buruk") / "folder")


def run(root, *words):
    def little_memory():
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    return subprocess.run(
        [sys.executable, "-m", "pks_cli", "-C", str(root), *words],
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE,
        preexec_fn=little_memory,
        check=False,
    )


def test_each_of_them_is_a_fault_or_a_record_and_validate_reads_none_whole(folder):
    done = run(folder, "validate", "--json")
    found = json.loads(done.stdout)["temuan"]
    told = sorted((one["kode"], one["berkas"]) for one in found if one["tingkat"] == "galat")
    expected = [("PKS002", f"{REPORTS}/{SPARSE}")]
    expected += [("PKS011", path) for path in names(folder, NO_FILES)]
    expected += [("PKS012", path) for path in names(folder, BAD_NAMES)]
    assert (done.returncode, told) == (1, sorted(expected))


def test_what_counts_is_what_has_a_legal_name_and_what_does_not_is_told_on_a_line_each(folder):
    done = run(folder, "report", "list", "--tahun", "2021")
    counted = len(names(folder, GOOD_NAMES)) + 1
    assert done.stdout.endswith(f"{counted} laporan.\n")
    left_out = len(names(folder, (*BAD_NAMES, *NO_FILES, SPARSE)))
    assert (done.returncode, len(done.stderr.splitlines())) == (1, left_out + 1)
    assert "\x1b[31m" not in done.stderr
    assert "\u202e" not in done.stderr


@pytest.mark.parametrize("name", [SPARSE, PIPE, LINK, DIRECTORY])
@pytest.mark.parametrize("words", [("show",), ("update", "--judul", "Lain")], ids=["show", "update"])
def test_to_show_or_change_one_of_them_is_refused_in_words(folder, name, words):
    identity = name.removesuffix(".yaml").rpartition("-")[2]
    done = run(folder, "report", words[0], identity, *words[1:])
    assert done.returncode == 1
    assert ("PKS002" if name == SPARSE else "PKS011") in done.stderr
    assert (folder / REPORTS / LINK).is_symlink()


def test_a_team_that_is_a_pipe_is_not_waited_for(tmp_path):
    root = make_hostile(tmp_path / "folder")
    team = root / "records" / "teams" / "18.72.04.1001.yaml"
    team.unlink()
    os.mkfifo(team)
    done = run(root, "team", "set", "Yosodadi", "lurah", "--nama", "Budi", "--mulai", "2021-01-01")
    assert done.returncode == 1
    assert "PKS011" in done.stderr


def test_a_logo_that_is_a_pipe_is_not_waited_for(tmp_path):
    root = make_hostile(tmp_path / "folder")
    os.mkfifo(root / "logo.png")
    office = root / "records" / "pks.yaml"
    office.write_text(office.read_text(encoding="utf-8") + "kop:\n  logo: logo.png\n", encoding="utf-8")
    done = run(root, "meeting", "render", "m4tq7w2c", "-o", str(tmp_path / "keluaran"))
    assert done.returncode == 2
    assert "PKS516" in done.stderr
    assert not (tmp_path / "keluaran").exists()


def test_none_of_them_is_shared(tmp_path):
    root = make_hostile(tmp_path / "folder")
    assert begin_history(root, ["records/pks.yaml"], "init 18.72")
    Git(root).run("config", "user.name", "Siti")
    (tmp_path / "stik").mkdir()
    before = sorted((root / REPORTS).iterdir())
    done = run(root, "sync", str(tmp_path / "stik"))
    assert done.returncode == 1, done.stderr
    shared = Git(root).run("ls-tree", "-r", "-z", "--name-only", "HEAD").decode().split("\0")
    legal = [path for path in names(root, GOOD_NAMES) if len(path) <= 200]
    others = ["records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"]
    assert [path for path in shared if path.startswith("records/reports/")] == sorted([*legal, *others])
    assert sorted((root / REPORTS).iterdir()) == before


def test_no_program_that_a_folder_names_is_run(tmp_path):
    root = make_folder(tmp_path / "folder")
    assert begin_history(root, ["records"], "init 18.72")
    Git(root).run("config", "user.name", "Siti")
    victim = tmp_path / "KORBAN"
    script = tmp_path / "jahat.sh"
    script.write_text(f"#!/bin/sh\ntouch '{victim}'\n", encoding="utf-8")
    script.chmod(0o755)
    nested = root / "records" / "reports" / "2021"
    for repository in (nested, nested / "dalam"):
        subprocess.run(["git", "init", "--quiet", str(repository)], check=True)
        for key in ("core.fsmonitor", "core.sshCommand", "core.pager", "diff.external", "filter.x.clean"):
            subprocess.run(["git", "-C", str(repository), "config", key, str(script)], check=True)
    (root / ".gitattributes").write_text("* filter=x diff=x\n", encoding="utf-8")
    for name in ("pre-commit", "post-commit", "post-checkout", "pre-push", "reference-transaction"):
        hook = root / ".git" / "hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_bytes(script.read_bytes())
        hook.chmod(0o755)
    (tmp_path / "stik").mkdir()
    told = ["--wilayah", "Yosodadi", "--tanggal", "2022-01-02", "--unsur", "lurah", "--uraian", "Balap liar."]
    for words in (
        ["validate"],
        ["report", "add", *told, "--status", "belum_ditangani"],
        ["report", "update", "k3f9x2ab", "--judul", "Lain"],
        ["sync", str(tmp_path / "stik")],
    ):
        done = run(root, *words)
        assert done.returncode == 0, done.stderr
        assert not victim.exists(), words
    shared = Git(root).run("ls-tree", "-r", "-z", "--name-only", "HEAD").decode()
    assert ".git/" not in shared
    subprocess.run(["git", "-C", str(root), "config", "core.fsmonitor", str(script)], check=True)
    done = run(root, "sync")
    assert (done.returncode, "PKS443" in done.stderr) == (2, True)
    assert not victim.exists()
