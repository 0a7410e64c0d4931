"""Waiting for another window: in turn, with an end, and in words."""

import pytest
from filelock import Timeout

from pks_cli.faults import Refused
from pks_cli.folder.locking import locked
from pks_cli.folder.place import Place


def test_a_folder_that_another_window_holds_is_refused_in_words(tmp_path, monkeypatch):
    monkeypatch.setattr("pks_cli.folder.locking.LOCK_SECONDS", 0.2)
    with locked(Place(tmp_path)), pytest.raises(Refused) as refused, locked(Place(tmp_path)):
        pytest.fail("written by two at once")
    assert [fault.code for fault in refused.value.faults] == ["PKS411"]
    with locked(Place(tmp_path)):
        pass


def test_who_has_waited_longer_tries_more_often(tmp_path, monkeypatch):
    now = 0.0
    tries: list[float] = []

    def pause(seconds):
        nonlocal now
        now += seconds

    def busy(*_args, **_options):
        tries.append(now)
        raise Timeout("x")

    monkeypatch.setattr("time.monotonic", lambda: now)
    monkeypatch.setattr("time.sleep", pause)
    monkeypatch.setattr("filelock.FileLock.acquire", busy)
    with pytest.raises(Refused), locked(Place(tmp_path)):
        pytest.fail("written without the lock")
    early, late = (sum(start <= one < start + 1 for one in tries) for start in (0, 28))
    assert late > 5 * early > 0
