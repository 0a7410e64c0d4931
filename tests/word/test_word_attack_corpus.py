"""Each attack ends in a coded fault within two seconds of work and 200 MB, and nobody is called."""

import json
import os
import select
import socket
import subprocess
import sys

import pytest
from word_attacks import corpus
from word_samples import write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="limits of a process are POSIX")
SECONDS = 2
MEMORY = 200 * 2**20
VICTIM = """
import json, resource, sys
from pathlib import Path
from pks_cli.faults import Refused
from pks_cli.word import Template
from pks_cli.word.linting import lint_template
path, data = Path(sys.argv[1]), {"x": "a" * 100, "xs": list(range(100))}
with Path("/proc/self/statm").open() as stream:
    taken = int(stream.read().split()[0]) * resource.getpagesize()
used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
resource.setrlimit(resource.RLIMIT_AS, (taken + MEMORY, taken + MEMORY))
resource.setrlimit(resource.RLIMIT_CPU, (int(used + SECONDS) + 1, int(used + SECONDS) + 1))
try:
    WAY
except Refused as refused:
    faults = refused.faults
print(json.dumps([[fault.code, bool(fault.remedy)] for fault in faults]))
""".replace("MEMORY", str(MEMORY)).replace("SECONDS", str(SECONDS))
WAYS = {
    "render": "faults = [] if Template(path).render(data) else None",
    "check": "faults = lint_template(path, data).faults",
}


@pytest.fixture
def ear():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


@pytest.mark.proof
@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="tells what a process takes on Linux")  # noqa: PTH110
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", sorted(corpus(0)))
def test_an_attack_ends_in_a_coded_fault_within_its_bounds(tmp_path, ear, name, way):
    path = write(tmp_path / "templat.docx", corpus(ear.getsockname()[1])[name])
    done = subprocess.run(
        [sys.executable, "-c", VICTIM.replace("WAY", WAYS[way]), str(path)], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()[-800:]
    faults = json.loads(done.stdout)
    assert faults
    assert all(code.startswith("PKS5") and has_remedy for code, has_remedy in faults)
    assert select.select([ear], [], [], 0) == ([], [], [])
