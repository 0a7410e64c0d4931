"""A process killed while it writes the index leaves one that answers as a full re-read does."""

import os
import random
import signal
import subprocess
import sys
import time
from datetime import date

import pytest

from pks_cli.resources import example_records
from pks_cli.tasks.archive import open_archive
from pks_cli.tasks.ask_archive import ask_archive

KILLS = 40
TODAY = date(2022, 1, 31)
ASKER = """
import os, sys
from datetime import date
from pathlib import Path
from pks_cli.tasks.validate import validate
root = Path(sys.argv[1])
files = sorted(root.rglob("*-*.yaml"))
number = 0
while True:
    number += 1
    for path in files[number % 7 :: 7]:
        os.utime(path, ns=(number, number))
    print(len(validate([root], today=date(2022, 1, 31)).faults), flush=True)
"""


@pytest.mark.proof
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a POSIX signal")
def test_forty_kills_leave_an_index_that_answers_as_a_full_re_read(tmp_path, monkeypatch):
    monkeypatch.setenv("PKS_CACHE_DIR", str(tmp_path / "tembolok"))
    root = tmp_path / "folder"
    for path in example_records().rglob("*.yaml"):
        target = root / "records" / path.relative_to(example_records())
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    chance = random.Random(7)
    for _ in range(KILLS):
        with subprocess.Popen([sys.executable, "-c", ASKER, str(root)], stdout=subprocess.PIPE) as asker:
            time.sleep(0.3 + chance.random() * 0.5)
            asker.send_signal(signal.SIGKILL)
        expected = open_archive([root], TODAY)
        told = ask_archive([root], TODAY, lambda ledger: (ledger.faults, ledger.left_out("report")))
        assert told == (expected.faults, expected.left_out("report"))
