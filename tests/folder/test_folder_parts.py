"""Parts done by copies of the process: every result is there, also where a copy fails."""

import os
import signal
import sys

import pytest

from pks_cli.folder.parts import done_in_parts, possible_parts

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")


def numbers(part):
    return ([part, number] for number in range(600))


def test_all_parts_are_done_and_those_of_the_first_come_first():
    found = list(done_in_parts(numbers, 3))
    assert found == [[part, number] for part in range(3) for number in range(600)]


def test_texts_that_are_no_utf8_come_back_as_they_were():
    texts = ["Ny. \u201cSiti\u201d", "a\udcffb", "\n", ""]
    assert [text for _, text in done_in_parts(lambda part: ([part, one] for one in texts), 2)] == texts * 2


def test_the_copies_are_other_processes():
    assert len({pid for (pid,) in done_in_parts(lambda _: [[os.getpid()]], 3)}) == 3


@pytest.mark.parametrize("end", ["raises", "is killed"])
def test_the_part_of_a_copy_that_failed_is_done_here(end):
    here = os.getpid()

    def work(part):
        yield [part, "a"]
        if os.getpid() != here:
            if end == "raises":
                raise ValueError(part)
            os.kill(os.getpid(), signal.SIGKILL)
        yield [part, "b"]

    assert list(done_in_parts(work, 2)) == [[0, "a"], [0, "b"], [1, "a"], [1, "b"]]


def test_no_copy_is_left_behind_when_the_first_part_is_given_up():
    def work(part):
        yield [part]
        while part:
            signal.pause()

    results = done_in_parts(work, 3)
    assert next(results) == [0]
    results.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_with_another_thread_running_nothing_is_shared_out(monkeypatch):
    monkeypatch.setattr("threading.active_count", lambda: 2)
    assert possible_parts() == 1
