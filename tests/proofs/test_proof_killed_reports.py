"""Adding and updating, killed at any moment: what was acknowledged is there, nothing else changed."""

import json
import os
import random
import signal
import sys
import time

import pytest
from proof_samples import adding, make_folder, records

from pks_cli.__main__ import main
from pks_cli.folder.git import Git
from pks_cli.strict_yaml import read
from pks_cli.tasks.sync import sync
from pks_cli.tasks.validate import validate

WRITES = 250


def typed(words, after=None):
    """Type a command in a process of its own that is killed `after` seconds; give what it acknowledged."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        sys.stdout = os.fdopen(writer, "w", encoding="utf-8")
        try:
            os._exit(main(words))
        finally:
            os._exit(99)
    os.close(writer)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    with os.fdopen(reader, "rb") as stream:
        told = stream.read()
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, told
    return json.loads(told) if told.endswith(b"}\n") else None


def duration(words):
    start = time.monotonic()
    typed(words)
    return time.monotonic() - start


def looked_at(root, before, value, *, is_acknowledged):
    """Hold the folder against what it was: one record more, or one changed, and that one whole."""
    after = records(root)
    assert before.keys() <= after.keys()
    different = [path for path, data in after.items() if before.get(path) != data]
    assert len(different) == 1 if is_acknowledged else len(different) <= 1
    for path in different:
        document = read(after[path])
        assert not document.problems
        assert value in document.text
        for line in before.get(path, b"").decode().splitlines():
            assert line in document.text
    return after


@pytest.mark.proof
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a POSIX signal")
@pytest.mark.parametrize("has_history", [False, True], ids=["plain", "history"])
def test_hundreds_of_killed_writes_lose_nothing_and_leave_no_half_file(tmp_path, monkeypatch, has_history):
    monkeypatch.setenv("PKS_CACHE_DIR", str(tmp_path / "tembolok"))
    root = make_folder(tmp_path / "folder", has_history=has_history)
    shared = typed(adding(root, "Warga berkumpul di balai kelurahan."))["id"]
    changing = ["-C", str(root), "report", "update", shared, "--json", "--langkah"]
    longest = 1.3 * max(duration(adding(root, "Balap liar.")), duration([*changing, "Patroli pertama"]))
    chance = random.Random(500)
    acknowledged = 0
    before = records(root)
    for number in range(WRITES):
        value = f"nilai-{number}"
        words = adding(root, f"Balap liar, {value}.") if number % 2 else [*changing, f"Patroli {value}"]
        told = typed(words, chance.random() * longest)
        before = looked_at(root, before, value, is_acknowledged=told is not None)
        acknowledged += told is not None
    assert 0 < acknowledged < WRITES
    assert typed(adding(root, "Sesudah semuanya."))
    told = validate([root])
    assert not told.has_galat
    assert told.files == 1 + sum("/reports/" in path for path in records(root))
    if has_history:
        in_history_too(root)


def in_history_too(root):
    """The history is whole, and the next sync stores all that the killed ones did not."""
    git = Git(root)
    git.run("config", "user.name", "Siti")
    sync([root])
    git.run("fsck", "--strict", "--no-dangling")
    stored = git.run("ls-tree", "-r", "-z", "--name-only", "HEAD").decode().split("\0")
    assert records(root).keys() <= set(stored)
