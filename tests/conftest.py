"""What every test run shares: an index directory of its own, and examples that do not depend on the clock."""

import os

import pytest
from hypothesis import settings

# A busy machine must fail no test, and CI gives one answer for one commit; elsewhere new examples are tried.
settings.register_profile("pks", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("pks")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory):
    """Keep the indexes out of the user's own cache."""
    before = os.environ.get("PKS_CACHE_DIR")
    os.environ["PKS_CACHE_DIR"] = str(tmp_path_factory.mktemp("tembolok"))
    yield
    if before is None:
        del os.environ["PKS_CACHE_DIR"]
    else:
        os.environ["PKS_CACHE_DIR"] = before
