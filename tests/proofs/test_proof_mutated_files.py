"""Whatever bytes a record holds, the answer is a typed record or coded faults with a place: never a crash."""

import json
import multiprocessing
import os
import random
import re
import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

import pytest
from proof_samples import make_folder

from pks_cli.folder.reading import KINDS, load
from pks_cli.model.wilayah import Wilayah, gazetteer
from pks_cli.resources import example_records
from pks_cli.rules.context import RuleContext
from pks_cli.rules.engine import check_record
from pks_cli.strict_yaml import MAX_BYTES
from pks_cli.tasks.archive import open_archive

MUTATIONS = 100_000
SEEDS = (20_211_213, 20_211_214)  # one for each of two processes
ON_DISK = 3_000
PATIENCE = 10  # seconds for one file of a few kilobytes: far more than any needs, unless it never ends
WARM_UP = 2_000
MOST_GROWTH = 24  # MB that a process may grow by after it has read some thousand files
SNIPPETS = (
    *(
        b":",
        b"- ",
        b"\n",
        b"  ",
        b'"',
        b"'",
        b"{",
        b"[",
        b"&a ",
        b"*a",
        b"!!int ",
        b"#",
        b"|-",
        b"\t",
        b"\x00",
    ),
    *(b"\xff", b"\xc2\x85", b"---\n", b"? ", b"~", b"null", b"\\", b"%", b"@", b"\xef\xbb\xbf", b"[" * 40),
)


def _originals():
    root = example_records()
    return [
        (kind, path.read_bytes())
        for kind, (directory, _model) in KINDS.items()
        for path in sorted((root / directory).rglob("*.yaml"))[:12]
    ]


def _mutated(data, chance):
    data = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        choice = chance.random()
        if choice < 0.4:
            data[at:at] = chance.choice(SNIPPETS)
        elif choice < 0.7:
            del data[at : at + chance.randint(1, 30)]
        elif choice < 0.85 and at < len(data):
            data[at] = chance.randrange(256)
        else:
            data[at:at] = data[: chance.randint(0, 200)]
    return bytes(data)


@contextmanager
def patience():
    """Fail at a file that takes for ever."""
    if not hasattr(signal, "alarm"):
        yield
        return
    signal.signal(signal.SIGALRM, _give_up)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)


def _give_up(_number, _frame):
    raise TimeoutError


def _peak():
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def read_mutated(seed):
    """Read and check a share of the mutations; give the MB by which the process grew meanwhile."""
    archive = open_archive([example_records().parent])
    context = RuleContext(archive.today, archive.setting.office, archive.setting.gazetteer)
    originals = _originals()
    chance = random.Random(seed)
    start = 0
    for number in range(MUTATIONS // len(SEEDS)):
        if number == WARM_UP:
            start = _peak()
        kind, data = originals[number % len(originals)]
        data = _mutated(data, chance)
        with patience():
            loaded = load(kind, KINDS[kind][1], "x.yaml", "k3f9x2ab", data, archive.setting.gazetteer)
            faults = [*loaded.faults, *check_record(loaded, context)]
        assert loaded.record is not None or any(fault.level == "galat" for fault in loaded.faults), data
        for fault in faults:
            assert re.fullmatch(r"PKS\d{3}", fault.code), data
            assert fault.message, data
            assert fault.remedy, data
            assert fault.path == "x.yaml", data
    return _peak() - start


@pytest.mark.proof
@pytest.mark.skipif(os.name == "nt", reason="alarm and fork are POSIX")
def test_every_mutated_record_is_a_record_or_coded_faults_in_little_memory():
    with ProcessPoolExecutor(len(SEEDS), multiprocessing.get_context("fork")) as processes:
        growth = list(processes.map(read_mutated, SEEDS))
    assert max(growth) < MOST_GROWTH


@pytest.mark.proof
def test_a_folder_of_mutated_records_is_answered_with_one_document(tmp_path):
    root = make_folder(tmp_path)
    chance = random.Random(SEEDS[0])
    originals = [data for kind, data in _originals() if kind == "report"]
    directory = root / "records" / "reports" / "2021"
    directory.mkdir(parents=True)
    for number in range(ON_DISK):
        data = _mutated(originals[number % len(originals)], chance)
        (directory / f"2021-11-02-rusak-k{number:07}.yaml").write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-m", "pks_cli", "-C", str(root), "validate", "--json"],
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    found = json.loads(done.stdout)["temuan"]
    assert len({one["berkas"] for one in found}) > ON_DISK // 2
    assert all(re.fullmatch(r"PKS\d{3}", one["kode"]) and one["saran"] for one in found)


@pytest.mark.proof
@pytest.mark.parametrize(
    "data",
    [
        b"a: " * 300_000,
        b"- " * 500_000,
        b"{" * MAX_BYTES,
        b"a: [" + b"[],\n" * 200_000,
        b'"' + b"\\u0041" * 170_000 + b'"',
        b"? " * 500_000,
        b"".join(b"k%d: 1\n" % number for number in range(90_000)),
        b"jenis: " + b"a" * 1_000_000,
        b"!" * MAX_BYTES,
        b"&a " * 300_000,
        b"\n" * MAX_BYTES,
    ],
    ids=range(11),
)
def test_a_file_made_to_hurt_is_answered_too(data):
    places = gazetteer([Wilayah("18.72", "Kota Metro")])
    with patience():
        loaded = load("report", KINDS["report"][1], "x.yaml", "k3f9x2ab", data, places)
    assert [fault for fault in loaded.faults if fault.level == "galat"]
