"""Many files are read in parts, and what comes of it is what reading them one after the other gives."""

import sys

import pytest
from tasks_samples import NIHIL, REPORTS, make_folder, put

from pks_cli.folder import checking
from pks_cli.tasks.archive import open_archive
from pks_cli.tasks.ask_archive import ask_archive

COUNT = 40


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("PKS_CACHE_DIR", str(tmp_path / "tembolok"))
    root = make_folder(tmp_path / "folder")
    for number in range(COUNT):
        wrong = "asing: ya\n" if number % 5 == 0 else "kasus: [\n" if number % 7 == 0 else ""
        put(root, f"{REPORTS}/x-k3f9x2{number:02d}.yaml", NIHIL + wrong)
    return root


@pytest.mark.parametrize("many", [1, COUNT, COUNT + 1])
@pytest.mark.parametrize("parts", [1, 2, 4])
def test_the_index_is_the_same_however_many_parts_it_was_made_in(root, monkeypatch, many, parts):
    monkeypatch.setattr(checking, "MANY", many)
    monkeypatch.setattr(checking, "possible_parts", lambda: parts if sys.platform == "linux" else 1)
    expected = open_archive([root])
    for _ in range(2):  # the second time all files are read again, since they were written just now
        found = ask_archive([root], None, lambda ledger: (ledger.faults, ledger.left_out("report")))
        assert found == (expected.faults, expected.left_out("report"))
    assert len(expected.faults) > 10
