"""Every test run keeps its indexes in a directory of its own, never in that of the user."""

import os

import pytest


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory):
    before = os.environ.get("PKS_CACHE_DIR")
    os.environ["PKS_CACHE_DIR"] = str(tmp_path_factory.mktemp("tembolok"))
    yield
    if before is None:
        del os.environ["PKS_CACHE_DIR"]
    else:
        os.environ["PKS_CACHE_DIR"] = before
