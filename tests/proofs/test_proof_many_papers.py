"""A thousand papers in one process take no more memory than the first few, and no paper waits for another."""

import gc
import sys
import tracemalloc
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "documents"))
from notula_samples import material, png, report, source_meeting

from pks_cli.documents.papers import make_draft, render

TIMES = 1_000
WARM = 20
GROWTH = 256 * 1024


@pytest.mark.proof
def test_a_thousand_papers_leave_nothing_behind():
    record = source_meeting()[0]
    drafts = [
        make_draft(material(kind, record, reports=[report()], logo=png())) for kind in ("notula", "undangan")
    ]
    for draft in drafts * (WARM // 2):
        render(draft)
    tracemalloc.start()
    try:
        gc.collect()
        before, _ = tracemalloc.get_traced_memory()
        largest = 0
        for number in range(TIMES):
            render(drafts[number % 2])
            if number % 100 == 0:
                gc.collect()
                largest = max(largest, tracemalloc.get_traced_memory()[0] - before)
        gc.collect()
        after, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert after - before < GROWTH
    assert largest < GROWTH
    assert peak - before < 16 * 2**20
