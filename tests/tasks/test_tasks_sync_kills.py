"""Wherever a sync is cut off, no file is half, and a repeat comes to the same end."""

import os

import pytest
from sync_kills import copied, expected_values, killed_at, make_busy
from sync_samples import records, settle_all

from pks_cli.strict_yaml import read

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is a POSIX signal")
EVERY = 11


@pytest.fixture(scope="module")
def busy(tmp_path_factory):
    base = tmp_path_factory.mktemp("dasar") / "a"
    make_busy(base)
    return base


def looked_at(one, other):
    settle_all(other, one)
    found = records(one)
    assert found == records(other)
    assert all(not read(data).problems for data in found.values())
    text = b"\n".join(found.values()).decode()
    assert [value for value in expected_values() if value not in text] == []
    assert sum("/bentrok/" in path for path in found) == 1


def cut_off_at(step, busy, target):
    one, other = copied(busy, target)
    before = records(other)
    was_killed = killed_at(step, other)
    for data in records(other).values():
        assert not read(data).problems
    assert set(before) <= set(records(other))
    looked_at(one, other)
    return was_killed


@pytest.mark.parametrize("step", range(3, 40, EVERY))
def test_a_sync_cut_off_comes_to_the_same_end_when_repeated(busy, tmp_path, step):
    cut_off_at(step, busy, tmp_path / "b")


@pytest.mark.proof
def test_a_sync_cut_off_at_every_single_step_comes_to_the_same_end(busy, tmp_path):
    step = 0
    while cut_off_at(step, busy, tmp_path / str(step)):
        step += 1
    assert step > 20  # it has that many steps at least
