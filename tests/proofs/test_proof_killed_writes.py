"""A killed process leaves the old file or the new one, and what it acknowledged is there."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from pks_cli.strict_yaml import read

KILLS = 60
WRITER = """
import sys
from pathlib import Path
from pks_cli.folder.writing import create, replace
root = Path(sys.argv[1])
number = 0
while True:
    number += 1
    path = root / f"catatan-{number % 7}.yaml"
    data = ("nomor: " + str(number) + "\\nuraian: " + "x" * 20000 + "\\nakhir: ya\\n").encode()
    before = path.read_bytes() if path.exists() else None
    create(path, data) if before is None else replace(path, before, data)
    print(path.name, number, flush=True)
"""


@pytest.mark.proof
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a POSIX signal")
def test_sixty_kills_leave_whole_files_that_hold_what_was_acknowledged(tmp_path):
    chance = random.Random(7)
    promised = 0
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
        ) as writer:
            first = writer.stdout.readline()
            time.sleep(chance.random() * 0.15)
            writer.send_signal(signal.SIGKILL)
            told = first + writer.stdout.read()
            whole = told.rpartition("\n")[0].splitlines()  # the last line may be cut off with its writer
            acknowledged = dict(line.split() for line in whole if line.count(" ") == 1)
        for path in tmp_path.glob("*.yaml"):
            root = read(path.read_bytes()).root
            assert root["akhir"] == "ya"
            if path.name in acknowledged:
                assert int(root["nomor"]) >= int(acknowledged[path.name])
        promised += len(acknowledged)
    assert promised >= KILLS
