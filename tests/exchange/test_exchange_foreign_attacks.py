"""Whatever a file holds: the program lives, says so with a code, and reads the next file as ever."""

import contextlib
import socket
import sys
import time

import pytest
from foreign_attacks import ATTACKS, NAMES, READ, SLOW, changed, document, outside_entity, workbook

from pks_cli.exchange.foreign.limits import MEMORY
from pks_cli.exchange.foreign.reading import ForeignReader
from pks_cli.faults import Refused

resource = pytest.importorskip("resource")
PATIENCE = 60.0  # seconds on a busy machine; alone each of the quick ones takes less than two
PARENT_GROWS = 300 * 2**20


def outcome(reader, name, data):
    try:
        reader.read(name, data)
    except Refused as refused:
        return refused.faults[0].code
    return READ


def held_to(attack, expected):
    build, wanted = attack
    data = build()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    with ForeignReader(PATIENCE) as reader:
        began = time.monotonic()
        found = outcome(reader, NAMES.get(expected, "kiriman"), data)
        assert found in wanted.split(), found
        assert time.monotonic() - began < PATIENCE
        assert outcome(reader, "lain.txt", b"isi") == READ
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - before
    assert grown < PARENT_GROWS, grown


@pytest.mark.proof
@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_ends_in_a_code_or_in_what_can_be_read(name):
    held_to(ATTACKS[name], name)


@pytest.mark.proof
@pytest.mark.parametrize("name", SLOW)
def test_a_large_attack_ends_in_a_code_or_in_what_can_be_read(name):
    held_to(SLOW[name], name)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at what Linux counted")
def test_no_child_took_more_memory_than_it_may():
    with ForeignReader() as reader:
        outcome(reader, "a", ATTACKS["the same without saying its place"][0]())
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < MEMORY


@pytest.fixture
def listener():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        yield server


@pytest.mark.parametrize("scheme", ["http", "ftp", "file"])
@pytest.mark.parametrize(
    ("make", "part"), [(workbook, "sharedStrings"), (workbook, "sheet1"), (document, "document")]
)
def test_nothing_is_fetched(listener, scheme, make, part):
    address = f"{scheme}://127.0.0.1:{listener.getsockname()[1]}/x"
    with ForeignReader() as reader:
        assert outcome(reader, "a", changed(make(), **{part: outside_entity(address)})) == "PKS543"
    with pytest.raises(TimeoutError):
        listener.accept()


def test_a_page_fetches_nothing(listener):
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
    page = (
        f'<html><base href="{address}"><link rel=stylesheet href="{address}"><img src="{address}">isi</html>'
    )
    with ForeignReader() as reader:
        assert outcome(reader, "a.xls", page.encode()) == READ
    with pytest.raises(TimeoutError):
        listener.accept()


def test_a_child_that_takes_too_long_is_ended(monkeypatch):
    with ForeignReader(0.2) as reader:
        monkeypatch.setattr("pks_cli.exchange.foreign.asking._START", "import time; time.sleep(60)")
        began = time.monotonic()
        with pytest.raises(Refused) as caught:
            reader.read("lama.xlsx", b"isi")
        assert caught.value.faults[0].code == "PKS545"
        assert "tidak selesai" in caught.value.faults[0].message
        assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    "script",
    [
        "import os; os.abort()",
        "raise SystemExit(0)",
        "print('12 0'); print('short')",
        "print('99999999999999 0')",
        "print('no length')",
        "print('2 0'); print('[]')",
        "import sys; sys.stdin.close()",
    ],
)
@pytest.mark.parametrize("size", [1, 500_000])
def test_a_child_that_answers_nonsense_is_a_fault(monkeypatch, script, size):
    with ForeignReader(10) as reader:
        with monkeypatch.context() as patch:
            patch.setattr("pks_cli.exchange.foreign.asking._START", script)
            assert outcome(reader, "a.txt", b"isi" * size) in {"PKS545", "PKS544"}
        assert outcome(reader, "b.txt", b"isi") == READ


def test_an_interrupt_ends_the_child(monkeypatch):
    with ForeignReader() as reader:
        reader.read("a.txt", b"isi")
        process = reader._child._process
        monkeypatch.setattr("pks_cli.exchange.foreign.asking._exactly", interrupt)
        with contextlib.suppress(KeyboardInterrupt):
            reader.read("b.txt", b"isi")
        assert process.poll() is not None


def interrupt(*_):
    raise KeyboardInterrupt


def test_the_child_reads_no_module_of_the_working_directory(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('mine')", encoding="utf-8")
    (tmp_path / "python_calamine.py").write_text("raise SystemExit('mine')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    with ForeignReader() as reader:
        assert outcome(reader, "a.xlsx", workbook()) == READ
