"""Each attack ends in a coded fault within two seconds of work and 200 MB, and nobody is called."""

import json
import os
import select
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from word_attacks import HOSTILE, corpus, finished_files, reaching, word_files
from word_samples import members, names, p, part, write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="limits of a process are POSIX")
LINUX = pytest.mark.skipif(
    not Path("/proc/self/statm").exists(), reason="tells what a process takes on Linux"
)
SECONDS = 2
MEMORY = 200 * 2**20
VICTIM = """
import json, resource, sys
from pathlib import Path
from pks_cli.faults import Refused
from pks_cli.word import Template
from pks_cli.word.fingerprint import stories
from pks_cli.word.linting import lint_template
from pks_cli.word.reading import read_document
from word_attacks import HOSTILE
path, data, faults = Path(sys.argv[1]), {"x": "a" * 100, "xs": list(range(100))}, ()
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
RENDER, CHECK, GIVE, READ = "render", "check", "give", "read"
WAYS = {
    RENDER: "path.with_suffix('.made').write_bytes(Template(path).render(data))",
    CHECK: "faults = lint_template(path, data).faults",
    GIVE: "path.with_suffix('.made').write_bytes(Template(path).render({'x': HOSTILE[sys.argv[2]]()}))",
    READ: "stories(read_document(path))",
}


@pytest.fixture
def ear():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


@pytest.mark.proof
@LINUX
@pytest.mark.parametrize("way", [RENDER, CHECK])
@pytest.mark.parametrize("name", sorted(corpus(0)))
def test_an_attack_ends_in_a_coded_fault_within_its_bounds(tmp_path, ear, name, way):
    path = write(tmp_path / "templat.docx", corpus(ear.getsockname()[1])[name])
    assert outcome(way, path)
    assert select.select([ear], [], [], 0) == ([], [], [])


@pytest.mark.proof
@LINUX
@pytest.mark.parametrize("way", [RENDER, CHECK])
@pytest.mark.parametrize("name", sorted(word_files(0)))
def test_an_attack_ends_in_a_coded_fault_or_in_a_document_that_reaches_for_nothing(tmp_path, ear, name, way):
    path = write(tmp_path / "templat.docx", word_files(ear.getsockname()[1])[name])
    if not outcome(way, path) and way == RENDER:
        assert reaching(path.with_suffix(".made").read_bytes()) == []
    assert select.select([ear], [], [], 0) == ([], [], [])


@pytest.mark.proof
@LINUX
@pytest.mark.parametrize("name", sorted(HOSTILE))
@pytest.mark.parametrize(
    "tag", ["{{ x }}", "{% for y in x %}{{ y }}{% endfor %}", "{% if x %}{{ x }}{% endif %}"]
)
def test_data_made_to_harm_end_in_a_coded_fault_or_as_the_text_they_are(tmp_path, name, tag):
    path = write(tmp_path / "templat.docx", members(p(tag)))
    if not outcome(GIVE, path, name):
        document = path.with_suffix(".made").read_bytes()
        parts = [part(document, member) for member in names(document)]
        assert not [el for root in parts for el in root.iter("{*}altChunk")]
        assert not [el for root in parts for el in root.iter() if not isinstance(el.tag, str)]


@pytest.mark.proof
@LINUX
@pytest.mark.parametrize("name", sorted({**word_files(0), **finished_files()}))
def test_a_document_made_to_harm_is_read_within_the_same_bounds(tmp_path, ear, name):
    path = write(tmp_path / "naskah.docx", {**word_files(ear.getsockname()[1]), **finished_files()}[name])
    outcome(READ, path)
    assert select.select([ear], [], [], 0) == ([], [], [])


def outcome(way, path, *words):
    """Give the faults a victim tells of; it must end by itself and tell each with a remedy."""
    code = VICTIM.replace("WAY", WAYS[way])
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    done = subprocess.run(
        [sys.executable, "-c", code, str(path), *words], capture_output=True, check=False, env=environment
    )
    assert done.returncode == 0, done.stderr.decode()[-800:]
    faults = json.loads(done.stdout)
    assert all(code.startswith("PKS5") and has_remedy for code, has_remedy in faults)
    return faults
