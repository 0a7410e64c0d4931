"""Several processes ask one folder at the same time, with no index yet, and all get the same answer."""

import subprocess
import sys

from tasks_samples import NIHIL, REPORTS, make_folder, put

ASK = """
import sys
from datetime import date
from pathlib import Path
from pks_cli.tasks.validate import validate
found = validate([Path(sys.argv[1])], today=date(2022, 1, 31))
print(found.files, [fault.code for fault in found.faults])
"""


def test_processes_that_ask_at_once_get_the_same_answer(tmp_path, monkeypatch):
    monkeypatch.setenv("PKS_CACHE_DIR", str(tmp_path / "tembolok"))
    root = make_folder(tmp_path / "folder")
    for number in range(40):
        put(root, f"{REPORTS}/a-k3f9x2{number // 10}{number % 10}.yaml", NIHIL)
    put(root, f"{REPORTS}/b-k3f9x200.yaml", NIHIL)
    running = [
        subprocess.Popen([sys.executable, "-c", ASK, str(root)], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    answers = {process.communicate()[0] for process in running}
    assert answers == {"42 ['PKS013', 'PKS013']\n"}
