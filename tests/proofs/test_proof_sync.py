"""Many laptops, many kills, one stick: what was acknowledged is there, and all folders end alike."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pks_cli.folder.git import Git, begin_history
from pks_cli.strict_yaml import read
from pks_cli.tasks.sync import sync
from pks_cli.tasks.sync_join import join_folder

LAPTOPS = int(os.environ.get("PKS_PROOF_LAPTOPS", "22"))
KILLS = int(os.environ.get("PKS_PROOF_KILLS", "150"))
WORKER = Path(__file__).with_name("sync_worker.py")
FILES = {
    ".gitignore": ".pks.lock\n.pks-*.tmp\n",
    "records/pks.yaml": 'format: 1\nnama: Badan Kesbangpol\nwilayah: "18.72"\n',
    "records/wilayah.yaml": '- kode: "18.72"\n  nama: Kota Metro\n- kode: 18.72.04.1001\n  nama: Yosodadi\n',
    "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml": (
        'jenis: kegiatan\nwilayah: 18.72.04.1001\ntanggal: "2021-11-02"\nunsur: lurah\nhambatan: awal\n'
        "langkah:\n  - uraian: awal\n"
    ),
}


def laptops(base):
    first = base / "l0"
    for path, text in FILES.items():
        (first / path).parent.mkdir(parents=True, exist_ok=True)
        (first / path).write_bytes(text.encode())
    assert begin_history(first, [".gitignore", "records"], "init 18.72")
    (base / "stik").mkdir()
    sync([first], address=str(base / "stik"), name="l0")
    roots = [first]
    for number in range(1, LAPTOPS):
        join_folder(base / f"l{number}", str(base / "stik"))
        Git(base / f"l{number}").run("config", "user.name", f"l{number}")
        roots.append(base / f"l{number}")
    return roots


def records(root):
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in (root / "records").rglob("*.yaml")
        if not path.name.startswith(".")
    }


def start(root, life):
    return subprocess.Popen([sys.executable, str(WORKER), str(root), str(life)])


@pytest.mark.proof
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a POSIX signal")
def test_laptops_that_are_killed_again_and_again_lose_nothing_and_end_alike(tmp_path):
    roots = laptops(tmp_path)
    chance = random.Random(22)
    running = [start(root, 0) for root in roots]
    for life in range(1, KILLS + 1):
        time.sleep(0.1 + chance.random() * 0.6)
        chosen = chance.randrange(LAPTOPS)
        running[chosen].send_signal(signal.SIGKILL)
        running[chosen].wait()
        running[chosen] = start(roots[chosen], life)
    for worker in running:
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    for _ in range(2):
        for root in roots:
            assert sync([root]).reached
    states = [records(root) for root in roots]
    assert all(state == states[0] for state in states)
    assert all(not read(data).problems for data in states[0].values())
    text = b"\n".join(states[0].values()).decode()
    promised = "".join(Path(f"{root}.akui").read_text(encoding="utf-8") for root in roots).splitlines()
    assert not [line for line in promised if line.startswith("ditolak") and "PKS411" not in line]
    values = [line for line in promised if line.startswith("nilai")]
    assert len(values) > KILLS // 2  # how many there are depends on the machine; none may be missing
    assert [value for value in values if f": {value}\n" not in text] == []
