"""Twenty-two windows that write into one folder at once: every report is there, under an id of its own."""

import json
import subprocess
import sys

import pytest
from proof_samples import adding, make_folder, records

from pks_cli.strict_yaml import read
from pks_cli.tasks.validate import validate

WINDOWS = 22
EACH = 50
WINDOW = """
import json, sys
from pks_cli.__main__ import main
words, window, each = json.loads(sys.argv[1]), sys.argv[2], int(sys.argv[3])
sys.exit(max(main([word.format(f"nilai-{window}-{number}.") for word in words]) for number in range(each)))
"""


@pytest.mark.proof
@pytest.mark.parametrize("has_history", [False, True], ids=["plain", "history"])
def test_windows_that_write_at_once_lose_nothing_and_wait_for_each_other(tmp_path, monkeypatch, has_history):
    monkeypatch.setenv("PKS_CACHE_DIR", str(tmp_path / "tembolok"))
    root = make_folder(tmp_path / "folder", has_history=has_history)
    words = json.dumps(adding(root, "Balap liar, {}"))
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WINDOW, words, str(number), str(EACH)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        for number in range(WINDOWS)
    ]
    told = [window.communicate()[1] for window in running]
    assert [window.returncode for window in running] == [0] * WINDOWS, told
    assert not [words for words in told if "PKS" in words]
    found = {path: data.decode() for path, data in records(root).items() if "/reports/" in path}
    assert len(found) == WINDOWS * EACH
    assert len({path.removesuffix(".yaml").rpartition("-")[2] for path in found}) == WINDOWS * EACH
    assert all(not read(text.encode()).problems for text in found.values())
    text = "".join(found.values())
    missing = [
        f"nilai-{window}-{number}"
        for window in range(WINDOWS)
        for number in range(EACH)
        if f"nilai-{window}-{number}." not in text
    ]
    assert missing == []
    checked = validate([root])
    assert (checked.files, checked.has_galat) == (WINDOWS * EACH + 1, False)
